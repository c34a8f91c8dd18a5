/** The program `local-org`: finds the command, runs it, turns errors into one clear line and an exit code. */
import { commandHelp, parseOptions, type Command } from './command.js';
import { deploy } from './deploy.js';
import { importCommand } from './import.js';
import { job } from './job.js';
import { query } from './query.js';
import { run } from './run.js';
import { serve } from './serve.js';
import { test } from './test.js';
import { UsageError } from './usageError.js';
import { ProjectError } from '../project/projectError.js';

const commands: readonly Command[] = [deploy, test, run, query, importCommand, job, serve];

/** Exit code where nothing could run: wrong usage, no project, an error of the program itself. */
const NOTHING_RAN = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === 'help') {
        process.stdout.write(overview());
        return name === undefined ? NOTHING_RAN : 0;
    }
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) {
        return complain(`There is no command '${name}'.`, `Commands: ${commands.map((each) => each.name).join(', ')}.`);
    }
    if (rest.includes('--help')) {
        process.stdout.write(commandHelp(command));
        return 0;
    }
    try {
        return await command.run(parseOptions(command, rest));
    } catch (error) {
        if (error instanceof UsageError || error instanceof ProjectError) {
            return complain(error.message, error.action);
        }
        return internalError(error);
    }
}

function overview(): string {
    const width = Math.max(...commands.map((command) => command.name.length));
    return [
        'local-org: compiles and runs the Apex of a Salesforce DX project on this machine.',
        '',
        ...commands.map((command) => `  local-org ${command.name.padEnd(width)}  ${command.summary}`),
        '',
        'local-org <command> --help lists the options of a command.',
        ''
    ].join('\n');
}

function complain(message: string, action: string): number {
    process.stderr.write(`${message} ${action}\n`);
    return NOTHING_RAN;
}

/** A defect of this program: one line, and the details for a report where they are asked for. */
function internalError(error: unknown): number {
    const details = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(
        `Internal error: ${details.message} This is a defect of local-org, not of your project; ` +
            'run again with LOCAL_ORG_TRACE=1 for details to put into a report.\n'
    );
    if (process.env.LOCAL_ORG_TRACE) {
        process.stderr.write(`${details.stack ?? ''}\n`);
    }
    return NOTHING_RAN;
}
