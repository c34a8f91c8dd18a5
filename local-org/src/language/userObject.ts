/** Instances of the user's classes, and what is known of their class at run time. */
import type { UserClassInfo, UserFieldInfo } from './runtimeType.js';
import type { ApexValue } from './values.js';

/**
 * Key of the method that runs all instance initialisers of an object, between making it and its constructor. They run before
 * the constructors of super classes, which may call overridden methods: public test fflib-apex-common,
 * fflib_SObjectUnitOfWorkTest.DerivedUnitOfWork, relies on it.
 */
export const INSTANCE_INITIALIZER = '<fields>';

/** The base of all generated classes that extend no platform class. */
export abstract class UserObject {
    [INSTANCE_INITIALIZER](): this {
        return this;
    }

    /** The constructor without arguments, which does nothing here. */
    '<init>()'(): this {
        return this;
    }
}

/** A generated class: constructor of the fields, `<init>` methods, static members and its description. */
export interface UserClass {
    new (): object;
    readonly prototype: object;
    /** Marks generated classes; undefined on every other class. */
    readonly isUserClass: true;
    readonly info: UserClassInfo;
    /** Set on the classes of stubs. */
    readonly isStub?: boolean;
}

/** @returns the generated class of an object, undefined for values that are no objects of user classes */
export function userClassOf(value: ApexValue): UserClass | undefined {
    if (value === null || typeof value !== 'object') {
        return undefined;
    }
    const made: unknown = value.constructor;
    return typeof made === 'function' && 'isUserClass' in made ? (made as unknown as UserClass) : undefined;
}

/** The instance fields and properties of a class, those of its super classes first. */
export function instanceFields(userClass: UserClass): readonly UserFieldInfo[] {
    let fields = fieldsByClass.get(userClass);
    if (!fields) {
        const base: unknown = Object.getPrototypeOf(userClass);
        const inherited = typeof base === 'function' && 'isUserClass' in base ? instanceFields(base as never) : [];
        fields = [...inherited, ...userClass.info.fields.filter((field) => !field.isStatic)];
        fieldsByClass.set(userClass, fields);
    }
    return fields;
}

const fieldsByClass = new WeakMap<UserClass, readonly UserFieldInfo[]>();

/** Reads a field of an object, or a property through its getter. */
export function readField(object: object, field: UserFieldInfo): ApexValue {
    if (field.getter !== undefined) {
        return methodOf(object, field.getter)?.call(object) ?? null;
    }
    return field.slot === undefined ? null : ((object as Record<string, ApexValue>)[field.slot] ?? null);
}

/** Writes a field of an object, or a property through its setter; a property without either keeps what it has. */
export function writeField(object: object, field: UserFieldInfo, value: ApexValue): void {
    if (field.setter !== undefined) {
        methodOf(object, field.setter)?.call(object, value);
    } else if (field.slot !== undefined) {
        (object as Record<string, ApexValue>)[field.slot] = value;
    }
}

/** The method of an object by key, whether the user's or installed by the library; undefined when there is none. */
export function methodOf(value: object, key: string): ((...values: readonly unknown[]) => ApexValue) | undefined {
    const member = (value as Record<string, unknown>)[key];
    return typeof member === 'function' ? (member as (...values: readonly unknown[]) => ApexValue) : undefined;
}
