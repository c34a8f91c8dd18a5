/**
 * How rows are kept. A row is a plain array of values, one slot for each field that some row of its table has ever had a
 * value in; trailing empty slots are left out. That is the least memory that plain JavaScript offers, and reading a slot is
 * one load. Rows never change: a write puts a new one in the place of the old one, so that undo is to put the old one back
 * and that whoever holds a row holds a snapshot.
 */
import type { ApexValue } from '../../language/values.js';

/** Slot by slot; absent and null both stand for null. */
export type Row = readonly (ApexValue | undefined)[];

/** The slot of `Id`. */
export const ID_SLOT = 0;
/** The slot of `IsDeleted`: true in the recycle bin, absent otherwise. */
export const DELETED_SLOT = 1;

/** Values by canonical field name. */
export type RowValues = Readonly<Record<string, ApexValue>>;

/** Which slot a field has in the rows of one table. */
export class Layout {
    private readonly slots = new Map<string, number>([
        ['Id', ID_SLOT],
        ['IsDeleted', DELETED_SLOT]
    ]);
    private readonly names: string[] = ['Id', 'IsDeleted'];

    /** The slot of a field, made on first use. Slots never move. */
    slot(field: string): number {
        let slot = this.slots.get(field);
        if (slot === undefined) {
            slot = this.names.length;
            this.slots.set(field, slot);
            this.names.push(field);
        }
        return slot;
    }

    /** Field names by slot. */
    get fields(): readonly string[] {
        return this.names;
    }
}

/** @returns the id of a row */
export function idOf(row: Row): string {
    return row[ID_SLOT] as string;
}

export function isDeleted(row: Row): boolean {
    return row[DELETED_SLOT] === true;
}

/** Gives the value that is kept for one that is written: where the same text occurs in many rows, one copy of it. */
export type Keep = (field: string, value: ApexValue) => ApexValue;

/** Where rows are put together; what comes out has exactly the length it needs. */
const scratch: ApexValue[] = [];

/** A row with other values in some fields; null empties a field. */
export function changedRow(layout: Layout, row: Row, changes: RowValues, keep: Keep): Row {
    for (let slot = 0; slot < row.length; slot++) {
        scratch[slot] = row[slot] ?? null;
    }
    let length = row.length;
    for (const name of Object.keys(changes)) {
        const slot = layout.slot(name);
        while (length <= slot) {
            scratch[length++] = null;
        }
        scratch[slot] = keep(name, changes[name] ?? null);
    }
    while (length > 0 && scratch[length - 1] === null) {
        length--;
    }
    return scratch.slice(0, length);
}

/** The values of a row by field name, nulls left out. */
export function valuesOf(layout: Layout, row: Row): Record<string, ApexValue> {
    const values: Record<string, ApexValue> = {};
    const { fields } = layout;
    for (let slot = 0; slot < row.length; slot++) {
        const value = row[slot];
        const name = fields[slot];
        if (value !== null && value !== undefined && name !== undefined) {
            values[name] = value;
        }
    }
    return values;
}
