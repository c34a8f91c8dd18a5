import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, textField, USERS } from './support.js';

const sharingModel = (model: string): string => `<CustomObject><sharingModel>${model}</sharingModel></CustomObject>`;

const FILES = {
    'classes/Users.cls': USERS,
    'classes/Shared.cls': `public with sharing class Shared {
        public static Integer count() { return [SELECT COUNT() FROM Deal__c]; }
        public static String give(Id deal, Id owner) { try { update as system new Deal__c(Id = deal, OwnerId = owner); return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
    }`,
    'objects/Deal__c/Deal__c.object-meta.xml': objectXml({ sharingModel: 'Private', label: 'Deal' }),
    'objects/Deal__c/fields/Region__c.field-meta.xml': textField('Region__c'),
    'objects/Deal__c/sharingReasons/Review.sharingReason-meta.xml':
        '<SharingReason><fullName>Review</fullName><label>Review</label></SharingReason>',
    'objects/Seen__c/Seen__c.object-meta.xml': objectXml({ sharingModel: 'Read', label: 'Seen' }),
    'objects/Account/Account.object-meta.xml': sharingModel('Private'),
    'objects/Opportunity/Opportunity.object-meta.xml': sharingModel('Private'),
    'objects/Case/Case.object-meta.xml': sharingModel('Private'),
    'sharingRules/Deal__c.sharingRules-meta.xml': `<SharingRules><sharingCriteriaRules><fullName>C</fullName><accessLevel>Read</accessLevel>
        <sharedTo><allInternalUsers></allInternalUsers></sharedTo>
        <criteriaItems><field>Region__c</field><operation>equals</operation><value>North</value></criteriaItems></sharingCriteriaRules></SharingRules>`
};

const org = makeOrg(FILES);

const DEAL = `User u = Users.make('Standard User'); User v = Users.make('Standard User'); Deal__c d = new Deal__c(Name = 'A'); insert d;`;
const LIST = `for (Deal__Share s : [SELECT UserOrGroupId, AccessLevel, RowCause FROM Deal__Share WHERE ParentId = :d.Id ORDER BY RowCause])
    System.debug(s.RowCause + ' ' + s.AccessLevel + ' ' + (s.UserOrGroupId == u.Id ? 'u' : s.UserOrGroupId == v.Id ? 'v' : s.UserOrGroupId == UserInfo.getUserId() ? 'me' : String.valueOf(s.UserOrGroupId.getSobjectType())));`;

const share = (values: string, object = 'Deal__Share'): string =>
    `try { insert new ${object}(${values}); System.debug('done'); } catch (DmlException e) { System.debug(e.getDmlStatusCode(0) + ' ' + e.getDmlMessage(0)); }`;

/** "Understanding Sharing", Apex Developer Guide; public issue octoberswimmer/aer-dist#447. */
describe('share rows of the platform', () => {
    test('the owner has one', () => {
        assert.deepEqual(org.run(DEAL + LIST), ['Owner All me']);
    });

    test('it goes with the record to another owner', () => {
        assert.deepEqual(org.run(`${DEAL}${LIST} d.OwnerId = u.Id; update d; ${LIST}`), [
            'Owner All me',
            'Owner All u'
        ]);
    });

    test('a sharing rule has one for each record that meets it', () => {
        const block = `d.Region__c = 'North'; update d; ${LIST} d.Region__c = null; update d; ${LIST}`;
        assert.deepEqual(org.run(DEAL + block), ['Owner All me', 'Rule Read Group', 'Owner All me']);
    });

    test('they can be read as children and in semi-joins', () => {
        const block = `System.debug([SELECT (SELECT RowCause FROM Shares) FROM Deal__c].Shares[0].RowCause);
            System.debug([SELECT COUNT() FROM Deal__c WHERE Id IN (SELECT ParentId FROM Deal__Share WHERE RowCause = 'Owner')]);`;
        assert.deepEqual(org.run(DEAL + block), ['Owner', '1']);
    });

    test('they go when the transaction is undone', () => {
        const block = `Savepoint before = Database.setSavepoint(); ${LIST} Database.rollback(before);
            insert new Deal__c(Name = 'B'); System.debug([SELECT COUNT() FROM Deal__Share]);`;
        assert.deepEqual(org.run(DEAL + block), ['Owner All me', '2']);
    });

    test('a deleted record has none', () => {
        assert.deepEqual(org.run(`${DEAL}${LIST} delete d; ${LIST} undelete d; ${LIST}`), [
            'Owner All me',
            'Owner All me'
        ]);
    });

    // "Group", Object Reference: types Role and RoleAndSubordinates
    test('a new role gets its groups', () => {
        const block = `UserRole r = new UserRole(Name = 'R'); Users.setup(r);
            for (Group g : [SELECT Type FROM Group WHERE RelatedId = :r.Id ORDER BY Type]) System.debug(g.Type);`;
        assert.deepEqual(org.run(block), ['Role', 'RoleAndSubordinates']);
    });
});

