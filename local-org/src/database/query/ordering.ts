/** ORDER BY. */
import type { OrderItem } from '../../compiler/soqlAst.js';
import { languageTag } from '../../language/locales.js';
import type { ApexValue } from '../../language/values.js';
import { foldCase } from '../store/keys.js';
import type { Column } from './columns.js';
import { queryError } from './errors.js';
import { comparisonOf, familyOf, textOf } from './families.js';
import type { Run } from './run.js';

/** Puts rows in order, in place; equal ones stay as they are. */
export type Sorter<R> = (rows: R[], run: Run) => void;

type Present = Exclude<ApexValue, null>;
/** A value in a form that is quick to compare. */
type SortKey = Present;

interface SortColumn<R> {
    readonly column: Column<R>;
    readonly sign: 1 | -1;
    /** -1: first */
    readonly nulls: 1 | -1;
    /** Places of picklist values, by value. */
    readonly places: ReadonlyMap<string, number> | undefined;
}

/** Nulls come first where nothing else is said, in descending order too ("ORDER BY", SOQL and SOSL Reference). */
export function planOrder<R>(items: readonly OrderItem[], columnOf: (item: OrderItem) => Column<R>): Sorter<R> {
    const columns = items.map((item): SortColumn<R> => {
        const column = columnOf(item);
        checkSortable(column);
        return {
            column,
            sign: item.direction === 'ASC' ? 1 : -1,
            nulls: item.nulls === 'LAST' ? 1 : -1,
            places: placesOf(column)
        };
    });
    return (rows, run) => sort(rows, columns, run);
}

/** Long text areas, multi-select picklists and compound fields have no order. */
function checkSortable<R>({ kind, field, name }: Column<R>): void {
    const isLong = kind === 'TEXTAREA' && (field?.length ?? 0) > 255;
    if (isLong || kind === 'MULTIPICKLIST' || kind === 'ADDRESS' || kind === 'LOCATION' || kind === 'BASE64') {
        throw queryError('soql-sort-field', name);
    }
}

/** Picklists sort by the order of their values in Setup. */
function placesOf<R>({ kind, field }: Column<R>): ReadonlyMap<string, number> | undefined {
    const values = kind === 'PICKLIST' ? (field?.picklistValues ?? []) : [];
    return values.length === 0 ? undefined : new Map(values.map(({ value }, place) => [foldCase(value), place]));
}

function sort<R>(rows: R[], columns: readonly SortColumn<R>[], run: Run): void {
    const comparers = columns.map((column) => comparerOf(column, run));
    const keyed = rows.map((row) => ({ row, keys: comparers.map((comparer) => comparer.key(row)) }));
    keyed.sort((left, right) => {
        for (let at = 0; at < comparers.length; at++) {
            const order = comparers[at]?.compare(left.keys[at] ?? null, right.keys[at] ?? null) ?? 0;
            if (order !== 0) {
                return order;
            }
        }
        return 0;
    });
    keyed.forEach(({ row }, at) => {
        rows[at] = row;
    });
}

interface Comparer<R> {
    key(row: R): SortKey | null;
    compare(left: SortKey | null, right: SortKey | null): number;
}

function comparerOf<R>({ column, sign, nulls, places }: SortColumn<R>, run: Run): Comparer<R> {
    const { read } = column;
    const compare = keyComparison(column, places, run.session.transaction.locale);
    const toKey = keyMaker(column, places, run.session.transaction.locale);
    return {
        key: (row) => {
            const value = read(row, run);
            return value === null ? null : toKey(value);
        },
        compare: (left, right) => {
            if (left === null || right === null) {
                return left === right ? 0 : left === null ? nulls : -nulls;
            }
            return sign * compare(left, right);
        }
    };
}

function keyMaker<R>(
    column: Column<R>,
    places: ReadonlyMap<string, number> | undefined,
    locale: string
): (value: Present) => SortKey {
    if (places) {
        return (value) => places.get(foldCase(textOf(value))) ?? foldCase(textOf(value));
    }
    return isText(column) && isEnglish(locale) ? (value) => foldCase(textOf(value)) : (value) => value;
}

/** English texts sort by code in upper case, others as their locale has it. */
function keyComparison<R>(
    column: Column<R>,
    places: ReadonlyMap<string, number> | undefined,
    locale: string
): (left: SortKey, right: SortKey) => number {
    if (places) {
        // values that are not in the list come behind those that are
        return (left, right) =>
            typeof left === typeof right ? compareCodes(left, right) : typeof left === 'number' ? -1 : 1;
    }
    if (!isText(column)) {
        return comparisonOf(familyOf(column.kind), true);
    }
    if (isEnglish(locale)) {
        return compareCodes;
    }
    const collator = new Intl.Collator(languageTag(locale));
    return (left, right) => collator.compare(textOf(left), textOf(right));
}

function isText<R>(column: Column<R>): boolean {
    return familyOf(column.kind) === 'text';
}

function isEnglish(locale: string): boolean {
    return locale.startsWith('en');
}

function compareCodes(left: SortKey, right: SortKey): number {
    return left < right ? -1 : left > right ? 1 : 0;
}
