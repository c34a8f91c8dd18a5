/**
 * Values of one field over many rows as JSON: a column of one type at a time, texts that repeat by number. Reading a column
 * costs one `JSON.parse` and no look at what type each value has.
 */
import { Buffer } from 'node:buffer';

import { BlobValue } from '../language/blob.js';
import { DateValue, DatetimeValue, TimeValue } from '../language/dates.js';
import { DecimalValue } from '../language/decimal.js';
import { DoubleValue } from '../language/double.js';
import type { ApexValue } from '../language/values.js';

export type ColumnKind =
    'text' | 'words' | 'flag' | 'integer' | 'long' | 'double' | 'decimal' | 'date' | 'datetime' | 'time' | 'blob';

/** null: the row has no value in this column. */
type Cell = string | number | boolean | null;

/** One column as it stands in the file. */
export interface Column {
    readonly field: string;
    readonly kind: ColumnKind;
    /** One for each row. */
    readonly cells: readonly Cell[];
    /** `words`: the texts; cells are their numbers. */
    readonly words?: readonly string[];
    /** `decimal`: the scale of all values, or one for each row. */
    readonly scale?: number | readonly number[];
}

type Present = Exclude<ApexValue, null>;

/** Texts are kept by number when there are this many times more rows than different texts. */
const REPETITION = 2;

/** Raised for a value that no field can hold. */
export class NotStorable extends Error {
    override readonly name = 'NotStorable';
}

/**
 * Encodes the values of a field.
 *
 * @param values one for each row; empty where a row has none
 * @returns a column for each type that occurs
 * @throws NotStorable for a value that is no scalar
 */
export function encodeColumns(field: string, values: readonly (ApexValue | undefined)[]): Column[] {
    const kinds = new Set<ColumnKind>();
    for (const value of values) {
        if (value !== null && value !== undefined) {
            kinds.add(kindOf(field, value));
        }
    }
    return [...kinds].map((kind) => {
        const own =
            kinds.size === 1
                ? values
                : values.map((value) => (isPresent(value) && kindOf(field, value) === kind ? value : null));
        return encodeKind(field, kind, own);
    });
}

function isPresent(value: ApexValue | undefined): value is Present {
    return value !== null && value !== undefined;
}

/** Never `words`, which is a way to write texts. */
export function kindOf(field: string, value: Present): ColumnKind {
    switch (typeof value) {
        case 'string':
            return 'text';
        case 'number':
            return 'integer';
        case 'boolean':
            return 'flag';
        case 'bigint':
            return 'long';
        default:
            return objectKind(field, value);
    }
}

function objectKind(field: string, value: Extract<Present, object>): ColumnKind {
    if (value instanceof DecimalValue) {
        return 'decimal';
    }
    if (value instanceof DatetimeValue) {
        return 'datetime';
    }
    if (value instanceof DateValue) {
        return 'date';
    }
    if (value instanceof DoubleValue) {
        return 'double';
    }
    if (value instanceof TimeValue) {
        return 'time';
    }
    if (value instanceof BlobValue) {
        return 'blob';
    }
    throw new NotStorable(`Field ${field} has a value that cannot be kept in a file: ${value.constructor.name}`);
}

function encodeKind(field: string, kind: ColumnKind, values: readonly (ApexValue | undefined)[]): Column {
    if (kind === 'text') {
        return encodeTexts(field, values as readonly (string | null | undefined)[]);
    }
    const cells = values.map((value) => (isPresent(value) ? encodeCell(value) : null));
    return kind === 'decimal' ? { field, kind, cells, scale: scalesOf(values) } : { field, kind, cells };
}

function encodeTexts(field: string, values: readonly (string | null | undefined)[]): Column {
    const numbers = new Map<string, number>();
    const limit = Math.floor(values.length / REPETITION);
    const cells: (number | null)[] = [];
    for (const value of values) {
        if (value === null || value === undefined) {
            cells.push(null);
            continue;
        }
        let number = numbers.get(value);
        if (number === undefined) {
            number = numbers.size;
            if (number >= limit) {
                return { field, kind: 'text', cells: values.map((text) => text ?? null) };
            }
            numbers.set(value, number);
        }
        cells.push(number);
    }
    return { field, kind: 'words', cells, words: [...numbers.keys()] };
}

function encodeCell(value: Present): Cell {
    if (value instanceof DecimalValue) {
        return typeof value.unscaled === 'bigint' ? String(value.unscaled) : value.unscaled;
    }
    if (value instanceof DatetimeValue || value instanceof TimeValue) {
        return value.millis;
    }
    if (value instanceof DateValue) {
        return value.days;
    }
    if (value instanceof DoubleValue) {
        return doubleCell(value.value);
    }
    if (value instanceof BlobValue) {
        return Buffer.from(value.bytes).toString('base64');
    }
    return typeof value === 'bigint' ? String(value) : (value as Cell);
}

/** JSON has neither NaN and infinities nor a negative zero. */
function doubleCell(value: number): Cell {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
}

function scalesOf(values: readonly (ApexValue | undefined)[]): number | readonly number[] {
    const scales = values.map((value) => (value instanceof DecimalValue ? value.scale : undefined));
    const first = scales.find((scale) => scale !== undefined) ?? 0;
    return scales.every((scale) => scale === undefined || scale === first) ? first : scales.map((scale) => scale ?? 0);
}

/** How a column's cells become values again, chosen once for the column; never called for null. */
export function decoderOf(column: Column): (cell: string | number | boolean, row: number) => Present {
    switch (column.kind) {
        case 'text':
        case 'flag':
        case 'integer':
            return (cell) => cell;
        case 'words': {
            const words = column.words ?? [];
            return (cell) => words[Number(cell)] ?? '';
        }
        case 'long':
            return (cell) => BigInt(cell);
        case 'double':
            return (cell) => new DoubleValue(Number(cell));
        case 'decimal':
            return decimalDecoder(column.scale ?? 0);
        case 'date':
            return (cell) => new DateValue(Number(cell));
        case 'datetime':
            return (cell) => new DatetimeValue(Number(cell));
        case 'time':
            return (cell) => new TimeValue(Number(cell));
        case 'blob':
            return (cell) => new BlobValue(new Uint8Array(Buffer.from(String(cell), 'base64')));
    }
}

function decimalDecoder(scale: number | readonly number[]): (cell: string | number | boolean, row: number) => Present {
    const unscaled = (cell: string | number | boolean): number | bigint =>
        typeof cell === 'number' ? cell : BigInt(cell);
    return typeof scale === 'number'
        ? (cell) => new DecimalValue(unscaled(cell), scale)
        : (cell, row) => new DecimalValue(unscaled(cell), scale[row] ?? 0);
}
