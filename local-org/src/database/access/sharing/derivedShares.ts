/**
 * Share rows that the platform writes itself: of owners, of teams and of sharing rules ("Types of Sharing" in "Understanding Sharing",
 * Apex Developer Guide). Access is worked out without them, so they are made when somebody reads share rows, and only as far
 * as rows changed since then.
 */
import type { ApexValue } from '../../../language/values.js';
import type { ObjectSchema, Schema } from '../../../schema/model.js';
import { idOf, type Row } from '../../store/row.js';
import type { Store, Table } from '../../store/store.js';
import { companionParent } from '../governing.js';
import type { SharingKind } from './defaults.js';
import { higher, LEVEL, levelName, levelNamed, type Level } from './levels.js';
import type { Rules } from './rules.js';
import { DERIVED_CAUSES, shareFields, type ShareFields } from './shareFields.js';
import type { Teams } from './teams.js';

export interface DerivedShares {
    /** Brings the rows up to date, if the object is one of share rows. */
    prepare(object: ObjectSchema): void;
}

export interface DerivedSharesOptions {
    readonly schema: Schema;
    readonly store: Store;
    readonly rules: Rules;
    readonly teams: Teams;
    sharingKind(object: ObjectSchema): SharingKind;
    /** Goes up when groups or roles may have changed. */
    version(): number;
    now(): ApexValue;
}

/** A row that should be there. */
interface Wanted {
    readonly parent: string;
    readonly to: string;
    readonly cause: string;
    readonly levels: Readonly<Record<string, Level>>;
}

export function createDerivedShares(options: DerivedSharesOptions): DerivedShares {
    const done = new Map<ObjectSchema, string>();
    return {
        prepare(share) {
            if (share.kind !== 'share') {
                return;
            }
            const parent = companionParent(options.schema, share);
            const kind = parent && options.sharingKind(parent);
            if (!parent || kind?.kind !== 'owned' || kind.base === LEVEL.all) {
                return;
            }
            const tables = { parent: options.store.table(parent), share: options.store.table(share) };
            const state = (): string =>
                `${tables.parent.version} ${tables.share.version} ${options.version()} ${options.teams.version(parent)}`;
            if (done.get(share) !== state()) {
                update(options, tables.parent, tables.share);
                done.set(share, state());
            }
        }
    };
}

function update(options: DerivedSharesOptions, parents: Table, shares: Table): void {
    const fields = shareFields(options.schema, parents.object);
    if (!fields) {
        return;
    }
    const missing = new Map<string, Wanted>();
    for (const row of parents.all()) {
        for (const wanted of wantedFor(options, parents, row)) {
            const key = `${wanted.parent} ${wanted.to} ${wanted.cause}`;
            const known = missing.get(key);
            missing.set(key, known ? both(known, wanted) : wanted);
        }
    }
    for (const row of [...shares.all()]) {
        const cause = shares.value(row, 'RowCause');
        if (typeof cause !== 'string' || !DERIVED_CAUSES.has(cause)) {
            continue;
        }
        const key = `${textIn(shares, row, fields.parent)} ${textIn(shares, row, 'UserOrGroupId')} ${cause}`;
        const wanted = missing.get(key);
        if (wanted && sameLevels(shares, row, fields, wanted)) {
            missing.delete(key);
        } else {
            options.store.erase(shares.object, idOf(row));
        }
    }
    missing.forEach((wanted) => options.store.insert(shares.object, valuesOf(options, fields, wanted)));
}

function* wantedFor(options: DerivedSharesOptions, table: Table, row: Row): Generator<Wanted> {
    const parent = idOf(row);
    const owner = table.value(row, 'OwnerId');
    if (typeof owner === 'string') {
        yield { parent, to: owner, cause: 'Owner', levels: { [table.object.name]: LEVEL.all } };
    }
    for (const { user, level } of options.teams.of(table.object, parent)) {
        yield { parent, to: user, cause: 'Team', levels: { [table.object.name]: level } };
    }
    for (const { rule, to, matches } of options.rules.of(table.object)) {
        if (matches(row, table)) {
            const levels = {
                [table.object.name]: rule.level,
                ...(table.object.name === 'Account' ? rule.children : {})
            };
            yield* to.map((group) => ({ parent, to: group, cause: 'Rule', levels }));
        }
    }
}

function both(left: Wanted, right: Wanted): Wanted {
    const objects = [...new Set([...Object.keys(left.levels), ...Object.keys(right.levels)])];
    const best = (object: string): Level =>
        higher(left.levels[object] ?? LEVEL.none, right.levels[object] ?? LEVEL.none);
    return { ...left, levels: Object.fromEntries(objects.map((object) => [object, best(object)])) };
}

function sameLevels(shares: Table, row: Row, fields: ShareFields, { levels }: Wanted): boolean {
    return Object.entries(levels).every(
        ([object, level]) => levelNamed(textIn(shares, row, fields.levelOf(object))) === level
    );
}

function textIn(table: Table, row: Row, field: string): string {
    const value = table.value(row, field);
    return typeof value === 'string' ? value : '';
}

function valuesOf(options: DerivedSharesOptions, fields: ShareFields, wanted: Wanted): Record<string, ApexValue> {
    const levels = Object.entries(wanted.levels).map(([object, level]) => [fields.levelOf(object), levelName(level)]);
    return {
        [fields.parent]: wanted.parent,
        UserOrGroupId: wanted.to,
        RowCause: wanted.cause,
        LastModifiedDate: options.now(),
        ...(Object.fromEntries(levels) as Record<string, ApexValue>)
    };
}
