/** What type names mean, and where they are seen from. */
import type { ClassSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { classType, sobjectType } from '../types.js';
import type { Scope } from '../world.js';
import type { Schema } from '../../schema/model.js';
import type { PlatformTypes } from './platformTypes.js';
import { scalarType } from './scalars.js';

export interface TypeNames {
    /**
     * @param names segments in any case, without type arguments
     * @returns the type; a generic platform class without its arguments; undefined when the names mean no type
     */
    find(names: readonly string[], scope: Scope): Type | undefined;
}

export interface NameSources {
    readonly userTypes: ReadonlyMap<string, ClassSymbol>;
    readonly platform: PlatformTypes;
    readonly schema: Schema;
    readonly namespace: string | undefined;
}

/**
 * Apex Developer Guide, "Name Shadowing" and "Type Resolution and System Namespace for Types": scalars, then inner types,
 * then the project's own classes, then types of namespace System, objects, types of namespace Schema.
 */
export function makeTypeNames(sources: NameSources): TypeNames {
    return {
        find: (names, scope) => {
            const [first, ...rest] = names.map((name) => name.toLowerCase());
            if (first === undefined) {
                return undefined;
            }
            return rest.length === 0 ? findSimple(first, scope, sources) : findQualified(first, rest, scope, sources);
        }
    };
}

function findSimple(name: string, scope: Scope, sources: NameSources): Type | undefined {
    const scalar = scalarType(name);
    if (scalar) {
        return scalar;
    }
    const own = findOwn(name, scope, sources);
    return own ? classType(own) : findPlatformOrObject(name, sources);
}

function findOwn(name: string, scope: Scope, sources: NameSources): ClassSymbol | undefined {
    for (let owner = scope.owner; owner; owner = owner.outer) {
        const inner = findInner(owner, name);
        if (inner) {
            return inner;
        }
    }
    return sources.userTypes.get(name);
}

/** Inner types of a class and of the classes that it extends. */
function findInner(owner: ClassSymbol, name: string): ClassSymbol | undefined {
    const inner = owner.inner.get(name);
    return inner ?? (owner.superType && findInner(owner.superType.symbol, name));
}

/**
 * Some names are both a class of System and an object. A class without instances cannot be what a variable's type means
 * (`Network n = [SELECT Id FROM Network]`), else the class wins (`Location.newInstance`, `Schema.Location` the object).
 */
function findPlatformOrObject(name: string, sources: NameSources): Type | undefined {
    const { platform, schema } = sources;
    const system = platform.find('System', name);
    if (system && !platform.isStaticOnly(system)) {
        return classType(system);
    }
    const object = schema.object(name);
    if (object) {
        return sobjectType(object);
    }
    const found = system ?? platform.find('Schema', name);
    return found && classType(found);
}

function findQualified(first: string, rest: readonly string[], scope: Scope, sources: NameSources): Type | undefined {
    const own = findOwn(first, scope, sources);
    const found = (own && descend(own, rest)) ?? findInOwnNamespace(first, rest, sources);
    return found ? classType(found) : findInPlatform(first, rest, sources);
}

function descend(symbol: ClassSymbol, names: readonly string[]): ClassSymbol | undefined {
    let found: ClassSymbol | undefined = symbol;
    for (const name of names) {
        found = found && findInner(found, name);
    }
    return found;
}

function findInOwnNamespace(first: string, rest: readonly string[], sources: NameSources): ClassSymbol | undefined {
    const [name, ...inner] = rest;
    if (name === undefined || first !== sources.namespace?.toLowerCase()) {
        return undefined;
    }
    const symbol = sources.userTypes.get(name);
    return symbol && descend(symbol, inner);
}

function findInPlatform(first: string, rest: readonly string[], sources: NameSources): Type | undefined {
    const { platform, schema } = sources;
    const name = rest.join('.');
    const scalar = first === 'system' ? scalarType(name) : undefined;
    if (scalar) {
        return scalar;
    }
    const object = first === 'schema' && rest.length === 1 ? schema.object(name) : undefined;
    if (object) {
        return sobjectType(object);
    }
    const symbol = platform.find(first, name) ?? platform.find('System', `${first}.${name}`);
    return symbol && classType(symbol);
}
