/** When the jobs of a test run ("Using Limits, startTest, and stopTest", Apex Developer Guide). */
import type { Services } from '../services.js';
import { deliverEvents } from '../events/bus.js';
import { runJob } from './run.js';
import { testJobs } from './testJobs.js';

/**
 * `Test.stopTest`: what was queued since `startTest` runs, then published events are delivered. What jobs queue waits for the
 * end of the test.
 *
 * @throws the first thing that a job threw, once all have run
 */
export function runJobsOfStopTest(services: Services): void {
    const known = testJobs(services.machine);
    const ids = known.inside;
    known.inside = [];
    const first = runAll(services, ids);
    deliverEvents(services);
    if (first !== undefined) {
        throw first.error;
    }
}

/**
 * The end of a test method: what was queued outside of `startTest` and `stopTest` runs now, and so is covered
 * (newbedev.com, "Queueable apex still executes in test context even if Enqueue Job is not called between Test.startTest() and
 * Test.stopTest()"); then what jobs have queued, once.
 *
 * @throws the first thing that a job of the test itself threw
 */
export function finishTest(services: Services): void {
    const known = testJobs(services.machine);
    const own = [...known.outside, ...known.inside];
    known.outside = [];
    known.inside = [];
    const first = runAll(services, own);
    const nested = known.nested;
    known.nested = [];
    runAll(services, nested);
    known.nested = [];
    deliverEvents(services);
    if (first !== undefined) {
        throw first.error;
    }
}

function runAll(services: Services, ids: readonly string[]): { readonly error: unknown } | undefined {
    const known = testJobs(services.machine);
    let first: { readonly error: unknown } | undefined;
    const running = [...ids];
    known.running = running;
    for (const id of running) {
        known.depth++;
        try {
            const error = runJob(services, id);
            if (error !== undefined) {
                first ??= { error };
            }
        } finally {
            known.depth--;
        }
    }
    known.running = undefined;
    return first;
}
