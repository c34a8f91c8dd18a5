/** The columns of a query's result, in the order in which the query names them. */
import type { SelectItem, SoqlQuery } from '../compiler/soqlAst.js';
import { ListValue } from '../language/collections.js';
import type { ApexValue } from '../language/values.js';
import { RecordValue } from '../schema/record.js';

export interface ValueColumn {
    readonly kind: 'value';
    /** Relationships, then the field: `['Account', 'Name']`; names are those of the records where there are any. */
    readonly path: readonly string[];
}

export interface ChildrenColumn {
    readonly kind: 'children';
    readonly path: readonly [string];
    readonly columns: readonly QueryColumn[];
}

export type QueryColumn = ValueColumn | ChildrenColumn;

/** @param records of the query: they tell which fields `FIELDS(ALL)` stands for, and the names of those without an alias */
export function columnsOf(query: SoqlQuery, records: readonly RecordValue[]): readonly QueryColumn[] {
    const isGrouped = records[0]?.schema.name === 'AggregateResult';
    if (isGrouped) {
        return [...(records[0]?.queried ?? [])].map((name) => ({ kind: 'value', path: [name] }));
    }
    const prefixes = new Set(
        query.from
            .slice(0, 1)
            .flatMap(({ path, alias }) => [path.at(-1) ?? '', alias ?? ''])
            .map((name) => name.toLowerCase())
    );
    const own = (path: readonly string[]): readonly string[] =>
        path.length > 1 && prefixes.has((path[0] ?? '').toLowerCase()) ? path.slice(1) : path;
    const value = (path: readonly string[]): ValueColumn => ({ kind: 'value', path: canonical(own(path), records) });
    return query.select.flatMap((item) => columnsOfItem(item, value, records));
}

function columnsOfItem(
    item: SelectItem,
    value: (path: readonly string[]) => ValueColumn,
    records: readonly RecordValue[]
): readonly QueryColumn[] {
    switch (item.kind) {
        case 'Field':
            return [value(item.alias === undefined ? item.path : [item.alias])];
        case 'Function':
            return [value(item.alias === undefined ? pathIn(item) : [item.alias])];
        case 'SubQuery':
            return [childrenColumn(item.query, records)];
        case 'Typeof': {
            const fields = [...item.whens.flatMap((when) => when.fields), ...(item.else ?? [])];
            const names = new Map(fields.map((field) => [field.join('.').toLowerCase(), field]));
            return [...names.values()].map((field) => value([...item.field, ...field]));
        }
        case 'Fields':
            return [...(records[0]?.queried ?? [])].map((name) => value([name]));
    }
}

/** `toLabel(Status)` and `FORMAT(convertCurrency(Amount))` are found under the name of their field. */
function pathIn(item: Extract<SelectItem, { kind: 'Function' }>): readonly string[] {
    let call = item.call;
    for (;;) {
        const [first] = call.arguments;
        if (first?.kind === 'Call') {
            call = first;
        } else {
            return first?.kind === 'Path' ? first.path : [call.name];
        }
    }
}

function childrenColumn(query: SoqlQuery, records: readonly RecordValue[]): ChildrenColumn {
    const name = query.from[0]?.path.at(-1) ?? '';
    const [found = name] = canonical([name], records);
    const children = records.flatMap((record) => childrenOf(record, found));
    return { kind: 'children', path: [found], columns: columnsOf(query, children) };
}

/** Names as the records have them: the query may be in any case and without the namespace's prefix. */
function canonical(path: readonly string[], records: readonly RecordValue[]): readonly string[] {
    const [first = '', ...rest] = path;
    const names = records[0] ? [...Object.keys(records[0].values), ...(records[0].queried ?? [])] : [];
    const name = names.find((each) => isSame(each, first)) ?? first;
    if (rest.length === 0) {
        return [name];
    }
    const parents = records.flatMap((record) => parentOf(record, name) ?? []);
    return [name, ...canonical(rest, parents)];
}

function isSame(name: string, written: string): boolean {
    const [long, short] = [name.toLowerCase(), written.toLowerCase()];
    return long === short || (/^\w+?__\w+__\w+$/.test(long) && long.endsWith(`__${short}`));
}

function parentOf(record: RecordValue, relationship: string): RecordValue | undefined {
    const parent = record.relations?.[relationship];
    return parent instanceof RecordValue ? parent : undefined;
}

/** The value of a column; null where a parent is missing. */
export function valueAt(record: RecordValue, path: readonly string[]): ApexValue {
    const [first = '', ...rest] = path;
    if (rest.length === 0) {
        return (
            record.values[first] ?? (record.schema.fields.get(first.toLowerCase())?.kind === 'BOOLEAN' ? false : null)
        );
    }
    const parent = parentOf(record, first);
    return parent ? valueAt(parent, rest) : null;
}

export function childrenOf(record: RecordValue, relationship: string): readonly RecordValue[] {
    const children = record.relations?.[relationship];
    return children instanceof ListValue ? children.items.filter((item) => item instanceof RecordValue) : [];
}
