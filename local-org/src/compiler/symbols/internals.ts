import type { TypeDeclaration } from '../ast.js';
import type { Reporter, World } from '../world.js';
import type { PlatformTypes } from './platformTypes.js';
import type { DeclaredType } from './userClass.js';

/** What the declaration checks need of a world beyond its lookups. */
export interface WorldInternals {
    readonly platform: PlatformTypes;
    reporterFor(file: string): Reporter;
    topLevelTypesIn(file: string): readonly DeclaredType[];
    /** Inner types too, even those whose name is taken. */
    declaredBy(declaration: TypeDeclaration): DeclaredType | undefined;
}

const internals = new WeakMap<World, WorldInternals>();

export function keepInternals(world: World, of: WorldInternals): void {
    internals.set(world, of);
}

/** @throws Error for a world that `buildWorld` did not make */
export function internalsOf(world: World): WorldInternals {
    const found = internals.get(world);
    if (!found) {
        throw new Error('The world was not made by buildWorld.');
    }
    return found;
}
