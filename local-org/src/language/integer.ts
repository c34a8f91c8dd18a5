/** Operators on Integer: 32 bits, wrapping around (Apex Developer Guide, "Primitive Data Types"). Null is refused. */
import { nullPointer, platformException } from './exceptions.js';

type Operand = number | null;

/** `a / b`, cut off towards zero. */
export function integerDivide(left: Operand, right: Operand): number {
    if (left === null || right === null) {
        throw nullPointer();
    }
    if (right === 0) {
        throw platformException('MathException', 'Divide by 0');
    }
    return (left / right) | 0;
}

// Comparisons with null are false (Apex Developer Guide, "Expression Operators", operators < <= > >=).

export function less<T extends number | bigint>(left: T | null, right: T | null): boolean {
    return left !== null && right !== null && left < right;
}

export function lessOrEqual<T extends number | bigint>(left: T | null, right: T | null): boolean {
    return left !== null && right !== null && left <= right;
}
