/** Running triggers: which there are, what they see, and what becomes of their errors ("Triggers", Apex Developer Guide). */
import { ListValue, MapValue } from '../../language/collections.js';
import { asApexException, type ApexException } from '../../language/exceptions.js';
import type { Transaction } from '../../language/runtime.js';
import { traceText } from '../../language/trace.js';
import type { EmittedUnit } from '../../language/unit.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import type { ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { rowError } from './errors.js';
import type { DmlRow, RowOperation } from './rows.js';
import { dmlState } from './transactionState.js';
import type { TriggerContext } from './triggerContext.js';

export type TriggerTime = 'before' | 'after';

/** Within one stack of triggers ("Execution Governors and Limits": total stack depth of Apex that fires triggers recursively). */
const MAX_DEPTH = 16;

export interface TriggerSource {
    /** Units of kind `trigger` that are active. */
    readonly units: readonly EmittedUnit[];
    run(unit: EmittedUnit): void;
}

/** A row as triggers see it. */
export interface TriggerRow {
    readonly row: DmlRow;
    /** undefined when the row is deleted */
    readonly fresh: RecordValue | undefined;
    /** undefined when the row is new */
    readonly old: RecordValue | undefined;
}

export interface Triggers {
    has(object: ObjectSchema, time: TriggerTime, operation: RowOperation): boolean;
    /** Runs all triggers of an event; errors are added to the rows. */
    fire(object: ObjectSchema, time: TriggerTime, operation: RowOperation, rows: readonly TriggerRow[]): void;
    /** What `Trigger.x` reads now; undefined outside of triggers. */
    readonly current: TriggerContext | undefined;
    /** Whether a value is `Trigger.new` or `Trigger.old`, or a record of them, of a trigger that runs now. */
    isTriggerData(value: ListValue | RecordValue): boolean;
    /** Runs something that is no part of the running trigger: a job at `Test.stopTest`. */
    aside<T>(work: () => T): T;
}

export function createTriggers(source: () => TriggerSource, transaction: () => Transaction): Triggers {
    const byEvent = new Map<string, EmittedUnit[]>();
    const stack: TriggerContext[] = [];
    let known: readonly EmittedUnit[] | undefined;

    function triggersOf(object: ObjectSchema, time: TriggerTime, operation: RowOperation): readonly EmittedUnit[] {
        const { units } = source();
        if (known !== units) {
            known = units;
            index(units, byEvent);
        }
        return byEvent.get(eventKey(object.name, `${time} ${operation}`)) ?? [];
    }

    function fire(object: ObjectSchema, time: TriggerTime, operation: RowOperation, rows: readonly TriggerRow[]): void {
        const triggers = triggersOf(object, time, operation);
        if (triggers.length === 0 || rows.length === 0) {
            return;
        }
        const context = makeContext(object, time, operation, rows);
        const state = dmlState(transaction());
        stack.push(context);
        state.depth++;
        try {
            if (state.depth > MAX_DEPTH) {
                const error = tooDeep(object, context);
                rows.forEach(({ row }) => row.errors.push(error));
                return;
            }
            for (const trigger of triggers) {
                const release = hold(state.busy, rows, time, operation, trigger.name);
                try {
                    source().run(trigger);
                } catch (thrown) {
                    failAll(rows, thrown, trigger.name, context);
                    return;
                } finally {
                    release();
                }
            }
        } finally {
            state.depth--;
            stack.pop();
        }
        rows.forEach(takeErrors);
    }

    return {
        has: (object, time, operation) => triggersOf(object, time, operation).length > 0,
        fire,
        get current() {
            return stack.at(-1);
        },
        isTriggerData: (value) =>
            stack.some(({ fresh, old }) => [fresh, old].some((list) => list === value || isElement(list, value))),
        aside(work) {
            const outer = stack.splice(0);
            try {
                return work();
            } finally {
                stack.splice(0, stack.length, ...outer);
            }
        }
    };
}

function isElement(list: ListValue | null, value: ListValue | RecordValue): boolean {
    return value instanceof RecordValue && (list?.items.includes(value) ?? false);
}

function eventKey(object: string, event: string): string {
    return `${object}:${event}`.toLowerCase();
}

