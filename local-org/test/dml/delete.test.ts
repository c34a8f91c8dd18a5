/** Delete, undelete and merge ("delete Statement", "undelete Statement", "merge Statement", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const master = '<referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>';
const lookup = (name: string, constraint: string): readonly [string, string] => [
    'Lookup',
    `<referenceTo>Plan__c</referenceTo><relationshipName>${name}</relationshipName><deleteConstraint>${constraint}</deleteConstraint>`
];

const files = {
    ...objectFiles('Plan__c', {}),
    ...objectFiles('Step__c', { Plan__c: ['MasterDetail', master] }),
    ...objectFiles('Link__c', {
        Loose__c: lookup('Looses', 'SetNull'),
        Tight__c: lookup('Tights', 'Restrict'),
        Along__c: lookup('Alongs', 'Cascade')
    })
};

const org = makeOrg({ files });
const PLAN = "Plan__c p = new Plan__c(Name = 'P'); insert p;";

describe('delete', () => {
    it('puts records into the recycle bin', () => {
        const output = org.run(`
            Account a = new Account(Name = 'bin'); insert a; delete a;
            System.debug([SELECT COUNT() FROM Account WHERE Name = 'bin'] + ' ' + [SELECT COUNT() FROM Account WHERE Name = 'bin' AND IsDeleted = true ALL ROWS]);`);
        assert.deepEqual(output, ['0 1']);
    });

    it('takes ids too', () => {
        const output = org.run(`
            Account a = new Account(Name = 'A'); insert a;
            Database.DeleteResult r = Database.delete(a.Id); System.debug(r.isSuccess() + ' ' + (r.getId() == a.Id));
            System.debug(Database.delete(a.Id, false).getErrors()[0].getStatusCode());`);
        assert.deepEqual(output, ['true true', 'ENTITY_IS_DELETED']);
    });

    it('takes details along, without their triggers', () => {
        const silent = makeOrg({
            files,
            triggers: { T: "trigger T on Step__c (before delete, after delete) { System.debug('fired'); }" }
        });
        const output = silent.run(
            `${PLAN} insert new Step__c(Plan__c = p.Id); delete p; System.debug([SELECT COUNT() FROM Step__c]);`
        );
        assert.deepEqual(output, ['0']);
    });

    it('empties lookups, or takes the records along, or is refused, as the lookup says', () => {
        assert.deepEqual(
            org.run(
                `${PLAN} Link__c l = new Link__c(Loose__c = p.Id); insert l; delete p; System.debug([SELECT Loose__c FROM Link__c WHERE Id = :l.Id].Loose__c);`
            ),
            ['null']
        );
        assert.deepEqual(
            org.run(
                `${PLAN} Link__c l = new Link__c(Along__c = p.Id); insert l; delete p; System.debug([SELECT COUNT() FROM Link__c WHERE Id = :l.Id]);`
            ),
            ['0']
        );
        assert.match(
            org.failure(`${PLAN} insert new Link__c(Tight__c = p.Id); delete p;`),
            /DELETE_FAILED, Your attempt to delete P could not be completed because it is associated with the following links/
        );
    });

    it('keeps accounts that have cases', () => {
        assert.match(
            org.failure("Account a = new Account(Name = 'A'); insert a; insert new Case(AccountId = a.Id); delete a;"),
            /DELETE_FAILED, Your attempt to delete A could not be completed because it is associated with the following cases\.: 00001\d{3}/
        );
    });
});

describe('undelete', () => {
    it('brings records back with the details that went along', () => {
        const output = org.run(`
            ${PLAN} Step__c s = new Step__c(Plan__c = p.Id); insert s; delete p; undelete p;
            System.debug([SELECT COUNT() FROM Step__c WHERE Plan__c = :p.Id]);`);
        assert.deepEqual(output, ['1']);
    });

    it('refuses records that are not deleted', () => {
        assert.match(org.failure(`${PLAN} undelete p;`), /Undelete failed\. First exception on row 0.*UNDELETE_FAILED/);
    });

    it('finds nothing any more after the recycle bin was emptied', () => {
        assert.match(
            org.failure(`${PLAN} delete p; Database.emptyRecycleBin(p); undelete p;`),
            /invalid cross reference id/
        );
    });
});

describe('merge', () => {
    it('moves children to the master and deletes the others', () => {
        const output = org.run(`
            Account a = new Account(Name = 'A'); Account b = new Account(Name = 'B'); insert new List<Account>{ a, b };
            Contact c = new Contact(LastName = 'c', AccountId = b.Id); insert c;
            merge a b;
            System.debug([SELECT AccountId FROM Contact WHERE Id = :c.Id].AccountId == a.Id);
            Account gone = [SELECT IsDeleted, MasterRecordId FROM Account WHERE Id = :b.Id ALL ROWS];
            System.debug(gone.IsDeleted + ' ' + (gone.MasterRecordId == a.Id));`);
        assert.deepEqual(output, ['true', 'true true']);
    });

    it('fires delete triggers of the losers and update triggers of the winner', () => {
        const traced = makeOrg({
            triggers: {
                T: `trigger T on Account (before delete, after delete, before update, after update) {
                        System.debug(Trigger.operationType + (Trigger.isDelete && Trigger.isAfter ? ' ' + (Trigger.old[0].MasterRecordId != null) : ''));
                    }`
            }
        });
        const output = traced.run(`
            Account a = new Account(Name = 'A'); Account b = new Account(Name = 'B'); insert new List<Account>{ a, b };
            Database.MergeResult r = Database.merge(a, b.Id);
            System.debug(r.getMergedRecordIds().size());`);
        assert.deepEqual(output, ['BEFORE_DELETE', 'AFTER_DELETE true', 'BEFORE_UPDATE', 'AFTER_UPDATE', '1']);
    });
});
