/** Governor limits of the services (Apex Developer Guide, "Execution Governors and Limits"). */
import { limitException } from '../../language/exceptions.js';
import type { Transaction } from '../../language/runtime.js';
import { limitOf } from '../../library/system/limits.js';

/** Counters by the name that `Limits` has for them, and what the platform's messages say of each. */
const COUNTED = {
    Callouts: 'Too many callouts',
    EmailInvocations: 'Too many Email Invocations',
    FutureCalls: 'Too many future calls',
    PublishImmediateDML: 'Too many publish immediate DML statements',
    DmlStatements: 'Too many DML statements',
    QueueableJobs: 'Too many queueable jobs added to the queue'
} as const;

/**
 * Adds one to a counter.
 *
 * @throws LimitException `Too many callouts: 101`, which Apex cannot catch
 */
export function countService(transaction: Transaction, counter: keyof typeof COUNTED): void {
    const used = (transaction.counters.get(counter) ?? 0) + 1;
    transaction.counters.set(counter, used);
    if (used > (limitOf(transaction, counter) ?? Infinity)) {
        throw limitException(`${COUNTED[counter]}: ${used}`);
    }
}
