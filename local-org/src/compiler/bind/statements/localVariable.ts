import type { LocalVariableStatement, Name } from '../../ast.js';
import type { BoundStatement } from '../../bound.js';
import type { LocalSymbol } from '../../symbols.js';
import { checkIdentifier } from '../../symbols/checks/identifiers.js';
import type { Type } from '../../types.js';
import type { BodyContext } from '../context.js';
import { fail, place } from '../context.js';
import { bindAs } from '../expression.js';

/** `Integer a = 1, b;`: one bound statement per variable. */
export function bindLocalVariable(ctx: BodyContext, statement: LocalVariableStatement): readonly BoundStatement[] {
    const type = ctx.world.resolveType(statement.type, ctx.scope, ctx.reporter);
    const isFinal = statement.modifiers.keywords.some((keyword) => keyword.name === 'final');
    return statement.declarators.map((declarator) => {
        // The variable is not yet in sight in its own initialiser.
        const value = declarator.initializer && bindAs(ctx, declarator.initializer, type, declarator);
        const local = declareLocal(ctx, declarator.name, type, isFinal);
        if (value) {
            ctx.locals.markValued(local);
        }
        return { kind: 'Local', local, value, ...place(declarator) };
    });
}

/** Declares a variable; no local may hide another one or a parameter, fields may be hidden. */
export function declareLocal(ctx: BodyContext, name: Name, type: Type, isFinal: boolean): LocalSymbol {
    checkIdentifier(ctx.reporter, name, 'variable');
    if (ctx.locals.isTaken(name.text)) {
        fail(ctx, name, 'duplicate-variable', name.text);
    }
    return ctx.locals.declare(name.text, type, name, isFinal);
}
