/** The file of an org: a first line that says what it is, then records that are only ever added. */
import { closeSync, fdatasyncSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';

import { FRAME_HEAD, frame, hasHead, isIntact, readHead } from './frame.js';
import { readUpTo, syncFolderOf, writeFully } from './files.js';
import { UsageError } from '../cli/usageError.js';

/** The first line of every such file. */
export const FIRST_LINE = 'local-org 1\n';

/** The operating system takes no more in one write. */
const LONGEST = 0x7fff_0000;

export interface RecordLog {
    /** Bytes in the file. */
    readonly size: number;
    /** Adds a record; when this returns, it is on the disk, unless the log is synchronised when it is closed. */
    append(body: Buffer): void;
    close(): void;
}

export type LogSync = 'always' | 'at close';

export interface OpenedLog {
    readonly log: RecordLog;
    /** One clear line when a record that was not written to its end was cut off. */
    readonly notice: string | undefined;
}

/**
 * Opens or makes a file and hands over the records in it, in order.
 *
 * A record at the very end that was not written completely belongs to a transaction that never committed: it is cut off, and
 * kept in a file beside.
 *
 * @param take throws when the content makes no sense
 * @param sync when what is appended reaches the disk: at once, or when the log is closed
 * @throws UsageError when the file is something else, or damaged before its end; it is left as it is then
 */
export function openRecordLog(file: string, take: (body: Buffer) => void, sync: LogSync): OpenedLog {
    const descriptor = openFile(file);
    try {
        const { size, notice } = readRecords(descriptor, file, take);
        return { log: growingLog(descriptor, size, sync), notice };
    } catch (error) {
        closeSync(descriptor);
        throw error;
    }
}

/** A new log in a file of its own; what is appended is on the disk only after {@link finish}. */
export function writeRecordLog(file: string, bodies: Iterable<Buffer>): number {
    const descriptor = openSync(file, 'w');
    try {
        let size = begin(descriptor);
        for (const body of bodies) {
            const bytes = framed(body);
            writeFully(descriptor, bytes, size);
            size += bytes.length;
        }
        fsyncSync(descriptor);
        return size;
    } finally {
        closeSync(descriptor);
    }
}

function openFile(file: string): number {
    try {
        return openSync(file, 'r+');
    } catch (error) {
        if (!isCode(error, 'ENOENT')) {
            throw new UsageError(
                `The org file ${file} cannot be opened: ${messageOf(error)}.`,
                'Check that it is a file that you may read and write.'
            );
        }
    }
    const descriptor = openSync(file, 'wx+');
    begin(descriptor);
    fsyncSync(descriptor);
    syncFolderOf(file);
    return descriptor;
}

function begin(descriptor: number): number {
    const first = Buffer.from(FIRST_LINE);
    writeFully(descriptor, first, 0);
    return first.length;
}

function growingLog(descriptor: number, start: number, sync: LogSync): RecordLog {
    let size = start;
    return {
        get size() {
            return size;
        },
        append(body) {
            const bytes = framed(body);
            try {
                writeFully(descriptor, bytes, size);
                if (sync === 'always') {
                    fdatasyncSync(descriptor);
                }
            } catch (error) {
                takeBack(descriptor, size);
                throw new UsageError(
                    `The transaction could not be written to the org file: ${messageOf(error)}.`,
                    'Nothing of it was kept, everything before is; make room on the disk, then run it again.'
                );
            }
            size += bytes.length;
        },
        close() {
            if (sync === 'at close') {
                fdatasyncSync(descriptor);
            }
            closeSync(descriptor);
        }
    };
}

function framed(body: Buffer): Buffer {
    if (body.length > LONGEST) {
        throw new RangeError(`A transaction of ${body.length} bytes is more than an org file can hold in one record`);
    }
    return frame(body);
}

/** What was half written would be cut off when the file is opened next; this only tidies. */
function takeBack(descriptor: number, size: number): void {
    try {
        ftruncateSync(descriptor, size);
    } catch {
        // Opening cuts it off.
    }
}

function readRecords(
    descriptor: number,
    file: string,
    take: (body: Buffer) => void
): { readonly size: number; readonly notice: string | undefined } {
    const { size } = fstatSync(descriptor);
    let position = readFirstLine(descriptor, file, size);
    while (position < size) {
        const head = readHead(readUpTo(descriptor, FRAME_HEAD, position));
        const body = head && readUpTo(descriptor, Math.min(head.length, size - position), position + FRAME_HEAD);
        if (!head || !body || !isIntact(head, body)) {
            return { size: position, notice: cutTail(descriptor, file, position, size) };
        }
        take(body);
        position += FRAME_HEAD + head.length;
    }
    return { size: position, notice: undefined };
}

/** A file whose very first write was cut short is a new one. */
function readFirstLine(descriptor: number, file: string, size: number): number {
    const found = readUpTo(descriptor, FIRST_LINE.length, 0).toString('latin1');
    if (found === FIRST_LINE) {
        return FIRST_LINE.length;
    }
    if (size < FIRST_LINE.length && FIRST_LINE.startsWith(found)) {
        const position = begin(descriptor);
        fsyncSync(descriptor);
        return position;
    }
    const isOther = /^local-org \d/.test(found);
    throw new UsageError(
        isOther ? `The org file ${file} was written by another version of local-org.` : `${file} is not an org file.`,
        isOther ? 'Use that version, or give another file with --org.' : 'Give another file with --org.'
    );
}

function cutTail(descriptor: number, file: string, position: number, size: number): string {
    const tail = readUpTo(descriptor, size - position, position);
    if (hasHead(tail.subarray(1))) {
        throw new UsageError(
            `The org file ${file} is damaged at byte ${position} of ${size}, and there is more behind it; it was left as it is.`,
            'Put back a copy of it from before, or keep only what was committed before the damage: ' +
                `copy the file, then shorten it to ${position} bytes (truncate --size=${position} <file>).`
        );
    }
    const beside = `${file}.cut-${position}`;
    writeFileSync(beside, tail);
    ftruncateSync(descriptor, position);
    fsyncSync(descriptor);
    return (
        `The last write to ${file} had not been finished: ${tail.length} bytes at its end were cut off and kept in ` +
        `${beside}; everything committed before is there.`
    );
}

export function isCode(error: unknown, code: string): boolean {
    return error instanceof Error && 'code' in error && error.code === code;
}

export function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
