/**
 * Arithmetic of formulas: decimals of at most 39 digits, rounded half up (salesforce/formula-engine, BigDecimalHelper).
 */
import {
    DECIMAL_ZERO,
    DecimalValue,
    decimalAbs,
    decimalAdd,
    decimalCompare,
    decimalDivideTo,
    decimalFromInteger,
    decimalMultiply,
    decimalOf,
    decimalPlain,
    decimalPrecision,
    decimalSetScale,
    decimalSign,
    decimalStripZeros,
    decimalSubtract,
    decimalToNumber,
    decimalToWhole
} from '../../language/decimal.js';
import { DoubleValue, decimalFromDouble } from '../../language/double.js';
import { FormulaError } from './problems.js';

const DIGITS = 39;
/** Numbers are cut to so many digits before they are made whole, so that 6/11*11 is 6. */
const WHOLE_DIGITS = 33;
const POWER_DIGITS = 18;
/** Powers from 10 to the 64th on are refused. */
const GREATEST_POWER = 64;
/** Nothing that counts has more places than this; longer ones would only cost memory. */
const MOST_PLACES = 1000;

export const ONE = decimalFromInteger(1);

function rounded(value: DecimalValue, digits: number): DecimalValue {
    const excess = decimalPrecision(value) - digits;
    if (excess <= 0) {
        return value;
    }
    const result = decimalSetScale(value, value.scale - excess, 'HALF_UP');
    // 999.6 became 1000, one digit more
    return decimalPrecision(result) > digits ? decimalSetScale(result, result.scale - 1, 'HALF_UP') : result;
}

function limited(value: DecimalValue): DecimalValue {
    return typeof value.unscaled === 'number' && value.scale <= DIGITS ? value : rounded(value, DIGITS);
}

export function add(left: DecimalValue, right: DecimalValue): DecimalValue {
    return limited(decimalAdd(left, right));
}

export function subtract(left: DecimalValue, right: DecimalValue): DecimalValue {
    return limited(decimalSubtract(left, right));
}

export function multiply(left: DecimalValue, right: DecimalValue): DecimalValue {
    return limited(decimalMultiply(left, right));
}

/** @throws FormulaError when the divisor is zero */
export function divide(left: DecimalValue, right: DecimalValue): DecimalValue {
    return divideDigits(left, right, DIGITS);
}

function divideDigits(left: DecimalValue, right: DecimalValue, digits: number): DecimalValue {
    if (decimalSign(right) === 0) {
        throw new FormulaError('Division by zero');
    }
    if (decimalSign(left) === 0) {
        return DECIMAL_ZERO;
    }
    const quotient = quotientOfSmall(left, right);
    if (quotient !== undefined) {
        return quotient;
    }
    // digits before the point of the quotient, or one more than there are
    const magnitude = decimalPrecision(left) - left.scale - (decimalPrecision(right) - right.scale) + 1;
    const scale = digits - magnitude;
    const result = decimalDivideTo(left, right, scale, 'HALF_UP');
    return plainScale(decimalPrecision(result) < digits ? decimalDivideTo(left, right, scale + 1, 'HALF_UP') : result);
}

/** Whole quotients of small numbers, the common case. */
function quotientOfSmall(left: DecimalValue, right: DecimalValue): DecimalValue | undefined {
    const scale = left.scale - right.scale;
    if (scale < 0 || typeof left.unscaled !== 'number' || typeof right.unscaled !== 'number') {
        return undefined;
    }
    const quotient = left.unscaled / right.unscaled;
    return Number.isSafeInteger(quotient) && quotient * right.unscaled === left.unscaled
        ? new DecimalValue(quotient, scale)
        : undefined;
}

/** Without needless zeros behind the point. */
function plainScale(value: DecimalValue): DecimalValue {
    const stripped = decimalStripZeros(value);
    return stripped.scale < 0 ? decimalSetScale(stripped, 0, 'HALF_UP') : stripped;
}

/**
 * The remainder has the sign of the number, as java.math.BigDecimal.remainder.
 *
 * @throws FormulaError when the divisor is zero
 */
