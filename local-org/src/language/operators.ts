/** Operators on Double, Decimal, String, Date, Datetime and Time. Arithmetic refuses null, comparisons know it. */
import { DateValue, DatetimeValue, MILLIS_PER_DAY, TimeValue, modulo } from './dates.js';
import type { DecimalValue } from './decimal.js';
import {
    decimalAdd,
    decimalCompare,
    decimalDivide,
    decimalMultiply,
    decimalNegate,
    decimalSubtract,
    decimalToNumber
} from './decimal.js';
import { DoubleValue } from './double.js';
import { nullPointer, platformException } from './exceptions.js';

type Operator<T> = (left: T | null, right: T | null) => T;

function refusingNull<T>(operator: (left: T, right: T) => T): Operator<T> {
    return (left, right) => {
        if (left === null || right === null) {
            throw nullPointer();
        }
        return operator(left, right);
    };
}

function onDoubles(operator: (left: number, right: number) => number): Operator<DoubleValue> {
    return refusingNull((left, right) => new DoubleValue(operator(left.value, right.value)));
}

export const decimals = {
    add: refusingNull(decimalAdd),
    subtract: refusingNull(decimalSubtract),
    multiply: refusingNull(decimalMultiply),
    divide: refusingNull(decimalDivide),
    negate(value: DecimalValue | null): DecimalValue {
        if (value === null) {
            throw nullPointer();
        }
        return decimalNegate(value);
    }
} as const;

export const doubles = {
    add: onDoubles((left, right) => left + right),
    subtract: onDoubles((left, right) => left - right),
    multiply: onDoubles((left, right) => left * right),
    divide: onDoubles((left, right) => {
        if (right === 0) {
            throw platformException('MathException', 'Divide by 0');
        }
        return left / right;
    }),
    negate(value: DoubleValue | null): DoubleValue {
        if (value === null) {
            throw nullPointer();
        }
        return new DoubleValue(-value.value);
    }
} as const;

/**
 * Comparisons: negative, zero or positive; NaN, with which every JavaScript comparison is false, when an operand is null
 * (Apex Developer Guide, "Expression Operators": with null the operators < <= > >= give false).
 */
export const order = {
    Integer: (left: number | null, right: number | null): number =>
        left === null || right === null ? NaN : left - right,
    Long: (left: bigint | null, right: bigint | null): number =>
        left === null || right === null ? NaN : left < right ? -1 : Number(left > right),
    Double: (left: DoubleValue | null, right: DoubleValue | null): number =>
        left === null || right === null ? NaN : left.value - right.value,
    Decimal: (left: DecimalValue | null, right: DecimalValue | null): number =>
        left === null || right === null ? NaN : decimalCompare(left, right),
    Date: (left: DateValue | null, right: DateValue | null): number =>
        left === null || right === null ? NaN : left.days - right.days,
    Datetime: (left: DatetimeValue | null, right: DatetimeValue | null): number =>
        left === null || right === null ? NaN : left.millis - right.millis,
    Time: (left: TimeValue | null, right: TimeValue | null): number =>
        left === null || right === null ? NaN : left.millis - right.millis,
    /** Without case; every text is greater than null (same page). */
    String: (left: string | null, right: string | null): number => compareTexts(left, right),
    Id: (left: string | null, right: string | null): number => compareTexts(left, right)
} as const;

function compareTexts(left: string | null, right: string | null): number {
    if (left === null || right === null) {
        return Number(left !== null) - Number(right !== null);
    }
    const lower = left.toLowerCase();
    const other = right.toLowerCase();
    return lower < other ? -1 : Number(lower > other);
}

/** `==` on values that JavaScript's `===` does not compare by content; null equals null only. */
export const same = {
    String(left: string | null, right: string | null): boolean {
        return (
            left === right ||
            (left !== null &&
                right !== null &&
                left.length === right.length &&
                left.toLowerCase() === right.toLowerCase())
        );
    },
    Double: (left: DoubleValue | null, right: DoubleValue | null): boolean =>
        left === right || (left !== null && right !== null && left.value === right.value),
    Decimal: (left: DecimalValue | null, right: DecimalValue | null): boolean =>
        left === right || (left !== null && right !== null && decimalCompare(left, right) === 0),
    Date: (left: DateValue | null, right: DateValue | null): boolean =>
        left === right || (left !== null && right !== null && left.days === right.days),
    Datetime: (left: DatetimeValue | null, right: DatetimeValue | null): boolean =>
        left === right || (left !== null && right !== null && left.millis === right.millis),
    Time: (left: TimeValue | null, right: TimeValue | null): boolean =>
        left === right || (left !== null && right !== null && left.millis === right.millis)
} as const;

type Amount = number | bigint | DoubleValue | DecimalValue;

function numberOf(amount: Amount): number {
    if (typeof amount === 'object') {
        return amount instanceof DoubleValue ? amount.value : decimalToNumber(amount);
    }
    return Number(amount);
}

/** `date + days`; for `-` pass `sign` -1. */
export function addToDate(date: DateValue | null, amount: Amount | null, sign: 1 | -1): DateValue {
    if (date === null || amount === null) {
        throw nullPointer();
    }
    return new DateValue(date.days + sign * Math.trunc(numberOf(amount)));
}

/** `datetime + days`, fractions of a day count. */
export function addToDatetime(datetime: DatetimeValue | null, amount: Amount | null, sign: 1 | -1): DatetimeValue {
    if (datetime === null || amount === null) {
        throw nullPointer();
    }
    return new DatetimeValue(datetime.millis + sign * Math.round(numberOf(amount) * MILLIS_PER_DAY));
}

/** `time + milliseconds`, around midnight. */
export function addToTime(time: TimeValue | null, amount: Amount | null, sign: 1 | -1): TimeValue {
    if (time === null || amount === null) {
        throw nullPointer();
    }
    return new TimeValue(modulo(time.millis + sign * numberOf(amount), MILLIS_PER_DAY));
}
