/** Parent relationships: from a row to the row that its lookup names. */
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { isDeleted, type Row } from '../store/row.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';

export interface Step {
    readonly holder: ObjectSchema;
    readonly lookup: FieldSchema;
    /** Canonical: `Owner`, `Plan__r`. */
    readonly relationship: string;
    /** `Name` when the lookup may lead to several objects ("Name", Object Reference). */
    readonly target: ObjectSchema;
    readonly isPolymorphic: boolean;
}

/** The object that stands for all parents of a polymorphic lookup. */
const POLYMORPHIC = 'Name';

/** @returns undefined when the object has no such relationship, or its target is not known */
export function followLookup(schema: Schema, holder: ObjectSchema, name: string): Step | undefined {
    const lookup = schema.parent(holder, name);
    const [only, ...others] = lookup?.referenceTo ?? [];
    const isPolymorphic = others.length > 0 || only === POLYMORPHIC;
    const target = only === undefined ? undefined : schema.object(isPolymorphic ? POLYMORPHIC : only);
    if (lookup?.relationshipName === undefined || !target) {
        return undefined;
    }
    return { holder, lookup, relationship: lookup.relationshipName, target, isPolymorphic };
}

/** A row and where it is. */
export interface Place {
    readonly table: Table;
    readonly row: Row;
}

/** The parent of a polymorphic lookup. */
export function findParent(store: Store, id: ApexValue | undefined, includesDeleted: boolean): Place | undefined {
    if (typeof id !== 'string') {
        return undefined;
    }
    const table = store.tableOf(id);
    const row = table?.find(id);
    return table && row && (includesDeleted || !isDeleted(row)) ? { table, row } : undefined;
}
