/** What was written since the last commit: for savepoints, for rollbacks of tests, and for whoever keeps the data. */
import { idOf, type Row } from './row.js';
import type { Table } from './table.js';

interface Entry {
    readonly table: Table;
    readonly position: number;
    readonly before: Row | undefined;
}

/** A point to which the store can go back, until the next commit. */
export interface Mark {
    readonly length: number;
    readonly epoch: number;
}

/** What a commit did to one row; both undefined does not occur. */
export interface Change {
    readonly table: Table;
    readonly id: string;
    /** undefined: the row is new. */
    readonly before: Row | undefined;
    /** undefined: the row is gone, from the recycle bin too. */
    readonly after: Row | undefined;
}

export class UndoLog {
    private entries: Entry[] = [];
    private epoch = 0;

    get length(): number {
        return this.entries.length;
    }

    /** Puts a row in its place and notes what was there. */
    write(table: Table, position: number, row: Row | undefined): void {
        this.entries.push({ table, position, before: table.put(position, row) });
    }

    mark(): Mark {
        return { length: this.entries.length, epoch: this.epoch };
    }

    /** Undoes everything since the mark, in time that grows with the number of changes. */
    rollbackTo(mark: Mark): void {
        if (mark.epoch !== this.epoch || mark.length > this.entries.length) {
            throw new RangeError('The mark was made before the last commit or was rolled back itself');
        }
        while (this.entries.length > mark.length) {
            const entry = this.entries.pop();
            entry?.table.put(entry.position, entry.before);
        }
    }

    /** Ends the transaction. @returns its changes, one for each row, in the order in which rows were first written */
    commit(): readonly Change[] {
        const first = new Map<Table, Map<number, Row | undefined>>();
        const order: [Table, number][] = [];
        for (const { table, position, before } of this.entries) {
            let rows = first.get(table);
            if (!rows) {
                rows = new Map<number, Row | undefined>();
                first.set(table, rows);
            }
            if (!rows.has(position)) {
                rows.set(position, before);
                order.push([table, position]);
            }
        }
        this.forget();
        return order.flatMap(([table, position]) => {
            const before = first.get(table)?.get(position);
            return changeOf(table, before, table.rows[position]);
        });
    }

    /** Ends the transaction without telling its changes. */
    forget(): void {
        this.entries = [];
        this.epoch++;
    }
}

function changeOf(table: Table, before: Row | undefined, after: Row | undefined): Change[] {
    const row = after ?? before;
    return row === undefined || before === after ? [] : [{ table, id: idOf(row), before, after }];
}
