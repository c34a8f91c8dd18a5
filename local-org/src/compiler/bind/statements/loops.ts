import type { Expression, ForStatement, LocalVariableStatement, Statement } from '../../ast.js';
import type { BoundStatement } from '../../bound.js';
import type { BodyContext } from '../context.js';
import { place } from '../context.js';
import { bindCondition, bindExpression } from '../expression.js';
import { bindLocalVariable } from './localVariable.js';
import { bindSubStatement } from './statement.js';

/** Binds the body of a loop, in which `break` and `continue` are allowed. */
export function bindLoopBody(ctx: BodyContext, body: Statement): BoundStatement {
    ctx.loopDepth++;
    const bound = bindSubStatement(ctx, body);
    ctx.loopDepth--;
    return bound;
}

/** `for (initializer; condition; update) body` */
export function bindFor(ctx: BodyContext, statement: ForStatement): BoundStatement {
    ctx.locals.enter();
    const initializer = bindInitializer(ctx, statement.initializer);
    const condition = statement.condition && bindCondition(ctx, statement.condition);
    const update = statement.update.map((expression) => bindExpression(ctx, expression));
    const body = statement.body && bindLoopBody(ctx, statement.body);
    ctx.locals.leave();
    return { kind: 'For', initializer, condition, update, body, ...place(statement) };
}

function bindInitializer(
    ctx: BodyContext,
    initializer: LocalVariableStatement | readonly Expression[] | undefined
): readonly BoundStatement[] {
    if (initializer === undefined) {
        return [];
    }
    if ('kind' in initializer) {
        return bindLocalVariable(ctx, initializer);
    }
    return initializer.map((expression) => ({
        kind: 'Expression',
        expression: bindExpression(ctx, expression),
        ...place(expression)
    }));
}
