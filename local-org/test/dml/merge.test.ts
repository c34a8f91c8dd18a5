/** Merging ("Merging Records" and "Triggers and Merge Statements", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const master = '<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>';
const files = {
    ...objectFiles('Plan__c', {
        Account__c: ['MasterDetail', master],
        Value__c: ['Number', '<precision>10</precision><scale>0</scale>']
    }),
    ...objectFiles('Account', {
        Value__c: [
            'Summary',
            '<summaryOperation>sum</summaryOperation><summarizedField>Plan__c.Value__c</summarizedField><summaryForeignKey>Plan__c.Account__c</summaryForeignKey>'
        ]
    })
};
const org = makeOrg({ files });
const THREE = `Account a = new Account(Name = 'A'); Account b = new Account(Name = 'B'); Account c = new Account(Name = 'C');
    insert new List<Account>{ a, b, c };`;

describe('a merge of three records', () => {
    it('moves details that may not change their master otherwise, and sums them up', () => {
        const output = org.run(`${THREE}
            insert new List<Plan__c>{ new Plan__c(Account__c = a.Id, Value__c = 1), new Plan__c(Account__c = b.Id, Value__c = 2), new Plan__c(Account__c = c.Id, Value__c = 4) };
            Database.MergeResult r = Database.merge(a, new List<Id>{ b.Id, c.Id })[0];
            System.debug(r.isSuccess() + ' ' + r.getMergedRecordIds().size() + ' ' + r.getUpdatedRelatedIds().size());
            System.debug([SELECT COUNT() FROM Plan__c WHERE Account__c = :a.Id]);
            System.debug([SELECT Value__c FROM Account WHERE Id = :a.Id].Value__c);`);
        assert.deepEqual(output, ['true 2 2', '3', '7']);
    });

    it('fires the delete triggers once for both losers, before the update triggers of the winner, and none of details', () => {
        const traced = makeOrg({
            files,
            triggers: {
                A: `trigger A on Account (before delete, after delete, before update, after update) { System.debug(Trigger.operationType + ' ' + Trigger.size); }`,
                P: `trigger P on Plan__c (before update, after update, before delete, after delete) { System.debug('plan'); }`
            }
        });
        const output = traced.run(
            `${THREE} insert new Plan__c(Account__c = b.Id, Value__c = 2); merge a new List<Account>{ b, c };`
        );
        assert.deepEqual(output.slice(-4), ['BEFORE_DELETE 2', 'AFTER_DELETE 2', 'BEFORE_UPDATE 1', 'AFTER_UPDATE 1']);
        assert.ok(!output.includes('plan'));
    });

    it('takes the values of the record that is given, and none of the losers', () => {
        const output = org.run(`${THREE} b.Phone = '1'; b.Fax = '2'; update b; a.Phone = '3'; merge a b;
            Account merged = [SELECT Phone, Fax FROM Account WHERE Id = :a.Id]; System.debug(merged.Phone + ' ' + merged.Fax);`);
        assert.deepEqual(output, ['3 null']);
    });
});

describe('a merge', () => {
    it('moves cases, which would keep an account from being deleted', () => {
        const output = org.run(`${THREE} Case k = new Case(AccountId = b.Id); insert k; merge a b;
            System.debug([SELECT AccountId FROM Case WHERE Id = :k.Id].AccountId == a.Id);`);
        assert.deepEqual(output, ['true']);
    });

    it('makes no account its own parent', () => {
        const output =
            org.run(`${THREE} a.ParentId = b.Id; c.ParentId = b.Id; update new List<Account>{ a, c }; a.ParentId = null; a = new Account(Id = a.Id); merge a b;
            System.debug([SELECT ParentId FROM Account WHERE Id = :a.Id].ParentId + ' ' + ([SELECT ParentId FROM Account WHERE Id = :c.Id].ParentId == a.Id));`);
        assert.deepEqual(output, ['null true']);
    });

    it('keeps one membership of a campaign', () => {
        const output = org.run(`
            Contact a = new Contact(LastName = 'A'); Contact b = new Contact(LastName = 'B'); insert new List<Contact>{ a, b };
            Campaign one = new Campaign(Name = 'one'); Campaign two = new Campaign(Name = 'two'); insert new List<Campaign>{ one, two };
            insert new List<CampaignMember>{ new CampaignMember(CampaignId = one.Id, ContactId = a.Id), new CampaignMember(CampaignId = one.Id, ContactId = b.Id), new CampaignMember(CampaignId = two.Id, ContactId = b.Id) };
            merge a b; System.debug([SELECT COUNT() FROM CampaignMember WHERE ContactId = :a.Id] + ' ' + [SELECT COUNT() FROM CampaignMember WHERE ContactId = :b.Id]);`);
        assert.deepEqual(output, ['2 0']);
    });

    it('does nothing when a trigger refuses a loser', () => {
        const strict = makeOrg({
            files,
            triggers: {
                T: `trigger T on Account (before delete, before update) { if (Trigger.isUpdate) { System.debug('updated'); } else { Trigger.old[0].addError('kept'); } }`
            }
        });
        const output = strict.run(`${THREE} insert new Plan__c(Account__c = b.Id);
            try { merge a b; } catch (DmlException e) { System.debug(e.getDmlMessage(0)); }
            System.debug([SELECT COUNT() FROM Plan__c WHERE Account__c = :b.Id]);`);
        assert.deepEqual(output.slice(-2), ['kept', '1']);
        assert.ok(!output.includes('updated'));
    });

    it('refuses records of another object', () => {
        const output = org.run(`${THREE} Contact x = new Contact(LastName = 'x'); insert x;
            SObject record = x; System.debug(Database.merge(a, x.Id, false).isSuccess() + ' ' + [SELECT COUNT() FROM Contact WHERE Id = :x.Id]);`);
        assert.deepEqual(output, ['false 1']);
    });
});
