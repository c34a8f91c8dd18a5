/** Loops. Each turn looks at the clock now and then, so that an endless loop ends. */
import type { BoundStatement } from '../bound.js';
import { conditionText, expressionText } from './expressions.js';
import type { FunctionContext } from './functionContext.js';
import { emitBranch, emitStatement, statementText } from './statements.js';

type Statement<K extends BoundStatement['kind']> = Extract<BoundStatement, { kind: K }>;

function emitTurn(ctx: FunctionContext, body: BoundStatement | undefined, line: number): void {
    ctx.out.indent();
    ctx.tickNext();
    if (body) {
        emitBranch(ctx, body);
    }
    ctx.flushTick(line);
    ctx.out.outdent();
}

export function whileStatement(ctx: FunctionContext, statement: Statement<'While'>): void {
    const condition = conditionText(ctx, statement.condition);
    ctx.out.line(`${ctx.count(statement.line)} while (${condition}) {`, statement.line);
    emitTurn(ctx, statement.body, statement.line);
    ctx.out.line('}');
}

export function doWhileStatement(ctx: FunctionContext, statement: Statement<'DoWhile'>): void {
    ctx.out.line('do {');
    emitTurn(ctx, statement.body, statement.line);
    ctx.out.line(`} while (${conditionText(ctx, statement.condition)});`, statement.condition.line);
}

export function forStatement(ctx: FunctionContext, statement: Statement<'For'>): void {
    const { out } = ctx;
    // the locals of the header live in a block of their own
    out.line('{');
    out.indent();
    statement.initializer.forEach((part) => emitStatement(ctx, part));
    const condition = statement.condition ? conditionText(ctx, statement.condition) : '';
    const update = statement.update.map((part) => statementText(ctx, part)).join(', ');
    out.line(`for (; ${condition}; ${update}) {`, statement.line);
    emitTurn(ctx, statement.body, statement.line);
    out.line('}');
    out.outdent();
    out.line('}');
}

/** From this API version on, a set refuses changes while a loop runs over it; before, the loop ran over a copy (release notes of Winter '25). */
const GUARDED_SETS = 62;

export function forEachStatement(ctx: FunctionContext, statement: Statement<'ForEach'>): void {
    const iterable = expressionText(ctx, statement.iterable);
    switch (statement.over) {
        case 'list':
        case 'query':
            emitIndexed(ctx, statement, iterable);
            return;
        case 'set':
            emitSet(ctx, statement, iterable);
            return;
        case 'queryList':
            emitOver(ctx, statement, `$chunks(${iterable})`);
            return;
        case 'iterable':
            emitIterator(ctx, statement, iterable);
            return;
    }
}

function loopVariable(ctx: FunctionContext, statement: Statement<'ForEach'>, value: string): void {
    const converted = statement.conversion === undefined ? value : `$convert.${statement.conversion}(${value})`;
    ctx.out.line(`let ${ctx.local(statement.local)} = ${converted};`, statement.line);
}

function emitIndexed(ctx: FunctionContext, statement: Statement<'ForEach'>, list: string): void {
    const { out } = ctx;
    const [held, index] = [ctx.temp(), ctx.temp()];
    out.line(`${ctx.count(statement.line)} ${held} = ${list}; ${held}.loops++;`, statement.line);
    out.line(`try { for (${index} = 0; ${index} < ${held}.items.length; ${index}++) {`, statement.line);
    out.indent();
    emitElement(ctx, statement, `${held}.items[${index}]`);
    out.outdent();
    out.line(`} } finally { ${held}.loops--; }`);
}

function emitElement(ctx: FunctionContext, statement: Statement<'ForEach'>, value: string): void {
    loopVariable(ctx, statement, value);
    ctx.tickNext();
    if (statement.body) {
        emitBranch(ctx, statement.body);
    }
    ctx.flushTick(statement.line);
}

function emitSet(ctx: FunctionContext, statement: Statement<'ForEach'>, set: string): void {
    const { out } = ctx;
    const isGuarded = (ctx.owner?.apiVersion ?? GUARDED_SETS) >= GUARDED_SETS;
    if (!isGuarded) {
        emitOver(ctx, statement, `(${set} ?? $npe()).values()`);
        return;
    }
    const held = ctx.temp();
    out.line(`${ctx.count(statement.line)} ${held} = (${set} ?? $npe()).table; ${held}.loops++;`, statement.line);
    out.line(`try { for (const $item of ${held}.keys()) {`, statement.line);
    out.indent();
    emitElement(ctx, statement, '$item');
    out.outdent();
    out.line(`} } finally { ${held}.loops--; }`);
}

/** Over a JavaScript array. */
function emitOver(ctx: FunctionContext, statement: Statement<'ForEach'>, array: string): void {
    ctx.out.line(`${ctx.count(statement.line)} for (const $item of ${array}) {`, statement.line);
    ctx.out.indent();
    emitElement(ctx, statement, '$item');
    ctx.out.outdent();
    ctx.out.line('}');
}

function emitIterator(ctx: FunctionContext, statement: Statement<'ForEach'>, iterable: string): void {
    const { out } = ctx;
    const iterator = ctx.temp();
    const isIterator =
        statement.iterable.type.kind === 'class' && statement.iterable.type.symbol.qualifiedName === 'Iterator';
    const text = isIterator ? iterable : `${iterable}["iterator()"]()`;
    out.line(`${ctx.count(statement.line)} ${iterator} = ${text};`, statement.line);
    out.line(`while (${iterator}["hasNext()"]()) {`, statement.line);
    out.indent();
    emitElement(ctx, statement, `${iterator}["next()"]()`);
    out.outdent();
    out.line('}');
}
