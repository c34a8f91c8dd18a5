/**
 * The messages in what calls of the org throw.
 *
 * @typedef {{ message: string, fieldLabel?: string }} Problem
 * @typedef {{
 *     message?: string,
 *     output?: { errors?: Problem[], fieldErrors?: Record<string, Problem[]> },
 *     pageErrors?: Problem[],
 *     fieldErrors?: Record<string, Problem[]>
 * }} ErrorBody
 */
import { text } from './texts.js';

/**
 * @param {any} error
 * @returns {string[]} each once
 */
export function messagesOf(error) {
    /** @type {ErrorBody | undefined} */
    const body = error?.body;
    const found = [
        ...(body?.output?.errors ?? []).map(({ message }) => message),
        ...Object.values(body?.output?.fieldErrors ?? {})
            .flat()
            .map(({ fieldLabel, message }) => `${fieldLabel}: ${message}`),
        ...(body?.pageErrors ?? []).map(({ message }) => message),
        ...Object.values(body?.fieldErrors ?? {})
            .flat()
            .map(({ message }) => message)
    ];
    const general = body?.message ?? error?.message;
    return [
        ...new Set(found.length > 0 ? found : [error?.status === 404 ? text('notFound') : (general ?? text('failed'))])
    ];
}
