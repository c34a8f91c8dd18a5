/** Governor limits of the database (Apex Developer Guide, "Execution Governors and Limits"). */
import { limitException } from '../../language/exceptions.js';
import type { Transaction } from '../../language/runtime.js';
import { limitOf } from '../../library/system/limits.js';

/** Counters by the name that `Limits` has for them, and what the platform calls them in messages. */
const COUNTED = {
    AggregateQueries: 'aggregate queries',
    ApexCursorRows: 'Apex cursor rows',
    DmlRows: 'DML rows',
    DmlStatements: 'DML statements',
    FetchCallsOnApexCursor: 'fetch calls on Apex cursor',
    PublishImmediateDML: 'publish immediate DML statements',
    Queries: 'SOQL queries',
    QueryLocatorRows: 'query locator rows',
    QueryRows: 'query rows',
    SoslQueries: 'SOSL queries'
} as const;

export type Counter = keyof typeof COUNTED;

/**
 * Adds to a counter.
 *
 * @throws LimitException `Too many DML statements: 151`, which Apex cannot catch
 */
export function countUp(transaction: Transaction, counter: Counter, amount = 1): void {
    const used = (transaction.counters.get(counter) ?? 0) + amount;
    transaction.counters.set(counter, used);
    if (used > (limitOf(transaction, counter) ?? Infinity)) {
        throw limitException(`Too many ${COUNTED[counter]}: ${used}`);
    }
}
