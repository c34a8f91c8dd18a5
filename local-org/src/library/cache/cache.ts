/** `Cache.Org`, `Cache.Session` and their partitions (Apex Reference Guide, "Cache Namespace"). */
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import { DoubleValue } from '../../language/double.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { TypeValue } from '../../language/typeValue.js';
import type { ApexValue } from '../../language/values.js';
import {
    defaultPartition,
    isKey,
    LIFETIMES,
    partitionAccess,
    splitKey,
    type CacheScope,
    type PartitionAccess
} from '../../platform/cache/partitions.js';
import { servicesOf } from '../../platform/services.js';
import { argumentGuard, type Guard } from '../arguments.js';
import type { LibraryType, NativeFunction } from '../registry.js';

class PartitionValue extends PlatformObject {
    constructor(
        readonly apexType: 'Cache.OrgPartition' | 'Cache.SessionPartition',
        readonly scope: CacheScope,
        readonly name: string
    ) {
        super();
    }
}

type Text = string | null;
type Keys = ListValue | SetValue | null;

/** What calls on a partition, and on the caches themselves, come down to. `find` gives the partition and the key in it. */
interface Reach {
    find(self: PartitionValue | undefined, key: string): { readonly access: PartitionAccess; readonly key: string };
    all(self: PartitionValue | undefined): PartitionAccess;
}

export const cacheLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        ...(['org', 'session'] as const).flatMap((scope) => scopeTypes(runtime, notNull, scope)),
        partitionType(runtime, notNull)
    ];
};

function scopeTypes(runtime: Runtime, notNull: Guard, scope: CacheScope): readonly LibraryType[] {
    const name = scope === 'org' ? 'Cache.Org' : 'Cache.Session';
    const partitionName = scope === 'org' ? 'Cache.OrgPartition' : 'Cache.SessionPartition';
    const open = (partition: string): PartitionAccess => partitionAccess(servicesOf(runtime), scope, partition);
    const reach: Reach = {
        find: (_self, whole) => {
            const { partition, key } = splitKey(servicesOf(runtime), whole);
            return { access: open(partition), key };
        },
        all: () => open(defaultPartition(servicesOf(runtime)))
    };
    const methods = operations(runtime, notNull, reach);
    const statics = Object.fromEntries(
        Object.entries(methods).map(([key, method]) => [
            key,
            (...values: never[]): unknown => (method as (...all: unknown[]) => unknown)(undefined, ...values)
        ])
    );
    return [
        {
            name,
            statics: {
                ...statics,
                ...listOperations(notNull, reach),
                'getName()': () => defaultPartition(servicesOf(runtime)),
                'getPartition(String)': (partition: Text) =>
                    new PartitionValue(partitionName, scope, qualified(runtime, notNull(partition)))
            },
            staticFields: { MAX_TTL_SECS: { get: () => LIFETIMES[scope].most } }
        },
        {
            name: partitionName,
            constructors: {
                '(String)': (partition: Text) =>
                    new PartitionValue(partitionName, scope, qualified(runtime, notNull(partition)))
            },
            methods: partitionMethods(runtime, notNull),
            statics: partitionStatics(runtime, notNull)
        }
    ];
}

/** @throws Cache.InvalidParamException when it is no name of a partition */
function qualified(runtime: Runtime, name: string): string {
    if (!/^(?:\w+\.)?[A-Za-z0-9]\w*$/.test(name)) {
        throw runtime.exception('Cache.InvalidParamException', `Invalid partition name: ${name}`);
    }
    return name.includes('.') ? name : `local.${name}`;
}

function partitionMethods(runtime: Runtime, notNull: Guard): Record<string, NativeFunction> {
    const open = (self: PartitionValue | undefined): PartitionAccess =>
        partitionAccess(servicesOf(runtime), self?.scope ?? 'org', self?.name ?? defaultPartition(servicesOf(runtime)));
    return operations(runtime, notNull, { find: (self, key) => ({ access: open(self), key }), all: open });
}

/** The methods of both kinds of partition are those of their super type. */
function partitionType(runtime: Runtime, notNull: Guard): LibraryType {
    const methods = partitionMethods(runtime, notNull);
    const mapped =
        (type: string, key: string) =>
        (self: PartitionValue, keys: Keys): MapValue => {
            const map = new MapValue(type);
            for (const each of itemsOf(notNull(keys))) {
                map.set(each, (methods[key] as (...all: unknown[]) => ApexValue)(self, each));
            }
            return map;
        };
    return {
        name: 'Cache.Partition',
        prototype: PartitionValue.prototype,
        methods: {
            ...methods,
            'contains(Set<String>)': mapped('Map<String,Boolean>', 'contains(String)'),
            'get(Set<String>)': mapped('Map<String,Object>', 'get(String)'),
            'remove(Set<String>)': mapped('Map<String,Boolean>', 'remove(String)')
        },
        statics: partitionStatics(runtime, notNull)
    };
}

function partitionStatics(runtime: Runtime, notNull: Guard): Record<string, NativeFunction> {
    return {
        'createFullyQualifiedKey(String,String,String)': (namespace: Text, partition: Text, key: Text) =>
            [namespace, partition, key].join('.'),
        'createFullyQualifiedPartition(String,String)': (namespace: Text, partition: Text) =>
            [namespace, partition].join('.'),
        ...validations(runtime, notNull)
    };
}

