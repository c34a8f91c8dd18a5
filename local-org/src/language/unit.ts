/** What the emitter makes of a class, a trigger or an anonymous block: JSON, so that it can be cached. */
import type { UserClassInfo } from './runtimeType.js';
import type { TraceFrame } from './trace.js';

export interface EmittedUnit {
    /** Name of the class or trigger, `AnonymousBlock`; unique among the units of its kind. */
    readonly name: string;
    readonly kind: 'class' | 'trigger' | 'anonymous';
    /** Path of the source, as the compiler was given it. */
    readonly file: string;
    /** Body of a function of `$rt` that returns, per class, a function that makes the JavaScript class. */
    readonly code: string;
    /** Apex line by line of `code`, 0 where there is none. */
    readonly lines: readonly number[];
    /** Methods by line of `code`. */
    readonly frames: readonly TraceFrame[];
    /** Of anonymous blocks, which no class stands for. */
    readonly apiVersion?: number;
    /** The class and its inner classes; empty for triggers. */
    readonly info: readonly UserClassInfo[];
    /** Apex line of each coverage counter. */
    readonly statements: readonly number[];
    /** Library members used, for the list of what is not supported: `String.length()`, `new HttpRequest()`, `Label.x`. */
    readonly natives: readonly string[];
    /** Sources of triggers: object and events. */
    readonly trigger: { readonly object: string; readonly events: readonly string[] } | undefined;
}
