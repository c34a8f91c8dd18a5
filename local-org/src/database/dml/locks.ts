/**
 * Record locks ("Approval Class", Apex Reference Guide). A lock is part of its row: it is undone with the transaction and kept
 * with the org.
 *
 * `FOR UPDATE` needs none: transactions of one org run one after the other here, so that nobody else could write a row
 * between a query and the end of its transaction ("Locking Statements", Apex Developer Guide), and none waits for a lock.
 */
import type { ObjectSchema } from '../../schema/model.js';
import type { RecordValue } from '../../schema/record.js';
import type { Store } from '../store/store.js';
import type { Engine } from './engine.js';
import { deletedRow, unknownId } from './errors.js';
import { dmlException, type RowResult } from './failure.js';
import { countUp } from './governor.js';
import { makeDmlRow } from './rows.js';
import type { Locks } from './surroundings.js';

/** Where a row notes that it is locked. No field has this name. */
export const LOCKED = '#locked';

/** @param mayModifyAll whether the running user may edit all records of an object, locked ones included */
export function recordLocks(store: Store, mayModifyAll: (object: ObjectSchema) => boolean): Locks {
    return {
        isHeld: (object, id) => isLocked(store, object, id) && !mayModifyAll(object)
    };
}

export function isLocked(store: Store, object: ObjectSchema, id: string): boolean {
    const table = store.table(object);
    const row = table.find(id);
    return row !== undefined && table.value(row, LOCKED) === true;
}

/**
 * Locks or unlocks records; that counts as a DML statement.
 *
 * @throws DmlException when all or nothing was asked for and a record is not there
 */
export function changeLocks(
    engine: Engine,
    records: readonly RecordValue[],
    isLock: boolean,
    allOrNone: boolean
): readonly RowResult[] {
    if (records.length === 0) {
        return [];
    }
    countUp(engine.transaction(), 'DmlStatements');
    countUp(engine.transaction(), 'DmlRows', records.length);
    const results = records.map((record, index): RowResult => {
        const row = makeDmlRow(index, record);
        const table = engine.store.table(record.schema);
        const stored = row.id === null ? undefined : table.find(row.id);
        const isThere = row.id !== null && table.live(row.id) !== undefined;
        return { row, errors: isThere ? [] : [stored ? deletedRow() : unknownId()] };
    });
    const failure = allOrNone ? dmlException(isLock ? 'lock' : 'unlock', results) : undefined;
    if (failure) {
        throw failure;
    }
    for (const { row, errors } of results) {
        if (errors.length === 0 && row.id !== null) {
            engine.store.update(row.object, row.id, { [LOCKED]: isLock ? true : null });
        }
    }
    return results;
}
