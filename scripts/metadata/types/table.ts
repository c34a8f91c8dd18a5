/** The Metadata API's types as a table, kept between runs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeCacheFile } from '../../../local-org/src/compiler/cacheFile.js';

/** What an element may hold. */
export interface ElementType {
    /** `string`, `number`, `boolean`, `any`, or a key of `types` or `enums`. */
    readonly type: string;
    readonly isMany: boolean;
    readonly isOptional: boolean;
}

export interface TypeTable {
    /** By type name, the elements by name, inherited ones included. */
    readonly types: Readonly<Record<string, Readonly<Record<string, ElementType>>>>;
    readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** To be raised when `derive.ts` comes to say something else. */
const FORMAT = 1;

/**
 * Loads the table, and derives it first when this version of `@salesforce/types` was not seen before.
 *
 * @param root folder of the repository, in whose `node_modules/.cache` the table is kept
 */
export async function loadTypeTable(root: string): Promise<TypeTable> {
    const library = dirname(createRequire(import.meta.url).resolve('@salesforce/types/metadata'));
    const manifest = readFileSync(join(library, '..', 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    const cached = join(root, 'node_modules', '.cache', 'metadata', `types-${version}-${FORMAT}.json`);
    const known = readTable(cached);
    if (known !== undefined) {
        return known;
    }
    // The compiler takes a third of a second to load, which a run with a cache does not have to wait for.
    const { deriveTable } = await import('./derive.js');
    const table = deriveTable(readFileSync(join(library, 'metadata.d.ts'), 'utf8'));
    writeCacheFile(cached, JSON.stringify(table));
    return table;
}

function readTable(file: string): TypeTable | undefined {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as TypeTable;
    } catch {
        return undefined;
    }
}
