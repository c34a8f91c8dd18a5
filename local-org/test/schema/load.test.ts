import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldFile, fieldOf, load, objectFile, objectOf, path, PLANS, root } from './support.js';

const names = (map: ReadonlyMap<string, unknown>): readonly string[] => [...map.keys()];

// Object Reference, "Custom Objects" and "System Fields"
describe('a custom object', () => {
    const { schema, diagnostics } = load(PLANS);
    const plan = objectOf(schema, 'Plan__c');

    it('is read without complaint', () => {
        assert.deepEqual(diagnostics, []);
    });

    it('has its labels and kind', () => {
        assert.deepEqual(
            [plan.label, plan.pluralLabel, plan.kind, plan.isCustom],
            ['Plan__c', 'Plans', 'custom', true]
        );
    });

    it('has the fields that the platform gives it', () => {
        const implied = ['id', 'ownerid', 'isdeleted', 'name', 'createddate', 'createdbyid', 'lastmodifieddate'];
        implied.push('lastmodifiedbyid', 'systemmodstamp', 'lastactivitydate');
        assert.deepEqual(
            implied.filter((name) => !plan.fields.has(name)),
            []
        );
    });

    it('is owned by a user or a queue', () => {
        assert.deepEqual(fieldOf(schema, 'Plan__c', 'OwnerId').referenceTo, ['Group', 'User']);
    });

    it('is found in any case', () => {
        assert.equal(schema.object('PLAN__C'), plan);
        assert.equal(schema.field(plan, 'bUDGET__c')?.name, 'Budget__c');
    });

    it('has the type of each field for Apex', () => {
        const types = ['Account__c', 'Budget__c', 'Steps__c', 'Active__c', 'Start__c', 'Notes__c', 'Topics__c'].map(
            (name) => fieldOf(schema, 'Plan__c', name).apexType
        );
        assert.deepEqual(types, ['Id', 'Decimal', 'Decimal', 'Boolean', 'Date', 'String', 'String']);
    });

    it('has the coordinates of a geolocation as fields', () => {
        assert.equal(fieldOf(schema, 'Plan__c', 'Place__Latitude__s').compoundName, 'Place__c');
        assert.equal(fieldOf(schema, 'Plan__c', 'Place__c').apexType, 'Location');
    });

    it('has the values and the default of a picklist', () => {
        const status = fieldOf(schema, 'Plan__c', 'Status__c');
        assert.deepEqual(
            status.picklistValues.map((value) => value.value),
            ['Open', 'Done']
        );
        assert.deepEqual([status.defaultValue, status.isRestrictedPicklist], ['Open', true]);
    });

    it('gives a roll-up summary the type of what it sums', () => {
        const total = fieldOf(schema, 'Plan__c', 'Total__c');
        assert.deepEqual([total.kind, total.isUpdateable, total.summary?.childField], ['CURRENCY', false, 'Plan__c']);
    });

    it('is found from its children and they from it', () => {
        assert.equal(schema.parent(objectOf(schema, 'Milestone__c'), 'Plan__r')?.name, 'Plan__c');
        assert.deepEqual(schema.child(plan, 'Milestones__r'), {
            name: 'Milestones__r',
            childObject: 'Milestone__c',
            childField: 'Plan__c'
        });
    });

    it('is a child of the standard object that it looks up', () => {
        assert.equal(schema.child(objectOf(schema, 'Account'), 'Plans__r')?.childObject, 'Plan__c');
    });

    it('has activities when it is enabled for them', () => {
        assert.equal(schema.child(plan, 'Tasks')?.childField, 'WhatId');
        assert.equal(schema.child(objectOf(schema, 'Milestone__c'), 'Tasks'), undefined);
    });
});

