/** The project's components by name, and what they import from outside of the project. */
import { createApex, getSObjectValue, refreshApex } from './apex.js';
import { page } from './page.js';

/** @type {Record<string, any>} */
let components = {};

/** @param {Record<string, any>} modules by component name */
export function setComponents(modules) {
    components = modules;
}

/**
 * The class of a component of the project; undefined when there is none.
 *
 * @param {string} name `healthCard`
 */
export function componentClass(name) {
    return components[name]?.default;
}

/**
 * Gives the project's components the modules of the platform and references to the org.
 *
 * @param {Record<string, object>} modules by specifier
 * @returns {(specifier: string) => object}
 */
export function createOutside(modules) {
    /** @type {Map<string, object>} */
    const made = new Map();
    return (specifier) => {
        let found = made.get(specifier);
        if (!found) {
            found = { __esModule: true, ...moduleOf(specifier, modules) };
            made.set(specifier, found);
        }
        return found;
    };
}

/**
 * @param {string} specifier
 * @param {Record<string, object>} modules
 */
function moduleOf(specifier, modules) {
    if (specifier === '@salesforce/apex') {
        return { refreshApex, getSObjectValue };
    }
    if (specifier.startsWith('@salesforce/apex/')) {
        return { default: createApex(specifier.slice('@salesforce/apex/'.length)) };
    }
    if (specifier in page.references) {
        return { default: page.references[specifier] ?? undefined };
    }
    const found = modules[specifier];
    if (!found) {
        throw new Error(`There is no module ${specifier} on the local platform`);
    }
    return found;
}
