/** Connects the services with the database of a session. */
import type { Machine } from '../language/machine.js';
import type { Runtime } from '../language/runtime.js';
import { checkEvents } from '../database/dml/events.js';
import type { EventSink } from '../database/dml/surroundings.js';
import { makeDmlRow } from '../database/dml/rows.js';
import type { Engine } from '../database/dml/engine.js';
import { identityFor } from '../database/session/runAs.js';
import type { ObjectSchema } from '../schema/model.js';
import { RecordValue } from '../schema/record.js';
import type { MovableClock } from './clock.js';
import { publish } from './events/bus.js';
import { attachOrg, servicesOf, type EventOutcome, type Services } from './services.js';
import { beginWork } from './transactions.js';

/** Takes the events that DML inserts: for the session, which is made before the machine. */
export interface LateEventSink extends EventSink {
    bind(machine: Machine): void;
}

export function createEventSink(): LateEventSink {
    let runtime: Runtime | undefined;
    return {
        bind(machine) {
            runtime = machine;
        },
        publish(events) {
            if (!runtime) {
                throw new Error('The event sink was not bound to its machine');
            }
            publish(servicesOf(runtime), events, null);
        }
    };
}

/** Connects services and database; call it once the session is connected to the machine. */
export function connectPlatform(machine: Machine, engine: Engine, clock?: MovableClock): Services {
    const services = attachOrg(machine, {
        store: engine.store,
        ...(clock ? { clock } : {}),
        settingsOf(userId) {
            const { timeZone, locale, user } = identityFor(engine, userId);
            return { timeZone, locale, ...(user ? { user } : {}) };
        },
        checkEvent(event, access) {
            const [row] = checkEvents(engine, [withoutUuid(event)], { allOrNone: false, access });
            const EventUuid = event.values.EventUuid ?? null;
            return { values: { ...(row?.values ?? event.values), EventUuid }, errors: row?.errors ?? [] };
        },
        fireEvents: (object, events) => fireEvents(engine, object, events),
        canUseClass: (name) => engine.access.canUseClass?.(name) ?? true,
        isTriggerRunning: () => engine.triggers.current !== undefined,
        aside: (work) => engine.triggers.aside(work)
    });
    beginWork(services);
    return services;
}

/** Code cannot write the id of an event; `newSObject(null, true)` may have done so. */
function withoutUuid(event: RecordValue): RecordValue {
    const copy = new RecordValue(event.schema);
    copy.values = { ...event.values };
    delete copy.values.EventUuid;
    return copy;
}

function fireEvents(engine: Engine, object: ObjectSchema, events: readonly RecordValue[]): EventOutcome {
    const rows = events.map((event, index) => makeDmlRow(index, event));
    engine.triggers.fire(
        object,
        'after',
        'insert',
        rows.map((row) => ({ row, fresh: row.given, old: undefined }))
    );
    return rows.map(({ errors }) => errors[0]?.message);
}
