/** The data of one org: a table for each object, ids, savepoints, and word of what was committed. */
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { Counters } from './counters.js';
import { IdGenerator } from './idGenerator.js';
import { changedRow, idOf, type Keep, type Row, type RowValues } from './row.js';
import { Table } from './table.js';
import { UndoLog, type Change, type Mark } from './undoLog.js';

/** Hears of each commit that changed something: for those who keep the data or caches of it. */
export type CommitListener = (changes: readonly Change[]) => void;

/**
 * Writes are not checked: who may write what is for DML to know. Values are of the fields' types and names are canonical.
 */
export interface Store {
    readonly schema: Schema;
    readonly ids: IdGenerator;
    /** Auto numbers, and the numbers in ids. */
    readonly counters: Counters;
    /** The table of an object, empty when nothing was ever written to it. */
    table(object: ObjectSchema): Table;
    /** All tables that were used. */
    tables(): readonly Table[];
    /**
     * The table with the row of an id, in the recycle bin or not; undefined when there is no such row.
     *
     * @param id 18 characters
     */
    tableOf(id: string): Table | undefined;
    /**
     * Adds a row.
     *
     * @param values with an `Id` for rows from elsewhere, else one is made
     * @returns the id
     * @throws RangeError when there is a row with that id
     */
    insert(object: ObjectSchema, values: RowValues): string;
    /**
     * Changes fields of a row; null empties a field.
     *
     * @returns the row as it was
     * @throws RangeError when there is none with that id
     */
    update(object: ObjectSchema, id: string, changes: RowValues): Row;
    /** Puts a row into the recycle bin: only ALL ROWS and undelete see it then. @returns the row as it was */
    recycle(object: ObjectSchema, id: string): Row;
    /** Takes a row out of the recycle bin. */
    restore(object: ObjectSchema, id: string): void;
    /** Takes a row away for good. @returns the row as it was */
    erase(object: ObjectSchema, id: string): Row;
    /** Notes where the transaction is; savepoints and tests go back there. */
    mark(): Mark;
    /** Counters stay as they are, as on the platform. */
    rollbackTo(mark: Mark): void;
    /** Makes everything since the last commit final; marks made before are void. */
    commit(): void;
    /** @returns ends the listening */
    onCommit(listener: CommitListener): () => void;
}

/** Texts that occur in many rows are kept once; beyond this number of them no more are noted. */
const MAX_SHARED_TEXTS = 20_000;

export function createStore(schema: Schema): Store {
    const counters = new Counters();
    const ids = new IdGenerator(counters);
    const tables = new Map<string, Table>();
    const byPrefix = new Map<string, Table[]>();
    const log = new UndoLog();
    const listeners = new Set<CommitListener>();
    const keepers = new Map<Table, Keep>();
    const texts = new Map<string, string>();

    function table(object: ObjectSchema): Table {
        let found = tables.get(object.name);
        if (!found) {
            found = new Table(object);
            tables.set(object.name, found);
            const prefix = ids.prefixOf(object);
            byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), found]);
        }
        return found;
    }

    function tableOf(id: string): Table | undefined {
        return byPrefix.get(id.slice(0, 3))?.find((each) => each.positionOf(id) !== undefined);
    }

    function keeperOf(target: Table): Keep {
        let keep = keepers.get(target);
        if (!keep) {
            keep = createKeeper(target, texts, tableOf);
            keepers.set(target, keep);
        }
        return keep;
    }

    function replace(object: ObjectSchema, id: string, changes: RowValues): Row {
        const target = table(object);
        const { position, row } = locate(target, id);
        log.write(target, position, changedRow(target.layout, row, changes, keeperOf(target)));
        return row;
    }

    return {
        schema,
        ids,
        counters,
        table,
        tables: () => [...tables.values()],
        tableOf,
        insert(object, values) {
            const target = table(object);
            const given = values.Id;
            const id = typeof given === 'string' ? given : ids.next(object);
            if (target.positionOf(id) !== undefined) {
                throw new RangeError(`${object.name} already has a row ${id}`);
            }
            if (id === given) {
                ids.reserve(id);
            }
            log.write(target, target.rows.length, changedRow(target.layout, [id], values, keeperOf(target)));
            return id;
        },
        update: replace,
        recycle: (object, id) => replace(object, id, { IsDeleted: true }),
        restore(object, id) {
            replace(object, id, { IsDeleted: null });
        },
        erase(object, id) {
            const target = table(object);
            const { position, row } = locate(target, id);
            log.write(target, position, undefined);
            return row;
        },
        mark: () => log.mark(),
        rollbackTo: (mark) => log.rollbackTo(mark),
        commit() {
            if (listeners.size === 0) {
                log.forget();
                return;
            }
            const changes = log.commit();
            if (changes.length > 0) {
                listeners.forEach((listener) => listener(changes));
            }
        },
        onCommit(listener) {
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        }
    };
}

function locate(table: Table, id: string): { readonly position: number; readonly row: Row } {
    const position = table.positionOf(id);
    const row = position === undefined ? undefined : table.rows[position];
    if (position === undefined || row === undefined) {
        throw new RangeError(`${table.object.name} has no row ${id}`);
    }
    return { position, row };
}

/**
 * Lookups and picklist values are in memory once however many rows have them: a lookup is the very string that is its
 * parent's id. `IsDeleted: false` is the same as none.
 */
function createKeeper(table: Table, texts: Map<string, string>, tableOf: (id: string) => Table | undefined): Keep {
    return (name, value) => {
        if (typeof value !== 'string') {
            return name === 'IsDeleted' && value === false ? null : value;
        }
        switch (table.field(name)?.kind) {
            case 'REFERENCE': {
                const parent = tableOf(value)?.find(value);
                return parent ? idOf(parent) : value;
            }
            case 'PICKLIST': {
                const known = texts.get(value);
                if (known === undefined && texts.size < MAX_SHARED_TEXTS) {
                    texts.set(value, value);
                }
                return known ?? value;
            }
            default:
                return value;
        }
    };
}

export type { Change, Mark } from './undoLog.js';
export type { Row, RowValues } from './row.js';
export type { Table } from './table.js';
