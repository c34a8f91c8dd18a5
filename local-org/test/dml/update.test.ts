/** Update and upsert ("update Statement" and "upsert Statement", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const org = makeOrg({
    files: objectFiles('Plan__c', {
        Key__c: ['Text', '<length>10</length><externalId>true</externalId>'],
        Note__c: ['Text', '<length>20</length>']
    })
});

describe('update', () => {
    it('changes the fields that are set and no others', () => {
        const output = org.run(`
            Account a = new Account(Name = 'A', Phone = '1'); insert a;
            update new Account(Id = a.Id, Name = 'B');
            a = [SELECT Name, Phone FROM Account WHERE Id = :a.Id]; System.debug(a.Name + a.Phone);`);
        assert.deepEqual(output, ['B1']);
    });

    it('empties fields that are set to null, but not required ones', () => {
        const output = org.run(`
            Account a = new Account(Name = 'A', Phone = '1'); insert a;
            update new Account(Id = a.Id, Phone = null);
            System.debug([SELECT Phone FROM Account WHERE Id = :a.Id].Phone);
            try { update new Account(Id = a.Id, Name = ''); } catch (DmlException e) { System.debug(e.getDmlMessage(0)); }`);
        assert.deepEqual(output, ['null', 'Required fields are missing: [Name]']);
    });

    it('wants an id', () => {
        assert.equal(
            org.failure("update new Account(Name = 'A');"),
            'System.DmlException: Update failed. First exception on row 0; first error: MISSING_ARGUMENT, Id not specified in an update call: []'
        );
    });

    it('refuses ids of records that never were or are deleted', () => {
        assert.match(
            org.failure("update new Account(Id = '001000000000999AAA', Name = 'A');"),
            /Update failed\. First exception on row 0 with id 001000000000999AAA; first error: INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: \[\]/
        );
        assert.match(
            org.failure("Account a = new Account(Name = 'A'); insert a; delete a; update a;"),
            /ENTITY_IS_DELETED, entity is deleted/
        );
    });

    it('refuses an id twice in one list', () => {
        assert.match(
            org.failure(
                "Account a = new Account(Name = 'A'); insert a; update new List<Account>{ a, new Account(Id = a.Id) };"
            ),
            /^System\.ListException: Duplicate id in list: 001\w{15}$/
        );
    });

    it('ignores read-only fields that a query fetched', () => {
        const output = org.run(`
            insert new Account(Name = 'ro');
            Account a = [SELECT Id, CreatedDate, Name FROM Account WHERE Name = 'ro']; a.Name = 'rw'; update a;
            System.debug([SELECT COUNT() FROM Account WHERE Name = 'rw']);`);
        assert.deepEqual(output, ['1']);
    });
});

describe('upsert', () => {
    it('inserts records without id and updates the others', () => {
        const output = org.run(`
            Account a = new Account(Name = 'A'); insert a; a.Name = 'B';
            List<Database.UpsertResult> results = Database.upsert(new List<Account>{ a, new Account(Name = 'C') });
            System.debug(results[0].isCreated() + ' ' + results[1].isCreated() + ' ' + (results[1].getId() != null));`);
        assert.deepEqual(output, ['false true true']);
    });

    it('finds records by an external id', () => {
        const output = org.run(`
            upsert new Plan__c(Key__c = 'k1', Note__c = 'one') Key__c;
            Plan__c again = new Plan__c(Key__c = 'K1', Note__c = 'two'); upsert again Key__c;
            System.debug([SELECT COUNT() FROM Plan__c WHERE Key__c = 'k1'] + ' ' + [SELECT Note__c FROM Plan__c WHERE Id = :again.Id].Note__c);`);
        assert.deepEqual(output, ['1 two']);
    });

    it('refuses an external id that several records have, or that stands twice in the list', () => {
        assert.match(
            org.failure(
                "insert new List<Plan__c>{ new Plan__c(Key__c = 'm'), new Plan__c(Key__c = 'm') }; upsert new Plan__c(Key__c = 'm') Key__c;"
            ),
            /DUPLICATE_EXTERNAL_ID, Key__c: more than one record found for external id field: \[\w{15}, \w{15}\]: \[Key__c\]/
        );
        assert.match(
            org.failure("upsert new List<Plan__c>{ new Plan__c(Key__c = 'n'), new Plan__c(Key__c = 'N') } Key__c;"),
            /DUPLICATE_VALUE, Duplicate external id specified: N: \[Key__c\]/
        );
    });

    it('wants a value in the external id', () => {
        assert.match(org.failure('upsert new Plan__c() Key__c;'), /MISSING_ARGUMENT, Key__c not specified/);
    });
});
