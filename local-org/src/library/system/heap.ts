/**
 * An estimate of the heap ("Heap Limits", "Execution Governors and Limits", Apex Developer Guide).
 *
 * What `Limits.getHeapSize()` tells is what static fields hold: local variables cannot be seen from here, so it is low.
 *
 * The limit is enforced on what can be seen: a list, set or map as it grows, a text as it is put together, the rows of a query,
 * each together with the static fields. One of them beyond the limit ends the transaction as on the platform. Many local
 * variables that are beyond it only together do not, so code that passes here may still be too large on the platform, and code
 * that is too large here is too large there.
 */
import { BlobValue } from '../../language/blob.js';
import { HashTable, ListValue, MapValue, SetValue } from '../../language/collections.js';
import { limitException } from '../../language/exceptions.js';
import type { HeapCheck } from '../../language/heapGuard.js';
import type { Runtime } from '../../language/runtime.js';
import { instanceFields, userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';

/** Bytes of a reference or a number. */
const WORD = 8;
/** Bytes of an object apart from its fields. */
const HEADER = 16;
/** Elements of a collection that stand for all when it is weighed in passing. */
const SAMPLE = 64;
/** Part of the limit from which on it matters what static fields hold. */
const WORTH_A_LOOK = 0.25;
/** Part of the limit from which on a sample is not enough. */
const NEAR = 0.8;

/** What may be weighed: values of Apex, and the tables behind sets and maps. */
type Held = ApexValue | HashTable;

/**
 * @param most where to stop: more than that need not be known
 * @returns bytes; objects that several fields share count once
 */
export function heapSize(roots: readonly Held[], most = Infinity): number {
    const seen = new Set<Held>();
    const open: Held[] = [...roots];
    let size = 0;
    for (let value = open.pop(); value !== undefined && size <= most; value = open.pop()) {
        size += WORD;
        if (typeof value === 'string') {
            size += value.length;
        } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
            seen.add(value);
            size += HEADER + (value instanceof BlobValue ? value.bytes.length : 0);
            for (const part of partsOf(value)) {
                open.push(part);
            }
        }
    }
    return size;
}

/**
 * The check of a machine: a sample of the elements first, with static fields when it is large, all when that is near the limit.
 *
 * @param limit bytes that the running transaction may hold
 */
export function heapCheck(runtime: Runtime, limit: () => number): HeapCheck {
    /** Up to which sampled size a collection need not be weighed in full again. */
    const fine = new WeakMap<object, number>();
    return (held) => {
        const most = limit();
        const own = sampledSize(held as Held);
        if (own < most * WORTH_A_LOOK || (typeof held === 'object' && own < (fine.get(held) ?? 0))) {
            return;
        }
        const statics = runtime.staticValues?.() ?? [];
        if (statics.reduce<number>((sum, value) => sum + sampledSize(value), own) < most * NEAR) {
            return;
        }
        const size = heapSize([held as Held, ...statics]);
        if (size > most) {
            throw limitException(`Apex heap size too large: ${size}`);
        }
        if (typeof held === 'object') {
            fine.set(held, (own * most) / size);
        }
    };
}

/** An estimate in the time that it takes to look at a few elements. */
function sampledSize(held: Held): number {
    const elements = typeof held === 'object' && held !== null ? elementsOf(held) : undefined;
    if (elements === undefined || elements.length <= SAMPLE) {
        return heapSize([held]);
    }
    const step = elements.length / SAMPLE;
    // the last one is there because a large one may have come in just now
    const sample = Array.from({ length: SAMPLE }, (_, at) => elements[Math.ceil((at + 1) * step) - 1] ?? null);
    return (heapSize(sample) / SAMPLE) * elements.length;
}

/** Of a table keys and values, one after the other. */
function elementsOf(held: object): readonly ApexValue[] | undefined {
    if (held instanceof ListValue) {
        return held.items;
    }
    return held instanceof HashTable ? [...held.keys(), ...held.values()] : undefined;
}

function partsOf(value: object): readonly Held[] {
    if (value instanceof ListValue) {
        return value.items;
    }
    if (value instanceof HashTable) {
        return [...value.keys(), ...value.values()];
    }
    if (value instanceof SetValue) {
        return value.values();
    }
    if (value instanceof MapValue) {
        return value.pairs().flat();
    }
    if (value instanceof RecordValue) {
        return [...Object.values(value.values), ...Object.values(value.relations ?? {})];
    }
    const made = userClassOf(value as ApexValue);
    const fields = value as Readonly<Record<string, ApexValue | undefined>>;
    return (made ? instanceFields(made) : []).flatMap(({ slot }) => (slot === undefined ? [] : [fields[slot] ?? null]));
}
