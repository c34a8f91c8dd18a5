/** Share rows: what they grant on the record and, for accounts, on its children ("AccountShare" and others, Object Reference). */
import type { ObjectSchema, Schema } from '../../../schema/model.js';
import { companionName } from '../../../schema/names.js';
import { isDeleted, type Row } from '../../store/row.js';
import type { Store, Table } from '../../store/store.js';
import { LEVEL, type Level } from './defaults.js';
import type { Principals } from './principals.js';

/** The share rows of one object. */
export interface Shares {
    /** What the rows give on a record, found by an index on the record. */
    level(id: string, principals: Principals): Level;
    /** What the rows of an account give on its records of another object. */
    childLevel(id: string, child: string, principals: Principals): Level;
}

const NO_SHARES: Shares = { level: () => LEVEL.none, childLevel: () => LEVEL.none };

const LEVELS: Readonly<Record<string, Level>> = { read: LEVEL.read, edit: LEVEL.edit, all: LEVEL.all };

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
    const name = object.isCustom ? companionName(object.name, 'Share') : `${object.name}Share`;
    const share = schema.object(name);
    const parent = share && (schema.field(share, 'ParentId') ?? schema.field(share, `${object.name}Id`));
    if (!share || !parent) {
        return NO_SHARES;
    }
    const table = store.table(share);
    const grantee = table.layout.slot('UserOrGroupId');
    const levelField = share.fields.has('accesslevel') ? 'AccessLevel' : `${object.name}AccessLevel`;
    const best = (id: string, principals: Principals, field: string): Level => {
        let level: Level = LEVEL.none;
        for (const position of table.index(parent).positions(id)) {
            const row = table.rows[position];
            const to = row?.[grantee];
            if (row && !isDeleted(row) && typeof to === 'string' && principals.ids.has(to)) {
                level = higher(level, levelIn(table, row, field));
            }
        }
        return level;
    };
    return {
        level: (id, principals) => (table.size === 0 ? LEVEL.none : best(id, principals, levelField)),
        childLevel: (id, child, principals) =>
            table.size === 0 ? LEVEL.none : best(id, principals, `${child}AccessLevel`)
    };
}

function levelIn(table: Table, row: Row, field: string): Level {
    const level = table.value(row, field);
    return typeof level === 'string' ? (LEVELS[level.toLowerCase()] ?? LEVEL.none) : LEVEL.none;
}

export function higher(left: Level, right: Level): Level {
    return left > right ? left : right;
}

export function lower(left: Level, right: Level): Level {
    return left < right ? left : right;
}
