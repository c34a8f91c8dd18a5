import type { TypeDeclaration } from '../ast.js';
import { reportError } from '../messages.js';
import type { Catalogue } from '../platform/catalogue.js';
import type { ClassSymbol } from '../symbols.js';
import { classType } from '../types.js';
import type { Reporter, World } from '../world.js';
import type { Schema } from '../../schema/model.js';
import { isAccessible } from './access.js';
import { asInstanceOf } from './hierarchy.js';
import { keepInternals } from './internals.js';
import { makeMemberLookup } from './members.js';
import { makeTypeNames } from './names.js';
import { makePlatformTypes } from './platformTypes.js';
import { createReporter } from './reporter.js';
import { makeTypeResolver } from './resolution.js';
import type { DeclaredType, UserContext } from './userClass.js';
import { declareUserType } from './userClass.js';

/** One parsed file. */
export interface Unit {
    readonly file: string;
    readonly apiVersion: number;
    readonly unit: TypeDeclaration;
}

export interface WorldInput {
    readonly units: readonly Unit[];
    readonly schema: Schema;
    readonly catalogue: Catalogue;
    /** The project's namespace. */
    readonly namespace: string | undefined;
    /** Where the problems of a file go. */
    reporterFor(file: string): Reporter;
}

/**
 * Declares the project's types. Members, super types and platform types are resolved when they are first read; what is wrong
 * with them is reported by `checkDeclarations`. Of two top-level types of a name the second is reported here.
 *
 * @returns lookups over the project's types, the platform's and the schema
 */
export function buildWorld(input: WorldInput): World {
    const { schema, catalogue, namespace } = input;
    const platform = makePlatformTypes(catalogue, schema);
    const userTypes = new Map<string, ClassSymbol>();
    const declared = new Map<ClassSymbol, DeclaredType>();
    const names = makeTypeNames({ userTypes, platform, schema, namespace });
    const resolveType = makeTypeResolver(names, platform);
    const byDeclaration = new Map<TypeDeclaration, DeclaredType>();
    const byFile = new Map<string, DeclaredType[]>();
    const context: UserContext = {
        namespace,
        platform,
        resolveType,
        register: (type) => {
            declared.set(type.symbol, type);
            byDeclaration.set(type.declaration, type);
        }
    };
    for (const { file, apiVersion, unit } of input.units) {
        const problems = createReporter(file);
        const symbol = declareUserType(unit, undefined, { file, apiVersion, problems }, context);
        const key = symbol.name.toLowerCase();
        if (userTypes.has(key)) {
            reportError(input.reporterFor(file), unit.name, 'duplicate-type', unit.name.text);
        } else {
            userTypes.set(key, symbol);
        }
        const type = declared.get(symbol);
        if (type) {
            byFile.set(file, [...(byFile.get(file) ?? []), type]);
        }
    }
    const world: World = {
        schema,
        catalogue,
        namespace,
        userTypes,
        declarationOf: (symbol) => declared.get(symbol)?.declaration,
        platformType: (qualifiedName) => platform.byQualifiedName(qualifiedName),
        platform: (qualifiedName, ...args) => {
            const symbol = platform.byQualifiedName(qualifiedName);
            if (symbol === undefined) {
                throw new Error(`The platform catalogue lacks the type ${qualifiedName}.`);
            }
            return classType(symbol, args);
        },
        resolveType,
        findType: (segments, scope) => names.find(segments, scope),
        isNamespace: (name) => catalogue.isNamespace(name) || name.toLowerCase() === namespace?.toLowerCase(),
        ...makeMemberLookup(platform.object),
        asInstanceOf,
        isAccessible
    };
    keepInternals(world, {
        platform,
        reporterFor: (file) => input.reporterFor(file),
        topLevelTypesIn: (file) => byFile.get(file) ?? [],
        declaredBy: (declaration) => byDeclaration.get(declaration)
    });
    return world;
}
