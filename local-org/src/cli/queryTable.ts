/** A query's result as a table for a terminal, child rows below the row that they belong to. */
import type { QueryResult } from './query.js';
import { childrenOf, valueAt, type ChildrenColumn, type QueryColumn, type ValueColumn } from './queryColumns.js';
import { valueText } from './queryValues.js';
import type { RecordValue } from '../schema/record.js';

/** Longer texts are cut: a table is to be looked at, CSV and JSON have everything. */
const WIDEST = 60;
const INDENT = '    ';

export function tableText({ rows, columns }: QueryResult): string {
    if (typeof rows === 'number') {
        return `${rows}\n`;
    }
    const closing = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
    return `${[...(rows.length > 0 ? [...tableLines(rows, columns), ''] : []), closing].join('\n')}\n`;
}

function tableLines(rows: readonly RecordValue[], columns: readonly QueryColumn[]): readonly string[] {
    const values = columns.filter((column) => column.kind === 'value');
    const children = columns.filter((column) => column.kind === 'children');
    const cells = rows.map((row) => values.map((column) => cellText(row, column)));
    const titles = values.map(({ path }) => path.join('.'));
    const widths = titles.map((title, at) => Math.max(title.length, ...cells.map((row) => (row[at] ?? '').length)));
    const line = (texts: readonly string[]): string =>
        texts
            .map((text, at) => text.padEnd(widths[at] ?? 0))
            .join('  ')
            .trimEnd();
    return [
        line(titles),
        line(widths.map((width) => '-'.repeat(width))),
        ...rows.flatMap((row, at) => [line(cells[at] ?? []), ...children.flatMap((child) => childLines(row, child))])
    ];
}

function cellText(row: RecordValue, { path }: ValueColumn): string {
    const text = valueText(valueAt(row, path)).replace(/\s+/g, ' ');
    return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}

function childLines(row: RecordValue, { path: [name], columns }: ChildrenColumn): readonly string[] {
    const children = childrenOf(row, name);
    return children.length === 0
        ? []
        : [`${name}: ${children.length}`, ...tableLines(children, columns)].map((line) => INDENT + line);
}
