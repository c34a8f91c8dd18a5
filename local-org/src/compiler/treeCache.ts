/** Syntax trees between runs, by the content of their files: parsing is most of the time that a small change costs. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { TriggerDeclaration, TypeDeclaration } from './ast.js';
import { toolFingerprint, writeCacheFile } from './cacheFile.js';
import type { ApexSource } from './sources.js';

export type CachedTree = TypeDeclaration | TriggerDeclaration;

export interface TreeCache {
    /** The tree of this very text, if it was kept. */
    get(source: ApexSource): CachedTree | undefined;
    put(source: ApexSource, tree: CachedTree): void;
    /**
     * Writes what was put since the cache was opened. A cache that cannot be written is no error.
     *
     * @returns why it could not be written, or undefined
     */
    save(): string | undefined;
}

/** A tree as it lies in the file: JSON in 7-bit characters, which Node reads three times as fast as the rest. */
interface Entry {
    readonly json: Buffer;
    /** Days since 1970 on which it was last wanted. */
    day: number;
}

/** The first line of the file: a line per tree after it, in this order. */
interface Header {
    readonly format: typeof FORMAT;
    /** key, length in bytes, CRC-32, day */
    readonly entries: readonly (readonly [string, number, number, number])[];
}

const FORMAT = 'local-org trees 1';
const FILE = 'syntax-trees';
const DAY = 24 * 60 * 60 * 1000;
/** Trees of other branches are kept for this long, and as many bytes of them as there are of those in use. */
const KEEP_DAYS = 14;

/** A cache that keeps nothing. */
export const noCache: TreeCache = {
    get: () => undefined,
    put: () => undefined,
    save: () => undefined
};

/**
 * Opens the cache in a folder, which need not exist. What is damaged in it counts as not there.
 *
 * @param directory see `cacheDirectory`
 * @param tool stands for the program that made the trees: trees of another one are not used
 */
export function openTreeCache(
    directory: string,
    tool: string = toolFingerprint(),
    now: number = Date.now()
): TreeCache {
    const file = join(directory, FILE);
    const entries = readEntries(file);
    const wanted = new Set<string>();
    const today = Math.floor(now / DAY);
    let isChanged = false;
    return {
        get(source) {
            const key = keyOf(tool, source);
            const entry = entries.get(key);
            const tree = entry === undefined ? undefined : parseTree(entry.json);
            if (entry === undefined || tree === undefined) {
                return undefined;
            }
            entry.day = today;
            wanted.add(key);
            return tree;
        },
        put(source, tree) {
            const key = keyOf(tool, source);
            entries.set(key, { json: toBytes(tree), day: today });
            wanted.add(key);
            isChanged = true;
        },
        save() {
            if (!isChanged) {
                return undefined;
            }
            isChanged = false;
            return write(file, prune(entries, wanted, today));
        }
    };
}

function keyOf(tool: string, source: ApexSource): string {
    return createHash('sha1').update(`${tool}\n${source.kind}\n${source.text}`).digest('hex');
}

function readEntries(file: string): Map<string, Entry> {
    let bytes: Buffer;
    try {
        bytes = readFileSync(file);
    } catch {
        return new Map();
    }
    const end = bytes.indexOf('\n');
    const header = end < 0 ? undefined : parseHeader(bytes.toString('latin1', 0, end));
    const entries = new Map<string, Entry>();
    let start = end + 1;
    for (const [key, length, checksum, day] of header?.entries ?? []) {
        const json = bytes.subarray(start, start + length);
        start += length + 1;
        if (json.length === length && crc32(json) === checksum) {
            entries.set(key, { json, day });
        }
    }
    return entries;
}

function parseHeader(text: string): Header | undefined {
    try {
        const header = JSON.parse(text) as Partial<Header> | null;
        return header?.format === FORMAT && Array.isArray(header.entries) ? (header as Header) : undefined;
    } catch {
        return undefined;
    }
}

function parseTree(json: Buffer): CachedTree | undefined {
    try {
        return JSON.parse(json.toString('latin1')) as CachedTree;
    } catch {
        return undefined;
    }
}

function toBytes(tree: CachedTree): Buffer {
    const json = JSON.stringify(tree).replace(
        /[\u0080-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
    return Buffer.from(json, 'latin1');
}

/** What is in use, and of the rest what was in use lately, the latest first. */
function prune(entries: Map<string, Entry>, wanted: ReadonlySet<string>, today: number): [string, Entry][] {
    const all = [...entries];
    const used = all.filter(([key]) => wanted.has(key));
    const others = all
        .filter(([key, entry]) => !wanted.has(key) && today - entry.day <= KEEP_DAYS)
        .sort(([, one], [, other]) => other.day - one.day);
    let room = used.reduce((sum, [, entry]) => sum + entry.json.length, 0);
    const kept = others.filter(([, entry]) => (room -= entry.json.length) >= 0);
    return [...used, ...kept];
}

function write(file: string, entries: readonly (readonly [string, Entry])[]): string | undefined {
    const header: Header = {
        format: FORMAT,
        entries: entries.map(([key, { json, day }]) => [key, json.length, crc32(json), day])
    };
    const newLine = Buffer.from('\n');
    const parts = entries.flatMap(([, { json }]) => [json, newLine]);
    return writeCacheFile(file, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]));
}
