/** Telling the rows of an upsert that are new from those that exist ("upsert Statement", Apex Developer Guide). */
import type { FieldSchema } from '../../schema/model.js';
import { isCaseSensitive, keyOf, type Key } from '../store/keys.js';
import { idOf } from '../store/row.js';
import type { Engine } from './engine.js';
import { rowError } from './errors.js';
import type { DmlRow } from './rows.js';
import { plainText } from './values.js';

export interface Sorted {
    readonly inserts: DmlRow[];
    readonly updates: DmlRow[];
}

/** @param key by which rows are found; undefined or the id field: by id */
export function sortRows(engine: Engine, rows: readonly DmlRow[], key: FieldSchema | undefined): Sorted {
    const sorted: Sorted = { inserts: [], updates: [] };
    const seen = new Set<Key>();
    for (const row of rows) {
        if (key && key.kind !== 'ID') {
            findByKey(engine, row, key, seen);
        }
        if (row.errors.length === 0) {
            row.isCreated = row.id === null;
            (row.id === null ? sorted.inserts : sorted.updates).push(row);
        }
    }
    return sorted;
}

function findByKey(engine: Engine, row: DmlRow, key: FieldSchema, seen: Set<Key>): void {
    const value = row.given.values[key.name] ?? null;
    if (value === null || value === '') {
        row.errors.push(rowError('MISSING_ARGUMENT', `${key.name} not specified`));
        return;
    }
    const folded = keyOf(value, isCaseSensitive(key));
    if (seen.has(folded)) {
        row.errors.push(
            rowError('DUPLICATE_VALUE', `Duplicate external id specified: ${plainText(value)}`, [key.name])
        );
        return;
    }
    seen.add(folded);
    const table = engine.store.table(row.object);
    const found = [...table.withValue(key, value)].map(idOf);
    if (found.length > 1) {
        const ids = found.map((id) => id.slice(0, 15)).join(', ');
        row.errors.push(
            rowError(
                'DUPLICATE_EXTERNAL_ID',
                `${key.name}: more than one record found for external id field: [${ids}]`,
                [key.name]
            )
        );
        return;
    }
    row.id = found[0] ?? null;
}
