/** Apex `Blob`: bytes (Apex Reference Guide, "Blob Class"). */
export class BlobValue {
    constructor(readonly bytes: Uint8Array) {}

    /** The length only, as in debug output of the platform: `Blob[5]`. */
    toString(): string {
        return `Blob[${this.bytes.length}]`;
    }
}

/** `Blob.valueOf`: the UTF-8 bytes of a text. */
export function blobFromText(text: string): BlobValue {
    return new BlobValue(new TextEncoder().encode(text));
}

/** @returns the text, or undefined when the bytes are not UTF-8 */
export function blobToText(blob: BlobValue): string | undefined {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(blob.bytes);
    } catch {
        return undefined;
    }
}

/** Byte for byte. */
export function blobEquals(left: BlobValue, right: BlobValue): boolean {
    return left.bytes.length === right.bytes.length && left.bytes.every((byte, index) => byte === right.bytes[index]);
}
