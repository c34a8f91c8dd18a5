/** Record locks ("Approval Class", Apex Reference Guide; "Locking Statements", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg } from './org.js';

const org = makeOrg();
const ACCOUNT = "Account a = new Account(Name = 'A'); insert a;";
/** Anonymous Apex runs with sharing; everybody may edit all accounts here, so that only the lock stands in the way. */
const CLERK = `User u = new User(Username = 'clerk' + Math.random() + '@perennial.example', LastName = 'C', Email = 'c@perennial.example', Alias = 'c',
    ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id, TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US'); insert u;`;

describe('Approval.lock', () => {
    it('tells what it locked, and unlock what it freed', () => {
        const output = org.run(`${ACCOUNT}
            Approval.LockResult r = Approval.lock(a.Id);
            System.debug(r.isSuccess() + ' ' + (r.getId() == a.Id) + ' ' + Approval.isLocked(a.Id));
            Approval.UnlockResult f = Approval.unlock(a); System.debug(f.isSuccess() + ' ' + Approval.isLocked(a));
            System.debug(Approval.lock(new List<Account>{ a }).size() + ' ' + Approval.isLocked(new List<Id>{ a.Id }).get(a.Id));`);
        assert.deepEqual(output, ['true true true', 'true false', '1 true']);
    });

    it('keeps others from writing and deleting', () => {
        const output = org.run(`${ACCOUNT} ${CLERK} Approval.lock(a.Id);
            System.runAs(u) {
                Database.SaveResult r = Database.update(new Account(Id = a.Id, Phone = '1'), false);
                System.debug(r.isSuccess() + ' ' + r.getErrors()[0].getStatusCode());
                System.debug(Database.delete(a.Id, false).getErrors()[0].getStatusCode());
            }`);
        assert.deepEqual(output, ['false ENTITY_IS_LOCKED', 'ENTITY_IS_LOCKED']);
    });

    it('does not bind administrators', () => {
        // "Salesforce admins can edit locked records"
        assert.deepEqual(
            org.run(
                `${ACCOUNT} Approval.lock(a.Id); a.Phone = '1'; update a; System.debug([SELECT Phone FROM Account WHERE Id = :a.Id].Phone + ' ' + Approval.isLocked(a.Id));`
            ),
            ['1 true']
        );
    });

    it('is rolled back with the rest', () => {
        assert.deepEqual(
            org.run(
                `${ACCOUNT} Savepoint s = Database.setSavepoint(); Approval.lock(a.Id); Database.rollback(s); System.debug(Approval.isLocked(a.Id));`
            ),
            ['false']
        );
    });

    it('counts as a DML statement', () => {
        assert.deepEqual(org.run(`${ACCOUNT} Approval.lock(a.Id); System.debug(Limits.getDmlStatements());`), ['2']);
    });

    it('fails on records that are not there, or tells so', () => {
        assert.match(
            org.failure(`${ACCOUNT} delete a; Approval.lock(a.Id);`),
            /System\.DmlException: Lock failed\..*ENTITY_IS_DELETED/
        );
        assert.deepEqual(
            org.run(
                `${ACCOUNT} delete a; Approval.LockResult r = Approval.lock(a.Id, false); System.debug(r.isSuccess() + ' ' + r.getErrors().size());`
            ),
            ['false 1']
        );
    });

    it('shows in no record', () => {
        const traced = makeOrg({
            triggers: {
                T: "trigger T on Account (before update) { System.debug(Trigger.new[0].getPopulatedFieldsAsMap().keySet().contains('#locked')); }"
            }
        });
        assert.deepEqual(traced.run(`${ACCOUNT} Approval.lock(a.Id); update a;`), ['false']);
    });
});

describe('FOR UPDATE', () => {
    it('does not keep its own transaction from writing', () => {
        assert.deepEqual(
            org.run(`${ACCOUNT} Account read = [SELECT Id FROM Account WHERE Id = :a.Id FOR UPDATE]; read.Phone = '2'; update read;
                System.debug([SELECT Phone FROM Account WHERE Id = :a.Id FOR UPDATE].Phone);`),
            ['2']
        );
    });
});
