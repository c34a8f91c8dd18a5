/** Object infos and picklist values, each asked for once in a page. */
import { invoke } from './transport.js';

/** @type {Map<string, Promise<any>>} */
const answers = new Map();

/**
 * @param {string} kind
 * @param {object} params
 */
function once(kind, params) {
    const key = kind + JSON.stringify(params);
    let answer = answers.get(key);
    if (!answer) {
        answer = invoke(kind, params);
        answers.set(key, answer);
        answer.catch(() => answers.delete(key));
    }
    return answer;
}

/** @param {string} objectApiName */
export const objectInfo = (objectApiName) => once('objectInfo', { objectApiName });

/**
 * @param {string} objectApiName
 * @param {string} recordTypeId
 */
export const picklistValues = (objectApiName, recordTypeId) => once('picklists', { objectApiName, recordTypeId });
