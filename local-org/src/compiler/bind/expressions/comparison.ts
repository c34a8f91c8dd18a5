import type { BinaryExpression } from '../../ast.js';
import type { BoundExpression, ComparisonKind } from '../../bound.js';
import type { Type } from '../../types.js';
import { isPrimitive, primitive, typeName } from '../../types.js';
import type { World } from '../../world.js';
import { isAssignable, numericRank } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { failExpression, place } from '../context.js';
import { applyConversion, rowType } from '../conversions.js';

/** `==`, `!=`, `<>` */
export function bindEquality(
    ctx: BodyContext,
    expression: BinaryExpression,
    left: BoundExpression,
    right: BoundExpression
): BoundExpression {
    const leftRow = asRow(left, right.type);
    const rightRow = asRow(right, left.type);
    if (!isComparable(ctx.world, leftRow.type, rightRow.type)) {
        return failExpression(ctx, expression, 'comparison-types', typeName(left.type), typeName(right.type));
    }
    return compare(expression, expression.operator === '==' ? '==' : '!=', leftRow, rightRow);
}

/** `<`, `<=`, `>`, `>=`: numbers, texts, dates and times only. */
export function bindComparison(
    ctx: BodyContext,
    expression: BinaryExpression,
    operator: '<' | '<=' | '>' | '>=',
    left: BoundExpression,
    right: BoundExpression
): BoundExpression {
    const unordered = [left.type, right.type].find((type) => type.kind !== 'null' && !isOrdered(type));
    if (unordered) {
        return failExpression(ctx, expression, 'inequality-type', typeName(unordered));
    }
    if (!isComparable(ctx.world, left.type, right.type)) {
        return failExpression(ctx, expression, 'comparison-types', typeName(left.type), typeName(right.type));
    }
    return compare(expression, operator, left, right);
}

/** `===`, `!==`: refused when both sides are primitives. */
export function bindIdentity(
    ctx: BodyContext,
    expression: BinaryExpression,
    left: BoundExpression,
    right: BoundExpression
): BoundExpression {
    if (!isComparable(ctx.world, left.type, right.type)) {
        return failExpression(ctx, expression, 'comparison-types', typeName(left.type), typeName(right.type));
    }
    if (left.type.kind === 'primitive' && right.type.kind === 'primitive') {
        return failExpression(ctx, expression, 'exact-equality-type', typeName(left.type));
    }
    const negated = expression.operator === '!==';
    return { kind: 'Identity', negated, left, right, type: primitive('Boolean'), ...place(expression) };
}

function compare(
    at: BinaryExpression,
    operator: '<' | '<=' | '>' | '>=' | '==' | '!=',
    left: BoundExpression,
    right: BoundExpression
): BoundExpression {
    const { on, type } = comparisonOf(left.type, right.type);
    return {
        kind: 'Compare',
        operator,
        on,
        left: type ? applyConversion(left, type) : left,
        right: type ? applyConversion(right, type) : right,
        type: primitive('Boolean'),
        ...place(at)
    };
}

/** How two types are compared, and what both sides are converted to (undefined: nothing). */
function comparisonOf(left: Type, right: Type): { readonly on: ComparisonKind; readonly type: Type | undefined } {
    const known = left.kind === 'null' ? right : left;
    const other = right.kind === 'null' ? left : right;
    if (isEnum(known) && known === other) {
        return { on: 'Enum', type: undefined };
    }
    if (known.kind !== 'primitive' || other.kind !== 'primitive' || known.name === 'Blob') {
        return { on: 'Object', type: undefined };
    }
    const leftRank = numericRank(known);
    const rightRank = numericRank(other);
    if (leftRank !== undefined && rightRank !== undefined) {
        const type = leftRank >= rightRank ? known : other;
        return { on: typeName(type) as ComparisonKind, type };
    }
    if (known === other) {
        return { on: known.name, type: known };
    }
    // An Id against a text is an Id comparison; the text is not checked, so nothing is converted.
    return isPrimitive(known, 'Id', 'String')
        ? { on: 'Id', type: undefined }
        : { on: 'Datetime', type: primitive('Datetime') };
}

function isEnum(type: Type): boolean {
    return type.kind === 'class' && type.symbol.classKind === 'enum';
}

function isOrdered(type: Type): boolean {
    return type.kind === 'primitive' && type.name !== 'Boolean' && type.name !== 'Blob';
}

/** Whether values of the two types can be equal. */
function isComparable(world: World, left: Type, right: Type): boolean {
    if (left.kind === 'void' || right.kind === 'void') {
        return false;
    }
    return isAssignable(world, left, right) || isAssignable(world, right, left) || isInterfacePair(left, right);
}

function isInterfacePair(left: Type, right: Type): boolean {
    return (
        left.kind === 'class' &&
        right.kind === 'class' &&
        (left.symbol.classKind === 'interface' || right.symbol.classKind === 'interface') &&
        left.symbol.classKind !== 'enum' &&
        right.symbol.classKind !== 'enum'
    );
}

/** `record == [SELECT ...]` compares with the single row. */
function asRow(value: BoundExpression, other: Type): BoundExpression {
    const row = other.kind === 'sobject' ? rowType(value) : undefined;
    return row ? applyConversion(value, row) : value;
}
