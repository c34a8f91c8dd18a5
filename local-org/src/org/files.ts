/** File operations that hold after a crash. */
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes all bytes at a position, however many calls that takes. */
export function writeFully(descriptor: number, bytes: Buffer, position: number): void {
    for (let written = 0; written < bytes.length;) {
        written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
    }
}

/** @returns the bytes at a position; fewer than asked for at the end of the file */
export function readUpTo(descriptor: number, length: number, position: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
        const count = readSync(descriptor, bytes, filled, length - filled, position + filled);
        if (count === 0) {
            break;
        }
        filled += count;
    }
    return bytes.subarray(0, filled);
}

/** A new or renamed file is there after a power failure only when its folder was written too. */
export function syncFolderOf(file: string): void {
    if (process.platform === 'win32') {
        return; // Folders cannot be opened there; NTFS keeps a journal of names.
    }
    const descriptor = openSync(dirname(file), 'r');
    try {
        fsyncSync(descriptor);
    } finally {
        closeSync(descriptor);
    }
}
