/**
 * Platform types that do no more than keep what they are given: `Messaging.SingleEmailMessage`, `Metadata.Layout`,
 * `Database.SaveResult`. Their members follow from the catalogue: `getX`, `isX` and `setX` read and write the property X,
 * as do fields. Anything else that such a type has is left out, and so reported as unsupported when it is used.
 */
import { ListValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { ApexValue } from '../../language/values.js';
import type { PlatformConstructor, PlatformMethod, PlatformType, TypeName } from '../../compiler/platform/catalogue.js';
import type { JsonReadable, JsonWritable } from '../json/jsonObject.js';
import type { LibraryType, NativeField, NativeFunction } from '../registry.js';
import { catalogued, writtenParameters, writtenType } from './sharedCatalogue.js';

export interface BagOptions {
    /** Whether Apex may write `new T(...)`. */
    readonly isConstructible: boolean;
    /** Whether `JSON` writes and reads it: results of Database methods are ("JSON Support", Apex Developer Guide). */
    readonly isJson: boolean;
    /** Whether a new object's lists are empty instead of null. */
    readonly hasEmptyLists: boolean;
    /** Values that a new object has, by property in lower case. */
    readonly defaults: Readonly<Record<string, () => ApexValue>>;
}

interface Property {
    /** In the catalogue's case, without `get` or `is`. */
    readonly name: string;
    /** Canonical name of its type. */
    readonly type: string;
}

export class PropertyBag extends PlatformObject {
    /** By property name in lower case. */
    private readonly values = new Map<string, ApexValue>();

    constructor(readonly apexType: string) {
        super();
    }

    /** @param name in any case */
    read(name: string): ApexValue {
        return this.values.get(name.toLowerCase()) ?? null;
    }

    /** @param name in any case */
    write(name: string, value: ApexValue): void {
        this.values.set(name.toLowerCase(), value);
    }
}

/** A bag that JSON knows. */
export class JsonBag extends PropertyBag implements JsonWritable, JsonReadable {
    constructor(
        apexType: string,
        private readonly properties: ReadonlyMap<string, Property>
    ) {
        super(apexType);
    }

    /** By name, last one first, as objects of classes are: `{"success":true,"id":"...","errors":[]}`. */
    jsonFields(): readonly (readonly [string, ApexValue])[] {
        return [...this.properties.values()]
            .map(({ name }) => [name.charAt(0).toLowerCase() + name.slice(1), this.read(name)] as const)
            .sort(([left], [right]) => (left < right ? 1 : left > right ? -1 : 0));
    }

    jsonType(name: string): string | undefined {
        return this.properties.get(name.toLowerCase())?.type;
    }

    jsonSet(name: string, value: ApexValue): void {
        this.write(name, value);
    }
}

/** A type whose objects are bags. Its catalogue entry is read when the type is first used. */
export interface BagType {
    readonly library: LibraryType;
    readonly isJson: boolean;
    /** @param values by property name, in any case */
    make(values?: Readonly<Record<string, ApexValue>>): PropertyBag;
}

/** @param name as in the catalogue, types of System without prefix */
export function defineBag(name: string, options: BagOptions): BagType {
    let known: { readonly type: PlatformType; readonly properties: ReadonlyMap<string, Property> } | undefined;
    const entry = () => (known ??= describe(name));
    const make = (values: Readonly<Record<string, ApexValue>> = {}): PropertyBag => {
        const { properties } = entry();
        const bag = options.isJson ? new JsonBag(name, properties) : new PropertyBag(name);
        fillDefaults(bag, properties, options);
        Object.entries(values).forEach(([property, value]) => {
            bag.write(property, value);
        });
        return bag;
    };
    const library: LibraryType = {
        name,
        get constructors() {
            return options.isConstructible ? constructors(entry().type.constructors, entry().properties, make) : {};
        },
        get methods() {
            return accessors(entry().type.methods);
        },
        get fields() {
            return fields([...entry().properties.values()], entry().type);
        }
    };
    return { library, isJson: options.isJson, make };
}

function describe(name: string): { type: PlatformType; properties: ReadonlyMap<string, Property> } {
    const type = catalogued(name);
    if (!type) {
        throw new Error(`The platform catalogue has no type ${name}`);
    }
    const properties = new Map<string, Property>();
    const add = (property: string, propertyType: TypeName): void => {
        const key = property.toLowerCase();
        if (!properties.has(key)) {
            properties.set(key, { name: property, type: writtenType(propertyType) });
        }
    };
    for (let level: PlatformType | undefined = type; level; level = above(level)) {
        level.fields
            .filter((field) => !field.isStatic)
            .forEach((field) => {
                add(field.name, field.type);
            });
        for (const method of level.methods) {
            const access = accessOf(method);
            const propertyType = access?.kind === 'get' ? method.returns : method.parameters[0]?.type;
            if (access && propertyType) {
                add(access.property, propertyType);
            }
        }
    }
    return { type, properties };
}

function above(type: PlatformType): PlatformType | undefined {
    return type.superType && catalogued(writtenType(type.superType));
}

/** What a method does to which property; undefined when it is no accessor. */
function accessOf(method: PlatformMethod): { readonly kind: 'get' | 'set'; readonly property: string } | undefined {
    const [, verb, property] = /^(get|is|set)([A-Z]\w*)$/.exec(method.name) ?? [];
    if (method.isStatic || verb === undefined || property === undefined) {
        return undefined;
    }
    const isSetter = verb === 'set';
    return method.parameters.length === (isSetter ? 1 : 0) ? { kind: isSetter ? 'set' : 'get', property } : undefined;
}

function accessors(methods: readonly PlatformMethod[]): Record<string, NativeFunction> {
    const natives: Record<string, NativeFunction> = {};
    for (const method of methods) {
        const access = accessOf(method);
        if (access) {
            natives[method.name + writtenParameters(method.parameters)] =
                access.kind === 'get'
                    ? (self: PropertyBag) => self.read(access.property)
                    : (self: PropertyBag, value: ApexValue) => {
                          self.write(access.property, value);
                      };
        }
    }
    return natives;
}

function fields(properties: readonly Property[], type: PlatformType): Record<string, NativeField> {
    const named = properties.filter(({ name }) => type.fields.some((field) => field.name === name));
    return Object.fromEntries(
        named.map(({ name }) => [
            name,
            {
                get: (self: PropertyBag) => self.read(name),
                set: (self: PropertyBag, value: ApexValue) => {
                    self.write(name, value);
                }
            }
        ])
    );
}

/** Constructors set the properties that their parameters are named after. */
function constructors(
    all: readonly PlatformConstructor[],
    properties: ReadonlyMap<string, Property>,
    make: BagType['make']
): Record<string, NativeFunction> {
    const natives: Record<string, NativeFunction> = {};
    for (const { parameters } of all) {
        if (parameters.every(({ name }) => properties.has(name.toLowerCase()))) {
            natives[writtenParameters(parameters)] = (...values: ApexValue[]) =>
                make(Object.fromEntries(parameters.map(({ name }, at) => [name, values[at] ?? null])));
        }
    }
    return natives;
}

function fillDefaults(bag: PropertyBag, properties: ReadonlyMap<string, Property>, options: BagOptions): void {
    for (const [key, { name, type }] of properties) {
        const made = options.defaults[key];
        if (made) {
            bag.write(name, made());
        } else if (options.hasEmptyLists && type.startsWith('List<')) {
            bag.write(name, new ListValue([], type));
        }
    }
}
