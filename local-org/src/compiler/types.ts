/** The types of Apex as the binder and the emitter see them. Types are interned: equal types are the same object. */
import type { ClassSymbol } from './symbols.js';
import type { ObjectSchema } from '../schema/model.js';

export const PRIMITIVE_NAMES = [
    'Boolean',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'String',
    'Id',
    'Date',
    'Datetime',
    'Time',
    'Blob'
] as const;

export type PrimitiveName = (typeof PRIMITIVE_NAMES)[number];

export interface PrimitiveType {
    readonly kind: 'primitive';
    readonly name: PrimitiveName;
}

/** `Object`, the type everything converts to. */
export interface ObjectType {
    readonly kind: 'object';
}

export interface VoidType {
    readonly kind: 'void';
}

/** The type of the literal `null`. */
export interface NullType {
    readonly kind: 'null';
}

/** The type of something already reported: everything is allowed with it, nothing more is said. */
export interface ErrorType {
    readonly kind: 'error';
}

/** A user or platform class, interface or enum; `List`, `Set` and `Map` too, with their arguments. */
export interface ClassType {
    readonly kind: 'class';
    readonly symbol: ClassSymbol;
    readonly arguments: readonly Type[];
}

/** `SObject` (schema undefined) or a concrete object. */
export interface SObjectType {
    readonly kind: 'sobject';
    readonly schema: ObjectSchema | undefined;
}

/** A type parameter of a generic platform type, before substitution. */
export interface ParameterType {
    readonly kind: 'parameter';
    readonly name: string;
}

export type Type =
    PrimitiveType | ObjectType | VoidType | NullType | ErrorType | ClassType | SObjectType | ParameterType;

const primitives = new Map<PrimitiveName, PrimitiveType>();

/** @returns the one type object of a primitive. */
export function primitive(name: PrimitiveName): PrimitiveType {
    let type = primitives.get(name);
    if (!type) {
        type = { kind: 'primitive', name };
        primitives.set(name, type);
    }
    return type;
}

export const objectType: ObjectType = { kind: 'object' };
export const voidType: VoidType = { kind: 'void' };
export const nullType: NullType = { kind: 'null' };
export const errorType: ErrorType = { kind: 'error' };
/** The generic `SObject`. */
export const anySObject: SObjectType = { kind: 'sobject', schema: undefined };

const parameters = new Map<string, ParameterType>();

/** @returns the one type object of a type parameter of this name. */
export function typeParameter(name: string): ParameterType {
    let type = parameters.get(name);
    if (!type) {
        type = { kind: 'parameter', name };
        parameters.set(name, type);
    }
    return type;
}

const sobjectTypes = new WeakMap<ObjectSchema, SObjectType>();

/** @returns the one type object of an object. */
export function sobjectType(schema: ObjectSchema): SObjectType {
    let type = sobjectTypes.get(schema);
    if (!type) {
        type = { kind: 'sobject', schema };
        sobjectTypes.set(schema, type);
    }
    return type;
}

interface ClassTypes {
    readonly raw: ClassType;
    readonly generic: Map<string, ClassType>;
}

const classTypes = new WeakMap<ClassSymbol, ClassTypes>();

/** @returns the one type object of a class with these arguments (none for a class without type parameters). */
export function classType(symbol: ClassSymbol, args: readonly Type[] = []): ClassType {
    let known = classTypes.get(symbol);
    if (!known) {
        known = { raw: { kind: 'class', symbol, arguments: [] }, generic: new Map() };
        classTypes.set(symbol, known);
    }
    if (args.length === 0) {
        return known.raw;
    }
    const key = args.map(typeKey).join(',');
    let type = known.generic.get(key);
    if (!type) {
        type = { kind: 'class', symbol, arguments: args };
        known.generic.set(key, type);
    }
    return type;
}

let nextKey = 1;
const keys = new WeakMap<Type, number>();

function typeKey(type: Type): string {
    let key = keys.get(type);
    if (key === undefined) {
        key = nextKey++;
        keys.set(type, key);
    }
    return String(key);
}

/**
 * The canonical name of a type: the key of method signatures, the text in messages and the run-time type token.
 * @returns for example `Integer`, `List<Account>`, `Outer.Inner`, `Database.SaveResult`, `Map<String,Object>`,
 * `Queueable` (types of namespace System without the prefix), `perennial.Clock` never: own types without namespace.
 */
export function typeName(type: Type): string {
    switch (type.kind) {
        case 'primitive':
        case 'parameter':
            return type.name;
        case 'object':
            return 'Object';
        case 'void':
            return 'void';
        case 'null':
            return 'null';
        case 'error':
            return '?';
        case 'sobject':
            return type.schema ? type.schema.name : 'SObject';
        case 'class': {
            const args = type.arguments.length > 0 ? `<${type.arguments.map(typeName).join(',')}>` : '';
            return type.symbol.qualifiedName + args;
        }
    }
}

/** Replaces the type parameters of a generic type by its arguments. */
export function substitute(type: Type, names: readonly string[], args: readonly Type[]): Type {
    if (args.length === 0) {
        return type;
    }
    if (type.kind === 'parameter') {
        return args[names.indexOf(type.name)] ?? type;
    }
    if (type.kind === 'class' && type.arguments.length > 0) {
        return classType(
            type.symbol,
            type.arguments.map((argument) => substitute(argument, names, args))
        );
    }
    return type;
}

/** @returns the element type of a `List` or `Set`, else undefined. */
export function elementType(type: Type): Type | undefined {
    return isCollection(type, 'List') || isCollection(type, 'Set') ? type.arguments[0] : undefined;
}

/** @returns whether the type is the platform's `List`, `Set` or `Map`. */
export function isCollection(type: Type, name: 'List' | 'Set' | 'Map'): type is ClassType {
    return type.kind === 'class' && type.symbol.origin === 'platform' && type.symbol.qualifiedName === name;
}

/** @returns whether the type is a primitive of this name. */
export function isPrimitive(type: Type, ...names: readonly PrimitiveName[]): type is PrimitiveType {
    return type.kind === 'primitive' && (names.length === 0 || names.includes(type.name));
}
