/** What the code of one JavaScript function shares. */
import type { ClassSymbol, LocalSymbol } from '../symbols.js';
import { className, createLocalNames } from './names.js';
import type { UnitContext } from './unitContext.js';
import type { Writer } from './writer.js';

export interface FunctionContext {
    readonly unit: UnitContext;
    readonly out: Writer;
    /** The class whose member the function is; undefined in triggers. */
    readonly owner: ClassSymbol | undefined;
    /** What a `return` without value says: constructors return the object. */
    readonly emptyReturn: string;
    local(local: LocalSymbol): string;
    /** The locals that occurred so far, by name in the source and in JavaScript; some may be out of scope. */
    locals(): readonly (readonly [string, string])[];
    /** A variable for an intermediate value, declared at the top of the function. */
    temp(): string;
    /** Declares a local at the top of the function. */
    declare(name: string): void;
    /** A user class by name within expressions. */
    classReference(symbol: ClassSymbol): string;
    /** Text that counts a statement. */
    count(apexLine: number): string;
    /** The next statement that is counted also looks at the clock: one per call and per turn of a loop. */
    tickNext(): void;
    /** Counts now if nothing has been counted since `tickNext`. */
    flushTick(apexLine: number): void;
    declarations(): string;
}

/** Every how many executions of a statement the clock is looked at; a power of two. */
const TICK = 0x40000;

export function createFunctionContext(
    unit: UnitContext,
    out: Writer,
    owner: ClassSymbol | undefined,
    emptyReturn = 'return;'
): FunctionContext {
    const names = createLocalNames();
    const declared: string[] = [];
    let temps = 0;
    let isTickDue = false;
    const count = (apexLine: number): string => {
        const counter = `$c[${unit.counter(apexLine)}]++`;
        if (!isTickDue) {
            return `${counter};`;
        }
        isTickDue = false;
        return `if ((${counter} & ${TICK - 1}) === ${TICK - 1}) $tick();`;
    };
    return {
        unit,
        out,
        owner,
        emptyReturn,
        local: (local) => names.of(local),
        locals: () => names.known(),
        temp() {
            const name = `$_${++temps}`;
            declared.push(name);
            return name;
        },
        declare(name) {
            declared.push(name);
        },
        classReference: (symbol) => (symbol === owner ? className(symbol) : unit.reference(symbol)),
        count,
        tickNext() {
            isTickDue = true;
        },
        flushTick(apexLine) {
            if (isTickDue) {
                out.line(count(apexLine), apexLine);
            }
        },
        declarations: () => (declared.length === 0 ? '' : ` let ${declared.join(', ')};`)
    };
}
