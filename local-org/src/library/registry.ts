/**
 * How the system classes are given to compiled Apex. Each library file exports one `LibraryModule`: a function of the run
 * time that returns, per platform type, a table of implementations keyed by the catalogue's signatures. Resolution,
 * "method does not exist" and the list of what is not supported all come from these tables.
 */
import type { Runtime } from '../language/runtime.js';

/** An implementation; instance methods get the receiver first, never null. Values are as `language/values.ts` says. */
export type NativeFunction = (...values: never[]) => unknown;

export interface NativeField {
    /** Instance fields get the receiver. */
    readonly get?: NativeFunction;
    /** Receiver (instance fields only), then the value. */
    readonly set?: NativeFunction;
}

export interface LibraryType {
    /** Qualified name as in the catalogue, types of namespace System without it: `String`, `Database.SaveResult`. */
    readonly name: string;
    /** Keyed `(String,Integer)`; returns the new value. Those of generic types get the canonical type name (`List<Id>`) first. */
    readonly constructors?: Readonly<Record<string, NativeFunction>>;
    /** Keyed `length()`, `substring(Integer,Integer)`, `add(T)`: parameter types unsubstituted, names by `typeName`. */
    readonly methods?: Readonly<Record<string, NativeFunction>>;
    readonly statics?: Readonly<Record<string, NativeFunction>>;
    readonly fields?: Readonly<Record<string, NativeField>>;
    readonly staticFields?: Readonly<Record<string, NativeField>>;
    /**
     * The JavaScript class whose instances are the type's values. The registry installs `methods` on its prototype under
     * their keys, so that calls through interfaces and super types dispatch alike on platform and user objects; user
     * classes that extend the type extend this class.
     */
    readonly prototype?: object;
}

export type LibraryModule = (runtime: Runtime) => readonly LibraryType[];
