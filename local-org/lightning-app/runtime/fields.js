/**
 * Names of fields as components give them.
 *
 * @typedef {string | { fieldApiName: string, objectApiName: string }} FieldId
 * @typedef {string | { objectApiName: string }} ObjectId
 */

/** @param {FieldId} field @returns {string} `Account.Owner.Name` */
export function fieldName(field) {
    return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** @param {ObjectId | undefined} object @returns {string | undefined} */
export function objectName(object) {
    return typeof object === 'string' || object === undefined ? object : object.objectApiName;
}

/** @param {FieldId | ReadonlyArray<FieldId> | undefined} fields @returns {string[]} */
export function fieldNames(fields) {
    if (fields === undefined) {
        return [];
    }
    return (Array.isArray(fields) ? fields : [fields]).map(fieldName);
}
