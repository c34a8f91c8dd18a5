/** Metadata XML, and its child elements by what they should be. */
import { readXml, type XmlElement, type XmlProblem } from './xmlReader.js';

export type { XmlElement, XmlProblem, XmlValue } from './xmlReader.js';

/**
 * Parses a metadata file.
 *
 * @param text the file's text
 * @param root name of the expected root element, for example `CustomField`
 * @returns the root element, or what is wrong
 */
export function parseXml(text: string, root: string): { readonly root: XmlElement } | { readonly problem: XmlProblem } {
    const outcome = readXml(text);
    if (outcome.problem) {
        return { problem: outcome.problem };
    }
    if (outcome.name !== root) {
        return { problem: { message: `The root element must be <${root}>`, line: 1, column: 1 } };
    }
    return { root: typeof outcome.root === 'string' ? {} : outcome.root };
}

/** @returns the text of a child element, undefined when it is absent or has elements of its own. */
export function text(element: XmlElement, name: string): string | undefined {
    const value = element[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : undefined;
}

/** @returns whether a child element says `true`. */
export function flag(element: XmlElement, name: string): boolean {
    return text(element, name)?.trim().toLowerCase() === 'true';
}

/** @returns the number in a child element. */
export function integer(element: XmlElement, name: string): number | undefined {
    const value = text(element, name);
    return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** @returns the child elements of a name; those that are only text are left out. */
export function elements(element: XmlElement, name: string): readonly XmlElement[] {
    const value = element[name];
    const all: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return all.filter((item): item is XmlElement => typeof item === 'object' && item !== null);
}

/** @returns the first child element of a name that has elements of its own. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
    return elements(element, name)[0];
}

/** @returns the texts of all child elements of a name. */
export function texts(element: XmlElement, name: string): readonly string[] {
    const value = element[name];
    const all: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return all.filter((item): item is string => typeof item === 'string');
}
