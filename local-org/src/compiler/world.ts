/**
 * Everything that can be named: the declared types of the project, the platform's types and the schema, with the lookups that
 * the declaration checks and the binder share. Built by `symbols/`, read-only afterwards.
 */
import type { Located, TypeDeclaration, TypeReference } from './ast.js';
import type { Diagnostic } from './diagnostics.js';
import type { Catalogue } from './platform/catalogue.js';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from './symbols.js';
import type { ClassType, Type } from './types.js';
import type { Schema } from '../schema/model.js';

/** Collects diagnostics of one file. */
export interface Reporter {
    readonly file: string;
    error(at: Located, code: string, message: string): void;
    warning(at: Located, code: string, message: string): void;
    readonly diagnostics: readonly Diagnostic[];
}

/** From where a name is looked up: the innermost class, undefined at the top of triggers and anonymous blocks. */
export interface Scope {
    readonly owner: ClassSymbol | undefined;
    readonly file: string;
    readonly apiVersion: number;
    readonly isTest: boolean;
}

/** A member seen through a receiver type: types substituted. */
export interface MethodView {
    readonly method: MethodSymbol;
    readonly parameters: readonly Type[];
    readonly returns: Type;
}

export interface FieldView {
    readonly field: FieldSymbol;
    readonly type: Type;
}

export interface World {
    readonly schema: Schema;
    readonly catalogue: Catalogue;
    readonly namespace: string | undefined;
    /** The project's top-level types by lower-case name. */
    readonly userTypes: ReadonlyMap<string, ClassSymbol>;
    /** Where each user type (inner ones too) was declared. */
    declarationOf(symbol: ClassSymbol): TypeDeclaration | undefined;
    /** @param qualifiedName `List`, `Database.SaveResult`, `Schema.SObjectType`; case folded. */
    platformType(qualifiedName: string): ClassSymbol | undefined;
    /** The platform type as a type: `platform('List', x)`, `platform('Exception')`; throws when the catalogue lacks it. */
    platform(qualifiedName: string, ...args: readonly Type[]): ClassType;
    /**
     * Resolves a written type: inner types of the scope and of its super classes, own top-level types, own namespace prefix,
     * sObjects, `Schema.Account`, platform types of System and Schema without prefix, others by namespace. Reports what is unknown or has the wrong number
     * of arguments and returns `errorType`.
     */
    resolveType(reference: TypeReference, scope: Scope, reporter: Reporter): Type;
    /** The same for dotted names met in expressions; undefined when they name no type. Nothing is reported. */
    findType(names: readonly string[], scope: Scope): Type | undefined;
    /** Whether a name is a platform namespace (`System`, `Schema`, `Database`, ...) or the project's own. */
    isNamespace(name: string): boolean;
    /** Field, property or enum constant by name, inherited ones included, outer classes not. */
    findField(type: ClassType, name: string): FieldView | undefined;
    /** All methods of a name, inherited ones included and overridden ones not; for interfaces and type Object also Object's. */
    findMethods(type: ClassType, name: string): readonly MethodView[];
    findConstructors(type: ClassType): readonly MethodView[];
    /** Walks `superType` and `interfaces` (arguments substituted): the instantiation of `of` that `type` is, if any. */
    asInstanceOf(type: ClassType, of: ClassSymbol): ClassType | undefined;
    /** Whether a member of `owner` may be named from the scope (private within the top-level class, protected, @TestVisible in tests, global across namespaces). */
    isAccessible(
        member: { readonly owner: ClassSymbol; readonly access: string; readonly isTestVisible?: boolean },
        scope: Scope
    ): boolean;
}
