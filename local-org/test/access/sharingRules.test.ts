import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, textField, USERS } from './support.js';

const PRIVATE = '<CustomObject><sharingModel>Private</sharingModel></CustomObject>';

const FILES = {
    'classes/Users.cls': USERS,
    'classes/Shared.cls': `public with sharing class Shared {
        public static String names() { String s = ''; for (Deal__c d : [SELECT Name FROM Deal__c ORDER BY Name]) s += d.Name; return s; }
        public static Integer count(String objectName) { return Database.countQuery('SELECT COUNT() FROM ' + objectName); }
        public static String change(SObject r) { try { update r; return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
        public static String remove(SObject r) { try { delete r; return 'done'; } catch (DmlException e) { return e.getDmlStatusCode(0); } }
    }`,
    'objects/Deal__c/Deal__c.object-meta.xml': objectXml({ sharingModel: 'Private', label: 'Deal' }),
    'objects/Deal__c/fields/Region__c.field-meta.xml': textField('Region__c'),
    'objects/Deal__c/fields/Amount__c.field-meta.xml':
        '<CustomField><fullName>Amount__c</fullName><label>Amount</label><precision>10</precision><scale>0</scale><type>Number</type></CustomField>',
    'objects/Account/Account.object-meta.xml': PRIVATE,
    'objects/Opportunity/Opportunity.object-meta.xml': PRIVATE,
    'roles/Sales.role-meta.xml': '<Role><name>Sales</name></Role>',
    'roles/East.role-meta.xml': '<Role><name>East</name><parentRole>Sales</parentRole></Role>',
    'roles/Support.role-meta.xml': '<Role><name>Support</name></Role>',
    'groups/Watchers.group-meta.xml':
        '<Group><doesIncludeBosses>false</doesIncludeBosses><name>Watchers</name></Group>',
    'queues/Desk.queue-meta.xml': `<Queue><name>Desk</name><queueMembers><roles><role>Support</role></roles></queueMembers>
        <queueSobject><sobjectType>Deal__c</sobjectType></queueSobject></Queue>`
};

const ownerRule = (from: string, to: string, level = 'Read'): string =>
    `<sharingOwnerRules><fullName>R</fullName><accessLevel>${level}</accessLevel><label>R</label>
     <sharedTo>${to}</sharedTo><sharedFrom>${from}</sharedFrom></sharingOwnerRules>`;

const criteriaRule = (to: string, items: string, level = 'Read'): string =>
    `<sharingCriteriaRules><fullName>C</fullName><accessLevel>${level}</accessLevel><label>C</label>
     <sharedTo>${to}</sharedTo>${items}</sharingCriteriaRules>`;

const item = (field: string, operation: string, value: string): string =>
    `<criteriaItems><field>${field}</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`;

/** Deals A of the seller in East, B of a manager in Sales, C of somebody without role; region and amount told apart. */
const DATA = `Id sales = [SELECT Id FROM UserRole WHERE DeveloperName = 'Sales'].Id; Id east = [SELECT Id FROM UserRole WHERE DeveloperName = 'East'].Id;
    Id support = [SELECT Id FROM UserRole WHERE DeveloperName = 'Support'].Id;
    User seller = Users.make('Standard User', east); User boss = Users.make('Standard User', sales); User helper = Users.make('Standard User', support);
    User loner = Users.make('Standard User');
    insert new List<Deal__c>{ new Deal__c(Name = 'A', OwnerId = seller.Id, Region__c = 'North', Amount__c = 10),
        new Deal__c(Name = 'B', OwnerId = boss.Id, Region__c = 'South', Amount__c = 20), new Deal__c(Name = 'C', Region__c = 'north', Amount__c = 30) };`;

function seen(rules: string, user: string, object = 'Deal__c', before = ''): readonly string[] {
    const org = makeOrg({
        ...FILES,
        [`sharingRules/${object}.sharingRules-meta.xml`]: `<SharingRules>${rules}</SharingRules>`
    });
    return org.run(`${DATA} ${before} System.runAs(${user}) { System.debug(Shared.names()); }`);
}

const ROLE = (name: string): string => `<role>${name}</role>`;
const BELOW = (name: string): string => `<roleAndSubordinates>${name}</roleAndSubordinates>`;
const INTERNAL = '<allInternalUsers></allInternalUsers>';

