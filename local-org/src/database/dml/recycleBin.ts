/** What the rows in the recycle bin remember, so that undelete brings back all that went along with them. */
import { makeField } from '../../schema/fieldShape.js';
import type { FieldSchema } from '../../schema/model.js';
import { idOf, isDeleted, type Row } from '../store/row.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';

/** Where a row that was deleted along with another one notes which: undelete brings it back with that one. No field has this name. */
export const DELETED_WITH = '#deletedWith';
/** Marks rows that nothing brings back. */
export const ERASED = '#erased';
/** Where a row notes the lookups that were emptied when it was deleted. */
export const EMPTIED = '#emptied';

/** So that the rows of a tree are found by an index. */
const DELETED_WITH_FIELD: FieldSchema = makeField(DELETED_WITH, 'REFERENCE');

/** A row of some table. */
export interface Place {
    readonly table: Table;
    readonly id: string;
}

/** The rows in the recycle bin that went there along with another one. */
export function deletedAlong(store: Store, id: string): readonly Place[] {
    return store
        .tables()
        .filter((table) => table.deletedSize > 0)
        .flatMap((table) => inBin(table, DELETED_WITH_FIELD, id).map((row) => ({ table, id: idOf(row) })));
}

/** The deleted rows whose field has a value. */
export function inBin(table: Table, field: FieldSchema, id: string): readonly Row[] {
    return [...table.index(field).positions(id)].flatMap((position) => {
        const row = table.rows[position];
        return row && isDeleted(row) ? [row] : [];
    });
}

export function isErased(table: Table, row: Row): boolean {
    return table.value(row, ERASED) === true;
}

/** Lookups of other rows that lose their value, one text for all: `Link__c.Plan__c:a01...;...`. */
export class Emptied {
    private readonly texts: string[] = [];

    add(table: Table, field: FieldSchema, ids: readonly string[]): void {
        this.texts.push(...ids.map((id) => `${table.object.name}.${field.name}:${id}`));
    }

    get text(): string | null {
        return this.texts.length === 0 ? null : this.texts.join(';');
    }
}

/** Gives lookups their value back, unless they have another one by now. @param text of {@link Emptied} */
export function refill(store: Store, parent: string, text: string): void {
    for (const entry of text.split(';')) {
        const [, field, id] = /^\w+\.(\w+):(\w+)$/.exec(entry) ?? [];
        const table = id === undefined ? undefined : store.tableOf(id);
        const row = id === undefined ? undefined : table?.find(id);
        if (table && row && id !== undefined && field !== undefined && table.value(row, field) === null) {
            store.update(table.object, id, { [field]: parent });
        }
    }
}
