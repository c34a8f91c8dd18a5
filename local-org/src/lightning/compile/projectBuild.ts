/**
 * Builds the project's own components: one script, which is a function of the platform's modules. It runs as it is, or
 * inside the Lightning Web Security sandbox.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { build, type Message, type OnLoadResult, type OnResolveResult, type Plugin } from 'esbuild';

import { bundleApiVersion, type Bundle } from './bundles.js';
import type { BuildMode } from './platformBuild.js';
import { placeOf, type SourceProblem } from './problem.js';
import { isPublicModule } from './publicModules.js';
import { referenceProblem, type ReferenceWorld } from './references.js';
import { LwcError, transform, type TransformRequest } from './transform.js';

export interface ProjectBuildOptions {
    readonly world: ReferenceWorld;
    readonly bundles: ReadonlyMap<string, Bundle>;
    readonly mode: BuildMode;
    readonly cache: string;
}

export interface ProjectScript {
    /** Text of a function body whose last value, `__components`, holds the modules by name. */
    readonly code: string;
    readonly hash: string;
    /** `@salesforce/...` modules that the components use. */
    readonly references: ReadonlySet<string>;
    readonly problems: readonly SourceProblem[];
    /** Milliseconds. */
    readonly buildTime: number;
}

/** Namespace of components in markup and imports, whatever the package's is. */
const NAMESPACE = 'c';
const EMPTY: Readonly<Record<string, string>> = { html: 'export default void 0', css: 'export default undefined' };

interface Building extends ProjectBuildOptions {
    readonly references: Set<string>;
    readonly problems: SourceProblem[];
}

export async function buildProject(options: ProjectBuildOptions): Promise<ProjectScript> {
    const start = performance.now();
    const building: Building = { ...options, references: new Set(), problems: [] };
    const names = [...options.bundles.keys()].filter((name) => scriptOrTemplate(building, name) !== undefined);
    const { root } = options.world.project;
    const result = await build({
        stdin: {
            contents: names.map((name) => `export * as ${name} from 'c/${name}';`).join('\n') || 'export {};',
            resolveDir: root,
            loader: 'js',
            sourcefile: 'components.js'
        },
        bundle: true,
        write: false,
        format: 'iife',
        globalName: '__components',
        target: 'es2022',
        minify: options.mode === 'production',
        define: { 'process.env.NODE_ENV': JSON.stringify(options.mode) },
        logLevel: 'silent',
        plugins: [projectPlugin(building)]
    }).catch((error: unknown) => {
        // what a plugin reported stands here already, with its exact place
        const known = new Set(building.problems.map(({ message }) => message));
        const others = messagesOf(error).filter(({ text }) => !known.has(text));
        building.problems.push(...others.map((message) => problemOfMessage(message, root)));
        return undefined;
    });
    const code = result?.outputFiles[0]?.text ?? '';
    return {
        code,
        hash: createHash('sha1').update(code).digest('hex').slice(0, 16),
        references: building.references,
        problems: distinct(building.problems),
        buildTime: performance.now() - start
    };
}

