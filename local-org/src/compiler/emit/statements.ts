/** Statements: one line of JavaScript for each, with its counter. */
import type { BoundBody, BoundCase, BoundExpression, BoundStatement } from '../bound.js';
import { assignText, updateText } from './access.js';
import { isException } from './calls.js';
import { conditionText, expressionText } from './expressions.js';
import type { FunctionContext } from './functionContext.js';
import { doWhileStatement, forEachStatement, forStatement, whileStatement } from './loops.js';
import { quote } from './names.js';

type Statement<K extends BoundStatement['kind']> = Extract<BoundStatement, { kind: K }>;

export function emitBody(ctx: FunctionContext, body: BoundBody): void {
    for (const statement of body.statements) {
        emitStatement(ctx, statement);
    }
}

/** The statement of a branch or loop: braces are there already. */
export function emitBranch(ctx: FunctionContext, statement: BoundStatement): void {
    if (statement.kind === 'Block') {
        emitBody(ctx, statement.body);
    } else {
        emitStatement(ctx, statement);
    }
}

/** Emits statements one step further in, between braces that the caller writes. */
export function emitNested(ctx: FunctionContext, emit: () => void): void {
    ctx.out.indent();
    emit();
    ctx.out.outdent();
}

export function emitStatement(ctx: FunctionContext, statement: BoundStatement): void {
    const { out } = ctx;
    const counted = (text: string): void => {
        out.line(`${ctx.count(statement.line)} ${text}`, statement.line);
    };
    switch (statement.kind) {
        case 'Block':
            out.line('{');
            emitNested(ctx, () => emitBody(ctx, statement.body));
            out.line('}');
            return;
        case 'Local':
            emitLocal(ctx, statement);
            return;
        case 'Expression':
            counted(`${statementText(ctx, statement.expression)};`);
            return;
        case 'If':
            emitIf(ctx, statement);
            return;
        case 'While':
            whileStatement(ctx, statement);
            return;
        case 'DoWhile':
            doWhileStatement(ctx, statement);
            return;
        case 'For':
            forStatement(ctx, statement);
            return;
        case 'ForEach':
            forEachStatement(ctx, statement);
            return;
        case 'Switch':
            emitSwitch(ctx, statement);
            return;
        case 'Try':
            emitTry(ctx, statement);
            return;
        case 'Return':
            counted(statement.value ? `return ${expressionText(ctx, statement.value)};` : ctx.emptyReturn);
            return;
        case 'Throw':
            counted(`throw ${expressionText(ctx, statement.value)} ?? $npe();`);
            return;
        case 'Break':
            counted('break;');
            return;
        case 'Continue':
            counted('continue;');
            return;
        case 'Dml':
            emitDml(ctx, statement);
            return;
        case 'RunAs':
            emitRunAs(ctx, statement);
            return;
    }
}

/** An expression of which nobody uses the value. */
export function statementText(ctx: FunctionContext, expression: BoundExpression): string {
    switch (expression.kind) {
        case 'Assign':
            return assignText(ctx, expression, true);
        case 'Update':
            return updateText(ctx, expression, true);
        default:
            return expressionText(ctx, expression);
    }
}

function emitLocal(ctx: FunctionContext, statement: Statement<'Local'>): void {
    const name = ctx.local(statement.local);
    if (!statement.value) {
        ctx.out.line(`let ${name} = null;`, statement.line);
        return;
    }
    const value = expressionText(ctx, statement.value);
    ctx.out.line(`${ctx.count(statement.line)} let ${name} = ${value};`, statement.line);
}

function emitIf(ctx: FunctionContext, statement: Statement<'If'>): void {
    const { out } = ctx;
    const condition = conditionText(ctx, statement.condition);
    out.line(`${ctx.count(statement.line)} if (${condition}) {`, statement.line);
    emitNested(ctx, () => emitBranch(ctx, statement.then));
    if (statement.else) {
        const otherwise = statement.else;
        out.line('} else {');
        emitNested(ctx, () => emitBranch(ctx, otherwise));
    }
    out.line('}');
}

