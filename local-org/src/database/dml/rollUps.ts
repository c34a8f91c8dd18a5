/** Roll-up summary fields ("Roll-Up Summary Field", Salesforce Help): parents of what was written are computed and saved anew. */
import { DateValue, DatetimeValue } from '../../language/dates.js';
import { DECIMAL_ZERO, DecimalValue, decimalAdd, decimalCompare, decimalFromInteger } from '../../language/decimal.js';
import { equalsValue } from '../../language/equality.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema, SummarySchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { valuesOf } from '../store/row.js';
import type { Engine } from './engine.js';
import { filterTexts, passesFilter } from './filterItems.js';
import type { Plan, RollUp } from './plan.js';
import { makeDmlRow, type DmlOptions, type DmlRow, type Values } from './rows.js';
import { savePrepared } from './save.js';
import { behaviourOf } from './standard/index.js';

/** Computes the parents of rows anew; their errors are errors of the rows. */
export function rollUp(engine: Engine, plan: Plan, rows: readonly DmlRow[], options: DmlOptions): void {
    if (rows.length === 0) {
        return;
    }
    refreshTotals(engine, plan, rows, options);
    if (plan.rollUps.length === 0) {
        return;
    }
    for (const [parent, rollUps] of byParent(plan.rollUps)) {
        rollUpTo(engine, parent, rollUps, rows, options);
    }
}

/** Records that the platform itself sums their lines up for: opportunities, orders. */
function refreshTotals(engine: Engine, plan: Plan, rows: readonly DmlRow[], options: DmlOptions): void {
    const lookup = behaviourOf(plan.object.name)?.touches;
    if (lookup === undefined) {
        return;
    }
    const groups = new Map<string, DmlRow[]>();
    for (const row of rows) {
        const id = row.values[lookup];
        if (typeof id === 'string') {
            groups.set(id, [...(groups.get(id) ?? []), row]);
        }
    }
    const changed = [...groups.keys()].flatMap((id) => rederived(engine, id) ?? []);
    const [first] = changed;
    if (first) {
        savePrepared(engine, engine.plans.of(first.object), 'update', changed, options);
    }
    for (const { id, errors } of changed) {
        groups.get(id ?? '')?.forEach((row) => row.errors.push(...errors));
    }
}

/** @returns undefined when nothing changes, or the record is gone */
function rederived(engine: Engine, id: string): DmlRow | undefined {
    const object = engine.store.tableOf(id)?.object;
    const before = object && engine.storedValues(object, id);
    if (!before) {
        return undefined;
    }
    const record = new RecordValue(object);
    record.values.Id = id;
    const row = { ...makeDmlRow(0, record), before, values: { ...before } };
    behaviourOf(object.name)?.derive?.(row, engine.behaviours);
    const names = Object.keys(row.values);
    return names.every((name) => equalsValue(before[name] ?? null, row.values[name] ?? null)) ? undefined : row;
}

function byParent(rollUps: readonly RollUp[]): ReadonlyMap<ObjectSchema, readonly RollUp[]> {
    const groups = new Map<ObjectSchema, RollUp[]>();
    for (const one of rollUps) {
        groups.set(one.parent, [...(groups.get(one.parent) ?? []), one]);
    }
    return groups;
}

function rollUpTo(
    engine: Engine,
    parent: ObjectSchema,
    rollUps: readonly RollUp[],
    rows: readonly DmlRow[],
    options: DmlOptions
): void {
    const parents = new Map<string, DmlRow[]>();
    for (const row of rows) {
        for (const id of parentsOf(row, rollUps)) {
            parents.set(id, [...(parents.get(id) ?? []), row]);
        }
    }
    const changed = [...parents.keys()].flatMap((id) => recomputed(engine, parent, id, rollUps) ?? []);
    savePrepared(engine, engine.plans.of(parent), 'update', changed, options);
    for (const { id, errors } of changed) {
        parents.get(id ?? '')?.forEach((row) => row.errors.push(...errors));
    }
}

function parentsOf(row: DmlRow, rollUps: readonly RollUp[]): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const { lookup } of rollUps) {
        for (const id of [row.before?.[lookup.name], row.values[lookup.name]]) {
            if (typeof id === 'string') {
                ids.add(id);
            }
        }
    }
    return ids;
}

