/** The rows of one object. */
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { HashIndex } from './hashIndex.js';
import { isCaseSensitive, keyOf, type Key } from './keys.js';
import { idOf, isDeleted, Layout, type Row } from './row.js';

/** An index that was used, with what keeps it up to date. */
interface FieldIndex {
    readonly slot: number;
    readonly isExact: boolean;
    readonly index: HashIndex;
}

/**
 * Rows stand in the order in which they were inserted, and keep their position for good: in the recycle bin too. Only the
 * store writes; everyone may read.
 */
export class Table {
    readonly layout = new Layout();
    private readonly slots: (Row | undefined)[] = [];
    private readonly byId = new Map<string, number>();
    private readonly indexes = new Map<string, FieldIndex>();
    private readonly fields = new Map<string, FieldSchema | undefined>();
    private deleted = 0;
    private writes = 0;

    constructor(readonly object: ObjectSchema) {}

    /** A field of the object by its canonical name. */
    field(name: string): FieldSchema | undefined {
        let field = this.fields.get(name);
        if (field === undefined && !this.fields.has(name)) {
            field = this.object.fields.get(name.toLowerCase());
            this.fields.set(name, field);
        }
        return field;
    }

    /** By position; undefined where a row was erased. */
    get rows(): readonly (Row | undefined)[] {
        return this.slots;
    }

    /** Rows outside of the recycle bin. */
    get size(): number {
        return this.byId.size - this.deleted;
    }

    /** Goes up with each write and each undone one: for those who keep what they made of the rows. */
    get version(): number {
        return this.writes;
    }

    /** Rows in the recycle bin. */
    get deletedSize(): number {
        return this.deleted;
    }

    /** @param id 18 characters */
    positionOf(id: string): number | undefined {
        return this.byId.get(id);
    }

    /** A row by its id, from the recycle bin too. */
    find(id: string): Row | undefined {
        const position = this.byId.get(id);
        return position === undefined ? undefined : this.slots[position];
    }

    /** A row by its id that is not in the recycle bin. */
    live(id: string): Row | undefined {
        const row = this.find(id);
        return row === undefined || isDeleted(row) ? undefined : row;
    }

    /** @param field canonical name */
    value(row: Row, field: string): ApexValue {
        return row[this.layout.slot(field)] ?? null;
    }

    /** The index of a field, built when it is first asked for and kept up to date from then on. Null is not in it. */
    index(field: FieldSchema): HashIndex {
        const known = this.indexes.get(field.name);
        if (known) {
            return known.index;
        }
        const made = {
            slot: this.layout.slot(field.name),
            isExact: isCaseSensitive(field),
            index: new HashIndex()
        };
        this.indexes.set(field.name, made);
        this.slots.forEach((row, position) => {
            if (row) {
                addTo(made, row, position);
            }
        });
        return made.index;
    }

    /** The rows outside of the recycle bin whose field has a value, in order. */
    *withValue(field: FieldSchema, value: Exclude<ApexValue, null>): Generator<Row> {
        for (const position of [...this.index(field).positions(keyOf(value, isCaseSensitive(field)))]) {
            const row = this.slots[position];
            if (row && !isDeleted(row)) {
                yield row;
            }
        }
    }

    /** All rows outside of the recycle bin, in order. */
    *all(): Generator<Row> {
        for (const row of this.slots) {
            if (row && !isDeleted(row)) {
                yield row;
            }
        }
    }

    /**
     * Puts a row at a position, or with undefined takes away what is there. For the store alone.
     *
     * @returns what was there
     */
    put(position: number, row: Row | undefined): Row | undefined {
        const before = this.slots[position];
        this.writes++;
        if (row === undefined && position === this.slots.length - 1) {
            this.slots.pop();
        } else {
            this.slots[position] = row;
        }
        this.updateIds(position, before, row);
        for (const index of this.indexes.values()) {
            updateIndex(index, position, before, row);
        }
        return before;
    }

    private updateIds(position: number, before: Row | undefined, after: Row | undefined): void {
        this.deleted +=
            Number(after !== undefined && isDeleted(after)) - Number(before !== undefined && isDeleted(before));
        if (before === undefined && after !== undefined) {
            this.byId.set(idOf(after), position);
        } else if (before !== undefined && after === undefined) {
            this.byId.delete(idOf(before));
        }
    }
}

function keyIn(index: FieldIndex, row: Row | undefined): Key | undefined {
    const value = row?.[index.slot];
    return value === undefined || value === null ? undefined : keyOf(value, index.isExact);
}

function addTo(index: FieldIndex, row: Row, position: number): void {
    const key = keyIn(index, row);
    if (key !== undefined) {
        index.index.add(key, position);
    }
}

function updateIndex(index: FieldIndex, position: number, before: Row | undefined, after: Row | undefined): void {
    const old = keyIn(index, before);
    const key = keyIn(index, after);
    if (old === key) {
        return;
    }
    if (old !== undefined) {
        index.index.remove(old, position);
    }
    if (key !== undefined) {
        index.index.add(key, position);
    }
}
