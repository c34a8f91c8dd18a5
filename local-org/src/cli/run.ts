/** `local-org run`: runs anonymous Apex in an org. */
import { userOf, userOption } from './asUser.js';
import { notRunLines } from '../platform/notRun.js';
import type { Command } from './command.js';
import { readInput } from './input.js';
import { runDueJobs } from './jobRun.js';
import { orgOptions, say, withWorkspace } from './orgOptions.js';
import { problemLines } from './problems.js';
import { compileBlock } from './runAnonymous.js';
import { limitLines } from './runLimits.js';
import type { Transaction } from '../language/runtime.js';
import type { EmittedUnit } from '../language/unit.js';
import type { Workspace } from '../org/workspace.js';

export const run: Command = {
    name: 'run',
    summary: 'runs anonymous Apex in an org; what it did is kept when it ends without an exception',
    options: {
        ...orgOptions,
        ...userOption,
        file: { type: 'string', value: '<file>', help: 'file with the Apex; default: standard input' }
    },
    run(values) {
        const file = values.text('file');
        const text = readInput(file, 'Apex', '--file');
        return withWorkspace(
            values,
            (workspace) => {
                const { unit, diagnostics } = compileBlock(workspace.program, text);
                const problems = diagnostics.map((problem) => ({ ...problem, file: file ?? 'standard input' }));
                say([...notRunLines(workspace.program.project), ...problemLines(problems)]);
                return unit ? execute(workspace, unit, userOf(workspace, values)) : 1;
            },
            (level, message) => process.stdout.write(`${level}|${message}\n`)
        );
    }
};

/** @returns the exit code: 1 when an exception was not caught */
function execute(workspace: Workspace, unit: EmittedUnit, userId: string | undefined): number {
    const { machine } = workspace;
    machine.add(unit);
    let transaction: Transaction | undefined;
    let code = 0;
    try {
        const work = (): void => {
            ({ transaction } = machine);
            machine.run(unit);
        };
        workspace.transact('ANONYMOUS', work, userId);
    } catch (thrown) {
        const { type, message, stack } = machine.describe(thrown);
        say([`${type}: ${message}`, ...stack.split('\n').flatMap((frame) => (frame === '' ? [] : [`  ${frame}`]))]);
        say(['Nothing of it was kept.']);
        code = 1;
    }
    process.stdout.write(`${limitLines(transaction ?? machine.transaction).join('\n')}\n`);
    runDueJobs(workspace);
    return code;
}
