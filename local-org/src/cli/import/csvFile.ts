/** A CSV file, read piece by piece (RFC 4180): quotes, any line ends, a byte order mark; bytes that are no text are refused. */
import { createReadStream } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream/promises';

import { CsvError, parse } from 'csv-parse';

import { UsageError } from '../usageError.js';

export interface CsvFile {
    readonly path: string;
    /** As `TextDecoder` knows it: `utf-8`, `windows-1252`, `utf-16le`. */
    readonly encoding: string;
    readonly delimiter: string;
}

export interface CsvRow {
    /** Where it begins, the first line being 1. */
    readonly line: number;
    readonly cells: readonly string[];
}

interface Parsed {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
}

const UTF8 = 'utf-8';
const NEW_LINE = 10;

/**
 * All rows with something in them, the header first.
 *
 * @throws UsageError when the file cannot be read, is in another encoding, or has a quote out of place
 */
export async function* csvRows(file: CsvFile): AsyncGenerator<CsvRow> {
    const parser = parse({
        bom: true,
        delimiter: file.delimiter,
        info: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true
    });
    let failure: unknown;
    const fed = pipeline(texts(file), parser).catch((error: unknown) => {
        failure = error;
    });
    let end = 0;
    try {
        for await (const { record, info } of parser as AsyncIterable<Parsed>) {
            if (record.length > 1 || record[0] !== '') {
                yield { line: end + 1, cells: record };
            }
            end = info.lines;
        }
    } catch (error) {
        failure ??= error;
    }
    await fed;
    if (failure !== undefined) {
        throw asUsageError(failure, file);
    }
}

/** @returns a decoder, or undefined when there is no such encoding */
export function decoderFor(encoding: string): InstanceType<typeof TextDecoder> | undefined {
    try {
        return new TextDecoder(encoding, { fatal: true });
    } catch {
        return undefined;
    }
}

/** The bytes of the file as UTF-8. */
async function* texts(file: CsvFile): AsyncGenerator<Buffer> {
    const decoder = decoderFor(file.encoding) ?? new TextDecoder(UTF8, { fatal: true });
    let lines = 0;
    let isFirst = true;
    for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) {
        if (isFirst) {
            refuseUtf16(file, chunk);
            isFirst = false;
        }
        let text: string;
        try {
            text = decoder.decode(chunk, { stream: true });
        } catch {
            throw wrongEncoding(file, lines + lineOfFault(chunk));
        }
        yield decoder.encoding === UTF8 ? chunk : Buffer.from(text);
        lines += countLines(chunk);
    }
    try {
        decoder.decode();
    } catch {
        throw wrongEncoding(file, lines + 1);
    }
}

/** Files that spreadsheets save as "Unicode text". */
function refuseUtf16(file: CsvFile, chunk: Buffer): void {
    const mark = chunk.subarray(0, 2).toString('hex');
    const found = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : undefined;
    if (found !== undefined && decoderFor(file.encoding)?.encoding !== found) {
        throw new UsageError(
            `${file.path} is UTF-16, not ${file.encoding}; nothing was imported.`,
            `Save it as UTF-8, or give --encoding ${found}.`
        );
    }
}

function wrongEncoding(file: CsvFile, line: number): UsageError {
    return new UsageError(
        `${file.path}, line ${line}: this is not ${file.encoding} text; nothing was imported.`,
        'Save the file as UTF-8, or say with --encoding what it is: windows-1252, say.'
    );
}

function lineOfFault(chunk: Buffer): number {
    let start = 0;
    for (let line = 1; start < chunk.length; line++) {
        const end = chunk.indexOf(NEW_LINE, start);
        const bytes = chunk.subarray(start, end < 0 ? chunk.length : end);
        // a character may have begun in the piece before
        const whole = line === 1 ? bytes.subarray(bytes.findIndex((byte) => (byte & 0xc0) !== 0x80)) : bytes;
        if (!isUtf8(whole) || end < 0) {
            return line;
        }
        start = end + 1;
    }
    return 1;
}

function countLines(chunk: Buffer): number {
    let count = 0;
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, at + 1)) {
        count++;
    }
    return count;
}

function asUsageError(error: unknown, { path }: CsvFile): unknown {
    if (error instanceof UsageError) {
        return error;
    }
    if (error instanceof CsvError) {
        const line = typeof error.lines === 'number' ? `, line ${error.lines}` : '';
        return new UsageError(
            `${path}${line}: ${quoteProblem(error.code)}; nothing was imported.`,
            'Put a value with quotes, commas or line ends into quotes, and write quotes within it twice.'
        );
    }
    const reason = error instanceof Error ? error.message : String(error);
    return new UsageError(`${path} cannot be read: ${reason}.`, 'Check that it is a file that you may read.');
}

function quoteProblem(code: string): string {
    switch (code) {
        case 'CSV_QUOTE_NOT_CLOSED':
            return 'a quote is opened and never closed';
        case 'CSV_INVALID_CLOSING_QUOTE':
            return 'there is text behind a closing quote';
        case 'INVALID_OPENING_QUOTE':
            return 'there is a quote within a value that is not in quotes';
        default:
            return `it is no CSV (${code})`;
    }
}
