/** The variables of the code that gave a query as text. */
import { instanceFields, readField, userClassOf, type UserClass } from './userObject.js';
import type { ApexValue } from './values.js';

/** What the emitter passes along with the text. */
export interface CallerVariables {
    /** In the order in which they occur; of two with one name the later one that is in scope counts. */
    readonly locals: readonly (readonly [string, () => ApexValue | undefined])[];
    /** The object whose method gave the text; in static methods the class, in triggers anything. */
    readonly self: unknown;
    /** Qualified name of the class. */
    readonly owner: string | undefined;
}

/**
 * Reads a variable: a local, a field of the object, or a static field of the class or of one around it.
 *
 * @param name as written, in any case, without dots
 * @param classOf a user class by its name; undefined when there is none
 * @returns undefined when there is no such variable
 */
export function readVariable(
    variables: CallerVariables,
    name: string,
    classOf: (name: string) => UserClass | undefined
): ApexValue | undefined {
    const key = name.toLowerCase();
    for (const [local, read] of [...variables.locals].reverse()) {
        const value = local.toLowerCase() === key ? read() : undefined;
        if (value !== undefined) {
            return value;
        }
    }
    const { self } = variables;
    if (key === 'this' && typeof self === 'object') {
        return self as ApexValue;
    }
    return ownField(self, key) ?? staticField(variables.owner, key, classOf);
}

function ownField(self: unknown, key: string): ApexValue | undefined {
    return typeof self === 'object' && self !== null ? readMember(self as ApexValue, key) : undefined;
}

/** A field or property of a user object by its name in lower case; undefined when there is none. */
export function readMember(value: ApexValue, key: string): ApexValue | undefined {
    const userClass = userClassOf(value);
    if (!userClass || value === null) {
        return undefined;
    }
    const found = instanceFields(userClass).findLast((field) => field.name.toLowerCase() === key);
    return found && readField(value as object, found);
}

function staticField(
    owner: string | undefined,
    key: string,
    classOf: (name: string) => UserClass | undefined
): ApexValue | undefined {
    for (let name = owner ?? ''; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
        const value = readStatic(classOf(name), key);
        if (value !== undefined) {
            return value;
        }
    }
    return undefined;
}

/** A static field of a class, or of one above it; undefined when there is none. */
export function readStatic(start: UserClass | undefined, key: string): ApexValue | undefined {
    for (let level: unknown = start; typeof level === 'function' && 'isUserClass' in level;) {
        const userClass = level as unknown as UserClass;
        const found = userClass.info.fields.find((field) => field.isStatic && field.name.toLowerCase() === key);
        if (found) {
            return readField(userClass, found);
        }
        level = Object.getPrototypeOf(userClass);
    }
    return undefined;
}
