/** Platform Cache ("Platform Cache", Apex Developer Guide): partitions of the org's and of the session's cache. */
import { testState } from '../../library/testing/testState.js';
import type { ApexValue } from '../../language/values.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import type { FrozenGraph } from '../state/frozen.js';
import { thaw } from '../state/thaw.js';

export type CacheScope = 'org' | 'session';

interface Entry {
    readonly state: FrozenGraph;
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

const caches = new WeakMap<object, Map<string, Map<string, Entry>>>();

/** Entries of a partition. Tests have caches of their own; a session's belong to its user. */
function entriesOf({ machine }: Services, scope: CacheScope, partition: string): Map<string, Entry> {
    const { transaction } = machine;
    const owner = transaction.isTest ? testState(machine) : machine;
    let cache = caches.get(owner);
    if (!cache) {
        caches.set(owner, (cache = new Map<string, Map<string, Entry>>()));
    }
    const name = [scope, scope === 'session' ? transaction.userId : '', partition.toLowerCase()].join('/');
    let entries = cache.get(name);
    if (!entries) {
        cache.set(name, (entries = new Map<string, Entry>()));
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
}

export function partitionAccess(services: Services, scope: CacheScope, partition: string): PartitionAccess {
    const { machine } = services;
    const entries = (): Map<string, Entry> => entriesOf(services, scope, partition);
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
            entries().set(key, {
                state: freeze(value),
                until: machine.transaction.now() + lifetime * 1000
            });
        },
        remove(key) {
            const isThere = live(key) !== undefined;
            entries().delete(key);
            return isThere;
        },
        keys: () => [...entries().keys()].filter((key) => live(key) !== undefined)
    };
}

/** The partition that `Cache.Org.put('key', ...)` uses. */
export const DEFAULT_PARTITION = 'local.default';

/** A key as code writes it: alone, or with namespace and partition. */
export function splitKey(key: string): { readonly partition: string; readonly key: string } {
    const parts = key.split('.');
    const [namespace = '', partition = '', name = ''] = parts;
    return parts.length === 3
        ? { partition: `${namespace}.${partition}`, key: name }
        : { partition: DEFAULT_PARTITION, key };
}
