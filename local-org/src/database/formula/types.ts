/** Types of expressions in formulas, and how fields map to them. */
import type { FieldKind } from '../../schema/model.js';

export type FormulaType =
    | 'Number'
    | 'Text'
    | 'Boolean'
    | 'Date'
    | 'DateTime'
    | 'Time'
    | 'Location'
    | 'Picklist'
    | 'MultiPicklist'
    /** Of the literal `null`; goes with every other type. */
    | 'Null';

/** What messages call the types (salesforce/formula-engine, labels FormulaFieldExceptionDataTypes). */
export const TYPE_LABELS: Readonly<Record<FormulaType, string>> = {
    Number: 'Number',
    Text: 'Text',
    Boolean: 'Boolean',
    Date: 'Date',
    DateTime: 'DateTime',
    Time: 'Time',
    Location: 'Geolocation',
    Picklist: 'Picklist',
    MultiPicklist: 'Multi-Select Picklist',
    Null: 'Null'
};

const FIELD_TYPES: Readonly<Partial<Record<FieldKind, FormulaType>>> = {
    ID: 'Text',
    STRING: 'Text',
    TEXTAREA: 'Text',
    ENCRYPTEDSTRING: 'Text',
    BOOLEAN: 'Boolean',
    INTEGER: 'Number',
    LONG: 'Number',
    DOUBLE: 'Number',
    CURRENCY: 'Number',
    PERCENT: 'Number',
    DATE: 'Date',
    DATETIME: 'DateTime',
    TIME: 'Time',
    PICKLIST: 'Picklist',
    MULTIPICKLIST: 'MultiPicklist',
    COMBOBOX: 'Text',
    REFERENCE: 'Text',
    EMAIL: 'Text',
    PHONE: 'Text',
    URL: 'Text',
    LOCATION: 'Location'
};

/** @returns undefined when formulas cannot use fields of the kind */
export function typeOfField(kind: FieldKind): FormulaType | undefined {
    return FIELD_TYPES[kind];
}

/** The type that a formula must have to fill a field of the kind; picklists are filled by text. */
export function resultTypeOf(kind: FieldKind): FormulaType | undefined {
    const type = FIELD_TYPES[kind];
    return type === 'Picklist' || type === 'MultiPicklist' ? 'Text' : type;
}

const KIND_LABELS: Readonly<Partial<Record<FieldKind, string>>> = {
    BOOLEAN: 'Checkbox',
    CURRENCY: 'Currency',
    PERCENT: 'Percent',
    DATETIME: 'Date/Time',
    PICKLIST: 'Picklist',
    MULTIPICKLIST: 'Picklist (Multi-Select)',
    REFERENCE: 'Lookup',
    EMAIL: 'Email',
    PHONE: 'Phone',
    URL: 'URL',
    TEXTAREA: 'Text Area',
    ENCRYPTEDSTRING: 'Text (Encrypted)',
    BASE64: 'File',
    ADDRESS: 'Address',
    LOCATION: 'Geolocation',
    ANYTYPE: 'Any Type'
};

/** The name of a field's type in Setup. */
export function kindLabel(kind: FieldKind): string {
    const type = FIELD_TYPES[kind];
    return KIND_LABELS[kind] ?? (type === undefined ? kind : TYPE_LABELS[type]);
}

/**
 * The type that two branches or operands share. `null` goes with everything.
 *
 * @returns undefined when they have none in common
 */
export function commonType(left: FormulaType, right: FormulaType): FormulaType | undefined {
    if (left === 'Null') {
        return right;
    }
    return right === 'Null' || left === right ? left : undefined;
}
