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
    /** How many jobs run now, one within the other. */
    depth: number;
}

const jobs = new WeakMap<TestState, TestJobs>();

export function testJobs(runtime: Runtime): TestJobs {
    const state = testState(runtime);
    let known = jobs.get(state);
    if (!known) {
        known = { outside: [], inside: [], nested: [], depth: 0 };
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
    const list = known.depth > 0 ? known.nested : testState(runtime).phase === 'started' ? known.inside : known.outside;
    list.push(id);
}
