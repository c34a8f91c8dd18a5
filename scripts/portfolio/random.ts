/** Random numbers that are the same at every run, so that everybody sees the same portfolio. */
export interface Random {
    /** From 0 to 1, without 1. */
    next(): number;
    /** A whole number from `low` to `high`, both included. */
    whole(low: number, high: number): number;
    /** Whether something happens that has this probability, from 0 to 1. */
    chance(probability: number): boolean;
    pick<T>(items: readonly [T, ...T[]]): T;
}

/**
 * Mulberry32, a generator with 32 bits of state: small, and good enough for sample data.
 *
 * @param seed any whole number
 */
export function createRandom(seed: number): Random {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let bits = Math.imul(state ^ (state >>> 15), state | 1);
        bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
        return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
    };
    const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
    return {
        next,
        whole,
        chance: (probability) => next() < probability,
        pick: (items) => items[whole(0, items.length - 1)] ?? items[0]
    };
}
