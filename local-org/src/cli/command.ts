/** A command of the program: its options as data, so that parsing, help and checks have one source. */
import { parseArgs } from 'node:util';

import { UsageError } from './usageError.js';

export interface Option {
    readonly type: 'string' | 'boolean';
    /** What stands for the value in the help: `<dir>`. */
    readonly value?: string;
    readonly multiple?: boolean;
    readonly help: string;
}

export interface Command {
    readonly name: string;
    readonly summary: string;
    readonly options: Readonly<Record<string, Option>>;
    /** @returns the exit code. */
    run(values: OptionValues): Promise<number> | number;
}

/** Typed access to what was given. */
export interface OptionValues {
    text(name: string): string | undefined;
    texts(name: string): readonly string[];
    flag(name: string): boolean;
}

/**
 * Parses the arguments of a command.
 * @throws UsageError for an unknown option, a missing value, or an argument that belongs to no option.
 */
export function parseOptions(command: Command, args: readonly string[]): OptionValues {
    const values = parsed(command, args);
    return {
        text: (name) => {
            const value = values[name];
            return typeof value === 'string' ? value : undefined;
        },
        texts: (name) => {
            const value = values[name];
            return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
        },
        flag: (name) => values[name] === true
    };
}

function parsed(command: Command, args: readonly string[]): Record<string, unknown> {
    const options = Object.fromEntries(
        Object.entries(command.options).map(([name, option]) => [
            name,
            { type: option.type, multiple: option.multiple ?? false }
        ])
    );
    try {
        return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values;
    } catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
        throw new UsageError(`${reason}.`, `See \`local-org ${command.name} --help\` for its options.`);
    }
}

/** @returns the help text of one command. */
export function commandHelp(command: Command): string {
    const rows = Object.entries(command.options).map(
        ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.help] as const
    );
    const width = Math.max(...rows.map(([left]) => left.length));
    return [
        `local-org ${command.name}: ${command.summary}`,
        '',
        ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
        ''
    ].join('\n');
}
