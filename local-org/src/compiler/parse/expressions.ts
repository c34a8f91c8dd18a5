import {
    ArrayExpressionContext,
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    AssignExpressionContext,
    BitAndExpressionContext,
    BitExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext,
    CastExpressionContext,
    CmpExpressionContext,
    CoalExpressionContext,
    CondExpressionContext,
    DotExpressionContext,
    EqualityExpressionContext,
    InstanceOfExpressionContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    MethodCallExpressionContext,
    NegExpressionContext,
    NewExpressionContext,
    PostOpExpressionContext,
    PreOpExpressionContext,
    PrimaryExpressionContext,
    SubExpressionContext,
    type ExpressionContext,
    type ExpressionListContext,
    type MethodCallContext
} from '@apexdevtools/apex-parser';
import type {
    AssignExpression,
    AssignOperator,
    BinaryExpression,
    BinaryOperator,
    CallExpression,
    ConditionalExpression,
    Expression,
    IncrementExpression,
    MemberExpression,
    UnaryExpression
} from '../ast.js';
import { optional, reportUnexpected, terminalAt, unknownSyntax, type Conversion } from './conversion.js';
import { convertCreator } from './creators.js';
import { convertName, convertType } from './names.js';
import { convertPrimary } from './primaries.js';

const NONE: readonly Expression[] = [];

type BinaryContext = ExpressionContext & { expression(index: number): ExpressionContext };
type Converter = (conversion: Conversion, context: ExpressionContext) => Expression;

/** The alternatives of the grammar's rule `expression`, found by class: cheaper than a chain of tests. */
const CONVERTERS: ReadonlyMap<unknown, Converter> = new Map<unknown, Converter>([
    entry(PrimaryExpressionContext, (c, x) => convertPrimary(c, x.primary())),
    entry(DotExpressionContext, convertDot),
    entry(ArrayExpressionContext, (c, x) => ({
        kind: 'Index',
        target: convertExpression(c, x.expression(0)),
        index: convertExpression(c, x.expression(1)),
        ...at(x)
    })),
    entry(MethodCallExpressionContext, (c, x) => convertMethodCall(c, x.methodCall())),
    entry(NewExpressionContext, (c, x) => convertCreator(c, x.creator(), x.start)),
    entry(CastExpressionContext, (c, x) => ({
        kind: 'Cast',
        type: convertType(c, x.typeRef()),
        operand: convertExpression(c, x.expression()),
        ...at(x)
    })),
    entry(SubExpressionContext, (c, x) => convertExpression(c, x.expression())),
    entry(PostOpExpressionContext, (c, x) => increment(c, x, x.expression(), false)),
    entry(PreOpExpressionContext, convertPrefix),
    entry(NegExpressionContext, (c, x) => unary(c, x, x.expression())),
    entry(Arth1ExpressionContext, binary),
    entry(Arth2ExpressionContext, binary),
    entry(BitExpressionContext, binary),
    entry(CmpExpressionContext, binary),
    entry(InstanceOfExpressionContext, (c, x) => ({
        kind: 'InstanceOf',
        operand: convertExpression(c, x.expression()),
        type: convertType(c, x.typeRef()),
        ...at(x)
    })),
    entry(EqualityExpressionContext, convertEquality),
    entry(BitAndExpressionContext, binary),
    entry(BitNotExpressionContext, binary),
    entry(BitOrExpressionContext, binary),
    entry(LogAndExpressionContext, binary),
    entry(LogOrExpressionContext, binary),
    entry(CoalExpressionContext, binary),
    entry(CondExpressionContext, convertConditional),
    entry(AssignExpressionContext, convertAssign)
]);

export function convertExpression(conversion: Conversion, context: ExpressionContext): Expression {
    const convert = CONVERTERS.get(context.constructor) ?? unknownSyntax(context);
    return convert(conversion, context);
}

/** An argument list, empty where there is none. */
export function convertExpressions(
    conversion: Conversion,
    list: ExpressionListContext | undefined
): readonly Expression[] {
    return list === undefined ? NONE : list.expression_list().map((item) => convertExpression(conversion, item));
}

function entry<T extends ExpressionContext>(
    kind: new (...parameters: never[]) => T,
    convert: (conversion: Conversion, context: T) => Expression
): [unknown, Converter] {
    // The map is asked with the class of the very context that is handed over.
    return [kind, convert as Converter];
}

function at(context: ExpressionContext | MethodCallContext): { line: number; column: number } {
    const start = context.start;
    return { line: start.line, column: start.column + 1 };
}

function convertDot(conversion: Conversion, context: DotExpressionContext): MemberExpression | CallExpression {
    const target = convertExpression(conversion, context.expression());
    const isSafe = optional(context.QUESTIONDOT()) !== undefined;
    const call = optional(context.dotMethodCall());
    if (call === undefined) {
        const name = convertName(conversion, context.anyId());
        return { kind: 'Member', target, name, isSafe, ...at(context) };
    }
    return {
        kind: 'Call',
        target,
        name: convertName(conversion, call.anyId()),
        arguments: convertExpressions(conversion, optional(call.expressionList())),
        isSafe,
        ...at(context)
    };
}