/** "Sharing a Record Using Apex", Apex Developer Guide. */
describe('a new share row', () => {
    const manual = (more: string): string => share(`ParentId = d.Id, UserOrGroupId = u.Id, ${more}`);

    test('is Manual when it states no reason', () => {
        assert.deepEqual(org.run(DEAL + manual(`AccessLevel = 'Read'`) + LIST), [
            'done',
            'Manual Read u',
            'Owner All me'
        ]);
    });

    test('may have a reason of the object', () => {
        const block = manual(`AccessLevel = 'Edit', RowCause = Schema.Deal__Share.RowCause.Review__c`);
        assert.deepEqual(org.run(DEAL + block + LIST), ['done', 'Owner All me', 'Review__c Edit u']);
    });

    test('may have no other reason', () => {
        const [text = ''] = org.run(DEAL + manual(`AccessLevel = 'Edit', RowCause = 'Owner'`));
        assert.match(text, /^INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST /);
    });

    test('cannot give all', () => {
        const [text = ''] = org.run(DEAL + manual(`AccessLevel = 'All'`));
        assert.match(text, /^INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST /);
    });

    // the text: sfactsabhishek.blogspot.com, fact 930
    test('must give more than everybody has', () => {
        const block = `User u = Users.make('Standard User'); Seen__c s = new Seen__c(Name = 'S'); insert s;
            ${share(`ParentId = s.Id, UserOrGroupId = u.Id, AccessLevel = 'Read'`, 'Seen__Share')}`;
        assert.deepEqual(org.run(block), [
            'FIELD_INTEGRITY_EXCEPTION field integrity exception: AccessLevel (trivial share level Read, for organization with default level Read)'
        ]);
    });

    test('takes the place of one for the same user and reason', () => {
        const block = manual(`AccessLevel = 'Read'`) + manual(`AccessLevel = 'Edit'`);
        assert.deepEqual(org.run(DEAL + block + LIST), ['done', 'done', 'Manual Edit u', 'Owner All me']);
    });

    test('cannot be for the owner, unless it has a reason of the object', () => {
        const block = `d.OwnerId = u.Id; update d; ${manual(`AccessLevel = 'Read'`)} ${manual(`AccessLevel = 'Read', RowCause = 'Review__c'`)}`;
        assert.deepEqual(org.run(DEAL + block), [
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY insufficient access rights on cross-reference id',
            'done'
        ]);
    });

    test('needs a record and somebody', () => {
        const [text = ''] = org.run(DEAL + share(`ParentId = d.Id, AccessLevel = 'Read'`));
        assert.match(text, /^REQUIRED_FIELD_MISSING .*UserOrGroupId/);
        const gone = `Id gone = d.Id; delete d; ${share(`ParentId = gone, UserOrGroupId = u.Id, AccessLevel = 'Read'`)}`;
        assert.match(org.run(DEAL + gone)[0] ?? '', /^ENTITY_IS_DELETED/);
    });

    // iterativelogic.com, "Friends don't let Friends Troubleshoot Alone"
    test('of an account must give more than the defaults somewhere', () => {
        const block = `User u = Users.make('Standard User'); Account a = new Account(Name = 'A'); insert a;
            ${share(`AccountId = a.Id, UserOrGroupId = u.Id, AccountAccessLevel = 'Read', OpportunityAccessLevel = 'None', CaseAccessLevel = 'None'`, 'AccountShare')}`;
        assert.deepEqual(org.run(block), ['done']);
        const open = makeOrg({ ...FILES, 'objects/Account/Account.object-meta.xml': sharingModel('Read') });
        assert.deepEqual(open.run(block), [
            'INVALID_ACCESS_LEVEL (Account, Opportunity, Case Levels, Con Levels (Read, None, None, None) are below organization levels (Read, None, None, ControlledByParent))'
        ]);
    });

    test('of a contact that goes with its account has no place', () => {
        const block = `User u = Users.make('Standard User'); Contact c = new Contact(LastName = 'C'); insert c;
            ${share(`ContactId = c.Id, UserOrGroupId = u.Id, ContactAccessLevel = 'Read'`, 'ContactShare')}`;
        assert.match(org.run(block)[0] ?? '', /^INVALID_CROSS_REFERENCE_KEY/);
    });
});

