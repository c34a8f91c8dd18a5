/** The beginning of the order of execution: the record that was given becomes the row that triggers will see. */
import { equalsValue } from '../../language/equality.js';
import type { ApexValue } from '../../language/values.js';
import type { ObjectOperation } from '../../schema/access.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import type { Engine } from './engine.js';
import { subjectOf } from './engine.js';
import {
    deletedRow,
    fieldsDenied,
    idGiven,
    idMissing,
    locked,
    noAccess,
    notWriteable,
    objectDenied,
    rowError,
    unknownId
} from './errors.js';
import type { Gate } from './gate.js';
import type { Plan } from './plan.js';
import type { DmlOptions, DmlRow } from './rows.js';
import { behaviourOf } from './standard/index.js';
import { dmlState } from './transactionState.js';
import { plainText } from './values.js';

/** Fills a new row: what was given, then defaults and the owner. */
export function prepareInsert(engine: Engine, plan: Plan, row: DmlRow, gate: Gate): void {
    if (row.given.id !== null) {
        row.errors.push(idGiven());
        return;
    }
    takeFields(row, gate);
    takeForeignKeys(engine, row);
    if (row.errors.length > 0) {
        return;
    }
    const { values, object } = row;
    if (object.kind === 'hierarchySetting') {
        // a setting for nobody in particular is the org's
        values.SetupOwnerId ??= engine.organizationId;
        values.Name ??= object.label.slice(0, 80);
    }
    if (plan.has('OwnerId')) {
        values.OwnerId ??= engine.transaction().userId;
    }
    if (plan.has('RecordTypeId')) {
        values.RecordTypeId ??= engine.access.defaultRecordType(object);
    }
    for (const each of plan.defaults) {
        if (values[each.field.name] === undefined) {
            values[each.field.name] = each.value(subjectOf(row));
        }
    }
    behaviourOf(object.name)?.defaults?.(values, engine.behaviours);
}

/** Reads the row as stored and puts what was given over it. */
export function prepareUpdate(engine: Engine, row: DmlRow, options: DmlOptions, gate: Gate): void {
    const error = findStored(engine, row, 'update');
    if (error) {
        row.errors.push(error);
        return;
    }
    if (options.isShared === true && !engine.access.canUseRecord(row.object, row.id ?? '', 'edit')) {
        row.errors.push(noAccess());
        return;
    }
    row.values = { ...row.before };
    takeFields(row, gate);
    takeForeignKeys(engine, row);
    refuseTransfer(engine, row, options);
}

/** Who may edit a record may not always give it away ("Transfer Record", "Record Access", Salesforce Help). */
function refuseTransfer(engine: Engine, row: DmlRow, { isShared }: DmlOptions): void {
    const isTransfer = row.values.OwnerId !== undefined && row.values.OwnerId !== row.before?.OwnerId;
    if (isShared === true && isTransfer && !engine.access.canUseRecord(row.object, row.id ?? '', 'transfer')) {
        row.errors.push(noAccess());
    }
}

/** @returns why the row cannot be written, if so; else its stored values are `before` */
export function findStored(
    engine: Engine,
    row: DmlRow,
    call: 'update' | 'delete'
): ReturnType<typeof rowError> | undefined {
    const { id, object } = row;
    if (id === null) {
        return idMissing(call);
    }
    const before = engine.storedValues(object, id);
    if (!before) {
        return engine.store.table(object).find(id) ? deletedRow() : unknownId();
    }
    const trigger = dmlState(engine.transaction()).busy.get(id);
    if (trigger !== undefined) {
        // "Trigger Exceptions" and forum reports: the id has 15 characters
        const text = `Object (id = ${id.slice(0, 15)}) is currently in trigger ${trigger}, therefore it cannot recursively ${call} itself`;
        return rowError('SELF_REFERENCE_FROM_TRIGGER', text);
    }
    if (engine.locks.isHeld(object, id)) {
        return locked();
    }
    row.before = before;
    return undefined;
}

/** Sharing is part of user mode; in system mode the class that runs decides. */
export function withSharing(engine: Engine, options: DmlOptions): DmlOptions {
    const isShared = options.isShared ?? (options.access === 'user' || (engine.access.enforcesSharing?.() ?? false));
    return { ...options, isShared };
}

/** @throws SecurityException in user mode, for users without the permission on the object */
export function refuseObject(
    engine: Engine,
    object: ObjectSchema,
    operation: ObjectOperation,
    { access }: Pick<DmlOptions, 'access'>
): void {
    if (access === 'user' && !engine.access.canUseObject(object, operation)) {
        throw objectDenied(object.name);
    }
}

function takeFields(row: DmlRow, gate: Gate): void {
    const { given, object, values } = row;
    let refused: string[] | undefined;
    let denied: string[] | undefined;
    for (const name in given.values) {
        const value = given.values[name] ?? null;
        if (name === 'Id') {
            continue;
        }
        switch (gate(name)) {
            case 'closed':
                if (!isHarmless(row, name, value)) {
                    (refused ??= []).push(name);
                }
                continue;
            case 'denied':
                if (!isUnchanged(row, name, value)) {
                    (denied ??= []).push(name);
                }
                break;
            case 'open':
        }
        values[name] = value;
    }
    if (denied) {
        row.errors.push(fieldsDenied(object.name, denied));
    }
    if (refused) {
        row.errors.push(notWriteable(refused));
    }
}

/** Values that came with a query or a clone are not what code wants to write. */
function isHarmless(row: DmlRow, name: string, value: ApexValue): boolean {
    const { given } = row;
    return (
        value === null || given.queried !== undefined || given.extra?.isClone === true || isUnchanged(row, name, value)
    );
}

function isUnchanged(row: DmlRow, name: string, value: ApexValue): boolean {
    return row.before !== undefined && equalsValue(row.before[name] ?? null, value);
}

/**
 * A parent that has nothing but an external id stands for its id: `new Contact(Account = new Account(Key__c = 'x'))`
 * ("Relating Records by Using an External ID", Apex Developer Guide).
 */
function takeForeignKeys(engine: Engine, row: DmlRow): void {
    const { given } = row;
    if (given.relations === undefined || given.queried !== undefined) {
        return;
    }
    for (const [relationship, parent] of Object.entries(given.relations)) {
        const lookup = row.object.parents.get(relationship.toLowerCase());
        if (lookup && parent instanceof RecordValue && given.values[lookup.name] === undefined) {
            takeForeignKey(engine, row, lookup, parent);
        }
    }
}

function takeForeignKey(engine: Engine, row: DmlRow, lookup: FieldSchema, parent: RecordValue): void {
    const [only, ...others] = Object.entries(parent.values).filter(([, value]) => value !== null);
    const key = only && parent.schema.fields.get(only[0].toLowerCase());
    if (!only || others.length > 0 || !key?.isExternalId || only[1] === null) {
        return;
    }
    const table = engine.store.table(parent.schema);
    const found = [...table.withValue(key, only[1])];
    const [first] = found;
    if (found.length === 1 && first) {
        row.values[lookup.name] = table.value(first, 'Id');
        return;
    }
    const shown = plainText(only[1]);
    const text =
        found.length === 0
            ? `Foreign key external ID: ${shown} not found for field ${key.name} in entity ${parent.schema.name}`
            : `More than 1 record found by Foreign Key : [${key.name}=${shown}]`;
    row.errors.push(rowError('INVALID_FIELD', text));
}
