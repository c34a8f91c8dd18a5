import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, permissionSetXml, USERS } from './support.js';

const masterField = (name: string, to: string, more = ''): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label><referenceTo>${to}</referenceTo>
     <relationshipName>Details</relationshipName><type>MasterDetail</type>${more}</CustomField>`;

const lookupField = (name: string, to: string): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label><referenceTo>${to}</referenceTo>
     <relationshipName>Looks</relationshipName><type>Lookup</type></CustomField>`;

const FILES = {
    'classes/Users.cls': USERS,
    'classes/Shared.cls': `public with sharing class Shared {
        public static String names() { String s = ''; for (Deal__c d : [SELECT Name FROM Deal__c ORDER BY Name]) s += d.Name; return s; }
        public static Integer count(String objectName) { return Database.countQuery('SELECT COUNT() FROM ' + objectName); }
        public static String change(SObject r) { try { update r; return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
        public static String remove(SObject r) { try { delete r; return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
        public static String add(SObject r) { try { insert r; return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
    }`,
    'objects/Deal__c/Deal__c.object-meta.xml': objectXml({ sharingModel: 'Private', label: 'Deal' }),
    'objects/Deal__c/fields/Other__c.field-meta.xml': lookupField('Other__c', 'Deal__c'),
    'objects/Part__c/Part__c.object-meta.xml': objectXml({ sharingModel: 'ControlledByParent', label: 'Part' }),
    'objects/Part__c/fields/Deal__c.field-meta.xml': masterField('Deal__c', 'Deal__c'),
    'objects/Memo__c/Memo__c.object-meta.xml': objectXml({ sharingModel: 'ControlledByParent', label: 'Memo' }),
    'objects/Memo__c/fields/Deal__c.field-meta.xml': masterField(
        'Deal__c',
        'Deal__c',
        '<writeRequiresMasterRead>true</writeRequiresMasterRead>'
    ),
    'objects/Open__c/Open__c.object-meta.xml': objectXml({ sharingModel: 'ReadWrite', label: 'Open' }),
    'objects/Seen__c/Seen__c.object-meta.xml': objectXml({ sharingModel: 'Read', label: 'Seen' }),
    'objects/Account/Account.object-meta.xml': '<CustomObject><sharingModel>Private</sharingModel></CustomObject>',
    'objects/Opportunity/Opportunity.object-meta.xml':
        '<CustomObject><sharingModel>Private</sharingModel></CustomObject>',
    'permissionsets/SeesDeals.permissionset-meta.xml': permissionSetXml({ Deal__c: ['allowRead', 'viewAllRecords'] }),
    'permissionsets/OwnsDeals.permissionset-meta.xml': permissionSetXml({
        Deal__c: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords']
    }),
    'permissionsets/SeesAll.permissionset-meta.xml': permissionSetXml(
        {},
        {},
        '<userPermissions><enabled>true</enabled><name>ViewAllData</name></userPermissions>'
    )
};

const org = makeOrg(FILES);

/** What a standard user's code shows; `before` runs as the administrator and may use `u`. */
function as(before: string, block: string): readonly string[] {
    return org.run(`User u = Users.make('Standard User');\n${before}\nSystem.runAs(u) {\n${block}\n}`);
}

const DEAL = `Deal__c mine = new Deal__c(Name = 'A'); insert mine;`;
const CHANGES = `System.debug(Shared.names() + ' ' + Shared.change(new Deal__c(Id = mine.Id, Name = 'B')) + ' ' + Shared.remove(mine));`;

