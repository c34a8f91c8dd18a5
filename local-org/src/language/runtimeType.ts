/** Types at run time: what casts, `instanceof`, `Type` and JSON need to know. One object per canonical name. */
import type { ApexValue } from './values.js';

export interface RuntimeType {
    /** Canonical name, as `typeName` in the compiler gives it. */
    readonly name: string;
    readonly kind:
        'primitive' | 'object' | 'collection' | 'class' | 'interface' | 'enum' | 'sobject' | 'platform' | 'void';
    readonly arguments: readonly RuntimeType[];
    /** Namespace of user types, '' without. */
    readonly namespace: string;
    isInstance(value: ApexValue): boolean;
    isAssignableFrom(other: RuntimeType): boolean;
    /** User classes: the description that the emitter leaves. */
    readonly userClass: UserClassInfo | undefined;
}

/** Description of a user class at run time, written by the emitter beside its JavaScript. */
export interface UserClassInfo {
    /** `Outer.Inner` */
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly isAbstract: boolean;
    readonly isTest: boolean;
    readonly access: string;
    readonly superType: string | undefined;
    /** All interfaces, inherited ones included. */
    readonly interfaces: readonly string[];
    /** Instance fields and properties in declaration order, super classes first is up to the reader. */
    readonly fields: readonly UserFieldInfo[];
    readonly methods: readonly UserMethodInfo[];
    /** Keys of constructors: `()`, `(String,Integer)`; implicit `()` included. */
    readonly constructors: readonly string[];
    readonly enumConstants: readonly string[];
    readonly annotations: readonly string[];
    readonly sharing: string | undefined;
    readonly apiVersion: number;
    readonly file: string;
}

export interface UserFieldInfo {
    readonly name: string;
    readonly type: string;
    readonly isTransient: boolean;
    readonly isStatic: boolean;
    readonly isProperty: boolean;
    readonly access: string;
    /** Name of the JavaScript property that holds the value; absent for properties that only compute. */
    readonly slot?: string;
    /** Keys of the accessor methods of properties that have a body or may be overridden. */
    readonly getter?: string;
    readonly setter?: string;
    /** Absent where there are none. */
    readonly annotations?: readonly string[];
}

export interface UserMethodInfo {
    readonly key: string;
    readonly name: string;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly access: string;
    readonly returns: string;
    readonly parameters: readonly { readonly name: string; readonly type: string }[];
    readonly annotations: readonly string[];
    readonly line: number;
}
