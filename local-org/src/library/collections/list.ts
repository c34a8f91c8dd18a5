/** `List`: Apex Reference Guide, "List Class". */
import { grown } from '../../language/heapGuard.js';
import { equalsValue, hashCodeOf } from '../../language/equality.js';
import { ListValue, outOfBounds, typeArguments, type SetValue } from '../../language/collections.js';
import { nullPointer } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { declaredObject, deepCloned, elementsOf } from './copying.js';
import { ElementIterator } from './iterator.js';
import { naturalOrder, type Compare } from './ordering.js';

type Elements = ListValue | SetValue | null;

export const listLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'List',
        prototype: ListValue.prototype,
        constructors: {
            '()': (type: string) => new ListValue([], type),
            // An array of that many nulls, as `new String[3]` makes: the two are the same type.
            '(Integer)': (type: string, size: number | null) => new ListValue(nulls(size), type),
            '(List<T>)': (type: string, from: Elements) => new ListValue(elementsOf(from), type),
            '(Set<T>)': (type: string, from: Elements) => new ListValue(elementsOf(from), type)
        },
        methods: { ...readingMethods(runtime), ...changingMethods(), ...copyingMethods(), ...sortingMethods(runtime) }
    }
];

function nulls(size: number | null): null[] {
    if (size === null) {
        throw nullPointer();
    }
    if (size < 0) {
        throw outOfBounds(size);
    }
    return new Array<null>(size).fill(null);
}

function readingMethods(runtime: Runtime): Record<string, NativeFunction> {
    return {
        'size()': (self: ListValue) => self.items.length,
        'isEmpty()': (self: ListValue) => self.items.length === 0,
        'get(Integer)': (self: ListValue, index: number | null) => self.at(notNull(index)),
        'contains(T)': (self: ListValue, value: ApexValue) => indexOf(self, value) >= 0,
        'indexOf(T)': (self: ListValue, value: ApexValue) => indexOf(self, value),
        'iterator()': (self: ListValue) => new ElementIterator([...self.items]),
        'getSObjectType()': (self: ListValue) => declaredObject(runtime, typeArguments(self.type)[0]),
        'equals(Object)': (self: ListValue, other: ApexValue) => equalsValue(self, other),
        'equals(List<T>)': (self: ListValue, other: ApexValue) => equalsValue(self, other),
        'hashCode()': (self: ListValue) => hashCodeOf(self),
        'toString()': (self: ListValue) => displayText(self)
    };
}

function changingMethods(): Record<string, NativeFunction> {
    return {
        'add(T)': (self: ListValue, value: ApexValue) => {
            self.guard();
            grown(self, self.items.push(value), value);
        },
        'add(Integer,T)': (self: ListValue, index: number | null, value: ApexValue) => {
            self.guard();
            const at = notNull(index);
            if (at < 0 || at > self.items.length) {
                throw outOfBounds(at);
            }
            self.items.splice(at, 0, value);
            grown(self, self.items.length, value);
        },
        'addAll(List<T>)': addAll,
        'addAll(Set<T>)': addAll,
        'set(Integer,T)': (self: ListValue, index: number | null, value: ApexValue) => {
            self.put(notNull(index), value);
        },
        'remove(Integer)': (self: ListValue, index: number | null) => {
            self.guard();
            const at = notNull(index);
            const removed = self.at(at);
            self.items.splice(at, 1);
            return removed;
        },
        'clear()': (self: ListValue) => {
            self.guard();
            self.items.length = 0;
        }
    };
}

function copyingMethods(): Record<string, NativeFunction> {
    type Flag = boolean | null;
    const deepClone = (self: ListValue, keepId?: Flag, keepTimestamps?: Flag, keepAutoNumbers?: Flag): ListValue => {
        const flags = {
            keepId: keepId ?? false,
            keepTimestamps: keepTimestamps ?? false,
            keepAutoNumbers: keepAutoNumbers ?? false
        };
        return new ListValue(
            self.items.map((item) => deepCloned(item, flags)),
            self.type
        );
    };
    return {
        'clone()': (self: ListValue) => new ListValue([...self.items], self.type),
        'deepClone()': deepClone,
        'deepClone(Boolean)': deepClone,
        'deepClone(Boolean,Boolean)': deepClone,
        'deepClone(Boolean,Boolean,Boolean)': deepClone
    };
}

function sortingMethods(runtime: Runtime): Record<string, NativeFunction> {
    const natural = naturalOrder(runtime);
    return {
        'sort()': (self: ListValue) => {
            sort(self, natural);
        },
        'sort(Comparator<T>)': (self: ListValue, comparator: ApexValue) => {
            if (comparator === null) {
                throw nullPointer();
            }
            sort(self, (left, right) => Number(runtime.invoke(comparator, 'compare(T,T)', left, right)));
        }
    };
}

function sort(self: ListValue, compare: Compare): void {
    self.guard();
    self.items.sort(compare);
}

function addAll(self: ListValue, from: Elements): void {
    const elements = elementsOf(from);
    self.guard();
    for (const element of elements) {
        grown(self, self.items.push(element), element);
    }
}

function indexOf(self: ListValue, value: ApexValue): number {
    return self.items.findIndex((item) => equalsValue(item, value));
}

function notNull(index: number | null): number {
    if (index === null) {
        throw nullPointer();
    }
    return index;
}
