/** A query's result as JSON, in the shape of the platform's REST API ("Query", REST API Developer Guide). */
import type { QueryResult } from './query.js';
import { childrenOf, valueAt, type QueryColumn } from './queryColumns.js';
import { valueJson } from './queryValues.js';
import { RecordValue } from '../schema/record.js';

const INDENT = '  ';

export function jsonText({ rows, columns }: QueryResult): string {
    const text =
        typeof rows === 'number'
            ? resultJson(rows, [])
            : resultJson(
                  rows.length,
                  rows.map((row) => recordJson(row, columns))
              );
    return `${text}\n`;
}

function resultJson(size: number, records: readonly string[]): string {
    return objectJson([
        ['totalSize', String(size)],
        ['done', 'true'],
        ['records', arrayJson(records)]
    ]);
}

function recordJson(record: RecordValue, columns: readonly QueryColumn[]): string {
    const members: [string, string][] = [['attributes', `{ "type": ${JSON.stringify(record.schema.name)} }`]];
    for (const [name, own] of grouped(columns)) {
        members.push([name, memberJson(record, name, own)]);
    }
    return objectJson(members);
}

/** Columns by the first name in their path: a parent has several. */
function grouped(columns: readonly QueryColumn[]): ReadonlyMap<string, readonly QueryColumn[]> {
    const groups = new Map<string, QueryColumn[]>();
    for (const column of columns) {
        const [name = ''] = column.path;
        groups.set(name, [...(groups.get(name) ?? []), column]);
    }
    return groups;
}

function memberJson(record: RecordValue, name: string, columns: readonly QueryColumn[]): string {
    const [column] = columns;
    if (column?.kind === 'children') {
        const children = childrenOf(record, name);
        const items = children.map((child) => recordJson(child, column.columns));
        return children.length === 0 ? 'null' : resultJson(children.length, items);
    }
    if (column?.path.length === 1) {
        return valueJson(valueAt(record, column.path));
    }
    const parent = record.relations?.[name];
    const rest = columns.map(({ path }): QueryColumn => ({ kind: 'value', path: path.slice(1) }));
    return parent instanceof RecordValue ? recordJson(parent, rest) : 'null';
}

function objectJson(members: readonly (readonly [string, string])[]): string {
    return `{\n${members.map(([name, value]) => indented(`${JSON.stringify(name)}: ${value}`)).join(',\n')}\n}`;
}

function arrayJson(items: readonly string[]): string {
    return items.length === 0 ? '[]' : `[\n${items.map(indented).join(',\n')}\n]`;
}

function indented(text: string): string {
    return text
        .split('\n')
        .map((line) => INDENT + line)
        .join('\n');
}
