/** `EventBus`, `EventBus.TestBroker`, `EventBus.TriggerContext` (Apex Reference Guide, "EventBus Namespace"). */
import { ListValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime, Transaction } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { deliverEvents, eventsOf, failEvents, publish, type Published } from '../../platform/events/bus.js';
import { deliveries, type RunningDelivery } from '../../platform/events/pending.js';
import { servicesOf } from '../../platform/services.js';
import type { RecordValue } from '../../schema/record.js';
import { argumentGuard } from '../arguments.js';
import type { AccessLevelValue } from '../database/accessLevel.js';
import { makeBag } from '../platform/bagTypes.js';
import type { PropertyBag } from '../platform/propertyBag.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { EventResultValue } from './results.js';

class TestBrokerValue extends PlatformObject {
    readonly apexType = 'EventBus.TestBroker';
}

class TriggerContextValue extends PlatformObject {
    readonly apexType = 'EventBus.TriggerContext';

    constructor(readonly delivery: RunningDelivery) {
        super();
    }
}

const contexts = new WeakMap<Transaction, TriggerContextValue>();
/** The UUID behind a result, for `EventBus.getOperationId`. */
const operations = new WeakMap<PropertyBag, string>();

export const eventBusLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const services = () => servicesOf(runtime);
    return [
        { name: 'EventBus', statics: publishMethods(runtime) },
        {
            name: 'EventBus.TestBroker',
            prototype: TestBrokerValue.prototype,
            constructors: { '()': () => new TestBrokerValue() },
            methods: {
                'deliver()': () => {
                    deliverEvents(services());
                },
                'fail()': () => {
                    failEvents(services());
                }
            }
        },
        { name: 'Test', statics: { 'getEventBus()': () => new TestBrokerValue() } },
        {
            name: 'EventBus.TriggerContext',
            prototype: TriggerContextValue.prototype,
            statics: { 'currentContext()': () => currentContext(runtime.transaction) },
            methods: {
                'getResumeCheckpoint()': (self: TriggerContextValue) => self.delivery.checkpoint,
                'setResumeCheckpoint(String)': (self: TriggerContextValue, replayId: string | null) => {
                    self.delivery.checkpoint = replayId;
                }
            },
            fields: {
                lastError: { get: (self: TriggerContextValue) => self.delivery.lastError },
                retries: { get: (self: TriggerContextValue) => self.delivery.retries }
            }
        },
        ...(['EventBus.SuccessResult', 'EventBus.FailureResult'] as const).map((name) => ({
            name,
            prototype: EventResultValue.prototype,
            methods: {
                'getEventUuids()': (self: EventResultValue) => new ListValue([...self.uuids], 'List<String>')
            }
        }))
    ];
};

function currentContext(transaction: Transaction): TriggerContextValue | null {
    const delivery = deliveries.get(transaction);
    if (!delivery) {
        return null;
    }
    const context = contexts.get(transaction) ?? new TriggerContextValue(delivery);
    contexts.set(transaction, context);
    return context;
}

function publishMethods(runtime: Runtime): Record<string, NativeFunction> {
    const notNull = argumentGuard(runtime);
    const one = (event: RecordValue | null, callback: ApexValue, access?: 'user' | 'system'): PropertyBag => {
        const [result] = publish(servicesOf(runtime), [notNull(event)], callback, access);
        return saveResult(result);
    };
    const all = (events: ListValue | null, callback: ApexValue, access?: 'user' | 'system'): ListValue => {
        const results = publish(servicesOf(runtime), eventsOf(notNull(events)), callback, access);
        return new ListValue(results.map(saveResult), 'List<Database.SaveResult>');
    };
    return {
        'publish(SObject)': (event: RecordValue | null) => one(event, null),
        'publish(SObject,Object)': (event: RecordValue | null, callback: ApexValue) => one(event, notNull(callback)),
        'publish(List<SObject>)': (events: ListValue | null) => all(events, null),
        'publish(List<SObject>,Object)': (events: ListValue | null, callback: ApexValue) =>
            all(events, notNull(callback)),
        'publishWithAccessLevel(SObject,AccessLevel)': (event: RecordValue | null, access: AccessLevelValue | null) =>
            one(event, null, notNull(access, 2).mode),
        'publishWithAccessLevel(List<SObject>,AccessLevel)': (
            events: ListValue | null,
            access: AccessLevelValue | null
        ) => all(events, null, notNull(access, 2).mode),
        'getOperationId(Object)': (result: PropertyBag | null) => operations.get(notNull(result)) ?? null
    };
}

function saveResult(published: Published | undefined): PropertyBag {
    const errors = published?.errors ?? [];
    const result = makeBag('Database.SaveResult', {
        id: null,
        success: errors.length === 0,
        errors: new ListValue([...errors], 'List<Database.Error>')
    });
    if (published?.uuid !== undefined) {
        operations.set(result, published.uuid);
    }
    return result;
}
