/** Platform events: publishing and delivering ("Platform Events Developer Guide"). */
import { randomUUID } from 'node:crypto';
import { ListValue } from '../../language/collections.js';
import { asApexException } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import type { ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { countService } from '../governor/count.js';
import { rowsWhere, storedTime, text } from '../jobs/rows.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import { thaw } from '../state/thaw.js';
import { inTransaction } from '../transactions.js';
import { implementsInterface } from '../jobs/support.js';
import { EventResultValue } from '../../library/events/results.js';
import {
    busState,
    deliveries,
    isEvent,
    keep,
    putBack,
    replayNumber,
    takeEvents,
    type Attempt,
    type PublishCallback,
    type RunningDelivery
} from './pending.js';

/** What became of one event. */
export interface Published {
    readonly uuid: string | undefined;
    readonly errors: readonly DatabaseError[];
}

/** "Platform event triggers [...] receive up to 2,000 event messages". */
const BATCH_SIZE = 2000;
/** "A trigger is retried nine times" after its first run. */
const MAX_RETRIES = 9;

/**
 * `EventBus.publish`; `insert` of events comes here as well.
 *
 * @param callback `null` for none
 * @param access whether the running user must be allowed to create events: `EventBus.publishWithAccessLevel`
 */
export function publish(
    services: Services,
    events: readonly RecordValue[],
    callback: ApexValue,
    access: 'user' | 'system' = 'system'
): readonly Published[] {
    const { machine } = services;
    const other = events.find(({ schema }) => !isEvent(schema));
    if (other) {
        throw machine.exception('TypeException', `${other.schema.name} is not a platform event`);
    }
    // each call counts once, on the counter of its kind
    if (events.some(({ schema }) => isImmediate(schema))) {
        countService(machine.transaction, 'PublishImmediateDML');
    }
    if (events.some(({ schema }) => !isImmediate(schema))) {
        countService(machine.transaction, 'DmlStatements');
    }
    const results = events.map((event) => publishOne(services, event, access));
    const uuids = results.flatMap(({ uuid }) => uuid ?? []);
    if (callback !== null && uuids.length > 0) {
        const { userId } = machine.transaction;
        busState(services).callbacks.push({ state: freeze(callback), uuids, userId });
    }
    return results;
}

/** Publishes events of the platform's own: unchecked, uncounted, at once. */
export function publishNow(services: Services, events: readonly RecordValue[]): void {
    for (const event of events) {
        busState(services).immediate.push(stamped(services, event.schema, event.values));
    }
}

function isImmediate(object: ObjectSchema): boolean {
    return object.isPublishedImmediately === true || object.name === 'BatchApexErrorEvent';
}

function publishOne(services: Services, event: RecordValue, access: 'user' | 'system'): Published {
    const checked = services.org.checkEvent?.(event, access) ?? { values: event.values, errors: [] };
    if (checked.errors.length > 0) {
        return { uuid: undefined, errors: checked.errors };
    }
    const message = stamped(services, event.schema, checked.values);
    if (isImmediate(event.schema)) {
        busState(services).immediate.push(message);
    } else {
        keep(services, message);
    }
    return { uuid: text(message.values.EventUuid), errors: [] };
}

/** A copy as subscribers get it: what code does to its record later is not published. */
function stamped({ machine, org }: Services, schema: ObjectSchema, values: RecordValue['values']): RecordValue {
    const { transaction } = machine;
    const message = new RecordValue(schema);
    message.values = {
        ...values,
        EventUuid: text(values.EventUuid) || randomUUID(),
        ReplayId: String(org.store.counters.next('replay')),
        CreatedDate: storedTime(transaction.now()),
        CreatedById: transaction.userId
    };
    return message;
}

/** Delivers all events that wait, and those that their triggers publish. */
export function deliverEvents(services: Services): void {
    const { isTest } = services.machine.transaction;
    runCallbacks(services, 'onSuccess(EventBus.SuccessResult)', 'EventBus.EventPublishSuccessCallback');
    let events = takeEvents(services);
    // in a test an attempt is repeated by the next `deliver()`
    for (let round = 0; events.length > 0 && round <= MAX_ROUNDS; round++) {
        const again = batches(events).flatMap((batch) => deliverBatch(services, batch));
        if (isTest) {
            events = takeEvents(services);
            putBack(services, again);
        } else {
            putBack(services, again);
            events = takeEvents(services);
        }
        runCallbacks(services, 'onSuccess(EventBus.SuccessResult)', 'EventBus.EventPublishSuccessCallback');
    }
}

/** Triggers may publish events that make them publish: no more rounds than this. */
const MAX_ROUNDS = 1000;

/** `Test.getEventBus().fail()`: events that wait are lost, and failure callbacks hear of it. */
export function failEvents(services: Services): void {
    takeEvents(services);
    runCallbacks(services, 'onFailure(EventBus.FailureResult)', 'EventBus.EventPublishFailureCallback');
}

function batches(events: readonly RecordValue[]): readonly (readonly RecordValue[])[] {
    const byObject = new Map<ObjectSchema, RecordValue[]>();
    for (const event of events) {
        byObject.set(event.schema, [...(byObject.get(event.schema) ?? []), event]);
    }
    return [...byObject.values()].flatMap((all) => {
        const parts: RecordValue[][] = [];
        for (let from = 0; from < all.length; from += BATCH_SIZE) {
            parts.push(all.slice(from, from + BATCH_SIZE));
        }
        return parts;
    });
}

/** @returns the events that are to be delivered again */
function deliverBatch(services: Services, events: readonly RecordValue[]): readonly RecordValue[] {
    const { machine, org } = services;
    const object = events[0]?.schema;
    if (!object || !org.fireEvents) {
        return [];
    }
    const { attempts } = busState(services);
    const before: Attempt = attempts.get(object.name) ?? { retries: 0, lastError: null };
    attempts.delete(object.name);
    const delivery: RunningDelivery = { ...before, checkpoint: null };
    const options = { quiddity: 'SYNCHRONOUS', userId: automatedProcess(services) };
    const { thrown } = inTransaction(services, options, () => {
        deliveries.set(machine.transaction, delivery);
        const error = org.fireEvents?.(object, events).find((each) => each !== undefined);
        if (error !== undefined) {
            throw new TriggerFailed(error);
        }
    });
    if (thrown && !(thrown.error instanceof TriggerFailed)) {
        throw thrown.error;
    }
    return thrown
        ? afterFailure(services, events, delivery, (thrown.error as TriggerFailed).text)
        : afterCheckpoint(events, delivery);
}

/** A trigger let an exception go. */
class TriggerFailed extends Error {
    constructor(readonly text: string) {
        super(text);
    }
}

const RETRYABLE = /caused by: EventBus\.RetryableException: ?([^\n]*)/;

/** "Retry Event Triggers with EventBus.RetryableException"; other failures end the delivery. */
function afterFailure(
    services: Services,
    events: readonly RecordValue[],
    delivery: RunningDelivery,
    error: string
): readonly RecordValue[] {
    const retryable = RETRYABLE.exec(error);
    if (retryable && delivery.retries < MAX_RETRIES) {
        const name = events[0]?.schema.name ?? '';
        const attempt = { retries: delivery.retries + 1, lastError: retryable[1] ?? null };
        busState(services).attempts.set(name, attempt);
        return events;
    }
    services.machine.debug('ERROR', error);
    return afterCheckpoint(events, delivery);
}

/** "Resume a Platform Event Apex Trigger After an Uncaught Exception": what stands behind the checkpoint comes again. */
function afterCheckpoint(events: readonly RecordValue[], { checkpoint }: RunningDelivery): readonly RecordValue[] {
    return checkpoint === null ? [] : events.filter((event) => replayNumber(event) > Number(checkpoint));
}

/** "The Automated Process entity" runs event triggers. */
function automatedProcess(services: Services): string {
    const [row] = rowsWhere(services, 'User', 'UserType', 'AutomatedProcess');
    return row ? text(row.Id) : services.machine.transaction.userId;
}

/** "Get the Result of Asynchronous Platform Event Publishing with Apex Publish Callbacks" */
function runCallbacks(services: Services, key: string, interfaceName: string): void {
    const state = busState(services);
    const { callbacks } = state;
    state.callbacks = [];
    callbacks.forEach((callback) => runCallback(services, callback, key, interfaceName));
}

function runCallback(services: Services, callback: PublishCallback, key: string, interfaceName: string): void {
    const { machine } = services;
    const result = new EventResultValue(
        interfaceName.endsWith('SuccessCallback') ? 'EventBus.SuccessResult' : 'EventBus.FailureResult',
        callback.uuids
    );
    const options = { quiddity: 'PLATFORM_EVENT_PUBLISH_CALLBACK', userId: automatedProcess(services) };
    const { thrown } = inTransaction(services, options, () => {
        const target = thaw(machine, callback.state);
        if (implementsInterface(target, interfaceName)) {
            machine.invoke(target, key, result);
        }
    });
    if (thrown) {
        if (!asApexException(thrown.error)) {
            throw thrown.error;
        }
        const { type, message } = machine.describe(thrown.error);
        machine.debug('ERROR', `${type}: ${message}`);
    }
}

/** Records of a `List<SObject>` argument. */
export function eventsOf(list: ListValue): readonly RecordValue[] {
    return list.items.filter((item) => item instanceof RecordValue);
}
