/** The org files of `npm start`, and making one as a whole or not at all. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const FOLDER = '.local-org';

/** @returns the absolute path of an org file of this checkout; its folder exists and is not committed */
export function orgFile(name: string): string {
    const folder = resolve(FOLDER);
    if (!existsSync(folder)) {
        mkdirSync(folder);
        writeFileSync(resolve(folder, '.gitignore'), '*\n');
    }
    return resolve(folder, name);
}

/**
 * Makes an org under another name first, so that what is interrupted leaves nothing behind that looks finished.
 *
 * @param file path of the org file
 * @param make fills the org file that it is given
 */
export async function makeWhole(file: string, make: (draft: string) => Promise<void> | void): Promise<void> {
    const draft = `${file}.draft`;
    discard(draft);
    mkdirSync(dirname(file), { recursive: true });
    await make(draft);
    discard(file);
    renameSync(draft, file);
}

/** Removes an org file if it is there. */
export function discard(file: string): void {
    rmSync(file, { recursive: true, force: true });
}
