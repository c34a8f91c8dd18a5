/**
 * Where things grow that may outgrow the heap. What they weigh is for the library to say; here is only when to ask, so that it
 * costs next to nothing: a list is weighed each time another {@link STEP} elements are in it, a set or map each time it has
 * grown by a part of itself, both when a large text comes in, a text when it is large itself, the result of a query once.
 */
import type { Runtime } from './runtime.js';

/** @throws ApexException LimitException, when what is held is more than the transaction may hold */
export type HeapCheck = (held: object | string) => void;

/** Elements after which a collection is weighed again: a power of two. */
const STEP = 1024;
/** Characters from which on a text is worth a look. */
const LARGE = 100_000;

const checks = new WeakMap<Runtime, HeapCheck>();
let check: HeapCheck | undefined;

/** Says how the machine of a run time weighs what it holds. */
export function defineHeapCheck(runtime: Runtime, made: HeapCheck): void {
    checks.set(runtime, made);
}

/** Has the checks of one machine used from now on. */
export function useHeapCheck(runtime: Runtime): void {
    check = checks.get(runtime);
}

/** To be called when a collection has one element more. @param size its new size */
export function grown(collection: object, size: number, element: unknown): void {
    if ((size & (STEP - 1)) === 0 || (typeof element === 'string' && element.length > LARGE)) {
        check?.(collection);
    }
}

/** The same for the table of a set or map: to weigh it takes as long as it is large, so it is done four times per doubling. */
export function tableGrown(table: object, size: number, content: unknown): void {
    const isDue = size >= STEP && (size & ((1 << (29 - Math.clz32(size))) - 1)) === 0;
    if (isDue || (typeof content === 'string' && content.length > LARGE)) {
        check?.(table);
    }
}

/** To be called with what came into being as a whole. */
export function weigh(held: object): void {
    check?.(held);
}

/** To be called with each text that is put together. */
export function held(text: string): string {
    if (text.length > LARGE) {
        check?.(text);
    }
    return text;
}
