/** Operators on Long: 64 bits, wrapping around (Apex Developer Guide, "Primitive Data Types"). Null is refused. */
import { nullPointer, platformException } from './exceptions.js';

type Operand = bigint | null;

function checked(value: Operand): bigint {
    if (value === null) {
        throw nullPointer();
    }
    return value;
}

/** A Long from a result of any size. */
export function wrapLong(value: bigint): bigint {
    return BigInt.asIntN(64, value);
}

export function longAdd(left: Operand, right: Operand): bigint {
    return wrapLong(checked(left) + checked(right));
}

export function longSubtract(left: Operand, right: Operand): bigint {
    return wrapLong(checked(left) - checked(right));
}

export function longMultiply(left: Operand, right: Operand): bigint {
    return wrapLong(checked(left) * checked(right));
}

/** `a / b`, cut off towards zero. */
export function longDivide(left: Operand, right: Operand): bigint {
    const divisor = checked(right);
    if (divisor === 0n) {
        throw platformException('MathException', 'Divide by 0');
    }
    return wrapLong(checked(left) / divisor);
}

export function longNegate(value: Operand): bigint {
    return wrapLong(-checked(value));
}

export function longAnd(left: Operand, right: Operand): bigint {
    return checked(left) & checked(right);
}

export function longOr(left: Operand, right: Operand): bigint {
    return checked(left) | checked(right);
}

export function longXor(left: Operand, right: Operand): bigint {
    return checked(left) ^ checked(right);
}

export function longComplement(value: Operand): bigint {
    return ~checked(value);
}

// Shift distances count modulo 64, as in Java.

export function longShiftLeft(left: Operand, right: Operand): bigint {
    return wrapLong(checked(left) << (checked(right) & 63n));
}

export function longShiftRight(left: Operand, right: Operand): bigint {
    return checked(left) >> (checked(right) & 63n);
}

export function longShiftRightUnsigned(left: Operand, right: Operand): bigint {
    return wrapLong(BigInt.asUintN(64, checked(left)) >> (checked(right) & 63n));
}

/** Cuts off the upper 32 bits. */
export function longToInteger(value: bigint): number {
    return Number(BigInt.asIntN(32, value));
}