// Salesforce Help, "Object Relationships Overview"
describe('a detail', () => {
    const { schema } = load(PLANS);

    it('has no owner and no share rows', () => {
        assert.equal(schema.field(objectOf(schema, 'Milestone__c'), 'OwnerId'), undefined);
        assert.equal(schema.object('Milestone__Share'), undefined);
    });

    it('needs its master, which is set once', () => {
        const { isRequired, isUpdateable, isCreateable, isMasterDetail } = fieldOf(schema, 'Milestone__c', 'Plan__c');
        assert.deepEqual([isRequired, isUpdateable, isCreateable, isMasterDetail], [true, false, true, true]);
    });

    it('has a number for a name that nobody writes', () => {
        const name = fieldOf(schema, 'Milestone__c', 'Name');
        assert.deepEqual([name.isAutoNumber, name.isCreateable, name.displayFormat], [true, false, 'M-{0000}']);
    });
});

describe('companions of a custom object', () => {
    const { schema } = load(PLANS);

    // Apex Developer Guide, "Sharing a Record Using Apex"
    it('are share rows when not everybody may write', () => {
        assert.deepEqual(fieldOf(schema, 'Plan__Share', 'ParentId').referenceTo, ['Plan__c']);
        assert.equal(
            load(objectFile('Open__c', '<sharingModel>ReadWrite</sharingModel>')).schema.object('Open__Share'),
            undefined
        );
    });

    it('are history rows when history is tracked', () => {
        assert.ok(schema.object('Plan__History'));
        assert.equal(schema.object('Milestone__History'), undefined);
    });

    it('are change events', () => {
        assert.ok(schema.field(objectOf(schema, 'Plan__ChangeEvent'), 'ChangeEventHeader'));
    });
});

// Object Reference, "Custom Metadata Type__mdt"
describe('a custom metadata type', () => {
    const { schema } = load({
        ...objectFile('Rule__mdt'),
        ...fieldFile(
            'Rule__mdt',
            'Object__c',
            '<type>MetadataRelationship</type><referenceTo>EntityDefinition</referenceTo><relationshipName>Rules</relationshipName>'
        ),
        ...fieldFile(
            'Rule__mdt',
            'Parent__c',
            '<type>MetadataRelationship</type><referenceTo>Rule__mdt</referenceTo><relationshipName>Children</relationshipName>'
        )
    });

    it('has names and no owner', () => {
        assert.deepEqual(names(objectOf(schema, 'Rule__mdt').fields).slice(0, 7), [
            'id',
            'developername',
            'masterlabel',
            'language',
            'namespaceprefix',
            'label',
            'qualifiedapiname'
        ]);
    });

    it('refers to objects by name and to other types by id', () => {
        assert.equal(fieldOf(schema, 'Rule__mdt', 'Object__c').apexType, 'String');
        assert.equal(fieldOf(schema, 'Rule__mdt', 'Parent__c').apexType, 'Id');
        assert.deepEqual(schema.parent(objectOf(schema, 'Rule__mdt'), 'Object__r')?.referenceTo, ['EntityDefinition']);
    });
});

describe('kinds of object', () => {
    it('are told apart', () => {
        const { schema } = load({
            ...objectFile('Hierarchy__c', '<customSettingsType>Hierarchy</customSettingsType>'),
            ...objectFile('List__c', '<customSettingsType>List</customSettingsType>'),
            ...objectFile('Signal__e'),
            ...objectFile('Archive__b')
        });
        const kinds = ['Hierarchy__c', 'List__c', 'Signal__e', 'Archive__b', 'Account', 'AccountShare', 'AccountFeed'];
        assert.deepEqual(
            kinds.map((name) => objectOf(schema, name).kind),
            ['hierarchySetting', 'listSetting', 'platformEvent', 'bigObject', 'standard', 'share', 'feed']
        );
        assert.ok(schema.parent(objectOf(schema, 'Hierarchy__c'), 'SetupOwner'));
        assert.ok(schema.field(objectOf(schema, 'Signal__e'), 'EventUuid'));
        assert.equal(schema.field(objectOf(schema, 'Signal__e'), 'Id'), undefined);
    });
});

