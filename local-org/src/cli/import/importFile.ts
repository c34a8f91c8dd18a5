/** Imports a CSV file, batch by batch. */
import { BATCH_SIZE, importBatch } from './batches.js';
import { csvRows, type CsvFile } from './csvFile.js';
import type { Mapping } from './mapping.js';
import { showProgress } from './progress.js';
import { importRow, type ImportRow } from './records.js';
import { openResultFile, type ResultFile } from './resultFile.js';
import { planImport, type ImportPlan, type Operation } from './targets.js';
import { UsageError } from '../usageError.js';
import type { Workspace } from '../../org/workspace.js';

export interface ImportRequest {
    readonly file: CsvFile;
    /** API name. */
    readonly object: string;
    readonly operation: Operation;
    /** Upsert: the field by which records are found. */
    readonly externalId: string | undefined;
    readonly mapping: Mapping;
    /** Path of the file with what became of each row. */
    readonly results: string;
    /** Who imports, in user mode; undefined: nobody in particular, in system mode. */
    readonly userId?: string | undefined;
}

/** Numbers of rows. */
export interface Totals {
    created: number;
    updated: number;
    failed: number;
}

/** What a file holds. */
export interface Survey {
    readonly header: readonly string[];
    /** Rows behind the header. */
    readonly count: number;
}

/** Reads the file once to its end, so that nothing is imported of one that cannot be read. */
export async function survey(file: CsvFile): Promise<Survey> {
    let header: readonly string[] | undefined;
    let count = 0;
    for await (const { cells } of csvRows(file)) {
        if (header) {
            count++;
        } else {
            header = cells.map((cell) => cell.trim());
        }
    }
    if (!header || count === 0) {
        throw new UsageError(
            header ? `${file.path} has a header and no rows.` : `${file.path} is empty.`,
            'The first row names the fields, each further one is a record.'
        );
    }
    return { header, count };
}

/**
 * Imports a file.
 *
 * @param surveyed what {@link survey} found in it
 * @throws UsageError before anything is imported: for columns that do not fit, a result file that cannot be written
 */
export async function importFile(workspace: Workspace, request: ImportRequest, surveyed: Survey): Promise<Totals> {
    const { object, operation, externalId, mapping } = request;
    const plan = planImport(workspace.program.schema, object, operation, externalId, surveyed.header, mapping);
    const results = openResultFile(request.results, surveyed.header);
    try {
        return await importRows(workspace, plan, request, results, surveyed.count);
    } finally {
        results.close();
    }
}

async function importRows(
    workspace: Workspace,
    plan: ImportPlan,
    { file, userId }: Pick<ImportRequest, 'file' | 'userId'>,
    results: ResultFile,
    count: number
): Promise<Totals> {
    const totals: Totals = { created: 0, updated: 0, failed: 0 };
    const progress = showProgress();
    const finish = (rows: readonly ImportRow[]): void => {
        const outcomes = importBatch(workspace, plan, rows, userId);
        results.add(outcomes);
        outcomes.forEach(({ status }) => totals[status]++);
        progress.show(() => progressText(totals, count));
    };
    let isHeader = true;
    let batch: ImportRow[] = [];
    for await (const row of csvRows(file)) {
        if (isHeader) {
            isHeader = false;
            continue;
        }
        batch.push(importRow(plan, workspace.org.store, row));
        if (batch.length === BATCH_SIZE) {
            finish(batch);
            batch = [];
        }
    }
    if (batch.length > 0) {
        finish(batch);
    }
    progress.end();
    return totals;
}

function progressText(totals: Totals, count: number): string {
    const done = totals.created + totals.updated + totals.failed;
    return `${done} of ${count} rows (${Math.floor((100 * done) / count)} %), ${totals.failed} failed`;
}