/** esbuild repeats what a plugin reported; the first, with the exact place, stays. */
function distinct(problems: readonly SourceProblem[]): readonly SourceProblem[] {
    const seen = new Set<string>();
    return problems.filter(({ file, message }) => {
        const key = `${file} ${message}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
    });
}

function messagesOf(error: unknown): readonly Message[] {
    if (typeof error === 'object' && error !== null && 'errors' in error) {
        return (error as { errors: readonly Message[] }).errors;
    }
    throw error;
}

function problemOfMessage({ text, location }: Message, root: string): SourceProblem {
    return {
        file: location ? relativePath(root, location.file.replace(/^\w+:/, '')) : 'sfdx-project.json',
        line: location?.line ?? 1,
        column: (location?.column ?? 0) + 1,
        message: text,
        severity: 'error',
        code: ''
    };
}

function relativePath(root: string, file: string): string {
    return (resolve(root, file) === file ? relative(root, file) : file).split(sep).join('/');
}

function projectPlugin(building: Building): Plugin {
    return {
        name: 'lightning-project',
        setup(setup) {
            setup.onResolve({ filter: /.*/ }, ({ path, importer, kind, resolveDir }) => {
                if (kind === 'entry-point') {
                    return undefined;
                }
                return path.startsWith('.')
                    ? relativeFile(building, path, resolveDir, importer)
                    : named(building, path, importer);
            });
            setup.onLoad({ filter: /.*/, namespace: 'outside' }, ({ path }) => ({
                contents: `module.exports = __outside(${JSON.stringify(path)});`,
                loader: 'js'
            }));
            setup.onLoad({ filter: /.*/, namespace: 'empty' }, ({ path }) => ({
                contents: EMPTY[path] ?? '',
                loader: 'js'
            }));
            setup.onLoad({ filter: /.*/, namespace: 'component' }, ({ path, suffix }) => load(building, path, suffix));
        }
    };
}

function named(building: Building, specifier: string, importer: string): OnResolveResult {
    const [namespace = '', name = '', more] = specifier.split('/');
    if (specifier.startsWith('@salesforce/')) {
        building.references.add(specifier);
        return outside(building, specifier, importer, referenceProblem(building.world, specifier));
    }
    const isOwn = namespace === NAMESPACE || namespace === building.world.project.namespace;
    if (isOwn && more === undefined) {
        const file = scriptOrTemplate(building, name);
        return file === undefined
            ? refuse(building, specifier, importer, `There is no component ${specifier}`)
            : { path: file, namespace: 'component' };
    }
    const problem = isPublicModule(specifier) ? undefined : `There is no public module ${specifier}`;
    return outside(building, specifier, importer, problem);
}

function outside(
    building: Building,
    specifier: string,
    importer: string,
    problem: string | undefined
): OnResolveResult {
    return problem === undefined
        ? { path: specifier, namespace: 'outside' }
        : refuse(building, specifier, importer, problem);
}

/** Notes the place in the source as it is written; esbuild knows that of the compiled code. */
function refuse(building: Building, specifier: string, importer: string, message: string): OnResolveResult {
    const { root } = building.world.project;
    const file = relativePath(root, importer);
    const source = building.world.project.read(file);
    const needle = file.endsWith('.html') ? `<${tagOf(specifier)}` : specifier;
    building.problems.push({ file, ...placeOf(source, needle), message, severity: 'error', code: 'reference' });
    return { errors: [{ text: message, location: { file: importer } }] };
}

/** `lightning/buttonIcon` -> `lightning-button-icon` */
export function tagOf(specifier: string): string {
    return specifier.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function scriptOrTemplate({ bundles, world }: Building, name: string): string | undefined {
    const bundle = bundles.get(name);
    const file =
        bundle && ['js', 'html', 'css'].map((type) => `${name}.${type}`).find((each) => bundle.files.includes(each));
    return bundle && file && join(world.project.root, bundle.folder, file);
}

function relativeFile(building: Building, path: string, folder: string, importer: string): OnResolveResult {
    const [plain = '', query] = path.split('?');
    const file = resolve(folder, /\.(js|html|css)$/.test(plain) ? plain : `${plain}.js`);
    if (existsSync(file)) {
        return { path: file, namespace: 'component', suffix: query ? `?${query}` : '' };
    }
    const type = file.split('.').at(-1) ?? '';
    return type in EMPTY
        ? { path: type, namespace: 'empty' }
        : refuse(building, path, importer, `There is no file ${path}`);
}

function load(building: Building, path: string, suffix: string): OnLoadResult {
    const { world, cache, bundles, problems } = building;
    const { project } = world;
    const file = relativePath(project.root, path);
    const [, name = ''] = /(?:^|\/)lwc\/([^/]+)\//.exec(file) ?? [];
    const bundle = bundles.get(name);
    const request: TransformRequest = {
        namespace: NAMESPACE,
        name,
        file: path,
        source: project.read(file),
        apiVersion: (bundle && bundleApiVersion(project, bundle)) ?? project.apiVersion,
        isScopedStyle: suffix.includes('scoped=true'),
        isProject: true
    };
    try {
        const { code, warnings } = transform(request, cache);
        for (const { code: number, message, line, column } of warnings) {
            problems.push({ file, line, column, message, severity: 'warning', code: `LWC${number}` });
        }
        return { contents: code, loader: 'js', resolveDir: dirname(path) };
    } catch (error) {
        if (!(error instanceof LwcError)) {
            throw error;
        }
        const { line, column, message, code } = error;
        problems.push({ file, line, column, message, severity: 'error', code });
        return { errors: [{ text: message, location: { file: path, line, column } }] };
    }
}
