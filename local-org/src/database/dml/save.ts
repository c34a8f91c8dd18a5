/**
 * Insert and update of up to 200 rows of one object: the order of execution ("Triggers and Order of Execution", Apex
 * Developer Guide) from before triggers to roll-up summaries.
 */
import { equalsValue } from '../../language/equality.js';
import { nextAutoNumber } from './autoNumber.js';
import { checkRows } from './checks.js';
import { checkDuplicates } from './duplicates/check.js';
import { reportDuplicates } from './duplicates/report.js';
import { createdStamps, modifiedStamps, type Engine } from './engine.js';
import { createGate } from './gate.js';
import { writeHistory } from './history.js';
import type { Plan } from './plan.js';
import { prepareInsert, prepareUpdate, refuseObject } from './prepare.js';
import { countValue, rollUp } from './rollUps.js';
import { sound, type DmlOptions, type DmlRow, type Values } from './rows.js';
import { behaviourOf } from './standard/index.js';
import { fireTriggers, withoutComputed } from './triggerRows.js';

export type SaveOperation = 'insert' | 'update';

/**
 * Saves rows; what goes wrong is in their errors.
 *
 * @returns whether rows failed after triggers or the store had seen them, so that the others are to be saved anew
 */
export function saveChunk(
    engine: Engine,
    operation: SaveOperation,
    rows: readonly DmlRow[],
    options: DmlOptions
): boolean {
    const [first] = rows;
    if (!first) {
        return false;
    }
    const plan = engine.plans.of(first.object);
    const right = operation === 'insert' ? 'create' : 'update';
    refuseObject(engine, plan.object, right, options);
    const gate = createGate(engine, plan.object, right, options.access);
    for (const row of rows) {
        if (operation === 'insert') {
            prepareInsert(engine, plan, row, gate);
        } else {
            prepareUpdate(engine, row, options, gate);
        }
    }
    const good = sound(rows);
    savePrepared(engine, plan, operation, good, options);
    return sound(good).length < good.length;
}

/** Saves rows whose values are as they shall be before triggers run. */
export function savePrepared(
    engine: Engine,
    plan: Plan,
    operation: SaveOperation,
    rows: readonly DmlRow[],
    options: DmlOptions
): void {
    fireTriggers(engine, plan, 'before', operation, rows);
    const triggered = sound(rows);
    checkRows(engine, plan, triggered, options);
    const reports = checkDuplicates(engine, operation, sound(triggered), options);
    const checked = sound(triggered);
    checked.forEach((row) => {
        write(engine, plan, operation, row);
    });
    reports.forEach((findings, row) => {
        reportDuplicates(engine, row.id ?? '', findings);
    });
    fireTriggers(engine, plan, 'after', operation, checked);
    rollUp(engine, plan, sound(checked), options);
}

function write(engine: Engine, plan: Plan, operation: SaveOperation, row: DmlRow): void {
    const values = withoutComputed(plan, row.values);
    if (operation === 'insert') {
        insertRow(engine, plan, row, values);
    } else {
        updateRow(engine, plan, row, values);
    }
    behaviourOf(plan.object.name)?.stored?.(row, engine.behaviours);
    writeHistory(engine, plan.history, row);
    engine.access.rowStored?.(row);
}

function insertRow(engine: Engine, plan: Plan, row: DmlRow, values: Values): void {
    const { store } = engine;
    Object.assign(values, createdStamps(engine, plan));
    for (const field of plan.autoNumbers) {
        values[field.name] = nextAutoNumber(store, plan.object, field, engine.transaction().now());
    }
    for (const field of plan.summaries) {
        values[field.name] =
            field.summary?.operation === 'count' || field.summary?.operation === 'sum' ? countValue(field, 0) : null;
    }
    const id = store.ids.next(plan.object);
    values.Id = id;
    if (plan.blankName !== undefined) {
        values[plan.blankName.name] ??= id;
    }
    store.insert(plan.object, values);
    row.id = id;
    row.values = values;
}

function updateRow(engine: Engine, plan: Plan, row: DmlRow, values: Values): void {
    const { id, before } = row;
    if (id === null) {
        throw new Error('A row to be updated has no id');
    }
    const changes: Values = {};
    for (const name of Object.keys(values)) {
        const value = values[name] ?? null;
        if (!equalsValue(before?.[name] ?? null, value)) {
            changes[name] = value;
        }
    }
    Object.assign(changes, modifiedStamps(engine, plan));
    engine.store.update(plan.object, id, changes);
    if ('OwnerId' in changes) {
        engine.access.ownerChanged?.(plan.object, id);
    }
    row.values = { ...values, ...changes };
}
