/** A query's result as CSV (RFC 4180). */
import { csvLine } from './csvLine.js';
import type { QueryResult } from './query.js';
import { valueAt } from './queryColumns.js';
import { valueText } from './queryValues.js';
import { UsageError } from './usageError.js';

/** @throws UsageError for child rows, for which CSV has no place */
export function csvText({ rows, columns }: QueryResult): string {
    if (columns.some(({ kind }) => kind === 'children')) {
        throw new UsageError('Child rows cannot be written as CSV.', 'Query them by themselves, or take --json.');
    }
    if (typeof rows === 'number') {
        return csvLine(['count']) + csvLine([String(rows)]);
    }
    return [
        csvLine(columns.map(({ path }) => path.join('.'))),
        ...rows.map((row) => csvLine(columns.map(({ path }) => valueText(valueAt(row, path)))))
    ].join('');
}
