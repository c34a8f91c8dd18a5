/**
 * Flow of control: missing returns and statements that are never reached. Conditions are not evaluated, apart from loops
 * that plainly never end (`while (true)` without a break).
 */
import type { Block, Expression, Statement } from '../ast.js';
import type { Type } from '../types.js';
import { typeName, voidType } from '../types.js';
import type { BodyContext } from './context.js';
import { fail } from './context.js';

/**
 * How a statement ends. `next`: what follows may run. `leaves`: it returns or throws. `jumps`: break or continue.
 * `stops`: what follows never runs either, but the platform says nothing about it.
 */
type Ending = 'next' | 'leaves' | 'jumps' | 'stops';

/** Checks a body: no statement after one that leaves, and a return or throw at every end when a value is expected. */
export function checkFlow(ctx: BodyContext, block: Block, returns: Type): void {
    const ending = endOfBlock(ctx, block);
    if (ending === 'next' && returns !== voidType) {
        fail(ctx, { line: block.endLine, column: block.endColumn }, 'missing-return', typeName(returns));
    }
}

function endOfBlock(ctx: BodyContext, block: Block): Ending {
    let ending: Ending = 'next';
    for (const statement of block.statements) {
        if (ending === 'leaves' || ending === 'jumps') {
            fail(ctx, statement, 'unreachable-statement');
            ending = 'stops';
        }
        const own = endOf(ctx, statement);
        ending = ending === 'next' ? own : ending;
    }
    return ending;
}

function endOf(ctx: BodyContext, statement: Statement): Ending {
    switch (statement.kind) {
        case 'Block':
            return endOfBlock(ctx, statement);
        case 'Return':
        case 'Throw':
            return 'leaves';
        case 'Break':
        case 'Continue':
            return 'jumps';
        case 'If': {
            const then = endOf(ctx, statement.then);
            return together(ctx, [then, statement.else ? endOf(ctx, statement.else) : 'next']);
        }
        case 'While':
            return endOfLoop(ctx, statement.condition, statement.body);
        case 'For':
            return endOfLoop(ctx, statement.condition, statement.body);
        case 'DoWhile': {
            const body = endOf(ctx, statement.body);
            return body === 'leaves' || isEndless(statement.condition, statement.body) ? 'stops' : 'next';
        }
        case 'ForEach':
            if (statement.body) {
                endOf(ctx, statement.body);
            }
            return 'next';
        case 'Switch': {
            const ends = statement.cases.map((one) => endOfBlock(ctx, one.body));
            return together(ctx, [...ends, statement.else ? endOfBlock(ctx, statement.else) : 'next']);
        }
        case 'Try': {
            const tried = [statement.body, ...statement.catches.map((one) => one.body)].map((one) =>
                endOfBlock(ctx, one)
            );
            const last = statement.finally ? endOfBlock(ctx, statement.finally) : 'next';
            return last === 'next' ? together(ctx, tried) : last;
        }
        case 'RunAs':
            return endOfBlock(ctx, statement.body);
        default:
            return 'next';
    }
}

/** The end of a statement with branches. After branches that all leave, only methods with a result report what follows. */
function together(ctx: BodyContext, endings: readonly Ending[]): Ending {
    if (endings.includes('next')) {
        return 'next';
    }
    return endings.every((ending) => ending === 'leaves') && ctx.returns !== voidType ? 'leaves' : 'stops';
}

function endOfLoop(ctx: BodyContext, condition: Expression | undefined, body: Statement | undefined): Ending {
    if (body) {
        endOf(ctx, body);
    }
    return isEndless(condition, body) ? 'stops' : 'next';
}

function isEndless(condition: Expression | undefined, body: Statement | undefined): boolean {
    const isAlways =
        condition === undefined ||
        (condition.kind === 'Literal' && condition.type === 'Boolean' && condition.value.toLowerCase() === 'true');
    return isAlways && !(body && hasBreak(body));
}

/** Whether a `break` in the statement leaves the loop around it. */
function hasBreak(statement: Statement): boolean {
    switch (statement.kind) {
        case 'Break':
            return true;
        case 'Block':
            return statement.statements.some(hasBreak);
        case 'If':
            return hasBreak(statement.then) || (statement.else !== undefined && hasBreak(statement.else));
        case 'Switch':
            return (
                statement.cases.some((one) => hasBreak(one.body)) ||
                (statement.else !== undefined && hasBreak(statement.else))
            );
        case 'Try':
            return (
                hasBreak(statement.body) ||
                statement.catches.some((one) => hasBreak(one.body)) ||
                (statement.finally !== undefined && hasBreak(statement.finally))
            );
        case 'RunAs':
            return hasBreak(statement.body);
        default:
            return false;
    }
}
