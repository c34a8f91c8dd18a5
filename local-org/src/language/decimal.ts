/**
 * Apex `Decimal`: an exact decimal number that remembers its scale. The platform documents it as the equivalent of
 * java.math.BigDecimal (Apex Developer Guide, "Primitive Data Types"; Apex Reference Guide, "Decimal Class"), so scales
 * and texts follow that class.
 */
import type { Rounding } from './rounding.js';
import { divideRounded } from './rounding.js';

/** The value is `unscaled` divided by 10 to the power of `scale`. `unscaled` is a bigint only beyond 53 bits. */
export class DecimalValue {
    constructor(
        readonly unscaled: number | bigint,
        readonly scale: number
    ) {}

    toString(): string {
        return decimalDisplay(this);
    }
}

/** Raised by {@link decimalDivide} and {@link decimalDivideTo}; Apex sees a MathException "Divide by 0". */
export class DivisionByZero extends Error {
    override readonly name = 'DivisionByZero';

    constructor() {
        super('Divide by 0');
    }
}

/**
 * Longest fraction and longest number that a division gives: a real org shows 1/31 as
 * 0.0322580645161290322580645161290323, scale 34 (public issue octoberswimmer/aer-dist#345).
 */
const DIVISION_DIGITS = 34;

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** @returns 10 to the power of a whole number from 0 on. */
function powerOfTen(exponent: number): bigint {
    return 10n ** BigInt(exponent);
}

/** Makes a Decimal of a whole number of any size. */
export function decimalOf(unscaled: bigint, scale: number): DecimalValue {
    const small = Number(unscaled);
    return new DecimalValue(Number.isSafeInteger(small) ? small : unscaled, scale);
}

/** @returns 0 with scale 0 */
export const DECIMAL_ZERO = new DecimalValue(0, 0);

export function decimalFromInteger(value: number): DecimalValue {
    return new DecimalValue(value, 0);
}

export function decimalFromLong(value: bigint): DecimalValue {
    return decimalOf(value, 0);
}

/**
 * Apex Reference Guide, "Decimal Class": a Decimal made from a number of another type takes the scale of that number's text.
 *
 * @param value a finite number
 * @param text the number as Java's Double.toString writes it
 */
export function decimalFromText(text: string): DecimalValue {
    const value = decimalParse(text);
    if (value === undefined) {
        throw new RangeError(`not a decimal number: ${text}`);
    }
    return value;
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;

/** @returns the number, or undefined when the text is not one; no blanks, no group separators */
export function decimalParse(text: string): DecimalValue | undefined {
    const match = NUMBER.exec(text);
    if (match === null) {
        return undefined;
    }
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '') {
        return undefined;
    }
    const digits = whole + fraction;
    const scale = fraction.length - Number(exponent);
    if (digits.length <= 15) {
        const small = Number(digits);
        return new DecimalValue(sign === '-' && small !== 0 ? -small : small, scale);
    }
    return decimalOf(sign === '-' ? -BigInt(digits) : BigInt(digits), scale);
}

/** @returns the unscaled number that the value has at a scale not below its own */
function rescaled(value: DecimalValue, scale: number): number | bigint {
    const shift = scale - value.scale;
    if (shift === 0) {
        return value.unscaled;
    }
    const power = POWERS[shift];
    if (typeof value.unscaled === 'number' && power !== undefined) {
        const product = value.unscaled * power;
        if (Number.isSafeInteger(product)) {
            return product;
        }
    }
    return BigInt(value.unscaled) * powerOfTen(shift);
}

export function decimalAdd(left: DecimalValue, right: DecimalValue): DecimalValue {
    const scale = Math.max(left.scale, right.scale);
    const first = rescaled(left, scale);
    const second = rescaled(right, scale);
    if (typeof first === 'number' && typeof second === 'number') {
        const sum = first + second;
        if (Number.isSafeInteger(sum)) {
            return new DecimalValue(sum, scale);
        }
    }
    return decimalOf(BigInt(first) + BigInt(second), scale);
}

