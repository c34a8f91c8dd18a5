/** Types at run time: found by name, told from values, compared. */
import { BlobValue } from './blob.js';
import { ListValue, MapValue, SetValue, typeArguments } from './collections.js';
import { isId } from './conversions.js';
import { DateValue, DatetimeValue, TimeValue } from './dates.js';
import { DecimalValue } from './decimal.js';
import { DoubleValue } from './double.js';
import { EnumValue } from './enum.js';
import { ApexException } from './exceptions.js';
import { PlatformObject } from './platformObject.js';
import type { TypeRegistry } from './runtime.js';
import type { RuntimeType, UserClassInfo } from './runtimeType.js';
import { userClassOf } from './userObject.js';
import type { ApexValue } from './values.js';
import type { Catalogue, PlatformType, TypeName } from '../compiler/platform/catalogue.js';
import type { Schema } from '../schema/model.js';
import { RecordValue } from '../schema/record.js';

type Present = Exclude<ApexValue, null>;

/** Where type names are looked up. */
export interface TypeSources {
    readonly schema: Schema;
    readonly catalogue: Catalogue;
    /** The project's namespace, '' for none. */
    readonly namespace: string;
    /** @param name `Outer.Inner`, in any case */
    userClass(name: string): UserClassInfo | undefined;
}

/**
 * Which values are instances of a primitive type. An Integer is a Long, a Decimal and a Double too, a Date is a Datetime
 * (public test fflib-apex-mocks, fflib_MatcherDefinitionsTest `whenAny...MatchesShouldReturnCorrectResults`).
 */
const PRIMITIVES: Readonly<Record<string, (value: Present) => boolean>> = {
    Boolean: (value) => typeof value === 'boolean',
    Integer: (value) => typeof value === 'number',
    Long: (value) => typeof value === 'bigint' || typeof value === 'number',
    Double: (value) => value instanceof DoubleValue || isDecimal(value),
    Decimal: (value) => isDecimal(value) || value instanceof DoubleValue,
    String: (value) => typeof value === 'string',
    // a text with the form of an Id is an instance of Id, as the common idiom `text instanceof Id` has it
    Id: (value) => typeof value === 'string' && isId(value),
    Date: (value) => value instanceof DateValue,
    Datetime: (value) => value instanceof DatetimeValue || value instanceof DateValue,
    Time: (value) => value instanceof TimeValue,
    Blob: (value) => value instanceof BlobValue
};

function isDecimal(value: Present): boolean {
    return value instanceof DecimalValue || typeof value === 'number' || typeof value === 'bigint';
}

const PRIMITIVE_NAMES = new Map(Object.keys(PRIMITIVES).map((name) => [name.toLowerCase(), name]));
const COLLECTIONS = new Map([
    ['list', 'List'],
    ['set', 'Set'],
    ['map', 'Map']
]);

/** A type without behaviour: what the name says. */
interface Description {
    readonly name: string;
    readonly kind: RuntimeType['kind'];
    readonly arguments: readonly RuntimeType[];
    readonly namespace: string;
    readonly userClass: UserClassInfo | undefined;
}

