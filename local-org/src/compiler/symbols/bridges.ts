import type { ClassSymbol, MethodSymbol } from '../symbols.js';
import type { World } from '../world.js';
import { findImplementation, interfaceMethods } from './implementations.js';
import { internalsOf } from './internals.js';

/** A method of an interface that a class implements under another key, or by a static method. */
export interface Bridge {
    /** The interface's method; its key has the type parameters in it. */
    readonly from: MethodSymbol;
    readonly to: MethodSymbol;
}

/**
 * The interface methods of a class, inherited ones included, that an object does not have under their own key: the names
 * differ in case, the interface is generic, a list of a concrete object stands in for a list of `SObject`, or the method is
 * static (public suite apex-recipes, QueueableRecipes).
 *
 * @param world made by `buildWorld`
 * @param symbol class, abstract or not
 */
export function findBridges(world: World, symbol: ClassSymbol): readonly Bridge[] {
    const { object } = internalsOf(world).platform;
    const bridges = new Map<string, Bridge>();
    for (const { view } of interfaceMethods(symbol)) {
        const to = findImplementation(symbol, view, object);
        if (to && (to.isStatic || to.key !== view.method.key)) {
            bridges.set(view.method.key, { from: view.method, to });
        }
    }
    return [...bridges.values()];
}
