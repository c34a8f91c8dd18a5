/** `local-org import`: rows of a CSV file into an org, through triggers and all. */
import type { Command, OptionValues } from './command.js';
import { BATCH_SIZE, importBatch } from './import/batches.js';
import { csvRows, decoderFor, type CsvFile } from './import/csvFile.js';
import { readMapping } from './import/mapping.js';
import { showProgress } from './import/progress.js';
import { importRow, type ImportRow } from './import/records.js';
import { openResultFile, resultPath, type ResultFile } from './import/resultFile.js';
import { planImport, type ImportPlan, type Operation } from './import/targets.js';
import { runDueJobs } from './jobRun.js';
import { orgOptions, withWorkspace } from './orgOptions.js';
import { UsageError } from './usageError.js';
import type { Workspace } from '../org/workspace.js';

const OPERATIONS: readonly Operation[] = ['insert', 'update', 'upsert'];

export const importCommand: Command = {
    name: 'import',
    summary: 'imports a CSV file into an org; triggers run, and each row has its result in a file beside',
    options: {
        ...orgOptions,
        file: { type: 'string', value: '<file>', help: 'the CSV file; its first row names fields, or columns that are mapped' },
        object: { type: 'string', value: '<name>', help: 'API name of the object' },
        operation: { type: 'string', value: '<name>', help: `${OPERATIONS.join(', ')}; default: insert` },
        'external-id': { type: 'string', value: '<field>', help: 'upsert: the field by which records are found' },
        map: {
            type: 'string',
            value: '<column=field>',
            multiple: true,
            help: 'field of a column, or Parent.ExternalId__c; nothing behind = leaves the column out; may be repeated'
        },
        mapping: { type: 'string', value: '<file>', help: 'file with such a pair on each line' },
        results: { type: 'string', value: '<file>', help: 'where results go; default: <file>.results.csv' },
        delimiter: { type: 'string', value: '<character>', help: 'what separates values; default: a comma; tab for tabs' },
        encoding: { type: 'string', value: '<name>', help: 'encoding of the file: windows-1252, utf-16le; default: utf-8' }
    },
    async run(values) {
        const file = fileOption(values);
        const operation = operationOption(values);
        const object = needed(values, 'object', 'Account');
        const mapping = readMapping(values.texts('map'), values.text('mapping'));
        const { header, count } = await survey(file);
        return withWorkspace(values, async (workspace) => {
            const { schema } = workspace.program;
            const plan = planImport(schema, object, operation, values.text('external-id'), header, mapping);
            const path = values.text('results') ?? resultPath(file.path);
            const results = openResultFile(path, header);
            try {
                const totals = await importAll(workspace, plan, file, results, count);
                process.stdout.write(`${summary(totals)}\nResults of all rows: ${path}\n`);
                runDueJobs(workspace);
                return totals.failed > 0 ? 1 : 0;
            } finally {
                results.close();
            }
        });
    }
};

interface Totals {
    created: number;
    updated: number;
    failed: number;
}

function needed(values: OptionValues, name: string, example: string): string {
    const value = values.text(name);
    if (value === undefined) {
        throw new UsageError(`--${name} is missing.`, `Give it: --${name} ${example}.`);
    }
    return value;
}

function operationOption(values: OptionValues): Operation {
    const name = values.text('operation') ?? 'insert';
    const operation = OPERATIONS.find((each) => each === name);
    if (!operation) {
        throw new UsageError(`There is no operation '${name}'.`, `Operations: ${OPERATIONS.join(', ')}.`);
    }
    return operation;
}

function fileOption(values: OptionValues): CsvFile {
    const encoding = values.text('encoding') ?? 'utf-8';
    if (!decoderFor(encoding)) {
        throw new UsageError(`There is no encoding '${encoding}'.`, 'Encodings: utf-8, windows-1252, utf-16le, ...');
    }
    const delimiter = values.text('delimiter') ?? ',';
    if (delimiter !== 'tab' && (delimiter.length !== 1 || /["\r\n]/.test(delimiter))) {
        throw new UsageError(`'${delimiter}' separates nothing.`, 'Give --delimiter one character, or tab.');
    }
    return { path: needed(values, 'file', 'accounts.csv'), encoding, delimiter: delimiter === 'tab' ? '\t' : delimiter };
}

/** Reads the file once to its end, so that nothing is imported of one that cannot be read. */
async function survey(file: CsvFile): Promise<{ readonly header: readonly string[]; readonly count: number }> {
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

async function importAll(
    workspace: Workspace,
    plan: ImportPlan,
    file: CsvFile,
    results: ResultFile,
    count: number
): Promise<Totals> {
    const totals: Totals = { created: 0, updated: 0, failed: 0 };
    const progress = showProgress();
    const finish = (rows: readonly ImportRow[]): void => {
        const outcomes = importBatch(workspace, plan, rows);
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

function summary({ created, updated, failed }: Totals): string {
    return `${created + updated + failed} rows: ${created} created, ${updated} updated, ${failed} failed.`;
}
