import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListValue, MapValue } from '../../src/language/collections.js';
import type { EnumValue } from '../../src/language/enum.js';
import { displayText } from '../../src/language/text.js';
import { Unsupported } from '../../src/language/unsupported.js';
import type { ApexValue } from '../../src/language/values.js';
import { coverageOf } from '../../src/library/coverage.js';
import { describeHook, schemaLibraries } from '../../src/library/schema/index.js';
import type { RecordValue } from '../../src/schema/record.js';
import { fieldToken, objectToken } from '../../src/schema/tokens.js';
import { catalogue, fieldFile, fieldOf, load, machine, objectOf, path, PLANS, root, throwsApex } from './support.js';

const { schema } = load({
    ...PLANS,
    [path('objects/Plan__c/recordTypes/Renewal.recordType-meta.xml')]: root(
        'RecordType',
        '<fullName>Renewal</fullName><active>true</active><label>Renewal Plan</label>'
    ),
    [path('objects/Plan__c/fieldSets/Main.fieldSet-meta.xml')]: root(
        'FieldSet',
        '<fullName>Main</fullName><label>Main</label>' +
            '<displayedFields><field>Budget__c</field><isRequired>true</isRequired></displayedFields>' +
            '<displayedFields><field>Account__r.Name</field><isRequired>false</isRequired></displayedFields>'
    ),
    ...fieldFile(
        'Plan__c',
        'Key__c',
        '<type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>'
    )
});
const run = machine(schema);
const hook = describeHook(schema);

const call = (receiver: unknown, type: string, key: string, ...values: readonly unknown[]): unknown =>
    run.natives.method(type, key)(receiver, ...values);
const ofObject = (name: string, key: string): unknown =>
    call(hook(name, 'object', undefined), 'Schema.DescribeSObjectResult', key);
const ofField = (object: string, name: string, key: string): unknown =>
    call(hook(object, 'field', name), 'Schema.DescribeFieldResult', key);

describe('the library', () => {
    for (const type of schemaLibraries(run)) {
        it(`has only members of the platform in ${type.name}`, () => {
            const { unknown } = coverageOf(catalogue, type.name, [type]);
            // the emitter's own: `record.Field.addError(exception)`
            assert.deepEqual(
                unknown.filter((member) => !member.startsWith('addError(String,Exception')),
                []
            );
        });
    }
});

// Apex Developer Guide, "Understanding Apex Describe Information"
describe('tokens', () => {
    it('are the same object wherever they come from', () => {
        const token = objectToken(objectOf(schema, 'Account'));
        assert.equal(ofObject('Account', 'getSObjectType()'), token);
        const map = call(hook('Account', 'fields', undefined), 'Schema.SObjectTypeFields', 'getMap()') as MapValue;
        const name = fieldToken(token.schema, fieldOf(schema, 'Account', 'Name'));
        assert.equal(map.get('Name'), name);
        assert.equal(ofField('Account', 'Name', 'getSobjectField()'), name);
    });

    it('print as API names', () => {
        assert.equal(displayText(objectToken(objectOf(schema, 'account'))), 'Account');
        assert.equal(displayText(fieldToken(objectOf(schema, 'Account'), fieldOf(schema, 'Account', 'NAME'))), 'Name');
    });

    it('make records', () => {
        const token = objectToken(objectOf(schema, 'Account'));
        const record = call(token, 'Schema.SObjectType', 'newSObject(Id)', '001000000000001AAA') as RecordValue;
        assert.deepEqual(record.values, { Id: '001000000000001AAA' });
    });

    it('make records with defaults', () => {
        const token = objectToken(objectOf(schema, 'Plan__c'));
        const record = call(token, 'Schema.SObjectType', 'newSObject(Id,Boolean)', null, true) as RecordValue;
        assert.deepEqual([record.values.Active__c, record.values.Status__c], [true, 'Open']);
    });
});

describe('the describe result of an object', () => {
    it('has its names', () => {
        const keys = ['getName()', 'getLabel()', 'getLabelPlural()', 'getKeyPrefix()'];
        assert.deepEqual(
            keys.map((key) => ofObject('Opportunity', key)),
            ['Opportunity', 'Opportunity', 'Opportunities', '006']
        );
    });

    it('has properties beside methods', () => {
        assert.equal(
            run.natives.field('Schema.DescribeSObjectResult', 'Name').get(hook('Account', 'object', undefined)),
            'Account'
        );
    });

    it('tells what code can do with its kind', () => {
        assert.deepEqual(
            ['Account', 'User', 'AsyncApexJob', 'AccountHistory'].map((name) => ofObject(name, 'isDeletable()')),
            [true, false, false, false]
        );
    });

    it('has child relationships', () => {
        const found = (ofObject('Plan__c', 'getChildRelationships()') as ListValue).items.map((item) =>
            call(item, 'Schema.ChildRelationship', 'getRelationshipName()')
        );
        assert.ok(found.includes('Milestones__r') && found.includes('Tasks'));
    });

    it('has record types, the master among them', () => {
        const names = ofObject('Plan__c', 'getRecordTypeInfosByName()') as MapValue;
        assert.deepEqual(names.keys(), ['Renewal Plan', 'Master']);
        const info = (ofObject('Plan__c', 'getRecordTypeInfosByDeveloperName()') as MapValue).get('Renewal');
        const id = call(info, 'Schema.RecordTypeInfo', 'getRecordTypeId()');
        assert.equal((ofObject('Plan__c', 'getRecordTypeInfosById()') as MapValue).get(id as ApexValue) !== null, true);
    });

    it('has field sets', () => {
        const set = hook('Plan__c', 'fieldSet', 'Main');
        const members = (call(set, 'Schema.FieldSet', 'getFields()') as ListValue).items;
        const show = (key: string): unknown[] => members.map((member) => call(member, 'Schema.FieldSetMember', key));
        assert.deepEqual(show('getFieldPath()'), ['Budget__c', 'Account__r.Name']);
        assert.deepEqual(show('getRequired()'), [true, false]);
        assert.deepEqual(show('getLabel()'), ['Budget__c', 'Account Name']);
    });
});

