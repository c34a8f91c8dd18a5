/** Turns bound trees into JavaScript. */
import type { UserClassInfo } from '../../language/runtimeType.js';
import type { EmittedUnit } from '../../language/unit.js';
import type { BoundAnonymous, BoundBody, BoundClass, BoundTrigger } from '../bound.js';
import type { ClassSymbol } from '../symbols.js';
import { emitClass as emitClassText, emitStaticMethods } from './classes.js';
import { createFunctionContext } from './functionContext.js';
import { classInfo } from './info.js';
import { emitBody, emitNotCompiled } from './statements.js';
import { createUnitContext, type UnitContext } from './unitContext.js';
import { createWriter, type Writer } from './writer.js';

export type { EmittedUnit } from '../../language/unit.js';

/** What identifies a unit beside its code. */
type UnitHead = Pick<EmittedUnit, 'name' | 'kind' | 'file' | 'trigger'>;

/** Emits a top-level class, interface or enum with its inner types. */
export function emitClass(bound: BoundClass): EmittedUnit {
    const unit = createUnitContext();
    const out = createWriter();
    out.line('return {');
    emitClasses(unit, out, bound);
    out.line('};');
    const { symbol } = bound;
    const head: UnitHead = {
        name: symbol.qualifiedName,
        kind: 'class',
        file: symbol.file ?? '',
        trigger: undefined
    };
    return finish(head, unit, out, infos(symbol));
}

/** Emits a trigger. */
export function emitTrigger(bound: BoundTrigger): EmittedUnit {
    const unit = createUnitContext();
    const out = createWriter();
    out.line('return {');
    emitRun(unit, out, bound.body, `Trigger.${bound.name}`, undefined);
    out.line('};');
    const head: UnitHead = {
        name: bound.name,
        kind: 'trigger',
        file: bound.file,
        trigger: { object: bound.object.name, events: bound.events }
    };
    return finish(head, unit, out, []);
}

/** Emits anonymous Apex. The methods that it declares are static ones of the block. */
export function emitAnonymous(bound: BoundAnonymous, file: string): EmittedUnit {
    const owner = bound.methods[0]?.symbol.owner;
    const unit = createUnitContext(owner);
    const out = createWriter();
    emitStaticMethods(unit, out, owner, bound.methods);
    out.line('return {');
    bound.classes.forEach((inner) => emitClasses(unit, out, inner));
    emitRun(unit, out, bound.body, 'AnonymousBlock', owner);
    out.line('};');
    const head: UnitHead = { name: 'AnonymousBlock', kind: 'anonymous', file, trigger: undefined };
    return finish(
        head,
        unit,
        out,
        bound.classes.flatMap(({ symbol }) => infos(symbol))
    );
}

function emitClasses(unit: UnitContext, out: Writer, bound: BoundClass): void {
    emitClassText(unit, out, bound);
    bound.inner.forEach((inner) => emitClasses(unit, out, inner));
}

function infos(symbol: ClassSymbol): UserClassInfo[] {
    return [classInfo(symbol), ...[...symbol.inner.values()].flatMap(infos)];
}

/** The function that runs a trigger or a block. */
function emitRun(
    unit: UnitContext,
    out: Writer,
    body: BoundBody | undefined,
    frame: string,
    owner: ClassSymbol | undefined
): void {
    const ctx = createFunctionContext(unit, out, owner);
    out.frame(frame);
    const finishHeader = out.placeholder();
    out.indent();
    ctx.tickNext();
    if (body) {
        emitBody(ctx, body);
    } else {
        emitNotCompiled(ctx, frame, 1);
    }
    out.outdent();
    out.line('},');
    finishHeader(`"<run>"() {${ctx.declarations()}`);
}

function finish(head: UnitHead, unit: UnitContext, out: Writer, info: readonly UserClassInfo[]): EmittedUnit {
    const header = unit.header();
    const written = out.finish();
    return {
        ...head,
        code: [...header, ...written.text].join('\n'),
        lines: [...header.map(() => 0), ...written.lines],
        frames: written.frames.map(({ from, name }) => ({ from: from + header.length, name })),
        info,
        statements: unit.statements,
        natives: [...unit.natives]
    };
}
