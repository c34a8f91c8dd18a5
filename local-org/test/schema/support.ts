import assert from 'node:assert/strict';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { createMachine, type Machine } from '../../src/language/machine.js';
import type { ApexValue } from '../../src/language/values.js';
import { describeHook, schemaLibraries } from '../../src/library/schema/index.js';
import { loadSchema, type LoadedSchema } from '../../src/schema/load.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../src/schema/model.js';
import { RecordValue } from '../../src/schema/record.js';
import { ApexException } from '../../src/language/exceptions.js';

export const catalogue = openCatalogue();

const SOURCE = 'force-app/main/default';

/** Loads a project given as texts by path. */
export function load(files: Readonly<Record<string, string>>, namespace?: string): LoadedSchema {
    const names = Object.keys(files).sort();
    return loadSchema({ root: '/project', namespace, files: names, read: (file) => files[file] ?? '' }, catalogue);
}

/** The file of an object, its elements given without the root. */
export function objectFile(name: string, xml = ''): Record<string, string> {
    return {
        [`${SOURCE}/objects/${name}/${name}.object-meta.xml`]: root('CustomObject', `<label>${name}</label>${xml}`)
    };
}

/** The file of a field. */
export function fieldFile(object: string, name: string, xml: string): Record<string, string> {
    const body = `<fullName>${name}</fullName><label>${name}</label>${xml}`;
    return { [`${SOURCE}/objects/${object}/fields/${name}.field-meta.xml`]: root('CustomField', body) };
}

export function root(element: string, xml: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="http://soap.sforce.com/2006/04/metadata">${xml}</${element}>\n`;
}

export function path(file: string): string {
    return `${SOURCE}/${file}`;
}

/** Plan__c with a field of most types, and a detail of it. */
export const PLANS: Readonly<Record<string, string>> = {
    ...objectFile(
        'Plan__c',
        '<pluralLabel>Plans</pluralLabel><nameField><label>Plan Name</label><type>Text</type></nameField>' +
            '<sharingModel>Private</sharingModel><enableActivities>true</enableActivities><enableHistory>true</enableHistory>'
    ),
    ...fieldFile(
        'Plan__c',
        'Account__c',
        '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>'
    ),
    ...fieldFile('Plan__c', 'Budget__c', '<type>Currency</type><precision>16</precision><scale>2</scale>'),
    ...fieldFile('Plan__c', 'Steps__c', '<type>Number</type><precision>3</precision><scale>0</scale>'),
    ...fieldFile('Plan__c', 'Active__c', '<type>Checkbox</type><defaultValue>true</defaultValue>'),
    ...fieldFile('Plan__c', 'Start__c', '<type>Date</type>'),
    ...fieldFile('Plan__c', 'Notes__c', '<type>LongTextArea</type><length>32768</length>'),
    ...fieldFile('Plan__c', 'Place__c', '<type>Location</type><scale>4</scale>'),
    ...fieldFile('Plan__c', 'Topics__c', `<type>MultiselectPicklist</type>${values('Price', 'Support')}`),
    ...fieldFile('Plan__c', 'Status__c', `<type>Picklist</type>${values('Open', 'Done')}`),
    ...fieldFile(
        'Plan__c',
        'Total__c',
        '<type>Summary</type><summaryOperation>sum</summaryOperation><summarizedField>Milestone__c.Cost__c</summarizedField>' +
            '<summaryForeignKey>Milestone__c.Plan__c</summaryForeignKey>'
    ),
    ...objectFile(
        'Milestone__c',
        '<nameField><label>Number</label><type>AutoNumber</type><displayFormat>M-{0000}</displayFormat></nameField>'
    ),
    ...fieldFile(
        'Milestone__c',
        'Plan__c',
        '<type>MasterDetail</type><referenceTo>Plan__c</referenceTo><relationshipName>Milestones</relationshipName>'
    ),
    ...fieldFile('Milestone__c', 'Cost__c', '<type>Currency</type><precision>18</precision><scale>2</scale>')
};

function values(...names: readonly string[]): string {
    const items = names.map(
        (name, at) =>
            `<value><fullName>${name}</fullName><default>${String(at === 0)}</default><label>${name}</label></value>`
    );
    return `<valueSet><restricted>true</restricted><valueSetDefinition>${items.join('')}</valueSetDefinition></valueSet>`;
}

export function objectOf(schema: Schema, name: string): ObjectSchema {
    const object = schema.object(name);
    assert.ok(object, `no object ${name}`);
    return object;
}

export function fieldOf(schema: Schema, object: string, name: string): FieldSchema {
    const field = schema.field(objectOf(schema, object), name);
    assert.ok(field, `no field ${object}.${name}`);
    return field;
}

export function recordOf(
    schema: Schema,
    object: string,
    fields: Readonly<Record<string, ApexValue>> = {}
): RecordValue {
    const record = new RecordValue(objectOf(schema, object));
    Object.entries(fields).forEach(([name, value]) => RecordValue.setField(record, name, value));
    return record;
}

/** A machine with the library of records and the schema. */
export function machine(schema: Schema): Machine {
    return createMachine({
        units: [],
        schema,
        catalogue,
        namespace: schema.namespace ?? '',
        libraries: [schemaLibraries],
        hooks: { describe: describeHook(schema) }
    });
}

/** Asserts that an Apex exception of this type and message is thrown. */
export function throwsApex(run: () => unknown, type: string, message: string): void {
    assert.throws(run, (error: unknown) => {
        assert.ok(error instanceof ApexException, `no Apex exception: ${String(error)}`);
        assert.deepEqual([error.apexType, error.message], [type, message]);
        return true;
    });
}