export function remainder(value: DecimalValue, divisor: DecimalValue): DecimalValue {
    if (decimalSign(divisor) === 0) {
        throw new FormulaError('Division by zero');
    }
    const scale = Math.max(value.scale, divisor.scale);
    const dividend = BigInt(decimalSetScale(value, scale, 'UNNECESSARY').unscaled);
    return decimalOf(dividend % BigInt(decimalSetScale(divisor, scale, 'UNNECESSARY').unscaled), scale);
}

/** @param places behind the point; negative ones round before it */
export function round(value: DecimalValue, places: number): DecimalValue {
    return plainScale(decimalSetScale(value, bounded(places), 'HALF_UP'));
}

/** @param places behind the point that stay */
export function truncate(value: DecimalValue, places: number): DecimalValue {
    return plainScale(decimalSetScale(value, bounded(places), 'DOWN'));
}

function bounded(places: number): number {
    return Math.max(-MOST_PLACES, Math.min(MOST_PLACES, places));
}

/** To a whole number; `UP` is away from zero and `DOWN` towards it. */
export function wholeOf(value: DecimalValue, rounding: 'UP' | 'DOWN' | 'CEILING' | 'FLOOR'): DecimalValue {
    return decimalSetScale(rounded(value, WHOLE_DIGITS), 0, rounding);
}

/** Cuts off the fraction; numbers beyond 2^53 are not used as counts. */
export function toInteger(value: DecimalValue): number {
    return typeof value.unscaled === 'number' && value.scale === 0 ? value.unscaled : Number(decimalToWhole(value));
}

/**
 * The operator `^`: 18 digits; a result below 10 to the -39th is zero.
 *
 * @throws FormulaError when the result is 10 to the 65th or more, or is no real number
 */
export function power(base: DecimalValue, exponent: DecimalValue): DecimalValue {
    const whole = toInteger(exponent);
    const size = Math.log10(Math.abs(decimalToNumber(base))) * whole;
    if (size > GREATEST_POWER) {
        throw outOfRange();
    }
    if (decimalCompare(exponent, decimalFromInteger(whole)) !== 0) {
        // the platform's database takes roots, its Java engine refuses them; formula fields come from the database
        return fromDouble(decimalToNumber(base) ** decimalToNumber(exponent));
    }
    const result = wholePower(base, whole);
    return decimalCompare(decimalAbs(result), new DecimalValue(1, DIGITS)) < 0 ? DECIMAL_ZERO : result;
}

function outOfRange(): FormulaError {
    return new FormulaError('Out of range argument to POWER() function');
}

/** By squaring, with a few digits more than asked for in between (ANSI X3.274, as java.math.BigDecimal.pow). */
function wholePower(base: DecimalValue, exponent: number): DecimalValue {
    if (exponent === 0) {
        return ONE;
    }
    if (decimalSign(base) === 0) {
        if (exponent < 0) {
            throw outOfRange();
        }
        return DECIMAL_ZERO;
    }
    const count = Math.abs(exponent);
    const digits = POWER_DIGITS + String(count).length + 1;
    let result = ONE;
    for (const bit of count.toString(2)) {
        result = rounded(decimalMultiply(result, result), digits);
        if (bit === '1') {
            result = rounded(decimalMultiply(result, base), digits);
        }
        if (result.scale - decimalPrecision(result) > MOST_PLACES) {
            return DECIMAL_ZERO;
        }
    }
    const signed = exponent < 0 ? divideDigits(ONE, result, digits) : result;
    return plainScale(rounded(signed, POWER_DIGITS));
}

/**
 * A result of floating-point functions.
 *
 * @throws FormulaError when it is infinite or not a number
 */
export function fromDouble(value: number): DecimalValue {
    if (!Number.isFinite(value)) {
        throw new FormulaError('The value is out of range');
    }
    return plainScale(decimalFromDouble(new DoubleValue(value)));
}

/** What `TEXT` shows: no exponent, no needless zeros. */
export function numberText(value: DecimalValue): string {
    return decimalPlain(plainScale(value));
}

/** The limit of 39 digits for numbers that come from texts. */
export function limitDigits(value: DecimalValue): DecimalValue {
    return rounded(value, DIGITS);
}
