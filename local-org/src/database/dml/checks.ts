/** The checks of the platform between before triggers and the write. */
import { equalsValue } from '../../language/equality.js';
import type { ApexValue } from '../../language/values.js';
import { PropertyBag } from '../../library/platform/propertyBag.js';
import { DatabaseError } from '../../library/schema/databaseError.js';
import type { FieldSchema } from '../../schema/model.js';
import { isCaseSensitive, keyOf, type Key } from '../store/keys.js';
import { isDeleted } from '../store/row.js';
import type { Engine } from './engine.js';
import { subjectOf } from './engine.js';
import { deletedRow, duplicateValue, noAccessToReference, requiredMissing, unknownId, wrongIdType } from './errors.js';
import { filterError } from './lookupFilters.js';
import type { Plan } from './plan.js';
import { sound, type DmlOptions, type DmlRow } from './rows.js';
import { behaviourOf } from './standard/index.js';
import { plainText } from './values.js';

/** Checks rows; what is found is added to their errors, and values become what is stored. */
export function checkRows(engine: Engine, plan: Plan, rows: readonly DmlRow[], options: DmlOptions): void {
    const behaviour = behaviourOf(plan.object.name);
    for (const row of rows) {
        behaviour?.derive?.(row, engine.behaviours);
        checkValues(plan, row, options);
        checkRequired(plan, row);
        checkLookups(engine, plan, row, options);
        row.errors.push(...(behaviour?.check?.(row, engine.behaviours) ?? []));
        row.errors.push(...(engine.access.checkRow?.(row) ?? []));
    }
    checkUnique(plan, sound(rows));
    for (const row of sound(rows)) {
        row.errors.push(...engine.checkRules(subjectOf(row)));
    }
}

function isChanged(row: DmlRow, field: string, value: ApexValue): boolean {
    return row.before === undefined || !equalsValue(row.before[field] ?? null, value);
}

function checkValues(plan: Plan, row: DmlRow, options: DmlOptions): void {
    const { values } = row;
    const settings = { allowsTruncation: allowsTruncation(row, options) };
    for (const name of Object.keys(values)) {
        const value = values[name] ?? null;
        const check = value === null ? undefined : plan.checks.get(name);
        if (value === null || !check || row.before?.[name] === value) {
            continue;
        }
        const checked = check(value, settings);
        if (checked instanceof DatabaseError) {
            row.errors.push(checked);
        } else {
            values[name] = checked;
        }
    }
}

/** Records may carry options of their own (`SObject.setOptions`). */
function allowsTruncation(row: DmlRow, options: DmlOptions): boolean {
    const own = row.given.extra?.options;
    return own instanceof PropertyBag ? own.read('AllowFieldTruncation') === true : (options.allowsTruncation ?? false);
}

function checkRequired(plan: Plan, row: DmlRow): void {
    let missing: string[] | undefined;
    for (const field of plan.required) {
        const value = row.values[field.name];
        if (value === undefined || value === null) {
            (missing ??= []).push(field.name);
        }
    }
    if (missing) {
        row.errors.push(requiredMissing(missing));
    }
}

function checkLookups(engine: Engine, plan: Plan, row: DmlRow, options: DmlOptions): void {
    for (const field of plan.lookups) {
        const id = row.values[field.name];
        if (typeof id !== 'string' || !isChanged(row, field.name, id)) {
            continue;
        }
        const error = lookupError(engine, field, id);
        if (error) {
            row.errors.push(error);
        } else if (options.isShared === true && !isReachable(engine, row, field, id)) {
            row.errors.push(noAccessToReference(field, id));
        } else {
            checkFilter(engine, row, field, id);
        }
    }
}

function checkFilter(engine: Engine, row: DmlRow, field: FieldSchema, id: string): void {
    const filter = engine.lookupFilters.of(row.object, field);
    const object = filter && engine.store.tableOf(id)?.object;
    const values = object && engine.storedValues(object, id);
    const error = filter && values ? filterError(engine, filter, row, field, { object, values }) : undefined;
    if (error) {
        row.errors.push(error);
    }
}

function lookupError(engine: Engine, field: FieldSchema, id: string): DatabaseError | undefined {
    const { schema, store } = engine;
    const table = store.tableOf(id);
    const row = table?.find(id);
    if (table && row) {
        const isRight = takesObject(field, table.object.name);
        return !isRight ? wrongIdType(field, id) : isDeleted(row) ? deletedRow() : undefined;
    }
    const targets = field.referenceTo.flatMap((name) => schema.object(name) ?? []);
    const isKnown = targets.some((target) => store.ids.prefixOf(target) === id.slice(0, 3));
    return isKnown || field.referenceTo.length === 0 || field.referenceTo[0] === 'Name'
        ? unknownId()
        : wrongIdType(field, id);
}

/** `Name` stands for any object; activities go with every custom object that has them. */
function takesObject(field: FieldSchema, object: string): boolean {
    const { referenceTo } = field;
    const isOpen = referenceTo.length === 0 || referenceTo[0] === 'Name';
    return isOpen || referenceTo.includes(object) || (field.name === 'WhatId' && object.endsWith('__c'));
}

/** A lookup needs read access to the parent, a new detail write access to its master unless reading is enough. */
function isReachable(engine: Engine, row: DmlRow, field: FieldSchema, id: string): boolean {
    const object = engine.store.tableOf(id)?.object;
    const right = field.isMasterDetail && !field.needsMasterReadOnly && row.before === undefined ? 'edit' : 'read';
    return object === undefined || engine.access.canUseRecord(object, id, right);
}

/** No two rows may have the same value, neither in the store nor in the list that is written. */
function checkUnique(plan: Plan, rows: readonly DmlRow[]): void {
    for (const field of plan.unique) {
        const seen = new Set<Key>();
        for (const row of rows) {
            const value = row.values[field.name] ?? null;
            if (value === null || !isChanged(row, field.name, value)) {
                continue;
            }
            const key = keyOf(value, isCaseSensitive(field));
            const other = otherWith(plan, field, value, row.id);
            if (other !== undefined || seen.has(key)) {
                row.errors.push(duplicateValue(field, other));
            }
            seen.add(key);
        }
    }
}

function otherWith(
    plan: Plan,
    field: FieldSchema,
    value: Exclude<ApexValue, null>,
    own: string | null
): string | undefined {
    for (const row of plan.table.withValue(field, value)) {
        const id = plan.table.value(row, 'Id');
        if (id !== own) {
            return plainText(id);
        }
    }
    return undefined;
}
