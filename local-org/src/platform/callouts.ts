/** Whether a transaction may make a callout now ("Callout Limits and Limitations", Apex Developer Guide). */
import { countService } from './governor/count.js';
import type { Services } from './services.js';
import { calloutRefusal, hasUncommittedWork } from './transactions.js';

/**
 * Counts a callout.
 *
 * @throws CalloutException where callouts are not allowed, and after DML; LimitException beyond the limit
 */
export function beginCallout(services: Services): void {
    const { machine, org } = services;
    const refusal = org.isTriggerRunning?.() === true ? TRIGGERS : calloutRefusal(machine.transaction);
    if (refusal !== undefined) {
        throw machine.exception('CalloutException', refusal);
    }
    if (hasUncommittedWork(services)) {
        // "You can't make a callout when there are pending operations in the same transaction"
        throw machine.exception(
            'CalloutException',
            'You have uncommitted work pending. Please commit or rollback before calling out'
        );
    }
    countService(machine.transaction, 'Callouts');
}

const TRIGGERS = 'Callout from triggers are currently not supported.';
