/** A standard object: the catalogue's fields, our facts about the main ones, and what the project adds. */
import type { Catalogue, StandardField, StandardObject } from '../compiler/platform/catalogue.js';
import { makeField, readOnlyField } from './fieldShape.js';
import { mergeFields } from './restated.js';
import type { ChildRelationship, FieldKind, FieldSchema, FieldSetSchema, ObjectKind, ObjectSchema } from './model.js';
import type { ObjectSource } from './metadata/collect.js';
import { readFieldSet, readRecordType } from './metadata/partsXml.js';
import { labelFromName } from './names.js';
import { lazyObject, makeObject, type ObjectHead } from './objectShape.js';
import { factsOf, type StandardFacts } from './standard/facts.js';
import { personalValues } from './standard/personal.js';
import { isLeftOut, isRelationshipLeftOut } from './standard/features.js';

const KINDS: Readonly<Record<string, FieldKind>> = {
    Boolean: 'BOOLEAN',
    Integer: 'INTEGER',
    Long: 'LONG',
    Decimal: 'DOUBLE',
    Double: 'DOUBLE',
    Date: 'DATE',
    Datetime: 'DATETIME',
    Time: 'TIME',
    Blob: 'BASE64',
    'System.Address': 'ADDRESS',
    'System.Location': 'LOCATION'
};

/** Fields that the platform writes wherever they occur ("System Fields", Object Reference). */
const SYSTEM_FIELDS = new Set([
    'Id',
    'IsDeleted',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'LastActivityDate',
    'LastViewedDate',
    'LastReferencedDate',
    'MasterRecordId',
    'PhotoUrl'
]);

/** What the project and the other objects add to a standard object. */
export interface StandardAdditions {
    readonly source: ObjectSource | undefined;
    readonly fields: readonly FieldSchema[];
    readonly children: readonly ChildRelationship[];
    readonly namespace: string | undefined;
    /** Values of the field from the project's standard value sets. */
    valueSet(object: string, field: string): FieldSchema['picklistValues'] | undefined;
    /** Names of objects that the catalogue has, lower case. */
    readonly names: ReadonlySet<string>;
    /** For objects whose own is not known. */
    readonly keyPrefix: string | undefined;
}

/** @returns the object; its fields are read when first asked for. */
export function standardObject(catalogue: Catalogue, name: string, additions: StandardAdditions): ObjectSchema {
    const facts = factsOf(name);
    const head: ObjectHead = {
        name,
        label: facts?.label ?? labelFromName(name),
        pluralLabel: facts?.pluralLabel ?? `${labelFromName(name)}s`,
        keyPrefix: facts ? facts.keyPrefix : additions.keyPrefix,
        kind: kindOf(name, additions.names)
    };
    const fieldSets = (): readonly FieldSetSchema[] =>
        additions.source?.fieldSets.map((part) => readFieldSet(part, additions.namespace)) ?? [];
    return lazyObject(head, () => fullObject(catalogue, head, additions), fieldSets);
}

function fullObject(catalogue: Catalogue, head: ObjectHead, additions: StandardAdditions): ObjectSchema {
    const entry = catalogue.sobject(head.name);
    if (!entry) {
        throw new Error(`The catalogue has no object ${head.name}`);
    }
    const { source } = additions;
    const fields = standardFields(entry, factsOf(head.name), additions);
    return makeObject({
        ...head,
        fields: mergeFields(fields, additions.fields),
        children: [...present(entry), ...additions.children],
        recordTypes: source?.recordTypes.map((part) => readRecordType(part)) ?? [],
        isFeedEnabled: additions.names.has(`${entry.name}feed`.toLowerCase()),
        isHistoryTracked: additions.names.has(`${entry.name}history`.toLowerCase()),
        hasActivities: entry.childRelationships.some((child) => child.name === 'Tasks')
    });
}

function present(entry: StandardObject): readonly ChildRelationship[] {
    return entry.childRelationships.filter((child) => !isRelationshipLeftOut(entry.name, child.name));
}

function kindOf(name: string, names: ReadonlySet<string>): ObjectKind {
    const [, base = '', suffix = ''] = /^(\w+?)(Share|FieldHistory|History|Feed|ChangeEvent)$/.exec(name) ?? [];
    if (base === '' || !names.has(base.toLowerCase())) {
        return 'standard';
    }
    switch (suffix) {
        case 'Share':
            return 'share';
        case 'Feed':
            return 'feed';
        case 'ChangeEvent':
            return 'changeEvent';
        default:
            return 'history';
    }
}

function standardFields(
    entry: StandardObject,
    facts: StandardFacts | undefined,
    additions: StandardAdditions
): readonly FieldSchema[] {
    const present = entry.fields.filter((field) => !isLeftOut(entry.name, field.name));
    const named = facts?.nameField ?? (present.some((field) => field.name === 'Name') ? 'Name' : undefined);
    return present.map((field) => {
        const made = standardField(field, facts, field.name === named);
        const values = additions.valueSet(entry.name, field.name) ?? personalValues(entry.name, field.name);
        return values ? { ...made, kind: 'PICKLIST', picklistValues: values } : made;
    });
}

function standardField(field: StandardField, facts: StandardFacts | undefined, isNameField: boolean): FieldSchema {
    const known = facts?.fields.get(field.name.toLowerCase());
    const kind = known?.kind ?? kindByType(field);
    const reference =
        kind === 'REFERENCE'
            ? { referenceTo: field.referenceTo, relationshipName: field.relationshipName, length: 18 }
            : {};
    const label = kind === 'ID' ? `${facts?.label ?? ''} ID`.trim() : labelFromName(field.name);
    const isWritten = SYSTEM_FIELDS.has(field.name) || kind === 'ADDRESS';
    const make = isWritten ? readOnlyField : makeField;
    const apexType = field.type.replace(/^System\./, '');
    return make(field.name, kind, { label, apexType, isNameField, isCustom: false, ...reference, ...known });
}

function kindByType(field: StandardField): FieldKind {
    if (field.type === 'Id' || field.referenceTo.length > 0) {
        return field.name === 'Id' && field.referenceTo.length === 0 ? 'ID' : 'REFERENCE';
    }
    if (field.type === 'String') {
        return kindByName(field.name);
    }
    return KINDS[field.type] ?? 'ANYTYPE';
}

/** The catalogue has no more than `String` for these; names tell the common ones apart. */
function kindByName(name: string): FieldKind {
    if (name.endsWith('Email')) {
        return 'EMAIL';
    }
    if (/(?:Phone|Fax)$/.test(name)) {
        return 'PHONE';
    }
    if (/(?:Url|Website)$/.test(name)) {
        return 'URL';
    }
    return /^(?:Description|Body|\w*Street)$/.test(name) ? 'TEXTAREA' : 'STRING';
}