/** "Understanding Sharing", Apex Developer Guide: "If the record owner changes, manual sharing is removed"; Apex managed sharing stays. */
test('a new owner ends manual sharing and not that with reasons of the object', () => {
    const block = `insert new List<Deal__Share>{ new Deal__Share(ParentId = d.Id, UserOrGroupId = u.Id, AccessLevel = 'Read'),
        new Deal__Share(ParentId = d.Id, UserOrGroupId = u.Id, AccessLevel = 'Read', RowCause = 'Review__c') };
        d.OwnerId = v.Id; update d; ${LIST}`;
    assert.deepEqual(org.run(DEAL + block), ['Owner All v', 'Review__c Read u']);
});

/** OpportunityTeamMember, Object Reference: OpportunityAccessLevel. */
describe('an opportunity team', () => {
    const team = (then: string): readonly string[] =>
        org.run(`User u = Users.make('Standard User'); Opportunity o = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today()); insert o;
            OpportunityTeamMember m = new OpportunityTeamMember(OpportunityId = o.Id, UserId = u.Id, OpportunityAccessLevel = 'Edit'); insert m; ${then}
            System.runAs(u) { System.debug([SELECT COUNT() FROM Opportunity WITH USER_MODE]); }`);

    test('gives its members access to the opportunity', () => {
        assert.deepEqual(team(''), ['1']);
    });

    test('has share rows', () => {
        const list = `for (OpportunityShare s : [SELECT RowCause, OpportunityAccessLevel FROM OpportunityShare ORDER BY RowCause]) System.debug(s.RowCause + ' ' + s.OpportunityAccessLevel);`;
        assert.deepEqual(team(list), ['Owner All', 'Team Edit', '1']);
    });

    test('ends with its member', () => {
        assert.deepEqual(team('delete m;'), ['0']);
    });

    // CaseTeamMember gives what its role says, which is not known here
    test('of a case is not supported', () => {
        const block = `User u = Users.make('Standard User'); Case c = new Case(Subject = 'C'); insert c;
            insert new CaseTeamMember(ParentId = c.Id, MemberId = u.Id);
            System.runAs(u) { System.debug([SELECT COUNT() FROM Case WITH USER_MODE]); }`;
        assert.throws(() => org.run(block), /UNSUPPORTED sharing with teams of Case/);
    });
});

/** "Transfer Records", Salesforce Help: who may give a record to another owner. */
describe('giving a record away', () => {
    const transfer = (before: string): readonly string[] =>
        org.run(`${DEAL} ${before} System.runAs(u) { System.debug(Shared.give(d.Id, v.Id)); }`);

    test('is for its owner', () => {
        assert.deepEqual(transfer('d.OwnerId = u.Id; update d;'), ['done']);
    });

    test('is for those above the owner', () => {
        const roles = `UserRole top = new UserRole(Name = 'Top'); Users.setup(top); UserRole low = new UserRole(Name = 'Low', ParentRoleId = top.Id); Users.setup(low);
            u = Users.make('Standard User', top.Id); d.OwnerId = Users.make('Standard User', low.Id).Id; update d;`;
        assert.deepEqual(transfer(roles), ['done']);
    });

    test('is not for those who may only change it', () => {
        assert.deepEqual(
            transfer(`insert new Deal__Share(ParentId = d.Id, UserOrGroupId = u.Id, AccessLevel = 'Edit');`),
            ['INSUFFICIENT_ACCESS_OR_READONLY']
        );
    });

    test('is for those who may only change it with the permission to transfer', () => {
        const rights = `PermissionSet p = new PermissionSet(Name = 'T', Label = 'T', PermissionsTransferAnyEntity = true); Users.setup(p); Users.give(u, 'T');`;
        assert.deepEqual(
            transfer(`insert new Deal__Share(ParentId = d.Id, UserOrGroupId = u.Id, AccessLevel = 'Edit'); ${rights}`),
            ['done']
        );
    });
});
