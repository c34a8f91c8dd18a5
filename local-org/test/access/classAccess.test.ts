import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TAB } from '../../src/database/access/grants.js';
import { idOf } from '../../src/database/store/row.js';
import { dispatchAura } from '../../src/platform/dispatch/aura.js';
import { dispatchInvocable } from '../../src/platform/dispatch/invocable.js';
import { dispatchRest } from '../../src/platform/dispatch/rest.js';
import { makeOrg, objectXml, permissionSetXml, USERS } from './support.js';

const access = (name: string): string =>
    `<classAccesses><apexClass>${name}</apexClass><enabled>true</enabled></classAccesses>`;
const refused = (name: string): string =>
    `<classAccesses><apexClass>${name}</apexClass><enabled>false</enabled></classAccesses>`;
const recordType = (name: string, visible: boolean): string =>
    `<recordTypeVisibilities><recordType>Plan__c.${name}</recordType><visible>${visible}</visible></recordTypeVisibilities>`;

const SHOWN = `<applicationVisibilities><application>Success</application><visible>true</visible></applicationVisibilities>
    <tabSettings><tab>Plan__c</tab><visibility>Visible</visibility></tabSettings><tabSettings><tab>Other</tab><visibility>Available</visibility></tabSettings>
    <tabSettings><tab>None</tab><visibility>None</visibility></tabSettings>`;

const FILES = {
    'classes/Users.cls': USERS,
    'classes/Called.cls': `@RestResource(urlMapping='/called') global with sharing class Called {
        @AuraEnabled public static Integer one() { return Helper.one(); }
        @HttpGet global static Integer get() { return 1; }
        @InvocableMethod(label='Act') public static List<Integer> act(List<Integer> numbers) { return numbers; } }`,
    'classes/Helper.cls': 'public with sharing class Helper { public static Integer one() { return 1; } }',
    'objects/Plan__c/Plan__c.object-meta.xml': objectXml({ label: 'Plan' }),
    'objects/Plan__c/recordTypes/Big.recordType-meta.xml':
        '<RecordType><fullName>Big</fullName><active>true</active><label>Big</label></RecordType>',
    'objects/Plan__c/recordTypes/Small.recordType-meta.xml':
        '<RecordType><fullName>Small</fullName><active>true</active><label>Small</label></RecordType>',
    'permissionsets/May.permissionset-meta.xml': permissionSetXml(
        {},
        {},
        access('Called') + recordType('Big', true) + SHOWN
    ),
    'permissionsets/MayNot.permissionset-meta.xml': permissionSetXml(
        {},
        {},
        refused('Called') + recordType('Big', false)
    ),
    'permissionsets/Author.permissionset-meta.xml': permissionSetXml(
        {},
        {},
        '<userPermissions><enabled>true</enabled><name>AuthorApex</name></userPermissions>'
    ),
    'mutingpermissionsets/Mute.mutingpermissionset-meta.xml': permissionSetXml(
        {},
        {},
        access('Called') + recordType('Big', true) + SHOWN,
        'MutingPermissionSet'
    ),
    'permissionsetgroups/Muted.permissionsetgroup-meta.xml':
        '<PermissionSetGroup><label>Muted</label><permissionSets>May</permissionSets><mutingPermissionSets>Mute</mutingPermissionSets></PermissionSetGroup>',
    'profiles/Clerk.profile-meta.xml': `<Profile>${access('Called')}${recordType('Small', true).replace('</visible>', '</visible><default>true</default>')}<custom>true</custom></Profile>`
};

const org = makeOrg(FILES);

const give = (set: string): string => `Users.give(u, '${set}');`;
const GROUP = `Users.setup(new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetGroupId = [SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'Muted'].Id));`;

/** Calls the class in three ways as a user of a profile. */
function answers(before: string, profile = 'Standard User'): readonly unknown[] {
    const given: unknown[] = [];
    org.run(`User u = Users.make('${profile}'); ${before}`, () => {
        const users = org.session.store.table(org.session.dml.schema.object('User') ?? assert.fail());
        const userId = idOf([...users.all()].at(-1) ?? assert.fail());
        const call = { className: 'Called', methodName: 'one', parameters: '{}', userId };
        const aura = dispatchAura(org.services, call);
        const rest = dispatchRest(org.services, { method: 'GET', uri: '/called', userId });
        const [action] = dispatchInvocable(org.services, 'Called', '[{"numbers":1}]', userId);
        given.push(aura.ok ? aura.value : aura.body.message, rest.statusCode, Buffer.from(rest.body).toString());
        given.push(action?.isSuccess === true ? 'done' : action?.errors?.[0]?.message);
    });
    return given;
}

