import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, permissionSetXml, USERS } from './support.js';

const FILES = {
    'classes/Users.cls': USERS,
    'customPermissions/Approve.customPermission-meta.xml':
        '<CustomPermission><label>Approve</label></CustomPermission>',
    'customPermissions/Refuse.customPermission-meta.xml': '<CustomPermission><label>Refuse</label></CustomPermission>',
    'permissionsets/Approver.permissionset-meta.xml': permissionSetXml(
        {},
        {},
        '<customPermissions><enabled>true</enabled><name>Approve</name></customPermissions>'
    ),
    'objects/Account/validationRules/OnlyApprovers.validationRule-meta.xml':
        "<ValidationRule><fullName>OnlyApprovers</fullName><active>true</active><errorConditionFormula>AND(Name = 'Big', NOT($Permission.Approve))</errorConditionFormula><errorMessage>approvers only</errorMessage></ValidationRule>"
};

const org = makeOrg(FILES);

/** Apex Developer Guide, "Using the runAs Method". */
describe('runAs', () => {
    test('changes who runs, and changes back', () => {
        const block = `User u = Users.make('Standard User'); Id before = UserInfo.getUserId();
            System.runAs(u) {
                System.debug((UserInfo.getUserId() == u.Id) + ' ' + UserInfo.getLastName() + ' ' + UserInfo.getTimeZone().getID() + ' ' + (UserInfo.getProfileId() == u.ProfileId));
            }
            System.debug(UserInfo.getUserId() == before);`;
        assert.deepEqual(org.run(block), ['true Test1 Europe/Paris true', 'true']);
    });

    test('blocks within blocks change back step by step', () => {
        const block = `User a = Users.make('Standard User'); User b = Users.make('Standard User');
            System.runAs(a) { System.runAs(b) { System.debug(UserInfo.getUserId() == b.Id); } System.debug(UserInfo.getUserId() == a.Id); }`;
        assert.deepEqual(org.run(block), ['true', 'true']);
    });

    test('changes back when the block ends with an exception', () => {
        const block = `User u = Users.make('Standard User'); Id before = UserInfo.getUserId();
            try { System.runAs(u) { throw new IllegalArgumentException('x'); } } catch (IllegalArgumentException e) { System.debug(UserInfo.getUserId() == before); }`;
        assert.deepEqual(org.run(block), ['true']);
    });

    test('what a user creates is his', () => {
        const block = `User u = Users.make('Standard User');
            System.runAs(u) { insert new Account(Name = 'A'); }
            Account a = [SELECT OwnerId, CreatedById FROM Account WHERE Name = 'A'];
            System.debug((a.OwnerId == u.Id) + ' ' + (a.CreatedById == u.Id));`;
        assert.deepEqual(org.run(block), ['true true']);
    });
});

/** Apex Reference Guide, "FeatureManagement Class", checkPermission; "Custom Permissions", Salesforce Help. */
describe('custom permissions', () => {
    const check = `System.debug(FeatureManagement.checkPermission('Approve') + ' ' + FeatureManagement.checkPermission('approve') + ' ' + FeatureManagement.checkPermission('Refuse') + ' ' + FeatureManagement.checkPermission('Unknown'));`;

    test('belong to whom a permission set gives them', () => {
        const block = `User u = Users.make('Standard User'); Users.give(u, 'Approver'); System.runAs(u) { ${check} }`;
        assert.deepEqual(org.run(block), ['true true false false']);
    });

    test('belong to nobody else, administrators included', () => {
        assert.deepEqual(org.run(check), ['false false false false']);
    });

    test('can be given by rows', () => {
        const block = `User u = Users.make('Standard User');
            PermissionSet ps = new PermissionSet(Name = 'Made', Label = 'Made'); Users.setup(ps);
            Users.setup(new SetupEntityAccess(ParentId = ps.Id, SetupEntityId = [SELECT Id FROM CustomPermission WHERE DeveloperName = 'Refuse'].Id));
            Users.setup(new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = ps.Id));
            System.runAs(u) { ${check} }`;
        assert.deepEqual(org.run(block), ['false false true false']);
    });

    test('are known with and without the namespace', () => {
        const spaced = makeOrg(FILES, { namespace: 'perennial' });
        const block = `User u = Users.make('Standard User'); Users.give(u, 'Approver');
            System.runAs(u) { System.debug(FeatureManagement.checkPermission('Approve') + ' ' + FeatureManagement.checkPermission('perennial__Approve') + ' ' + FeatureManagement.checkPermission('other__Approve')); }`;
        assert.deepEqual(spaced.run(block), ['true true false']);
    });

    // "Formula Global Variables", Salesforce Help: $Permission
    test('count in formulas', () => {
        const save = `try { insert as system new Account(Name = 'Big'); System.debug('saved'); } catch (DmlException e) { System.debug(e.getDmlMessage(0)); }`;
        const block = `User u = Users.make('Standard User'); User v = Users.make('Standard User'); Users.give(u, 'Approver');
            System.runAs(u) { ${save} } System.runAs(v) { ${save} }`;
        assert.deepEqual(org.run(block), ['saved', 'approvers only']);
    });
});