function convertMethodCall(conversion: Conversion, context: MethodCallContext): Expression {
    const list = convertExpressions(conversion, optional(context.expressionList()));
    const id = optional(context.id());
    if (id !== undefined) {
        const name = convertName(conversion, id);
        return { kind: 'Call', target: undefined, name, arguments: list, isSafe: false, ...at(context) };
    }
    if (optional(context.THIS()) !== undefined) {
        return { kind: 'ConstructorCall', callee: 'this', arguments: list, ...at(context) };
    }
    if (optional(context.SUPER()) !== undefined) {
        return { kind: 'ConstructorCall', callee: 'super', arguments: list, ...at(context) };
    }
    return unknownSyntax(context);
}

function convertPrefix(conversion: Conversion, context: PreOpExpressionContext): IncrementExpression | UnaryExpression {
    const isIncrement = (optional(context.INC()) ?? optional(context.DEC())) !== undefined;
    const operand = context.expression();
    return isIncrement ? increment(conversion, context, operand, true) : unary(conversion, context, operand);
}

function increment(
    conversion: Conversion,
    context: ExpressionContext,
    operand: ExpressionContext,
    isPrefix: boolean
): IncrementExpression {
    const target = convertExpression(conversion, operand);
    requireAssignable(conversion, target);
    const operator = conversion.text(terminalAt(context, isPrefix ? 0 : 1)) as IncrementExpression['operator'];
    return { kind: 'Increment', operator, isPrefix, operand: target, ...at(context) };
}

function unary(conversion: Conversion, context: ExpressionContext, operand: ExpressionContext): UnaryExpression {
    const operator = conversion.text(terminalAt(context, 0)) as UnaryExpression['operator'];
    return { kind: 'Unary', operator, operand: convertExpression(conversion, operand), ...at(context) };
}

/** Left operand, one to three tokens of operator (`>>>` and `<=` are more than one), right operand. */
function binary(conversion: Conversion, context: BinaryContext): BinaryExpression {
    return {
        kind: 'Binary',
        operator: operatorOf(conversion, context),
        left: convertExpression(conversion, context.expression(0)),
        right: convertExpression(conversion, context.expression(1)),
        ...at(context)
    };
}

function operatorOf(conversion: Conversion, context: BinaryContext): BinaryOperator {
    let operator = '';
    for (let index = 1; index < context.getChildCount() - 1; index++) {
        operator += conversion.text(terminalAt(context, index));
    }
    return operator as BinaryOperator;
}

function convertEquality(conversion: Conversion, context: EqualityExpressionContext): BinaryExpression {
    if (context.expression(0) instanceof InstanceOfExpressionContext) {
        // The platform's parser takes no comparison after `a instanceof T`.
        reportUnexpected(conversion, terminalAt(context, 1));
    }
    const equality: Omit<BinaryExpression, 'right'> = {
        kind: 'Binary',
        operator: operatorOf(conversion, context),
        left: convertExpression(conversion, context.expression(0)),
        ...at(context)
    };
    return compareRight(conversion, equality, context.expression(1));
}

/**
 * The platform's parser reads `a == b < c` from left to right, `(a == b) < c`, whatever its documentation says of
 * precedence; the grammar reads `a == (b < c)`, so the comparison is moved up.
 */
function compareRight(
    conversion: Conversion,
    equality: Omit<BinaryExpression, 'right'>,
    right: ExpressionContext
): BinaryExpression {
    if (!(right instanceof CmpExpressionContext)) {
        return { ...equality, right: convertExpression(conversion, right) };
    }
    return {
        kind: 'Binary',
        operator: operatorOf(conversion, right),
        left: compareRight(conversion, equality, right.expression(0)),
        right: convertExpression(conversion, right.expression(1)),
        line: equality.line,
        column: equality.column
    };
}

function convertConditional(conversion: Conversion, context: CondExpressionContext): ConditionalExpression {
    return {
        kind: 'Conditional',
        condition: convertExpression(conversion, context.expression(0)),
        then: convertExpression(conversion, context.expression(1)),
        else: convertExpression(conversion, context.expression(2)),
        ...at(context)
    };
}

function convertAssign(conversion: Conversion, context: AssignExpressionContext): AssignExpression {
    const target = convertExpression(conversion, context.expression(0));
    requireAssignable(conversion, target);
    return {
        kind: 'Assign',
        operator: conversion.text(terminalAt(context, 1)) as AssignOperator,
        target,
        value: convertExpression(conversion, context.expression(1)),
        ...at(context)
    };
}

/** A variable, a member or an element can be assigned; whether it exists and is not final is the binder's question. */
function requireAssignable(conversion: Conversion, target: Expression): void {
    if (target.kind !== 'Name' && target.kind !== 'Member' && target.kind !== 'Index') {
        conversion.report(target, 'not-assignable', 'Expression cannot be assigned');
    }
}
