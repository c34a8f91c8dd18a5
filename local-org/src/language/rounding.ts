/** Rounding of exact quotients, after `System.RoundingMode` (Apex Reference Guide, "RoundingMode Enum"). */

export type Rounding = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

/** `RoundingMode.UNNECESSARY` was asked for and the result is not exact. */
export class RoundingNecessary extends Error {
    override readonly name = 'RoundingNecessary';
}

/**
 * Divides two whole numbers.
 *
 * @param divisor not 0
 * @returns the quotient, rounded to a whole number
 * @throws RoundingNecessary for `UNNECESSARY` and a remainder
 */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
    const quotient = dividend / divisor;
    const remainder = dividend % divisor;
    if (remainder === 0n) {
        return quotient;
    }
    const isNegative = dividend < 0n !== divisor < 0n;
    const awayFromZero = isNegative ? quotient - 1n : quotient + 1n;
    return isAwayFromZero(rounding, isNegative, quotient, remainder, divisor) ? awayFromZero : quotient;
}

function isAwayFromZero(
    rounding: Rounding,
    isNegative: boolean,
    quotient: bigint,
    remainder: bigint,
    divisor: bigint
): boolean {
    switch (rounding) {
        case 'UP':
            return true;
        case 'DOWN':
            return false;
        case 'CEILING':
            return !isNegative;
        case 'FLOOR':
            return isNegative;
        case 'UNNECESSARY':
            throw new RoundingNecessary('Rounding necessary');
        case 'HALF_UP':
            return compareToHalf(remainder, divisor) >= 0;
        case 'HALF_DOWN':
            return compareToHalf(remainder, divisor) > 0;
        case 'HALF_EVEN': {
            const order = compareToHalf(remainder, divisor);
            return order > 0 || (order === 0 && quotient % 2n !== 0n);
        }
    }
}

function compareToHalf(remainder: bigint, divisor: bigint): number {
    const twice = magnitude(remainder) * 2n;
    const whole = magnitude(divisor);
    return twice < whole ? -1 : twice > whole ? 1 : 0;
}

function magnitude(value: bigint): bigint {
    return value < 0n ? -value : value;
}
