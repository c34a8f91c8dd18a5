/** An org as scripts and benches use it: rows in and out as plain objects, anonymous Apex, time. */
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js';
import { fieldValue } from '../cli/import/convert.js';
import { runQuery } from '../cli/query.js';
import { jsonText } from '../cli/queryJson.js';
import { compileBlock } from '../cli/runAnonymous.js';
import { loadProgram } from '../compiler/program.js';
import { performDml } from '../database/session/dmlHook.js';
import type { EmittedUnit } from '../language/unit.js';
import type { ApexValue } from '../language/values.js';
import { advanceTo, listJobs, runPending, type BackgroundRun } from '../platform/jobs/background.js';
import type { FieldSchema, ObjectSchema } from '../schema/model.js';
import { RecordValue } from '../schema/record.js';

/** A value of a field; days and times as ISO texts, null empties. */
export type PlainValue = string | number | boolean | null;

export type PlainRow = Readonly<Record<string, PlainValue>>;

/** What a query gives: values, parents as objects, children as `{ records }`. */
export type QueriedRow = Readonly<Record<string, unknown>>;

/** Rows were not written, or Apex did not run to its end. */
export class ScriptError extends Error {
    override readonly name = 'ScriptError';
}

export interface ScriptedOrg {
    readonly workspace: Workspace;
    /**
     * Inserts rows, 200 in a transaction, with triggers and all.
     *
     * @param object API name
     * @returns ids in the order of the rows
     * @throws ScriptError naming the first row that was refused
     */
    insert(object: string, rows: readonly PlainRow[]): readonly string[];
    /** Updates rows by their `Id`, 200 in a transaction. @throws ScriptError */
    update(object: string, rows: readonly PlainRow[]): void;
    /** Runs a query. @throws ScriptError */
    query(soql: string): readonly QueriedRow[];
    /** Runs anonymous Apex. @throws ScriptError */
    run(apex: string): void;
    /** Runs the jobs that are due. @throws ScriptError when one fails */
    settle(): void;
    /** Moves the clock and runs what comes due on the way. @throws ScriptError when a job fails */
    advanceTo(millis: number): void;
    close(): void;
}

/** "Batches for data loads [...] are processed in chunks of 200 records" (Bulk API Developer Guide). */
const BATCH = 200;

/**
 * Opens a project's org.
 *
 * @param directory the project's folder
 * @throws ScriptError when the project does not compile
 */
export function openScriptedOrg(directory: string, options: WorkspaceOptions): ScriptedOrg {
    const program = loadProgram({ directory, namespace: undefined, cache: { directory: undefined } });
    const errors = program.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
        const [{ file, message } = { file: '', message: '' }] = errors;
        throw new ScriptError(`The project has ${errors.length} errors, first ${file}: ${message}`);
    }
    const workspace = openWorkspace(program, options);
    const blocks = new Map<string, EmittedUnit>();
    const written = (operation: 'insert' | 'update', object: string, rows: readonly PlainRow[]): string[] =>
        chunks(rows).flatMap((chunk) => write(workspace, operation, object, chunk));
    return {
        workspace,
        insert: (object, rows) => written('insert', object, rows),
        update: (object, rows) => void written('update', object, rows),
        query: (soql) => explained(workspace, () => queried(workspace, soql)),
        run: (apex) => explained(workspace, () => runApex(workspace, blocks, apex)),
        settle: () => checked(workspace, runPending(workspace.services)),
        advanceTo: (millis) => checked(workspace, advanceTo(workspace.services, millis)),
        close: () => workspace.close()
    };
}

function chunks(rows: readonly PlainRow[]): readonly (readonly PlainRow[])[] {
    const count = Math.ceil(rows.length / BATCH);
    return Array.from({ length: count }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));
}

function write(
    workspace: Workspace,
    operation: 'insert' | 'update',
    objectName: string,
    rows: readonly PlainRow[]
): readonly string[] {
    const { session, program } = workspace;
    const object = program.schema.object(objectName);
    if (!object) {
        throw new ScriptError(`There is no object ${objectName}.`);
    }
    const records = rows.map((row) => recordOf(workspace, object, row));
    const options = { allOrNone: false, access: 'system' } as const;
    const results = explained(workspace, () =>
        workspace.transact('BULK_API', () => performDml(session.dml, { operation, records, options }))
    );
    return results.map(({ row, errors }, at) => {
        const [error] = errors;
        if (error) {
            throw new ScriptError(
                `${operation} ${objectName}: ${error.message} [${error.fields.join(', ')}] ${JSON.stringify(rows[at])}`
            );
        }
        return row.id ?? '';
    });
}

function recordOf(workspace: Workspace, object: ObjectSchema, row: PlainRow): RecordValue {
    const record = new RecordValue(object);
    for (const [name, value] of Object.entries(row)) {
        const field = workspace.program.schema.field(object, name);
        if (!field) {
            throw new ScriptError(`${object.name} has no field ${name}.`);
        }
        record.values[field.name] = valueOf(field, value);
    }
    return record;
}

function valueOf(field: FieldSchema, value: PlainValue): ApexValue {
    return value === null || value === '' ? null : fieldValue(field, String(value));
}

function queried(workspace: Workspace, soql: string): readonly QueriedRow[] {
    const { records } = JSON.parse(jsonText(runQuery(workspace, soql))) as { records: QueriedRow[] };
    const { namespace } = workspace.program;
    return namespace === undefined ? records : records.map((row) => withoutPrefix(row, `${namespace}__`) as QueriedRow);
}

/** Names of the project without its namespace, as queries and rows write them. */
function withoutPrefix(value: unknown, prefix: string): unknown {
    if (Array.isArray(value)) {
        return value.map((item) => withoutPrefix(item, prefix));
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value).map(([name, own]) => [
            name.startsWith(prefix) ? name.slice(prefix.length) : name,
            withoutPrefix(own, prefix)
        ])
    );
}

/** @param blocks those compiled before: a script runs the same lines again and again */
function runApex(workspace: Workspace, blocks: Map<string, EmittedUnit>, apex: string): void {
    const unit = blocks.get(apex) ?? compiledBlock(workspace, apex);
    blocks.set(apex, unit);
    workspace.transact('ANONYMOUS', () => workspace.machine.run(unit));
}

function compiledBlock(workspace: Workspace, apex: string): EmittedUnit {
    const { unit, diagnostics } = compileBlock(workspace.program, apex);
    if (!unit) {
        throw new ScriptError(diagnostics.map(({ message }) => message).join('; '));
    }
    workspace.machine.add(unit);
    return unit;
}

function checked(workspace: Workspace, { ran, isCut }: BackgroundRun): void {
    const failed = ran.find(({ error }) => error !== undefined);
    if (failed) {
        const job = listJobs(workspace.services).find(({ id }) => id === failed.id);
        throw new ScriptError(`Job ${job?.name ?? failed.id} failed: ${failed.error ?? ''}`);
    }
    if (isCut) {
        throw new ScriptError('Jobs queue each other without end.');
    }
}

function explained<T>(workspace: Workspace, work: () => T): T {
    try {
        return work();
    } catch (thrown) {
        const { type, message, stack } = workspace.machine.describe(thrown);
        if (type === 'INTERNAL') {
            throw thrown;
        }
        throw new ScriptError(`${type}: ${message}\n${stack}`);
    }
}
