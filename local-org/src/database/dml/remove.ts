/** Delete and undelete of up to 200 rows of one object ("Deleting Records" and "Restoring Deleted Records", Apex Developer Guide). */
import type { Engine } from './engine.js';
import { noAccess, rowError } from './errors.js';
import type { Plan } from './plan.js';
import { findStored, refuseObject } from './prepare.js';
import { constraintOf, referencesTo } from './references.js';
import { rollUp } from './rollUps.js';
import { sound, type DmlOptions, type DmlRow } from './rows.js';
import { fireTriggers } from './triggerRows.js';
import { idOf, isDeleted, valuesOf, type Row } from '../store/row.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import { deletedRow, idMissing, unknownId } from './errors.js';
import { plainText } from './values.js';

/** Where a row that was deleted along with another one notes which: undelete brings it back with that one. No field has this name. */
const DELETED_WITH = '$deletedWith';
/** Marks rows that nothing brings back. */
const ERASED = '$erased';

/** What is done between the deletion and its after triggers: a merge moves the children then. */
export type AfterRemoval = (row: DmlRow) => void;

/** @returns whether rows failed after triggers or the store had seen them */
export function deleteChunk(
    engine: Engine,
    rows: readonly DmlRow[],
    options: DmlOptions,
    beforeRemoval: AfterRemoval = () => undefined
): boolean {
    const [first] = rows;
    if (!first) {
        return false;
    }
    const plan = engine.plans.of(first.object);
    for (const row of rows) {
        const error = findStored(engine, row, 'delete') ?? denied(engine, row, options);
        if (error) {
            row.errors.push(error);
        } else {
            row.values = { ...row.before };
        }
    }
    const good = sound(rows);
    fireTriggers(engine, plan, 'before', 'delete', good);
    for (const row of sound(good)) {
        beforeRemoval(row);
        const error = restriction(engine, plan, row);
        if (error) {
            row.errors.push(error);
        } else {
            removeTree(engine, plan, row.id ?? '', row.id ?? '');
        }
    }
    const removed = sound(good);
    fireTriggers(engine, plan, 'after', 'delete', removed);
    rollUp(engine, plan, sound(removed), options);
    return sound(good).length < good.length;
}

function denied(engine: Engine, row: DmlRow, options: DmlOptions): DatabaseError | undefined {
    refuseObject(engine, row.object, 'delete', options);
    const isAllowed = options.isShared !== true || engine.access.canUseRecord(row.object, row.id ?? '', 'delete');
    return isAllowed ? undefined : noAccess();
}

/** Rows that refer to one of the tree and must not lose it. */
function restriction(engine: Engine, plan: Plan, row: DmlRow): DatabaseError | undefined {
    for (const { table, field, ids } of referencesTo(engine.store, plan.object.name, row.id ?? '')) {
        if (constraintOf(table, field) === 'Restrict' && ids.length > 0) {
            const name = plainText(row.values.Name ?? row.id);
            const kind = table.object.pluralLabel.toLowerCase();
            const others = ids.map((id) => nameOf(engine, id)).join(', ');
            return rowError(
                'DELETE_FAILED',
                `Your attempt to delete ${name} could not be completed because it is associated with the following ${kind}.: ${others}\n`
            );
        }
    }
    return undefined;
}

function nameOf(engine: Engine, id: string): string {
    const table = engine.store.tableOf(id);
    const row = table?.find(id);
    const field = [...(table?.object.fields.values() ?? [])].find(({ isNameField }) => isNameField);
    const name = table && row && field ? table.value(row, field.name) : null;
    return plainText(name ?? id);
}

/**
 * Puts a row and its details into the recycle bin and empties lookups. Rows that go along fire no triggers ("Operations That
 * Don't Invoke Triggers", Apex Developer Guide).
 */
