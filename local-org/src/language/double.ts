/** Apex `Double`: a 64-bit floating-point number (Apex Developer Guide, "Primitive Data Types"). */
import type { DecimalValue } from './decimal.js';
import { decimalFromText, decimalToNumber } from './decimal.js';

/** A box, so that a Double can be told from an Integer at run time. */
export class DoubleValue {
    constructor(readonly value: number) {}

    toString(): string {
        return doubleDisplay(this.value);
    }
}

export function doubleFromDecimal(value: DecimalValue): DoubleValue {
    return new DoubleValue(decimalToNumber(value));
}

/**
 * The scale becomes that of the number's text (Apex Reference Guide, "Decimal Class").
 *
 * @throws RangeError when the number is not finite
 */
export function decimalFromDouble(value: DoubleValue): DecimalValue {
    return decimalFromText(doubleDisplay(value.value));
}

/** Cuts off the fraction; beyond the range the nearest end of it, as a Java cast does. */
export function doubleToInteger(value: DoubleValue): number {
    return saturated(value.value, -2147483648, 2147483647);
}

/** Cuts off the fraction; beyond the range the nearest end of it, as a Java cast does. */
export function doubleToLong(value: DoubleValue): bigint {
    const { value: number } = value;
    if (Number.isNaN(number)) {
        return 0n;
    }
    if (number >= 2 ** 63) {
        return 2n ** 63n - 1n;
    }
    return number <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(number));
}

function saturated(value: number, low: number, high: number): number {
    if (Number.isNaN(value)) {
        return 0;
    }
    const whole = Math.trunc(Math.min(Math.max(value, low), high));
    return whole === 0 ? 0 : whole;
}

/**
 * The text of Java's Double.toString: always a digit behind the point, scientific below 0.001 and from 10,000,000 on.
 */
export function doubleDisplay(value: number): string {
    if (!Number.isFinite(value)) {
        return String(value);
    }
    if (value === 0) {
        return Object.is(value, -0) ? '-0.0' : '0.0';
    }
    const size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7) {
        const text = String(value);
        return text.includes('.') ? text : `${text}.0`;
    }
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dD]?$/;

/** @returns the number, or undefined when the text is not one */
export function doubleParse(text: string): DoubleValue | undefined {
    return NUMBER.test(text) ? new DoubleValue(Number(text.replace(/[dD]$/, ''))) : undefined;
}
