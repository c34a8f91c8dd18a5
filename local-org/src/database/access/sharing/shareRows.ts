/**
 * Writing share rows ("Sharing a Record Using Apex", Apex Developer Guide; "AccountShare" and others, Object Reference), and
 * what becomes of them when a record gets another owner.
 */
import type { DatabaseError } from '../../../library/schema/databaseError.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.js';
import { badPicklistValue, rowError } from '../../dml/errors.js';
import type { DmlRow } from '../../dml/rows.js';
import { idOf } from '../../store/row.js';
import type { Store, Table } from '../../store/store.js';
import { companionParent } from '../governing.js';
import type { SharingKind } from './defaults.js';
import { LEVEL, levelName, levelNamed, type Level } from './levels.js';
import { shareFields, type ShareFields } from './shareFields.js';

export interface ShareWrites {
    /** What is wrong with a row that is to be stored, if it is a share row. */
    check(row: DmlRow): readonly DatabaseError[];
    /** A second row of a record for the same user and reason takes the place of the first. */
    stored(row: DmlRow): void;
    /** "If the record owner changes, manual sharing is removed" ("Understanding Sharing", Apex Developer Guide). */
    ownerChanged(object: ObjectSchema, id: string): void;
}

export interface ShareWritesOptions {
    readonly schema: Schema;
    readonly store: Store;
    sharingKind(object: ObjectSchema): SharingKind;
    /** Apex sharing reasons of an object: values of RowCause. */
    reasons(object: ObjectSchema): readonly string[];
}

const MANUAL = 'Manual';

/** Objects on whose records account shares say something, and how their defaults are called in messages. */
const CHILDREN = ['Opportunity', 'Case', 'Contact'] as const;

export function createShareWrites(options: ShareWritesOptions): ShareWrites {
    return {
        check(row) {
            const parent = row.object.kind === 'share' ? companionParent(options.schema, row.object) : undefined;
            const fields = parent && shareFields(options.schema, parent);
            return parent && fields ? checkShare(options, parent, fields, row) : [];
        },
        stored({ object, id, values }) {
            const parent = object.kind === 'share' ? companionParent(options.schema, object) : undefined;
            const fields = parent && shareFields(options.schema, parent);
            for (const { table, row } of fields ? sharesOf(options, fields, values[fields.parent]) : []) {
                const isSame = ['UserOrGroupId', 'RowCause'].every(
                    (name) => table.value(row, name) === (values[name] ?? null)
                );
                if (isSame && idOf(row) !== id) {
                    options.store.erase(table.object, idOf(row));
                }
            }
        },
        ownerChanged(object, id) {
            const fields = shareFields(options.schema, object);
            for (const { table, row } of fields ? sharesOf(options, fields, id) : []) {
                if (table.value(row, 'RowCause') === MANUAL) {
                    options.store.erase(table.object, idOf(row));
                }
            }
        }
    };
}

function sharesOf(
    { schema, store }: ShareWritesOptions,
    { share, parent }: ShareFields,
    id: unknown
): readonly { readonly table: Table; readonly row: ReturnType<Table['rows']['at']> & object }[] {
    const table = store.table(share);
    const field = schema.field(share, parent);
    return field && typeof id === 'string' && table.size > 0
        ? [...table.withValue(field, id)].map((row) => ({ table, row }))
        : [];
}

function checkShare(
    options: ShareWritesOptions,
    parent: ObjectSchema,
    fields: ShareFields,
    row: DmlRow
): readonly DatabaseError[] {
    const { values } = row;
    const kind = options.sharingKind(parent);
    if (kind.kind !== 'owned') {
        return [rowError('INVALID_CROSS_REFERENCE_KEY', `${parent.name} has no sharing of its own`, [fields.parent])];
    }
    values.RowCause ??= MANUAL;
    return [
        ...checkCause(options, parent, fields, row),
        ...(parent.name === 'Account'
            ? checkAccountLevels(options, parent, kind.base, row)
            : checkLevel(fields, parent, kind.base, row)),
        ...checkGrantee(options, parent, fields, row)
    ];
}