describe('the describe result of a field', () => {
    it('has its type', () => {
        const types = [
            'Id',
            'Account__c',
            'Budget__c',
            'Active__c',
            'Notes__c',
            'Status__c',
            'Topics__c',
            'Start__c'
        ].map((name) => (ofField('Plan__c', name, 'getType()') as EnumValue).name);
        assert.deepEqual(types, [
            'ID',
            'REFERENCE',
            'CURRENCY',
            'BOOLEAN',
            'TEXTAREA',
            'PICKLIST',
            'MULTIPICKLIST',
            'DATE'
        ]);
    });

    it('has its sizes', () => {
        const show = (name: string): unknown[] =>
            ['getLength()', 'getPrecision()', 'getScale()'].map((key) => ofField('Plan__c', name, key));
        assert.deepEqual(show('Key__c'), [20, 0, 0]);
        assert.deepEqual(show('Budget__c'), [0, 16, 2]);
    });

    it('has its picklist values', () => {
        const entries = (ofField('Plan__c', 'Status__c', 'getPicklistValues()') as ListValue).items;
        assert.deepEqual(
            entries.map((entry) => call(entry, 'Schema.PicklistEntry', 'getValue()')),
            ['Open', 'Done']
        );
    });

    it('tells whether it may be null', () => {
        const show = (object: string, name: string): unknown => ofField(object, name, 'isNillable()');
        assert.deepEqual(
            [
                show('Account', 'Name'),
                show('Account', 'Industry'),
                show('Plan__c', 'Name'),
                show('Plan__c', 'Active__c')
            ],
            [false, true, true, false]
        );
    });

    it('tells what it refers to', () => {
        const targets = (object: string, name: string): string[] =>
            (ofField(object, name, 'getReferenceTo()') as ListValue).items.map(displayText);
        assert.deepEqual(targets('Contact', 'AccountId'), ['Account']);
        assert.ok(targets('Task', 'WhatId').includes('Plan__c'));
        assert.ok(!targets('Task', 'WhatId').includes('Milestone__c'));
    });

    it('refuses to say what it does not know', () => {
        assert.throws(() => ofField('Attachment', 'ParentId', 'getReferenceTo()'), Unsupported);
        assert.throws(() => ofField('Contact', 'AccountId', 'getFilteredLookupInfo()'), Unsupported);
    });

    it('tells what code may write', () => {
        const show = (name: string): unknown[] =>
            ['isCreateable()', 'isUpdateable()', 'isCalculated()'].map((key) => ofField('Plan__c', name, key));
        assert.deepEqual(show('Budget__c'), [true, true, false]);
        assert.deepEqual(show('Total__c'), [false, false, true]);
        assert.deepEqual(show('CreatedDate'), [false, false, false]);
    });
});

// Apex Reference Guide, "Schema Class"
describe('Schema', () => {
    const globalDescribe = (): MapValue => run.natives.staticMethod('Schema', 'getGlobalDescribe()')() as MapValue;

    it('finds objects by name in any case', () => {
        assert.equal(globalDescribe().get('ACCOUNT'), objectToken(objectOf(schema, 'Account')));
        assert.equal(globalDescribe().has('Plan__Share'), true);
        assert.equal(globalDescribe().get('nope'), null);
    });

    it('has lower-case keys', () => {
        assert.ok(globalDescribe().keys().includes('plan__c'));
    });

    it('finds the object of an id', () => {
        assert.equal(
            run.natives.method('Id', 'getSobjectType()')('003000000000001AAA'),
            objectToken(objectOf(schema, 'Contact'))
        );
        throwsApex(
            () => run.natives.method('Id', 'getSobjectType()')('zzz000000000001AAA'),
            'SObjectException',
            'Cannot locate Apex Type for ID: zzz000000000001AAA'
        );
    });
});

describe('facts about standard objects', () => {
    it('name fields that exist, and every key prefix once', () => {
        const prefixes = schema.objectNames().flatMap((name) => objectOf(schema, name).keyPrefix ?? []);
        assert.equal(new Set(prefixes).size, prefixes.length);
    });
});
