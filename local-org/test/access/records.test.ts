import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deploySecurity } from '../../src/database/access/deploy.js';
import { readSecurity } from '../../src/database/access/metadata.js';
import { makeOrg, objectXml, permissionSetXml, USERS } from './support.js';

const FILES = {
    'classes/Users.cls': USERS,
    'classes/Shared.cls': `public with sharing class Shared {
        public static Integer count(String objectName) { return Database.countQuery('SELECT COUNT() FROM ' + objectName); }
        public static String change(SObject r) { try { update r; return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
        public static String remove(SObject r) { try { delete r; return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
        public static String access(Id userId, Id recordId) {
            UserRecordAccess a = [SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, HasTransferAccess, HasAllAccess, MaxAccessLevel
                FROM UserRecordAccess WHERE UserId = :userId AND RecordId = :recordId];
            return a.HasReadAccess + ' ' + a.HasEditAccess + ' ' + a.HasDeleteAccess + ' ' + a.HasTransferAccess + ' ' + a.HasAllAccess + ' ' + a.MaxAccessLevel; }
    }`,
    'objects/Deal__c/Deal__c.object-meta.xml': objectXml({ sharingModel: 'Private', label: 'Deal' }),
    'permissionsets/Dealer.permissionset-meta.xml': permissionSetXml({
        Deal__c: ['allowRead', 'allowEdit', 'allowDelete', 'allowCreate']
    }),
    'roles/Boss.role-meta.xml':
        '<Role><name>The boss</name><mayForecastManagerShare>false</mayForecastManagerShare></Role>',
    'roles/Worker.role-meta.xml': '<Role><name>Worker</name><parentRole>Boss</parentRole></Role>',
    'queues/Helpers.queue-meta.xml':
        '<Queue><fullName>Helpers</fullName><name>All helpers</name><queueSobject><sobjectType>Deal__c</sobjectType></queueSobject></Queue>',
    'groups/Friends.group-meta.xml': '<Group><fullName>Friends</fullName><name>My friends</name></Group>'
};

const org = makeOrg(FILES);

function as(before: string, block: string): readonly string[] {
    return org.run(`User u = Users.make('Standard User');\n${before}\nSystem.runAs(u) {\n${block}\n}`);
}

/** Object Reference, "UserRecordAccess". */
describe('UserRecordAccess', () => {
    const deal = `Deal__c d = new Deal__c(Name = 'A'); insert d;`;
    const share = `insert new Deal__Share(ParentId = d.Id, UserOrGroupId = u.Id, AccessLevel = 'Edit', RowCause = 'Manual');`;
    const ask = `System.debug(Shared.access(u.Id, d.Id));`;
    const ofUser = (before: string): readonly string[] =>
        org.run(`User u = Users.make('Standard User'); Users.give(u, 'Dealer'); ${before} ${ask}`);

    test('tells what another user may do with a record', () => {
        assert.deepEqual(ofUser(deal), ['false false false false false None']);
        assert.deepEqual(ofUser(deal + share), ['true true false false false Edit']);
        assert.deepEqual(ofUser(`Deal__c d = new Deal__c(Name = 'A', OwnerId = u.Id); insert d;`), [
            'true true true true true All'
        ]);
    });

    test('takes object permissions into account', () => {
        const block = `User u = Users.make('Standard User'); ${deal} ${share} ${ask}`;
        assert.deepEqual(org.run(block), ['false false false false false None']);
    });

    test('answers for administrators', () => {
        assert.deepEqual(org.run(`${deal} System.debug(Shared.access(UserInfo.getUserId(), d.Id));`), [
            'true true true true true All'
        ]);
    });

    test('answers for many records at once', () => {
        const block = `${deal} Deal__c e = new Deal__c(Name = 'B'); insert e; Set<Id> ids = new Set<Id>{d.Id, e.Id};
            System.debug([SELECT RecordId FROM UserRecordAccess WHERE UserId = :UserInfo.getUserId() AND RecordId IN :ids AND HasEditAccess = true].size());
            System.debug([SELECT RecordId FROM UserRecordAccess WHERE UserId = :UserInfo.getUserId() AND RecordId IN :ids].size());`;
        assert.deepEqual(org.run(block), ['2', '2']);
    });

    test('must be asked about users and records', () => {
        assert.throws(
            () => org.run('List<UserRecordAccess> l = [SELECT RecordId FROM UserRecordAccess];'),
            /UNSUPPORTED/
        );
    });
});

