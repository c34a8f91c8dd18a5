/** Objects, fields, apps and cache partitions as rows (Object Reference, Tooling API). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeOrg, objectFiles } from '../dml/org.js';
import { startOrg } from '../platform/support.js';

const org = makeOrg({
    files: objectFiles('Plan__c', {
        Account__c: ['Lookup', '<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>'],
        Budget__c: ['Currency', '<precision>18</precision><scale>2</scale>'],
        Double__c: ['Number', '<precision>18</precision><scale>2</scale><formula>Budget__c * 2</formula>'],
        Notes__c: ['LongTextArea', '<length>1000</length><visibleLines>3</visibleLines>']
    })
});

const names = (query: string): readonly string[] =>
    org.run(`List<String> names = new List<String>();
        for (SObject each : Database.query('${query.replace(/'/g, "\\'")}')) {
            names.add((String) each.get('QualifiedApiName'));
        }
        names.sort();
        System.debug(String.join(names, ' '));`);

describe('queries on objects', () => {
    it('find them by name ("EntityDefinition")', () => {
        assert.deepEqual(
            names(
                "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName IN ('Account', 'Plan__c', 'None__c')"
            ),
            ['Account Plan__c']
        );
        assert.deepEqual(names("SELECT QualifiedApiName FROM EntityDefinition WHERE DeveloperName = 'Plan'"), [
            'Plan__c'
        ]);
    });

    it('are not supported on what rows have no value in', () => {
        assert.match(
            org.failure('List<EntityDefinition> e = [SELECT Id FROM EntityDefinition WHERE IsWorkflowEnabled = true];'),
            /UNSUPPORTED SOQL on EntityDefinition.IsWorkflowEnabled/
        );
    });

    it('have the fields as child records: public test apex-recipes, MetadataCatalogRecipes_Tests', () => {
        const found = org.run(`EntityDefinition plan = [
                SELECT QualifiedApiName, (SELECT DeveloperName, DataType FROM Fields WHERE IsCalculated = true)
                FROM EntityDefinition WHERE QualifiedApiName = 'Plan__c'];
            for (FieldDefinition each : plan.getSObjects('Fields')) {
                System.debug(each.DeveloperName + ' ' + each.DataType);
            }`);
        assert.deepEqual(found, ['Double Formula (Number)']);
    });
});

describe('queries on fields', () => {
    it('need to say of which object', () => {
        assert.match(
            org.failure('List<FieldDefinition> f = [SELECT Id FROM FieldDefinition];'),
            /QueryException: A filter on a reified column is required/
        );
    });

    it('find them by the name of the object, from either side', () => {
        const query = 'SELECT QualifiedApiName FROM FieldDefinition WHERE ';
        const all = ['Account__c Budget__c Double__c Notes__c'];
        const found = (where: string): readonly string[] =>
            org.run(`Set<String> names = new Set<String>();
                for (FieldDefinition each : [${query}${where}]) {
                    if (each.QualifiedApiName.endsWith('__c')) { names.add(each.QualifiedApiName); }
                }
                List<String> sorted = new List<String>(names); sorted.sort();
                System.debug(String.join(sorted, ' '));`);
        assert.deepEqual(found("EntityDefinition.QualifiedApiName = 'Plan__c'"), all);
        assert.deepEqual(found("EntityDefinitionId = 'Plan__c'"), all);
        assert.deepEqual(found("EntityDefinition.DeveloperName = 'Plan'"), all);
    });

    it('tell the type as Setup does, and the relationship', () => {
        const found = org.run(`for (FieldDefinition each : [
                SELECT QualifiedApiName, DeveloperName, DataType, RelationshipName, EntityDefinition.Label
                FROM FieldDefinition
                WHERE EntityDefinition.QualifiedApiName = 'Plan__c' AND QualifiedApiName IN ('Account__c', 'Budget__c', 'Notes__c', 'Name')
                ORDER BY QualifiedApiName]) {
                System.debug(each.DeveloperName + ', ' + each.DataType + ', ' + each.RelationshipName + ', ' + each.EntityDefinition.Label);
            }`);
        assert.deepEqual(found, [
            'Account, Lookup(Account), Account__r, Plan',
            'Budget, Currency(16, 2), null, Plan',
            'Name, Text(80), null, Plan',
            'Notes, Long Text Area(1000), null, Plan'
        ]);
    });

    it('give the type as the API does of particles ("EntityParticle")', () => {
        const found = org.run(`for (EntityParticle each : [
                SELECT QualifiedApiName, DataType, IsCalculated FROM EntityParticle
                WHERE EntityDefinitionId = 'Plan__c' AND QualifiedApiName IN ('Budget__c', 'Double__c')
                ORDER BY QualifiedApiName]) {
                System.debug(each.QualifiedApiName + ' ' + each.DataType + ' ' + each.IsCalculated);
            }`);
        assert.deepEqual(found, ['Budget__c currency false', 'Double__c double true']);
    });
});

describe('an org with one currency', () => {
    it('has no object of exchange rates: public test apex-recipes, OrgShape_Tests', () => {
        assert.match(
            org.failure("Database.query('SELECT Id FROM DatedConversionRate');"),
            /sObject type 'DatedConversionRate' is not supported/
        );
        assert.deepEqual(org.run("System.debug(Schema.getGlobalDescribe().containsKey('DatedConversionRate'));"), [
            'false'
        ]);
    });
});

const APP = `<?xml version="1.0" encoding="UTF-8"?>
<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata"><label>%</label><uiType>Lightning</uiType></CustomApplication>`;

describe('apps', () => {
    it('are items of the app menu in an order that code can change: public test apex-recipes, OrderAppMenu_Tests', () => {
        const apps = startOrg({
            'applications/First.app-meta.xml': APP.replace('%', 'The first'),
            'applications/Second.app-meta.xml': APP.replace('%', 'The second')
        });
        apps.run(`AppMenuItem second = [SELECT ApplicationId, Label FROM AppMenuItem WHERE Name = 'Second'];
            AppLauncher.AppMenu.setOrgSortOrder(new List<Id>{ second.ApplicationId });
            AppLauncher.AppMenu.setAppVisibility(second.Id, false);
            for (AppMenuItem each : [SELECT Label, SortOrder, IsVisible FROM AppMenuItem ORDER BY SortOrder]) {
                System.debug(each.Label + ' ' + each.SortOrder + ' ' + each.IsVisible);
            }`);
        assert.deepEqual(apps.debugged(), ['The second 1 false', 'The first 2 true']);
    });
});

describe('cache partitions', () => {
    const partition = (name: string, isDefault: boolean, megabytes: number): Record<string, string> => ({
        [`cachePartitions/${name}.cachePartition-meta.xml`]: `<?xml version="1.0" encoding="UTF-8"?>
            <PlatformCachePartition xmlns="http://soap.sforce.com/2006/04/metadata">
            <isDefaultPartition>${String(isDefault)}</isDefaultPartition><masterLabel>${name}</masterLabel>
            <platformCachePartitionTypes><allocatedCapacity>${megabytes}</allocatedCapacity>
            <cacheType>Organization</cacheType></platformCachePartitionTypes></PlatformCachePartition>`
    });

    it('are rows; the default one is where keys without a partition go ("Platform Cache Partitions", Apex Developer Guide)', () => {
        const cached = startOrg({ ...partition('Small', false, 1), ...partition('Health', true, 2) });
        cached.run(`Cache.Org.put('k', 'value');
            System.debug(Cache.Org.getName() + ' ' + Cache.Org.get('local.Health.k'));
            System.debug([SELECT DeveloperName FROM PlatformCachePartition WHERE IsDefaultPartition = true].DeveloperName);`);
        assert.deepEqual(cached.debugged(), ['local.Health value', 'Health']);
    });

    it('tell how full they are and how they are used ("Partition Class")', () => {
        const cached = startOrg(partition('Health', true, 2));
        cached.run(`Cache.OrgPartition health = Cache.Org.getPartition('local.Health');
            System.debug(health.getCapacity() + ' ' + health.getMissRate() + ' ' + health.getMaxValueSize());
            health.put('k', 'x'.repeat(200000));
            System.debug(health.getCapacity().intValue() + ' ' + (health.getMaxValueSize() > 200000));
            health.get('k'); health.get('none');
            System.debug(health.getMissRate() + ' ' + (health.getAvgGetSize() > 200000));`);
        assert.deepEqual(cached.debugged(), ['0.0 0.0 0', '10 true', '50.0 true']);
    });

    it('check keys and values without putting them', () => {
        const cached = startOrg({});
        cached.run("Cache.OrgPartition.validateKey(true, 'good');");
        assert.match(cached.failure("Cache.OrgPartition.validateKey(true, 'not-good');"), /InvalidParamException/);
        assert.match(
            cached.failure("Cache.OrgPartition.validateKeyValue(true, 'good', null);"),
            /InvalidParamException/
        );
        assert.match(cached.failure('Cache.OrgPartition.validateCacheBuilder(String.class);'), /InvalidParamException/);
    });
});
