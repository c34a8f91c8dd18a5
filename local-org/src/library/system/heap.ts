/**
 * An estimate of the heap ("Heap Limits", "Execution Governors and Limits"): what static fields hold. Local variables cannot be
 * seen from here, so the estimate is low, and the limit is not enforced.
 */
import { BlobValue } from '../../language/blob.js';
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import { instanceFields, userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';

/** Bytes of a reference or a number. */
const WORD = 8;
/** Bytes of an object apart from its fields. */
const HEADER = 16;

/** @returns bytes; objects that several fields share count once */
export function heapSize(roots: readonly ApexValue[]): number {
    const seen = new Set<ApexValue>();
    const open: ApexValue[] = [...roots];
    let size = 0;
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
        size += WORD;
        if (typeof value === 'string') {
            size += value.length;
        } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
            seen.add(value);
            size += HEADER + (value instanceof BlobValue ? value.bytes.length : 0);
            open.push(...partsOf(value));
        }
    }
    return size;
}

function partsOf(value: object): readonly ApexValue[] {
    if (value instanceof ListValue) {
        return value.items;
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
