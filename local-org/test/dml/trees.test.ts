/**
 * What goes and comes back with a record ("Referential Integrity When Deleting and Restoring Records" in "Deleting Records",
 * Apex Developer Guide; "Considerations for Object Relationships", Salesforce Help).
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const to = (target: string, name: string, more = ''): string =>
    `<referenceTo>${target}</referenceTo><relationshipName>${name}</relationshipName>${more}`;
const count = (lookup: string): string =>
    `<summaryOperation>count</summaryOperation><summaryForeignKey>Pair__c.${lookup}</summaryForeignKey>`;

const files = {
    ...objectFiles('Plan__c', { Pairs__c: ['Summary', count('Plan__c')] }),
    ...objectFiles('Goal__c', { Pairs__c: ['Summary', count('Goal__c')] }),
    ...objectFiles('Pair__c', {
        Plan__c: ['MasterDetail', to('Plan__c', 'Pairs')],
        Goal__c: ['MasterDetail', to('Goal__c', 'Pairs')]
    }),
    ...objectFiles('Link__c', {
        Plan__c: ['Lookup', to('Plan__c', 'Links', '<deleteConstraint>SetNull</deleteConstraint>')],
        Pair__c: ['Lookup', to('Pair__c', 'Holders', '<deleteConstraint>Restrict</deleteConstraint>')]
    })
};
const org = makeOrg({ files });
const PAIR = `Plan__c p = new Plan__c(Name = 'P'); Goal__c g = new Goal__c(Name = 'G'); insert p; insert g;
    Pair__c j = new Pair__c(Plan__c = p.Id, Goal__c = g.Id); insert j;`;

describe('a deleted record', () => {
    it('has its lookups back after undelete, unless they were replaced', () => {
        const output = org.run(`
            Plan__c p = new Plan__c(Name = 'P'); Plan__c q = new Plan__c(Name = 'Q'); insert new List<Plan__c>{ p, q };
            Link__c a = new Link__c(Plan__c = p.Id); Link__c b = new Link__c(Plan__c = p.Id); insert new List<Link__c>{ a, b };
            delete p; b.Plan__c = q.Id; update b; undelete p;
            System.debug([SELECT Plan__c FROM Link__c WHERE Id = :a.Id].Plan__c == p.Id);
            System.debug([SELECT Plan__c FROM Link__c WHERE Id = :b.Id].Plan__c == q.Id);`);
        assert.deepEqual(output, ['true', 'true']);
    });

    it('has its standard lookups back that the guide lists, and no others', () => {
        const output = org.run(`
            Account a = new Account(Name = 'A'); insert a; Account b = new Account(Name = 'B', ParentId = a.Id); insert b;
            Campaign c = new Campaign(Name = 'C'); insert c;
            Opportunity o = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today(), CampaignId = c.Id); insert o;
            delete a; delete c; undelete a; undelete c;
            System.debug([SELECT ParentId FROM Account WHERE Id = :b.Id].ParentId == a.Id);
            System.debug([SELECT CampaignId FROM Opportunity WHERE Id = :o.Id].CampaignId);`);
        assert.deepEqual(output, ['true', 'null']);
    });

    it('counts no more in roll-ups of other masters than the one that it went with', () => {
        const output = org.run(`${PAIR} System.debug([SELECT Pairs__c FROM Goal__c WHERE Id = :g.Id].Pairs__c);
            delete p; System.debug([SELECT Pairs__c FROM Goal__c WHERE Id = :g.Id].Pairs__c);
            undelete p; System.debug([SELECT Pairs__c FROM Goal__c WHERE Id = :g.Id].Pairs__c);`);
        assert.deepEqual(output, ['1', '0', '1']);
    });

    it('has the triggers of other masters fire when their roll-ups change', () => {
        const traced = makeOrg({
            files,
            triggers: { T: 'trigger T on Goal__c (after update) { System.debug(Trigger.new[0].Pairs__c); }' }
        });
        assert.deepEqual(traced.run(`${PAIR} delete p;`), ['1', '0']);
    });

    it('is kept by rows that restrict one of its details', () => {
        assert.match(
            org.failure(`${PAIR} insert new Link__c(Pair__c = j.Id); delete p;`),
            /DELETE_FAILED, Your attempt to delete P could not be completed because it is associated with the following links\.: /
        );
    });
});

describe('a junction', () => {
    it('comes back with either master', () => {
        const output = org.run(
            `${PAIR} delete g; undelete g; System.debug([SELECT COUNT() FROM Pair__c WHERE Id = :j.Id]);`
        );
        assert.deepEqual(output, ['1']);
    });

    it('is gone for good when both masters were deleted', () => {
        const output = org.run(`${PAIR} delete g; delete p; undelete p; undelete g;
            System.debug([SELECT COUNT() FROM Pair__c WHERE Id = :j.Id]);`);
        assert.deepEqual(output, ['0']);
    });
});

describe('the loser of a merge', () => {
    it('comes back without the children that moved', () => {
        // "Undelete Considerations", Apex Developer Guide
        const output = org.run(`
            Account a = new Account(Name = 'A'); Account b = new Account(Name = 'B'); insert new List<Account>{ a, b };
            Contact c = new Contact(LastName = 'c', AccountId = b.Id); insert c;
            merge a b; undelete b;
            System.debug([SELECT AccountId FROM Contact WHERE Id = :c.Id].AccountId == a.Id);
            System.debug([SELECT MasterRecordId FROM Account WHERE Id = :b.Id].MasterRecordId);`);
        assert.deepEqual(output, ['true', 'null']);
    });
});
