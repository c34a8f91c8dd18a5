/**
 * Symbols: the declared things that names refer to. User and platform types share these shapes, so that lookup,
 * overload resolution and access checks are written once. Keys of maps are lower case.
 */
import type { Annotation, Located, Name } from './ast.js';
import type { ClassType, Type } from './types.js';

export type Access = 'private' | 'protected' | 'public' | 'global';
export type Sharing = 'with' | 'without' | 'inherited' | undefined;

export interface ClassSymbol {
    readonly origin: 'user' | 'platform';
    readonly classKind: 'class' | 'interface' | 'enum';
    /** Simple name, as declared. */
    readonly name: string;
    /**
     * User: `Outer.Inner`. Platform: `Database.SaveResult`, types of namespace System without it (`Queueable`, `List`).
     * Unique: a user type that shadows something is `c.Name` (shadowing.ts).
     */
    readonly qualifiedName: string;
    /** Platform namespace (`System`, `Database`); user: the project's namespace or ''. */
    readonly namespace: string;
    readonly outer: ClassSymbol | undefined;
    readonly access: Access;
    readonly isAbstract: boolean;
    /** virtual or abstract: may be extended */
    readonly isVirtual: boolean;
    readonly isTest: boolean;
    readonly sharing: Sharing;
    readonly annotations: readonly Annotation[];
    readonly typeParameters: readonly string[];
    /** Extended class; undefined for Object, interfaces and enums. Read only after the hierarchy is resolved. */
    readonly superType: ClassType | undefined;
    /** Implemented (class) or extended (interface) interfaces, direct ones. */
    readonly interfaces: readonly ClassType[];
    readonly fields: ReadonlyMap<string, FieldSymbol>;
    readonly methods: ReadonlyMap<string, readonly MethodSymbol[]>;
    /** Explicit ones; a user class without any has the implicit no-argument constructor. */
    readonly constructors: readonly MethodSymbol[];
    readonly inner: ReadonlyMap<string, ClassSymbol>;
    readonly enumConstants: readonly string[];
    /** User types: path of the file, place of the name. */
    readonly file: string | undefined;
    readonly at: Located | undefined;
    /** API version of the class's meta file; the platform's own for platform types. */
    readonly apiVersion: number;
}

export interface ParameterSymbol {
    readonly name: string;
    readonly type: Type;
}

export interface MethodSymbol {
    readonly owner: ClassSymbol;
    /** As declared; `<init>` for constructors. */
    readonly name: string;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    /** virtual, abstract, override or interface method */
    readonly isVirtual: boolean;
    readonly isOverride: boolean;
    readonly access: Access;
    readonly isTestVisible: boolean;
    readonly isTest: boolean;
    readonly parameters: readonly ParameterSymbol[];
    readonly returns: Type;
    readonly annotations: readonly Annotation[];
    /**
     * Run-time key: `name(Type,Type)` with names by `typeName`, the case of the method's first declaration in the
     * hierarchy (an override has the key of what it overrides). Platform: parameters unsubstituted, `compare(T,T)`.
     */
    readonly key: string;
    readonly at: Located | undefined;
}

export interface FieldSymbol {
    readonly owner: ClassSymbol;
    readonly name: string;
    readonly type: Type;
    readonly isStatic: boolean;
    readonly isFinal: boolean;
    readonly isTransient: boolean;
    readonly access: Access;
    readonly isTestVisible: boolean;
    readonly annotations: readonly Annotation[];
    /** undefined for a plain field */
    readonly property: PropertySymbol | undefined;
    /** Enum constant: its ordinal. */
    readonly ordinal: number | undefined;
    readonly at: Located | undefined;
}

export interface PropertySymbol {
    readonly hasGetter: boolean;
    readonly hasSetter: boolean;
    /** false: `get;`, stored in the backing field */
    readonly hasGetterBody: boolean;
    readonly hasSetterBody: boolean;
    readonly getterAccess: Access;
    readonly setterAccess: Access;
    /** virtual, abstract or override */
    readonly isVirtual: boolean;
    readonly isAbstract: boolean;
}

export interface LocalSymbol {
    readonly name: string;
    readonly type: Type;
    readonly isFinal: boolean;
    readonly isParameter: boolean;
    readonly at: Name | Located | undefined;
    /** Unique within the method body: what the emitter names it. */
    readonly index: number;
}
