import type { Block, Statement } from '../../ast.js';
import type { BoundBody, BoundStatement } from '../../bound.js';
import type { BodyContext } from '../context.js';
import { fail, place } from '../context.js';
import { bindCondition } from '../expression.js';
import { bindDml } from './dml.js';
import { bindExpressionStatement } from './expressionStatement.js';
import { bindForEach } from './forEach.js';
import { bindFor, bindLoopBody } from './loops.js';
import { bindLocalVariable } from './localVariable.js';
import { bindReturn } from './return.js';
import { bindRunAs } from './runAs.js';
import { bindSwitch } from './switch.js';
import { bindThrow, bindTry } from './try.js';

/** Binds a block in a scope of its own. */
export function bindBlock(ctx: BodyContext, block: Block): BoundBody {
    ctx.locals.enter();
    const statements = bindStatements(ctx, block.statements);
    ctx.locals.leave();
    return { statements, endLine: block.endLine };
}

/** Binds statements in the current scope. */
export function bindStatements(ctx: BodyContext, statements: readonly Statement[]): readonly BoundStatement[] {
    const bound: BoundStatement[] = [];
    for (const statement of statements) {
        if (statement.kind === 'LocalVariable') {
            bound.push(...bindLocalVariable(ctx, statement));
        } else {
            bound.push(bindStatement(ctx, statement));
        }
    }
    return bound;
}

/** Binds a statement that is the body of another: a declaration in it is seen nowhere else. */
export function bindSubStatement(ctx: BodyContext, statement: Statement): BoundStatement {
    if (statement.kind !== 'LocalVariable') {
        return bindStatement(ctx, statement);
    }
    ctx.locals.enter();
    const statements = bindLocalVariable(ctx, statement);
    ctx.locals.leave();
    return { kind: 'Block', body: { statements, endLine: statement.line }, ...place(statement) };
}

function bindStatement(ctx: BodyContext, statement: Statement): BoundStatement {
    switch (statement.kind) {
        case 'Block':
            return { kind: 'Block', body: bindBlock(ctx, statement), ...place(statement) };
        case 'LocalVariable':
            return bindSubStatement(ctx, statement);
        case 'ExpressionStatement':
            return bindExpressionStatement(ctx, statement);
        case 'If':
            return {
                kind: 'If',
                condition: bindCondition(ctx, statement.condition),
                then: bindSubStatement(ctx, statement.then),
                else: statement.else && bindSubStatement(ctx, statement.else),
                ...place(statement)
            };
        case 'While': {
            const condition = bindCondition(ctx, statement.condition);
            return { kind: 'While', condition, body: bindLoopBody(ctx, statement.body), ...place(statement) };
        }
        case 'DoWhile': {
            const body = bindLoopBody(ctx, statement.body);
            return { kind: 'DoWhile', body, condition: bindCondition(ctx, statement.condition), ...place(statement) };
        }
        case 'For':
            return bindFor(ctx, statement);
        case 'ForEach':
            return bindForEach(ctx, statement);
        case 'Switch':
            return bindSwitch(ctx, statement);
        case 'Try':
            return bindTry(ctx, statement);
        case 'Return':
            return bindReturn(ctx, statement);
        case 'Throw':
            return bindThrow(ctx, statement);
        case 'Break':
            if (ctx.loopDepth === 0) {
                fail(ctx, statement, 'break-outside-loop');
            }
            return { kind: 'Break', ...place(statement) };
        case 'Continue':
            if (ctx.loopDepth === 0) {
                fail(ctx, statement, 'continue-outside-loop');
            }
            return { kind: 'Continue', ...place(statement) };
        case 'Dml':
            return bindDml(ctx, statement);
        case 'RunAs':
            return bindRunAs(ctx, statement);
    }
}
