/** Field sets, record types, value sets and labels: XML -> schema. */
import type { FieldSetSchema, LabelSchema, PicklistValue, RecordTypeSchema } from '../model.js';
import { qualifyPath } from '../names.js';
import type { Part } from './collect.js';
import { readValues } from './fieldXml.js';
import { elements, flag, text } from './xml.js';

/** @param part a `FieldSet` element; its available fields are no members until an administrator adds them */
export function readFieldSet(part: Part, namespace: string | undefined): FieldSetSchema {
    const displayed = elements(part.xml, 'displayedFields').map((item) => ({
        path: qualifyPath(text(item, 'field') ?? '', namespace),
        isRequired: flag(item, 'isRequired')
    }));
    const name = text(part.xml, 'fullName') ?? part.name;
    return {
        name: namespace && !name.includes('__') ? `${namespace}__${name}` : name,
        label: text(part.xml, 'label') ?? part.name,
        fields: displayed.map((item) => item.path),
        description: text(part.xml, 'description'),
        required: new Set(displayed.filter((item) => item.isRequired).map((item) => item.path))
    };
}

export function readRecordType(part: Part): RecordTypeSchema {
    const name = text(part.xml, 'fullName') ?? part.name;
    return {
        name,
        label: text(part.xml, 'label') ?? name,
        isActive: text(part.xml, 'active') !== 'false',
        description: text(part.xml, 'description')
    };
}

/** @param part a `GlobalValueSet` (elements `customValue`) or `StandardValueSet` (elements `standardValue`) */
export function readValueSet(part: Part): readonly PicklistValue[] {
    return readValues([...elements(part.xml, 'customValue'), ...elements(part.xml, 'standardValue')]);
}

export function readLabel(part: Part): LabelSchema {
    return { name: text(part.xml, 'fullName') ?? part.name, value: text(part.xml, 'value') ?? '' };
}
