/** Problems of a project as lines for a terminal. */
import type { Diagnostic } from '../compiler/diagnostics.js';
import type { Program } from '../compiler/program.js';

/** @returns `file:line:column severity message (code)`, in the order of files and lines. */
export function problemLines(problems: readonly Diagnostic[]): readonly string[] {
    return problems.map(
        ({ file, line, column, severity, message, code }) =>
            `${file}:${line}:${column} ${severity}: ${message} (${code})`
    );
}

/** @returns one line: what was compiled and how many problems there are. */
export function problemSummary(program: Program): string {
    const errors = program.diagnostics.filter((problem) => problem.severity === 'error').length;
    const warnings = program.diagnostics.length - errors;
    return `${program.sourceCount} classes and triggers compiled: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}

function counted(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
