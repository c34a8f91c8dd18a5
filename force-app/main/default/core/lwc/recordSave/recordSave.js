import { updateRecord } from 'lightning/uiRecordApi';
import { fieldErrors } from 'c/reduceErrors';

/** Answer of the User Interface API when a record was changed after it had been read. */
const CHANGED_MEANWHILE = 412;

/** @typedef {{ status?: number, body?: { statusCode?: number } }} Refusal */

/**
 * @template {{ readonly modifiedAt?: string }} R
 * @typedef {object} Save
 * @property {string} recordId
 * @property {Record<string, unknown>} fields by API name
 * @property {R} shown the record as the user saw it
 * @property {() => Promise<R | undefined>} reload reads the record again
 * @property {(record: R) => ReadonlyArray<unknown>} watched what of the record must not have changed
 */

/** @type {(input: { fields: Record<string, unknown> }, options?: { ifUnmodifiedSince?: string }) => Promise<unknown>} */
const update = updateRecord;

/**
 * Saves fields, unless somebody else has changed what the user saw. Jobs of the package write other fields of the same
 * record all the time: when only those are different, the save goes on.
 * @template {{ readonly modifiedAt?: string }} R
 * @param {Save<R>} save
 * @returns {Promise<'saved' | 'stale'>} stale: nothing was saved, and the current values have been read
 */
export async function saveFields({ recordId, fields, shown, reload, watched }) {
    try {
        await updateUnlessChanged(recordId, fields, shown);
        return 'saved';
    } catch (error) {
        if (!isChangedMeanwhile(error)) {
            throw error;
        }
    }
    const current = await reload();
    if (!current || !isSame(watched(current), watched(shown))) {
        return 'stale';
    }
    await updateUnlessChanged(recordId, fields, current);
    return 'saved';
}

/**
 * @param {string} recordId
 * @param {Record<string, unknown>} fields
 * @param {{ readonly modifiedAt?: string }} record
 * @returns {Promise<unknown>}
 */
function updateUnlessChanged(recordId, fields, { modifiedAt }) {
    const input = { fields: { ...fields, Id: recordId } };
    return modifiedAt ? update(input, { ifUnmodifiedSince: modifiedAt }) : update(input);
}

/**
 * @param {unknown} error
 * @returns {boolean}
 */
export function isChangedMeanwhile(error) {
    const { status, body } = /** @type {Refusal} */ (error ?? {});
    return status === CHANGED_MEANWHILE || body?.statusCode === CHANGED_MEANWHILE;
}

/**
 * @param {ReadonlyArray<unknown>} left
 * @param {ReadonlyArray<unknown>} right
 * @returns {boolean} what is missing and what is null are the same
 */
function isSame(left, right) {
    return left.every((value, index) => (value ?? null) === (right[index] ?? null));
}

/**
 * Shows the errors of fields at the inputs that carry the name of the field as `data-field`, and takes away old ones.
 * @param {Iterable<Element>} inputs base components with `setCustomValidity`
 * @param {unknown} error of a save; nothing takes all messages away
 * @returns {unknown} what is left to be shown above the form: the error, unless all of it stands at inputs
 */
export function showAtInputs(inputs, error) {
    const byField = fieldErrors(error);
    let count = 0;
    for (const element of inputs) {
        const input = /** @type {HTMLInputElement} */ (element);
        const message = byField[input.dataset.field ?? ''] ?? '';
        input.setCustomValidity(message);
        input.reportValidity();
        count += message === '' ? 0 : 1;
    }
    return count > 0 && count === Object.keys(byField).length ? undefined : error;
}

/**
 * Whether all inputs hold what they can hold; those that do not say so.
 * @param {Iterable<Element>} inputs base components
 * @returns {boolean} false for letters in a number, a required input without a value and the like
 */
export function areValid(inputs) {
    return [...inputs]
        .map((input) => /** @type {HTMLInputElement} */ (input).reportValidity())
        .every((isValid) => isValid !== false);
}

/**
 * Takes the message away from an input whose value changes: it was about the former value. When it went only with the
 * next save, the button would move away under the pointer.
 * @param {Event} event change of a base component
 */
export function clearAtInput({ target }) {
    const input = /** @type {HTMLInputElement} */ (target);
    input.setCustomValidity('');
    input.reportValidity();
}

/**
 * An error about one field that a component finds by itself, in the shape of those that come from the server.
 * @param {string} field API name
 * @param {string} message
 * @returns {{ body: { output: { fieldErrors: Record<string, { message: string }[]> } } }}
 */
export function fieldError(field, message) {
    return { body: { output: { fieldErrors: { [field]: [{ message }] } } } };
}
