import type { Annotation, TypeDeclaration, TypeReference } from '../ast.js';
import { shadowingName } from '../shadowing.js';
import type { ClassSymbol } from '../symbols.js';
import type { ClassType, Type } from '../types.js';
import type { Reporter, Scope } from '../world.js';
import { lazy } from './lazy.js';
import { findAnnotation, hasKeyword, writtenAccess, writtenSharing } from './modifiers.js';
import { resolveHierarchy } from './hierarchy.js';
import type { Hierarchy } from './hierarchy.js';
import { makeUserConstructors, makeUserFields, makeUserMethods } from './userMembers.js';
import type { PlatformTypes } from './platformTypes.js';

/** What user symbols are made with. */
export interface UserContext {
    readonly namespace: string | undefined;
    readonly platform: PlatformTypes;
    resolveType(reference: TypeReference, scope: Scope, reporter: Reporter): Type;
    /** Keeps the pieces of a new symbol together. */
    register(declared: DeclaredType): void;
}

/** A user type with where it comes from. */
export interface DeclaredType {
    readonly symbol: ClassSymbol;
    readonly declaration: TypeDeclaration;
    /** For names inside the type. */
    readonly scope: Scope;
    /** What was found wrong while members were made; a lookup from another file may be the one that makes them. */
    readonly problems: Reporter;
    readonly hierarchy: () => Hierarchy;
}

/** A file's share in its symbols. */
export interface UserFile {
    readonly file: string;
    readonly apiVersion: number;
    readonly problems: Reporter;
}

/**
 * @param declaration type as parsed
 * @param outer the enclosing type, if it is an inner type
 * @returns the symbol of the type, its inner types included; types, members and super types are resolved when first read
 */
export function declareUserType(
    declaration: TypeDeclaration,
    outer: ClassSymbol | undefined,
    file: UserFile,
    context: UserContext
): ClassSymbol {
    const annotations: readonly Annotation[] = declaration.modifiers.annotations;
    const name = declaration.name.text;
    const isTest = outer?.isTest === true || findAnnotation(annotations, 'istest') !== undefined;
    const isAbstract = declaration.kind === 'Interface' || hasKeyword(declaration.modifiers, 'abstract');
    const inner = new Map<string, ClassSymbol>();
    const scopeOf = (owner: ClassSymbol): Scope => ({ owner, file: file.file, apiVersion: file.apiVersion, isTest });
    const resolve = (reference: TypeReference): Type => context.resolveType(reference, scope, file.problems);
    const hierarchy = resolveHierarchy(
        () => symbol,
        extendsOf(declaration),
        implementsOf(declaration),
        resolve,
        file.problems
    );
    const fields = lazy(() => makeUserFields(symbol, declaration, resolve));
    const methods = lazy(() => makeUserMethods(symbol, declaration, resolve, context.platform));
    const constructors = lazy(() => makeUserConstructors(symbol, declaration, resolve));
    const symbol: ClassSymbol = {
        origin: 'user',
        classKind: declaration.kind === 'Class' ? 'class' : declaration.kind === 'Enum' ? 'enum' : 'interface',
        name,
        qualifiedName: qualifiedName(name, outer, context.platform),
        namespace: context.namespace ?? '',
        outer,
        access: writtenAccess(declaration.modifiers) ?? 'private',
        isAbstract,
        isVirtual: isAbstract || hasKeyword(declaration.modifiers, 'virtual'),
        isTest,
        sharing: writtenSharing(declaration.modifiers),
        annotations,
        typeParameters: [],
        get superType(): ClassType | undefined {
            return hierarchy().superType;
        },
        get interfaces(): readonly ClassType[] {
            return hierarchy().interfaces;
        },
        get fields() {
            return fields();
        },
        get methods() {
            return methods();
        },
        get constructors() {
            return constructors();
        },
        inner,
        enumConstants: declaration.kind === 'Enum' ? declaration.constants.map((constant) => constant.text) : [],
        file: file.file,
        at: declaration.name,
        apiVersion: file.apiVersion
    };
    const scope = scopeOf(symbol);
    declareInnerTypes(declaration, symbol, inner, file, context);
    context.register({ symbol, declaration, scope, problems: file.problems, hierarchy });
    return symbol;
}

function qualifiedName(name: string, outer: ClassSymbol | undefined, platform: PlatformTypes): string {
    if (outer) {
        return `${outer.qualifiedName}.${name}`;
    }
    return platform.isTaken(name) ? shadowingName(name) : name;
}

/** A second type of the same name is declared too, so that its own problems are found, but cannot be named. */
function declareInnerTypes(
    declaration: TypeDeclaration,
    outer: ClassSymbol,
    inner: Map<string, ClassSymbol>,
    file: UserFile,
    context: UserContext
): void {
    if (declaration.kind !== 'Class') {
        return;
    }
    for (const member of declaration.members) {
        if (member.kind === 'Class' || member.kind === 'Interface' || member.kind === 'Enum') {
            const symbol = declareUserType(member, outer, file, context);
            const key = symbol.name.toLowerCase();
            if (!inner.has(key)) {
                inner.set(key, symbol);
            }
        }
    }
}

function extendsOf(declaration: TypeDeclaration): TypeReference | undefined {
    return declaration.kind === 'Class' ? declaration.extends : undefined;
}

function implementsOf(declaration: TypeDeclaration): readonly TypeReference[] {
    switch (declaration.kind) {
        case 'Class':
            return declaration.implements;
        case 'Interface':
            return declaration.extends;
        case 'Enum':
            return [];
    }
}
