import type { Located } from '../ast.js';
import type { LocalSymbol } from '../symbols.js';
import type { Type } from '../types.js';

/** The local variables of one body, in nested blocks. */
export interface Locals {
    enter(): void;
    leave(): void;
    find(name: string): LocalSymbol | undefined;
    /**
     * Declares a variable in the innermost block.
     *
     * @returns the symbol; it is made even when the name is taken (see `isTaken`)
     */
    declare(name: string, type: Type, at: Located | undefined, isFinal: boolean, isParameter?: boolean): LocalSymbol;
    /** Whether a variable of this name is visible: Apex lets no local hide another. */
    isTaken(name: string): boolean;
    /** Notes that a variable was declared with a value (parameters always are). */
    markValued(local: LocalSymbol): void;
    /** Whether the variable had a value from its declaration. */
    hasValue(local: LocalSymbol): boolean;
    /** A nameless variable for an intermediate value. */
    temporary(type: Type): LocalSymbol;
}

export function createLocals(): Locals {
    const visible = new Map<string, LocalSymbol>();
    const declared: string[] = [];
    const marks: number[] = [];
    const valued = new Set<LocalSymbol>();
    let nextIndex = 0;
    return {
        enter() {
            marks.push(declared.length);
        },
        leave() {
            const mark = marks.pop() ?? 0;
            while (declared.length > mark) {
                visible.delete(declared.pop() ?? '');
            }
        },
        find: (name) => visible.get(name.toLowerCase()),
        declare(name, type, at, isFinal, isParameter = false) {
            const symbol: LocalSymbol = { name, type, isFinal, isParameter, at, index: nextIndex++ };
            const key = name.toLowerCase();
            if (!visible.has(key)) {
                visible.set(key, symbol);
                declared.push(key);
            }
            return symbol;
        },
        isTaken: (name) => visible.has(name.toLowerCase()),
        markValued: (local) => void valued.add(local),
        hasValue: (local) => local.isParameter || valued.has(local),
        temporary: (type) => ({ name: '', type, isFinal: true, isParameter: false, at: undefined, index: nextIndex++ })
    };
}
