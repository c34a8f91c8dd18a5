/** What goes with a row that is deleted, found before anything is written ("Deleting Records", Apex Developer Guide). */
import type { DatabaseError } from '../../library/schema/databaseError.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { idOf } from '../store/row.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';
import type { Engine } from './engine.js';
import { rowError } from './errors.js';
import { DELETED_WITH, EMPTIED, Emptied, ERASED, inBin } from './recycleBin.js';
import { constraintOf, isRestored, masterFields, referencesTo, type Reference } from './references.js';
import { plainText } from './values.js';

/** Rows and the details below them. */
export interface Removal {
    readonly root: string;
    /** All rows that go, the root first, with their objects. */
    readonly going: ReadonlyMap<string, ObjectSchema>;
    /** Lookups of rows that stay, by the id of the row that they lose. */
    readonly emptied: readonly (readonly [string, Reference])[];
    /** Why nothing may go; undefined: it may. */
    readonly refusal: DatabaseError | undefined;
}

/** More rows do not go along in one operation (Salesforce Help, article 000386152). */
const MAX_ALONG = 100_000;

export function planRemoval(engine: Engine, object: ObjectSchema, root: string): Removal {
    const going = new Map<string, ObjectSchema>([[root, object]]);
    const emptied: [string, Reference][] = [];
    const holding: Reference[] = [];
    // the map grows while it is walked
    for (const [id, { name }] of going) {
        for (const reference of referencesTo(engine.store, name, id)) {
            switch (constraintOf(reference.table, reference.field)) {
                case 'Cascade':
                    reference.ids
                        .filter((each) => !going.has(each))
                        .forEach((each) => going.set(each, reference.table.object));
                    break;
                case 'Restrict':
                    holding.push(reference);
                    break;
                case 'SetNull':
                    emptied.push([id, reference]);
                    break;
                case 'Keep':
            }
        }
        if (going.size > MAX_ALONG) {
            break;
        }
    }
    return { root, going, emptied, refusal: tooLarge(going) ?? restriction(engine, root, going, holding) };
}

function tooLarge(going: ReadonlyMap<string, ObjectSchema>): DatabaseError | undefined {
    const text = 'Your request was unable to be completed because it would delete too many related records.';
    return going.size > MAX_ALONG ? rowError('DELETE_OPERATION_TOO_LARGE', text) : undefined;
}

/** Rows that refer to one that goes, must not lose it, and stay. */
function restriction(
    engine: Engine,
    root: string,
    going: ReadonlyMap<string, ObjectSchema>,
    holding: readonly Reference[]
): DatabaseError | undefined {
    for (const { table, ids } of holding) {
        const staying = ids.filter((id) => !going.has(id));
        if (staying.length > 0) {
            const kind = table.object.pluralLabel.toLowerCase();
            const others = staying.map((id) => nameOf(engine.store, id)).join(', ');
            return rowError(
                'DELETE_FAILED',
                `Your attempt to delete ${nameOf(engine.store, root)} could not be completed because it is associated with the following ${kind}.: ${others}\n`
            );
        }
    }
    return undefined;
}

function nameOf(store: Store, id: string): string {
    const table = store.tableOf(id);
    const row = table?.find(id);
    const field = [...(table?.object.fields.values() ?? [])].find(({ isNameField }) => isNameField);
    const name = table && row && field ? table.value(row, field.name) : null;
    return plainText(name ?? id);
}

/**
 * Puts a row and its details into the recycle bin and empties lookups. Rows that go along fire no triggers ("Operations That
 * Don't Invoke Triggers", Apex Developer Guide).
 */
export function remove(store: Store, { root, going, emptied }: Removal): void {
    const notes = new Map<string, Emptied>();
    for (const [id, { table, field, ids }] of emptied) {
        const staying = ids.filter((each) => !going.has(each));
        staying.forEach((each) => store.update(table.object, each, { [field.name]: null }));
        if (staying.length > 0 && isRestored(table, field)) {
            const note = notes.get(id) ?? new Emptied();
            note.add(table, field, staying);
            notes.set(id, note);
        }
    }
    for (const [id, object] of going) {
        const along = id === root ? {} : { [DELETED_WITH]: root };
        store.update(object, id, { IsDeleted: true, ...along, [EMPTIED]: notes.get(id)?.text ?? null });
    }
    for (const [id, object] of going) {
        eraseJunctions(store, object, id, going);
    }
}

/**
 * A junction in the recycle bin whose other master is deleted too is gone for good ("Considerations for Object Relationships",
 * Salesforce Help).
 */
function eraseJunctions(
    store: Store,
    { name }: ObjectSchema,
    id: string,
    going: ReadonlyMap<string, ObjectSchema>
): void {
    for (const table of store.tables()) {
        const masters = table.deletedSize > 0 ? masterFields(table) : [];
        if (masters.length > 1) {
            masters.forEach((field) => eraseFrom(store, table, field, name, id, going));
        }
    }
}

function eraseFrom(
    store: Store,
    table: Table,
    field: FieldSchema,
    object: string,
    id: string,
    going: ReadonlyMap<string, ObjectSchema>
): void {
    const others = field.referenceTo.includes(object) ? inBin(table, field, id).map(idOf) : [];
    others
        .filter((other) => !going.has(other))
        .forEach((other) => store.update(table.object, other, { [ERASED]: true }));
}
