/**
 * `List`, `Set` and `Map`. Sets and maps keep the order of insertion: the platform promises a deterministic order only
 * (Apex Developer Guide, "Sets"), and insertion order is what it shows.
 */
import { tableGrown } from './heapGuard.js';
import type { ApexException } from './exceptions.js';
import { platformException } from './exceptions.js';
import { equalsValue, hasOwnEquality, hashOf } from './equality.js';
import type { ApexValue } from './values.js';

/** Throws when a collection that a `for` loop runs over is about to change (Apex Developer Guide, "Iterating Collections"). */
function guard(loops: number): void {
    if (loops > 0) {
        throw platformException('FinalException', 'Cannot modify a collection while it is being iterated.');
    }
}

/** An Apex `List`, arrays too. */
export class ListValue {
    /** Number of `for` loops that run over the list now. */
    loops = 0;

    /**
     * @param items the list takes the array over; only null stands for null
     * @param type canonical name of the list's type: `List<String>`
     */
    constructor(
        readonly items: ApexValue[],
        readonly type: string
    ) {}

    /** To be called before the list grows or shrinks. */
    guard(): void {
        guard(this.loops);
    }

    /** @throws ApexException ListException as the platform words it */
    at(index: number): ApexValue {
        const item = this.items[index];
        if (item === undefined) {
            throw outOfBounds(index);
        }
        return item;
    }

    /** @throws ApexException ListException as the platform words it */
    put(index: number, value: ApexValue): void {
        if (index < 0 || index >= this.items.length) {
            throw outOfBounds(index);
        }
        this.items[index] = value;
    }
}

/** The exception for an index outside of a list. */
export function outOfBounds(index: number): ApexException {
    return platformException('ListException', `List index out of bounds: ${index}`);
}

/** Stands for a key that is compared by content. */
class ContentKey {
    constructor(
        readonly value: ApexValue,
        readonly hash: string | number
    ) {}
}

type Key = ApexValue | ContentKey;

/**
 * The table behind sets and maps. Keys that JavaScript compares as Apex does (Boolean, Integer, Long, String, enum
 * constants, objects without `equals` and `hashCode`) are keys of the JavaScript map themselves; all others are found by
 * hash and content. As on the platform, an object that changes while it is a key is no longer found.
 */
export class HashTable {
    /** Number of `for` loops that run over the table now. */
    loops = 0;
    private entries = new Map<Key, ApexValue>();
    private buckets: Map<string | number, ContentKey[]> | undefined;

    get size(): number {
        return this.entries.size;
    }

    has(value: ApexValue): boolean {
        const key = this.find(value);
        return key !== undefined && this.entries.has(key);
    }

    /** @returns the value under a key, undefined when there is none */
    get(value: ApexValue): ApexValue | undefined {
        const key = this.find(value);
        return key === undefined ? undefined : this.entries.get(key);
    }

    /** @returns the value that was there, undefined when the key is new */
    set(value: ApexValue, content: ApexValue): ApexValue | undefined {
        guard(this.loops);
        const known = this.find(value);
        const key = known === undefined ? this.enter(value) : known;
        const before = this.entries.get(key);
        this.entries.set(key, content);
        if (before === undefined) {
            tableGrown(this, this.entries.size, content);
        }
        return before;
    }

    /** @returns the value that was there, undefined when there was no such key */
    delete(value: ApexValue): ApexValue | undefined {
        guard(this.loops);
        const key = this.find(value);
        if (key === undefined) {
            return undefined;
        }
        const before = this.entries.get(key);
        this.entries.delete(key);
        if (key instanceof ContentKey) {
            this.forget(key);
        }
        return before;
    }

    clear(): void {
        guard(this.loops);
        this.entries.clear();
        this.buckets = undefined;
    }

    /** Takes all entries of another table over; this one must be empty. */
    copy(from: HashTable): void {
        this.entries = new Map(from.entries);
        this.buckets = from.buckets && new Map([...from.buckets].map(([hash, keys]) => [hash, [...keys]]));
    }

    keys(): ApexValue[] {
        const keys: ApexValue[] = [];
        for (const key of this.entries.keys()) {
            keys.push(key instanceof ContentKey ? key.value : key);
        }
        return keys;
    }

