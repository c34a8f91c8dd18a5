/** What the platform has and the library lacks: for documentation and for information in tests. */
import type { Catalogue } from '../compiler/platform/catalogue.js';
import { coverageOf } from './coverage.js';
import type { LibraryType } from './registry.js';

/** The gaps of one type. */
export interface MissingMembers {
    /** `Database.SaveResult`, types of System without prefix. */
    readonly type: string;
    /** `static name(types)`, `name(types)`, `(types)`, `field` */
    readonly members: readonly string[];
}

/**
 * Lists the members of the platform's types that have no implementation, types without a gap left out.
 *
 * @param tables the library: all modules called
 * @param types names of the types to look at; by default all classes of all namespaces
 */
export function missingMembers(
    catalogue: Catalogue,
    tables: readonly LibraryType[],
    types: readonly string[] = allClasses(catalogue)
): MissingMembers[] {
    const byName = new Map<string, LibraryType[]>();
    for (const table of tables) {
        byName.set(table.name, [...(byName.get(table.name) ?? []), table]);
    }
    return types
        .map((type) => ({ type, members: coverageOf(catalogue, type, byName.get(type) ?? []).missing }))
        .filter(({ members }) => members.length > 0);
}

function allClasses(catalogue: Catalogue): string[] {
    return catalogue.namespaces().flatMap((namespace) =>
        catalogue
            .typesIn(namespace)
            .filter((name) => catalogue.type(namespace, name)?.kind === 'class')
            .map((name) => (namespace === 'System' ? name : `${namespace}.${name}`))
    );
}
