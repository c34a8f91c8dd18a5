/** What a check found, where, and how it is printed. */

/** A place in a file; both count from 1. */
export interface Place {
    readonly line: number;
    readonly column: number;
}

/** One thing that is wrong. */
export interface Finding extends Place {
    /** Relative to the project, with `/`. */
    readonly file: string;
    /** Short name of the rule, in lower case with hyphens. */
    readonly rule: string;
    /** What is wrong and, where it is not obvious, what to do. */
    readonly message: string;
}

/** Adds a finding at a place in the file that is being checked. */
export type Report = (rule: string, message: string, at: Place) => void;

/** The beginning of a file, for what is missing in it. */
export const FILE_START: Place = { line: 1, column: 1 };

/** A report into a list, for one file. */
export function reportInto(findings: Finding[], file: string): Report {
    return (rule, message, { line, column }) => {
        findings.push({ file, line, column, rule, message });
    };
}

/** In the order of files and places. */
export function sorted(findings: readonly Finding[]): Finding[] {
    return [...findings].sort(
        (one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column
    );
}

function compare(one: string, other: string): number {
    return one < other ? -1 : one > other ? 1 : 0;
}

/** One line, as editors and build servers read it. */
export function findingLine({ file, line, column, rule, message }: Finding): string {
    return `${file}:${line}:${column}  ${rule}  ${message}`;
}

/** `1 file`, `2 files` */
export function counted(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
