/** Which jobs a test has queued: only those run in it. */
import type { Runtime } from '../../language/runtime.js';
import { testState, type TestState } from '../../library/testing/testState.js';

interface TestJobs {
    /** Queued before `startTest` or after `stopTest`. */
    outside: string[];
    /** Queued between the two. */
    inside: string[];
    /** Queued by jobs. */
    nested: string[];
    /** The jobs that run now, one after the other; a batch that ends may add the next. */
    running: string[] | undefined;
    /** How many jobs run now, one within the other. */
    depth: number;
}

/** A batch that starts itself again and again comes to an end. */
const MOST_CHAINED = 100;

const jobs = new WeakMap<TestState, TestJobs>();

export function testJobs(runtime: Runtime): TestJobs {
    const state = testState(runtime);
    let known = jobs.get(state);
    if (!known) {
        known = { outside: [], inside: [], nested: [], running: undefined, depth: 0 };
        jobs.set(state, known);
    }
    return known;
}

/** Notes a new job, AsyncApexJob or CronTrigger, of a running test. */
export function noteTestJob(runtime: Runtime, id: string): void {
    if (!runtime.transaction.isTest) {
        return;
    }
    const known = testJobs(runtime);
    listFor(runtime, known).push(id);
}

/**
 * A batch that another one starts runs at once behind it: public test NebulaLogger, LogBatchPurger_Tests, deletes the records of
 * three objects by three batches, of which each starts the next.
 */
function listFor(runtime: Runtime, known: TestJobs): string[] {
    if (known.depth > 0) {
        const isChained = runtime.transaction.quiddity === 'BATCH_APEX' && (known.running?.length ?? 0) < MOST_CHAINED;
        return (isChained ? known.running : undefined) ?? known.nested;
    }
    return testState(runtime).phase === 'started' ? known.inside : known.outside;
}