describe('a standard object', () => {
    const { schema } = load({
        ...fieldFile('Account', 'Tier__c', '<type>Text</type><length>10</length>'),
        ...fieldFile('Activity', 'Score__c', '<type>Number</type><precision>3</precision><scale>0</scale>'),
        [path('standardValueSets/Industry.standardValueSet-meta.xml')]: root(
            'StandardValueSet',
            '<standardValue><fullName>Space</fullName><default>false</default><label>Space</label></standardValue>'
        )
    });

    it('has its own fields and those of the project', () => {
        assert.equal(fieldOf(schema, 'Account', 'Tier__c').length, 10);
        assert.deepEqual(fieldOf(schema, 'Account', 'ParentId').referenceTo, ['Account']);
    });

    it('has the facts that the catalogue lacks', () => {
        const account = objectOf(schema, 'Account');
        const name = fieldOf(schema, 'Account', 'Name');
        assert.deepEqual([account.keyPrefix, name.length, name.isRequired, name.isNameField], ['001', 255, true, true]);
        assert.deepEqual(fieldOf(schema, 'Task', 'WhoId').referenceTo, ['Contact', 'Lead']);
        assert.equal(fieldOf(schema, 'Task', 'Status').defaultValue, 'Not Started');
    });

    it('takes the values of standard value sets', () => {
        assert.deepEqual(
            fieldOf(schema, 'Account', 'Industry').picklistValues.map((value) => value.value),
            ['Space']
        );
    });

    it('keeps what it is when the project states its fields anew', () => {
        const again = load({
            ...fieldFile('Account', 'ParentId', '<inlineHelpText>The group</inlineHelpText>'),
            ...fieldFile('Account', 'Website', '<type>Url</type><trackHistory>true</trackHistory>'),
            ...objectFile('Plan__c'),
            ...fieldFile('Plan__c', 'OwnerId', '<trackHistory>true</trackHistory>')
        });
        assert.deepEqual(again.diagnostics, []);
        const parent = fieldOf(again.schema, 'Account', 'ParentId');
        assert.deepEqual([parent.kind, parent.inlineHelpText], ['REFERENCE', 'The group']);
        assert.equal(fieldOf(again.schema, 'Plan__c', 'OwnerId').kind, 'REFERENCE');
    });

    it('has the fields of Activity when it is Task or Event', () => {
        assert.ok(fieldOf(schema, 'Task', 'Score__c'));
        assert.ok(fieldOf(schema, 'Event', 'Score__c'));
    });

    it('lacks fields of features that the org does not have', () => {
        for (const name of ['CurrencyIsoCode', 'PersonEmail', 'BillingStateCode']) {
            assert.equal(schema.field(objectOf(schema, 'Account'), name), undefined, name);
        }
    });
});

describe('with a namespace', () => {
    const { schema } = load(
        { ...PLANS, ...fieldFile('Account', 'Tier__c', '<type>Text</type><length>10</length>') },
        'acme'
    );

    it('own names have the prefix and are found without it', () => {
        const plan = objectOf(schema, 'Plan__c');
        assert.equal(plan.name, 'acme__Plan__c');
        assert.equal(schema.object('acme__plan__c'), plan);
        assert.equal(schema.field(plan, 'Budget__c')?.name, 'acme__Budget__c');
        assert.equal(schema.field(plan, 'Place__Latitude__s')?.name, 'acme__Place__Latitude__s');
    });

    it('relationships have it too', () => {
        assert.equal(schema.parent(objectOf(schema, 'Milestone__c'), 'Plan__r')?.relationshipName, 'acme__Plan__r');
        assert.equal(schema.child(objectOf(schema, 'Account'), 'Plans__r')?.name, 'acme__Plans__r');
    });

    it('custom fields of standard objects have it, standard ones do not', () => {
        assert.equal(fieldOf(schema, 'Account', 'Tier__c').name, 'acme__Tier__c');
        assert.equal(fieldOf(schema, 'Account', 'Name').name, 'Name');
    });

    it('companions have it', () => {
        assert.equal(objectOf(schema, 'Plan__Share').name, 'acme__Plan__Share');
    });
});

