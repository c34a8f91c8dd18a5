/**
 * Errors of DML in the platform's words. Status codes: "Core Data Types Used in API Calls" (StatusCode), SOAP API Developer
 * Guide; texts as they occur in its error messages and in public questions about them.
 */
import { platformException, type ApexException } from '../../language/exceptions.js';
import { DatabaseError } from '../../library/schema/databaseError.js';
import type { FieldSchema } from '../../schema/model.js';

/** @param fields API names */
export function rowError(status: string, message: string, fields: readonly string[] = []): DatabaseError {
    return new DatabaseError(message, fields, status);
}

export const idGiven = (): DatabaseError =>
    rowError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);

/** @param call `update`, `delete`, `undelete` */
export const idMissing = (call: string): DatabaseError =>
    rowError('MISSING_ARGUMENT', `Id not specified in an ${call} call`);

export const unknownId = (): DatabaseError => rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');

export const deletedRow = (): DatabaseError => rowError('ENTITY_IS_DELETED', 'entity is deleted');

/** `Required fields are missing: [LastName, Company]` */
export function requiredMissing(fields: readonly string[]): DatabaseError {
    return rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${fields.join(', ')}]`, fields);
}

export function tooLong(field: FieldSchema, value: string, length: number): DatabaseError {
    const text = `${field.label}: data value too large: ${value} (max length=${length})`;
    return rowError('STRING_TOO_LONG', text, [field.name]);
}

export function badPicklistValue(field: FieldSchema, value: string): DatabaseError {
    const text = `${field.label}: bad value for restricted picklist field: ${value}`;
    return rowError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', text, [field.name]);
}

export function badEmail(field: FieldSchema, value: string): DatabaseError {
    return rowError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
}

export function outOfRange(field: FieldSchema, value: string): DatabaseError {
    const text = `${field.label}: value outside of valid range on numeric field: ${value}`;
    return rowError('NUMBER_OUTSIDE_VALID_RANGE', text, [field.name]);
}

/** @param id of the record that has the value; undefined: a row of the same list */
export function duplicateValue(field: FieldSchema, id: string | undefined): DatabaseError {
    const other = id === undefined ? '<unknown>' : id.slice(0, 15);
    const name = id === undefined ? '<unknown>' : field.name;
    const text = `duplicate value found: ${name} duplicates value on record with id: ${other}`;
    return rowError('DUPLICATE_VALUE', text);
}

export function wrongIdType(field: FieldSchema, id: string): DatabaseError {
    const text = `${field.label}: id value of incorrect type: ${id}`;
    return rowError('FIELD_INTEGRITY_EXCEPTION', text, [field.name]);
}

/** Fields that the platform writes, or that only take a value at insert. */
export function notWriteable(fields: readonly string[]): DatabaseError {
    const text =
        `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and ` +
        'verify that it is read/write for your profile or permission set.';
    return rowError('INVALID_FIELD_FOR_INSERT_UPDATE', text, fields);
}

/** Not an error of a row: the operation as a whole fails (public test apex-recipes, AccountServiceLayer_Tests). */
export function objectDenied(object: string): ApexException {
    return platformException('SecurityException', `Access to entity '${object}' denied`);
}

export function fieldsDenied(object: string, fields: readonly string[]): DatabaseError {
    const text = `Operation failed due to fields being inaccessible on Sobject ${object}, check errors on Exception or Result!`;
    return rowError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', text, fields);
}

/** As a public test that deletes another user's account shows it (gist brianmfear/e8b2e40b84af4862a643beb6bba5bebd). */
export const noAccess = (): DatabaseError =>
    rowError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');

export const noAccessToReference = (field: FieldSchema, id: string): DatabaseError =>
    rowError(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
        [field.name]
    );

/** "sObjects That Cannot Be Used Together in DML Operations", Apex Developer Guide. */
export function mixedDml(object: string, original: string): DatabaseError {
    return rowError(
        'MIXED_DML_OPERATION',
        'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ' +
            `${object}, original object: ${original}`
    );
}

export const locked = (): DatabaseError =>
    rowError(
        'ENTITY_IS_LOCKED',
        'This record is locked. If you need to edit it, contact your admin. Otherwise, choose another record to edit.'
    );
