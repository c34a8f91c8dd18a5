/** API names: custom suffixes and the project's namespace prefix. */

const SUFFIX =
    /__(?:c|mdt|e|b|x|r|kav|share|history|feed|changeevent|tag|latitude__s|longitude__s|geocodeaccuracy__s)$/i;

/** @returns whether the name is that of a custom object, field or relationship. */
export function isCustomName(name: string): boolean {
    return SUFFIX.test(name);
}

/**
 * Puts the namespace prefix before a custom name that has none; other names stay.
 *
 * @param name `Plan__c`, `Plan__r`, `Name`, `other__Plan__c`
 */
export function qualify(name: string, namespace: string | undefined): string {
    if (!namespace) {
        return name;
    }
    const suffix = SUFFIX.exec(name);
    return suffix && !name.slice(0, suffix.index).includes('__') ? `${namespace}__${name}` : name;
}

/** The same for each name of a path with dots. */
export function qualifyPath(path: string, namespace: string | undefined): string {
    return namespace
        ? path
              .split('.')
              .map((name) => qualify(name, namespace))
              .join('.')
        : path;
}

/** The namespace prefix of a custom name, '' when there is none. */
export function prefixOf(name: string): string {
    const suffix = SUFFIX.exec(name);
    const at = suffix ? name.slice(0, suffix.index).indexOf('__') : -1;
    return at < 0 ? '' : name.slice(0, at);
}

/** `Plan__c` without its namespace prefix. */
export function localName(name: string): string {
    const prefix = prefixOf(name);
    return prefix === '' ? name : name.slice(prefix.length + 2);
}

/** `Plan__c` -> `Plan__r`; the parent relationship of a custom lookup. */
export function relationshipOf(field: string): string {
    return field.replace(/__c$/i, '__r');
}

/** The name of an object that comes with a custom object: `Plan__c`, `Share` -> `Plan__Share`. */
export function companionName(object: string, companion: string): string {
    return object.replace(/__c$/i, `__${companion}`);
}

/** A label made from an API name: `AnnualRevenue` -> `Annual Revenue`, `OwnerId` -> `Owner ID`. */
export function labelFromName(name: string): string {
    let label = labels.get(name);
    if (label === undefined) {
        label = makeLabel(name);
        labels.set(name, label);
    }
    return label;
}

/** The same names come in thousands of standard objects. */
const labels = new Map<string, string>();

function makeLabel(name: string): string {
    const words = name
        .replace(/__\w+$/, '')
        .replace(/_/g, ' ')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
    return words.replace(/ Id$/, ' ID');
}
