/**
 * A type as written in the catalogue: its name, namespaced unless it is a primitive, a collection or an sObject
 * (`Database.Batchable`, `String`, `List`, `Account`), and its arguments. A type parameter of the owner is `{name: 'T', args: []}`.
 */
export interface TypeName {
    readonly name: string;
    readonly args: readonly TypeName[];
}

/** A parameter of a platform method; `param1`, `param2`, ... when the source does not name it. */
export interface PlatformParameter {
    readonly name: string;
    readonly type: TypeName;
}

/** A method of a platform type. */
export interface PlatformMethod {
    readonly name: string;
    readonly isStatic: boolean;
    /** Set for a method that a subclass of an abstract class must implement; every method of an interface is abstract anyway. */
    readonly isAbstract?: boolean;
    readonly parameters: readonly PlatformParameter[];
    /** The name is `void` when the method returns nothing. */
    readonly returns: TypeName;
}

/** A constructor of a platform class. */
export interface PlatformConstructor {
    readonly parameters: readonly PlatformParameter[];
}

/** A field or property of a platform type. */
export interface PlatformField {
    readonly name: string;
    readonly isStatic: boolean;
    readonly type: TypeName;
    readonly readOnly?: boolean;
}

/** A type that the platform brings along. */
export interface PlatformType {
    readonly namespace: string;
    /** The name within the namespace: `SaveResult`, or `InboundEmail.Header` for an inner type. */
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly isAbstract: boolean;
    readonly typeParameters: readonly string[];
    readonly superType: TypeName | undefined;
    readonly interfaces: readonly TypeName[];
    readonly constructors: readonly PlatformConstructor[];
    readonly methods: readonly PlatformMethod[];
    readonly fields: readonly PlatformField[];
    readonly enumConstants: readonly string[];
}

/** A field of a standard object. */
export interface StandardField {
    readonly name: string;
    /** Name of the Apex type: `String`, `Id`, `Boolean`, `Decimal`, `Integer`, `Datetime`, `System.Address`, ... */
    readonly type: string;
    /** The objects a lookup may point to; `['Name']` when it is polymorphic and the targets are not known. */
    readonly referenceTo: readonly string[];
    readonly relationshipName: string | undefined;
}

/** A child relationship of a standard object. */
export interface StandardChildRelationship {
    readonly name: string;
    readonly childObject: string;
    /** The lookup field of the child, when it is known. */
    readonly childField: string | undefined;
}

/** A standard object of the platform, with every field of every edition and feature. */
export interface StandardObject {
    readonly name: string;
    readonly fields: readonly StandardField[];
    readonly childRelationships: readonly StandardChildRelationship[];
}
