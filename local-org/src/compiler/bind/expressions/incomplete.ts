import type { ClassSymbol } from '../../symbols.js';
import type { World } from '../../world.js';

/**
 * Whether a class extends something that could not be resolved, itself or further up. What is missing in it may well be in
 * the unknown part, so that nothing should be said about it.
 */
export function isIncomplete(world: World, symbol: ClassSymbol): boolean {
    for (let current: ClassSymbol | undefined = symbol; current; current = current.superType?.symbol) {
        const declaration = current.origin === 'user' ? world.declarationOf(current) : undefined;
        if (declaration?.kind === 'Class' && declaration.extends && !current.superType) {
            return true;
        }
        if (declaration?.kind === 'Interface' && declaration.extends.length > current.interfaces.length) {
            return true;
        }
    }
    return false;
}

/** As `isIncomplete`, for a class or one of those around it. */
export function isIncompleteInside(world: World, symbol: ClassSymbol | undefined): boolean {
    for (let current = symbol; current; current = current.outer) {
        if (isIncomplete(world, current)) {
            return true;
        }
    }
    return false;
}
