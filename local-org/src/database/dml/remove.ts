/** Delete and undelete of up to 200 rows of one object ("Deleting Records" and "Restoring Deleted Records", Apex Developer Guide). */
import type { DatabaseError } from '../../library/schema/databaseError.js';
import { RecordValue } from '../../schema/record.js';
import { isDeleted, valuesOf } from '../store/row.js';
import type { Store } from '../store/store.js';
import type { Engine } from './engine.js';
import { deletedRow, idMissing, noAccess, rowError, unknownId } from './errors.js';
import type { Plan } from './plan.js';
import { findStored, refuseObject } from './prepare.js';
import { DELETED_WITH, deletedAlong, EMPTIED, ERASED, isErased, refill, type Place } from './recycleBin.js';
import { masterFields } from './references.js';
import { planRemoval, remove } from './removal.js';
import { rollUp } from './rollUps.js';
import { makeDmlRow, sound, type DmlOptions, type DmlRow } from './rows.js';
import { fireTriggers } from './triggerRows.js';

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
    const along = new Map<DmlRow, readonly Place[]>();
    for (const row of sound(good)) {
        beforeRemoval(row);
        along.set(row, removeRow(engine, plan, row));
    }
    const removed = sound(good);
    fireTriggers(engine, plan, 'after', 'delete', removed);
    rollUp(engine, plan, sound(removed), options);
    sound(removed).forEach((row) => {
        rollUpAlong(engine, row, along.get(row) ?? [], options);
    });
    return sound(good).length < good.length;
}

/** @returns the details that went along */
function removeRow(engine: Engine, plan: Plan, row: DmlRow): readonly Place[] {
    const id = row.id ?? '';
    // another row of the list may have taken it along
    if (!plan.table.live(id)) {
        return [];
    }
    const removal = planRemoval(engine, plan.object, id);
    if (removal.refusal) {
        row.errors.push(removal.refusal);
        return [];
    }
    remove(engine.store, removal);
    return [...removal.going].flatMap(([each, object]) =>
        each === id ? [] : [{ table: engine.store.table(object), id: each }]
    );
}

function denied(engine: Engine, row: DmlRow, options: DmlOptions): DatabaseError | undefined {
    refuseObject(engine, row.object, 'delete', options);
    const isAllowed = options.isShared !== true || engine.access.canUseRecord(row.object, row.id ?? '', 'delete');
    return isAllowed ? undefined : noAccess();
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
    const along = new Map<DmlRow, readonly Place[]>();
    for (const row of good) {
        along.set(row, restoreTree(engine, row.id ?? ''));
        row.values = engine.storedValues(plan.object, row.id ?? '') ?? {};
    }
    fireTriggers(engine, plan, 'after', 'undelete', good);
    rollUp(engine, plan, sound(good), options);
    sound(good).forEach((row) => {
        rollUpAlong(engine, row, along.get(row) ?? [], options);
    });
    return sound(good).length < good.length;
}

function findDeleted(engine: Engine, plan: Plan, row: DmlRow, options: DmlOptions): DatabaseError | undefined {
    if (row.id === null) {
        return idMissing('undelete');
    }
    const stored = plan.table.find(row.id);
    if (!stored || isErased(plan.table, stored)) {
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

/** Brings a row back with what went along. @returns all rows that are back but the row itself */
function restoreTree(engine: Engine, id: string): readonly Place[] {
    const { store } = engine;
    const table = store.tableOf(id);
    if (!table) {
        return [];
    }
    restore(store, { table, id });
    const all = deletedAlong(store, id);
    const back = new Set(all.map((place) => place.id));
    const along = all.filter((place) => isRestorable(engine, place, back));
    along.forEach((place) => {
        restore(store, place);
    });
    [{ table, id }, ...along].forEach((place) => {
        refillLookups(store, place);
    });
    return along;
}

function restore(store: Store, { table, id }: Place): void {
    const merged = table.field('MasterRecordId') ? { MasterRecordId: null } : {};
    store.update(table.object, id, { IsDeleted: null, [DELETED_WITH]: null, ...merged });
}

/** Details whose other master is away stay where they are. @param back ids of rows that come back as well */
function isRestorable({ store }: Engine, { table, id }: Place, back: ReadonlySet<string>): boolean {
    const row = table.find(id);
    const masters = masterFields(table).map((field) => (row ? table.value(row, field.name) : null));
    return (
        row !== undefined &&
        !isErased(table, row) &&
        masters.every(
            (master) =>
                typeof master !== 'string' || back.has(master) || store.tableOf(master)?.live(master) !== undefined
        )
    );
}

function refillLookups(store: Store, { table, id }: Place): void {
    const row = table.find(id);
    const emptied = row ? table.value(row, EMPTIED) : null;
    if (typeof emptied === 'string') {
        store.update(table.object, id, { [EMPTIED]: null });
        refill(store, id, emptied);
    }
}

/** Roll-up summaries of masters that stay, over details that went or came along with another one. */
function rollUpAlong(engine: Engine, row: DmlRow, places: readonly Place[], options: DmlOptions): void {
    const byPlan = new Map<Plan, DmlRow[]>();
    for (const { table, id } of places) {
        const plan = engine.plans.of(table.object);
        const stored = plan.rollUps.length > 0 ? table.find(id) : undefined;
        if (stored) {
            const record = new RecordValue(table.object);
            record.values.Id = id;
            const values = valuesOf(table.layout, stored);
            byPlan.set(plan, [...(byPlan.get(plan) ?? []), { ...makeDmlRow(row.index, record), values }]);
        }
    }
    for (const [plan, details] of byPlan) {
        rollUp(engine, plan, details, options);
        row.errors.push(...details.flatMap(({ errors }) => errors).slice(0, 1));
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
    } else if (!stored || isErased(plan.table, stored)) {
        row.errors.push(unknownId());
    } else if (!isDeleted(stored)) {
        row.errors.push(rowError('INVALID_ID_FIELD', 'entity is not in the recycle bin'));
    } else {
        engine.store.update(plan.object, row.id, { [ERASED]: true });
    }
}