const ALLOWED = [1, 200, '1', 'done'];
const REFUSED = [
    "You do not have access to the Apex class named 'Called'.",
    403,
    '[{"errorCode":"FORBIDDEN","message":"You do not have access to the Apex class named: Called"}]',
    'An Apex error occurred: Profile does not have access to: Called'
];

/**
 * "Class Security" and "AuraEnabled Annotation", Apex Developer Guide; the texts: public issues
 * UnofficialSF/LightningFlowComponents#496 and #492, forcedotcom/SalesforceMobileSDK-Android#2690.
 */
describe('a class that is called from outside', () => {
    test('is refused without access', () => {
        assert.deepEqual(answers(''), REFUSED);
    });

    test('may be called with a permission set, with what it calls itself', () => {
        assert.deepEqual(answers(give('May')), ALLOWED);
    });

    test('is refused when a permission set states that it is not enabled', () => {
        assert.deepEqual(answers(give('MayNot')), REFUSED);
    });

    test('may be called with a profile', () => {
        assert.deepEqual(answers('', 'Clerk'), ALLOWED);
    });

    test('is refused where a group mutes it', () => {
        assert.deepEqual(answers(GROUP), REFUSED);
    });

    test('may be called by those who write Apex', () => {
        assert.deepEqual(answers(give('Author')), ALLOWED);
        assert.deepEqual(answers('', 'System Administrator'), ALLOWED);
    });

    // "SetupEntityAccess", Object Reference
    test('may be called once code grants it', () => {
        const grant = `PermissionSet p = new PermissionSet(Name = 'Own', Label = 'Own'); Users.setup(p);
            Users.setup(new SetupEntityAccess(ParentId = p.Id, SetupEntityId = [SELECT Id FROM ApexClass WHERE Name = 'Called'].Id)); Users.give(u, 'Own');`;
        assert.deepEqual(answers(grant), ALLOWED);
    });
});

/** "RecordTypeInfo Class", Apex Reference Guide; recordTypeVisibilities, Metadata API Developer Guide. */
describe('record types', () => {
    const types = (before: string, profile = 'Standard User'): readonly string[] =>
        org.run(`User u = Users.make('${profile}'); ${before} System.runAs(u) {
            for (Schema.RecordTypeInfo i : Plan__c.SObjectType.getDescribe().getRecordTypeInfos())
                System.debug(i.getDeveloperName() + ' ' + i.isAvailable() + ' ' + i.isDefaultRecordTypeMapping()); }`);

    test('are for those to whom a permission set gives them', () => {
        assert.deepEqual(types(''), ['Big false false', 'Small false false', 'Master true true']);
        assert.deepEqual(types(give('May')), ['Big true false', 'Small false false', 'Master true true']);
    });

    test('are for those to whom the profile gives them, one of them by default', () => {
        assert.deepEqual(types('', 'Clerk'), ['Big false false', 'Small true true', 'Master true false']);
    });

    test('are taken away by a muting permission set', () => {
        assert.deepEqual(types(GROUP), ['Big false false', 'Small false false', 'Master true true']);
    });

    test('are all for administrators', () => {
        assert.deepEqual(types('', 'System Administrator'), ['Big true false', 'Small true false', 'Master true true']);
    });
});

/** "PermissionSet", Metadata API Developer Guide: applicationVisibilities, tabSettings. */
test('applications and tabs are known of each user', () => {
    const grants = (before: string): unknown => {
        let found: unknown;
        org.run(`User u = Users.make('Standard User'); ${before}`, () => {
            const users = org.session.store.table(org.session.dml.schema.object('User') ?? assert.fail());
            const { applications, tabs } = org.session.security.rightsOf(
                idOf([...users.all()].at(-1) ?? assert.fail())
            ).grants;
            found = [[...applications], [...tabs]];
        });
        return found;
    };
    assert.deepEqual(grants(''), [[], []]);
    assert.deepEqual(grants(give('May')), [
        ['success'],
        [
            ['plan__c', TAB.visible],
            ['other', TAB.available]
        ]
    ]);
    assert.deepEqual(grants(GROUP), [[], []]);
});
