import type { Counts } from './counting.js';
import type { GateResult } from './schedule.js';

/** One line about a finished gate: result, name, time in seconds, counts. */
export function gateLine({ gate, counts, milliseconds }: GateResult): string {
    const verdict = counts.failed === 0 ? 'ok  ' : 'FAIL';
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
    return `${verdict}  ${gate.name.padEnd(12)} ${seconds.padStart(8)}   ${describe(counts)}`;
}

/** The last line of a run, which callers parse. */
export function lastLine(counts: Counts): string {
    return `${counts.passed} passed, ${counts.failed} failed`;
}

/** What a gate printed, indented below its line. */
export function indented(output: string): string {
    return output
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n');
}

function describe({ passed, failed, skipped }: Counts): string {
    if (passed + failed + skipped === 0) {
        return 'no tests yet';
    }
    return skipped === 0
        ? `${passed} passed, ${failed} failed`
        : `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
