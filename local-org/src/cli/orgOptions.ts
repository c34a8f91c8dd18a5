/** The options of commands that work with a persisted org, and the work around each of them: open, say what there is to say, close. */
import { resolve } from 'node:path';

import type { Option, OptionValues } from './command.js';
import { programOptions, projectOptions } from './projectOptions.js';
import { problemLines } from './problems.js';
import { parseInstant } from './instant.js';
import { UsageError } from './usageError.js';
import { loadProgram } from '../compiler/program.js';
import { openWorkspace, type Workspace } from '../org/workspace.js';

export const orgOptions = {
    ...projectOptions,
    org: { type: 'string', value: '<file>', help: "file of the org; default: .local-org/org in the project's folder" },
    now: { type: 'string', value: '<datetime>', help: 'time at which this run begins: 2026-01-31T09:00:00Z' }
} satisfies Record<string, Option>;

/** Shown of problems of the project; the rest is counted. */
const PROBLEMS_SHOWN = 5;

/**
 * Opens the org that the options name, works with it, and closes it whatever happens.
 *
 * @param debug gets debug output of Apex
 * @throws UsageError for options or files that cannot be used
 */
export async function withWorkspace(
    values: OptionValues,
    work: (workspace: Workspace) => Promise<number> | number,
    debug?: (level: string, text: string) => void
): Promise<number> {
    const program = loadProgram(programOptions(values));
    const file = values.text('org');
    const workspace = openWorkspace(program, {
        file: file === undefined ? undefined : resolve(file),
        now: nowOption(values),
        ...(debug ? { debug } : {})
    });
    try {
        say([...brokenParts(workspace), ...workspace.org.notices]);
        return await work(workspace);
    } finally {
        workspace.close();
    }
}

/** @throws UsageError for what is no date or time */
export function nowOption(values: OptionValues): number | undefined {
    const text = values.text('now');
    if (text === undefined) {
        return undefined;
    }
    const millis = parseInstant(text);
    if (millis === undefined) {
        throw new UsageError(`'${text}' is no date or time.`, 'Give --now as 2026-01-31 or 2026-01-31T09:00:00Z.');
    }
    return millis;
}

/** Code with errors is not there when it is called, so that is said first; the command runs all the same. */
function brokenParts({ program }: Workspace): string[] {
    const errors = program.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) {
        return [];
    }
    const more = errors.length - PROBLEMS_SHOWN;
    return [
        `The project has ${errors.length} errors; what does not compile cannot run:`,
        ...problemLines(errors.slice(0, PROBLEMS_SHOWN)).map((line) => `  ${line}`),
        ...(more > 0 ? [`  and ${more} more: local-org deploy lists them`] : [])
    ];
}

/** Lines for the person, apart from the result. */
export function say(lines: readonly string[]): void {
    if (lines.length > 0) {
        process.stderr.write(`${lines.join('\n')}\n`);
    }
}
