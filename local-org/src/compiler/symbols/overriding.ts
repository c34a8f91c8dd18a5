import type { ClassSymbol, MethodSymbol } from '../symbols.js';
import { sameParameters } from './signatures.js';

/** What a method meets in the classes above its own. */
export interface Ancestor {
    readonly method: MethodSymbol;
    /** false: the two only share a signature, since the upper one is private and not virtual, so not seen from below */
    readonly isOverridden: boolean;
}

/**
 * @param method instance method of a class
 * @param object `Object` as a class, whose methods every class may replace
 * @returns the nearest instance method of the same signature in a class above, if any
 */
export function findAncestor(method: MethodSymbol, object: ClassSymbol): Ancestor | undefined {
    const name = method.name.toLowerCase();
    for (let type = method.owner.superType; type; type = type.symbol.superType) {
        const found = type.symbol.methods.get(name)?.find((one) => !one.isStatic && sameParameters(one, method));
        if (found) {
            return { method: found, isOverridden: found.isVirtual || found.access !== 'private' };
        }
    }
    return findInObject(method, object);
}

/** A method like one of `Object`'s that returns something else is another method: `Matcher equals(Object value)` is allowed. */
function findInObject(method: MethodSymbol, object: ClassSymbol): Ancestor | undefined {
    const found = object.methods.get(method.name.toLowerCase())?.find((one) => sameParameters(one, method));
    return found && { method: found, isOverridden: found.returns === method.returns };
}

/**
 * The key that an instance method takes over from a class above, or from `Object`. A method that shares the signature of one
 * that it does not replace gets a key of its own, prefixed by its class, lest it take that method's place.
 *
 * @returns undefined when there is nothing to take over
 */
export function inheritedKey(method: MethodSymbol, object: ClassSymbol): string | undefined {
    const ancestor = method.owner.classKind === 'class' ? findAncestor(method, object) : findInObject(method, object);
    if (!ancestor) {
        return undefined;
    }
    return ancestor.isOverridden ? ancestor.method.key : `${method.owner.qualifiedName}.${method.key}`;
}
