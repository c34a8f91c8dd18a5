import type { Expression } from '../ast.js';
import type { BoundExpression } from '../bound.js';
import { typeName } from '../types.js';
import { bindAssignment, bindIncrement } from './expressions/assignment.js';
import { bindBinary } from './expressions/binary.js';
import { bindCall } from './expressions/calls.js';
import { bindCast, bindInstanceOf, bindTypeLiteral } from './expressions/casts.js';
import { bindNewArray, bindNewCollection, bindNewMap } from './expressions/collections.js';
import { bindConditional } from './expressions/conditional.js';
import { bindConstructorCall, bindNewObject } from './expressions/constructors.js';
import { bindIndex } from './expressions/index.js';
import { bindLiteral } from './expressions/literals.js';
import { bindName, bindMember } from './expressions/names.js';
import { bindSoql, bindSosl } from './expressions/queries.js';
import { bindThis, bindSuper } from './expressions/self.js';
import { bindUnary } from './expressions/unary.js';
import type { BodyContext } from './context.js';
import { fail, place } from './context.js';
import { convert, isBoolean } from './conversions.js';
import type { Located } from '../ast.js';
import type { Type } from '../types.js';

/**
 * Binds an expression: resolves its names, types it and makes conversions explicit.
 *
 * @returns the bound expression; after an error one of the error type, about which nothing more is reported
 */
export function bindExpression(ctx: BodyContext, expression: Expression): BoundExpression {
    if (!isChainLink(expression)) {
        return bindPlain(ctx, expression);
    }
    const outer = ctx.safeReceivers;
    ctx.safeReceivers = [];
    let result = bindPlain(ctx, expression);
    for (const { receiver, temp } of ctx.safeReceivers.reverse()) {
        result = { kind: 'SafeNavigation', receiver, temp, rest: result, type: result.type, ...place(expression) };
    }
    ctx.safeReceivers = outer;
    return result;
}

/**
 * Binds the receiver of a member, call or index: a part of the same chain, so that a `?.` in it skips the whole chain.
 * Elsewhere use `bindExpression`.
 */
export function bindReceiver(ctx: BodyContext, expression: Expression): BoundExpression {
    return bindPlain(ctx, expression);
}

/** Binds a condition, which must be Boolean. */
export function bindCondition(ctx: BodyContext, expression: Expression): BoundExpression {
    const condition = bindExpression(ctx, expression);
    if (!isBoolean(condition.type)) {
        fail(ctx, expression, 'condition-type', typeName(condition.type));
    }
    return condition;
}

/** Binds an expression and converts it to the type it is assigned to. */
export function bindAs(
    ctx: BodyContext,
    expression: Expression,
    type: Type,
    at: Located = expression
): BoundExpression {
    return convert(ctx, bindExpression(ctx, expression), type, at);
}

function isChainLink(expression: Expression): boolean {
    return expression.kind === 'Member' || expression.kind === 'Call' || expression.kind === 'Index';
}

function bindPlain(ctx: BodyContext, expression: Expression): BoundExpression {
    switch (expression.kind) {
        case 'Literal':
            return bindLiteral(expression);
        case 'Name':
            return bindName(ctx, expression);
        case 'Member':
            return bindMember(ctx, expression);
        case 'Call':
            return bindCall(ctx, expression);
        case 'This':
            return bindThis(ctx, expression);
        case 'Super':
            return bindSuper(ctx, expression);
        case 'ConstructorCall':
            return bindConstructorCall(ctx, expression);
        case 'NewObject':
            return bindNewObject(ctx, expression);
        case 'NewArray':
            return bindNewArray(ctx, expression);
        case 'NewCollection':
            return bindNewCollection(ctx, expression);
        case 'NewMap':
            return bindNewMap(ctx, expression);
        case 'Index':
            return bindIndex(ctx, expression);
        case 'Unary':
            return bindUnary(ctx, expression);
        case 'Increment':
            return bindIncrement(ctx, expression);
        case 'Binary':
            return bindBinary(ctx, expression);
        case 'Assign':
            return bindAssignment(ctx, expression);
        case 'Conditional':
            return bindConditional(ctx, expression);
        case 'Cast':
            return bindCast(ctx, expression);
        case 'InstanceOf':
            return bindInstanceOf(ctx, expression);
        case 'TypeLiteral':
            return bindTypeLiteral(ctx, expression);
        case 'Soql':
            return bindSoql(ctx, expression);
        case 'Sosl':
            return bindSosl(ctx, expression);
    }
}
