/** Files of the caches: where they lie, and how they are written so that nobody ever reads half of one. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/**
 * Writes beside and renames, so that whoever reads at the same time sees the old file or the new one.
 *
 * @returns why it could not be written, or undefined
 */
export function writeCacheFile(file: string, content: string | Buffer): string | undefined {
    const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
    try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(draft, content);
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

/** Changes whenever a result might come out differently: the program itself, as one file or in source, and its catalogue. */
export function toolFingerprint(): string {
    const own = fileURLToPath(import.meta.url);
    const isBundle = !own.endsWith('.ts');
    const home = isBundle ? join(dirname(own), '..') : join(dirname(own), '..', '..');
    const files = [...(isBundle ? [own] : filesBelow(join(home, 'src'))), ...filesBelow(join(home, 'catalogue'))];
    const hash = createHash('sha1');
    files.forEach((file) => hash.update(readFileSync(file)));
    return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
}
