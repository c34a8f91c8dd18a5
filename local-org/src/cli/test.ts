/** `local-org test`: runs the Apex tests of a project. */
import { writeFileSync } from 'node:fs';

import type { Command, OptionValues } from './command.js';
import { programOptions, projectOptions } from './projectOptions.js';
import { problemLines, problemSummary } from './problems.js';
import { UsageError } from './usageError.js';
import { loadProgram, type Program } from '../compiler/program.js';
import { discoverTests } from '../testing/discover.js';
import { jsonReport } from '../testing/jsonReport.js';
import { junitReport } from '../testing/junitReport.js';
import { startMachine } from '../testing/machine.js';
import { coveragePercent, coverageTotal, type TestRun } from '../testing/results.js';
import { runTests } from '../testing/run.js';
import { textReport } from '../testing/textReport.js';
import { unsupportedMembers, unsupportedMetadata } from '../testing/unsupported.js';

/** Names shown of what is not supported; the rest is counted. */
const UNSUPPORTED_SHOWN = 20;

export const test: Command = {
    name: 'test',
    summary: 'runs the Apex tests of a project',
    options: {
        ...projectOptions,
        class: { type: 'string', value: '<name>', multiple: true, help: 'run this test class only; may be repeated' },
        method: {
            type: 'string',
            value: '<name>',
            multiple: true,
            help: 'run test methods of this name only; may be repeated'
        },
        json: { type: 'string', value: '<file>', help: 'write the results as JSON' },
        junit: { type: 'string', value: '<file>', help: 'write the results as JUnit XML' },
        coverage: { type: 'boolean', help: 'count the lines that the tests run' },
        'min-coverage': {
            type: 'string',
            value: '<percent>',
            help: 'fail when the tests run a smaller share of the lines; implies --coverage'
        }
    },
    run(values) {
        const leastCoverage = percentOf(values.text('min-coverage'));
        const program = loadProgram(programOptions(values));
        const isBroken = reportProblems(program);
        const machine = startMachine(program);
        reportUnsupported([...unsupportedMembers(machine, program.units), ...unsupportedMetadata(program.project)]);
        const classes = discoverTests(machine.classes(), {
            classes: values.texts('class'),
            methods: values.texts('method')
        });
        if (classes.length === 0) {
            throw new UsageError('The project has no tests that could run.', 'Test classes carry @IsTest.');
        }
        const isCounted = values.flag('coverage') || leastCoverage !== undefined;
        const run = runTests(machine, classes, { coverageOf: isCounted ? program.units : undefined });
        writeReports(values, run);
        const isThin = reportThinCoverage(run, leastCoverage ?? 0);
        process.stdout.write(textReport(run));
        return isBroken || isThin || run.results.some((result) => result.outcome === 'failed') ? 1 : 0;
    }
};

/** What does not compile is said first; everything else is tested all the same. */
function reportProblems(program: Program): boolean {
    const errors = program.diagnostics.filter((problem) => problem.severity === 'error');
    if (errors.length > 0) {
        process.stdout.write(`${[...problemLines(errors), problemSummary(program)].join('\n')}\n\n`);
    }
    return errors.length > 0;
}

function reportUnsupported(members: readonly string[]): void {
    if (members.length === 0) {
        return;
    }
    const more = members.length > UNSUPPORTED_SHOWN ? `\n  and ${members.length - UNSUPPORTED_SHOWN} more` : '';
    const rows = members.slice(0, UNSUPPORTED_SHOWN).map((member) => `  ${member}`);
    process.stdout.write(`Not supported here; code that reaches one of these fails:\n${rows.join('\n')}${more}\n\n`);
}

function percentOf(text: string | undefined): number | undefined {
    if (text === undefined) {
        return undefined;
    }
    const percent = Number(text);
    if (text.trim() === '' || !(percent >= 0 && percent <= 100)) {
        throw new UsageError(`--min-coverage ${text} is no percentage.`, 'Give a number from 0 to 100.');
    }
    return percent;
}

/** @returns whether the tests run too small a share of the lines. Compared before it is rounded for the report. */
function reportThinCoverage(run: TestRun, least: number): boolean {
    const percent = coveragePercent(coverageTotal(run.coverage ?? []));
    if (run.coverage === undefined || percent >= least) {
        return false;
    }
    process.stdout.write(`Line coverage is ${percent.toFixed(2)} %, and at least ${least} % are wanted.\n\n`);
    return true;
}

function writeReports(values: OptionValues, run: TestRun): void {
    const json = values.text('json');
    if (json !== undefined) {
        writeFileSync(json, jsonReport(run));
    }
    const junit = values.text('junit');
    if (junit !== undefined) {
        writeFileSync(junit, junitReport(run));
    }
}
