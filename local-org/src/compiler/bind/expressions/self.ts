import type { SuperExpression, ThisExpression } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import { classType } from '../../types.js';
import type { BodyContext } from '../context.js';
import { failExpression, place } from '../context.js';

/** `this` */
export function bindThis(ctx: BodyContext, expression: ThisExpression): BoundExpression {
    if (!ctx.owner || ctx.isStatic) {
        return failExpression(ctx, expression, 'this-in-static-context');
    }
    return { kind: 'This', type: classType(ctx.owner), ...place(expression) };
}

/** `super` as the receiver of a call or field: the same object, seen as its super class. */
export function bindSuper(ctx: BodyContext, expression: SuperExpression): BoundExpression {
    if (!ctx.owner || ctx.isStatic) {
        return failExpression(ctx, expression, 'super-in-static-context');
    }
    const superType = ctx.owner.superType;
    if (!superType) {
        return failExpression(ctx, expression, 'no-super-type', ctx.owner.name);
    }
    return { kind: 'This', type: superType, ...place(expression) };
}
