import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, permissionSetXml, textField, USERS } from './support.js';

const FILES = {
    'classes/Users.cls': USERS,
    'objects/Plan__c/Plan__c.object-meta.xml': objectXml({ label: 'Plan' }),
    'objects/Plan__c/fields/Note__c.field-meta.xml': textField('Note__c'),
    'objects/Plan__c/fields/Secret__c.field-meta.xml': textField('Secret__c'),
    'objects/Plan__c/fields/Key__c.field-meta.xml':
        '<CustomField><fullName>Key__c</fullName><label>Key</label><length>9</length><required>true</required><type>Text</type></CustomField>',
    'objects/Plan__c/fields/Size__c.field-meta.xml':
        '<CustomField><fullName>Size__c</fullName><label>Size</label><formula>LEN(Name)</formula><precision>18</precision><scale>0</scale><type>Number</type></CustomField>',
    'permissionsets/PlanReader.permissionset-meta.xml': permissionSetXml(
        { Plan__c: ['allowRead'] },
        { 'Plan__c.Note__c': 'r' }
    ),
    'permissionsets/PlanWriter.permissionset-meta.xml': permissionSetXml(
        { Plan__c: ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete'] },
        { 'Plan__c.Note__c': 'rw', 'Plan__c.Size__c': 'r' }
    ),
    'permissionsets/AccountReader.permissionset-meta.xml': permissionSetXml({ Account: ['allowRead'] })
};

const org = makeOrg(FILES);

/** The texts of `System.debug` that a user's code writes. */
function as(profile: string, sets: readonly string[], block: string, before = ''): readonly string[] {
    const give = sets.map((set) => `Users.give(u, '${set}');`).join('\n');
    return org.run(`User u = Users.make('${profile}');\n${give}\n${before}\nSystem.runAs(u) {\n${block}\n}`);
}

const CRUD = `Schema.DescribeSObjectResult d = Plan__c.SObjectType.getDescribe();
System.debug(d.isAccessible() + ' ' + d.isQueryable() + ' ' + d.isCreateable() + ' ' + d.isUpdateable() + ' ' + d.isDeletable());`;

const FLS = `for (Schema.SObjectField f : new List<Schema.SObjectField>{Plan__c.Note__c, Plan__c.Secret__c, Plan__c.Key__c, Plan__c.Name, Plan__c.Size__c, Plan__c.Id}) {
    Schema.DescribeFieldResult d = f.getDescribe();
    System.debug(d.getName() + ' ' + d.isAccessible() + ' ' + d.isCreateable() + ' ' + d.isUpdateable());
}`;

/** Apex Developer Guide, "Enforce Security with Field and SObject Describe Methods". */
describe('describe answers for the running user', () => {
    test('an administrator may do everything with a custom object', () => {
        assert.deepEqual(as('System Administrator', [], CRUD), ['true true true true true']);
    });

    test('other users may do nothing with a custom object that nobody granted', () => {
        assert.deepEqual(as('Standard User', [], CRUD), ['false false false false false']);
    });

    test('a permission set grants what it says', () => {
        assert.deepEqual(as('Minimum Access - Salesforce', ['PlanReader'], CRUD), ['true true false false false']);
        assert.deepEqual(as('Minimum Access - Salesforce', ['PlanWriter'], CRUD), ['true true true true true']);
    });

    // "FieldPermissions", Object Reference: no permissions for required fields and the name
    test('fields that every record needs go with the object, others need a permission of their own', () => {
        assert.deepEqual(as('Minimum Access - Salesforce', ['PlanWriter'], FLS), [
            'Note__c true true true',
            'Secret__c false false false',
            'Key__c true true true',
            'Name true true true',
            'Size__c true false false',
            'Id true false false'
        ]);
    });

    test('a readable field is not writable', () => {
        assert.deepEqual(as('Minimum Access - Salesforce', ['PlanReader'], FLS).slice(0, 4), [
            'Note__c true false false',
            'Secret__c false false false',
            'Key__c true false false',
            'Name true false false'
        ]);
    });

    // "Standard Profiles", Salesforce Help
    test('the standard profiles have the standard objects', () => {
        const block = `System.debug(Account.SObjectType.getDescribe().isCreateable() + ' ' + Account.AnnualRevenue.getDescribe().isUpdateable()
            + ' ' + Campaign.SObjectType.getDescribe().isAccessible() + ' ' + Campaign.SObjectType.getDescribe().isCreateable());`;
        assert.deepEqual(as('Standard User', [], block), ['true true true false']);
        assert.deepEqual(as('Minimum Access - Salesforce', [], block), ['false false false false']);
    });

    // public test fflib-apex-common, fflib_SecurityUtilsTest: read access to Account without field permissions
    test('with nothing but read access to a standard object its name is readable and its other fields are not', () => {
        const block = `System.debug(Account.Name.getDescribe().isAccessible() + ' ' + Account.AnnualRevenue.getDescribe().isAccessible());`;
        assert.deepEqual(as('Minimum Access - Salesforce', ['AccountReader'], block), ['true false']);
    });

    // public issue octoberswimmer/aer-dist#198
    test('files and attachments are readable by everybody', () => {
        const block = `System.debug(ContentVersion.SObjectType.getDescribe().isAccessible() + ' ' + Attachment.SObjectType.getDescribe().isAccessible());`;
        assert.deepEqual(as('Minimum Access - Salesforce', [], block), ['true true']);
    });

    test('the test itself answers as before once the block is left', () => {
        const block = `User u = Users.make('Standard User');
            System.runAs(u) { System.debug(Plan__c.SObjectType.getDescribe().isAccessible()); }
            System.debug(Plan__c.SObjectType.getDescribe().isAccessible());`;
        assert.deepEqual(org.run(block), ['false', 'true']);
    });
});

/** Object Reference, "ObjectPermissions", "FieldPermissions", "PermissionSetAssignment". */
describe('permission sets that Apex makes', () => {
    const MAKE = `PermissionSet ps = new PermissionSet(Name = 'Made', Label = 'Made');
        insert ps;
        insert new ObjectPermissions(ParentId = ps.Id, SobjectType = 'Plan__c', PermissionsRead = true, PermissionsEdit = true);
        insert new FieldPermissions(ParentId = ps.Id, SobjectType = 'Plan__c', Field = 'Plan__c.Secret__c', PermissionsRead = true, PermissionsEdit = false);
        insert new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = ps.Id);`;

    test('grant what their rows say', () => {
        const block = `${CRUD} System.debug(Plan__c.Secret__c.getDescribe().isAccessible() + ' ' + Plan__c.Secret__c.getDescribe().isUpdateable());`;
        assert.deepEqual(as('Minimum Access - Salesforce', [], block, MAKE), [
            'true true false true false',
            'true false'
        ]);
    });

    test('grant nothing any more once the assignment is deleted', () => {
        const before = `${MAKE} delete [SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = :u.Id];`;
        assert.deepEqual(as('Minimum Access - Salesforce', [], CRUD, before), ['false false false false false']);
    });

    test("the permissions of a project's sets can be queried", () => {
        const block = `ObjectPermissions p = [SELECT SobjectType, PermissionsRead, PermissionsEdit FROM ObjectPermissions WHERE Parent.Name = 'PlanReader'];
            FieldPermissions f = [SELECT Field, PermissionsEdit FROM FieldPermissions WHERE Parent.Name = 'PlanReader'];
            System.debug(p.SobjectType + ' ' + p.PermissionsRead + ' ' + p.PermissionsEdit + ' ' + f.Field + ' ' + f.PermissionsEdit);`;
        assert.deepEqual(org.run(block), ['Plan__c true false Plan__c.Note__c false']);
    });
});

/** "Permission Set Groups", Salesforce Help; PermissionSetGroup and MutingPermissionSet, Metadata API. */
describe('permission set groups', () => {
    const grouped = makeOrg({
        ...FILES,
        'permissionsetgroups/Planners.permissionsetgroup-meta.xml':
            '<PermissionSetGroup><label>Planners</label><permissionSets>PlanWriter</permissionSets><mutingPermissionSets>Mute</mutingPermissionSets></PermissionSetGroup>',
        'mutingpermissionsets/Mute.mutingpermissionset-meta.xml': permissionSetXml(
            { Plan__c: ['allowDelete'] },
            { 'Plan__c.Note__c': 'rw' },
            '',
            'MutingPermissionSet'
        )
    });
    const block = (more: string): string => `User u = Users.make('Minimum Access - Salesforce');
        insert new PermissionSetAssignment(AssigneeId = u.Id,
            PermissionSetGroupId = [SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'Planners'].Id);
        ${more}
        System.runAs(u) { ${CRUD} System.debug(Plan__c.Note__c.getDescribe().isAccessible()); }`;

    test('grant what their sets grant without what is muted', () => {
        assert.deepEqual(grouped.run(block('')), ['true true true true false', 'false']);
    });

    test('mute nothing of what the user has otherwise', () => {
        assert.deepEqual(grouped.run(block(`Users.give(u, 'PlanReader');`)), ['true true true true false', 'true']);
    });
});

/** Profile, Metadata API. */
test('a profile of the project grants what its file says', () => {
    const own = makeOrg({
        ...FILES,
        'profiles/Planner.profile-meta.xml': permissionSetXml(
            { Plan__c: ['allowRead', 'allowCreate'] },
            { 'Plan__c.Secret__c': 'r' },
            '<custom>true</custom>',
            'Profile'
        )
    });
    const block = `User u = Users.make('Planner');
        System.runAs(u) { ${CRUD} System.debug(Plan__c.Secret__c.getDescribe().isAccessible() + ' ' + Plan__c.Note__c.getDescribe().isAccessible()); }`;
    assert.deepEqual(own.run(block), ['true true true false false', 'true false']);
});
