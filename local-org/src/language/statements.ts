/** Counters of executed statements: coverage by line, and the stand-in for CPU time. */
import type { EmittedUnit } from './unit.js';

/**
 * How many statements count as one millisecond of CPU time. A stand-in: it is the same on every computer, and about what
 * simple statements take on the platform.
 */
export const STATEMENTS_PER_MILLISECOND = 20_000;

export interface Statements {
    counters(unit: EmittedUnit): Uint32Array;
    /** Begins to count a transaction. @param cpuLimit in milliseconds */
    begin(cpuLimit: number): void;
    /**
     * Begins to count something within the transaction apart from it.
     *
     * @param cpuLimit in milliseconds
     * @returns ends it: the transaction goes on as if nothing had run; gives the milliseconds that it took
     */
    enter(cpuLimit: number): () => number;
    /** Milliseconds of CPU time that the transaction has taken, by statements. */
    cpuTime(): number;
    isExhausted(): boolean;
    /** Executed statements by unit since the machine was made. */
    coverage(): readonly { readonly unit: EmittedUnit; readonly counts: Uint32Array }[];
    /** Sets all counters to zero: what ran so far is not to count as covered. */
    clear(): void;
}

export function createStatements(): Statements {
    const all = new Map<EmittedUnit, Uint32Array>();
    let before = 0;
    let limit = 0;
    const total = (): number => {
        let sum = 0;
        for (const counts of all.values()) {
            for (const count of counts) {
                sum += count;
            }
        }
        return sum;
    };
    const cpuTime = (): number => Math.floor((total() - before) / STATEMENTS_PER_MILLISECOND);
    return {
        counters(unit) {
            const counts = new Uint32Array(unit.statements.length);
            all.set(unit, counts);
            return counts;
        },
        begin(cpuLimit) {
            before = total();
            limit = cpuLimit;
        },
        enter(cpuLimit) {
            const outer = { before, limit };
            const start = total();
            before = start;
            limit = cpuLimit;
            return () => {
                const end = total();
                before = outer.before + (end - start);
                limit = outer.limit;
                return Math.floor((end - start) / STATEMENTS_PER_MILLISECOND);
            };
        },
        cpuTime,
        isExhausted: () => cpuTime() >= limit,
        coverage: () => [...all].map(([unit, counts]) => ({ unit, counts })),
        clear() {
            before -= total();
            for (const counts of all.values()) {
                counts.fill(0);
            }
        }
    };
}
