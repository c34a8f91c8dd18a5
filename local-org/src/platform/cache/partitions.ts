/** Platform Cache ("Platform Cache", Apex Developer Guide): partitions of the org's and of the session's cache. */
import { idOf } from '../../database/store/row.js';
import { testState } from '../../library/testing/testState.js';
import type { ApexValue } from '../../language/values.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import type { FrozenGraph } from '../state/frozen.js';
import { thaw } from '../state/thaw.js';

export type CacheScope = 'org' | 'session';

interface Entry {
    readonly state: FrozenGraph;
    /** Bytes of the value: of its written form. */
    readonly size: number;
    /** Milliseconds since 1970. */
    readonly until: number;
}

/** Seconds that an entry lives: by default, and at most ("Org Class", "Session Class" of the Cache namespace). */
export const LIFETIMES = {
    org: { byDefault: 86_400, most: 172_800 },
    session: { byDefault: 28_800, most: 28_800 }
} as const;

/** Seconds that an entry lives at least. */
const LEAST = 300;
const KEY = /^[A-Za-z0-9]{1,50}$/;

/** A partition's entries, and how it was used. */
class Entries extends Map<string, Entry> {
    gets = 0;
    misses = 0;
    gotBytes = 0;
    mostBytes = 0;

    note(entry: Entry | undefined): void {
        this.gets++;
        if (entry) {
            this.gotBytes += entry.size;
            this.mostBytes = Math.max(this.mostBytes, entry.size);
        } else {
            this.misses++;
        }
    }
}

const caches = new WeakMap<object, Map<string, Entries>>();

/** Entries of a partition. Tests have caches of their own; a session's belong to its user. */
function entriesOf({ machine }: Services, scope: CacheScope, partition: string): Entries {
    const { transaction } = machine;
    const owner = transaction.isTest ? testState(machine) : machine;
    let cache = caches.get(owner);
    if (!cache) {
        caches.set(owner, (cache = new Map<string, Entries>()));
    }
    const name = [scope, scope === 'session' ? transaction.userId : '', partition.toLowerCase()].join('/');
    let entries = cache.get(name);
    if (!entries) {
        cache.set(name, (entries = new Entries()));
    }
    return entries;
}

/** One partition as code works with it. Values are copies: the cache keeps what was put, whatever becomes of it. */
export interface PartitionAccess {
    get(key: string): ApexValue;
    has(key: string): boolean;
    /** @param seconds null: as long as the scope's default */
    put(key: string, value: ApexValue, seconds: number | null): void;
    remove(key: string): boolean;
    keys(): readonly string[];
    usage(): PartitionUsage;
}

/** "Partition Class", Cache namespace: sizes are in bytes, the rest in percent. */
export interface PartitionUsage {
    readonly capacity: number;
    readonly missRate: number;
    readonly averageValue: number;
    readonly largestValue: number;
    readonly averageGet: number;
    readonly largestGet: number;
}

export function partitionAccess(services: Services, scope: CacheScope, partition: string): PartitionAccess {
    const { machine } = services;
    const entries = (): Entries => entriesOf(services, scope, partition);
    const live = (key: string): Entry | undefined => {
        const entry = entries().get(key);
        if (entry && entry.until <= machine.transaction.now()) {
            entries().delete(key);
            return undefined;
        }
        return entry;
    };
    const refuse = (message: string): Error => machine.exception('Cache.InvalidParamException', message) as never;
    return {
        get(key) {
            const entry = live(key);
            entries().note(entry);
            return entry ? thaw(machine, entry.state) : null;
        },
        has: (key) => live(key) !== undefined,
        put(key, value, seconds) {
            const { byDefault, most } = LIFETIMES[scope];
            const lifetime = seconds === null || seconds === 0 ? byDefault : seconds;
            if (!KEY.test(key)) {
                throw refuse(`Invalid key: ${key}. Keys have up to 50 letters and digits`);
            }
            if (value === null) {
                throw refuse('A null value cannot be put into the cache');
            }
            if (lifetime < LEAST || lifetime > most) {
                throw refuse(`The time to live must be from ${LEAST} to ${most} seconds`);
            }
            const state = freeze(value);
            entries().set(key, {
                state,
                size: Buffer.byteLength(JSON.stringify(state)),
                until: machine.transaction.now() + lifetime * 1000
            });
        },
        remove(key) {
            const isThere = live(key) !== undefined;
            entries().delete(key);
            return isThere;
        },
        keys: () => [...entries().keys()].filter((key) => live(key) !== undefined),
        usage() {
            const all = entries();
            const sizes = [...all.keys()].flatMap((key) => live(key)?.size ?? []);
            const used = sizes.reduce((sum, size) => sum + size, 0);
            const hits = all.gets - all.misses;
            return {
                capacity: (100 * used) / capacityOf(services, scope, partition),
                missRate: all.gets === 0 ? 0 : (100 * all.misses) / all.gets,
                averageValue: sizes.length === 0 ? 0 : Math.round(used / sizes.length),
                largestValue: Math.max(0, ...sizes),
                averageGet: hits === 0 ? 0 : Math.round(all.gotBytes / hits),
                largestGet: all.mostBytes
            };
        }
    };
}

const MEGABYTE = 1_000_000;
/** Of partitions that no metadata gives anything. */
const DEFAULT_MEGABYTES = 1;

/** Bytes that the metadata of a partition gives to the org's or the session's cache. */
function capacityOf({ org }: Services, scope: CacheScope, partition: string): number {
    const wanted = scope === 'org' ? 'Organization' : 'Session';
    const { schema } = org.store;
    const [partitions, types] = [schema.object('PlatformCachePartition'), schema.object('PlatformCachePartitionType')];
    let megabytes = 0;
    for (const row of partitions && types ? org.store.table(partitions).all() : []) {
        const table = types && org.store.table(types);
        const name = partitions && org.store.table(partitions).value(row, 'DeveloperName');
        if (table && `local.${typeof name === 'string' ? name : ''}`.toLowerCase() === partition.toLowerCase()) {
            for (const type of table.all()) {
                if (
                    table.value(type, 'PlatformCachePartitionId') === idOf(row) &&
                    table.value(type, 'CacheType') === wanted
                ) {
                    megabytes += Number(table.value(type, 'AllocatedCapacity') ?? 0);
                }
            }
        }
    }
    return (megabytes === 0 ? DEFAULT_MEGABYTES : megabytes) * MEGABYTE;
}

/** The partition that `Cache.Org.put('key', ...)` uses: the one that its metadata calls the default, else `local.default`. */
export function defaultPartition({ org }: Services): string {
    const object = org.store.schema.object('PlatformCachePartition');
    const table = object && org.store.table(object);
    for (const row of table?.all() ?? []) {
        if (table?.value(row, 'IsDefaultPartition') === true) {
            const name = table.value(row, 'DeveloperName');
            return `local.${typeof name === 'string' ? name : ''}`;
        }
    }
    return 'local.default';
}

/** @returns whether a key is one that a cache takes: up to 50 letters and digits */
export function isKey(key: string): boolean {
    return KEY.test(key);
}

/** A key as code writes it: alone, or with namespace and partition. */
export function splitKey(services: Services, key: string): { readonly partition: string; readonly key: string } {
    const parts = key.split('.');
    const [namespace = '', partition = '', name = ''] = parts;
    return parts.length === 3
        ? { partition: `${namespace}.${partition}`, key: name }
        : { partition: defaultPartition(services), key };
}
