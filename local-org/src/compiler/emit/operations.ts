/** Operators. Operands come in as texts of JavaScript expressions that may stand anywhere. */
import type { ArithmeticKind, BinaryOperation, BoundExpression, ComparisonKind } from '../bound.js';

const ARITHMETIC = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;
const LONG_BITWISE = {
    '&': 'longAnd',
    '|': 'longOr',
    '^': 'longXor',
    '<<': 'longShiftLeft',
    '>>': 'longShiftRight',
    '>>>': 'longShiftRightUnsigned'
} as const;

/** An operand: its text, and whether it certainly is not null. */
export interface Operand {
    readonly text: string;
    readonly isPresent: boolean;
    /** Whether it may be evaluated more than once: a variable or a literal. */
    readonly isSimple: boolean;
}

/** @returns the operand, checked for null where needed */
export function present(operand: Operand): string {
    return operand.isPresent ? operand.text : `(${operand.text} ?? $npe())`;
}

/** Any binary operation but concatenation. */
export function binaryText(
    operation: Exclude<BinaryOperation, { kind: 'concat' }>,
    left: Operand,
    right: Operand
): string {
    switch (operation.kind) {
        case 'arithmetic':
            return arithmeticText(operation.operator, operation.on, left, right);
        case 'bitwise':
            return operation.on === 'Long'
                ? `$longs.${LONG_BITWISE[operation.operator]}(${left.text}, ${right.text})`
                : `(${present(left)} ${operation.operator} ${present(right)}${operation.operator === '>>>' ? ' | 0' : ''})`;
        case 'boolean':
            return booleanText(operation.operator, left, right);
        case 'date':
            return `$addTo${operation.on}(${left.text}, ${right.text}, ${operation.operator === '+' ? '1' : '-1'})`;
    }
}

function arithmeticText(operator: '+' | '-' | '*' | '/', on: ArithmeticKind, left: Operand, right: Operand): string {
    const operands = `${left.text}, ${right.text}`;
    switch (on) {
        case 'Integer':
            return integerText(operator, left, right);
        case 'Long':
            return `$longs.long${capital(ARITHMETIC[operator])}(${operands})`;
        case 'Double':
            return `$doubles.${ARITHMETIC[operator]}(${operands})`;
        case 'Decimal':
            return `$decimals.${ARITHMETIC[operator]}(${operands})`;
    }
}

function integerText(operator: '+' | '-' | '*' | '/', left: Operand, right: Operand): string {
    switch (operator) {
        case '+':
        case '-':
            return `(${present(left)} ${operator} ${present(right)} | 0)`;
        case '*':
            return `$imul(${present(left)}, ${present(right)})`;
        case '/':
            return `$idiv(${left.text}, ${right.text})`;
    }
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `&`, `|`, `^` on Booleans evaluate both sides. */
function booleanText(operator: '&' | '|' | '^', left: Operand, right: Operand): string {
    return `((${present(left)} ${operator} ${present(right)}) === 1)`;
}

export function negateText(on: ArithmeticKind, operand: Operand): string {
    switch (on) {
        case 'Integer':
            return `(-${present(operand)} | 0)`;
        case 'Long':
            return `$longs.longNegate(${operand.text})`;
        case 'Double':
            return `$doubles.negate(${operand.text})`;
        case 'Decimal':
            return `$decimals.negate(${operand.text})`;
    }
}

export function complementText(on: 'Integer' | 'Long', operand: Operand): string {
    return on === 'Integer' ? `(~${present(operand)})` : `$longs.longComplement(${operand.text})`;
}

type Compare = Extract<BoundExpression, { kind: 'Compare' }>;

/** `==`, `<` and so on; comparisons with null are what the platform says they are. */
export function compareText(operator: Compare['operator'], on: ComparisonKind, left: Operand, right: Operand): string {
    if (operator === '==' || operator === '!=') {
        return equalityText(operator === '!=', on, left, right);
    }
    const canCheck = [left, right].every((side) => side.isPresent || side.isSimple);
    if ((on === 'Integer' || on === 'Long') && canCheck) {
        const checks = [left, right].filter((side) => !side.isPresent).map((side) => `${side.text} !== null && `);
        return `(${checks.join('')}${left.text} ${operator} ${right.text})`;
    }
    const table = on === 'Boolean' || on === 'Enum' || on === 'Object' ? 'String' : on;
    return `($order.${table}(${left.text}, ${right.text}) ${operator} 0)`;
}

function equalityText(negated: boolean, on: ComparisonKind, left: Operand, right: Operand): string {
    const isNullTest = left.text === 'null' || right.text === 'null';
    if (isNullTest || on === 'Integer' || on === 'Long' || on === 'Boolean' || on === 'Enum' || on === 'Id') {
        return `(${left.text} ${negated ? '!==' : '==='} ${right.text})`;
    }
    const call = on === 'Object' ? '$eq' : `$same.${on}`;
    return `${negated ? '!' : ''}${call}(${left.text}, ${right.text})`;
}
