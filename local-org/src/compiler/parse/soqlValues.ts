import {
    ApexParser,
    type BoundExpressionContext,
    type CoordinateValueContext,
    type DateFormulaContext,
    type FieldNameContext,
    type SignedNumberContext,
    type ValueContext
} from '@apexdevtools/apex-parser';
import type { Expression } from '../ast.js';
import type { Value } from '../soqlAst.js';
import {
    lastToken,
    optional,
    placeOf,
    reportUnexpected,
    unknownSyntax,
    type Conversion,
    type Token
} from './conversion.js';
import { convertExpression } from './expressions.js';
import { queryStringValue } from './literals.js';
import { identifier } from './names.js';
import { convertSubQuery } from './soql.js';

export function convertPath(conversion: Conversion, context: FieldNameContext): string[] {
    return context.soqlId_list().map((id) => identifier(conversion, id.start));
}

/** The right side of a comparison, or one value of a list there. */
export function convertValue(conversion: Conversion, context: ValueContext): Value {
    const place = placeOf(context.start);
    const bind = optional(context.boundExpression());
    if (bind !== undefined) {
        return convertBind(conversion, bind);
    }
    const number = optional(context.signedNumber());
    if (number !== undefined) {
        return convertNumber(conversion, number);
    }
    const formula = optional(context.dateFormula());
    if (formula !== undefined) {
        return convertDateFormula(conversion, formula);
    }
    const list = optional(context.valueList());
    if (list !== undefined) {
        return { kind: 'List', values: list.value_list().map((item) => convertValue(conversion, item)), ...place };
    }
    const query = optional(context.subQuery());
    if (query !== undefined) {
        return { kind: 'SubQuery', query: convertSubQuery(conversion, query), ...place };
    }
    return convertToken(conversion, context);
}

/** The values that are a token, or a few for currencies. */
function convertToken(conversion: Conversion, context: ValueContext): Value {
    const token = context.start;
    const place = placeOf(token);
    const text = conversion.text(token);
    switch (token.type) {
        case ApexParser.StringLiteral:
        case ApexParser.MultilineStringLiteral:
            return { kind: 'String', value: queryStringValue(conversion, token), ...place };
        case ApexParser.NULL:
            return { kind: 'Null', ...place };
        case ApexParser.BooleanLiteral:
            return { kind: 'Boolean', value: text.toLowerCase() === 'true', ...place };
        case ApexParser.DateLiteral:
            return { kind: 'Date', text, ...place };
        case ApexParser.TimeLiteral:
            return { kind: 'Time', text, ...place };
        case ApexParser.DateTimeLiteral:
            return { kind: 'Datetime', text, ...place };
        case ApexParser.IntegralCurrencyLiteral: {
            // USD5000.50 is three tokens.
            const whole = conversion.textBetween(token, lastToken(context));
            return { kind: 'Currency', isoCode: whole.slice(0, 3).toUpperCase(), text: whole.slice(3), ...place };
        }
        default:
            return unknownSyntax(context);
    }
}

/** A number with its sign; Apex's suffix `d` is refused in SOQL. */
export function convertNumber(conversion: Conversion, context: SignedNumberContext): Value {
    const token = lastToken(context);
    const digits = conversion.text(token);
    if (/d$/i.test(digits)) {
        reportUnexpected(conversion, token);
    }
    const text = optional(context.SUB()) === undefined ? digits : `-${digits}`;
    return { kind: 'Number', text, ...placeOf(context.start) };
}

/** `:expression`; query text given at run time takes names only. */
export function convertBind(conversion: Conversion, context: BoundExpressionContext): Value {
    const expression = convertExpression(conversion, context.expression());
    if (conversion.bindsAreNames && !isName(expression)) {
        reportBind(conversion, context, expression);
    }
    return { kind: 'Bind', expression, ...placeOf(context.start) };
}

/** A latitude or longitude. */
export function convertCoordinate(conversion: Conversion, context: CoordinateValueContext): Value {
    const number = optional(context.signedNumber());
    return number === undefined
        ? convertBind(conversion, context.boundExpression())
        : convertNumber(conversion, number);
}

function reportBind(conversion: Conversion, context: BoundExpressionContext, expression: Expression): void {
    if (expression.kind === 'Call') {
        reportUnexpected(conversion, bracketOf(conversion, context));
        return;
    }
    const message = 'Only variable references are allowed in dynamic SOQL/SOSL.';
    conversion.report(placeOf(context.start), 'bind-not-a-name', message);
}

/** The first bracket of a call. */
function bracketOf(conversion: Conversion, context: BoundExpressionContext): Token {
    let token = context.start;
    while (token.type !== ApexParser.LPAREN) {
        token = conversion.tokenAfter(token);
    }
    return token;
}

function isName(expression: Expression): boolean {
    if (expression.kind === 'Member') {
        return !expression.isSafe && isName(expression.target);
    }
    return expression.kind === 'Name';
}

/** TODAY, or LAST_N_DAYS:30 */
function convertDateFormula(conversion: Conversion, context: DateFormulaContext): Value {
    const count = optional(context.signedInteger());
    return {
        kind: 'DateLiteral',
        name: conversion.text(context.start).toUpperCase(),
        n: count === undefined ? undefined : Number(conversion.textBetween(count.start, lastToken(count))),
        ...placeOf(context.start)
    };
}
