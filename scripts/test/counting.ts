/** What one gate proved. A gate without tests of its own, such as lint, counts as one check. */
export interface Counts {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
}

/** How a gate's script ended: `exitCode` is null when it could not be started or was killed by a signal. */
export interface ScriptRun {
    readonly exitCode: number | null;
    readonly output: string;
}

/** Reads the counts out of what a script printed; undefined when its summary is not there. */
export type Counter = (output: string) => Counts | undefined;

/** Counts `node --test` by the summary of its spec reporter, the last one printed. */
export const countNodeTests: Counter = (output) => {
    const last = (label: string): number | undefined => lastNumber(output, new RegExp(`^ℹ ${label} (\\d+)$`, 'gm'));
    const passed = last('pass');
    const failed = last('fail');
    if (passed === undefined || failed === undefined) {
        return undefined;
    }
    return {
        passed,
        failed: failed + (last('cancelled') ?? 0),
        skipped: (last('skipped') ?? 0) + (last('todo') ?? 0)
    };
};

/** Counts Jest by its `Tests:` summary line; Jest names only the kinds that occurred. */
export const countJestTests: Counter = (output) => {
    if (/^No tests found, exiting with code 0$/m.test(output)) {
        return { passed: 0, failed: 0, skipped: 0 };
    }
    const summary = [...output.matchAll(/^Tests: +(.*\d+ total)$/gm)].at(-1)?.[1];
    if (summary === undefined) {
        return undefined;
    }
    const ofKind = (kind: string): number => lastNumber(summary, new RegExp(`(\\d+) ${kind}`, 'g')) ?? 0;
    return { passed: ofKind('passed'), failed: ofKind('failed'), skipped: ofKind('skipped') + ofKind('todo') };
};

/** Counts the local org by its last line, `N passed, N failed, N skipped`. */
export const countLocalOrgTests: Counter = (output) => {
    const lastLine = output.trimEnd().split('\n').at(-1) ?? '';
    const numbers = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(lastLine);
    if (numbers === null) {
        return undefined;
    }
    const [passed = 0, failed = 0, skipped = 0] = numbers.slice(1).map(Number);
    return { passed, failed, skipped };
};

/**
 * The counts of a finished gate. A script that fails without saying which test did, or that ends well without a summary,
 * has crashed on the way and counts as a failure.
 */
export function countsOf(run: ScriptRun, counter: Counter | undefined): Counts {
    const succeeded = run.exitCode === 0;
    if (counter === undefined) {
        return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
    }
    const counts = counter(withoutColours(run.output));
    if (counts === undefined) {
        return { passed: 0, failed: 1, skipped: 0 };
    }
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Adds up the counts of several gates. */
export function sumOf(all: readonly Counts[]): Counts {
    return all.reduce(
        (sum, counts) => ({
            passed: sum.passed + counts.passed,
            failed: sum.failed + counts.failed,
            skipped: sum.skipped + counts.skipped
        }),
        { passed: 0, failed: 0, skipped: 0 }
    );
}

function lastNumber(text: string, pattern: RegExp): number | undefined {
    const digits = [...text.matchAll(pattern)].at(-1)?.[1];
    return digits === undefined ? undefined : Number(digits);
}

function withoutColours(text: string): string {
    // eslint-disable-next-line no-control-regex -- the escape character is what a colour code begins with
    return text.replace(/\u001b\[[\d;]*m/g, '');
}
