/** What `Test` and the library keep for the running transaction. */
import type { Runtime, Transaction } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';

export interface TestState {
    /** Mocks by the interface that they were set for, in lower case. */
    readonly mocks: Map<string, ApexValue>;
    phase: 'before' | 'started' | 'stopped';
    /** Counters as they were before `startTest`. */
    outer: ReadonlyMap<string, number>;
    /** Ids that searches find. */
    searchResults: readonly string[];
    /** `ApexPages.currentPage()` */
    currentPage: ApexValue;
    /** `ApexPages.getMessages()` */
    readonly pageMessages: ApexValue[];
}

const states = new WeakMap<Transaction, TestState>();

/** The state that belongs to the running transaction. */
export function testState({ transaction }: Runtime): TestState {
    let state = states.get(transaction);
    if (!state) {
        state = {
            mocks: new Map(),
            phase: 'before',
            outer: new Map(),
            searchResults: [],
            currentPage: null,
            pageMessages: []
        };
        states.set(transaction, state);
    }
    return state;
}

/** Lets a transaction that belongs to the same test (an asynchronous job) see the test's state. */
export function shareTestState(from: Transaction, to: Transaction): void {
    const state = states.get(from);
    if (state) {
        states.set(to, state);
    }
}

type Listener = () => void;

const listeners = new WeakMap<Runtime, Listener[]>();

/** Has a function called at each `Test.stopTest`, before the counters go back: the asynchronous jobs run then. */
export function onStopTest(runtime: Runtime, listener: Listener): void {
    listeners.set(runtime, [...(listeners.get(runtime) ?? []), listener]);
}

export function stopListeners(runtime: Runtime): readonly Listener[] {
    return listeners.get(runtime) ?? [];
}
