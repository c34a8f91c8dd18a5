/** What a test run found, as data: every report is made from this. */

export type Outcome = 'passed' | 'failed' | 'skipped';

/** Why a test did not pass. */
export interface Failure {
    /** Exception type as Apex names it (`System.AssertException`), or `UNSUPPORTED`, `Compile error`, `Internal error`. */
    readonly type: string;
    readonly message: string;
    /** Apex stack, innermost first: `Class.Foo.bar: line 3, column 1`. */
    readonly stack: readonly string[];
}

export interface TestResult {
    readonly className: string;
    readonly methodName: string;
    readonly file: string;
    readonly line: number;
    readonly outcome: Outcome;
    readonly milliseconds: number;
    readonly failure: Failure | undefined;
    /** What it used of the governor limits, its jobs included; absent for tests that did not run. */
    readonly usage?: TestUsage;
}

/** Counts as `Limits` has them. */
export interface TestUsage {
    readonly queries: number;
    readonly queryRows: number;
    readonly dmlStatements: number;
    readonly dmlRows: number;
    /** Milliseconds, by executed statements. */
    readonly cpuTime: number;
}

/** Lines of one file with the number of times each was run. */
export interface FileCoverage {
    readonly name: string;
    readonly file: string;
    /** Apex line to count; only lines with a statement. */
    readonly lines: ReadonlyMap<number, number>;
}

export interface TestRun {
    readonly results: readonly TestResult[];
    /** Wall time of running all tests, compilation not included. */
    readonly milliseconds: number;
    /** Present when asked for. Test classes are not in it, as on the platform. */
    readonly coverage: readonly FileCoverage[] | undefined;
}

/** @returns how many results have this outcome. */
export function count(run: TestRun, outcome: Outcome): number {
    return run.results.filter((result) => result.outcome === outcome).length;
}

/** Lines run at least once, and lines that could be. */
export interface CoverageTotal {
    readonly covered: number;
    readonly coverable: number;
}

/** Sums the coverage of files. */
export function coverageTotal(files: readonly FileCoverage[]): CoverageTotal {
    const counts = files.flatMap((file) => [...file.lines.values()]);
    return { covered: counts.filter((runs) => runs > 0).length, coverable: counts.length };
}

/** @returns the share of covered lines in percent; 100 where there is nothing to cover. */
export function coveragePercent(total: CoverageTotal): number {
    return total.coverable === 0 ? 100 : (100 * total.covered) / total.coverable;
}
