/** Text that a command gets from a file or from standard input. */
import { readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';

import { UsageError } from './usageError.js';

const STANDARD_INPUT = 0;

/**
 * @param file path; undefined: standard input
 * @param what what is missing when nobody would type it: `Apex`
 * @throws UsageError when it cannot be read, is no UTF-8, or nothing is there
 */
export function readInput(file: string | undefined, what: string, option: string): string {
    if (file === undefined && process.stdin.isTTY) {
        throw new UsageError(`There is no ${what} to run.`, `Give ${option}, or pipe it in.`);
    }
    const bytes = readBytes(file);
    if (!isUtf8(bytes)) {
        throw new UsageError(`${file ?? 'The standard input'} is not UTF-8 text.`, 'Save it as UTF-8.');
    }
    const text = bytes
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n');
    if (text.trim() === '') {
        throw new UsageError(`${file ?? 'The standard input'} holds no ${what}.`, `Give ${option}, or pipe it in.`);
    }
    return text;
}

function readBytes(file: string | undefined): Buffer {
    try {
        return readFileSync(file ?? STANDARD_INPUT);
    } catch (error) {
        throw new UsageError(
            `${file ?? 'The standard input'} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
            'Check that it is there and that you may read it.'
        );
    }
}
