import type { ReturnStatement } from '../../ast.js';
import type { BoundStatement } from '../../bound.js';
import { typeName, voidType } from '../../types.js';
import type { BodyContext } from '../context.js';
import { fail, place } from '../context.js';
import { convert } from '../conversions.js';
import { bindExpression } from '../expression.js';

/** `return;`, `return value;` */
export function bindReturn(ctx: BodyContext, statement: ReturnStatement): BoundStatement {
    const value = statement.value && bindExpression(ctx, statement.value);
    if (!value) {
        if (ctx.returns !== voidType) {
            fail(ctx, statement, 'missing-return', typeName(ctx.returns));
        }
        return { kind: 'Return', value: undefined, ...place(statement) };
    }
    if (ctx.returns === voidType) {
        fail(ctx, statement, returnsNothing(ctx));
        return { kind: 'Return', value: undefined, ...place(statement) };
    }
    return { kind: 'Return', value: convert(ctx, value, ctx.returns, statement, 'return-type'), ...place(statement) };
}

function returnsNothing(
    ctx: BodyContext
): 'constructor-returns-value' | 'trigger-returns-value' | 'void-returns-value' {
    switch (ctx.kind) {
        case 'constructor':
            return 'constructor-returns-value';
        case 'trigger':
            return 'trigger-returns-value';
        default:
            return 'void-returns-value';
    }
}