export function decimalSubtract(left: DecimalValue, right: DecimalValue): DecimalValue {
    return decimalAdd(left, decimalNegate(right));
}

export function decimalMultiply(left: DecimalValue, right: DecimalValue): DecimalValue {
    const scale = left.scale + right.scale;
    if (typeof left.unscaled === 'number' && typeof right.unscaled === 'number') {
        const product = left.unscaled * right.unscaled;
        if (Number.isSafeInteger(product)) {
            return new DecimalValue(product === 0 ? 0 : product, scale);
        }
    }
    return decimalOf(BigInt(left.unscaled) * BigInt(right.unscaled), scale);
}

/**
 * The operator `/`. An exact quotient keeps the scale of the dividend less that of the divisor, or as many more places as
 * it needs; any other one is rounded, half up, to 34 digits of which at most 34 are behind the point.
 *
 * @throws DivisionByZero
 */
export function decimalDivide(left: DecimalValue, right: DecimalValue): DecimalValue {
    if (decimalSign(right) === 0) {
        throw new DivisionByZero();
    }
    const preferred = left.scale - right.scale;
    if (decimalSign(left) === 0) {
        return new DecimalValue(0, Math.max(preferred, 0));
    }
    const fast = divideSmall(left, right, preferred);
    if (fast !== undefined) {
        return fast;
    }
    // the quotient has this many digits before its point, or one less
    const magnitude = decimalPrecision(left) - left.scale - (decimalPrecision(right) - right.scale) + 1;
    let scale = Math.min(DIVISION_DIGITS, DIVISION_DIGITS - magnitude);
    let result = decimalDivideTo(left, right, scale, 'HALF_UP');
    if (scale < DIVISION_DIGITS && decimalPrecision(result) < DIVISION_DIGITS) {
        scale++;
        result = decimalDivideTo(left, right, scale, 'HALF_UP');
    }
    return withoutZeros(result, Math.max(preferred, 0));
}

/** Whole quotients of small numbers, the common case. */
function divideSmall(left: DecimalValue, right: DecimalValue, preferred: number): DecimalValue | undefined {
    if (preferred < 0 || typeof left.unscaled !== 'number' || typeof right.unscaled !== 'number') {
        return undefined;
    }
    const quotient = left.unscaled / right.unscaled;
    return Number.isSafeInteger(quotient) && quotient * right.unscaled === left.unscaled
        ? new DecimalValue(quotient, preferred)
        : undefined;
}

/**
 * @param scale places behind the point of the result
 * @throws DivisionByZero
 * @throws RoundingNecessary for `UNNECESSARY` and an inexact quotient
 */
export function decimalDivideTo(
    left: DecimalValue,
    right: DecimalValue,
    scale: number,
    rounding: Rounding
): DecimalValue {
    if (decimalSign(right) === 0) {
        throw new DivisionByZero();
    }
    const shift = scale - (left.scale - right.scale);
    let dividend = BigInt(left.unscaled);
    let divisor = BigInt(right.unscaled);
    if (shift >= 0) {
        dividend *= powerOfTen(shift);
    } else {
        divisor *= powerOfTen(-shift);
    }
    return decimalOf(divideRounded(dividend, divisor, rounding), scale);
}

/** @returns the same number with another number of places behind the point; a negative scale rounds before the point */
export function decimalSetScale(value: DecimalValue, scale: number, rounding: Rounding): DecimalValue {
    if (scale === value.scale) {
        return value;
    }
    if (scale > value.scale) {
        return new DecimalValue(rescaled(value, scale), scale);
    }
    const divisor = powerOfTen(value.scale - scale);
    return decimalOf(divideRounded(BigInt(value.unscaled), divisor, rounding), scale);
}

export function decimalNegate(value: DecimalValue): DecimalValue {
    return value.unscaled === 0 ? value : new DecimalValue(-value.unscaled, value.scale);
}

export function decimalAbs(value: DecimalValue): DecimalValue {
    return decimalSign(value) < 0 ? decimalNegate(value) : value;
}

