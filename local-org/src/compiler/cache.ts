/** Syntax trees between runs, by the content of their files: parsing is most of the time that a small change costs. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import type { TriggerDeclaration, TypeDeclaration } from './ast.js';
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

/**
 * Where a project's cache lies: in its `node_modules/.cache`, which is no part of the project and goes with
 * `node_modules`; without one, in the user's cache folder (XDG Base Directory Specification).
 *
 * @param root absolute path of the project
 */
export function cacheDirectory(root: string, environment: NodeJS.ProcessEnv = process.env): string {
    const modules = join(root, 'node_modules');
    if (existsSync(modules)) {
        return join(modules, '.cache', 'local-org');
    }
    const home = environment.XDG_CACHE_HOME;
    const base = home === undefined || home === '' ? join(homedir(), '.cache') : home;
    return join(base, 'local-org', createHash('sha1').update(root).digest('hex').slice(0, 16));
}

/** A cache that keeps nothing. */
export const noCache: TreeCache = {
    get: () => undefined,
    put: () => undefined,
    save: () => undefined
};

/**
 * Opens the cache in a folder, which need not exist. What is damaged in it counts as not there.
 *
 * @param directory see {@link cacheDirectory}
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

/** Changes whenever a tree might come out differently: the program itself, as one file or in source. */
export function toolFingerprint(): string {
    const own = fileURLToPath(import.meta.url);
    const hash = createHash('sha1');
    if (!own.endsWith('.ts')) {
        return hash.update(readFileSync(own)).digest('hex');
    }
    const folder = join(dirname(own), 'parse');
    const files = readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));
    for (const file of [...files, join(dirname(own), '..', '..', 'package.json')]) {
        hash.update(readFileSync(file));
    }
    return hash.digest('hex');
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

/** Writes beside and renames, so that whoever reads at the same time sees the old file or the new one. */
function write(file: string, entries: readonly (readonly [string, Entry])[]): string | undefined {
    const header: Header = {
        format: FORMAT,
        entries: entries.map(([key, { json, day }]) => [key, json.length, crc32(json), day])
    };
    const newLine = Buffer.from('\n');
    const parts = entries.flatMap(([, { json }]) => [json, newLine]);
    const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
    try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]));
        renameSync(draft, file);
        return undefined;
    } catch (error) {
        removeQuietly(draft);
        return error instanceof Error ? error.message : String(error);
    }
}

function removeQuietly(file: string): void {
    try {
        rmSync(file, { force: true });
    } catch {
        // It was never made.
    }
}
