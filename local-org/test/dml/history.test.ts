/** Field history ("Field History Tracking", Salesforce Help; "AccountHistory" and "Custom Object__History", Object Reference). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const TRACKED = '<trackHistory>true</trackHistory>';
const files = {
    ...objectFiles(
        'Plan__c',
        {
            Stage__c: ['Text', `<length>20</length>${TRACKED}`],
            Notes__c: ['LongTextArea', `<length>1000</length><visibleLines>3</visibleLines>${TRACKED}`],
            Other__c: ['Text', '<length>20</length>'],
            Account__c: [
                'Lookup',
                `<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>${TRACKED}`
            ]
        },
        '<enableHistory>true</enableHistory>'
    ),
    'objects/Account/Account.object-meta.xml':
        '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><enableHistory>true</enableHistory></CustomObject>',
    'objects/Account/fields/Phone.field-meta.xml': `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Phone</fullName>${TRACKED}</CustomField>`
};
const org = makeOrg({ files });
const live = { isTest: false };

describe('a tracked object', () => {
    it('has a row for its creation and for each change of a tracked field', () => {
        const output = org.run(
            `Plan__c p = new Plan__c(Stage__c = 'a', Other__c = 'x'); insert p; p.Stage__c = 'b'; p.Other__c = 'y'; update p; update p;
            for (Plan__History h : [SELECT Field, OldValue, NewValue, DataType, CreatedById FROM Plan__History WHERE ParentId = :p.Id ORDER BY Id]) {
                System.debug(h.Field + ' ' + h.OldValue + ' ' + h.NewValue + ' ' + h.DataType + ' ' + (h.CreatedById == UserInfo.getUserId()));
            }`,
            live
        );
        assert.deepEqual(output, ['created null null Text true', 'Stage__c a b Text true']);
    });

    it('has two rows for a lookup, one with names and one with ids, and long texts without values', () => {
        const output = org.run(
            `Account a = new Account(Name = 'Acme'); insert a; Plan__c p = new Plan__c(); insert p; p.Account__c = a.Id; p.Notes__c = 'long'; update p;
            for (Plan__History h : [SELECT Field, NewValue FROM Plan__History WHERE ParentId = :p.Id AND Field != 'created' ORDER BY Id]) {
                System.debug(h.Field + ' ' + (h.NewValue == a.Id ? 'id' : h.NewValue));
            }`,
            live
        );
        assert.deepEqual(output.toSorted(), ['Account__c Acme', 'Account__c id', 'Notes__c null']);
    });

    it('may be a standard one, whose history is found from the record', () => {
        const output = org.run(
            `Account a = new Account(Name = 'A', Phone = '1'); insert a; a.Phone = '2'; update a;
            System.debug([SELECT (SELECT NewValue FROM Histories WHERE Field = 'Phone') FROM Account WHERE Id = :a.Id].Histories[0].NewValue);
            System.debug([SELECT COUNT() FROM AccountHistory WHERE AccountId = :a.Id]);`,
            live
        );
        assert.deepEqual(output, ['2', '2']);
    });

    it('has no history in tests, and none that code could write', () => {
        assert.deepEqual(
            org.run(
                "Plan__c p = new Plan__c(Stage__c = 'a'); insert p; System.debug([SELECT COUNT() FROM Plan__History WHERE ParentId = :p.Id]);"
            ),
            ['0']
        );
        assert.match(
            org.failure("SObject h = (SObject) Type.forName('Plan__History').newInstance(); insert h;"),
            /DML operation INSERT not allowed on List<Plan__History>/
        );
    });

    it('takes its history along when it is deleted, and back', () => {
        const output = org.run(
            `Plan__c p = new Plan__c(Stage__c = 'a'); insert p; delete p; System.debug([SELECT COUNT() FROM Plan__History WHERE ParentId = :p.Id]);
            undelete p; System.debug([SELECT COUNT() FROM Plan__History WHERE ParentId = :p.Id]);`,
            live
        );
        assert.deepEqual(output, ['0', '1']);
    });
});
