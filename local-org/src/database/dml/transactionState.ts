/** What DML keeps for the running transaction. */
import type { Transaction } from '../../language/runtime.js';

/** The first setup and the first other object that were written ("Mixed DML Operations", Apex Developer Guide). */
export interface WrittenKinds {
    setup: string | undefined;
    other: string | undefined;
}

export interface DmlState {
    /** Triggers that run now, each within the one before. */
    depth: number;
    /** Replaced within each `System.runAs`. */
    kinds: WrittenKinds;
    /** Ids of records whose triggers run now and forbid that they are written, with the name of the trigger. */
    readonly busy: Map<string, string>;
}

const states = new WeakMap<Transaction, DmlState>();

export function dmlState(transaction: Transaction): DmlState {
    let state = states.get(transaction);
    if (!state) {
        state = { depth: 0, kinds: noKinds(), busy: new Map() };
        states.set(transaction, state);
    }
    return state;
}

export function noKinds(): WrittenKinds {
    return { setup: undefined, other: undefined };
}