/** Makes the registry of a run; types are made when they are first asked for, one object per canonical name. */
export function createTypeRegistry(sources: TypeSources): TypeRegistry {
    const byKey = new Map<string, RuntimeType | undefined>();
    const byName = new Map<string, RuntimeType>();
    const ancestry = new Map<string, readonly RuntimeType[]>();
    const platformTypes = new Map<string, PlatformType>();
    /** By target, then by source. */
    const assignable = new Map<RuntimeType, Map<RuntimeType, boolean>>();

    const find = (name: string): RuntimeType | undefined => {
        const key = name.toLowerCase().replace(/\s+/g, '');
        if (byKey.has(key)) {
            return byKey.get(key);
        }
        byKey.set(key, undefined); // a type that names itself in its arguments does not exist
        const description = describe(key);
        const type = description && intern(description);
        byKey.set(key, type);
        return type;
    };

    const intern = (description: Description): RuntimeType => {
        const known = byName.get(description.name);
        if (known) {
            return known;
        }
        const type: RuntimeType = {
            ...description,
            isInstance: (value) => value !== null && isInstance(type, value),
            isAssignableFrom: (other) => isAssignable(type, other)
        };
        byName.set(type.name, type);
        return type;
    };

    const describe = (key: string): Description | undefined => {
        if (key.endsWith('[]')) {
            return describe(`list<${key.slice(0, -2)}>`);
        }
        const open = key.indexOf('<');
        return open < 0 ? describePlain(key) : describeGeneric(key.slice(0, open), typeArguments(key));
    };

    const describeGeneric = (base: string, names: readonly string[]): Description | undefined => {
        const args = names.map(find);
        const known = args.filter((arg) => arg !== undefined);
        if (known.length < args.length) {
            return undefined;
        }
        const text = `<${known.map((arg) => arg.name).join(',')}>`;
        const collection = COLLECTIONS.get(base.replace(/^system\./, ''));
        if (collection) {
            return plain(collection + text, 'collection', known);
        }
        const platform = findPlatform(base);
        return platform && { ...describePlatform(platform), name: platformName(platform) + text, arguments: known };
    };

    const describePlain = (key: string): Description | undefined => {
        const own = sources.namespace.toLowerCase();
        const user = sources.userClass(own && key.startsWith(`${own}.`) ? key.slice(own.length + 1) : key);
        if (user) {
            return { ...plain(user.name, user.kind, []), namespace: sources.namespace, userClass: user };
        }
        const short = key.replace(/^system\./, '');
        const primitive = PRIMITIVE_NAMES.get(short);
        if (primitive !== undefined) {
            return plain(primitive, 'primitive', []);
        }
        if (short === 'object' || short === 'void') {
            return plain(short === 'object' ? 'Object' : 'void', short, []);
        }
        const object = short === 'sobject' ? 'SObject' : sources.schema.object(key.replace(/^schema\./, ''))?.name;
        if (object !== undefined) {
            return plain(object, 'sobject', []);
        }
        const platform = findPlatform(key);
        return platform && describePlatform(platform);
    };

    const findPlatform = (key: string): PlatformType | undefined => {
        const dot = key.indexOf('.');
        const { catalogue } = sources;
        const platform =
            catalogue.type('System', key) ??
            catalogue.type('Schema', key) ??
            (dot < 0 ? undefined : catalogue.type(key.slice(0, dot), key.slice(dot + 1)));
        if (platform) {
            platformTypes.set(platformName(platform), platform);
        }
        return platform;
    };

    /** The type itself, its super types and all interfaces, user and platform ones. */
    const ancestors = (type: RuntimeType): readonly RuntimeType[] => {
        const known = ancestry.get(type.name);
        if (known) {
            return known;
        }
        const found = new Set([type]);
        ancestry.set(type.name, [type]);
        for (const name of directAncestors(type)) {
            const ancestor = find(name);
            for (const above of ancestor ? ancestors(ancestor) : []) {
                found.add(above);
            }
        }
        const all = [...found];
        ancestry.set(type.name, all);
        return all;
    };

    const directAncestors = (type: RuntimeType): readonly string[] => {
        if (type.userClass) {
            const { superType, interfaces } = type.userClass;
            return superType === undefined ? interfaces : [superType, ...interfaces];
        }
        const argument = type.arguments[0]?.name;
        if (type.name.startsWith('List<') || type.name.startsWith('Set<')) {
            return [`Iterable<${argument ?? 'Object'}>`];
        }
        const platform = platformTypes.get(baseName(type.name));
        return platform ? platformAncestors(platform, type.arguments) : [];
    };

    const isAssignable = (to: RuntimeType, from: RuntimeType): boolean => {
        if (to === from || to.kind === 'object') {
            return true;
        }
        let known = assignable.get(to);
        if (!known) {
            known = new Map();
            assignable.set(to, known);
        }
        let answer = known.get(from);
        if (answer === undefined) {
            answer = computeAssignable(to, from);
            known.set(from, answer);
        }
        return answer;
    };

    const computeAssignable = (to: RuntimeType, from: RuntimeType): boolean => {
        if (to.kind === 'sobject') {
            return from.kind === 'sobject' && to.name === 'SObject';
        }
        if (to.kind === 'collection' && from.kind === 'collection') {
            return isSameBase(to, from) && areArgumentsAssignable(to, from);
        }
        return ancestors(from).some(
            (ancestor) => ancestor === to || (isSameBase(to, ancestor) && areArgumentsAssignable(to, ancestor))
        );
    };

    /**
     * Lists and maps follow the types of their elements; those of a concrete object also accept those of `SObject` and the
     * other way round (Apex Developer Guide, "Lists of sObjects"). Sets do for records only. A map of lists is cast in the
     * public suite apex-recipes, CollectionUtils.
     */
    const areArgumentsAssignable = (to: RuntimeType, from: RuntimeType): boolean => {
        const isStrict = to.name.startsWith('Set<');
        return (
            to.arguments.length > 0 &&
            to.arguments.every((argument, at) => {
                const other = from.arguments[at];
                return (
                    other !== undefined &&
                    (argument === other ||
                        (argument.kind === 'sobject' && other.name === 'SObject') ||
                        ((!isStrict || argument.name === 'SObject') && isAssignable(argument, other)))
                );
            })
        );
    };

    const isInstance = (type: RuntimeType, value: Present): boolean => {
        if (type.kind === 'object') {
            return true;
        }
        if (type.kind === 'primitive') {
            return PRIMITIVES[type.name]?.(value) === true;
        }
        if (typeof value !== 'object') {
            return false;
        }
        return isAssignable(type, of(value));
    };

    const of = (value: Present): RuntimeType => {
        const name = typeNameOf(value);
        const type = byName.get(name) ?? find(name);
        return type ?? intern(plain(name, 'platform', []));
    };

    return { find, of };
}

