/**
 * Asks `@lwc/sfdc-lwc-compiler`, the compiler that the platform itself runs on a deployment. It is under terms of its own, so
 * that it is no dependency of the program: where it is installed it is asked.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Project } from '../../project/index.js';
import { bundleApiVersion, type Bundle } from '../compile/bundles.js';
import type { SourceProblem } from '../compile/problem.js';

interface Diagnostic {
    /** 0 fatal, 1 error, 2 warning. */
    readonly level: number;
    readonly code?: number;
    readonly message: string;
    readonly filename?: string;
    readonly location?: { readonly line?: number; readonly column?: number };
}

interface Compiler {
    compile(request: object): Promise<{ readonly diagnostics?: readonly Diagnostic[] }>;
}

/** The newest API version that the compiler knows. */
const HIGHEST = 66;

/** @returns undefined when the compiler is not installed */
export async function compileOnPlatform(
    project: Project,
    bundles: ReadonlyMap<string, Bundle>
): Promise<readonly SourceProblem[] | undefined> {
    const compiler = platformCompiler();
    if (!compiler) {
        return undefined;
    }
    const problems: SourceProblem[] = [];
    // the compiler takes no bundle without files; that such a one is there, the check of its configuration says
    for (const bundle of [...bundles.values()].filter(({ files }) => files.length > 0)) {
        problems.push(...(await compileBundle(compiler, project, bundle)));
    }
    return problems;
}

function platformCompiler(): Compiler | undefined {
    try {
        return createRequire(import.meta.url)('@lwc/sfdc-lwc-compiler') as Compiler;
    } catch {
        return undefined;
    }
}

async function compileBundle(compiler: Compiler, project: Project, bundle: Bundle): Promise<readonly SourceProblem[]> {
    const { name, folder, files } = bundle;
    const { diagnostics = [] } = await compiler.compile({
        bundle: {
            type: 'platform',
            namespace: 'c',
            name,
            files: Object.fromEntries(files.map((file) => [file, project.read(join(folder, file))])),
            options: {
                apiVersion: Math.min(bundleApiVersion(project, bundle) ?? project.apiVersion, HIGHEST),
                enableLwcOn: true,
                enableLightningWebSecurityTransforms: true
            }
        },
        compilerConfigs: [{ outputConfig: { minify: false } }]
    });
    return diagnostics.map((diagnostic) => problemOf(diagnostic, bundle));
}

function problemOf({ level, code, message, filename, location }: Diagnostic, { folder, name }: Bundle): SourceProblem {
    const file = (filename ?? `${name}.js`).split('/').at(-1) ?? '';
    const inFolder = filename?.includes(`${name}/`) ? (filename.split(`${name}/`).at(-1) ?? file) : file;
    return {
        file: `${folder}/${inFolder}`,
        line: location?.line ?? 1,
        column: (location?.column ?? 0) + 1,
        message: (message.replace(/^.*?LWC\d+: /s, '').split('\n')[0] ?? message).trim(),
        severity: level < 2 ? 'error' : 'warning',
        code: code === undefined ? 'platform' : `LWC${code}`
    };
}
