/** DML as code asks for it: whole lists, all or none or as many as can be ("Bulk DML Exception Handling", Apex Developer Guide). */
import type { DmlOperation } from '../../compiler/ast.js';
import { platformException } from '../../language/exceptions.js';
import type { FieldSchema } from '../../schema/model.js';
import type { RecordValue } from '../../schema/record.js';
import type { Engine } from './engine.js';
import { rowError } from './errors.js';
import { dmlException, type RowResult } from './failure.js';
import { countUp } from './governor.js';
import { mixture } from './mixed.js';
import { deleteChunk, eraseRow, undeleteChunk } from './remove.js';
import { makeDmlRow, type DmlOptions, type DmlRow, type RowOperation } from './rows.js';
import { withSharing } from './prepare.js';
import { saveChunk } from './save.js';
import { sortRows } from './upsert.js';

export interface DmlRequest {
    readonly operation: Exclude<DmlOperation, 'merge'>;
    readonly records: readonly RecordValue[];
    readonly options: DmlOptions;
    /** Upsert: the field by which rows are found. */
    readonly key?: FieldSchema | undefined;
}

/** Rows that triggers get at a time. */
const CHUNK = 200;
/** Runs of records of one type within a list ("DML Operations on Multiple Record Types": up to ten). */
const MAX_TYPES = 10;
const MAX_ATTEMPTS = 3;

/**
 * Executes a DML statement or method.
 *
 * @returns what became of each record, in order
 * @throws DmlException when everything or nothing was to be written and something could not be
 */
export function executeDml(engine: Engine, given: DmlRequest): readonly RowResult[] {
    const request = { ...given, options: withSharing(engine, given.options) };
    const { records, options, operation } = request;
    if (records.length === 0) {
        return [];
    }
    const transaction = engine.transaction();
    countUp(transaction, 'DmlStatements');
    countUp(transaction, 'DmlRows', records.length);
    refuseTwins(operation, records);
    const chunks = chunksOf(records);
    const mark = engine.store.mark();
    let results: RowResult[];
    try {
        results = chunks.flatMap((chunk) =>
            options.allOrNone ? attempt(engine, request, chunk) : salvage(engine, request, chunk)
        );
    } catch (error) {
        engine.store.rollbackTo(mark);
        throw error;
    }
    const failure = options.allOrNone ? dmlException(operation, results) : undefined;
    if (failure) {
        engine.store.rollbackTo(mark);
        throw failure;
    }
    giveIds(operation, results);
    return results;
}

/** Records with the same id, or the same record twice: none of them could be right. */
function refuseTwins(operation: DmlOperation, records: readonly RecordValue[]): void {
    if (operation === 'insert' || operation === 'upsert') {
        if (new Set(records).size < records.length) {
            throw platformException(
                'ListException',
                'Before Insert or Upsert list must not have two identically equal elements'
            );
        }
    }
    if (operation === 'insert') {
        return;
    }
    const seen = new Set<string>();
    for (const { id } of records) {
        if (id !== null && seen.has(id)) {
            throw platformException('ListException', `Duplicate id in list: ${id}`);
        }
        if (id !== null) {
            seen.add(id);
        }
    }
}

type Chunk = readonly (readonly [number, RecordValue])[];

/** Records of one object that stand together, 200 at most. */
function chunksOf(records: readonly RecordValue[]): readonly Chunk[] {
    const chunks: [number, RecordValue][][] = [];
    let types = 0;
    let current: [number, RecordValue][] | undefined;
    records.forEach((record, index) => {
        const isSameType = current?.[0]?.[1].schema === record.schema;
        types += isSameType ? 0 : 1;
        if (!current || !isSameType || current.length >= CHUNK) {
            current = [];
            chunks.push(current);
        }
        current.push([index, record]);
    });
    if (types > MAX_TYPES) {
        throw platformException(
            'TypeException',
            'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.'
        );
    }
    return chunks;
}

/** Tries all rows of a chunk, once. */
function attempt(engine: Engine, request: DmlRequest, chunk: Chunk): readonly RowResult[] {
    const rows = chunk.map(([index, record]) => makeDmlRow(index, record));
    run(engine, request, rows);
    return rows.map((row) => ({ row, errors: row.errors }));
}

/**
 * Tries rows until those that are left succeed: rows with errors are set aside, what the others did is undone, and they run
 * anew with the limits as they were.
 */
function salvage(engine: Engine, request: DmlRequest, chunk: Chunk): readonly RowResult[] {
    const { counters } = engine.transaction();
    const results = new Map<number, RowResult>();
    let rest = chunk;
    for (let count = 1; rest.length > 0; count++) {
        const mark = engine.store.mark();
        const limits = new Map(counters);
        const rows = rest.map(([index, record]) => makeDmlRow(index, record));
        const isTainted = run(engine, request, rows);
        const isLast = count === MAX_ATTEMPTS && isTainted;
        for (const row of rows.filter(({ errors }) => !isTainted || isLast || errors.length > 0)) {
            results.set(row.index, {
                row,
                errors: isLast && row.errors.length === 0 ? [tooManyRetries()] : row.errors
            });
        }
        if (!isTainted) {
            break;
        }
        engine.store.rollbackTo(mark);
        counters.clear();
        limits.forEach((used, name) => counters.set(name, used));
        rest = rest.filter(([index]) => !results.has(index));
    }
    return chunk.flatMap(([index]) => results.get(index) ?? []);
}

const tooManyRetries = () =>
    rowError(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        'Too many batch retries in the presence of Apex triggers and partial failures.'
    );

/** @returns whether rows failed that triggers or the store had seen */
function run(engine: Engine, request: DmlRequest, rows: readonly DmlRow[]): boolean {
    const { operation, options, key } = request;
    if (operation !== 'upsert') {
        return runOne(engine, operation, rows, options);
    }
    const { inserts, updates } = sortRows(engine, rows, key);
    const inserted = runOne(engine, 'insert', inserts, options);
    return runOne(engine, 'update', updates, options) || inserted;
}

function runOne(engine: Engine, operation: RowOperation, rows: readonly DmlRow[], options: DmlOptions): boolean {
    if (rows.length === 0) {
        return false;
    }
    const error = mixture(engine.transaction(), operation, rows);
    if (error) {
        rows.forEach(({ errors }) => errors.push(error));
        return false;
    }
    switch (operation) {
        case 'insert':
        case 'update':
            return saveChunk(engine, operation, rows, options);
        case 'delete':
            return deleteChunk(engine, rows, options);
        case 'undelete':
            return undeleteChunk(engine, rows, options);
    }
}

/** New records carry their ids from now on, whatever becomes of the transaction. */
function giveIds(operation: DmlOperation, results: readonly RowResult[]): void {
    if (operation !== 'insert' && operation !== 'upsert') {
        return;
    }
    for (const { row, errors } of results) {
        if (errors.length === 0) {
            row.given.values.Id = row.id;
        }
    }
}

/** `Database.emptyRecycleBin` */
export function emptyRecycleBin(engine: Engine, records: readonly RecordValue[]): readonly RowResult[] {
    countUp(engine.transaction(), 'DmlStatements');
    countUp(engine.transaction(), 'DmlRows', records.length);
    return records.map((record, index) => {
        const row = makeDmlRow(index, record);
        eraseRow(engine, engine.plans.of(record.schema), row);
        return { row, errors: row.errors };
    });
}
