/**
 * Records in a file that only grows: each with its length and checksums, so that reading tells a record that was never written
 * to its end from one that was damaged later.
 *
 * | Bytes | |
 * | --- | --- |
 * | 0 to 3 | `LOR1` |
 * | 4 to 7 | length of the body, little endian as all numbers |
 * | 8 to 11 | CRC-32 of the body |
 * | 12 to 15 | CRC-32 of the twelve bytes before |
 * | 16 on | the body |
 */
import { crc32 } from 'node:zlib';

export const FRAME_HEAD = 16;

const MAGIC = Buffer.from('LOR1', 'latin1');
const CHECKED = 12;

export interface FrameHead {
    readonly length: number;
    readonly checksum: number;
}

/** @returns head and body, to be written in one go */
export function frame(body: Buffer): Buffer {
    const head = Buffer.alloc(FRAME_HEAD);
    MAGIC.copy(head);
    head.writeUInt32LE(body.length, 4);
    head.writeUInt32LE(crc32(body), 8);
    head.writeUInt32LE(crc32(head.subarray(0, CHECKED)), CHECKED);
    return Buffer.concat([head, body]);
}

/** @returns undefined when these bytes are no whole head */
export function readHead(bytes: Buffer): FrameHead | undefined {
    const isWhole =
        bytes.length >= FRAME_HEAD &&
        bytes.subarray(0, MAGIC.length).equals(MAGIC) &&
        bytes.readUInt32LE(CHECKED) === crc32(bytes.subarray(0, CHECKED));
    return isWhole ? { length: bytes.readUInt32LE(4), checksum: bytes.readUInt32LE(8) } : undefined;
}

export function isIntact(head: FrameHead, body: Buffer): boolean {
    return body.length === head.length && crc32(body) === head.checksum;
}

/** Whether a whole head stands anywhere in the bytes. */
export function hasHead(bytes: Buffer): boolean {
    for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
        if (readHead(bytes.subarray(at, at + FRAME_HEAD))) {
            return true;
        }
    }
    return false;
}
