import type { LocationValueContext, SoqlFunctionContext } from '@apexdevtools/apex-parser';
import type { FieldsItem, FunctionArgument, FunctionCall } from '../soqlAst.js';
import {
    optional,
    placeOf,
    reportUnexpected,
    unknownSyntax,
    type Conversion,
    type RuleNode,
    type Token
} from './conversion.js';
import { queryStringValue } from './literals.js';
import { convertBind, convertCoordinate, convertPath } from './soqlValues.js';

/** FIELDS(...) is written like a function and is a list of fields. */
export function isFieldSet(context: SoqlFunctionContext): boolean {
    return optional(context.FIELDS()) !== undefined;
}

export function convertFieldSet(conversion: Conversion, context: SoqlFunctionContext): FieldsItem['set'] {
    const set = conversion.text(context.soqlFieldsParameter().start).toUpperCase();
    return set === 'ALL' || set === 'CUSTOM' || set === 'STANDARD' ? set : unknownSyntax(context);
}

/** A function as it stands in SELECT, WHERE, GROUP BY, HAVING and ORDER BY. */
export function convertFunction(conversion: Conversion, context: SoqlFunctionContext): FunctionCall {
    if (isFieldSet(context)) {
        reportUnexpected(conversion, context.start);
    }
    return {
        kind: 'Call',
        name: conversion.text(context.start),
        arguments: convertArguments(conversion, context),
        ...placeOf(context.start)
    };
}

/** A call that the grammar has no rule of its own for. */
export function callOf(conversion: Conversion, start: Token, list: readonly FunctionArgument[]): FunctionCall {
    return { kind: 'Call', name: conversion.text(start), arguments: list, ...placeOf(start) };
}

/** A string as an argument. */
export function stringArgument(conversion: Conversion, token: Token): FunctionArgument {
    return {
        kind: 'Value',
        value: { kind: 'String', value: queryStringValue(conversion, token), ...placeOf(token) }
    };
}

function convertArguments(conversion: Conversion, context: SoqlFunctionContext): FunctionArgument[] {
    const inner = optional(context.soqlFunction());
    if (inner !== undefined) {
        return [convertFunction(conversion, inner)];
    }
    const field = optional(context.fieldName());
    if (field !== undefined) {
        return [{ kind: 'Path', path: convertPath(conversion, field) }];
    }
    const date = optional(context.dateFieldName());
    if (date !== undefined) {
        const path: FunctionArgument = { kind: 'Path', path: convertPath(conversion, date.fieldName()) };
        return [optional(date.CONVERT_TIMEZONE()) === undefined ? path : callOf(conversion, date.start, [path])];
    }
    const locations = context.locationValue_list();
    if (locations.length > 0) {
        const unit = optional(context.StringLiteral()) ?? context.MultilineStringLiteral();
        return [
            ...locations.map((location) => convertLocation(conversion, location)),
            stringArgument(conversion, unit.symbol)
        ];
    }
    // COUNT() and, refused above, FIELDS(...)
    return optional(context.COUNT()) === undefined && !isFieldSet(context) ? unknownSyntax(context) : [];
}

function convertLocation(conversion: Conversion, context: LocationValueContext): FunctionArgument {
    const field = optional(context.fieldName());
    if (field !== undefined) {
        return { kind: 'Path', path: convertPath(conversion, field) };
    }
    const bind = optional(context.boundExpression());
    if (bind !== undefined) {
        return { kind: 'Value', value: convertBind(conversion, bind) };
    }
    const coordinates = context.coordinateValue_list();
    if (coordinates.length !== 2) {
        return unknownSyntax(context satisfies RuleNode);
    }
    return callOf(
        conversion,
        context.start,
        coordinates.map((coordinate) => ({ kind: 'Value', value: convertCoordinate(conversion, coordinate) }))
    );
}
