/** Makes implicit conversions explicit. */
import type { Located } from '../ast.js';
import type { BoundExpression, Conversion } from '../bound.js';
import type { MessageCode, MessageParts } from '../messages.js';
import type { PrimitiveName, Type } from '../types.js';
import { elementType, errorType, isCollection, isPrimitive, typeName } from '../types.js';
import type { BodyContext } from './context.js';
import { errorExpression, fail, place } from './context.js';
import { isAssignable } from './assignability.js';

const CONVERSIONS: Partial<Record<PrimitiveName, Partial<Record<PrimitiveName, Conversion>>>> = {
    Integer: { Long: 'IntegerToLong', Double: 'IntegerToDouble', Decimal: 'IntegerToDecimal' },
    Long: { Integer: 'LongToInteger', Double: 'LongToDouble', Decimal: 'LongToDecimal' },
    Double: { Integer: 'DoubleToInteger', Long: 'DoubleToLong', Decimal: 'DoubleToDecimal' },
    Decimal: { Integer: 'DecimalToInteger', Long: 'DecimalToLong', Double: 'DecimalToDouble' },
    String: { Id: 'StringToId' },
    Date: { Datetime: 'DateToDatetime' }
};

/** @returns the conversion between two primitives that changes the value, implicit or explicit; undefined when none does. */
export function primitiveConversion(from: Type, to: Type): Conversion | undefined {
    return from.kind === 'primitive' && to.kind === 'primitive' ? CONVERSIONS[from.name]?.[to.name] : undefined;
}

/** Converts a value to a type it is known to be assignable to (or castable, for numbers). */
export function applyConversion(value: BoundExpression, to: Type): BoundExpression {
    if (value.type === to || value.type.kind === 'error') {
        return value;
    }
    if (to.kind === 'sobject' && isRowSource(value)) {
        return { kind: 'Convert', conversion: 'QueryToSObject', operand: value, type: to, ...place(value) };
    }
    const conversion = primitiveConversion(value.type, to);
    return conversion ? { kind: 'Convert', conversion, operand: value, type: to, ...place(value) } : value;
}

/** Whether an expression may stand where a type is expected: its type is assignable, or it is a query of one row. */
export function fits(ctx: BodyContext, value: BoundExpression, to: Type, strict = false): boolean {
    return isAssignable(ctx.world, to, value.type, strict) || isRowOf(value, to);
}

/** Converts to an expected type, or reports the given message filled with both type names. */
export function convert(
    ctx: BodyContext,
    value: BoundExpression,
    to: Type,
    at: Located,
    code: 'assignment-type' | 'return-type' = 'assignment-type'
): BoundExpression {
    if (fits(ctx, value, to)) {
        return applyConversion(value, to);
    }
    fail(ctx, at, code, typeName(value.type), typeName(to));
    return errorExpression(at);
}

/** As `convert`, with any other message. */
export function convertOr<C extends MessageCode>(
    ctx: BodyContext,
    value: BoundExpression,
    to: Type,
    code: C,
    ...parts: MessageParts<C>
): BoundExpression {
    if (fits(ctx, value, to)) {
        return applyConversion(value, to);
    }
    fail(ctx, value, code, ...parts);
    return errorExpression(value);
}

/**
 * Whether an expression is the rows of a query, which convert to a single record: an inline query, `Database.query`, and
 * a child relationship (Apex Developer Guide, "Working with SOQL and SOSL Query Results"; also (Account) Database.query(...)).
 */
export function isRowSource(value: BoundExpression): boolean {
    switch (value.kind) {
        case 'Query':
            return value.query.shape !== 'count';
        case 'RecordField':
            return value.access === 'children';
        case 'Call':
            return (
                value.method.owner.qualifiedName === 'Database' &&
                value.method.owner.origin === 'platform' &&
                /^query(WithBinds)?$/i.test(value.method.name)
            );
        case 'Conditional':
            return isRowSourceOrNull(value.then) && isRowSourceOrNull(value.else);
        case 'Coalesce':
            return isRowSource(value.left) && isRowSourceOrNull(value.right);
        default:
            return false;
    }
}

function isRowSourceOrNull(value: BoundExpression): boolean {
    return value.kind === 'Null' || isRowSource(value);
}

function isRowOf(value: BoundExpression, to: Type): boolean {
    if (to.kind !== 'sobject' || !isCollection(value.type, 'List') || !isRowSource(value)) {
        return false;
    }
    const row = elementType(value.type);
    return row !== undefined && (row === to || to.schema === undefined || (row.kind === 'sobject' && !row.schema));
}

/** @returns the type of the single row when the expression is the rows of a query. */
export function rowType(value: BoundExpression): Type | undefined {
    return isRowSource(value) ? elementType(value.type) : undefined;
}

/** @returns whether the expression was already reported as wrong. */
export function isError(value: BoundExpression): boolean {
    return value.type === errorType;
}

/** @returns whether the type is Boolean (or already reported). */
export function isBoolean(type: Type): boolean {
    return type === errorType || isPrimitive(type, 'Boolean');
}
