import type { CastExpression, InstanceOfExpression, TypeLiteral } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassType, Type } from '../../types.js';
import { errorType, primitive, typeName, voidType } from '../../types.js';
import type { World } from '../../world.js';
import { isAssignable, isBuiltIn, numericRank } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { applyConversion, fits, primitiveConversion } from '../conversions.js';
import { bindExpression } from '../expression.js';

/** `(T) x` */
export function bindCast(ctx: BodyContext, expression: CastExpression): BoundExpression {
    const operand = bindExpression(ctx, expression.operand);
    const type = ctx.world.resolveType(expression.type, ctx.scope, ctx.reporter);
    if (type === errorType || operand.type === errorType) {
        return errorExpression(expression);
    }
    if (fits(ctx, operand, type)) {
        const converted = applyConversion(operand, type);
        return converted.type === type
            ? converted
            : { kind: 'Cast', operand: converted, checked: false, type, ...place(expression) };
    }
    if (!canCast(ctx.world, operand.type, type)) {
        return failExpression(ctx, expression, 'cast-impossible', typeName(operand.type), typeName(type));
    }
    if (primitiveConversion(operand.type, type)) {
        return { ...applyConversion(operand, type), ...place(expression) };
    }
    return { kind: 'Cast', operand, checked: true, type, ...place(expression) };
}

/** `x instanceof T` */
export function bindInstanceOf(ctx: BodyContext, expression: InstanceOfExpression): BoundExpression {
    const operand = bindExpression(ctx, expression.operand);
    const of = ctx.world.resolveType(expression.type, ctx.scope, ctx.reporter);
    if (of !== errorType && operand.type !== errorType) {
        checkInstanceOf(ctx, expression, operand.type, of);
    }
    return { kind: 'InstanceOf', operand, of, type: primitive('Boolean'), ...place(expression) };
}

function checkInstanceOf(ctx: BodyContext, expression: InstanceOfExpression, from: Type, of: Type): void {
    if (from.kind === 'null' || (from.kind === 'primitive' && of.kind === 'primitive' && from !== of)) {
        // "The instanceOf keyword can always be used to test whether a string is an ID" (Rules of Conversion).
        if (from.kind !== 'null' && !isIdOrString(from, of)) {
            fail(ctx, expression, 'instanceof-always-false', typeName(from), typeName(of));
        }
        return;
    }
    if (from === of || (from.kind === 'class' && isSuperClass(ctx.world, from, of))) {
        fail(ctx, expression, 'instanceof-always-true', typeName(from), typeName(of));
    } else if (!canCast(ctx.world, from, of)) {
        fail(ctx, expression, 'instanceof-always-false', typeName(from), typeName(of));
    }
}

function isIdOrString(from: Type, of: Type): boolean {
    return ['Id', 'String'].includes(typeName(from)) && ['Id', 'String'].includes(typeName(of));
}

function isSuperClass(world: World, from: ClassType, of: Type): boolean {
    return of.kind === 'class' && world.asInstanceOf(from, of.symbol) === of;
}

/** `T.class` */
export function bindTypeLiteral(ctx: BodyContext, expression: TypeLiteral): BoundExpression {
    const isVoid = expression.type.segments.length === 1 && expression.type.segments[0]?.name.toLowerCase() === 'void';
    const of = isVoid ? voidType : ctx.world.resolveType(expression.type, ctx.scope, ctx.reporter);
    return { kind: 'TypeLiteral', of, type: ctx.world.platform('Type'), ...place(expression) };
}

/** Whether a value of one type may turn out to be one of another (Apex Developer Guide, "Classes and Casting"). */
function canCast(world: World, from: Type, to: Type): boolean {
    if (from.kind === 'void' || to.kind === 'void') {
        return false;
    }
    if (isAssignable(world, to, from) || isAssignable(world, from, to)) {
        return true;
    }
    if (numericRank(from) !== undefined && numericRank(to) !== undefined) {
        return true;
    }
    return from.kind === 'class' && to.kind === 'class' && canCastClass(world, from, to);
}

function canCastClass(world: World, from: ClassType, to: ClassType): boolean {
    if (from.symbol === to.symbol) {
        return (
            !isBuiltIn(from, 'Set') &&
            from.arguments.every((argument, index) => canCast(world, argument, to.arguments[index] ?? errorType))
        );
    }
    if (world.asInstanceOf(from, to.symbol) || world.asInstanceOf(to, from.symbol)) {
        return true;
    }
    return isOpenInterface(from, to) || isOpenInterface(to, from);
}

/** A class that can be extended may have a sub class that implements the interface. */
function isOpenInterface(type: ClassType, other: ClassType): boolean {
    return (
        type.symbol.classKind === 'interface' &&
        other.symbol.classKind !== 'enum' &&
        !isBuiltIn(other, 'List', 'Set', 'Map')
    );
}
