/** Lookup filters (Salesforce Help, "Lookup Filters"). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const filter = (items: string, more = ''): readonly [string, string] => [
    'Lookup',
    `<referenceTo>Contact</referenceTo><relationshipName>Plans</relationshipName><lookupFilter><active>true</active>${items}<isOptional>false</isOptional>${more}</lookupFilter>`
];
const item = (field: string, operation: string, value: string): string =>
    `<filterItems><field>${field}</field><operation>${operation}</operation>${value}</filterItems>`;

const org = makeOrg({
    files: objectFiles('Plan__c', {
        Account__c: ['Lookup', '<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>'],
        Same__c: filter(item('Contact.AccountId', 'equals', '<valueField>$Source.Account__c</valueField>')),
        Boss__c: filter(
            item('Contact.Title', 'equals', '<value>CEO, CFO</value>') +
                item('Contact.Account.Name', 'startsWith', '<value>Ac</value>'),
            '<booleanFilter>1 OR 2</booleanFilter><errorMessage>No boss</errorMessage>'
        )
    })
});
const SETUP = `Account a = new Account(Name = 'Acme'); Account b = new Account(Name = 'Other'); insert new List<Account>{ a, b };
    Contact c = new Contact(LastName = 'c', AccountId = a.Id); Contact d = new Contact(LastName = 'd', AccountId = b.Id, Title = 'CFO');
    Contact e = new Contact(LastName = 'e', AccountId = b.Id); insert new List<Contact>{ c, d, e };`;

describe('lookup filters', () => {
    it('compare with fields of the record that looks up', () => {
        assert.equal(org.failure(`${SETUP} insert new Plan__c(Account__c = a.Id, Same__c = c.Id);`), 'nothing thrown');
        assert.match(
            org.failure(`${SETUP} insert new Plan__c(Account__c = b.Id, Same__c = c.Id);`),
            /FIELD_FILTER_VALIDATION_EXCEPTION, Value does not exist or does not match filter criteria\.: \[Same__c\]/
        );
    });

    it('are combined as their logic says, with a message of their own', () => {
        assert.equal(
            org.failure(
                `${SETUP} insert new List<Plan__c>{ new Plan__c(Boss__c = c.Id), new Plan__c(Boss__c = d.Id) };`
            ),
            'nothing thrown'
        );
        assert.match(
            org.failure(`${SETUP} insert new Plan__c(Boss__c = e.Id);`),
            /FIELD_FILTER_VALIDATION_EXCEPTION, No boss: \[Boss__c\]/
        );
    });
});
