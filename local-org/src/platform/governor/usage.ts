/** What a transaction or a test has used of its limits. */
import type { Machine } from '../../language/machine.js';
import type { Runtime } from '../../language/runtime.js';
import { addSpent, testState } from '../../library/testing/testState.js';

/** Counts by the name that `Limits` has for them, and CPU time in milliseconds. */
export interface Usage {
    readonly queries: number;
    readonly queryRows: number;
    readonly dmlStatements: number;
    readonly dmlRows: number;
    readonly cpuTime: number;
    /** All counters: `Callouts`, `QueueableJobs`, ... */
    readonly counters: ReadonlyMap<string, number>;
}

/**
 * What the running transaction has used so far; for a test, with what its jobs used and what it used between `startTest` and
 * `stopTest`.
 */
export function usageOf(runtime: Runtime): Usage {
    const { transaction } = runtime;
    const counters = new Map<string, number>();
    const add = (counts: ReadonlyMap<string, number>): void => {
        counts.forEach((count, name) => counters.set(name, (counters.get(name) ?? 0) + count));
    };
    add(transaction.counters);
    if (transaction.isTest) {
        const state = testState(runtime);
        add(state.spent);
        if (state.phase === 'started') {
            add(state.outer);
        }
    }
    const count = (name: string): number => counters.get(name) ?? 0;
    return {
        queries: count('Queries'),
        queryRows: count('QueryRows'),
        dmlStatements: count('DmlStatements'),
        dmlRows: count('DmlRows'),
        cpuTime: transaction.cpu?.time() ?? 0,
        counters
    };
}

/** Adds what a job used to the test that it belongs to; called when the job ends, before its transaction is left. */
export function noteUsage(machine: Machine): void {
    if (machine.transaction.isTest) {
        addSpent(testState(machine), machine.transaction.counters);
    }
}
