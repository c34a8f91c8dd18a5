/** Field kinds whose values are compared alike. */
import type { FieldKind } from './model.js';

export type Family = 'text' | 'multi' | 'id' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'other';

const FAMILIES: Readonly<Record<FieldKind, Family>> = {
    ID: 'id',
    REFERENCE: 'id',
    STRING: 'text',
    TEXTAREA: 'text',
    ENCRYPTEDSTRING: 'text',
    PICKLIST: 'text',
    MULTIPICKLIST: 'multi',
    COMBOBOX: 'text',
    EMAIL: 'text',
    PHONE: 'text',
    URL: 'text',
    BOOLEAN: 'boolean',
    INTEGER: 'number',
    LONG: 'number',
    DOUBLE: 'number',
    CURRENCY: 'number',
    PERCENT: 'number',
    DATE: 'date',
    DATETIME: 'datetime',
    TIME: 'time',
    BASE64: 'other',
    ADDRESS: 'other',
    LOCATION: 'other',
    ANYTYPE: 'other'
};

/** @returns how values of a kind are compared; `other` cannot be */
export function familyOf(kind: FieldKind): Family {
    return FAMILIES[kind];
}

/** The platform's names of types in messages about literals of queries. */
export const LITERAL_TYPES: Readonly<Record<Family, string>> = {
    text: 'string',
    multi: 'string',
    id: 'ID',
    number: 'double',
    boolean: 'boolean',
    date: 'date',
    datetime: 'dateTime',
    time: 'time',
    other: 'anyType'
};