/** Code may state `Manual` and the object's own reasons. */
function checkCause(
    options: ShareWritesOptions,
    parent: ObjectSchema,
    { share }: ShareFields,
    { values, before }: DmlRow
): readonly DatabaseError[] {
    const cause = values.RowCause;
    const field = share.fields.get('rowcause');
    const isKnown = [MANUAL, ...options.reasons(parent)].some(
        (known) => typeof cause === 'string' && known.toLowerCase() === cause.toLowerCase()
    );
    return isKnown || !field || before !== undefined ? [] : [badPicklistValue(field, textOf(cause) ?? '')];
}

/**
 * "This field must be set to an access level that is higher than the organization's default access level"; the text is that
 * of public reports (sfactsabhishek.blogspot.com, fact 930). `All` is for the platform alone.
 */
function checkLevel(
    fields: ShareFields,
    parent: ObjectSchema,
    base: Level,
    { values }: DmlRow
): readonly DatabaseError[] {
    const name = fields.levelOf(parent.name);
    const field = fields.share.fields.get(name.toLowerCase());
    const given = textOf(values[name]);
    if (!field || given === undefined) {
        return [];
    }
    const level = levelNamed(given);
    if (level === LEVEL.none || level === LEVEL.all) {
        return [badPicklistValue(field, given)];
    }
    return level > base ? [] : [trivial(field, level, base)];
}

function trivial(field: FieldSchema, level: Level, base: Level): DatabaseError {
    const text = `field integrity exception: ${field.name} (trivial share level ${levelName(level)}, for organization with default level ${levelName(base)})`;
    return rowError('FIELD_INTEGRITY_EXCEPTION', text, [field.name]);
}

/** One of the levels must be above its default (public report: iterativelogic.com, "Friends don't let Friends Troubleshoot Alone"). */
function checkAccountLevels(
    options: ShareWritesOptions,
    parent: ObjectSchema,
    base: Level,
    { values, object }: DmlRow
): readonly DatabaseError[] {
    const names = ['Account', ...CHILDREN];
    const field = (name: string): FieldSchema | undefined => object.fields.get(`${name}accesslevel`.toLowerCase());
    for (const name of names) {
        const given = textOf(values[`${name}AccessLevel`]);
        const at = field(name);
        const isGiven = name === 'Account' ? ['read', 'edit'] : ['none', 'read', 'edit'];
        if (at && given !== undefined && !isGiven.includes(given.toLowerCase())) {
            return [badPicklistValue(at, given)];
        }
    }
    const defaults = names.map((name) => (name === parent.name ? base : defaultLevel(options, name)));
    const given = names.map((name) => textOf(values[`${name}AccessLevel`]));
    const isHigher = given.some((name, at) => typeof defaults[at] === 'number' && levelNamed(name) > defaults[at]);
    if (isHigher) {
        return [];
    }
    const levels = given.map((name) => levelName(levelNamed(name))).join(', ');
    const standard = defaults.map((level) => (typeof level === 'number' ? levelName(level) : level)).join(', ');
    return [
        rowError(
            'INVALID_ACCESS_LEVEL',
            `(Account, Opportunity, Case Levels, Con Levels (${levels}) are below organization levels (${standard}))`,
            names.map((name) => `${name}AccessLevel`)
        )
    ];
}

function defaultLevel(options: ShareWritesOptions, name: string): Level | 'ControlledByParent' {
    const object = options.schema.object(name);
    const kind = object && options.sharingKind(object);
    return kind?.kind === 'owned' ? kind.base : 'ControlledByParent';
}

/** An owner has everything already (public report: michaelwelburn.com, "APEX Sharing and Record Owners"); Apex reasons are let pass. */
function checkGrantee(
    { store }: ShareWritesOptions,
    parent: ObjectSchema,
    fields: ShareFields,
    { values, before }: DmlRow
): readonly DatabaseError[] {
    const table = store.table(parent);
    const id = values[fields.parent];
    const row = typeof id === 'string' ? table.live(id) : undefined;
    const isOwner = row !== undefined && table.value(row, 'OwnerId') === values.UserOrGroupId;
    return isOwner && before === undefined && values.RowCause === MANUAL
        ? [
              rowError(
                  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                  'insufficient access rights on cross-reference id'
              )
          ]
        : [];
}

function textOf(value: unknown): string | undefined {
    return typeof value === 'string' ? value : undefined;
}
