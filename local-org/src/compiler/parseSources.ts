import type { TriggerDeclaration, TypeDeclaration } from './ast.js';
import type { TreeCache } from './treeCache.js';
import type { Diagnostic } from './diagnostics.js';
import { parseClass, parseTrigger } from './parse/index.js';
import type { ApexSource } from './sources.js';

export interface ParsedSource {
    readonly source: ApexSource;
    /** undefined if the source has an error; then there are diagnostics. */
    readonly unit: TypeDeclaration | TriggerDeclaration | undefined;
    readonly diagnostics: readonly Diagnostic[];
}

const NONE: readonly Diagnostic[] = [];

/**
 * The trees of sources, from the cache where it has them, and into it where it has not.
 * A source with an error is parsed anew every time.
 */
export function parseSources(sources: readonly ApexSource[], cache: TreeCache): ParsedSource[] {
    return sources.map((source) => {
        const kept = cache.get(source);
        if (kept !== undefined) {
            return { source, unit: kept, diagnostics: NONE };
        }
        const parse = source.kind === 'class' ? parseClass : parseTrigger;
        const { unit, diagnostics } = parse(source.file, source.text);
        if (unit !== undefined) {
            cache.put(source, unit);
        }
        return { source, unit, diagnostics };
    });
}
