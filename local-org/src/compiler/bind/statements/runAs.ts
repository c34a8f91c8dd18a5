import type { RunAsStatement } from '../../ast.js';
import type { BoundExpression, BoundStatement } from '../../bound.js';
import { errorType } from '../../types.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, place } from '../context.js';
import { applyConversion, rowType } from '../conversions.js';
import { bindExpression } from '../expression.js';
import { bindBlock } from './statement.js';

/** `System.runAs(user) { ... }` */
export function bindRunAs(ctx: BodyContext, statement: RunAsStatement): BoundStatement {
    const args = statement.arguments.map((argument) => bindExpression(ctx, argument));
    const [first, ...others] = args;
    const user = first && others.length === 0 ? asUser(first) : undefined;
    if (!user) {
        fail(ctx, statement, 'run-as-argument');
    }
    const body = bindBlock(ctx, statement.body);
    return { kind: 'RunAs', user: user ?? errorExpression(statement), body, ...place(statement) };
}

function asUser(argument: BoundExpression): BoundExpression | undefined {
    const row = rowType(argument);
    const value = row ? applyConversion(argument, row) : argument;
    const { type } = value;
    const isUser = type.kind === 'sobject' && (!type.schema || type.schema.name === 'User');
    const isVersion = type.kind === 'class' && type.symbol.origin === 'platform' && type.symbol.name === 'Version';
    return isUser || isVersion || type === errorType ? value : undefined;
}