/** Methods that say with an exception whether the cache would take something ("Partition Class"). */
function validations(runtime: Runtime, notNull: Guard): Record<string, NativeFunction> {
    const refuse = (message: string): never => {
        throw runtime.exception('Cache.InvalidParamException', message);
    };
    const checkKey = (_isDefault: boolean | null, key: Text): void => {
        const name = key?.split('.').at(-1) ?? '';
        if (!isKey(name)) {
            refuse(`Invalid key: ${String(key)}. Keys have up to 50 letters and digits`);
        }
    };
    return {
        'validateKey(Boolean,String)': checkKey,
        'validateKeys(Boolean,List<String>)': (isDefault: boolean | null, keys: ListValue | null) => {
            notNull(keys).items.forEach((key) => {
                checkKey(isDefault, key as Text);
            });
        },
        'validateKeyValue(Boolean,String,Object)': (isDefault: boolean | null, key: Text, value: ApexValue) => {
            checkKey(isDefault, key);
            if (value === null) {
                refuse('A null value cannot be put into the cache');
            }
        },
        'validatePartitionName(String)': (name: Text) => {
            qualified(runtime, name ?? '');
        },
        'validateCacheBuilder(Type)': (builder: TypeValue | null) => {
            const isBuilder = notNull(builder).type.userClass?.interfaces.some((name) =>
                /^cache\.cachebuilder$/i.test(name)
            );
            if (isBuilder !== true) {
                refuse('The class does not implement Cache.CacheBuilder');
            }
        }
    };
}

function itemsOf(keys: ListValue | SetValue): readonly ApexValue[] {
    return keys instanceof ListValue ? keys.items : keys.values();
}

function operations(runtime: Runtime, notNull: Guard, reach: Reach): Record<string, NativeFunction> {
    type Self = PartitionValue | undefined;
    const put = (self: Self, whole: Text, value: ApexValue, seconds: number | null = null): void => {
        const { access, key } = reach.find(self, notNull(whole));
        access.put(key, value, seconds);
    };
    return {
        'contains(String)': (self: Self, whole: Text) => {
            const { access, key } = reach.find(self, notNull(whole));
            return access.has(key);
        },
        'get(String)': (self: Self, whole: Text) => {
            const { access, key } = reach.find(self, notNull(whole));
            return access.get(key);
        },
        'get(Type,String)': (self: Self, builder: TypeValue | null, key: Text) =>
            built(runtime, reach.all(self), notNull(builder), notNull(key)),
        'put(String,Object)': put,
        'put(String,Object,Integer)': put,
        'put(String,Object,Cache.Visibility)': (self: Self, whole: Text, value: ApexValue) => {
            put(self, whole, value);
        },
        'put(String,Object,Integer,Cache.Visibility,Boolean)': (
            self: Self,
            whole: Text,
            value: ApexValue,
            seconds: number | null
        ) => {
            put(self, whole, value, seconds);
        },
        'remove(String)': (self: Self, whole: Text) => {
            const { access, key } = reach.find(self, notNull(whole));
            return access.remove(key);
        },
        'remove(Type,String)': (self: Self, builder: TypeValue | null, key: Text) =>
            reach.all(self).remove(builderKey(notNull(builder), notNull(key))),
        'getKeys()': (self: Self) => {
            const keys = new SetValue('Set<String>');
            for (const key of reach.all(self).keys()) {
                keys.add(key);
            }
            return keys;
        },
        'getNumKeys()': (self: Self) => BigInt(reach.all(self).keys().length),
        'getName()': (self: Self) => self?.name ?? defaultPartition(servicesOf(runtime)),
        'getCapacity()': (self: Self) => new DoubleValue(reach.all(self).usage().capacity),
        'getMissRate()': (self: Self) => new DoubleValue(reach.all(self).usage().missRate),
        'getAvgValueSize()': (self: Self) => BigInt(reach.all(self).usage().averageValue),
        'getMaxValueSize()': (self: Self) => BigInt(reach.all(self).usage().largestValue),
        'getAvgGetSize()': (self: Self) => BigInt(reach.all(self).usage().averageGet),
        'getMaxGetSize()': (self: Self) => BigInt(reach.all(self).usage().largestGet),
        'isAvailable()': () => true
    };
}

/** "Cache.CacheBuilder Interface": a value that is not there is made and put. */
function built(runtime: Runtime, access: PartitionAccess, builder: TypeValue, key: string): ApexValue {
    const place = builderKey(builder, key);
    if (access.has(place)) {
        return access.get(place);
    }
    const value = runtime.invoke(runtime.newInstance(builder.type), 'doLoad(String)', key);
    if (value !== null) {
        access.put(place, value, null);
    }
    return value;
}

function builderKey({ type }: TypeValue, key: string): string {
    return `${type.name}${key}`.replace(/[^A-Za-z0-9]/g, '').slice(-50);
}

function listOperations(notNull: Guard, reach: Reach): Record<string, NativeFunction> {
    const each =
        (type: string, work: (access: PartitionAccess, key: string) => ApexValue) =>
        (keys: ListValue | null): ListValue => {
            const values = notNull(keys).items.map((whole) => {
                const { access, key } = reach.find(undefined, displayText(whole));
                return work(access, key);
            });
            return new ListValue(values, type);
        };
    return {
        'contains(List<String>)': each('List<Boolean>', (access, key) => access.has(key)),
        'get(List<String>)': each('List<Object>', (access, key) => access.get(key)),
        'remove(List<String>)': each('List<Boolean>', (access, key) => access.remove(key))
    };
}
