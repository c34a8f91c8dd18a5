import type { BinaryExpression } from '../../ast.js';
import type { ArithmeticKind, BinaryOperation, BoundExpression } from '../../bound.js';
import type { MessageCode } from '../../messages.js';
import type { Type } from '../../types.js';
import { errorType, isPrimitive, primitive, typeName } from '../../types.js';
import { numericRank } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { applyConversion, isBoolean } from '../conversions.js';
import { bindExpression } from '../expression.js';
import { bindComparison, bindEquality, bindIdentity } from './comparison.js';
import { bindCoalesce } from './conditional.js';

/** Any operator with two operands, apart from assignments. */
export function bindBinary(ctx: BodyContext, expression: BinaryExpression): BoundExpression {
    if (expression.operator === '??') {
        return bindCoalesce(ctx, expression);
    }
    if (expression.operator === '&&' || expression.operator === '||') {
        return bindLogical(ctx, expression);
    }
    const left = bindExpression(ctx, expression.left);
    const right = bindExpression(ctx, expression.right);
    if (left.type === errorType || right.type === errorType) {
        return errorExpression(expression);
    }
    switch (expression.operator) {
        case '==':
        case '!=':
        case '<>':
            return bindEquality(ctx, expression, left, right);
        case '===':
        case '!==':
            return bindIdentity(ctx, expression, left, right);
        case '<':
        case '<=':
        case '>':
        case '>=':
            return bindComparison(ctx, expression, expression.operator, left, right);
        default:
            return bindOperation(ctx, expression, expression.operator, left, right);
    }
}

/** `&&`, `||`; long chains lean to the left and are walked without recursion. */
function bindLogical(ctx: BodyContext, expression: BinaryExpression): BoundExpression {
    const chain: BinaryExpression[] = [];
    let first: BinaryExpression['left'] = expression;
    while (first.kind === 'Binary' && (first.operator === '&&' || first.operator === '||')) {
        chain.push(first);
        first = first.left;
    }
    let result = bindExpression(ctx, first);
    for (const link of chain.reverse()) {
        const right = bindExpression(ctx, link.right);
        if (!isBoolean(result.type) || !isBoolean(right.type)) {
            fail(ctx, isBoolean(result.type) ? link.right : link.left, 'logical-type');
            result = errorExpression(link);
        } else {
            const operator = link.operator === '&&' ? '&&' : '||';
            result = { kind: 'Logical', operator, left: result, right, type: primitive('Boolean'), ...place(link) };
        }
    }
    return result;
}

type OperationOperator = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';

function bindOperation(
    ctx: BodyContext,
    expression: BinaryExpression,
    operator: OperationOperator,
    left: BoundExpression,
    right: BoundExpression
): BoundExpression {
    const plan = planOperation(operator, left.type, right.type);
    if ('error' in plan) {
        return failExpression(ctx, expression, plan.error, operator);
    }
    return {
        kind: 'Binary',
        operation: plan.operation,
        left: applyConversion(left, plan.left),
        right: applyConversion(right, plan.right),
        type: plan.result,
        ...place(expression)
    };
}

/** How an operator works on two types: what the operands are converted to, and the type of the result. */
export interface OperationPlan {
    readonly operation: BinaryOperation;
    readonly left: Type;
    readonly right: Type;
    readonly result: Type;
}

type OperationError =
    | 'arithmetic-types'
    | 'arithmetic-void'
    | 'bitwise-types'
    | 'shift-types'
    | 'date-operand'
    | 'datetime-operand'
    | 'time-operand';

/** Chooses the operation of an operator (Apex Developer Guide, "Expression Operators"), or says what is wrong. */
export function planOperation(
    operator: OperationOperator,
    left: Type,
    right: Type
): OperationPlan | { readonly error: OperationError & MessageCode } {
    switch (operator) {
        case '+':
            return isPrimitive(left, 'String') || isPrimitive(right, 'String')
                ? planConcatenation(left, right)
                : planSum(operator, left, right);
        case '-':
            return planSum(operator, left, right);
        case '*':
        case '/':
            return planArithmetic(operator, left, right);
        case '&':
        case '|':
        case '^':
            return planBitwise(operator, left, right);
        case '<<':
        case '>>':
        case '>>>':
            return planShift(operator, left, right);
    }
}

function planConcatenation(left: Type, right: Type): OperationPlan | { readonly error: 'arithmetic-void' } {
    if (left.kind === 'void' || right.kind === 'void') {
        return { error: 'arithmetic-void' };
    }
    return { operation: { kind: 'concat' }, left, right, result: primitive('String') };
}

function planSum(operator: '+' | '-', left: Type, right: Type): OperationPlan | { readonly error: OperationError } {
    return isPrimitive(left, 'Date', 'Datetime', 'Time')
        ? planDate(operator, left, right)
        : planArithmetic(operator, left, right);
}

function planDate(operator: '+' | '-', left: Type, right: Type): OperationPlan | { readonly error: OperationError } {
    const on = typeName(left) as 'Date' | 'Datetime' | 'Time';
    const error = ({ Date: 'date-operand', Datetime: 'datetime-operand', Time: 'time-operand' } as const)[on];
    const isWhole = isPrimitive(right, 'Integer', 'Long');
    if (!(on === 'Datetime' ? numericRank(right) !== undefined : isWhole)) {
        return { error };
    }
    const amount = on === 'Datetime' ? 'Decimal' : (typeName(right) as ArithmeticKind);
    return { operation: { kind: 'date', operator, on, amount }, left, right: primitive(amount), result: left };
}

function planArithmetic(
    operator: '+' | '-' | '*' | '/',
    left: Type,
    right: Type
): OperationPlan | { readonly error: OperationError } {
    const leftRank = numericRank(left);
    const rightRank = numericRank(right);
    if (leftRank === undefined || rightRank === undefined) {
        return { error: left.kind === 'void' || right.kind === 'void' ? 'arithmetic-void' : 'arithmetic-types' };
    }
    const type = leftRank >= rightRank ? left : right;
    const on = typeName(type) as ArithmeticKind;
    return { operation: { kind: 'arithmetic', operator, on }, left: type, right: type, result: type };
}

function planBitwise(
    operator: '&' | '|' | '^',
    left: Type,
    right: Type
): OperationPlan | { readonly error: 'bitwise-types' } {
    if (isPrimitive(left, 'Boolean') && isPrimitive(right, 'Boolean')) {
        return { operation: { kind: 'boolean', operator }, left, right, result: left };
    }
    const type = wholeType(left, right);
    if (!type) {
        return { error: 'bitwise-types' };
    }
    const on = type.name === 'Long' ? 'Long' : 'Integer';
    return { operation: { kind: 'bitwise', operator, on }, left: type, right: type, result: type };
}

/** The left operand decides the type; the distance is converted to it. */
function planShift(
    operator: '<<' | '>>' | '>>>',
    left: Type,
    right: Type
): OperationPlan | { readonly error: 'shift-types' } {
    const type = wholeType(left, right);
    if (!type) {
        return { error: 'shift-types' };
    }
    const on = type.name === 'Long' ? 'Long' : 'Integer';
    return { operation: { kind: 'bitwise', operator, on }, left: type, right: type, result: type };
}

function wholeType(left: Type, right: Type): ReturnType<typeof primitive> | undefined {
    if (!isPrimitive(left, 'Integer', 'Long') || !isPrimitive(right, 'Integer', 'Long')) {
        return undefined;
    }
    return left.name === 'Long' ? left : right;
}
