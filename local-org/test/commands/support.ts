/** Runs the program as a person would, on projects in a temporary folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ran {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
    /** Lines of `out`. */
    readonly lines: readonly string[];
}

/** @param args of the program; nothing is kept between runs unless they say so */
export function localOrg(...args: readonly string[]): Ran {
    const run = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], { encoding: 'utf8' });
    return { code: run.status, out: run.stdout, err: run.stderr, lines: run.stdout.trimEnd().split('\n') };
}

/**
 * Makes a project.
 *
 * @param files by path below the package directory
 * @returns its folder, to be removed with `remove`
 */
export function makeProject(files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), 'project-'));
    writeFileSync(join(root, 'sfdx-project.json'), '{"packageDirectories":[{"path":"force-app","default":true}]}');
    mkdirSync(join(root, 'force-app'));
    for (const [path, text] of Object.entries(files)) {
        const file = join(root, 'force-app', path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
    }
    return root;
}

export function remove(folder: string): void {
    rmSync(folder, { recursive: true });
}
