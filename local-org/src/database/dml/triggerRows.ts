/** The records that triggers see. */
import { compoundReader, isPersonName } from '../query/compound.js';
import type { ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import type { Engine } from './engine.js';
import type { Plan } from './plan.js';
import type { DmlRow, RowOperation, Values } from './rows.js';
import type { TriggerRow, TriggerTime } from './triggers.js';

/** Runs the triggers of an event over rows, if there are any. */
export function fireTriggers(
    engine: Engine,
    plan: Plan,
    time: TriggerTime,
    operation: RowOperation,
    rows: readonly DmlRow[]
): void {
    if (rows.length === 0 || !engine.triggers.has(plan.object, time, operation)) {
        return;
    }
    engine.triggers.fire(
        plan.object,
        time,
        operation,
        rows.map((row) => triggerRow(engine, plan, time, operation, row))
    );
}

function triggerRow(engine: Engine, plan: Plan, time: TriggerTime, operation: RowOperation, row: DmlRow): TriggerRow {
    const fresh = operation === 'delete' ? undefined : freshRecord(engine, plan, time, row);
    const hasOld = operation === 'update' || operation === 'delete';
    const old = hasOld
        ? readOnly(engine, plan, row, operation === 'delete' ? row.values : (row.before ?? {}))
        : undefined;
    return { row, fresh, old };
}

/** Before the write code may change the record, and with it what will be written. */
function freshRecord(engine: Engine, plan: Plan, time: TriggerTime, row: DmlRow): RecordValue {
    if (time === 'after') {
        return readOnly(engine, plan, row, row.values);
    }
    const record = new RecordValue(plan.object);
    record.values = row.values;
    addComputed(engine, plan, row, row.values);
    takeParents(row, record);
    return record;
}

/** Parents that code set on the record are there in its triggers. */
function takeParents(row: DmlRow, record: RecordValue): void {
    if (row.given.relations !== undefined && row.given.queried === undefined) {
        record.relations = { ...row.given.relations };
    }
}

function readOnly(engine: Engine, plan: Plan, row: DmlRow, values: Values): RecordValue {
    const record = new RecordValue(plan.object);
    record.values = { ...values };
    if (row.id !== null) {
        record.values.Id = row.id;
    }
    addComputed(engine, plan, row, record.values);
    record.extras().isReadOnly = true;
    return record;
}

function addComputed(engine: Engine, plan: Plan, row: DmlRow, values: Values): void {
    engine.formulas.fill(plan.formulas, { object: plan.object, values, before: row.before, isClone: false });
    if (row.id !== null) {
        addPersonName(plan.object, values);
    }
}

function addPersonName(object: ObjectSchema, values: Values): void {
    const name = object.fields.get('name');
    if (name && isPersonName(object, name)) {
        values.Name = compoundReader(object, name)?.((part) => values[part.name] ?? null) ?? null;
    }
}

/** Computed fields have no place in the store. */
export function withoutComputed(plan: Plan, values: Values): Values {
    return plan.computed.size === 0
        ? values
        : Object.fromEntries(Object.entries(values).filter(([name]) => !plan.computed.has(name)));
}
