/** From the store to parts of a file. */
import { isDeepStrictEqual } from 'node:util';

import { encodeColumns } from './columns.js';
import type { Part } from './parts.js';
import { idOf, type Row } from '../database/store/row.js';
import type { Change, Store, Table } from '../database/store/store.js';

/** Objects whose rows say what the schema says: they are made at each start. */
const DERIVED: ReadonlySet<string> = new Set([
    'CaseStatus',
    'EntityDefinition',
    'EntityParticle',
    'FieldDefinition',
    'LeadStatus',
    'OpportunityStage',
    'TaskStatus'
]);

export function isDerived(table: Table): boolean {
    return DERIVED.has(table.object.name);
}

/** Rows in one part: enough for texts to repeat, few enough to be made in passing. */
const CHUNK = 5000;

/** The rows that a transaction wrote and those that it took away. */
export function partsOfChanges(changes: readonly Change[], store: Store): Part[] {
    const byTable = new Map<Table, Change[]>();
    for (const change of changes.filter((each) => !isDerived(each.table) && isReal(each))) {
        const known = byTable.get(change.table);
        if (known) {
            known.push(change);
        } else {
            byTable.set(change.table, [change]);
        }
    }
    return [...byTable].flatMap(([table, own]) => {
        const written = own.flatMap(({ after }) => (after ? [after] : []));
        const ids = own.flatMap(({ id, after }) => (after ? [] : [id]));
        const erased: Part[] = ids.length > 0 ? [{ kind: 'erased', object: table.object.name, ids }] : [];
        return [...partsOfRows(table, written, store), ...erased];
    });
}

/** Writing a row as it was is no change: metadata is put into rows at each start. */
function isReal({ before, after }: Change): boolean {
    return before === undefined || after === undefined || !isDeepStrictEqual(before, after);
}

/** All rows of the store, in the order in which they were inserted. */
export function* partsOfStore(store: Store): Generator<Part> {
    for (const table of store.tables().filter((each) => !isDerived(each))) {
        yield* partsOfRows(
            table,
            table.rows.filter((row) => row !== undefined),
            store
        );
    }
}

function* partsOfRows(table: Table, rows: readonly Row[], store: Store): Generator<Part> {
    const { fields } = table.layout;
    const prefix = store.ids.prefixOf(table.object);
    for (let start = 0; start < rows.length; start += CHUNK) {
        const chunk = rows.slice(start, start + CHUNK);
        const columns = fields.flatMap((field, slot) =>
            slot === 0
                ? [{ field, kind: 'text' as const, cells: chunk.map(idOf) }]
                : encodeColumns(
                      field,
                      chunk.map((row) => row[slot])
                  )
        );
        yield { kind: 'rows', object: table.object.name, prefix, count: chunk.length, columns };
    }
}

/** The counters that went up since a state of them, which is brought up to date. */
export function partsOfCounters(store: Store, known: Map<string, number>): Part[] {
    const values: Record<string, number> = {};
    for (const [key, value] of store.counters.snapshot()) {
        if (known.get(key) !== value) {
            known.set(key, value);
            values[key] = value;
        }
    }
    return Object.keys(values).length > 0 ? [{ kind: 'counters', values }] : [];
}
