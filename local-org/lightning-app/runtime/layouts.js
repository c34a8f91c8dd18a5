/** Layouts with what the user may do, each asked for once in a page. */
import { invoke } from './transport.js';

/** @type {Map<string, Promise<any>>} */
const layouts = new Map();

/** @param {string} objectApiName */
export function layoutOf(objectApiName) {
    let layout = layouts.get(objectApiName);
    if (!layout) {
        layout = invoke('objectLayout', { objectApiName });
        layouts.set(objectApiName, layout);
        layout.catch(() => layouts.delete(objectApiName));
    }
    return layout;
}

/**
 * The fields of a layout with the names behind lookups, as paths with the object.
 *
 * @param {any} objectInfo
 * @param {string[]} names
 * @returns {string[]}
 */
export function displayFields(objectInfo, names) {
    return names.flatMap((name) => {
        const field = objectInfo.fields[name];
        const title = field?.reference && field.relationshipName && field.referenceToInfos[0]?.nameFields[0];
        const own = `${objectInfo.apiName}.${name}`;
        return title ? [own, `${objectInfo.apiName}.${field.relationshipName}.${title}`] : [own];
    });
}
