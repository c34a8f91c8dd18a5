/** Errors of a form: those of its fields by field, all others for the page. */
import { messagesOf } from './errors.js';

/**
 * @param {any} error
 * @param {string[]} names of the fields that the form has
 * @returns {{ page: string[], fields: Record<string, string>, isStale: boolean }}
 */
export function problemsOf(error, names) {
    /** @type {import('./errors.js').ErrorBody} */
    const body = error?.body ?? {};
    const ofFields = body.output?.fieldErrors ?? body.fieldErrors ?? {};
    /** @type {Record<string, string>} */
    const fields = {};
    const page = [...(body.output?.errors ?? body.pageErrors ?? []).map(({ message }) => message)];
    for (const [name, problems] of Object.entries(ofFields)) {
        const message = problems.map((problem) => problem.message).join(' ');
        if (names.includes(name)) {
            fields[name] = message;
        } else {
            page.push(`${problems[0]?.fieldLabel ?? name}: ${message}`);
        }
    }
    const isSaid = page.length > 0 || Object.keys(fields).length > 0;
    return { page: isSaid ? page : messagesOf(error), fields, isStale: error?.status === 412 };
}
