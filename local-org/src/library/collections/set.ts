/** `Set`: Apex Reference Guide, "Set Class". */
import { SetValue, type ListValue } from '../../language/collections.js';
import { equalsValue, hashCodeOf } from '../../language/equality.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { elementsOf } from './copying.js';
import { ElementIterator } from './iterator.js';

type Elements = ListValue | SetValue | null;

export const setLibrary = (): readonly LibraryType[] => [
    {
        name: 'Set',
        prototype: SetValue.prototype,
        constructors: {
            '()': (type: string) => new SetValue(type),
            '(List<T>)': filled,
            '(Set<T>)': filled
        },
        methods: { ...readingMethods(), ...changingMethods() }
    }
];

function filled(type: string, from: Elements): SetValue {
    const set = new SetValue(type);
    addAll(set, from);
    return set;
}

function readingMethods(): Record<string, NativeFunction> {
    const containsAll = (self: SetValue, other: Elements): boolean =>
        elementsOf(other).every((value) => self.has(value));
    return {
        'size()': (self: SetValue) => self.size,
        'isEmpty()': (self: SetValue) => self.size === 0,
        'contains(T)': (self: SetValue, value: ApexValue) => self.has(value),
        'containsAll(List<T>)': containsAll,
        'containsAll(Set<T>)': containsAll,
        'iterator()': (self: SetValue) => new ElementIterator(self.values()),
        'clone()': (self: SetValue) => filled(self.type, self),
        'equals(Object)': (self: SetValue, other: ApexValue) => equalsValue(self, other),
        'hashCode()': (self: SetValue) => hashCodeOf(self),
        'toString()': (self: SetValue) => displayText(self)
    };
}

function changingMethods(): Record<string, NativeFunction> {
    return {
        'add(T)': (self: SetValue, value: ApexValue) => self.add(value),
        'addAll(List<T>)': addAll,
        'addAll(Set<T>)': addAll,
        'remove(T)': (self: SetValue, value: ApexValue) => self.delete(value),
        'removeAll(List<T>)': removeAll,
        'removeAll(Set<T>)': removeAll,
        'retainAll(List<T>)': retainAll,
        'retainAll(Set<T>)': retainAll,
        'clear()': (self: SetValue) => {
            self.clear();
        }
    };
}

/** @returns whether the set changed, as all three do */
function addAll(self: SetValue, from: Elements): boolean {
    const before = self.size;
    elementsOf(from).forEach((value) => self.add(value));
    return self.size !== before;
}

function removeAll(self: SetValue, others: Elements): boolean {
    const before = self.size;
    elementsOf(others).forEach((value) => self.delete(value));
    return self.size !== before;
}

function retainAll(self: SetValue, others: Elements): boolean {
    const kept = new SetValue(self.type);
    addAll(kept, others);
    const before = self.size;
    self.values()
        .filter((value) => !kept.has(value))
        .forEach((value) => self.delete(value));
    return self.size !== before;
}
