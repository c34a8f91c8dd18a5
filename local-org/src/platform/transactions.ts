/** Work in a transaction of its own: what it wrote stays when it succeeds and is undone when it fails. */
import { atEntryPoint } from '../database/access/sharing/runningClass.js';
import type { TransactionOptions } from '../language/machine.js';
import type { Transaction } from '../language/runtime.js';
import { limitFor } from '../library/system/limits.js';
import { shareTestState } from '../library/testing/testState.js';
import { afterTransaction } from './events/afterTransaction.js';
import { noteUsage } from './governor/usage.js';
import type { Services } from './services.js';

export interface WorkOptions {
    /** How it began: a constant of `System.Quiddity`. */
    readonly quiddity: string;
    readonly userId: string;
    /** Why the work may make no callouts; undefined: it may. */
    readonly calloutRefusal?: string | undefined;
}

export type Outcome<T> =
    | { readonly value: T; readonly thrown?: undefined }
    | { readonly value?: undefined; readonly thrown: { readonly error: unknown } };

const refusals = new WeakMap<Transaction, string>();

/** Why the running transaction may make no callouts; undefined: it may. */
export function calloutRefusal(transaction: Transaction): string | undefined {
    return refusals.get(transaction);
}

const starts = new WeakMap<Transaction, number>();

/** Notes that from here on uncommitted work counts: at the start of a transaction, and at `Test.startTest`. */
export function beginWork({ machine, org }: Services): void {
    starts.set(machine.transaction, org.store.mark().length);
}

/** Whether the running transaction has written something that is not committed. */
export function hasUncommittedWork({ machine, org }: Services): boolean {
    return org.store.mark().length > (starts.get(machine.transaction) ?? 0);
}

/** Runs work in a new transaction. Within a test, the test's transaction waits and its statics are shared. */
export function inTransaction<T>(services: Services, options: WorkOptions, work: () => T): Outcome<T> {
    const { machine, org } = services;
    const outer = machine.transaction;
    const { isTest } = outer;
    const settings: TransactionOptions = {
        ...(isTest && outer.userId === options.userId ? settingsOf(outer) : org.settingsOf?.(options.userId)),
        isTest,
        userId: options.userId,
        quiddity: options.quiddity,
        cpuLimit: limitFor(options.quiddity, 'CpuTime') ?? Infinity
    };
    const run = (): Outcome<T> => {
        if (options.calloutRefusal !== undefined) {
            refusals.set(machine.transaction, options.calloutRefusal);
        }
        return attempt(services, work);
    };
    if (!isTest) {
        machine.begin(settings);
        return run();
    }
    const aside = org.aside?.bind(org) ?? ((inner: () => Outcome<T>) => inner());
    return machine.aside(settings, () => {
        shareTestState(outer, machine.transaction);
        return aside(run);
    });
}

function attempt<T>(services: Services, work: () => T): Outcome<T> {
    const { machine, org } = services;
    const mark = org.store.mark();
    beginWork(services);
    let outcome: Outcome<T>;
    try {
        outcome = { value: atEntryPoint(work) };
    } catch (error) {
        org.store.rollbackTo(mark);
        outcome = { thrown: { error } };
    }
    noteUsage(machine);
    if (!machine.transaction.isTest) {
        org.store.commit();
    }
    afterTransaction(services);
    return outcome;
}

function settingsOf(transaction: Transaction): TransactionOptions {
    const { timeZone, locale, user } = transaction;
    return { timeZone, locale, ...(user ? { user } : {}) };
}
