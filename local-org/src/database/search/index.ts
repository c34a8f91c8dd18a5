/**
 * Which rows a search finds. The words of a row are put together when it may be what a search looks for, and kept for as long as the
 * row is the same; rows never change, so nothing needs to be told of writes.
 */
import type { SearchGroup } from '../../compiler/soqlAst.js';
import type { FieldKind, FieldSchema, ObjectSchema } from '../../schema/model.js';
import { isPersonName } from '../query/compound.js';
import { idOf, isDeleted, type Row } from '../store/row.js';
import type { Table } from '../store/table.js';
import type { SearchTest } from './expression.js';
import { FIELD_END, mayHold, wordsOf } from './words.js';

/** Kinds of field that a search looks at ("Search Fields" of each object, Salesforce Help); not those of encrypted text. */
const SEARCHED: ReadonlySet<FieldKind> = new Set<FieldKind>([
    'STRING',
    'TEXTAREA',
    'EMAIL',
    'PHONE',
    'URL',
    'PICKLIST',
    'MULTIPICKLIST',
    'COMBOBOX'
]);

/** Whether a field is one of `IN ... FIELDS` ("IN SearchGroup", SOQL and SOSL Reference). */
function isIn(group: SearchGroup, object: ObjectSchema, field: FieldSchema): boolean {
    if (!SEARCHED.has(field.kind) || field.formula !== undefined || isPersonName(object, field)) {
        return false;
    }
    switch (group) {
        case 'ALL':
        case 'SIDEBAR':
            return true;
        case 'EMAIL':
            return field.kind === 'EMAIL';
        case 'PHONE':
            return field.kind === 'PHONE';
        case 'NAME':
            return isName(object, field);
    }
}

/** The name, or the parts of a person's. */
function isName(object: ObjectSchema, field: FieldSchema): boolean {
    const isPart = /^(?:First|Middle|Last)Name$/.test(field.name);
    return field.isNameField || (isPart && [...object.fields.values()].some((each) => isPersonName(object, each)));
}

/** Words of rows by what is searched of them. */
type Words = WeakMap<Row, string>;

export interface SearchIndex {
    /**
     * The ids of the rows that fit: those that fit by their name alone first, then by age.
     *
     * @param isReadable fields that must not be looked at are left out
     */
    find(
        table: Table,
        group: SearchGroup,
        test: SearchTest,
        isReadable: (field: FieldSchema) => boolean
    ): readonly string[];
}

export function createSearchIndex(): SearchIndex {
    const kept = new Map<string, Words>();

    /** Gives the words of a row; undefined when it lacks one of the needles for certain. */
    function reader(table: Table, group: SearchGroup, isReadable: (field: FieldSchema) => boolean) {
        const { object, layout } = table;
        const fields = [...object.fields.values()].filter((field) => isIn(group, object, field) && isReadable(field));
        const slots = fields.map(({ name }) => layout.slot(name));
        const key = `${object.name}:${slots.join()}`;
        let words = kept.get(key);
        if (!words) {
            kept.set(key, (words = new WeakMap()));
        }
        const known = words;
        return (row: Row, needles: SearchTest['needles']): string | undefined => {
            let text = known.get(row);
            if (text === undefined) {
                if (!mayHoldAll(row, slots, needles)) {
                    return undefined;
                }
                known.set(row, (text = wordsIn(row, slots)));
            }
            return text;
        };
    }

    return {
        find(table, group, test, isReadable) {
            const all = reader(table, group, isReadable);
            const name = reader(table, 'NAME', isReadable);
            const first: string[] = [];
            const others: string[] = [];
            for (const row of table.rows) {
                const words = row === undefined || isDeleted(row) ? undefined : all(row, test.needles);
                if (row !== undefined && words !== undefined && test(words)) {
                    (test(name(row, []) ?? '') ? first : others).push(idOf(row));
                }
            }
            return [...first, ...others];
        }
    };
}

/** Cheaper than taking the words apart. */
function mayHoldAll(row: Row, slots: readonly number[], needles: SearchTest['needles']): boolean {
    if (needles.length === 0) {
        return true;
    }
    let text = '';
    for (const slot of slots) {
        const value = row[slot];
        text += typeof value === 'string' ? value + FIELD_END : '';
    }
    return mayHold(text, needles);
}

function wordsIn(row: Row, slots: readonly number[]): string {
    let text = '';
    for (const slot of slots) {
        const value = row[slot];
        if (typeof value === 'string' && value !== '') {
            text += wordsOf(value) + FIELD_END;
        }
    }
    return text;
}
