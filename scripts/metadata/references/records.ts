/** Checks custom metadata records against their type. */
import type { FieldSchema, ObjectSchema } from '../../../local-org/src/schema/model.js';
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, textOf } from '../xmlTree.js';
import { checkName, checkText } from '../fields/names.js';

/** The schema types of values by the kind of the field ("CustomMetadata", Metadata API Developer Guide). */
const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
    BOOLEAN: ['xsd:boolean'],
    DATE: ['xsd:date'],
    DATETIME: ['xsd:dateTime'],
    DOUBLE: ['xsd:double', 'xsd:int', 'xsd:decimal'],
    PERCENT: ['xsd:double', 'xsd:int', 'xsd:decimal']
};
const TEXT_TYPES: readonly string[] = ['xsd:string', 'xsd:picklist'];

const FORMS: Readonly<Record<string, RegExp>> = {
    BOOLEAN: /^(?:true|false)$/,
    DATE: /^\d{4}-\d\d-\d\d$/,
    DATETIME: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/,
    DOUBLE: /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
    PERCENT: /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/
};

export const checkMetadataRecord: FileCheck = ({ root, name }, world, report) => {
    const dot = name.indexOf('.');
    const [typeName, recordName] = [name.slice(0, dot), name.slice(dot + 1)];
    const type = world.schema.object(`${typeName}__mdt`);
    if (world.isForeign(`${typeName}__mdt`)) {
        return;
    }
    if (type === undefined) {
        report(
            'reference',
            `There is no custom metadata type ${typeName}__mdt. A record's file is named Type.Record.`,
            root
        );
        return;
    }
    checkName(recordName, root, report);
    checkText(root, 'label', 40, report);
    const given = new Set<string>();
    for (const entry of childrenOf(root, 'values')) {
        const field = textOf(entry, 'field') ?? '';
        if (given.has(field.toLowerCase())) {
            report('twice', `${field} has a value already.`, entry);
        }
        given.add(field.toLowerCase());
        checkValue(entry, field, type, world, report);
    }
    checkRequired(type, root, report);
};

function checkRequired(type: ObjectSchema, root: XmlNode, report: Report): void {
    const filled = new Set(
        childrenOf(root, 'values')
            .filter((entry) => (textOf(entry, 'value') ?? '') !== '')
            .map((entry) => local(textOf(entry, 'field') ?? ''))
    );
    for (const field of type.fields.values()) {
        const isDemanded = field.isCustom && field.isRequired && field.kind !== 'BOOLEAN';
        if (isDemanded && field.defaultValue === undefined && !filled.has(local(field.name))) {
            report('record-value', `The record needs a value for ${field.name}.`, root);
        }
    }
}

function local(name: string): string {
    return name.toLowerCase().replace(/^[a-z]\w*?__(?=\w+__c$)/, '');
}

function checkValue(entry: XmlNode, name: string, type: ObjectSchema, world: World, report: Report): void {
    const field = world.schema.field(type, name);
    if (field === undefined) {
        report('reference', `${type.name} has no field ${name}.`, entry);
        return;
    }
    const node = childOf(entry, 'value');
    const value = node?.text.trim() ?? '';
    if (node === undefined || value === '') {
        return;
    }
    const allowed = VALUE_TYPES[field.kind] ?? TEXT_TYPES;
    const stated = node.attributes['xsi:type'];
    if (stated === undefined || !allowed.includes(stated)) {
        report(
            'record-value',
            `The value of ${name} has xsi:type="${stated ?? ''}" and needs ${allowed[0] ?? ''}.`,
            node
        );
    }
    const problem = problemOf(value, field, world);
    if (problem !== undefined) {
        report('record-value', problem, node);
    }
}

function problemOf(value: string, field: FieldSchema, world: World): string | undefined {
    if (FORMS[field.kind]?.test(value) === false) {
        return `${value} is no value for ${field.name}.`;
    }
    if (field.kind === 'PICKLIST' && field.isRestrictedPicklist && field.picklistValues.length > 0) {
        return field.picklistValues.some((known) => known.value === value)
            ? undefined
            : `${field.name} has no value ${value}.`;
    }
    const target = field.referenceTo[0] ?? '';
    if (/__mdt$/i.test(target)) {
        const record = `${target.replace(/__mdt$/i, '')}.${value}`;
        return world.find('CustomMetadata', record) === undefined && !world.isForeign(record)
            ? `There is no record ${value} of ${target}.`
            : undefined;
    }
    const isLong = field.length !== undefined && field.referenceTo.length === 0 && value.length > field.length;
    return isLong ? `The value has ${value.length} characters, ${field.name} holds ${field.length}.` : undefined;
}
