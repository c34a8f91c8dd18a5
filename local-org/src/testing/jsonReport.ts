/** The report as JSON, for programs. */
import { count, coveragePercent, coverageTotal, type FileCoverage, type TestRun } from './results.js';

/** @returns JSON text: `summary`, `tests` (in the order run) and `coverage` where it was asked for. */
export function jsonReport(run: TestRun): string {
    const report = {
        summary: {
            passed: count(run, 'passed'),
            failed: count(run, 'failed'),
            skipped: count(run, 'skipped'),
            milliseconds: Math.round(run.milliseconds)
        },
        tests: run.results,
        ...(run.coverage ? { coverage: run.coverage.map(coverageJson) } : {})
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}

function coverageJson(file: FileCoverage): unknown {
    return {
        name: file.name,
        file: file.file,
        percent: coveragePercent(coverageTotal([file])),
        lines: Object.fromEntries(file.lines)
    };
}