function removeTree(engine: Engine, plan: Plan, id: string, root: string): void {
    const { store } = engine;
    store.recycle(plan.object, id);
    if (id !== root) {
        store.update(plan.object, id, { [DELETED_WITH]: root });
    }
    for (const { table, field, ids } of referencesTo(store, plan.object.name, id)) {
        const constraint = constraintOf(table, field);
        for (const other of ids) {
            if (constraint === 'Cascade') {
                removeTree(engine, engine.plans.of(table.object), other, root);
            } else if (constraint === 'SetNull') {
                store.update(table.object, other, { [field.name]: null });
            }
        }
    }
}

/** @returns whether rows failed after triggers or the store had seen them */
export function undeleteChunk(engine: Engine, rows: readonly DmlRow[], options: DmlOptions): boolean {
    const [first] = rows;
    if (!first) {
        return false;
    }
    const plan = engine.plans.of(first.object);
    for (const row of rows) {
        const error = findDeleted(engine, plan, row, options);
        if (error) {
            row.errors.push(error);
        }
    }
    const good = sound(rows);
    for (const row of good) {
        restoreTree(engine, row.id ?? '');
        row.values = engine.storedValues(plan.object, row.id ?? '') ?? {};
    }
    fireTriggers(engine, plan, 'after', 'undelete', good);
    rollUp(engine, plan, sound(good), options);
    return sound(good).length < good.length;
}

function findDeleted(engine: Engine, plan: Plan, row: DmlRow, options: DmlOptions): DatabaseError | undefined {
    if (row.id === null) {
        return idMissing('undelete');
    }
    const stored = plan.table.find(row.id);
    if (!stored || isErased(plan, stored)) {
        return unknownId();
    }
    if (!isDeleted(stored)) {
        // as the platform has it for records that are not in the recycle bin
        return rowError('UNDELETE_FAILED', 'Entity is not in the recycle bin');
    }
    refuseObject(engine, row.object, 'undelete', options);
    if (options.isShared === true && !engine.access.canUseRecord(row.object, row.id, 'delete')) {
        return noAccess();
    }
    return orphaned(engine, plan, row.id) ? deletedRow() : undefined;
}

/** A detail cannot come back while its master is away. */
function orphaned(engine: Engine, plan: Plan, id: string): boolean {
    const stored = plan.table.find(id);
    return plan.lookups
        .filter((field) => field.isMasterDetail)
        .some((field) => {
            const master = stored ? plan.table.value(stored, field.name) : null;
            const table = typeof master === 'string' ? engine.store.tableOf(master) : undefined;
            return typeof master === 'string' && table?.live(master) === undefined;
        });
}

function restoreTree(engine: Engine, id: string): void {
    const { store } = engine;
    const table = store.tableOf(id);
    if (table) {
        store.restore(table.object, id);
    }
    for (const each of store.tables()) {
        if (each.deletedSize === 0) {
            continue;
        }
        for (const row of each.rows) {
            if (row && isDeleted(row) && valuesOf(each.layout, row)[DELETED_WITH] === id) {
                store.restore(each.object, idOf(row));
                store.update(each.object, idOf(row), { [DELETED_WITH]: null });
            }
        }
    }
}

/**
 * Takes deleted rows out of the recycle bin for good (`Database.emptyRecycleBin`). Queries with ALL ROWS still find them: public
 * test NebulaLogger, LoggerDataStore_Tests.it_should_hard_delete_record_list.
 */
export function eraseRow(engine: Engine, plan: Plan, row: DmlRow): void {
    const stored = row.id === null ? undefined : plan.table.find(row.id);
    if (row.id === null) {
        row.errors.push(idMissing('emptyRecycleBin'));
    } else if (!stored || isErased(plan, stored)) {
        row.errors.push(unknownId());
    } else if (!isDeleted(stored)) {
        row.errors.push(rowError('INVALID_ID_FIELD', 'entity is not in the recycle bin'));
    } else {
        engine.store.update(plan.object, row.id, { [ERASED]: true });
    }
}

function isErased(plan: Plan, stored: Row): boolean {
    return plan.table.value(stored, ERASED) === true;
}
