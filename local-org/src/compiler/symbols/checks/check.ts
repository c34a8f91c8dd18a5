import type { Located, TypeDeclaration } from '../../ast.js';
import type { MessageCode, MessageParts } from '../../messages.js';
import { reportError } from '../../messages.js';
import type { ClassSymbol } from '../../symbols.js';
import type { Reporter, World } from '../../world.js';

/** One type under check: what the rules need. */
export interface Check {
    readonly world: World;
    readonly symbol: ClassSymbol;
    readonly declaration: TypeDeclaration;
    /** `Object` as a class. */
    readonly object: ClassSymbol;
    readonly reporter: Reporter;
    report<C extends MessageCode>(at: Located, code: C, ...parts: MessageParts<C>): void;
}

/** A family of rules. */
export type Rule = (check: Check) => void;

/** @returns what a rule works with */
export function makeCheck(base: Omit<Check, 'report'>): Check {
    return { ...base, report: (at, code, ...parts) => reportError(base.reporter, at, code, ...parts) };
}
