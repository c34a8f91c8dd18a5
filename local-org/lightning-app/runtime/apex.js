/** `@salesforce/apex`: imperative calls, wires of cacheable methods, `refreshApex`. */
import { Adapter, refresh } from './adapter.js';
import { page } from './page.js';
import { CallError, invoke } from './transport.js';

/** Answers of wired methods by method and parameters. @type {Map<string, Promise<any>>} */
const cache = new Map();

/**
 * @param {string} name `HealthController.load`
 * @param {Record<string, any>} config
 */
function keyOf(name, config) {
    return `${name} ${JSON.stringify(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

/**
 * @param {string} name
 * @param {object | undefined} params
 */
async function call(name, params) {
    const at = name.lastIndexOf('.');
    const value = await invoke('apex', {
        className: name.slice(0, at),
        methodName: name.slice(at + 1),
        parameters: params ?? {}
    });
    return value ?? null;
}

/** @param {string} name */
function adapterFor(name) {
    return class extends Adapter {
        /**
         * @param {Record<string, any>} config
         * @param {boolean} isForced
         */
        load(config, isForced) {
            const key = keyOf(name, config);
            if (isForced || !cache.has(key)) {
                const answer = call(name, config);
                cache.set(key, answer);
                answer.catch(() => cache.get(key) === answer && cache.delete(key));
            }
            return cache.get(key) ?? Promise.resolve(undefined);
        }
    };
}

/** @param {string} name */
function refusingAdapter(name) {
    return class extends Adapter {
        async load() {
            throw new CallError(400, 'Bad Request', {
                message: `Only methods with cacheable=true can be wired: ${name} is not`
            });
        }
    };
}

/**
 * The module of one Apex method.
 *
 * @param {string} name
 */
export function createApex(name) {
    /** @param {object} [params] */
    const method = (params) => call(name, params);
    method.adapter = page.cacheable.includes(name) ? adapterFor(name) : refusingAdapter(name);
    return method;
}

export const refreshApex = refresh;

/**
 * @param {Record<string, any>} record
 * @param {string | { fieldApiName: string }} field
 */
export function getSObjectValue(record, field) {
    const path = typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName;
    return path.split('.').reduce((value, step) => value?.[step], record);
}
