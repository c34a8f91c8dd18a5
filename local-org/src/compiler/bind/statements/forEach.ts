import type { ForEachStatement } from '../../ast.js';
import type { BoundExpression, BoundStatement, Conversion } from '../../bound.js';
import type { Type } from '../../types.js';
import { elementType, errorType, isCollection, typeName } from '../../types.js';
import type { World } from '../../world.js';
import { isAssignable } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { fail, place } from '../context.js';
import { isRowSource, primitiveConversion } from '../conversions.js';
import { bindExpression } from '../expression.js';
import { declareLocal } from './localVariable.js';
import { bindLoopBody } from './loops.js';

type Over = Extract<BoundStatement, { kind: 'ForEach' }>['over'];

/** `for (T x : collection)`; over a query also chunk by chunk (Apex Developer Guide, "SOQL For Loops"). */
export function bindForEach(ctx: BodyContext, statement: ForEachStatement): BoundStatement {
    const type = ctx.world.resolveType(statement.type, ctx.scope, ctx.reporter);
    const iterable = bindExpression(ctx, statement.iterable);
    const plan = planLoop(ctx, statement, iterable, type);
    ctx.locals.enter();
    const local = declareLocal(ctx, statement.name, type, false);
    const body = statement.body && bindLoopBody(ctx, statement.body);
    ctx.locals.leave();
    return { kind: 'ForEach', local, ...plan, iterable, body, ...place(statement) };
}

interface LoopPlan {
    readonly over: Over;
    readonly conversion: Conversion | undefined;
}

function planLoop(ctx: BodyContext, statement: ForEachStatement, iterable: BoundExpression, type: Type): LoopPlan {
    const none: LoopPlan = { over: 'list', conversion: undefined };
    if (iterable.type === errorType || type === errorType) {
        return none;
    }
    if (iterable.kind === 'Query' && !statement.body) {
        fail(ctx, statement, 'for-each-query-body');
    }
    if (isRowSource(iterable) && isCollection(type, 'List')) {
        return planChunks(ctx, statement, iterable, type) ?? none;
    }
    const element = iteratedType(ctx.world, iterable.type);
    if (!element) {
        fail(ctx, statement.iterable, 'for-each-iterable', typeName(iterable.type));
        return none;
    }
    if (!canHold(ctx.world, type, element)) {
        fail(ctx, statement.name, 'for-each-variable', typeName(element), typeName(type));
        return none;
    }
    return { over: kindOfLoop(iterable), conversion: primitiveConversion(element, type) };
}

function planChunks(
    ctx: BodyContext,
    statement: ForEachStatement,
    iterable: BoundExpression,
    type: Type
): LoopPlan | undefined {
    if (!isAssignable(ctx.world, type, iterable.type)) {
        fail(ctx, statement.name, 'for-each-variable', typeName(iterable.type), typeName(type));
        return undefined;
    }
    return { over: 'queryList', conversion: undefined };
}

function kindOfLoop(iterable: BoundExpression): Over {
    if (iterable.kind === 'Query') {
        return 'query';
    }
    if (isCollection(iterable.type, 'List')) {
        return 'list';
    }
    return isCollection(iterable.type, 'Set') ? 'set' : 'iterable';
}

/** A record of generic type may be taken for a concrete one, as in `for (Account a : Trigger.new)`. */
function canHold(world: World, type: Type, element: Type): boolean {
    return (
        isAssignable(world, type, element) || (type.kind === 'sobject' && element.kind === 'sobject' && !element.schema)
    );
}

/** What a loop over a value yields: elements of a list or set, or what an `Iterable` gives. */
function iteratedType(world: World, type: Type): Type | undefined {
    const element = elementType(type);
    if (element || type.kind !== 'class') {
        return element;
    }
    const iterable = world.platformType('Iterable');
    return iterable && world.asInstanceOf(type, iterable)?.arguments[0];
}
