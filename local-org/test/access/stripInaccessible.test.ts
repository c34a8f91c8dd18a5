import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, permissionSetXml, textField, USERS } from './support.js';

const lookup = (name: string, to: string, relationship: string): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label><referenceTo>${to}</referenceTo><relationshipName>${relationship}</relationshipName><type>Lookup</type></CustomField>`;

const org = makeOrg({
    'classes/Users.cls': USERS,
    'objects/Plan__c/Plan__c.object-meta.xml': objectXml({ label: 'Plan' }),
    'objects/Plan__c/fields/Note__c.field-meta.xml': textField('Note__c'),
    'objects/Plan__c/fields/Secret__c.field-meta.xml': textField('Secret__c'),
    'objects/Step__c/Step__c.object-meta.xml': objectXml({ label: 'Step' }),
    'objects/Step__c/fields/Plan__c.field-meta.xml': lookup('Plan__c', 'Plan__c', 'Steps'),
    'objects/Step__c/fields/Hidden__c.field-meta.xml': lookup('Hidden__c', 'Plan__c', 'HiddenSteps'),
    'objects/Step__c/fields/Secret__c.field-meta.xml': textField('Secret__c'),
    'permissionsets/Planner.permissionset-meta.xml': permissionSetXml(
        { Plan__c: ['allowRead', 'allowCreate'], Step__c: ['allowRead'] },
        { 'Plan__c.Note__c': 'r', 'Step__c.Plan__c': 'r' }
    ),
    'permissionsets/Secrets.permissionset-meta.xml': permissionSetXml({}, { 'Plan__c.Secret__c': 'rw' })
});

function as(block: string, set = `Users.give(u, 'Planner');`): readonly string[] {
    return org.run(`User u = Users.make('Minimum Access - Salesforce'); ${set}
        Plan__c p = new Plan__c(Name = 'A', Note__c = 'n', Secret__c = 's'); insert p;
        insert new Step__c(Name = 'B', Plan__c = p.Id, Hidden__c = p.Id, Secret__c = 't');
        List<Plan__c> plans = [SELECT Name, Note__c, Secret__c, (SELECT Name, Secret__c FROM Steps__r), (SELECT Name FROM HiddenSteps__r) FROM Plan__c];
        List<Step__c> steps = [SELECT Name, Plan__r.Name, Plan__r.Secret__c, Hidden__r.Name FROM Step__c];
        System.runAs(u) { ${block} }`);
}

/** Apex Developer Guide, "Enforce Security with the stripInaccessible Method"; Apex Reference Guide, "Security Class". */
describe('stripInaccessible', () => {
    test('removes what cannot be read, and the id never', () => {
        const block = `SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, plans);
            Plan__c q = (Plan__c) d.getRecords()[0];
            System.debug(q.Note__c + ' ' + q.isSet('Secret__c') + ' ' + q.isSet('Id') + ' ' + d.getModifiedIndexes() + ' ' + d.getRemovedFields().get('Plan__c'));`;
        assert.deepEqual(as(block), ['n false true {0} {Secret__c}']);
    });

    // public test apex-recipes, StripInaccessibleRecipes_Tests: testStripInaccessibleFromQueryMinAccessWithPermsetNegative
    test('makes reading a removed field fail as if it had not been queried', () => {
        const block = `try { Object o = ((Plan__c) Security.stripInaccessible(AccessType.READABLE, plans).getRecords()[0]).Secret__c; }
            catch (SObjectException e) { System.debug(e.getMessage()); }`;
        assert.deepEqual(as(block), [
            'SObject row was retrieved via SOQL without querying the requested field: Plan__c.Secret__c'
        ]);
    });

    // public test apex-recipes, Safely_Tests: testDoQueryThrowsRemovedFieldsException
    test('removes fields that are empty as well', () => {
        const block = `SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, empty);
            System.debug(d.getRemovedFields() + ' ' + d.getModifiedIndexes());`;
        const make = `Users.give(u, 'Planner'); insert new Plan__c(Name = 'E'); List<Plan__c> empty = [SELECT Secret__c FROM Plan__c WHERE Name = 'E'];`;
        assert.deepEqual(as(block, make), ['{Plan__c={Secret__c}} {0}']);
    });

    test('leaves the records that it is given as they are', () => {
        assert.deepEqual(
            as(`Security.stripInaccessible(AccessType.READABLE, plans); System.debug(plans[0].Secret__c);`),
            ['s']
        );
    });

    test('goes into children', () => {
        const block = `Plan__c q = (Plan__c) Security.stripInaccessible(AccessType.READABLE, plans).getRecords()[0];
            System.debug(q.Steps__r[0].Name + ' ' + q.Steps__r[0].isSet('Secret__c'));`;
        assert.deepEqual(as(block), ['B false']);
    });

    // public issue octoberswimmer/aer-dist#367
    test('goes into parents, and removes those whose lookup cannot be read', () => {
        const block = `SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, steps);
            Step__c s = (Step__c) d.getRecords()[0];
            System.debug(s.Plan__r.Name + ' ' + s.Plan__r.isSet('Secret__c') + ' ' + s.getPopulatedFieldsAsMap().containsKey('Hidden__r'));`;
        assert.deepEqual(as(block), ['A false false']);
    });

    test('removes what cannot be written', () => {
        const block = `SObjectAccessDecision d = Security.stripInaccessible(AccessType.CREATABLE,
                new List<Plan__c>{new Plan__c(Name = 'x', Note__c = 'y'), new Plan__c(Name = 'z')});
            System.debug(d.getRecords() + ' ' + d.getModifiedIndexes());`;
        assert.deepEqual(as(block), ['(Plan__c:{Name=x}, Plan__c:{Name=z}) {0}']);
    });

    // public test apex-recipes, StripInaccessibleRecipes_Tests: "no access to entity"
    test('refuses an object that the user may not use, by default', () => {
        const block = `try { Security.stripInaccessible(AccessType.UPDATABLE, plans); } catch (NoAccessException e) { System.debug(e.getMessage()); }
            System.debug(Security.stripInaccessible(AccessType.UPDATABLE, plans, false).getRecords().size());`;
        assert.deepEqual(as(block), ['No access to entity: Plan__c', '1']);
    });

    test('needs the right to create and to update for upserts', () => {
        const block = `try { Security.stripInaccessible(AccessType.UPSERTABLE, plans); } catch (NoAccessException e) { System.debug(e.getMessage()); }`;
        assert.deepEqual(as(block), ['No access to entity: Plan__c']);
    });

    test('takes a permission set in addition', () => {
        const block = `Id setId = [SELECT Id FROM PermissionSet WHERE Name = 'Secrets' WITH SYSTEM_MODE].Id;
            System.debug(Security.stripInaccessible(AccessType.READABLE, plans, true, setId).getRecords()[0].isSet('Secret__c'));`;
        assert.deepEqual(as(block), ['true']);
    });

    test('removes nothing for an administrator', () => {
        const block = `System.debug(Security.stripInaccessible(AccessType.READABLE, [SELECT Secret__c FROM Plan__c]).getRemovedFields());`;
        assert.deepEqual(org.run(`insert new Plan__c(Name = 'A', Secret__c = 's'); ${block}`), ['{}']);
    });
});
