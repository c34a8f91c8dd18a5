/**
 * Pages and their addresses, which are those of the platform ("PageReference Types", Lightning Web Components Developer Guide).
 *
 * @typedef {{ type: string, attributes: Record<string, any>, state: Record<string, string> }} PageReference
 */
import { deepFreeze } from './transport.js';

/** @type {Set<() => void>} */
const listeners = new Set();
let current = parseUrl(location.pathname + location.search);

globalThis.addEventListener('popstate', () => go(parseUrl(location.pathname + location.search)));

/** @returns {PageReference} */
export function currentReference() {
    return current;
}

/** @param {() => void} listener */
export function onNavigation(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** @param {PageReference} reference */
function go(reference) {
    current = deepFreeze(reference);
    [...listeners].forEach((listener) => listener());
}

/**
 * @param {any} reference
 * @param {boolean} [replace] the entry of the browser's history
 */
export function navigate(reference, replace) {
    const url = urlOf(reference);
    const { type } = reference;
    if (type === 'standard__webPage' && !url.startsWith('/lightning/')) {
        globalThis.open(url, '_blank', 'noopener');
        return;
    }
    const action = reference.attributes?.actionName;
    if (action === 'new' || action === 'edit' || action === 'clone') {
        globalThis.dispatchEvent(new CustomEvent('localorgaction', { detail: structuredClone(plain(reference)) }));
        return;
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', url);
    go(parseUrl(url));
}

/** A click that opens no other tab or window. @param {MouseEvent} event */
export function isPlainClick({ metaKey, ctrlKey, shiftKey }) {
    return !metaKey && !ctrlKey && !shiftKey;
}

/** Components may pass proxies, which cannot be cloned. @param {object} value */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}

/** @param {any} reference @returns {string} */
export function urlOf(reference) {
    const { type, attributes = {}, state = {} } = reference;
    const path = pathOf(type, attributes);
    const query = new URLSearchParams(
        Object.entries(state).filter(([, value]) => value !== undefined && value !== null)
    ).toString();
    return query ? `${path}?${query}` : path;
}

/**
 * @param {string} type
 * @param {Record<string, any>} a
 * @returns {string}
 */
function pathOf(type, a) {
    switch (type) {
        case 'standard__recordPage':
            return `/lightning/r/${a.objectApiName ? `${a.objectApiName}/` : ''}${a.recordId}/${a.actionName ?? 'view'}`;
        case 'standard__recordRelationshipPage':
            return `/lightning/r/${a.objectApiName ? `${a.objectApiName}/` : ''}${a.recordId}/related/${a.relationshipApiName}/view`;
        case 'standard__objectPage':
            return `/lightning/o/${a.objectApiName}/${a.actionName ?? 'home'}`;
        case 'standard__navItemPage':
            return `/lightning/n/${a.apiName}`;
        case 'standard__namedPage':
            return `/lightning/page/${a.pageName}`;
        case 'standard__component':
            return `/lightning/cmp/${a.componentName}`;
        case 'standard__search':
            return '/lightning/search';
        case 'standard__webPage':
            return a.url;
        default:
            throw new Error(`Pages of type ${type} are not supported by the local org`);
    }
}

/**
 * @param {string} url
 * @returns {PageReference}
 */
export function parseUrl(url) {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [, , kind, ...rest] = pathname.split('/').map(decodeURIComponent);
    const state = Object.fromEntries(searchParams);
    return { ...pageOf(kind ?? '', rest), state };
}

/**
 * @param {string} kind
 * @param {string[]} rest
 */
function pageOf(kind, rest) {
    if (kind === 'r') {
        return recordPage(rest);
    }
    const [first = '', second = 'home'] = rest;
    switch (kind) {
        case 'o':
            return { type: 'standard__objectPage', attributes: { objectApiName: first, actionName: second } };
        case 'n':
            return { type: 'standard__navItemPage', attributes: { apiName: first } };
        case 'cmp':
            return { type: 'standard__component', attributes: { componentName: first } };
        case 'search':
            return { type: 'standard__search', attributes: {} };
        case 'page':
            return { type: 'standard__namedPage', attributes: { pageName: first } };
        default:
            return { type: 'standard__namedPage', attributes: { pageName: kind === '' ? 'home' : 'notFound' } };
    }
}

/** `Account/001.../view`, `001.../view`, `Account/001.../related/Contacts/view` @param {string[]} parts */
function recordPage(parts) {
    const hasObject = !/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(parts[0] ?? '') || parts[1]?.length >= 15;
    const [objectApiName, recordId, actionName = 'view', relationshipApiName] = hasObject
        ? parts
        : [undefined, ...parts];
    return actionName === 'related'
        ? {
              type: 'standard__recordRelationshipPage',
              attributes: { objectApiName, recordId, relationshipApiName, actionName: 'view' }
          }
        : { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName } };
}
