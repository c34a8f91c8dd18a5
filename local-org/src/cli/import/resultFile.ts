/** The file beside the imported one: what became of each row, and the row itself, so that failed ones can be mended and imported again. */
import { closeSync, openSync, writeSync } from 'node:fs';

import type { RowOutcome } from './batches.js';
import { csvLine } from '../csvLine.js';
import { UsageError } from '../usageError.js';

/** Columns before those of the imported file. */
const OWN_COLUMNS = ['line', 'status', 'id', 'error'];

export interface ResultFile {
    add(outcomes: readonly RowOutcome[]): void;
    close(): void;
}

/** `customers.csv` has its results in `customers.results.csv`. */
export function resultPath(file: string): string {
    return `${file.replace(/\.csv$/i, '')}.results.csv`;
}

/** @throws UsageError when it cannot be written */
export function openResultFile(path: string, header: readonly string[]): ResultFile {
    let descriptor: number;
    try {
        descriptor = openSync(path, 'w');
    } catch (error) {
        throw new UsageError(
            `The result file ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
            'Give another one with --results. Nothing was imported.'
        );
    }
    writeSync(descriptor, csvLine([...OWN_COLUMNS, ...header]));
    return {
        add(outcomes) {
            const lines = outcomes.map(({ row, status, id, error }) =>
                csvLine([String(row.line), status, id, error, ...row.cells])
            );
            writeSync(descriptor, lines.join(''));
        },
        close: () => closeSync(descriptor)
    };
}