/** "Owner-Based Sharing Rules", Salesforce Help; SharingOwnerRule and SharedTo, Metadata API Developer Guide. */
describe('rules by owner', () => {
    test('share what the members of a role own with those of another one', () => {
        assert.deepEqual(seen(ownerRule(ROLE('Sales'), ROLE('Support')), 'helper'), ['B']);
    });

    test('share what a role and those below it own', () => {
        assert.deepEqual(seen(ownerRule(BELOW('Sales'), ROLE('Support')), 'helper'), ['AB']);
    });

    test('do not share with others', () => {
        assert.deepEqual(seen(ownerRule(BELOW('Sales'), ROLE('Support')), 'loner'), ['']);
    });

    test('share with a role and those below it', () => {
        const rule = ownerRule(ROLE('Support'), BELOW('Sales'));
        const before = `update new Deal__c(Id = [SELECT Id FROM Deal__c WHERE Name = 'C'].Id, OwnerId = helper.Id);`;
        assert.deepEqual(seen(rule, 'seller', 'Deal__c', before), ['AC']);
    });

    test('share with all internal users', () => {
        assert.deepEqual(seen(ownerRule(BELOW('Sales'), INTERNAL), 'loner'), ['AB']);
    });

    test('share with those above the ones who get access', () => {
        assert.deepEqual(
            seen(
                ownerRule(ROLE('Support'), ROLE('East')),
                'boss',
                'Deal__c',
                "update new Deal__c(Id = [SELECT Id FROM Deal__c WHERE Name = 'C'].Id, OwnerId = helper.Id);"
            ),
            ['ABC']
        );
    });

    test('share with members of a public group, also of groups in it', () => {
        const members = `Group nested = new Group(Name = 'Inner', Type = 'Regular'); Users.setup(nested);
            Users.setup(new GroupMember(GroupId = [SELECT Id FROM Group WHERE DeveloperName = 'Watchers'].Id, UserOrGroupId = nested.Id));
            Users.setup(new GroupMember(GroupId = nested.Id, UserOrGroupId = loner.Id));`;
        const rule = ownerRule(ROLE('East'), '<group>Watchers</group>');
        assert.deepEqual(seen(rule, 'loner', 'Deal__c', members), ['A']);
        assert.deepEqual(seen(rule, 'helper', 'Deal__c', members), ['']);
    });

    test('share what a queue owns', () => {
        const before = `update new Deal__c(Id = [SELECT Id FROM Deal__c WHERE Name = 'C'].Id, OwnerId = [SELECT Id FROM Group WHERE DeveloperName = 'Desk'].Id);`;
        assert.deepEqual(seen(ownerRule('<queue>Desk</queue>', INTERNAL), 'loner', 'Deal__c', before), ['C']);
    });
});

/** "Criteria-Based Sharing Rules", Salesforce Help; SharingCriteriaRule, Metadata API Developer Guide. */
describe('rules by criteria', () => {
    test('share the records that meet them, text in any case', () => {
        assert.deepEqual(seen(criteriaRule(INTERNAL, item('Region__c', 'equals', 'North')), 'loner'), ['AC']);
    });

    test('all items must hold when there is no logic', () => {
        const items = item('Region__c', 'equals', 'North') + item('Amount__c', 'greaterThan', '15');
        assert.deepEqual(seen(criteriaRule(INTERNAL, items), 'loner'), ['C']);
    });

    test('logic combines the items', () => {
        const items = `<booleanFilter>1 OR 2</booleanFilter>${item('Region__c', 'equals', 'South')}${item('Amount__c', 'lessThan', '15')}`;
        assert.deepEqual(seen(criteriaRule(INTERNAL, items), 'loner'), ['AB']);
    });

    test('a changed record is shared or not as it is now', () => {
        const before = `update new Deal__c(Id = [SELECT Id FROM Deal__c WHERE Name = 'B'].Id, Region__c = 'North');`;
        assert.deepEqual(
            seen(criteriaRule(INTERNAL, item('Region__c', 'equals', 'North')), 'loner', 'Deal__c', before),
            ['ABC']
        );
    });

    test('Edit lets change and not delete', () => {
        const org = makeOrg({
            ...FILES,
            'sharingRules/Deal__c.sharingRules-meta.xml': `<SharingRules>${criteriaRule(INTERNAL, item('Region__c', 'equals', 'South'), 'Edit')}</SharingRules>`
        });
        const block = `Deal__c b = [SELECT Id FROM Deal__c WHERE Name = 'B'];
            System.runAs(loner) { System.debug(Shared.change(new Deal__c(Id = b.Id, Name = 'X')) + ' ' + Shared.remove(b)); }`;
        assert.deepEqual(org.run(DATA + block), ['done INSUFFICIENT_ACCESS_OR_READONLY']);
    });
});

