/** An esbuild plugin: compiles the modules of the platform, ours and the base components, from their sources. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';

import type { OnLoadResult, OnResolveResult, Plugin } from 'esbuild';

import { appFolder } from './folders.js';
import { resolvePlatform, type Resolved } from './resolve.js';
import { LwcError, transform, type ModuleName } from './transform.js';

const EMPTY: Readonly<Record<string, string>> = { html: 'export default void 0', css: 'export default undefined' };
const PLATFORM_API_VERSION = 66;

/** @param cache folder in which compiled files are kept */
export function platformPlugin(cache: string): Plugin {
    return {
        name: 'lightning-platform',
        setup(build) {
            build.onResolve({ filter: /.*/ }, (args) => {
                // the sandbox and what it is made of are ordinary packages
                if (args.kind === 'entry-point' || isPackage(args.path, args.importer)) {
                    return undefined;
                }
                return args.path.startsWith('.')
                    ? relativeModule(args.path, args.resolveDir, args.importer)
                    : found(args.path, resolvePlatform(args.path));
            });
            build.onLoad({ filter: /.*/, namespace: 'code' }, ({ pluginData }) => codeOf(pluginData as string));
            build.onLoad({ filter: /.*/, namespace: 'empty' }, ({ path }) => codeOf(EMPTY[path] ?? ''));
            build.onLoad({ filter: /.*/, namespace: 'lwc' }, ({ path, suffix }) => load(path, suffix, cache));
        }
    };
}

function isPackage(path: string, importer: string): boolean {
    return path.startsWith('@locker/') || importer.includes('node_modules/@locker/');
}

function codeOf(contents: string): OnLoadResult {
    return { contents, loader: 'js', resolveDir: appFolder };
}

function found(specifier: string, module: Resolved | undefined): OnResolveResult {
    switch (module?.kind) {
        case 'code':
            return { path: specifier, namespace: 'code', pluginData: module.code };
        case 'plain':
            return { path: module.file };
        case 'lwc':
            return { path: module.file, namespace: 'lwc' };
        case undefined:
            return { errors: [{ text: `There is no module ${specifier} on the local platform` }] };
    }
}

function relativeModule(path: string, folder: string, importer: string): OnResolveResult | undefined {
    const [plain = '', query] = path.split('?');
    let file = resolve(folder, plain);
    if (!['.js', '.html', '.css', '.mjs'].includes(extname(file))) {
        file += '.js';
    }
    if (!existsSync(file)) {
        const type = extname(file).slice(1);
        return type in EMPTY
            ? { path: type, namespace: 'empty' }
            : { errors: [{ text: `There is no file ${path} beside ${importer}` }] };
    }
    return isPlain(importer) ? { path: file } : { path: file, namespace: 'lwc', suffix: query ? `?${query}` : '' };
}

function isPlain(importer: string): boolean {
    return /node_modules\/@(lwc|locker)\//.test(importer) || importer.startsWith(resolve(appFolder, 'runtime'));
}

function load(file: string, suffix: string, cache: string): OnLoadResult {
    const resolveDir = dirname(file);
    // styles of native shadow only; the platform leaves them out as well
    if (file.endsWith('.lbc.native.css')) {
        return { contents: 'export default function(){return ""}', loader: 'js', resolveDir };
    }
    try {
        const { code } = transform(
            {
                ...moduleName(file),
                file,
                source: readFileSync(file, 'utf8'),
                apiVersion: PLATFORM_API_VERSION,
                isScopedStyle: suffix.includes('scoped=true'),
                isProject: false
            },
            cache
        );
        return { contents: code, loader: 'js', resolveDir };
    } catch (error) {
        if (error instanceof LwcError) {
            const { message, line, column } = error;
            return { errors: [{ text: message, location: { file, line, column } }] };
        }
        throw error;
    }
}

/** The module that a file belongs to: the nearest folder above with a file of its own name. */
export function moduleName(file: string): ModuleName {
    let folder = dirname(file);
    while (!['js', 'html', 'css'].some((type) => existsSync(`${folder}/${basename(folder)}.${type}`))) {
        const above = dirname(folder);
        if (above === folder) {
            return { namespace: 'x', name: basename(file, extname(file)) };
        }
        folder = above;
    }
    return { namespace: basename(dirname(folder)), name: basename(folder) };
}
