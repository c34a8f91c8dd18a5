/** What `Test` and the library keep for the running transaction. */
import type { Runtime, Transaction } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';

export interface TestState {
    /** Mocks by the interface that they were set for, in lower case. */
    readonly mocks: Map<string, ApexValue>;
    phase: 'before' | 'started' | 'stopped';
    /** Counters as they were before `startTest`. */
    outer: ReadonlyMap<string, number>;
    /** What was counted between `startTest` and `stopTest` and in the test's jobs. */
    readonly spent: Map<string, number>;
    /** Ends the count of CPU time that `startTest` began. */
    leaveCpu: (() => number) | undefined;
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
            spent: new Map(),
            leaveCpu: undefined,
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

/** Notes counters that will not be seen in the transaction's own any more. */
export function addSpent(state: TestState, counters: ReadonlyMap<string, number>): void {
    counters.forEach((count, name) => state.spent.set(name, (state.spent.get(name) ?? 0) + count));
}

type Listener = () => void;

const startListeners = new WeakMap<Runtime, Listener[]>();

/** Has a function called at each `Test.startTest`. */
export function onStartTest(runtime: Runtime, listener: Listener): void {
    startListeners.set(runtime, [...(startListeners.get(runtime) ?? []), listener]);
}

export function listenersOfStart(runtime: Runtime): readonly Listener[] {
    return startListeners.get(runtime) ?? [];
}

const listeners = new WeakMap<Runtime, Listener[]>();

/** Has a function called at each `Test.stopTest`, before the counters go back: the asynchronous jobs run then. */
export function onStopTest(runtime: Runtime, listener: Listener): void {
    listeners.set(runtime, [...(listeners.get(runtime) ?? []), listener]);
}

export function stopListeners(runtime: Runtime): readonly Listener[] {
    return listeners.get(runtime) ?? [];
}
