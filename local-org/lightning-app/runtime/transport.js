/**
 * Calls to the org. All calls of one turn of the event loop travel in one request, as on the platform; each is a transaction
 * of its own there.
 */
import { page } from './page.js';
import { text } from './texts.js';

/**
 * @typedef {{ kind: string, params: object, resolve: (value: unknown) => void, reject: (error: CallError) => void }} Call
 */

/** What components get of a call that failed: `FetchResponse` of the platform ("Handle Errors in Lightning Data Service"). */
export class CallError extends Error {
    /**
     * @param {number} status
     * @param {string} statusText
     * @param {{ message?: string }} body
     */
    constructor(status, statusText, body) {
        super(body.message ?? statusText);
        this.ok = false;
        this.status = status;
        this.statusText = statusText;
        this.body = body;
        this.headers = {};
        this.errorType = 'fetchResponse';
    }
}

/** @type {Call[]} */
let waiting = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => void flush();

/**
 * @param {string} kind of the server's actions
 * @param {object} params
 * @returns {Promise<any>}
 */
export function invoke(kind, params) {
    return new Promise((resolve, reject) => {
        waiting.push({ kind, params, resolve, reject });
        if (waiting.length === 1) {
            channel.port2.postMessage(undefined);
        }
    });
}

async function flush() {
    const calls = waiting;
    waiting = [];
    try {
        const results = await send(calls);
        calls.forEach((call, at) => settle(call, results[at]));
        globalThis.dispatchEvent(new CustomEvent('localorganswered'));
    } catch (error) {
        calls.forEach(({ reject }) => reject(/** @type {CallError} */ (error)));
    }
}

/** @param {Call[]} calls */
async function send(calls) {
    const body = JSON.stringify({ actions: calls.map(({ kind, params }) => ({ kind, params })) });
    let response;
    try {
        response = await fetch('/lightning/actions', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-local-org': page.token },
            body
        });
    } catch {
        throw new CallError(0, 'Network Error', { message: text('noAnswer') });
    }
    if (response.status === 401 || response.status === 403) {
        throw new CallError(response.status, 'Unauthorized', { message: text('sessionOver') });
    }
    if (!response.ok) {
        throw new CallError(response.status, response.statusText, { message: await response.text() });
    }
    return (await response.json()).results;
}

/**
 * @param {Call} call
 * @param {any} result
 */
function settle(call, result) {
    if (result.ok) {
        call.resolve(deepFreeze(result.value));
    } else {
        call.reject(new CallError(result.status, result.statusText, result.body));
    }
}

/**
 * Data that the platform hands out cannot be changed by components.
 *
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function deepFreeze(value) {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}