describe('labels', () => {
    it('are found in any case under no namespace, c and the own one', () => {
        const { schema } = load(
            {
                [path('labels/CustomLabels.labels-meta.xml')]: root(
                    'CustomLabels',
                    '<labels><fullName>Hello</fullName><value>Good &amp; day</value></labels>'
                )
            },
            'acme'
        );
        assert.equal(schema.label('', 'hello')?.value, 'Good & day');
        assert.equal(schema.label('c', 'Hello')?.value, 'Good & day');
        assert.equal(schema.label('Acme', 'Hello')?.value, 'Good & day');
        assert.equal(schema.label('other', 'Hello'), undefined);
    });
});

describe('objects in several folders', () => {
    it('are merged', () => {
        const { schema } = load({
            ...objectFile('Plan__c'),
            'other/objects/Plan__c/fields/Extra__c.field-meta.xml': root(
                'CustomField',
                '<fullName>Extra__c</fullName><type>Text</type><length>5</length>'
            )
        });
        assert.ok(fieldOf(schema, 'Plan__c', 'Extra__c'));
    });

    it('may be in the format of the Metadata API', () => {
        const { schema, diagnostics } = load({
            'src/objects/Old__c.object': root(
                'CustomObject',
                '<label>Old</label><fields><fullName>A__c</fullName><type>Checkbox</type></fields>' +
                    '<listViews><fullName>All</fullName></listViews>'
            )
        });
        assert.deepEqual(diagnostics, []);
        assert.equal(fieldOf(schema, 'Old__c', 'A__c').apexType, 'Boolean');
    });
});

describe('metadata that is wrong', () => {
    const problem = (files: Record<string, string>): string => {
        const [first, ...others] = load(files).diagnostics;
        assert.ok(first && others.length === 0, 'one problem expected');
        return `${first.file.split('/').at(-1) ?? ''}:${first.line} ${first.message}`;
    };

    it('is reported with its place, the rest is loaded', () => {
        const files = {
            ...PLANS,
            [path('objects/Plan__c/fields/Bad__c.field-meta.xml')]: '<CustomField>\n<label>x</lable>\n'
        };
        const { schema, diagnostics } = load(files);
        assert.deepEqual(
            diagnostics.map(({ file, line, code }) => [file, line, code]),
            [[path('objects/Plan__c/fields/Bad__c.field-meta.xml'), 2, 'metadata']]
        );
        assert.ok(fieldOf(schema, 'Plan__c', 'Budget__c'));
    });

    it('has another root', () => {
        assert.equal(
            problem({ [path('objects/A__c/A__c.object-meta.xml')]: root('CustomField', '<label>A</label>') }),
            'A__c.object-meta.xml:1 The root element must be <CustomObject>'
        );
    });

    it('names no known type', () => {
        const files = { ...objectFile('A__c'), ...fieldFile('A__c', 'B__c', '<type>Datee</type>') };
        assert.equal(problem(files), "B__c.field-meta.xml:1 Field B__c has the unknown type 'Datee'");
    });

    it('looks up an object that there is not', () => {
        const lookup = '<type>Lookup</type><referenceTo>Gone__c</referenceTo>';
        const files = { ...objectFile('A__c'), ...fieldFile('A__c', 'B__c', lookup) };
        assert.equal(problem(files), 'B__c.field-meta.xml:1 Field B__c: no object named Gone__c found');
    });

    it('uses a value set that there is not', () => {
        const picklist = '<type>Picklist</type><valueSet><valueSetName>Gone</valueSetName></valueSet>';
        const files = { ...objectFile('A__c'), ...fieldFile('A__c', 'B__c', picklist) };
        assert.equal(problem(files), "B__c.field-meta.xml:1 The global value set 'Gone' does not exist");
    });

    it('adds to an object that nobody defines', () => {
        assert.equal(
            problem(fieldFile('A__c', 'B__c', '<type>Date</type>')),
            'B__c.field-meta.xml:1 The object A__c of field B__c has no object-meta.xml'
        );
    });
});