function plain(name: string, kind: RuntimeType['kind'], args: readonly RuntimeType[]): Description {
    return { name, kind, arguments: args, namespace: '', userClass: undefined };
}

function describePlatform(platform: PlatformType): Description {
    return plain(platformName(platform), platform.kind === 'class' ? 'platform' : platform.kind, []);
}

function platformName(platform: PlatformType): string {
    return platform.namespace === 'System' ? platform.name : `${platform.namespace}.${platform.name}`;
}

function platformAncestors(platform: PlatformType, args: readonly RuntimeType[]): string[] {
    const direct = platform.superType ? [platform.superType, ...platform.interfaces] : platform.interfaces;
    const write = (type: TypeName): string => {
        const argument = args[platform.typeParameters.indexOf(type.name)];
        if (argument) {
            return argument.name;
        }
        return type.args.length === 0 ? type.name : `${type.name}<${type.args.map(write).join(',')}>`;
    };
    return direct.map(write);
}

function isSameBase(left: RuntimeType, right: RuntimeType): boolean {
    return baseName(left.name) === baseName(right.name);
}

function baseName(name: string): string {
    const open = name.indexOf('<');
    return open < 0 ? name : name.slice(0, open);
}

/** The canonical name of a value's own type. */
export function typeNameOf(value: Present): string {
    switch (typeof value) {
        case 'boolean':
            return 'Boolean';
        case 'number':
            return 'Integer';
        case 'bigint':
            return 'Long';
        case 'string':
            return 'String';
        default:
            return objectTypeName(value);
    }
}

function objectTypeName(value: Extract<Present, object>): string {
    if (value instanceof ListValue || value instanceof SetValue || value instanceof MapValue) {
        return value.type;
    }
    const userClass = userClassOf(value);
    if (userClass) {
        return userClass.info.name;
    }
    if (value instanceof EnumValue) {
        return value.type;
    }
    if (value instanceof ApexException || value instanceof PlatformObject) {
        return value.apexType;
    }
    return value instanceof RecordValue ? value.schema.name : (primitiveObjectName(value) ?? 'Object');
}

function primitiveObjectName(value: object): string | undefined {
    const names: readonly (readonly [abstract new (...values: never[]) => object, string])[] = [
        [DecimalValue, 'Decimal'],
        [DoubleValue, 'Double'],
        [DateValue, 'Date'],
        [DatetimeValue, 'Datetime'],
        [TimeValue, 'Time'],
        [BlobValue, 'Blob']
    ];
    return names.find(([type]) => value instanceof type)?.[1];
}
