/** Events that were published and not delivered yet. */
import type { Transaction } from '../../language/runtime.js';
import { testState } from '../../library/testing/testState.js';
import type { ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { valuesOf } from '../../database/store/row.js';
import type { Services } from '../services.js';
import type { FrozenGraph } from '../state/frozen.js';

/** What `EventBus.TriggerContext` tells. */
export interface Attempt {
    readonly retries: number;
    readonly lastError: string | null;
}

/** Events of one publish call that have a callback. */
export interface PublishCallback {
    readonly state: FrozenGraph;
    readonly uuids: readonly string[];
    readonly userId: string;
}

export interface BusState {
    /** Events that are delivered whatever becomes of the transaction. */
    readonly immediate: RecordValue[];
    callbacks: PublishCallback[];
    /** By object, what came of the last attempt where it is to be repeated. */
    readonly attempts: Map<string, Attempt>;
}

const states = new WeakMap<object, BusState>();

/** Each test has its own. */
export function busState(services: Services): BusState {
    const { machine } = services;
    const key = machine.transaction.isTest ? testState(machine) : services;
    let state = states.get(key);
    if (!state) {
        state = { immediate: [], callbacks: [], attempts: new Map() };
        states.set(key, state);
    }
    return state;
}

/** What a trigger does to its delivery. */
export interface RunningDelivery extends Attempt {
    checkpoint: string | null;
}

export const deliveries = new WeakMap<Transaction, RunningDelivery>();

/**
 * Events that wait for the end of their transaction are rows of the store, so that whatever undoes the transaction takes them
 * along: savepoints too.
 */
export function keep({ org }: Services, event: RecordValue): void {
    org.store.insert(event.schema, event.values);
}

export function replayNumber(event: RecordValue): number {
    return Number(event.values.ReplayId ?? 0);
}

function keptEvents({ org }: Services): readonly RecordValue[] {
    return org.store
        .tables()
        .filter(({ object }) => isEvent(object))
        .flatMap((table) => [...table.all()].map((row) => recordFrom(table.object, valuesOf(table.layout, row))));
}

function recordFrom(object: ObjectSchema, values: RecordValue['values']): RecordValue {
    const event = new RecordValue(object);
    event.values = values;
    return event;
}

export function isEvent(object: ObjectSchema): boolean {
    return object.kind === 'platformEvent' || object.name === 'BatchApexErrorEvent';
}

/** Takes all events away, in the order in which they were published. */
export function takeEvents(services: Services): readonly RecordValue[] {
    const { org } = services;
    const { immediate } = busState(services);
    const kept = keptEvents(services);
    for (const event of kept) {
        if (event.id !== null) {
            org.store.erase(event.schema, event.id);
        }
        delete event.values.Id;
    }
    return [...immediate.splice(0), ...kept].sort((left, right) => replayNumber(left) - replayNumber(right));
}

/** Puts events back for another attempt. */
export function putBack(services: Services, events: readonly RecordValue[]): void {
    busState(services).immediate.push(...events);
}