/** "Default Organization-Wide Access Settings", Salesforce Help. */
describe('standard objects of a new org', () => {
    test('accounts may be written by all', () => {
        assert.deepEqual(
            as(
                `Account a = new Account(Name = 'A'); insert a;`,
                `System.debug(Shared.count('Account') + ' ' + Shared.change(a) + ' ' + Shared.remove(a));`
            ),
            ['1 done INSUFFICIENT_ACCESS_OR_READONLY']
        );
    });

    test('opportunities may be read by all', () => {
        const before = `Opportunity o = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today()); insert o;`;
        assert.deepEqual(as(before, `System.debug(Shared.count('Opportunity') + ' ' + Shared.change(o));`), [
            '1 INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('campaigns may be deleted by all', () => {
        assert.deepEqual(as(`Campaign c = new Campaign(Name = 'C'); insert c;`, `System.debug(Shared.remove(c));`), [
            'done'
        ]);
    });

    test('leads may be given to others by all', () => {
        const block = `System.debug(Shared.access(u.Id, l.Id));`;
        assert.deepEqual(as(`Lead l = new Lead(LastName = 'L', Company = 'C'); insert l;`, block), [
            'true true false true false Transfer'
        ]);
    });

    test("tasks are their owner's, and readable with the record that they are about", () => {
        const before = `Account a = new Account(Name = 'A'); insert a;
            Task t = new Task(Subject = 'T', WhatId = a.Id); insert new List<Task>{t, new Task(Subject = 'S')};`;
        assert.deepEqual(as(before, `System.debug(Shared.count('Task') + ' ' + Shared.change(t));`), [
            '1 INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('files are seen by whom they are linked with', () => {
        const before = `ContentVersion v = new ContentVersion(Title = 'F', PathOnClient = 'f.txt', VersionData = Blob.valueOf('x')); insert v;`;
        const link = `insert new ContentDocumentLink(LinkedEntityId = u.Id, ShareType = 'V', ContentDocumentId = [SELECT ContentDocumentId FROM ContentVersion WHERE Id = :v.Id].ContentDocumentId);`;
        const block = `System.debug(Shared.count('ContentVersion') + ' ' + Shared.count('ContentDocument'));`;
        assert.deepEqual(as(before, block), ['0 0']);
        assert.deepEqual(as(before + link, block), ['1 1']);
    });

    test('users are seen by everybody', () => {
        assert.deepEqual(as('', `System.debug(Shared.count('User') > 1);`), ['true']);
    });
});

/** Role, Queue and Group, Metadata API. */
describe('metadata becomes rows', () => {
    test('roles with their hierarchy, groups and queues with their objects', () => {
        const block =
            `System.debug([SELECT ParentRole.DeveloperName FROM UserRole WHERE DeveloperName = 'Worker'].ParentRole.DeveloperName);
            System.debug([SELECT Name FROM Group WHERE DeveloperName = 'Friends' AND Type = 'Regular'].Name);
            System.debug([SELECT Queue.Name FROM QueueSobject WHERE SobjectType = 'Deal__c'].Queue.Name);`.replace(
                "ParentRole.DeveloperName FROM UserRole WHERE DeveloperName = 'Worker'].ParentRole.DeveloperName",
                "ParentRoleId FROM UserRole WHERE DeveloperName = 'Worker'].ParentRoleId == [SELECT Id FROM UserRole WHERE DeveloperName = 'Boss'].Id"
            );
        assert.deepEqual(org.run(block), ['true', 'My friends', 'All helpers']);
    });

    test('once: to deploy the same again changes nothing', () => {
        const { store, dml } = org.session;
        const project = {
            files: Object.keys(FILES),
            namespace: undefined,
            read: (file: string) => (FILES as Record<string, string>)[file] ?? ''
        };
        const before = store.mark().length;
        deploySecurity(store, dml.schema, readSecurity(project));
        assert.equal(store.mark().length, before);
    });

    test('anew: what a set no longer grants is gone', () => {
        const { store, dml } = org.session;
        const mark = store.mark();
        const xml = permissionSetXml({ Deal__c: ['allowRead'] });
        const project = {
            files: ['permissionsets/Dealer.permissionset-meta.xml'],
            namespace: undefined,
            read: () => xml
        };
        deploySecurity(store, dml.schema, readSecurity(project));
        const describe = `System.debug(Deal__c.SObjectType.getDescribe().isAccessible() + ' ' + Deal__c.SObjectType.getDescribe().isDeletable());`;
        assert.deepEqual(
            org.run(`User u = Users.make('Standard User'); Users.give(u, 'Dealer'); System.runAs(u) { ${describe} }`),
            ['true false']
        );
        store.rollbackTo(mark);
    });
});
