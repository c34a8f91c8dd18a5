import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, permissionSetXml, textField, USERS } from './support.js';

const org = makeOrg({
    'classes/Users.cls': USERS,
    'objects/Plan__c/Plan__c.object-meta.xml': objectXml({ label: 'Plan' }),
    'objects/Plan__c/fields/Note__c.field-meta.xml': textField('Note__c'),
    'objects/Plan__c/fields/Secret__c.field-meta.xml': textField('Secret__c'),
    'objects/Deal__c/Deal__c.object-meta.xml': objectXml({ sharingModel: 'Private', label: 'Deal' }),
    'permissionsets/Planner.permissionset-meta.xml': permissionSetXml(
        { Plan__c: ['allowRead', 'allowCreate', 'allowEdit'], Deal__c: ['allowRead', 'allowEdit'] },
        { 'Plan__c.Note__c': 'rw' }
    ),
    'permissionsets/Secrets.permissionset-meta.xml': permissionSetXml({}, { 'Plan__c.Secret__c': 'rw' }),
    'classes/Free.cls': `public without sharing class Free { public static Integer deals() { return [SELECT COUNT() FROM Deal__c WITH USER_MODE]; } }`
});

/** What a user with the permission set Planner sees; `made` is a plan of the administrator's. */
function as(block: string, sets = `Users.give(u, 'Planner');`): readonly string[] {
    return org.run(`User u = Users.make('Minimum Access - Salesforce'); ${sets}
        Plan__c made = new Plan__c(Name = 'A', Note__c = 'n', Secret__c = 's'); insert made;
        insert new Deal__c(Name = 'D');
        System.runAs(u) { ${block} }`);
}

const caught = (statement: string): string =>
    `try { ${statement} System.debug('done'); } catch (Exception e) { System.debug(e.getTypeName() + ': ' + e.getMessage().split('\\n').get(e.getMessage().split('\\n').size() - 1)); }`;

/** Apex Developer Guide, "Set an Access Mode for Database Operations"; QueryException in "Exception Class and Built-In Exceptions". */
describe('queries in user mode', () => {
    test('read what the user may read', () => {
        assert.deepEqual(as(`System.debug([SELECT Note__c FROM Plan__c WITH USER_MODE].Note__c);`), ['n']);
    });

    test('refuse a field that the user may not read, wherever it stands', () => {
        const block = ['SELECT Secret__c FROM Plan__c', "SELECT Id FROM Plan__c WHERE Secret__c = 's'"].map((query) =>
            caught(
                `List<Plan__c> l = Database.query('${query.replaceAll("'", "\\'")} ${query.includes('WHERE') ? '' : ''}WITH USER_MODE');`
            )
        );
        const texts = as(block.join('\n'));
        assert.equal(texts.length, 2);
        for (const text of texts) {
            assert.match(text, /^System\.QueryException: No such column 'Secret__c' on entity 'Plan__c'/);
        }
    });

    // public test fflib-apex-common, fflib_SObjectSelectorTest: toSOQL_When_UserModeAndUserCannnotReadField_Expect_QueryException
    test('tell which fields they are', () => {
        const block = `try { List<Plan__c> l = [SELECT Note__c, Secret__c FROM Plan__c WITH USER_MODE]; }
            catch (QueryException e) { System.debug(e.getInaccessibleFields()); }`;
        assert.deepEqual(as(block), ['{Plan__c={Secret__c}}']);
    });

    // public test apex-recipes, SOQLRecipes_Tests
    test('refuse an object that the user may not read', () => {
        const block = `try { List<Account> l = [SELECT Id FROM Account WITH USER_MODE]; }
            catch (QueryException e) { System.debug(e.getMessage().contains('sObject type \\'Account\\' is not supported')); }`;
        assert.deepEqual(as(block), ['true']);
    });

    test('enforce sharing in a class without sharing', () => {
        assert.deepEqual(as('System.debug(Free.deals());'), ['0']);
    });

    test('do not ask in system mode', () => {
        assert.deepEqual(as(`System.debug([SELECT Secret__c FROM Plan__c WITH SYSTEM_MODE].Secret__c);`), ['s']);
    });
});

/** The same page; DmlException `getDmlFieldNames` "to obtain the fields with FLS errors". */
describe('DML in user mode', () => {
    test('writes what the user may write', () => {
        assert.deepEqual(as(caught(`insert as user new Plan__c(Name = 'B', Note__c = 'x');`)), ['done']);
    });

    // public test apex-recipes, AccountServiceLayer_Tests: SecurityException
    test('refuses an object with a SecurityException', () => {
        assert.deepEqual(as(caught(`insert as user new Account(Name = 'B');`) + caught('delete as user made;')), [
            "System.SecurityException: Access to entity 'Account' denied",
            "System.SecurityException: Access to entity 'Plan__c' denied"
        ]);
    });

    test('refuses fields and names them', () => {
        const block = `try { update as user new Plan__c(Id = made.Id, Secret__c = 'x'); }
            catch (DmlException e) { System.debug(e.getDmlFieldNames(0) + ' ' + e.getDmlMessage(0)); }`;
        assert.deepEqual(as(block), [
            '(Secret__c) Operation failed due to fields being inaccessible on Sobject Plan__c, check errors on Exception or Result!'
        ]);
    });

    test('refuses records of others', () => {
        const block = `Deal__c d = [SELECT Id FROM Deal__c WITH SYSTEM_MODE];
            try { update as user d; } catch (DmlException e) { System.debug(e.getDmlStatusCode(0)); }`;
        const seesThem = `Users.give(u, 'Planner'); System.debug([SELECT COUNT() FROM Deal__c]);`;
        assert.deepEqual(as(`System.debug([SELECT COUNT() FROM Deal__c WITH USER_MODE]);`, seesThem), ['0', '0']);
        assert.throws(() => as(block), /List has no rows/);
    });

    test('methods take the mode as an access level', () => {
        assert.deepEqual(
            as(
                caught(`Database.insert(new Account(Name = 'B'), AccessLevel.USER_MODE);`) +
                    caught(`Database.insert(new Account(Name = 'B'), AccessLevel.SYSTEM_MODE);`)
            ),
            ["System.SecurityException: Access to entity 'Account' denied", 'done']
        );
    });
});

/** Apex Reference Guide, "AccessLevel Class", withPermissionSetId. */
describe('an access level with a permission set', () => {
    const secrets = `AccessLevel level = AccessLevel.USER_MODE.withPermissionSetId([SELECT Id FROM PermissionSet WHERE Name = 'Secrets' WITH SYSTEM_MODE].Id);`;

    test('adds what the set grants for the one operation', () => {
        const block = `${secrets}
            System.debug(((Plan__c) Database.query('SELECT Secret__c FROM Plan__c', level)[0]).Secret__c);
            ${caught(`Database.update(new Plan__c(Id = made.Id, Secret__c = 'x'), level);`)}
            System.debug(Plan__c.Secret__c.getDescribe().isAccessible());`;
        assert.deepEqual(as(block), ['s', 'done', 'false']);
    });
});
