import type { Services } from '../services.js';
import { deliverEvents } from './bus.js';

/** Whether events are being delivered: what their triggers publish is delivered by the same loop. */
const busy = new WeakSet<Services>();

/**
 * The end of a transaction outside of tests: events are delivered. Those of a transaction that was rolled back are gone, but
 * for those that are published immediately. In tests `Test.getEventBus().deliver()` and `Test.stopTest()` deliver.
 */
export function afterTransaction(services: Services): void {
    if (services.machine.transaction.isTest || busy.has(services)) {
        return;
    }
    busy.add(services);
    try {
        deliverEvents(services);
    } finally {
        busy.delete(services);
    }
}
