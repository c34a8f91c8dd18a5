/** `Map`: Apex Reference Guide, "Map Class". */
import { ListValue, MapValue, typeArguments } from '../../language/collections.js';
import { equalsValue, hashCodeOf } from '../../language/equality.js';
import { nullPointer } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { declaredObject, deepCloned } from './copying.js';

export const mapLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Map',
        prototype: MapValue.prototype,
        constructors: {
            '()': (type: string) => new MapValue(type),
            '(Map<K,V>)': (type: string, from: MapValue | null) => putAll(new MapValue(type), from),
            '(List<SObject>)': (type: string, records: ListValue | null) => {
                const map = new MapValue(type);
                putRecords(runtime, map, records);
                return map;
            }
        },
        methods: { ...readingMethods(runtime), ...changingMethods(runtime) }
    }
];

function readingMethods(runtime: Runtime): Record<string, NativeFunction> {
    return {
        'size()': (self: MapValue) => self.size,
        'isEmpty()': (self: MapValue) => self.size === 0,
        'containsKey(K)': (self: MapValue, key: ApexValue) => self.has(key),
        'get(K)': (self: MapValue, key: ApexValue) => self.get(key),
        'keySet()': (self: MapValue) => self.keySet(),
        'values()': (self: MapValue) =>
            new ListValue(self.values(), `List<${typeArguments(self.type)[1] ?? 'Object'}>`),
        'clone()': (self: MapValue) => putAll(new MapValue(self.type), self),
        'deepClone()': (self: MapValue) => {
            const copy = new MapValue(self.type);
            self.pairs().forEach(([key, value]) => copy.set(key, deepCloned(value, { keepId: true })));
            return copy;
        },
        'getSObjectType()': (self: MapValue) => declaredObject(runtime, typeArguments(self.type)[1]),
        'equals(Object)': (self: MapValue, other: ApexValue) => equalsValue(self, other),
        'equals(Map<K,V>)': (self: MapValue, other: ApexValue) => equalsValue(self, other),
        'hashCode()': (self: MapValue) => hashCodeOf(self),
        'toString()': (self: MapValue) => displayText(self)
    };
}

function changingMethods(runtime: Runtime): Record<string, NativeFunction> {
    return {
        'put(K,V)': (self: MapValue, key: ApexValue, value: ApexValue) => self.set(key, value),
        'putAll(Map<K,V>)': (self: MapValue, from: MapValue | null) => {
            putAll(self, from);
        },
        'putAll(List<SObject>)': (self: MapValue, records: ListValue | null) => {
            putRecords(runtime, self, records);
        },
        'remove(K)': (self: MapValue, key: ApexValue) => self.delete(key),
        'clear()': (self: MapValue) => {
            self.clear();
        }
    };
}

function putAll(self: MapValue, from: MapValue | null): MapValue {
    if (from === null) {
        throw nullPointer();
    }
    from.pairs().forEach(([key, value]) => self.set(key, value));
    return self;
}

/**
 * Puts records under their ids.
 *
 * @throws ApexException ListException for a record without id, or with the id of one before it in the list
 */
function putRecords(runtime: Runtime, self: MapValue, records: ListValue | null): void {
    if (records === null) {
        throw nullPointer();
    }
    const ids = new Set<string>();
    records.items.forEach((record, index) => {
        const id = record instanceof RecordValue ? record.id : null;
        if (id === null) {
            throw runtime.exception('ListException', `Row with null Id at index: ${index}`);
        }
        if (ids.has(id)) {
            throw runtime.exception('ListException', `Row with duplicate Id at index: ${index}`);
        }
        ids.add(id);
        self.set(id, record);
    });
}
