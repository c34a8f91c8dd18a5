/** What is wrong with the source of a component, as a compile error page and the checks show it. */

export interface SourceProblem {
    /** Relative to the project. */
    readonly file: string;
    /** From 1. */
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly severity: 'error' | 'warning';
    /** Stable name of the rule, `LWC1071` for those of the LWC compiler. */
    readonly code: string;
}

export function problemLine({ file, line, column, message, code }: SourceProblem): string {
    return `${file}:${line}:${column} ${message}${code === '' ? '' : ` (${code})`}`;
}

/** The place of a text in a source, or its beginning. */
export function placeOf(source: string, needle: string): { readonly line: number; readonly column: number } {
    const at = source.indexOf(needle);
    const before = source.slice(0, Math.max(0, at)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