/** "Organization-Wide Default Access Settings", Salesforce Help. */
describe('organisation-wide defaults', () => {
    test('private records are for their owners', () => {
        assert.deepEqual(as(DEAL, CHANGES), [' INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_OR_READONLY']);
    });

    test('an owner may do everything', () => {
        assert.deepEqual(as(`Deal__c mine = new Deal__c(Name = 'A', OwnerId = u.Id); insert mine;`, CHANGES), [
            'A done done'
        ]);
    });

    test('public records may be written by all and deleted by their owners', () => {
        const block = `System.debug(Shared.count('Open__c') + ' ' + Shared.change(new Open__c(Id = r.Id, Name = 'B')) + ' ' + Shared.remove(r));`;
        assert.deepEqual(as(`Open__c r = new Open__c(Name = 'A'); insert r;`, block), [
            '1 done INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('public read-only records may be read by all', () => {
        const block = `System.debug(Shared.count('Seen__c') + ' ' + Shared.change(new Seen__c(Id = r.Id, Name = 'B')));`;
        assert.deepEqual(as(`Seen__c r = new Seen__c(Name = 'A'); insert r;`, block), [
            '1 INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('standard objects take the sharing model that the project states', () => {
        const block = `System.debug(Shared.count('Account'));`;
        assert.deepEqual(as(`insert new Account(Name = 'A'); insert new Account(Name = 'B', OwnerId = u.Id);`, block), [
            '1'
        ]);
    });

    // gist brianmfear/e8b2e40b84af4862a643beb6bba5bebd shows the whole text
    test("the refusal has the platform's text", () => {
        const block = `try { delete as system mine; } catch (DmlException e) { System.debug(e.getMessage().substringAfter('first error: ')); }`;
        assert.deepEqual(as(DEAL, block), [
            'INSUFFICIENT_ACCESS_OR_READONLY, insufficient access rights on object id: []'
        ]);
    });
});

/** "View All" and "Modify All" Permissions Overview, Salesforce Help. */
describe('permissions above sharing', () => {
    test('View All of the object shows all of its records', () => {
        assert.deepEqual(as(`${DEAL} Users.give(u, 'SeesDeals');`, CHANGES), [
            'A INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('Modify All of the object gives all of its records', () => {
        assert.deepEqual(as(`${DEAL} Users.give(u, 'OwnsDeals');`, CHANGES), ['A done done']);
    });

    test('View All Data shows everything', () => {
        assert.deepEqual(as(`${DEAL} Users.give(u, 'SeesAll');`, `System.debug(Shared.names());`), ['A']);
    });
});

/** "Sharing a Record Using Apex", Apex Developer Guide. */
describe('share rows', () => {
    const share = (level: string, to = 'u.Id'): string =>
        `${DEAL} insert new Deal__Share(ParentId = mine.Id, UserOrGroupId = ${to}, AccessLevel = '${level}', RowCause = 'Manual');`;

    test('Read lets a user see the record', () => {
        assert.deepEqual(as(share('Read'), CHANGES), [
            'A INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('Edit lets a user change the record, not delete it', () => {
        assert.deepEqual(as(share('Edit'), CHANGES), ['A done INSUFFICIENT_ACCESS_OR_READONLY']);
    });

    test('the access ends with the row', () => {
        assert.deepEqual(
            as(
                `${share('Read')} delete [SELECT Id FROM Deal__Share WHERE ParentId = :mine.Id AND RowCause = 'Manual'];`,
                CHANGES
            ),
            [' INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_OR_READONLY']
        );
    });

    // "Public Groups", Salesforce Help: groups may be members of groups
    test('a group shares with its members and with those of groups in it', () => {
        const groups = `Group big = new Group(Name = 'Big', Type = 'Regular'); Group small = new Group(Name = 'Small', Type = 'Regular');
            Users.setup(big); Users.setup(small);
            Users.setup(new GroupMember(GroupId = big.Id, UserOrGroupId = small.Id)); Users.setup(new GroupMember(GroupId = small.Id, UserOrGroupId = u.Id));`;
        assert.deepEqual(as(`${groups} ${share('Read', 'big.Id')}`, `System.debug(Shared.names());`), ['A']);
    });

    // AccountShare, Object Reference: OpportunityAccessLevel
    test("a share of an account gives what it says of the account's opportunities", () => {
        const before = `Account a = new Account(Name = 'A'); insert a;
            Opportunity o = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today(), AccountId = a.Id); insert o;
            insert new AccountShare(AccountId = a.Id, UserOrGroupId = u.Id, AccountAccessLevel = 'Read', OpportunityAccessLevel = 'Edit', CaseAccessLevel = 'None');`;
        const block = `System.debug(Shared.count('Account') + ' ' + Shared.count('Opportunity') + ' '
            + Shared.change(new Opportunity(Id = o.Id, Name = 'P')) + ' ' + Shared.change(new Account(Id = a.Id, Name = 'B')));`;
        assert.deepEqual(as(before, block), ['1 1 done INSUFFICIENT_ACCESS_OR_READONLY']);
    });
});

/** "Role Hierarchy" and "Queues", Salesforce Help. */
describe('hierarchy and queues', () => {
    const roles = `UserRole top = new UserRole(Name = 'Top'); Users.setup(top);
        UserRole middle = new UserRole(Name = 'Middle', ParentRoleId = top.Id); Users.setup(middle);
        UserRole low = new UserRole(Name = 'Low', ParentRoleId = middle.Id); Users.setup(low);
        User boss = Users.make('Standard User', top.Id); User worker = Users.make('Standard User', low.Id);`;
    const made = `System.runAs(worker) { insert as system new Deal__c(Name = 'W'); } System.runAs(boss) { insert as system new Deal__c(Name = 'B'); }`;

    test("who stands above an owner has the owner's records, and not the other way round", () => {
        const block = `System.runAs(boss) { System.debug(Shared.names()); } System.runAs(worker) { System.debug(Shared.names()); }`;
        assert.deepEqual(org.run(`${roles} ${made} ${block}`), ['BW', 'W']);
    });

    test('who stands above may delete', () => {
        const block = `System.runAs(boss) { System.debug(Shared.remove([SELECT Id FROM Deal__c WHERE Name = 'W' WITH SYSTEM_MODE])); }`;
        assert.deepEqual(org.run(`${roles} ${made} ${block}`), ['done']);
    });

    test('members of the queue that owns a record have it', () => {
        const queue = `Group q = new Group(Name = 'Q', Type = 'Queue'); Users.setup(q);
            Users.setup(new QueueSobject(QueueId = q.Id, SobjectType = 'Deal__c'));
            Users.setup(new GroupMember(GroupId = q.Id, UserOrGroupId = u.Id));`;
        const before = `${queue}
            Deal__c mine = new Deal__c(Name = 'A', OwnerId = q.Id); insert mine;`;
        assert.deepEqual(as(before, CHANGES), ['A done done']);
    });
});

/** "Built-In Sharing Behavior" and "Custom Object Security", Salesforce Help. */
describe('access by parents and children', () => {
    const PART = `${DEAL} Part__c part = new Part__c(Name = 'P', Deal__c = mine.Id); insert part;`;
    const MEMO = `${DEAL} Memo__c part = new Memo__c(Name = 'P', Deal__c = mine.Id); insert part;`;
    const shared = (level: string): string =>
        `insert new Deal__Share(ParentId = mine.Id, UserOrGroupId = u.Id, AccessLevel = '${level}', RowCause = 'Manual');`;
    const use = (object: string): string =>
        `System.debug(Shared.count('${object}') + ' ' + Shared.change(new ${object}(Id = part.Id, Name = 'Q')) + ' ' + Shared.remove(part));`;

    test('details are hidden with their master', () => {
        assert.deepEqual(as(PART, `System.debug(Shared.count('Part__c'));`), ['0']);
    });

    test('details may be read with their master', () => {
        assert.deepEqual(as(PART + shared('Read'), use('Part__c')), [
            '1 INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('details may be written and deleted by who may write their master', () => {
        assert.deepEqual(as(PART + shared('Edit'), use('Part__c')), ['1 done done']);
    });

    test('where the relationship says so, read access to the master is enough to write details', () => {
        assert.deepEqual(as(MEMO + shared('Read'), use('Memo__c')), ['1 done done']);
    });

    test('a new detail needs write access to its master', () => {
        const add = (object: string): string =>
            `System.debug(Shared.add(new ${object}(Name = 'N', Deal__c = mine.Id)));`;
        assert.deepEqual(as(DEAL + shared('Read'), add('Part__c') + add('Memo__c')), [
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
            'done'
        ]);
    });

    test('a lookup cannot point to a record that the user does not see', () => {
        const block = `System.debug(Shared.add(new Deal__c(Name = 'N', Other__c = mine.Id)));`;
        assert.deepEqual(as(DEAL, block), ['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY']);
        assert.deepEqual(as(DEAL + shared('Read'), block), ['done']);
    });

    test("contacts go with their account, those without are their owner's", () => {
        const before = `Account a = new Account(Name = 'A', OwnerId = u.Id); Account b = new Account(Name = 'B'); insert new List<Account>{a, b};
            insert new List<Contact>{new Contact(LastName = 'C', AccountId = a.Id), new Contact(LastName = 'D', AccountId = b.Id, OwnerId = u.Id),
                new Contact(LastName = 'E', OwnerId = u.Id), new Contact(LastName = 'F')};`;
        const block = `for (Contact c : Database.query('SELECT LastName FROM Contact WITH USER_MODE ORDER BY LastName')) System.debug(c.LastName);`;
        assert.deepEqual(as(before, block), ['C', 'E']);
    });

    test('who has an opportunity sees its account', () => {
        const before = `Account a = new Account(Name = 'A'); insert a;
            insert new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today(), AccountId = a.Id, OwnerId = u.Id);`;
        assert.deepEqual(
            as(
                before,
                `System.debug(Shared.count('Account') + ' ' + Shared.change(new Account(Id = a.Id, Name = 'B')));`
            ),
            ['1 INSUFFICIENT_ACCESS_OR_READONLY']
        );
    });

    // public issue octoberswimmer/aer-dist#214
    test('an attachment is hidden with its record', () => {
        const before = `${DEAL} insert new Attachment(Name = 'N', ParentId = mine.Id, Body = Blob.valueOf('x'));`;
        assert.deepEqual(as(before, `System.debug(Shared.count('Attachment'));`), ['0']);
        assert.deepEqual(as(before + shared('Read'), `System.debug(Shared.count('Attachment'));`), ['1']);
    });
});

/** What was worked out for a user holds until something is written, or undone. */
describe('access follows what is written', () => {
    const parts = `System.runAs(u) { System.debug(Shared.count('Part__c') + ' ' + Shared.count('Deal__c')); }`;
    const before = `User u = Users.make('Standard User'); Deal__c mine = new Deal__c(Name = 'A'); insert mine; insert new Part__c(Name = 'P', Deal__c = mine.Id);`;
    const share = `Deal__Share s = new Deal__Share(ParentId = mine.Id, UserOrGroupId = u.Id, AccessLevel = 'Read'); insert s;`;

    test('a new share row counts at once, and no longer when it is gone', () => {
        assert.deepEqual(org.run(`${before} ${parts} ${share} ${parts} delete s; ${parts}`), ['0 0', '1 1', '0 0']);
    });

    test('what is undone does not count', () => {
        const undone = `Savepoint p = Database.setSavepoint(); ${share} ${parts} Database.rollback(p); ${parts}`;
        assert.deepEqual(org.run(`${before} ${undone}`), ['1 1', '0 0']);
    });

    test('a new owner counts at once', () => {
        assert.deepEqual(org.run(`${before} ${parts} mine.OwnerId = u.Id; update mine; ${parts}`), ['0 0', '1 1']);
    });

    test('a new member of a group counts at once', () => {
        const group = `Group g = new Group(Name = 'G', Type = 'Regular'); Users.setup(g);
            insert new Deal__Share(ParentId = mine.Id, UserOrGroupId = g.Id, AccessLevel = 'Read');`;
        const join = `Users.setup(new GroupMember(GroupId = g.Id, UserOrGroupId = u.Id));`;
        assert.deepEqual(org.run(`${before} ${group} ${parts} ${join} ${parts}`), ['0 0', '1 1']);
    });
});

/** "Built-In Sharing Behavior", Salesforce Help: what account owners may do with their accounts' records, by their role. */
describe("an account's owner", () => {
    const opportunity = (role: string): readonly string[] =>
        org.run(`UserRole r = new UserRole(Name = 'R'${role}); Users.setup(r); User u = Users.make('Standard User', r.Id);
            Account a = new Account(Name = 'A', OwnerId = u.Id); insert a;
            Opportunity o = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today(), AccountId = a.Id); insert o;
            System.runAs(u) { System.debug(Shared.count('Opportunity') + ' ' + Shared.change(new Opportunity(Id = o.Id, Name = 'P'))); }`);

    test('may change its opportunities where the role says so', () => {
        assert.deepEqual(opportunity(`, OpportunityAccessForAccountOwner = 'Edit'`), ['1 done']);
    });

    test('may read them where the role says so', () => {
        assert.deepEqual(opportunity(`, OpportunityAccessForAccountOwner = 'Read'`), [
            '1 INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });

    test('has nothing of them where the role says so', () => {
        assert.deepEqual(opportunity(`, OpportunityAccessForAccountOwner = 'None'`), [
            '0 INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
    });
});