/** In the order of their names: the platform promises none, so that code cannot rely on one. */
function index(units: readonly EmittedUnit[], byEvent: Map<string, EmittedUnit[]>): void {
    byEvent.clear();
    const sorted = [...units].sort((left, right) => (left.name < right.name ? -1 : 1));
    for (const unit of sorted) {
        for (const event of unit.trigger?.events ?? []) {
            const key = eventKey(unit.trigger?.object ?? '', event);
            byEvent.set(key, [...(byEvent.get(key) ?? []), unit]);
        }
    }
}

function makeContext(
    object: ObjectSchema,
    time: TriggerTime,
    operation: RowOperation,
    rows: readonly TriggerRow[]
): TriggerContext {
    const fresh = listOf(object, rows, ({ fresh: record }) => record);
    const old = listOf(object, rows, ({ old: record }) => record);
    return {
        object,
        time,
        operation,
        size: rows.length,
        fresh,
        old,
        freshMap: mapOf(object, fresh),
        oldMap: mapOf(object, old)
    };
}

function listOf(
    object: ObjectSchema,
    rows: readonly TriggerRow[],
    pick: (row: TriggerRow) => RecordValue | undefined
): ListValue | null {
    const records = rows.map(pick).filter((record) => record !== undefined);
    return records.length === 0 ? null : new ListValue(records, `List<${object.name}>`);
}

/** undefined until it is asked for; there is none of records without ids. */
function mapOf(object: ObjectSchema, list: ListValue | null): () => MapValue | null {
    let map: MapValue | null | undefined;
    return () => (map ??= makeMap(object, list));
}

function makeMap(object: ObjectSchema, list: ListValue | null): MapValue | null {
    const records = (list?.items ?? []) as readonly RecordValue[];
    if (records.length === 0 || records[0]?.id === null) {
        return null;
    }
    const map = new MapValue(`Map<Id,${object.name}>`);
    for (const record of records) {
        map.set(record.id, record);
    }
    return map;
}

/**
 * Records of before update and delete triggers cannot be written by those triggers ("Operations That Don't Invoke Triggers"
 * and "Trigger Context Variable Considerations", Apex Developer Guide).
 *
 * @returns ends it
 */
function hold(
    busy: Map<string, string>,
    rows: readonly TriggerRow[],
    time: TriggerTime,
    operation: RowOperation,
    trigger: string
): () => void {
    const ids = time === 'before' && operation !== 'insert' ? rows.flatMap(({ row }) => row.id ?? []) : [];
    const added = ids.filter((id) => !busy.has(id));
    added.forEach((id) => busy.set(id, trigger));
    return () => {
        added.forEach((id) => busy.delete(id));
    };
}

function takeErrors({ row, fresh, old }: TriggerRow): void {
    for (const record of [fresh, old]) {
        const errors = record?.extra?.errors ?? [];
        for (const { message, field } of errors) {
            row.errors.push(rowError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, field === undefined ? [] : [field]));
        }
    }
}

/**
 * An exception that a trigger lets go is an error of all its rows.
 *
 * @throws what Apex cannot catch
 */
function failAll(rows: readonly TriggerRow[], thrown: unknown, trigger: string, context: TriggerContext): void {
    const exception = asApexException(thrown);
    if (exception?.apexType === 'LimitException' || !exception) {
        throw thrown;
    }
    const error = rowError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', failureText(trigger, context, exception));
    rows.forEach(({ row }) => row.errors.push(error));
}

/** `X: execution of BeforeInsert\n\ncaused by: System.NullPointerException: ...\n\nTrigger.X: line 3, column 1` */
function failureText(trigger: string, { time, operation }: TriggerContext, exception: ApexException): string {
    const places = exception.places;
    const end = places.findIndex(({ name }) => name === `Trigger.${trigger}`);
    const stack = traceText(end < 0 ? places : places.slice(0, end + 1));
    const causes: string[] = [];
    for (let cause: ApexException | null = exception; cause; cause = cause.cause) {
        causes.push(`caused by: ${cause.typeName}: ${String(cause['getMessage()']())}`);
    }
    return [`${trigger}: execution of ${capital(time)}${capital(operation)}`, ...causes, stack].join('\n\n');
}

function capital(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

/** As in debug logs: http://jakemuse.blogspot.com/2011/11/salesforce-and-max-trigger-depth.html */
function tooDeep(object: ObjectSchema, { time, operation }: TriggerContext): DatabaseError {
    return rowError(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        `${object.name}: maximum trigger depth exceeded\n${object.name} trigger event ${capital(time)}${capital(operation)}`
    );
}
