/** From parts of a file to the store. */
import { decoderOf, type Column, type ColumnKind } from './columns.js';
import type { KeyPrefixes } from './keyPrefixes.js';
import type { ErasedPart, RowsPart } from './parts.js';
import { idOf, valuesOf, type RowValues } from '../database/store/row.js';
import type { Store } from '../database/store/store.js';
import type { ApexValue } from '../language/values.js';
import type { FieldSchema, ObjectSchema } from '../schema/model.js';
import { makeObject } from '../schema/objectShape.js';

/** What a field's values may be, by its Apex type; types that are not here take any. */
const KINDS: Readonly<Record<string, readonly ColumnKind[]>> = {
    String: ['text', 'words'],
    Id: ['text', 'words'],
    Boolean: ['flag'],
    Integer: ['integer'],
    Long: ['long', 'integer'],
    Decimal: ['decimal', 'double'],
    Double: ['decimal', 'double'],
    Date: ['date'],
    Datetime: ['datetime'],
    Time: ['time'],
    Blob: ['blob']
};

/** Under this name values wait for their field to become again what it was: `Rank__c (was date)`. */
const WAITING = /^(.*) \(was (\w+)\)$/;

export interface Reader {
    rows(part: RowsPart): void;
    erased(part: ErasedPart): void;
}

/**
 * Puts rows into a store. Rows of objects and values of fields that the schema lacks are kept all the same, where nobody sees
 * them, and are there again when the metadata is.
 */
export function createReader(store: Store, prefixes: KeyPrefixes): Reader {
    const objects = new Map<string, ObjectSchema>();

    function objectOf(name: string, prefix: string): ObjectSchema {
        let object = objects.get(name);
        if (!object) {
            object = store.schema.object(name) ?? missingObject(name, prefix);
            prefixes.pin(object, prefix);
            objects.set(name, object);
        }
        return object;
    }

    return {
        rows(part) {
            const object = objectOf(part.object, part.prefix);
            const rows = rowsOf(store, object, part);
            for (const row of rows) {
                putRow(store, object, row);
            }
            store.commit();
        },
        erased(part) {
            const object = objects.get(part.object);
            const table = object && store.table(object);
            for (const id of part.ids) {
                if (object && table?.find(id)) {
                    store.erase(object, id);
                }
            }
            store.commit();
        }
    };
}

function missingObject(name: string, keyPrefix: string): ObjectSchema {
    return makeObject({ name, label: name, pluralLabel: name, keyPrefix, kind: 'custom', fields: [] });
}

function rowsOf(store: Store, object: ObjectSchema, part: RowsPart): readonly RowValues[] {
    const rows = Array.from({ length: part.count }, (): Record<string, ApexValue> => ({}));
    for (const column of part.columns) {
        const name = nameOf(store, object, column);
        const decode = decoderOf(column);
        const { cells } = column;
        rows.forEach((row, at) => {
            const cell = cells[at];
            if (cell !== null && cell !== undefined) {
                row[name] ??= decode(cell, at);
            }
        });
    }
    return rows;
}

/** Where the values of a column belong in the schema as it is now. */
function nameOf(store: Store, object: ObjectSchema, { field, kind }: Column): string {
    const [, waiting] = WAITING.exec(field) ?? [];
    const found = store.schema.field(object, waiting ?? field);
    if (!found) {
        return field;
    }
    return isHeldBy(found, kind) ? found.name : `${found.name} (was ${kind === 'words' ? 'text' : kind})`;
}

function isHeldBy(field: FieldSchema, kind: ColumnKind): boolean {
    return KINDS[field.apexType]?.includes(kind) ?? true;
}

function putRow(store: Store, object: ObjectSchema, values: RowValues): void {
    const table = store.table(object);
    const id = values.Id as string;
    const before = table.find(id);
    if (!before) {
        store.insert(object, values);
        return;
    }
    const emptied: Record<string, ApexValue> = {};
    for (const name of Object.keys(valuesOf(table.layout, before))) {
        emptied[name] = null;
    }
    store.update(object, id, { ...emptied, ...values, Id: idOf(before) });
}

/** Begins the names of columns that the engine keeps for itself beside the fields of a row. */
const HIDDEN = '#';

/** What a store holds that its schema has no place for. */
export interface Unknown {
    /** `Survey__c`, or `Account.Region__c` */
    readonly name: string;
    readonly count: number;
    readonly of: 'rows' | 'values';
}

/** @returns what {@link createReader} kept without the schema knowing it */
export function unknownContent(store: Store): readonly Unknown[] {
    return store.tables().flatMap((table): Unknown[] => {
        const { object, layout } = table;
        const rows = table.rows.filter((row) => row !== undefined);
        if (store.schema.object(object.name) !== object) {
            return rows.length > 0 ? [{ name: object.name, count: rows.length, of: 'rows' }] : [];
        }
        return layout.fields.flatMap((field, slot): Unknown[] => {
            if (slot <= 1 || field.startsWith(HIDDEN) || store.schema.field(object, field)) {
                return [];
            }
            const count = rows.filter((row) => row[slot] !== null && row[slot] !== undefined).length;
            return count > 0 ? [{ name: `${object.name}.${field}`, count, of: 'values' }] : [];
        });
    });
}
