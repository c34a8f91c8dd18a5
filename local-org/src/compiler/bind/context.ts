/** What is known while one body (method, accessor, initialiser, trigger) is bound. */
import type { Located, Statement } from '../ast.js';
import type { BoundExpression } from '../bound.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MessageCode, MessageParts } from '../messages.js';
import { reportError } from '../messages.js';
import type { ClassSymbol, FieldSymbol, LocalSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { errorType } from '../types.js';
import type { Reporter, Scope, World } from '../world.js';
import type { Locals } from './locals.js';
import type { ObjectSchema } from '../../schema/model.js';

export type BodyKind = 'method' | 'constructor' | 'getter' | 'setter' | 'initializer' | 'trigger' | 'anonymous';

/** A receiver met with `?.` in the chain that is being bound; the rest of the chain is skipped when it is null. */
export interface SafeReceiver {
    readonly receiver: BoundExpression;
    readonly temp: LocalSymbol;
}

export interface BodyContext {
    readonly world: World;
    readonly scope: Scope;
    readonly reporter: CountingReporter;
    /** The class that the body belongs to; undefined in triggers. */
    readonly owner: ClassSymbol | undefined;
    readonly kind: BodyKind;
    readonly isStatic: boolean;
    /** Type that `return` must have; void for constructors, initialisers and triggers. */
    readonly returns: Type;
    /** The property whose accessor this is. */
    readonly accessorOf: FieldSymbol | undefined;
    /** First statement of a constructor: only it may be `this(...)` or `super(...)`. */
    readonly firstStatement: Statement | undefined;
    /** The object of the trigger. */
    readonly triggerObject: ObjectSchema | undefined;
    readonly locals: Locals;
    loopDepth: number;
    /** Set while the arguments of `this(...)` or `super(...)` are bound: the instance does not exist yet. */
    inConstructorCall: boolean;
    /** Collects the `?.` receivers of the chain at hand; see `bindExpression`. */
    safeReceivers: SafeReceiver[];
}

/** A reporter that counts, so that a body with errors can be told from one without. */
export interface CountingReporter extends Reporter {
    errorCount(): number;
    /** Counts an error that follows from one reported elsewhere, so that the body is not run. */
    countOnly(): void;
}

/** @returns a reporter that passes on to the given one and counts the errors. */
export function countErrors(reporter: Reporter): CountingReporter {
    let count = 0;
    return {
        file: reporter.file,
        get diagnostics(): readonly Diagnostic[] {
            return reporter.diagnostics;
        },
        error(at, code, message) {
            count++;
            reporter.error(at, code, message);
        },
        warning: (at, code, message) => reporter.warning(at, code, message),
        errorCount: () => count,
        countOnly: () => {
            count++;
        }
    };
}

/** Reports an error at a place. */
export function fail<C extends MessageCode>(ctx: BodyContext, at: Located, code: C, ...parts: MessageParts<C>): void {
    reportError(ctx.reporter, at, code, ...parts);
}

/** The expression that stands for something already reported: it fits everywhere and nothing more is said about it. */
export function errorExpression(at: Located): BoundExpression {
    return { kind: 'Null', type: errorType, line: at.line, column: at.column };
}

/** Reports an error and gives the expression that stands for it. */
export function failExpression<C extends MessageCode>(
    ctx: BodyContext,
    at: Located,
    code: C,
    ...parts: MessageParts<C>
): BoundExpression {
    reportError(ctx.reporter, at, code, ...parts);
    return errorExpression(at);
}

/** @returns the place alone, to spread into a bound node */
export function place(at: Located): Located {
    return { line: at.line, column: at.column };
}