function emitSwitch(ctx: FunctionContext, statement: Statement<'Switch'>): void {
    const { out } = ctx;
    const subject = ctx.temp();
    out.line(`${ctx.count(statement.line)} ${subject} = ${expressionText(ctx, statement.subject)};`, statement.line);
    let lead = '';
    for (const branch of statement.cases) {
        out.line(`${lead}if (${caseText(ctx, subject, branch)}) {`, branch.line);
        emitNested(ctx, () => {
            if (branch.kind === 'type') {
                out.line(`let ${ctx.local(branch.local)} = ${subject};`);
            }
            emitBody(ctx, branch.body);
        });
        lead = '} else ';
    }
    if (statement.else) {
        const body = statement.else;
        out.line(lead === '' ? '{' : `${lead}{`);
        emitNested(ctx, () => emitBody(ctx, body));
        lead = '}';
    }
    if (lead !== '') {
        out.line('}');
    }
}

/** Texts in `when` are compared with case (Apex Developer Guide, "Switch Statements"). */
function caseText(ctx: FunctionContext, subject: string, branch: BoundCase): string {
    if (branch.kind === 'type') {
        return `${ctx.unit.type(branch.type)}.isInstance(${subject})`;
    }
    return branch.values.map((value) => `${subject} === ${expressionText(ctx, value)}`).join(' || ');
}

/** Neither `catch` nor `finally` runs for errors that Apex cannot catch. */
function emitTry(ctx: FunctionContext, statement: Statement<'Try'>): void {
    const { out } = ctx;
    const fatal = statement.finally ? ctx.temp() : undefined;
    if (fatal !== undefined) {
        out.line(`${fatal} = false;`);
        out.line('try {');
        out.indent();
    }
    if (statement.catches.length > 0) {
        emitCatches(ctx, statement);
    } else {
        emitBody(ctx, statement.body);
    }
    if (fatal !== undefined && statement.finally) {
        const body = statement.finally;
        out.outdent();
        out.line(`} catch ($error) { ${fatal} = $isFatal($error); throw $error; } finally { if (!${fatal}) {`);
        emitNested(ctx, () => emitBody(ctx, body));
        out.line('} }');
    }
}

function emitCatches(ctx: FunctionContext, statement: Statement<'Try'>): void {
    const { out } = ctx;
    const caught = ctx.temp();
    out.line('try {');
    emitNested(ctx, () => emitBody(ctx, statement.body));
    out.line(`} catch ($error) { ${caught} = $caught($error);`);
    let lead = '';
    for (const branch of statement.catches) {
        const catchesAll = branch.type.symbol.qualifiedName === 'Exception' && isException(branch.type.symbol);
        const test = catchesAll ? 'true' : `${ctx.unit.type(branch.type)}.isInstance(${caught})`;
        out.line(`${lead}if (${test}) {`);
        emitNested(ctx, () => {
            out.line(`let ${ctx.local(branch.local)} = ${caught};`);
            emitBody(ctx, branch.body);
        });
        lead = '} else ';
    }
    out.line(`} else { throw ${caught}; } }`);
}

function emitDml(ctx: FunctionContext, statement: Statement<'Dml'>): void {
    const { operation, access, isAccessStated, externalId } = statement;
    const spec = ctx.unit.constant('q', JSON.stringify({ operation, access, isAccessStated, externalId }));
    const value = expressionText(ctx, statement.value);
    const merged = statement.merged ? expressionText(ctx, statement.merged) : 'null';
    ctx.out.line(`${ctx.count(statement.line)} ${ctx.unit.hook('dml')}(${spec}, ${value}, ${merged});`, statement.line);
}

function emitRunAs(ctx: FunctionContext, statement: Statement<'RunAs'>): void {
    const { out } = ctx;
    const end = ctx.temp();
    out.line(
        `${ctx.count(statement.line)} ${end} = ${ctx.unit.hook('runAs')}(${expressionText(ctx, statement.user)});`,
        statement.line
    );
    out.line('try {');
    emitNested(ctx, () => emitBody(ctx, statement.body));
    out.line(`} finally { ${end}(); }`);
}

/** The line of a method that could not be compiled. */
export function emitNotCompiled(ctx: FunctionContext, name: string, line: number): void {
    ctx.out.line(`$rt.notCompiled(${quote(name)});`, line);
}
