/** `local-org deploy`: compiles a project and lists every problem. */
import { writeFileSync } from 'node:fs';

import type { Command } from './command.js';
import { programOptions, projectOptions } from './projectOptions.js';
import { notRunLines } from '../platform/notRun.js';
import { problemLines, problemSummary } from './problems.js';
import { loadProgram } from '../compiler/program.js';

export const deploy: Command = {
    name: 'deploy',
    summary: 'compiles a project and lists every problem with file, line and column',
    options: {
        ...projectOptions,
        json: { type: 'string', value: '<file>', help: 'write the problems as JSON; - writes them to standard output' }
    },
    run(values) {
        const program = loadProgram(programOptions(values));
        const json = values.text('json');
        if (json !== undefined) {
            writeJson(json, `${JSON.stringify({ problems: program.diagnostics }, null, 2)}\n`);
        }
        if (json !== '-') {
            const lines = [...problemLines(program.diagnostics), ...notRunLines(program.project)];
            process.stdout.write(`${[...lines, problemSummary(program)].join('\n')}\n`);
        }
        return program.diagnostics.some((problem) => problem.severity === 'error') ? 1 : 0;
    }
};

function writeJson(file: string, text: string): void {
    if (file === '-') {
        process.stdout.write(text);
    } else {
        writeFileSync(file, text);
    }
}
