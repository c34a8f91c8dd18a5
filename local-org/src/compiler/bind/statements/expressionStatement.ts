import type { ExpressionStatement } from '../../ast.js';
import type { BoundStatement } from '../../bound.js';
import type { BodyContext } from '../context.js';
import { fail, place } from '../context.js';
import { bindExpression } from '../expression.js';

/** A call, an assignment, `++`, `--` or `new`; the parser lets nothing else stand alone. */
export function bindExpressionStatement(ctx: BodyContext, statement: ExpressionStatement): BoundStatement {
    const { expression } = statement;
    if (expression.kind === 'ConstructorCall' && ctx.firstStatement !== statement) {
        fail(ctx, expression, 'constructor-call-not-first', expression.callee);
    }
    return { kind: 'Expression', expression: bindExpression(ctx, expression), ...place(statement) };
}
