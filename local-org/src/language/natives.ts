/** The library as compiled Apex sees it: members by type and key, and what is missing. */
import { Unsupported } from './unsupported.js';
import type { LibraryModule, LibraryType, NativeField, NativeFunction } from '../library/registry.js';
import type { Runtime } from './runtime.js';

type Native = (...values: unknown[]) => unknown;

/** Library members by type (as in the catalogue) and key. Members that are missing are functions that raise `Unsupported`. */
export interface Natives {
    /** Puts the methods onto the prototypes of their classes, which all machines of the process share. */
    install(): void;
    /** Instance method; gets the receiver first. */
    method(type: string, key: string): Native;
    /** As `method`, but a method of that key on the receiver itself goes first: the user may have extended the type. */
    virtualMethod(type: string, key: string): Native;
    staticMethod(type: string, key: string): Native;
    /** @param key `(String,Integer)` */
    constructor_(type: string, key: string): Native;
    field(type: string, name: string): { readonly get: Native; readonly set: Native };
    staticField(type: string, name: string): { readonly get: Native; readonly set: Native };
    /** The JavaScript class behind a type, for user classes that extend it. */
    classOf(type: string): (new () => object) | undefined;
    /** @param member as the emitter lists it in `natives`: see `nativeName` */
    has(member: string): boolean;
}

/** How a library member is named in lists: `String.length()`, `new HttpRequest()`, `RestContext.request`. */
export function nativeName(type: string, key: string): string {
    return key.startsWith('(') ? `new ${type}${key}` : `${type}.${key}`;
}

/**
 * Links the library: runs the modules, collects their tables.
 *
 * @param hooks names of the hooks that are there, which count as members
 */
export function linkNatives(modules: readonly LibraryModule[], runtime: Runtime, hooks: ReadonlySet<string>): Natives {
    const types = new Map<string, LibraryType[]>();
    const tables = modules.flatMap((module) => module(runtime));
    for (const type of tables) {
        types.set(type.name, [...(types.get(type.name) ?? []), type]);
    }
    const find = <T>(type: string, pick: (table: LibraryType) => T | undefined): T | undefined => {
        for (const table of types.get(type) ?? []) {
            const found = pick(table);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    };
    const orMissing = (native: NativeFunction | undefined, type: string, key: string): Native =>
        (native as Native | undefined) ?? missing(nativeName(type, key));
    const accessors = (field: NativeField | undefined, type: string, name: string) => ({
        get: orMissing(field?.get, type, name),
        set: orMissing(field?.set, type, name)
    });
    const method = (type: string, key: string): Native =>
        orMissing(
            find(type, (table) => table.methods?.[key]),
            type,
            key
        );
    return {
        install: () => {
            for (const { prototype, methods } of tables) {
                if (prototype) {
                    install(prototype, methods ?? {});
                }
            }
        },
        method,
        virtualMethod: (type, key) => virtual(key, method(type, key)),
        staticMethod: (type, key) =>
            orMissing(
                find(type, (table) => table.statics?.[key]),
                type,
                key
            ),
        constructor_: (type, key) =>
            orMissing(
                find(type, (table) => table.constructors?.[key]),
                type,
                key
            ),
        field: (type, name) =>
            accessors(
                find(type, (table) => table.fields?.[name]),
                type,
                name
            ),
        staticField: (type, name) =>
            accessors(
                find(type, (table) => table.staticFields?.[name]),
                type,
                name
            ),
        classOf: (type) => classOf(find(type, (table) => table.prototype)),
        has: (member) => hooks.has(member) || hasMember(types, member)
    };
}

function missing(name: string): Native {
    return () => {
        throw new Unsupported(name);
    };
}

function virtual(key: string, native: Native): Native {
    return (receiver, ...values) => {
        const own: unknown = (receiver as Record<string, unknown>)[key];
        return typeof own === 'function' ? (own.apply(receiver, values) as unknown) : native(receiver, ...values);
    };
}

function install(prototype: object, methods: Readonly<Record<string, NativeFunction>>): void {
    for (const [key, native] of Object.entries(methods)) {
        const call = native as Native;
        Object.defineProperty(prototype, key, {
            configurable: true,
            enumerable: false,
            writable: true,
            value(this: unknown, ...values: unknown[]): unknown {
                return call(this, ...values);
            }
        });
    }
}

function classOf(prototype: object | undefined): (new () => object) | undefined {
    return prototype?.constructor as (new () => object) | undefined;
}

function hasMember(types: ReadonlyMap<string, readonly LibraryType[]>, member: string): boolean {
    const isNew = member.startsWith('new ');
    const open = member.indexOf('(');
    const name = isNew ? member.slice(4) : member;
    const split = isNew ? open - 4 : name.lastIndexOf('.', open < 0 ? undefined : open);
    const type = name.slice(0, split);
    const key = isNew ? name.slice(split) : name.slice(split + 1);
    return (types.get(type) ?? []).some((table) =>
        [table.constructors, table.methods, table.statics, table.fields, table.staticFields].some(
            (members) => members !== undefined && Object.hasOwn(members, key)
        )
    );
}
