/** Equality and order of values that are not blank and of one type. */
import { DateValue, DatetimeValue, TimeValue } from '../../language/dates.js';
import { DecimalValue, decimalCompare } from '../../language/decimal.js';
import { compareUnits } from '../../library/text/characters.js';
import type { FormulaValue } from './values.js';

export function equalValues(left: FormulaValue, right: FormulaValue): boolean {
    return typeof left === 'object' ? compareValues(left, right) === 0 : left === right;
}

/**
 * Texts by character, upper case before lower case.
 *
 * @returns below 0, 0 or above 0
 */
export function compareValues(left: FormulaValue, right: FormulaValue): number {
    if (left instanceof DecimalValue && right instanceof DecimalValue) {
        return decimalCompare(left, right);
    }
    if (left instanceof DateValue && right instanceof DateValue) {
        return left.days - right.days;
    }
    if (left instanceof DatetimeValue && right instanceof DatetimeValue) {
        return left.millis - right.millis;
    }
    if (left instanceof TimeValue && right instanceof TimeValue) {
        return left.millis - right.millis;
    }
    if (typeof left === 'string' && typeof right === 'string') {
        return compareUnits(left, right);
    }
    throw new TypeError('the values have no order');
}
