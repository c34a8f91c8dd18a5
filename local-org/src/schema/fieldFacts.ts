/**
 * What describe says of a field beyond what the schema states outright
 * ("DescribeSObjectResult" of the SOAP API Developer Guide, table of field properties).
 */
import type { FieldKind, FieldSchema, ObjectSchema, Schema } from './model.js';

/** Fields that always have a value, given by the platform. */
const ALWAYS_SET = new Set([
    'Id',
    'IsDeleted',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'OwnerId'
]);

/** Long text areas and rich text. */
function isLongText(field: FieldSchema): boolean {
    return field.kind === 'TEXTAREA' && (field.length ?? 0) > 255;
}

/** Characters of an id, with its checksum. */
const ID_LENGTH = 18;

const NUMBERS: ReadonlySet<FieldKind> = new Set<FieldKind>(['INTEGER', 'LONG', 'DOUBLE', 'CURRENCY', 'PERCENT']);
/** Kinds that are neither sorted nor aggregated nor grouped. */
const OPAQUE: ReadonlySet<FieldKind> = new Set<FieldKind>([
    'BASE64',
    'ADDRESS',
    'LOCATION',
    'ENCRYPTEDSTRING',
    'MULTIPICKLIST',
    'ANYTYPE'
]);

export function isFilterable(field: FieldSchema): boolean {
    const isOpaque = field.kind === 'BASE64' || field.kind === 'ENCRYPTEDSTRING' || field.kind === 'ADDRESS';
    return !isOpaque && !isLongText(field);
}

export function isSortable(field: FieldSchema): boolean {
    return !OPAQUE.has(field.kind) && !isLongText(field);
}

export function isAggregatable(field: FieldSchema): boolean {
    return isSortable(field) && field.kind !== 'BOOLEAN';
}

export function isGroupable(field: FieldSchema): boolean {
    const isFraction = NUMBERS.has(field.kind) && field.kind !== 'INTEGER';
    return isSortable(field) && !isFraction && field.kind !== 'DATETIME' && field.kind !== 'TIME';
}

/** Fields by which `upsert` may find records. */
export function isIdLookup(field: FieldSchema): boolean {
    return field.kind === 'ID' || field.isExternalId || (field.isNameField && field.kind === 'STRING');
}

export function isNillable(object: ObjectSchema, field: FieldSchema): boolean {
    if (ALWAYS_SET.has(field.name) || field.kind === 'BOOLEAN' || field.isRequired || field.isMasterDetail) {
        return false;
    }
    return !(field.isNameField && (field.isAutoNumber || !object.isCustom));
}

export function isDefaultedOnCreate(object: ObjectSchema, field: FieldSchema): boolean {
    const isCustomName = field.isNameField && object.isCustom;
    const hasDefault = field.defaultValue !== undefined || field.isAutoNumber;
    return hasDefault || field.kind === 'BOOLEAN' || ALWAYS_SET.has(field.name) || isCustomName;
}

/** Whether permission sets can give or take the field: not those that every record needs ("FieldPermissions", Object Reference). */
export function isPermissionable(object: ObjectSchema, field: FieldSchema): boolean {
    const isNeeded = field.isRequired || field.isMasterDetail || field.isNameField;
    const isSystem = ALWAYS_SET.has(field.name) || field.compoundName !== undefined;
    const hasPermissions = object.kind === 'standard' || object.kind === 'custom';
    return hasPermissions && !isNeeded && !isSystem && (field.isCustom || field.isCreateable || field.isUpdateable);
}

/** Whether the field may refer to objects of several kinds. */
export function isNamePointing(field: FieldSchema): boolean {
    return field.referenceTo.length > 1 || field.referenceTo[0] === 'Name';
}

/** @returns characters that the field holds; 0 for what is not text. */
export function lengthOf(field: FieldSchema): number {
    if (field.apexType === 'Id') {
        return ID_LENGTH;
    }
    return field.apexType === 'String' ? (field.length ?? 255) : 0;
}

export function digitsOf(field: FieldSchema): number {
    return field.kind === 'INTEGER' ? 8 : 0;
}

/** @returns the name of the constant of `Schema.SoapType`. */
export function soapTypeOf(field: FieldSchema): string {
    if (NUMBERS.has(field.kind)) {
        return field.kind === 'INTEGER' ? 'INTEGER' : 'DOUBLE';
    }
    switch (field.kind) {
        case 'ID':
        case 'REFERENCE':
            return 'ID';
        case 'BOOLEAN':
        case 'DATE':
        case 'DATETIME':
        case 'TIME':
        case 'ADDRESS':
        case 'ANYTYPE':
            return field.kind;
        case 'BASE64':
            return 'BASE64BINARY';
        default:
            return 'STRING';
    }
}

/** @returns 0 for the first, 1 for the second master-detail field of an object, undefined for other fields. */
export function relationshipOrderOf(object: ObjectSchema, field: FieldSchema): number | undefined {
    const masters = [...object.fields.values()].filter((item) => item.isMasterDetail);
    const at = masters.indexOf(field);
    return at < 0 ? undefined : at;
}

/**
 * The objects that a lookup may refer to; activities also to every custom object that has them.
 *
 * @returns undefined when the catalogue does not know them
 */
export function targetsOf(schema: Schema, field: FieldSchema): readonly ObjectSchema[] | undefined {
    if (field.referenceTo.length === 1 && field.referenceTo[0] === 'Name') {
        return undefined;
    }
    const stated = field.referenceTo.flatMap((name) => schema.object(name) ?? []);
    return field.name === 'WhatId' ? [...stated, ...withActivities(schema)] : stated;
}

function withActivities(schema: Schema): readonly ObjectSchema[] {
    return schema
        .objectNames()
        .filter((name) => name.endsWith('__c'))
        .flatMap((name) => schema.object(name) ?? [])
        .filter((object) => object.hasActivities);
}
