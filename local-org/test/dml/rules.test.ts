/** Validation rules and roll-up summary fields (Salesforce Help, "Validation Rules" and "Roll-Up Summary Field"). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles, validationRule } from './org.js';

const summary = (operation: string, field?: string, filter = ''): readonly [string, string] => [
    'Summary',
    `<summaryForeignKey>Line__c.Bill__c</summaryForeignKey><summaryOperation>${operation}</summaryOperation>${
        field === undefined ? '' : `<summarizedField>Line__c.${field}</summarizedField>`
    }${filter}`
];

const files = {
    ...objectFiles('Bill__c', {
        Count__c: summary('count'),
        Total__c: summary('sum', 'Amount__c'),
        Paid__c: summary(
            'sum',
            'Amount__c',
            '<summaryFilterItems><field>Line__c.IsPaid__c</field><operation>equals</operation><value>True</value></summaryFilterItems>'
        ),
        Last__c: summary('max', 'Due__c')
    }),
    ...objectFiles('Line__c', {
        Bill__c: [
            'MasterDetail',
            '<referenceTo>Bill__c</referenceTo><relationshipName>Lines</relationshipName><reparentableMasterDetail>true</reparentableMasterDetail>'
        ],
        Amount__c: ['Number', '<precision>10</precision><scale>2</scale>'],
        Due__c: ['Date'],
        IsPaid__c: ['Checkbox', '<defaultValue>false</defaultValue>']
    }),
    ...validationRule('Bill__c', 'Limit', 'Total__c &gt; 100', 'Too much', 'Name'),
    ...validationRule(
        'Line__c',
        'Rise',
        'AND(NOT(ISNEW()), ISCHANGED(Amount__c), Amount__c &gt; PRIORVALUE(Amount__c))',
        'Amounts never rise'
    )
};

const org = makeOrg({ files });
const BILL = "Bill__c b = new Bill__c(Name = 'b'); insert b;";
const READ = 'b = [SELECT Count__c, Total__c, Paid__c, Last__c FROM Bill__c WHERE Id = :b.Id];';

describe('validation rules', () => {
    it('refuse records with their message at their field', () => {
        const source = { files: validationRule('Account', 'Phone', 'ISBLANK(Phone)', 'Give a phone', 'Phone') };
        assert.equal(
            makeOrg(source).failure("insert new Account(Name = 'A');"),
            'System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Give a phone: [Phone]'
        );
    });

    it('see what before triggers changed', () => {
        const source = {
            files: validationRule('Account', 'Phone', 'ISBLANK(Phone)', 'Give a phone', 'Phone'),
            triggers: { T: "trigger T on Account (before insert) { Trigger.new[0].Phone = '1'; }" }
        };
        assert.equal(makeOrg(source).failure("insert new Account(Name = 'A');"), 'nothing thrown');
    });

    it('compare with the values before the change', () => {
        const message = org.failure(
            `${BILL} Line__c l = new Line__c(Bill__c = b.Id, Amount__c = 1); insert l; l.Amount__c = 2; update l;`
        );
        assert.match(message, /Update failed\..*FIELD_CUSTOM_VALIDATION_EXCEPTION, Amounts never rise: \[\]/);
        assert.equal(
            org.failure(
                `${BILL} Line__c l = new Line__c(Bill__c = b.Id, Amount__c = 2); insert l; l.Amount__c = 1; update l;`
            ),
            'nothing thrown'
        );
    });

    it('that are not active are not asked', () => {
        const inactive = validationRule('Account', 'Never', 'TRUE', 'no');
        const quiet = Object.fromEntries(
            Object.entries(inactive).map(([file, xml]) => [file, xml.replace('<active>true', '<active>false')])
        );
        assert.equal(makeOrg({ files: quiet }).failure("insert new Account(Name = 'A');"), 'nothing thrown');
    });
});

describe('roll-up summary fields', () => {
    it('count, add and find the greatest of the details', () => {
        const output = org.run(`${BILL}
            insert new List<Line__c>{
                new Line__c(Bill__c = b.Id, Amount__c = 1.5, Due__c = Date.newInstance(2026, 1, 1), IsPaid__c = true),
                new Line__c(Bill__c = b.Id, Amount__c = 2, Due__c = Date.newInstance(2026, 3, 1)) };
            ${READ} System.debug(b.Count__c.intValue() + ' ' + b.Total__c + ' ' + b.Paid__c + ' ' + b.Last__c.month());`);
        assert.deepEqual(output, ['2 3.5 1.5 3']);
    });

    it('follow updates, deletes, undeletes and moves of details', () => {
        const output = org.run(`${BILL} Bill__c other = new Bill__c(Name = 'other'); insert other;
            Line__c l = new Line__c(Bill__c = b.Id, Amount__c = 9); insert l;
            l.Amount__c = 4; update l; ${READ} System.debug(b.Total__c.intValue());
            delete l; ${READ} System.debug(b.Count__c.intValue());
            undelete l; ${READ} System.debug(b.Count__c.intValue());
            l.Bill__c = other.Id; update l; ${READ} System.debug(b.Count__c.intValue());
            System.debug([SELECT Total__c FROM Bill__c WHERE Id = :other.Id].Total__c.intValue());`);
        assert.deepEqual(output, ['4', '0', '1', '0', '4']);
    });

    it('fire the update triggers of the parent', () => {
        const traced = makeOrg({
            files,
            triggers: {
                T: "trigger T on Bill__c (before update, after update) { System.debug(Trigger.operationType + ' ' + Trigger.new[0].Count__c.intValue()); }"
            }
        });
        assert.deepEqual(traced.run(`${BILL} insert new Line__c(Bill__c = b.Id, Amount__c = 1);`), [
            'BEFORE_UPDATE 1',
            'AFTER_UPDATE 1'
        ]);
    });

    it('refuse details when a rule of the parent does', () => {
        assert.match(
            org.failure(`${BILL} insert new Line__c(Bill__c = b.Id, Amount__c = 101);`),
            /Insert failed\..*FIELD_CUSTOM_VALIDATION_EXCEPTION, Too much/
        );
        assert.deepEqual(org.run('System.debug([SELECT COUNT() FROM Line__c WHERE Amount__c = 101]);'), ['0']);
    });
});
