import type { BinaryExpression, ConditionalExpression } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassType, Type } from '../../types.js';
import {
    anySObject,
    classType,
    elementType,
    errorType,
    isCollection,
    objectType,
    primitive,
    typeName
} from '../../types.js';
import type { World } from '../../world.js';
import { isAssignable, numericRank } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { errorExpression, failExpression, place } from '../context.js';
import { applyConversion, fits, isRowSource } from '../conversions.js';
import { bindCondition, bindExpression } from '../expression.js';

/** `condition ? a : b` */
export function bindConditional(ctx: BodyContext, expression: ConditionalExpression): BoundExpression {
    const condition = bindCondition(ctx, expression.condition);
    const then = bindExpression(ctx, expression.then);
    const otherwise = bindExpression(ctx, expression.else);
    if (then.type === errorType || otherwise.type === errorType) {
        return errorExpression(expression);
    }
    const type = commonType(ctx, then, otherwise);
    if (!type) {
        return failExpression(ctx, expression, 'ternary-types', typeName(then.type), typeName(otherwise.type));
    }
    return {
        kind: 'Conditional',
        condition,
        then: applyConversion(then, type),
        else: applyConversion(otherwise, type),
        type,
        ...place(expression)
    };
}

/** `a ?? b` */
export function bindCoalesce(ctx: BodyContext, expression: BinaryExpression): BoundExpression {
    const left = bindExpression(ctx, expression.left);
    const right = bindExpression(ctx, expression.right);
    if (left.type === errorType || right.type === errorType) {
        return errorExpression(expression);
    }
    const type = commonType(ctx, left, right);
    if (!type) {
        return failExpression(ctx, expression, 'null-coalescing-types', typeName(left.type), typeName(right.type));
    }
    return {
        kind: 'Coalesce',
        left: applyConversion(left, type),
        right: applyConversion(right, type),
        type,
        ...place(expression)
    };
}

/**
 * The type of a choice between two values: the one that the other is assignable to, else a common super type. Unrelated
 * types are refused even though both are Objects: https://salesforce.stackexchange.com/questions/329998
 */
function commonType(ctx: BodyContext, left: BoundExpression, right: BoundExpression): Type | undefined {
    if (left.type.kind === 'void' || right.type.kind === 'void') {
        return undefined;
    }
    const leftRank = numericRank(left.type);
    const rightRank = numericRank(right.type);
    if (leftRank !== undefined && rightRank !== undefined) {
        return leftRank >= rightRank ? left.type : right.type;
    }
    if (left.type.kind === 'primitive' && right.type.kind === 'primitive' && left.type !== right.type) {
        return isIdAndString(left.type, right.type)
            ? primitive('String')
            : isAssignableEither(ctx.world, left.type, right.type);
    }
    if (isRowSource(left) !== isRowSource(right)) {
        const rows = isRowSource(left) ? left : right;
        const other = isRowSource(left) ? right : left;
        if (other.type.kind === 'sobject' && fits(ctx, rows, other.type)) {
            return other.type;
        }
    }
    return isAssignableEither(ctx.world, left.type, right.type) ?? commonSuperType(ctx.world, left.type, right.type);
}

function isIdAndString(left: Type, right: Type): boolean {
    const names = [typeName(left), typeName(right)];
    return names.includes('Id') && names.includes('String');
}

function isAssignableEither(world: World, left: Type, right: Type): Type | undefined {
    if (isAssignable(world, left, right)) {
        return left;
    }
    return isAssignable(world, right, left) ? right : undefined;
}

function commonSuperType(world: World, left: Type, right: Type): Type | undefined {
    if (left.kind === 'sobject' && right.kind === 'sobject') {
        return anySObject;
    }
    if (left.kind !== 'class' || right.kind !== 'class') {
        return undefined;
    }
    if (isCollection(left, 'List') && isCollection(right, 'List')) {
        const element = commonElement(world, elementType(left), elementType(right));
        return element && classType(left.symbol, [element]);
    }
    return ancestors(left).find((ancestor) => world.asInstanceOf(right, ancestor.symbol) === ancestor);
}

function commonElement(world: World, left: Type | undefined, right: Type | undefined): Type | undefined {
    return left && right ? commonSuperType(world, left, right) : objectType;
}

/** Super classes, then all their interfaces. */
function ancestors(type: ClassType): readonly ClassType[] {
    const classes: ClassType[] = [];
    for (let current: ClassType | undefined = type; current; current = current.symbol.superType) {
        classes.push(current);
    }
    const interfaces = new Set<ClassType>();
    const addInterfaces = (of: ClassType): void => {
        for (const implemented of of.symbol.interfaces) {
            interfaces.add(implemented);
            addInterfaces(implemented);
        }
    };
    classes.forEach(addInterfaces);
    return [...classes.slice(1), ...interfaces];
}
