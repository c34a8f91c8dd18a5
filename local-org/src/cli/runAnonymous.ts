/** Compiles anonymous Apex against a project. */
import { cacheDirectory } from '../compiler/cacheFile.js';
import { compileAnonymous } from '../compiler/compile.js';
import { parseSources } from '../compiler/parseSources.js';
import type { Program } from '../compiler/program.js';
import { readApexSources } from '../compiler/sources.js';
import { createReporter } from '../compiler/symbols/reporter.js';
import { buildWorld, type Unit } from '../compiler/symbols/world.js';
import { openTreeCache } from '../compiler/treeCache.js';
import type { World } from '../compiler/world.js';

/**
 * @param text the statements
 * @returns what {@link compileAnonymous} makes of them
 */
export function compileBlock(program: Program, text: string): ReturnType<typeof compileAnonymous> {
    return compileAnonymous(worldOf(program), text, program.project.apiVersion);
}

/** The names and types of the project. The program itself may have come from the cache, without them. */
function worldOf({ project, schema, catalogue, namespace }: Program): World {
    const { sources } = readApexSources(project);
    const trees = openTreeCache(cacheDirectory(project.root));
    const units = parseSources(sources, trees).flatMap(({ source, unit }): Unit[] =>
        unit && unit.kind !== 'Trigger' ? [{ file: source.file, apiVersion: source.apiVersion, unit }] : []
    );
    return buildWorld({ units, schema, catalogue, namespace, reporterFor: createReporter });
}
