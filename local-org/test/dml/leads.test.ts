/** Converting leads ("Converting Leads", Apex Developer Guide; "LeadConvert Class", Apex Reference Guide; "Lead Conversion Field Mapping", Salesforce Help). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const mapping = `<LeadConvertSettings xmlns="http://soap.sforce.com/2006/04/metadata">
    <objectMapping><inputObject>Lead</inputObject><outputObject>Account</outputObject>
        <mappingFields><inputField>Seats__c</inputField><outputField>Seats__c</outputField></mappingFields>
    </objectMapping>
</LeadConvertSettings>`;
const text: readonly [string, string] = ['Text', '<length>20</length>'];
const files = {
    ...objectFiles('Lead', { Seats__c: text }),
    ...objectFiles('Account', { Seats__c: text }),
    'settings/LeadConvert.settings-meta.xml': mapping
};
const org = makeOrg({ files });
const LEAD = `Lead l = new Lead(FirstName = 'Ann', LastName = 'Fry', Company = 'Fry and Sons', Phone = '1', Email = 'a@fry.example', LeadSource = 'Web', City = 'Rome', Seats__c = '12', Title = 'CEO'); insert l;
    Database.LeadConvert c = new Database.LeadConvert(); c.setLeadId(l.Id); c.setConvertedStatus('Closed - Converted');`;

describe('a lead that is converted', () => {
    it('becomes an account, a contact and an opportunity with its values', () => {
        const output = org.run(`${LEAD} Database.LeadConvertResult r = Database.convertLead(c);
            System.debug(r.isSuccess() + ' ' + (r.getLeadId() == l.Id));
            Account a = [SELECT Name, Phone, AccountSource, BillingCity, Seats__c FROM Account WHERE Id = :r.getAccountId()];
            System.debug(a.Name + ' ' + a.Phone + ' ' + a.AccountSource + ' ' + a.BillingCity + ' ' + a.Seats__c);
            Contact k = [SELECT Name, Email, Title, MailingCity, LeadSource, AccountId FROM Contact WHERE Id = :r.getContactId()];
            System.debug(k.Name + ' ' + k.Email + ' ' + k.Title + ' ' + k.MailingCity + ' ' + k.LeadSource + ' ' + (k.AccountId == a.Id));
            Opportunity o = [SELECT Name, StageName, AccountId, LeadSource, (SELECT ContactId, IsPrimary FROM OpportunityContactRoles) FROM Opportunity WHERE Id = :r.getOpportunityId()];
            System.debug(o.Name + ' ' + o.StageName + ' ' + (o.AccountId == a.Id) + ' ' + o.LeadSource + ' ' + (o.OpportunityContactRoles[0].ContactId == k.Id) + ' ' + o.OpportunityContactRoles[0].IsPrimary);`);
        assert.deepEqual(output, [
            'true true',
            'Fry and Sons 1 Web Rome 12',
            'Ann Fry a@fry.example CEO Rome Web true',
            'Fry and Sons Prospecting true Web true true'
        ]);
    });

    it('says what became of it, and takes no change any more', () => {
        const output = org.run(`${LEAD} Database.LeadConvertResult r = Database.convertLead(c);
            l = [SELECT IsConverted, Status, ConvertedDate, ConvertedAccountId, ConvertedContactId, ConvertedOpportunityId FROM Lead WHERE Id = :l.Id];
            System.debug(l.IsConverted + ' ' + l.Status + ' ' + (l.ConvertedDate != null) + ' ' + (l.ConvertedAccountId == r.getAccountId()) + ' ' + (l.ConvertedContactId == r.getContactId()) + ' ' + (l.ConvertedOpportunityId == r.getOpportunityId()));
            System.debug(Database.update(new Lead(Id = l.Id, Phone = '2'), false).getErrors()[0].getStatusCode());
            System.debug(Database.convertLead(c, false).getErrors()[0].getStatusCode());`);
        assert.deepEqual(output, [
            'true Closed - Converted true true true true',
            'CANNOT_UPDATE_CONVERTED_LEAD',
            'CANNOT_UPDATE_CONVERTED_LEAD'
        ]);
    });

    it('has no opportunity where none is wanted, and one of another name where that is said', () => {
        const output =
            org.run(`${LEAD} c.setDoNotCreateOpportunity(true); System.debug(Database.convertLead(c).getOpportunityId());
            Lead m = new Lead(LastName = 'B', Company = 'C'); insert m;
            Database.LeadConvert d = new Database.LeadConvert(); d.setLeadId(m.Id); d.setConvertedStatus('Closed - Converted'); d.setOpportunityName('Deal');
            System.debug([SELECT Name FROM Opportunity WHERE Id = :Database.convertLead(d).getOpportunityId()].Name);`);
        assert.deepEqual(output, ['null', 'Deal']);
    });

    it('fills what an existing account and contact lack, and overwrites nothing but the lead source', () => {
        const output = org.run(`${LEAD} Account a = new Account(Name = 'Known', Phone = '9'); insert a;
            Contact k = new Contact(LastName = 'Old', AccountId = a.Id, LeadSource = 'Other'); insert k;
            c.setAccountId(a.Id); c.setContactId(k.Id); c.setOverwriteLeadSource(true); Database.convertLead(c);
            a = [SELECT Name, Phone, BillingCity FROM Account WHERE Id = :a.Id]; k = [SELECT LastName, Email, LeadSource FROM Contact WHERE Id = :k.Id];
            System.debug(a.Name + ' ' + a.Phone + ' ' + a.BillingCity + ' ' + k.LastName + ' ' + k.Email + ' ' + k.LeadSource);`);
        assert.deepEqual(output, ['Known 9 Rome Old a@fry.example Web']);
    });

    it('gives its activities and campaigns to the contact', () => {
        const output =
            org.run(`${LEAD} Task t = new Task(Subject = 's', WhoId = l.Id); insert t; Campaign p = new Campaign(Name = 'p'); insert p;
            insert new CampaignMember(CampaignId = p.Id, LeadId = l.Id); Database.LeadConvertResult r = Database.convertLead(c);
            t = [SELECT WhoId, WhatId FROM Task WHERE Id = :t.Id]; System.debug((t.WhoId == r.getContactId()) + ' ' + (t.WhatId == r.getOpportunityId()));
            System.debug([SELECT ContactId FROM CampaignMember WHERE CampaignId = :p.Id].ContactId == r.getContactId());`);
        assert.deepEqual(output, ['true true', 'true']);
    });

    it('fires the triggers of all four objects, once for all leads', () => {
        const events = 'before insert, after insert, before update, after update';
        const trigger = (object: string): string =>
            `trigger T${object} on ${object} (${events}) { System.debug('${object} ' + Trigger.operationType + ' ' + Trigger.size); }`;
        const traced = makeOrg({
            triggers: Object.fromEntries(
                ['Account', 'Contact', 'Opportunity', 'Lead'].map((name) => [`T${name}`, trigger(name)])
            )
        });
        const output =
            traced.run(`List<Lead> all = new List<Lead>{ new Lead(LastName = 'A', Company = 'a'), new Lead(LastName = 'B', Company = 'b') }; insert all;
            List<Database.LeadConvert> list0 = new List<Database.LeadConvert>();
            for (Lead l : all) { Database.LeadConvert c = new Database.LeadConvert(); c.setLeadId(l.Id); c.setConvertedStatus('Closed - Converted'); list0.add(c); }
            Database.convertLead(list0);`);
        assert.deepEqual(output.slice(2), [
            'Account BEFORE_INSERT 2',
            'Account AFTER_INSERT 2',
            'Contact BEFORE_INSERT 2',
            'Contact AFTER_INSERT 2',
            'Opportunity BEFORE_INSERT 2',
            'Opportunity AFTER_INSERT 2',
            'Lead BEFORE_UPDATE 2',
            'Lead AFTER_UPDATE 2'
        ]);
    });
});

describe('a conversion', () => {
    it('needs a status that leads are converted with', () => {
        assert.match(
            org.failure(`${LEAD} c.setConvertedStatus('Open - Not Contacted'); Database.convertLead(c);`),
            /System\.DmlException: ConvertLead failed\. First exception on row 0.*first error: INVALID_STATUS, invalid convertedStatus: Open - Not Contacted: \[Status\]/
        );
    });

    it('needs an owner who is a user', () => {
        assert.match(
            org.failure(`Group q = new Group(Name = 'q', Type = 'Queue'); insert q; System.runAs(new User(Id = UserInfo.getUserId())) { insert new QueueSobject(QueueId = q.Id, SobjectType = 'Lead'); }
                ${LEAD} l.OwnerId = q.Id; update l; Database.convertLead(c);`),
            /Converted objects can only be owned by users/
        );
    });

    it('leaves out the leads that fail when partial success is asked for', () => {
        const output = org.run(`${LEAD} Lead m = new Lead(LastName = 'B', Company = 'B'); insert m;
            Database.LeadConvert d = new Database.LeadConvert(); d.setLeadId(m.Id); d.setConvertedStatus('nonsense');
            List<Database.LeadConvertResult> all = Database.convertLead(new List<Database.LeadConvert>{ d, c }, false);
            System.debug(all[0].isSuccess() + ' ' + all[1].isSuccess() + ' ' + [SELECT COUNT() FROM Lead WHERE Id IN (:l.Id, :m.Id) AND IsConverted = true]);`);
        assert.deepEqual(output, ['false true 1']);
    });

    it('counts as one DML statement', () => {
        assert.deepEqual(org.run(`${LEAD} Database.convertLead(c); System.debug(Limits.getDmlStatements());`), ['2']);
    });
});