/** @returns undefined when nothing changes, or the parent is gone */
function recomputed(engine: Engine, parent: ObjectSchema, id: string, rollUps: readonly RollUp[]): DmlRow | undefined {
    const before = engine.storedValues(parent, id);
    if (!before) {
        return undefined;
    }
    const values: Values = { ...before };
    for (const one of rollUps) {
        values[one.summary.name] = summarize(engine, id, one);
    }
    const isSame = rollUps.every(({ summary: { name } }) => equalsValue(before[name] ?? null, values[name] ?? null));
    if (isSame) {
        return undefined;
    }
    const record = new RecordValue(parent);
    record.values.Id = id;
    return { ...makeDmlRow(0, record), before, values };
}

/** Computes all roll-up summaries of a row anew, without its triggers: a merge gave it other details. */
export function refreshSummaries(engine: Engine, object: ObjectSchema, id: string): void {
    const values: Values = {};
    for (const summary of engine.plans.of(object).summaries) {
        const child = engine.schema.object(summary.summary?.childObject ?? '');
        const lookup = child && engine.schema.field(child, summary.summary?.childField ?? '');
        if (lookup) {
            values[summary.name] = summarize(engine, id, { parent: object, summary, lookup });
        }
    }
    if (Object.keys(values).length > 0) {
        engine.store.update(object, id, values);
    }
}

function summarize(engine: Engine, parent: string, { summary: field, lookup }: RollUp): ApexValue {
    const { summary } = field;
    const child = summary && engine.schema.object(summary.childObject);
    if (!summary || !child) {
        throw new Unsupported(`roll-up summary ${field.name}`);
    }
    const table = engine.store.table(child);
    const rows: Values[] = [];
    for (const row of table.withValue(lookup, parent)) {
        const values = valuesOf(table.layout, row);
        if (passes(engine, child, summary, values)) {
            rows.push(values);
        }
    }
    return summary.operation === 'count'
        ? countValue(field, rows.length)
        : aggregate(
              summary.operation,
              rows.map((values) => read(engine, child, summary.summarizedField ?? '', values))
          );
}

/** The zero or the number of a field that counts. */
export function countValue(field: FieldSchema, count: number): ApexValue {
    return field.apexType === 'Integer' ? count : decimalFromInteger(count);
}

function read(engine: Engine, object: ObjectSchema, name: string, values: Values): ApexValue {
    const field = engine.schema.field(object, name);
    if (!field) {
        throw new Unsupported(`roll-up summary of ${object.name}.${name}`);
    }
    return field.formula === undefined
        ? (values[field.name] ?? (field.kind === 'BOOLEAN' ? false : null))
        : engine.formulas.fieldValue(field, { object, values, before: undefined, isClone: false });
}

function aggregate(operation: 'sum' | 'min' | 'max', values: readonly ApexValue[]): ApexValue {
    const present = values.filter((value) => value !== null);
    if (operation === 'sum') {
        return present.map(toDecimal).reduce(decimalAdd, DECIMAL_ZERO);
    }
    return present.reduce<ApexValue>((best, value) => {
        const order = best === null ? 0 : compare(value, best);
        return best === null || (operation === 'min' ? order < 0 : order > 0) ? value : best;
    }, null);
}

function toDecimal(value: ApexValue): DecimalValue {
    return value instanceof DecimalValue ? value : decimalFromInteger(Number(value));
}

function compare(left: ApexValue, right: ApexValue): number {
    if (left instanceof DateValue && right instanceof DateValue) {
        return left.days - right.days;
    }
    if (left instanceof DatetimeValue && right instanceof DatetimeValue) {
        return left.millis - right.millis;
    }
    if (typeof left === 'string' && typeof right === 'string') {
        return left.toUpperCase() < right.toUpperCase() ? -1 : Number(left.toUpperCase() > right.toUpperCase());
    }
    return decimalCompare(toDecimal(left), toDecimal(right));
}

/** All filters must hold (metadata type CustomField, `summaryFilterItems`; operations of `FilterItem`). */
function passes(engine: Engine, child: ObjectSchema, summary: SummarySchema, values: Values): boolean {
    return summary.filters.every((filter) =>
        passesFilter(read(engine, child, filter.field, values), filter.operation, filterTexts(filter.value))
    );
}