    values(): ApexValue[] {
        return [...this.entries.values()];
    }

    pairs(): [ApexValue, ApexValue][] {
        const pairs: [ApexValue, ApexValue][] = [];
        for (const [key, value] of this.entries) {
            pairs.push([key instanceof ContentKey ? key.value : key, value]);
        }
        return pairs;
    }

    /** @returns the key in the JavaScript map; undefined when it certainly is not in there */
    private find(value: ApexValue): Key | undefined {
        if (value === null || typeof value !== 'object' || !hasOwnEquality(value)) {
            return value;
        }
        if (this.buckets === undefined) {
            return undefined;
        }
        return this.buckets.get(hashOf(value))?.find((key) => key.value === value || equalsValue(key.value, value));
    }

    private enter(value: ApexValue): ContentKey {
        const key = new ContentKey(value, hashOf(value));
        this.buckets ??= new Map();
        const bucket = this.buckets.get(key.hash);
        if (bucket) {
            bucket.push(key);
        } else {
            this.buckets.set(key.hash, [key]);
        }
        return key;
    }

    private forget(key: ContentKey): void {
        const bucket = this.buckets?.get(key.hash);
        bucket?.splice(bucket.indexOf(key), 1);
        if (bucket?.length === 0) {
            this.buckets?.delete(key.hash);
        }
    }
}

/** An Apex `Set`. */
export class SetValue {
    /** @param type canonical name of the set's type: `Set<Id>` */
    constructor(
        readonly type: string,
        readonly table: HashTable = new HashTable()
    ) {}

    get size(): number {
        return this.table.size;
    }

    has(value: ApexValue): boolean {
        return this.table.has(value);
    }

    /** @returns whether the value was not in the set before */
    add(value: ApexValue): boolean {
        if (this.table.has(value)) {
            return false;
        }
        this.table.set(value, true);
        return true;
    }

    /** @returns whether the value was in the set */
    delete(value: ApexValue): boolean {
        return this.table.delete(value) !== undefined;
    }

    clear(): void {
        this.table.clear();
    }

    /** The elements, in order, in a new array. */
    values(): ApexValue[] {
        return this.table.keys();
    }
}

/** An Apex `Map`. */
export class MapValue {
    readonly table = new HashTable();

    /** @param type canonical name of the map's type: `Map<Id,Account>` */
    constructor(readonly type: string) {}

    get size(): number {
        return this.table.size;
    }

    has(key: ApexValue): boolean {
        return this.table.has(key);
    }

    /** @returns null when there is no such key */
    get(key: ApexValue): ApexValue {
        return this.table.get(key) ?? null;
    }

    /** @returns the value that was under the key, null when there was none */
    set(key: ApexValue, value: ApexValue): ApexValue {
        return this.table.set(key, value) ?? null;
    }

    /** @returns the value that was under the key, null when there was none */
    delete(key: ApexValue): ApexValue {
        return this.table.delete(key) ?? null;
    }

    clear(): void {
        this.table.clear();
    }

    /** The keys, in order, in a new array. */
    keys(): ApexValue[] {
        return this.table.keys();
    }

    /** The values, in the order of their keys, in a new array. */
    values(): ApexValue[] {
        return this.table.values();
    }

    pairs(): [ApexValue, ApexValue][] {
        return this.table.pairs();
    }

    /** A live view: what is removed from it goes from the map too, as on the platform. */
    keySet(): SetValue {
        return new SetValue(`Set<${typeArguments(this.type)[0] ?? 'Object'}>`, this.table);
    }
}

/**
 * The arguments of a canonical type name.
 *
 * @returns for `Map<String,List<Id>>` `['String', 'List<Id>']`; empty when the type has none
 */
export function typeArguments(type: string): string[] {
    const open = type.indexOf('<');
    if (open < 0) {
        return [];
    }
    const names: string[] = [];
    let depth = 0;
    let start = open + 1;
    for (let at = start; at < type.length - 1; at++) {
        const character = type.charAt(at);
        if (character === '<') {
            depth++;
        } else if (character === '>') {
            depth--;
        } else if (character === ',' && depth === 0) {
            names.push(type.slice(start, at).trim());
            start = at + 1;
        }
    }
    names.push(type.slice(start, -1).trim());
    return names;
}
