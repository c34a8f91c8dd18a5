/** An index from the key of a field's value to the positions of the rows that have it. */
import type { Key } from './keys.js';

const NONE: readonly number[] = [];

/** Most keys have one row, so that a position alone stands for a list of one. Lists are in ascending order. */
export class HashIndex {
    private readonly entries = new Map<Key, number | number[]>();

    /** Positions in ascending order; not to be kept or changed. */
    positions(key: Key): readonly number[] {
        const found = this.entries.get(key);
        if (found === undefined) {
            return NONE;
        }
        return typeof found === 'number' ? [found] : found;
    }

    count(key: Key): number {
        const found = this.entries.get(key);
        return found === undefined ? 0 : typeof found === 'number' ? 1 : found.length;
    }

    add(key: Key, position: number): void {
        const found = this.entries.get(key);
        if (found === undefined) {
            this.entries.set(key, position);
        } else if (typeof found === 'number') {
            this.entries.set(key, found < position ? [found, position] : [position, found]);
        } else {
            insertSorted(found, position);
        }
    }

    remove(key: Key, position: number): void {
        const found = this.entries.get(key);
        if (found === position) {
            this.entries.delete(key);
        } else if (typeof found === 'object') {
            removeSorted(found, position);
            if (found.length === 0) {
                this.entries.delete(key);
            }
        }
    }
}

function insertSorted(list: number[], position: number): void {
    if ((list.at(-1) ?? -1) < position) {
        list.push(position);
        return;
    }
    const at = lowerBound(list, position);
    if (list[at] !== position) {
        list.splice(at, 0, position);
    }
}

function removeSorted(list: number[], position: number): void {
    const at = lowerBound(list, position);
    if (list[at] === position) {
        list.splice(at, 1);
    }
}

/** The first place whose number is not below the given one. */
function lowerBound(list: readonly number[], position: number): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((list[middle] ?? 0) < position) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