/** AccountSharingRuleSettings, Metadata API Developer Guide. */
test("a rule on accounts gives what it says of the account's opportunities", () => {
    const settings =
        '<accountSettings><caseAccessLevel>None</caseAccessLevel><contactAccessLevel>None</contactAccessLevel><opportunityAccessLevel>Edit</opportunityAccessLevel></accountSettings>';
    const org = makeOrg({
        ...FILES,
        'sharingRules/Account.sharingRules-meta.xml': `<SharingRules>${criteriaRule(INTERNAL, settings + item('Industry', 'equals', 'Energy'))}</SharingRules>`
    });
    const block = `Account a = new Account(Name = 'A', Industry = 'Energy'); Account b = new Account(Name = 'B'); insert new List<Account>{a, b};
        Opportunity o = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today(), AccountId = a.Id);
        insert new List<Opportunity>{o, new Opportunity(Name = 'P', StageName = 'Prospecting', CloseDate = Date.today(), AccountId = b.Id)};
        System.runAs(loner) { System.debug(Shared.count('Account') + ' ' + Shared.count('Opportunity') + ' '
            + Shared.change(new Opportunity(Id = o.Id, Name = 'Q')) + ' ' + Shared.change(new Account(Id = a.Id, Name = 'Z'))); }`;
    assert.deepEqual(org.run(DATA + block), ['1 1 done INSUFFICIENT_ACCESS_OR_READONLY']);
});

/** "Queue", Metadata API Developer Guide: `queueMembers`. */
test('members of a queue come with its metadata', () => {
    const org = makeOrg(FILES);
    const block = `update new Deal__c(Id = [SELECT Id FROM Deal__c WHERE Name = 'C'].Id, OwnerId = [SELECT Id FROM Group WHERE DeveloperName = 'Desk'].Id);
        System.runAs(helper) { System.debug(Shared.names()); } System.runAs(loner) { System.debug(Shared.names()); }`;
    assert.deepEqual(org.run(DATA + block), ['C', '']);
});

/** "Group", Object Reference: "DoesIncludeBosses". */
test('a group without the bosses of its members is for its members alone', () => {
    const members = `Users.setup(new GroupMember(GroupId = [SELECT Id FROM Group WHERE DeveloperName = 'Watchers'].Id, UserOrGroupId = seller.Id));`;
    const rule = criteriaRule('<group>Watchers</group>', item('Name', 'equals', 'C'));
    assert.deepEqual(seen(rule, 'seller', 'Deal__c', members), ['AC']);
    assert.deepEqual(seen(rule, 'boss', 'Deal__c', members), ['AB']);
});

/** What is not supported says so, and only to those whom it could concern. */
describe('rules that are not supported', () => {
    const guests =
        '<sharingGuestRules><fullName>G</fullName><accessLevel>Read</accessLevel><sharedTo><guestUser>x</guestUser></sharedTo></sharingGuestRules>';

    test('rules for guest users', () => {
        assert.throws(() => seen(guests, 'loner'), /UNSUPPORTED sharing rule G of Deal__c: guest users/);
    });

    test('rules for managers', () => {
        assert.throws(
            () => seen(ownerRule(ROLE('Sales'), '<managers>x</managers>'), 'loner'),
            /UNSUPPORTED sharing rules for managers/
        );
    });

    test('administrators need no rules', () => {
        const org = makeOrg({
            ...FILES,
            'sharingRules/Deal__c.sharingRules-meta.xml': `<SharingRules>${guests}</SharingRules>`
        });
        assert.deepEqual(org.run(`${DATA} System.debug(Shared.names());`), ['ABC']);
    });
});
