/** The asynchronous and platform services of one machine, and what they need of the org around them. */
import type { Machine, TransactionOptions } from '../language/machine.js';
import type { Runtime } from '../language/runtime.js';
import type { DatabaseError } from '../library/schema/databaseError.js';
import type { RecordValue } from '../schema/record.js';
import type { ObjectSchema } from '../schema/model.js';
import { createStore, type Store } from '../database/store/store.js';
import type { MovableClock } from './clock.js';

/** What becomes of events that triggers get: an error for each that failed, undefined for the rest. */
export type EventOutcome = readonly (string | undefined)[];

/** An event as it is to be published, defaults filled in; with errors it is not. */
export interface CheckedEvent {
    readonly values: RecordValue['values'];
    readonly errors: readonly DatabaseError[];
}

/** What the org gives. */
export interface OrgParts {
    readonly store: Store;
    readonly clock?: MovableClock;
    /** What a transaction of a user begins with: time zone, locale, name. */
    settingsOf?(userId: string): TransactionOptions;
    /** The user that event triggers run as, "Automated Process". */
    automatedProcessUser?(): string | undefined;
    /**
     * Runs the after insert triggers of a platform event.
     *
     * @throws ApexException what Apex cannot catch
     */
    fireEvents?(object: ObjectSchema, events: readonly RecordValue[]): EventOutcome;
    /** Checks a new platform event as DML checks a record: required fields, types, lengths; in user mode permissions as well. */
    checkEvent?(event: RecordValue, access: 'user' | 'system'): CheckedEvent;
    /** Whether the running user may call a class from outside; by default everybody may. @param name of the class */
    canUseClass?(name: string): boolean;
    /** Whether triggers run now. */
    isTriggerRunning?(): boolean;
    /** Runs something that is no part of the triggers that run now. */
    aside?<T>(work: () => T): T;
}

export interface Services {
    readonly machine: Machine;
    readonly org: OrgParts;
}

const attached = new WeakMap<Runtime, Services>();

/** Connects the services of a machine with its org; before anything runs. */
export function attachOrg(machine: Machine, org: OrgParts): Services {
    const services = { machine, org };
    attached.set(machine, services);
    return services;
}

/** The services of a machine. One without an org keeps its jobs for itself. */
export function servicesOf(runtime: Runtime): Services {
    return attached.get(runtime) ?? attachOrg(runtime as Machine, { store: createStore(runtime.schema) });
}
