import { textHash } from '../../language/equality.js';

const LOAD = 0.75;

/**
 * Puts texts in the order in which java.util.HashMap goes over them as keys: by bucket, those of one bucket as given.
 *
 * @param keys different texts
 */
export function hashMapOrder(keys: readonly string[]): string[] {
    let capacity = 16;
    while (keys.length > capacity * LOAD) {
        capacity *= 2;
    }
    const bucket = (key: string): number => {
        const hash = textHash(key);
        return (hash ^ (hash >>> 16)) & (capacity - 1);
    };
    return [...keys].sort((left, right) => bucket(left) - bucket(right));
}
