import USER_ID from '@salesforce/user/Id';

const PREFIX = 'customerSuccess';

/**
 * Reads how the user left a page. It lies in the browser, for this user alone; without storage, or with something in it
 * that is no object, the page begins as it does for everybody.
 * @template {object} T
 * @param {string} page name of the component
 * @param {T} defaults what the page begins with; only its properties are read
 * @returns {T} a new object
 */
export function loadState(page, defaults) {
    const stored = read(page);
    const known = Object.keys(defaults).filter((key) => key in stored && sameType(stored, defaults, key));
    return Object.assign({ ...defaults }, ...known.map((key) => ({ [key]: Reflect.get(stored, key) })));
}

/**
 * Keeps how the user leaves a page.
 * @param {string} page name of the component
 * @param {object} state
 */
export function saveState(page, state) {
    try {
        window.localStorage.setItem(keyOf(page), JSON.stringify(state));
    } catch {
        // A full or forbidden storage costs the user a click the next time, and nothing now.
    }
}

/**
 * @param {string} page
 * @returns {object}
 */
function read(page) {
    try {
        const value = JSON.parse(window.localStorage.getItem(keyOf(page)) ?? '{}');
        return typeof value === 'object' && value !== null ? value : {};
    } catch {
        return {};
    }
}

/**
 * @param {object} stored
 * @param {object} defaults
 * @param {string} key
 */
function sameType(stored, defaults, key) {
    const value = Reflect.get(stored, key);
    const usual = Reflect.get(defaults, key);
    return typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual) && value !== null;
}

/** @param {string} page */
function keyOf(page) {
    return `${PREFIX}.${page}.${USER_ID}`;
}
