/** How values of a column are compared: by family of field kinds. */
import { DateValue, DatetimeValue, TimeValue } from '../../language/dates.js';
import { DecimalValue, decimalCompare, decimalFromInteger, decimalFromLong } from '../../language/decimal.js';
import { DoubleValue, decimalFromDouble } from '../../language/double.js';
import type { ApexValue } from '../../language/values.js';
import type { Family } from '../../schema/fieldFamilies.js';
import { foldCase, keyOf } from '../store/keys.js';

export { familyOf, type Family } from '../../schema/fieldFamilies.js';

type Present = Exclude<ApexValue, null>;

/** A text; empty for values that are none. */
export function textOf(value: ApexValue): string {
    return typeof value === 'string' ? value : '';
}

/** The exact number that a value is. */
export function toDecimal(value: Present): DecimalValue {
    if (value instanceof DecimalValue) {
        return value;
    }
    if (typeof value === 'number') {
        return decimalFromInteger(value);
    }
    if (typeof value === 'bigint') {
        return decimalFromLong(value);
    }
    if (value instanceof DoubleValue) {
        return decimalFromDouble(value);
    }
    throw new TypeError('A column of numbers has a value that is none');
}

/** The count by which dates, datetimes and times are ordered; undefined for values of other types. */
export function instantOf(value: Present): number | undefined {
    if (value instanceof DateValue) {
        return value.days;
    }
    return value instanceof DatetimeValue || value instanceof TimeValue ? value.millis : undefined;
}

function compareNumbers(left: Present, right: Present): number {
    if (left instanceof DecimalValue && right instanceof DecimalValue) {
        const isPlain = left.scale === right.scale;
        return isPlain && typeof left.unscaled === 'number' && typeof right.unscaled === 'number'
            ? left.unscaled - right.unscaled
            : decimalCompare(left, right);
    }
    if (typeof left === 'number' && typeof right === 'number') {
        return left - right;
    }
    return decimalCompare(toDecimal(left), toDecimal(right));
}

function compareInstants(left: Present, right: Present): number {
    return (instantOf(left) ?? 0) - (instantOf(right) ?? 0);
}

function compareCodes(left: string | number | boolean, right: string | number | boolean): number {
    return left < right ? -1 : left > right ? 1 : 0;
}

/** Below 0, 0 or above 0. */
export type Comparison = (left: Present, right: Present) => number;

/** @param isExact whether the case of texts counts */
export function comparisonOf(family: Family, isExact: boolean): Comparison {
    switch (family) {
        case 'number':
            return compareNumbers;
        case 'date':
        case 'datetime':
        case 'time':
            return compareInstants;
        case 'boolean':
            return (left, right) => Number(left) - Number(right);
        case 'id':
            return (left, right) => compareCodes(textOf(left), textOf(right));
        case 'text':
        case 'multi':
            return isExact
                ? (left, right) => compareCodes(textOf(left), textOf(right))
                : (left, right) => compareCodes(foldCase(textOf(left)), foldCase(textOf(right)));
        case 'other':
            return (left, right) => compareCodes(keyOf(left, isExact), keyOf(right, isExact));
    }
}
