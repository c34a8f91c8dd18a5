/**
 * The project's classes may be named like a type of the platform or an object, and shadow it (Apex Developer Guide, "Name
 * Shadowing"). Canonical names must stay unique, so such a class is `c.Account` inside; people see `Account`.
 */

/** `c` stands for the local namespace, as it does in components. */
const LOCAL = 'c.';

/** @returns the canonical name of a top-level class that shadows something */
export function shadowingName(name: string): string {
    return LOCAL + name;
}

/** @returns a class's name as it is written in source and shown to people */
export function writtenName(canonical: string): string {
    return canonical.startsWith(LOCAL) ? canonical.slice(LOCAL.length) : canonical;
}
