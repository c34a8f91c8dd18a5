/** Share rows: what they grant on the record and, for accounts, on its children ("AccountShare" and others, Object Reference). */
import type { ObjectSchema, Schema } from '../../../schema/model.js';
import { isDeleted, type Row } from '../../store/row.js';
import type { Store, Table } from '../../store/store.js';
import { higher, LEVEL, levelNamed, type Level } from './levels.js';
import type { Principals } from './principals.js';
import { DERIVED_CAUSES, shareFields } from './shareFields.js';

/** The share rows of one object. */
export interface Shares {
    /** What the rows give on a record, found by an index on the record. */
    level(id: string, principals: Principals): Level;
    /** What the rows of an account give on its records of another object. */
    childLevel(id: string, child: string, principals: Principals): Level;
}

const NO_SHARES: Shares = { level: () => LEVEL.none, childLevel: () => LEVEL.none };

/** @returns the share rows of an object, made once for each */
export function createShares(schema: Schema, store: Store): (object: ObjectSchema) => Shares {
    const known = new Map<ObjectSchema, Shares>();
    return (object) => {
        let shares = known.get(object);
        if (!shares) {
            known.set(object, (shares = sharesOf(schema, store, object)));
        }
        return shares;
    };
}

function sharesOf(schema: Schema, store: Store, object: ObjectSchema): Shares {
    const fields = shareFields(schema, object);
    const parent = fields && schema.field(fields.share, fields.parent);
    if (!fields || !parent) {
        return NO_SHARES;
    }
    const table = store.table(fields.share);
    const grantee = table.layout.slot('UserOrGroupId');
    const cause = table.layout.slot('RowCause');
    // what owners and rules give is worked out anew: their rows may be out of date
    const isStated = (row: Row): boolean => !isDeleted(row) && !DERIVED_CAUSES.has(row[cause] as string);
    const best = (id: string, principals: Principals, field: string): Level => {
        let level: Level = LEVEL.none;
        for (const position of table.index(parent).positions(id)) {
            const row = table.rows[position];
            const to = row?.[grantee];
            if (row && isStated(row) && typeof to === 'string' && principals.ids.has(to)) {
                level = higher(level, levelIn(table, row, field));
            }
        }
        return level;
    };
    return {
        level: (id, principals) => (table.size === 0 ? LEVEL.none : best(id, principals, fields.levelOf(object.name))),
        childLevel: (id, child, principals) =>
            table.size === 0 ? LEVEL.none : best(id, principals, fields.levelOf(child))
    };
}

function levelIn(table: Table, row: Row, field: string): Level {
    const level = table.value(row, field);
    return typeof level === 'string' ? levelNamed(level) : LEVEL.none;
}
