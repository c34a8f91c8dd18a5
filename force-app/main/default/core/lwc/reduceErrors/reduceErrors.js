import { sharedLabels } from 'c/labels';

/** Codes of answers that mean: not there, or not for this user. */
const DENIED = new Set([401, 403, 404]);

/**
 * @typedef {object} Failure what calls fail with: Apex, the UI API, the network, scripts
 * @property {unknown} [body]
 * @property {unknown} [message]
 * @property {unknown} [errorCode]
 * @property {unknown} [output]
 * @property {unknown} [errors]
 * @property {unknown} [fieldErrors]
 * @property {unknown} [pageErrors]
 * @property {unknown} [enhancedErrorType]
 * @property {unknown} [status]
 * @property {unknown} [duplicateResults]
 */

/**
 * Messages for whatever a call failed with: of Apex (`body.message`, page and field errors), of the UI API
 * (`body.output`), of the network, of scripts. Each message once; never none.
 * @param {unknown} errors one error or a list, nested as it comes; null and undefined are no errors
 * @returns {string[]} messages for users
 */
export function reduceErrors(errors) {
    if (isNothing(errors)) {
        return [];
    }
    const messages = collect(errors);
    return messages.length === 0 ? [sharedLabels.errorGeneral] : [...new Set(messages)];
}

/**
 * Messages by the API name of the field that they are about, for forms.
 * @param {unknown} error of the UI API or of Apex
 * @returns {Record<string, string>} empty when the error is about no field
 */
export function fieldErrors(error) {
    const body = asFailure(asFailure(error)?.body);
    const byField = asFailure(body?.output)?.fieldErrors ?? body?.fieldErrors;
    /** @type {Record<string, string>} */
    const found = {};
    if (byField && typeof byField === 'object') {
        for (const [field, list] of Object.entries(byField)) {
            const [message] = collect(list);
            if (message !== undefined) {
                found[field] = message;
            }
        }
    }
    return found;
}

/**
 * @param {unknown} error
 * @returns {boolean}
 */
function isNothing(error) {
    return error === undefined || error === null || (Array.isArray(error) && error.every(isNothing));
}

/**
 * @param {unknown} error
 * @returns {string[]}
 */
function collect(error) {
    if (isNothing(error)) {
        return [];
    }
    if (typeof error === 'string') {
        return error.trim() === '' ? [] : [error];
    }
    if (Array.isArray(error)) {
        return error.flatMap(collect);
    }
    const failure = asFailure(error);
    return failure ? collectFailure(failure) : [];
}

/**
 * @param {Failure} failure
 * @returns {string[]}
 */
function collectFailure(failure) {
    if (isNetwork(failure)) {
        return [sharedLabels.errorNetwork];
    }
    const inner = collect(failure.body);
    if (inner.length > 0) {
        return inner;
    }
    const detailed = [failure.output, failure.errors, failure.pageErrors, failure.fieldErrors].flatMap(collectNested);
    if (detailed.length > 0) {
        return detailed;
    }
    if (typeof failure.status === 'number' && DENIED.has(failure.status)) {
        return [sharedLabels.errorDenied];
    }
    return collect(failure.message);
}

/**
 * Field errors come as lists by field, the other ones as lists.
 * @param {unknown} nested
 * @returns {string[]}
 */
function collectNested(nested) {
    const failure = asFailure(nested);
    if (!failure || Array.isArray(nested)) {
        return collect(nested);
    }
    const isFailure = 'errors' in failure || 'fieldErrors' in failure || 'message' in failure;
    return isFailure ? collectFailure(failure) : Object.values(failure).flatMap(collect);
}

/**
 * Browsers report a lost connection as a TypeError of fetch; the platform as an answer without status.
 * @param {Failure} failure
 * @returns {boolean}
 */
function isNetwork(failure) {
    const message = String(failure.message ?? '');
    const isLost = /failed to fetch|networkerror|load failed|disconnected/i.test(message);
    return isLost || (failure.status === 0 && isNothing(failure.body));
}

/**
 * @param {unknown} value
 * @returns {Failure | undefined}
 */
function asFailure(value) {
    return typeof value === 'object' && value !== null ? /** @type {Failure} */ (value) : undefined;
}
