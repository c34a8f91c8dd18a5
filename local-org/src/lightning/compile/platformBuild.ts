/** Builds the platform's part of the page: engine, base components, shell. Done once for a version of all of them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { UsageError } from '../../cli/usageError.js';
import { appFolder, packageFolder, packageHome } from './folders.js';
import { platformPlugin } from './platformPlugin.js';
import { publicModules } from './publicModules.js';

export type BuildMode = 'production' | 'development';

export interface PlatformOptions {
    readonly mode: BuildMode;
    /** Whether components run inside the Lightning Web Security sandbox. */
    readonly isSandboxed: boolean;
    /** Folder of the cache. */
    readonly cache: string;
}

export interface PlatformFiles {
    /** Folder with `main.js`, its chunks and `synthetic-shadow.js`. */
    readonly folder: string;
    /** Changes when the content does. */
    readonly hash: string;
    /** Milliseconds that building took, 0 when it was there. */
    readonly buildTime: number;
}

/** Builds what is not there yet. @throws BuildFailure of esbuild for a defect of the platform's own modules */
export async function buildPlatform(options: PlatformOptions): Promise<PlatformFiles> {
    const hash = hashOf(options);
    const folder = join(options.cache, 'platform', hash);
    if (existsSync(join(folder, 'main.js'))) {
        return { folder, hash, buildTime: 0 };
    }
    requireSandbox(options);
    const start = performance.now();
    const draft = `${folder}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    await buildInto(draft, options);
    putInPlace(draft, folder);
    return { folder, hash, buildTime: performance.now() - start };
}

/** The sandbox is under terms of its own, so that it comes with no other package. */
function requireSandbox({ isSandboxed }: PlatformOptions): void {
    try {
        if (isSandboxed) {
            packageFolder('@locker/sandbox');
        }
    } catch {
        throw new UsageError(
            'The Lightning Web Security sandbox is not installed.',
            'Install it with `npm install --save-dev @locker/sandbox`, or leave --sandbox out.'
        );
    }
}

/** Two servers may build at the same time: the first one stays. */
function putInPlace(draft: string, folder: string): void {
    try {
        renameSync(draft, folder);
    } catch (error) {
        rmSync(draft, { recursive: true, force: true });
        if (!existsSync(join(folder, 'main.js'))) {
            throw error;
        }
    }
}

async function buildInto(outdir: string, { mode, isSandboxed, cache }: PlatformOptions): Promise<void> {
    const define = {
        'process.env.NODE_ENV': JSON.stringify(mode),
        'import.meta.env.SSR': 'false'
    };
    const shared = {
        bundle: true,
        define,
        minify: mode === 'production',
        target: 'es2022',
        legalComments: 'none',
        logLevel: 'silent'
    } as const;
    await Promise.all([
        build({
            ...shared,
            entryPoints: { 'synthetic-shadow': join(packageFolder('@lwc/synthetic-shadow'), 'dist', 'index.js') },
            format: 'iife',
            outdir
        }),
        build({
            ...shared,
            stdin: { contents: entryText(isSandboxed), resolveDir: appFolder, sourcefile: 'main.js', loader: 'js' },
            format: 'esm',
            splitting: true,
            outdir,
            entryNames: 'main',
            chunkNames: 'chunk-[hash]',
            plugins: [platformPlugin(join(cache, 'modules'))]
        })
    ]);
}

/** Every public module by name, and the start of the page. */
function entryText(isSandboxed: boolean): string {
    const names = publicModules();
    return [
        ...names.map((name, at) => `import * as m${at} from ${JSON.stringify(name)};`),
        `import { start } from 'localOrg/start';`,
        isSandboxed ? `import { evaluate } from 'localOrg/sandbox';` : `const evaluate = undefined;`,
        `start({ ${names.map((name, at) => `${JSON.stringify(name)}: m${at}`).join(', ')} }, evaluate);`
    ].join('\n');
}

function hashOf({ mode, isSandboxed }: PlatformOptions): string {
    const hash = createHash('sha1');
    hash.update([mode, isSandboxed, versionOf('@lwc/engine-dom'), versionOf('lightning-base-components')].join(' '));
    hash.update(readFileSync(join(packageHome, 'package.json'))).update(entryText(isSandboxed));
    for (const folder of ['runtime', 'modules']) {
        const files = readdirSync(join(appFolder, folder), { recursive: true, withFileTypes: true });
        for (const entry of files.filter((each) => each.isFile()).sort((a, b) => order(pathOf(a), pathOf(b)))) {
            hash.update(pathOf(entry).slice(appFolder.length)).update(readFileSync(pathOf(entry)));
        }
    }
    return hash.digest('hex').slice(0, 16);
}

function pathOf(entry: { readonly parentPath: string; readonly name: string }): string {
    return join(entry.parentPath, entry.name);
}

function order(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

function versionOf(name: string): string {
    const { version } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as {
        version: string;
    };
    return version;
}
