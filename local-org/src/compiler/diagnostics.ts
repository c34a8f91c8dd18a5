/** What the compiler has to say about a file. */
export interface Diagnostic {
    /** Path as given to the compiler, relative to the project. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly severity: 'error' | 'warning';
    /** Stable name of the rule, for tests and filters: see `messages.ts`. */
    readonly code: string;
    /** In the platform's wording where that is known. */
    readonly message: string;
}
