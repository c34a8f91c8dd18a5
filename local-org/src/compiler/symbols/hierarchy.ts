import type { TypeReference } from '../ast.js';
import { reportError } from '../messages.js';
import type { ClassSymbol } from '../symbols.js';
import type { ClassType, Type } from '../types.js';
import { substitute, typeName } from '../types.js';
import type { Reporter } from '../world.js';

/** Super type and interfaces of a user type: free of cycles, and of types of the wrong kind. */
export interface Hierarchy {
    readonly superType: ClassType | undefined;
    readonly interfaces: readonly ClassType[];
}

const NONE: Hierarchy = { superType: undefined, interfaces: [] };

/**
 * Resolves `extends` and `implements` when first asked. While that is under way the type has no super types: the names in
 * its own header are looked up without them. The link that would close a cycle is reported and left out.
 *
 * @param symbol the type itself, known only after its symbol is made
 */
export function resolveHierarchy(
    symbol: () => ClassSymbol,
    superReference: TypeReference | undefined,
    interfaceReferences: readonly TypeReference[],
    resolve: (reference: TypeReference) => Type,
    problems: Reporter
): () => Hierarchy {
    let resolved: Hierarchy | undefined;
    return () => {
        if (resolved) {
            return resolved;
        }
        resolved = NONE;
        const self = symbol();
        const accept = (reference: TypeReference, kind: 'class' | 'interface'): ClassType | undefined => {
            const type = superTypeOfKind(reference, kind, resolve, problems);
            if (type && reaches(type, self)) {
                reportError(problems, reference, 'circular-definition', self.qualifiedName);
                return undefined;
            }
            return type;
        };
        const superType = superReference && accept(superReference, 'class');
        const interfaces = interfaceReferences.flatMap((reference) => accept(reference, 'interface') ?? []);
        resolved = { superType, interfaces };
        return resolved;
    };
}

function superTypeOfKind(
    reference: TypeReference,
    kind: 'class' | 'interface',
    resolve: (reference: TypeReference) => Type,
    problems: Reporter
): ClassType | undefined {
    const type = resolve(reference);
    if (type.kind === 'class' && type.symbol.classKind === kind && reference.arrayDepth === 0) {
        return type;
    }
    if (type.kind !== 'error') {
        reportError(problems, reference, kind === 'class' ? 'invalid-super-type' : 'invalid-interface', typeName(type));
    }
    return undefined;
}

function reaches(from: ClassType, target: ClassSymbol): boolean {
    for (const type of ancestors(from)) {
        if (type.symbol === target) {
            return true;
        }
    }
    return false;
}

/** @returns direct super types, arguments substituted: the extended class first, then the interfaces */
export function directSuperTypes(type: ClassType): readonly ClassType[] {
    const { symbol } = type;
    const direct = symbol.superType ? [symbol.superType, ...symbol.interfaces] : symbol.interfaces;
    return type.arguments.length === 0 ? direct : direct.map((one) => instantiate(one, type));
}

/** @returns the extended class as seen from an instantiation of the extending one */
export function superTypeOf(type: ClassType): ClassType | undefined {
    const { superType } = type.symbol;
    return superType && instantiate(superType, type);
}

/** Replaces the type parameters of `of` in a type that its declaration names. */
export function instantiate<T extends Type>(type: T, of: ClassType): T {
    return substitute(type, of.symbol.typeParameters, of.arguments) as T; // substitution keeps the kind of class types
}

/** @returns the type and everything it extends and implements, each once, nearest first */
export function ancestors(type: ClassType): ReadonlySet<ClassType> {
    const seen = new Set<ClassType>([type]);
    for (const one of seen) {
        for (const next of directSuperTypes(one)) {
            seen.add(next); // a set visits what is added while it is walked
        }
    }
    return seen;
}

/** @returns the instantiation of `of` that `type` is, if any */
export function asInstanceOf(type: ClassType, of: ClassSymbol): ClassType | undefined {
    if (type.symbol === of) {
        return type;
    }
    for (const next of directSuperTypes(type)) {
        const found = asInstanceOf(next, of);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** @returns whether a class is, or extends, another; interfaces are not looked at */
export function isSameOrSubclass(symbol: ClassSymbol, of: ClassSymbol): boolean {
    for (let one: ClassSymbol | undefined = symbol; one; one = one.superType?.symbol) {
        if (one === of) {
            return true;
        }
    }
    return false;
}
