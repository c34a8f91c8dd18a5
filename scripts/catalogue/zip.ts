import { inflateRawSync } from 'node:zlib';

/** One file of a zip archive. */
export interface ZipEntry {
    readonly name: string;
    readonly bytes: Buffer;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads every file of a zip archive (a Java jar is one).
 * Layout: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).
 *
 * @param archive the bytes of the whole archive
 * @returns the files in the order of the central directory; folders are left out
 * @throws Error when the archive has no central directory or uses a compression other than stored and deflated
 */
export function readZip(archive: Buffer): ZipEntry[] {
    const end = findEnd(archive);
    const count = archive.readUInt16LE(end + 10);
    let offset = archive.readUInt32LE(end + 16);
    const entries: ZipEntry[] = [];
    for (let index = 0; index < count; index++) {
        if (archive.readUInt32LE(offset) !== DIRECTORY_ENTRY) {
            throw new Error(`Zip: no directory entry at byte ${offset}`);
        }
        const nameLength = archive.readUInt16LE(offset + 28);
        const name = archive.toString('utf8', offset + 46, offset + 46 + nameLength);
        if (!name.endsWith('/')) {
            entries.push({ name, bytes: readContent(archive, offset, name) });
        }
        offset += 46 + nameLength + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32);
    }
    return entries;
}

function findEnd(archive: Buffer): number {
    for (let offset = archive.length - END_LENGTH; offset >= 0; offset--) {
        if (archive.readUInt32LE(offset) === END_OF_DIRECTORY) {
            return offset;
        }
    }
    throw new Error('Zip: end of central directory not found');
}

function readContent(archive: Buffer, entry: number, name: string): Buffer {
    const method = archive.readUInt16LE(entry + 10);
    const compressedSize = archive.readUInt32LE(entry + 20);
    const header = archive.readUInt32LE(entry + 42);
    const start = header + LOCAL_HEADER_LENGTH + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const content = archive.subarray(start, start + compressedSize);
    switch (method) {
        case STORED:
            return content;
        case DEFLATED:
            return inflateRawSync(content);
        default:
            throw new Error(`Zip: ${name} uses compression method ${method}`);
    }
}