/** @returns -1, 0 or 1 */
export function decimalSign(value: DecimalValue): number {
    return value.unscaled < 0 ? -1 : value.unscaled > 0 ? 1 : 0;
}

/** @returns below 0, 0 or above 0; scale plays no part: 1.0 and 1.00 are equal */
export function decimalCompare(left: DecimalValue, right: DecimalValue): number {
    const scale = Math.max(left.scale, right.scale);
    const first = rescaled(left, scale);
    const second = rescaled(right, scale);
    return first < second ? -1 : first > second ? 1 : 0;
}

/** The number of digits without leading zeros; 1 for zero, as in BigDecimal.precision. */
export function decimalPrecision(value: DecimalValue): number {
    return decimalDigits(value).length;
}

function decimalDigits(value: DecimalValue): string {
    return String(value.unscaled).replace('-', '');
}

/** @param exponent a whole number from 0 on */
export function decimalPower(value: DecimalValue, exponent: number): DecimalValue {
    return decimalOf(BigInt(value.unscaled) ** BigInt(exponent), value.scale * exponent);
}

/** @returns the equal number with the least scale, which may be negative: 100 becomes 1E+2 as in Java */
export function decimalStripZeros(value: DecimalValue): DecimalValue {
    return value.unscaled === 0 ? DECIMAL_ZERO : withoutZeros(value, Number.NEGATIVE_INFINITY);
}

function withoutZeros(value: DecimalValue, leastScale: number): DecimalValue {
    const digits = String(value.unscaled);
    let end = digits.length;
    let scale = value.scale;
    while (scale > leastScale && digits[end - 1] === '0' && end > 1) {
        end--;
        scale--;
    }
    return end === digits.length ? value : decimalOf(BigInt(digits.slice(0, end)), scale);
}

/** The whole part, of any size. */
export function decimalToWhole(value: DecimalValue): bigint {
    return BigInt(decimalSetScale(value, 0, 'DOWN').unscaled);
}

/** Cuts off the fraction and keeps the lowest 32 bits, as BigDecimal.intValue does. */
export function decimalToInteger(value: DecimalValue): number {
    return Number(BigInt.asIntN(32, decimalToWhole(value)));
}

/** Cuts off the fraction and keeps the lowest 64 bits, as BigDecimal.longValue does. */
export function decimalToLong(value: DecimalValue): bigint {
    return BigInt.asIntN(64, decimalToWhole(value));
}

/** @returns the closest JavaScript number */
export function decimalToNumber(value: DecimalValue): number {
    if (typeof value.unscaled === 'number' && value.scale >= 0) {
        const power = POWERS[value.scale];
        if (power !== undefined) {
            // both are exact, so that one division rounds correctly
            return value.unscaled / power;
        }
    }
    return Number(`${value.unscaled}e${-value.scale}`);
}

/**
 * The canonical text, as BigDecimal.toString: scientific for a negative scale or for numbers below 0.000001.
 * Apex Reference Guide, `Decimal.toPlainString` is the one without scientific notation.
 */
export function decimalDisplay(value: DecimalValue): string {
    const { scale } = value;
    if (scale === 0) {
        return String(value.unscaled);
    }
    const digits = decimalDigits(value);
    const exponent = digits.length - 1 - scale;
    if (scale > 0 && exponent >= -6) {
        return decimalPlain(value);
    }
    const sign = value.unscaled < 0 ? '-' : '';
    const mantissa = digits.length > 1 ? `${digits.charAt(0)}.${digits.slice(1)}` : digits;
    return exponent === 0 ? sign + mantissa : `${sign}${mantissa}E${exponent > 0 ? '+' : ''}${exponent}`;
}

/** The text without scientific notation (Apex Reference Guide, `Decimal.toPlainString`). */
export function decimalPlain(value: DecimalValue): string {
    const { scale } = value;
    const sign = value.unscaled < 0 ? '-' : '';
    const digits = decimalDigits(value);
    if (scale <= 0) {
        return value.unscaled === 0 ? '0' : sign + digits + '0'.repeat(-scale);
    }
    const padded = digits.padStart(scale + 1, '0');
    return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
