/** Batches of rows through DML, each in a transaction of its own. */
import type { ImportRow } from './records.js';
import type { ImportPlan } from './targets.js';
import { UsageError } from '../usageError.js';
import type { DmlOptions } from '../../database/dml/rows.js';
import { performDml } from '../../database/session/dmlHook.js';
import type { Workspace } from '../../org/workspace.js';
import type { RecordValue } from '../../schema/record.js';

/** What became of a row. */
export interface RowOutcome {
    readonly row: ImportRow['row'];
    readonly status: 'created' | 'updated' | 'failed';
    /** Empty for rows that failed before they had one. */
    readonly id: string;
    readonly error: string;
}

/** "Batches for data loads [...] are processed in chunks of 200 records" (Bulk API Developer Guide). */
export const BATCH_SIZE = 200;

/**
 * Imports rows; those that are no records are only reported. Errors of one row keep no other from being written.
 *
 * @param userId who imports, in user mode; undefined: nobody in particular, in system mode
 */
export function importBatch(
    workspace: Workspace,
    plan: ImportPlan,
    rows: readonly ImportRow[],
    userId?: string
): readonly RowOutcome[] {
    const records = rows.flatMap(({ record }) => record ?? []);
    const outcomes = new Map<RecordValue, Omit<RowOutcome, 'row'>>();
    // an update of a list may name a record once only: a later row for it is a change of its own
    for (const run of runsWithoutTwins(records)) {
        write(workspace, plan, run, outcomes, userId);
    }
    return rows.map(({ row, record, error }) => {
        const outcome = record && outcomes.get(record);
        return outcome ? { row, ...outcome } : { row, status: 'failed', id: '', error: error ?? 'UNKNOWN' };
    });
}

function runsWithoutTwins(records: readonly RecordValue[]): readonly (readonly RecordValue[])[] {
    const runs: RecordValue[][] = [];
    let seen = new Set<string>();
    for (const record of records) {
        const { id } = record;
        let run = runs.at(-1);
        if (!run || (id !== null && seen.has(id))) {
            run = [];
            runs.push(run);
            seen = new Set();
        }
        run.push(record);
        if (id !== null) {
            seen.add(id);
        }
    }
    return runs;
}

function write(
    workspace: Workspace,
    { operation, key }: ImportPlan,
    records: readonly RecordValue[],
    outcomes: Map<RecordValue, Omit<RowOutcome, 'row'>>,
    userId: string | undefined
): void {
    const { machine, session } = workspace;
    const options: DmlOptions = { allOrNone: false, access: userId === undefined ? 'system' : 'user' };
    try {
        const perform = (): ReturnType<typeof performDml> =>
            performDml(session.dml, { operation, records, options, key });
        const results = workspace.transact('BULK_API', perform, userId);
        for (const { row, errors } of results) {
            const texts = errors.map(({ statusCode, message, fields }) =>
                [`${statusCode}: ${message}`, ...(fields.length > 0 ? [`[${fields.join(', ')}]`] : [])].join(' ')
            );
            const isNew = operation === 'insert' || row.isCreated;
            outcomes.set(row.given, {
                status: errors.length > 0 ? 'failed' : isNew ? 'created' : 'updated',
                id: errors.length > 0 ? '' : (row.id ?? ''),
                error: texts.join('; ')
            });
        }
    } catch (thrown) {
        if (thrown instanceof UsageError) {
            throw thrown; // the org file cannot be written: no further row can be kept
        }
        const { type, message } = machine.describe(thrown);
        const error = `${type}: ${message.split('\n')[0] ?? ''}`;
        records.forEach((record) => outcomes.set(record, { status: 'failed', id: '', error }));
    }
}
