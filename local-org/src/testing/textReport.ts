/** The report for a terminal: failures first with their stacks, then the slowest tests, coverage, and the closing line. */
import {
    count,
    coveragePercent,
    coverageTotal,
    type FileCoverage,
    type TestResult,
    type TestRun,
    type TestUsage
} from './results.js';

const SLOWEST = 5;
/** Uncovered lines named per file; more are counted. */
const UNCOVERED_SHOWN = 12;

/** @returns the whole report; its last line is `N passed, N failed, N skipped`. */
export function textReport(run: TestRun): string {
    const sections = [
        ...run.results.filter((result) => result.failure !== undefined).map(failureText),
        slowestText(run),
        usageText(run),
        run.coverage ? coverageText(run.coverage) : '',
        `${count(run, 'passed')} passed, ${count(run, 'failed')} failed, ${count(run, 'skipped')} skipped`
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function failureText(result: TestResult): string {
    const failure = result.failure;
    if (!failure) {
        return '';
    }
    return [
        `FAILED ${result.className}.${result.methodName} (${result.file}:${result.line})`,
        `  ${failure.type}: ${failure.message}`,
        ...failure.stack.map((frame) => `    ${frame}`)
    ].join('\n');
}

function slowestText(run: TestRun): string {
    const slowest = [...run.results].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
    const rows = slowest.map(
        (result) => `  ${result.milliseconds.toFixed(1).padStart(8)} ms  ${result.className}.${result.methodName}`
    );
    return [`Ran ${run.results.length} tests in ${(run.milliseconds / 1000).toFixed(2)} s. Slowest:`, ...rows].join(
        '\n'
    );
}

/** Tests shown per measure. */
const GREATEST = 5;

/** The tests that use most of the governor limits, worst first: per measure those with any. */
function usageText(run: TestRun): string {
    const sections = [
        greatest(
            run,
            'Most queries',
            'queries',
            ({ queries }) => queries,
            ({ queryRows }) => `rows: ${queryRows}`
        ),
        greatest(
            run,
            'Most DML rows',
            'rows',
            ({ dmlRows }) => dmlRows,
            ({ dmlStatements }) => `statements: ${dmlStatements}`
        )
    ];
    return sections.filter((section) => section !== '').join('\n');
}

function greatest(
    run: TestRun,
    title: string,
    unit: string,
    figure: (usage: TestUsage) => number,
    aside: (usage: TestUsage) => string
): string {
    const used = run.results.flatMap(({ className, methodName, usage }) =>
        usage && figure(usage) > 0 ? [{ name: `${className}.${methodName}`, usage }] : []
    );
    const rows = used
        .sort((a, b) => figure(b.usage) - figure(a.usage))
        .slice(0, GREATEST)
        .map(({ name, usage }) => `  ${String(figure(usage)).padStart(8)} ${unit} (${aside(usage)})  ${name}`);
    return rows.length === 0 ? '' : [`${title}:`, ...rows].join('\n');
}

function coverageText(files: readonly FileCoverage[]): string {
    const rows = files.map(coverageRow);
    const total = coverageTotal(files);
    const summary = `  ${coveragePercent(total).toFixed(1).padStart(5)} %  all: ${total.covered} of ${total.coverable} lines`;
    return ['Line coverage:', ...rows, summary].join('\n');
}

function coverageRow(file: FileCoverage): string {
    const total = coverageTotal([file]);
    const uncovered = [...file.lines].filter(([, runs]) => runs === 0).map(([line]) => line);
    const shown = uncovered.slice(0, UNCOVERED_SHOWN).join(', ');
    const more = uncovered.length > UNCOVERED_SHOWN ? ` and ${uncovered.length - UNCOVERED_SHOWN} more` : '';
    const missing = uncovered.length > 0 ? `, not run: ${shown}${more}` : '';
    return `  ${coveragePercent(total).toFixed(1).padStart(5)} %  ${file.name}${missing}`;
}
