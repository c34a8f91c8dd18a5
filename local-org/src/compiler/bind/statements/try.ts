import type { CatchClause, ThrowStatement, TryStatement } from '../../ast.js';
import type { BoundStatement } from '../../bound.js';
import type { ClassType, Type } from '../../types.js';
import { errorType, typeName } from '../../types.js';
import type { World } from '../../world.js';
import type { BodyContext } from '../context.js';
import { fail, place } from '../context.js';
import { bindExpression } from '../expression.js';
import { declareLocal } from './localVariable.js';
import { bindBlock, bindStatements } from './statement.js';

type BoundCatch = Extract<BoundStatement, { kind: 'Try' }>['catches'][number];

/** `throw exception` */
export function bindThrow(ctx: BodyContext, statement: ThrowStatement): BoundStatement {
    const value = bindExpression(ctx, statement.value);
    if (value.type !== errorType && !isException(ctx.world, value.type)) {
        fail(ctx, statement.value, 'throw-type', typeName(value.type));
    }
    return { kind: 'Throw', value, ...place(statement) };
}

/** `try { } catch (E e) { } finally { }` */
export function bindTry(ctx: BodyContext, statement: TryStatement): BoundStatement {
    const body = bindBlock(ctx, statement.body);
    const caught: ClassType[] = [];
    const catches = statement.catches.flatMap((clause) => bindCatch(ctx, clause, caught) ?? []);
    const last = statement.finally && bindBlock(ctx, statement.finally);
    return { kind: 'Try', body, catches, finally: last, ...place(statement) };
}

function bindCatch(ctx: BodyContext, clause: CatchClause, caught: ClassType[]): BoundCatch | undefined {
    const type = ctx.world.resolveType(clause.type, ctx.scope, ctx.reporter);
    const exception = checkCaught(ctx, clause, type, caught);
    ctx.locals.enter();
    const local = declareLocal(ctx, clause.name, type, false);
    const body = { statements: bindStatements(ctx, clause.body.statements), endLine: clause.body.endLine };
    ctx.locals.leave();
    return exception && { local, type: exception, body };
}

function checkCaught(ctx: BodyContext, clause: CatchClause, type: Type, caught: ClassType[]): ClassType | undefined {
    if (type === errorType) {
        return undefined;
    }
    if (type.kind !== 'class' || !isException(ctx.world, type)) {
        fail(ctx, clause.type, 'catch-type', typeName(type));
        return undefined;
    }
    if (caught.some((earlier) => ctx.world.asInstanceOf(type, earlier.symbol))) {
        fail(ctx, clause.type, 'catch-duplicate', typeName(type));
    }
    caught.push(type);
    return type;
}

function isException(world: World, type: Type): boolean {
    const exception = world.platformType('Exception');
    return type.kind === 'class' && exception !== undefined && world.asInstanceOf(type, exception) !== undefined;
}
