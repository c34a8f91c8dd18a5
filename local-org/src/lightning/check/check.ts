/** All checks of a project's components, without an org and without a browser. */
import { join } from 'node:path';

import { cacheDirectory } from '../../compiler/cacheFile.js';
import type { Project } from '../../project/index.js';
import type { Schema } from '../../schema/model.js';
import { findBundles, type Bundle } from '../compile/bundles.js';
import { buildProject } from '../compile/projectBuild.js';
import type { SourceProblem } from '../compile/problem.js';
import { readReferences } from '../compile/references.js';
import { checkFlexiPages } from './flexiPages.js';
import { checkMeta } from './meta.js';
import { createModules } from './modules.js';
import { compileOnPlatform } from './platformCompiler.js';
import { checkTemplate } from './template.js';
import { checkWires } from './wires.js';

export interface ComponentCheck {
    /** Number of bundles. */
    readonly components: number;
    /** By file and place. */
    readonly problems: readonly SourceProblem[];
    /** Whether the platform's own compiler was there and was asked. */
    readonly hasPlatformCompiler: boolean;
}

/** Checks all components of a project. */
export async function checkComponents(project: Project, schema: Schema): Promise<ComponentCheck> {
    const bundles = findBundles(project);
    const world = readReferences(project, schema);
    const modules = createModules(project, bundles);
    const cache = join(cacheDirectory(project.root), 'lightning', 'modules');
    const built = await buildProject({ world, bundles, mode: 'production', cache });
    const platform = await compileOnPlatform(project, bundles);
    const own = [...bundles.values()].flatMap((bundle) => {
        const offer = modules.offer(`c/${bundle.name}`);
        return [
            ...checkMeta({ project, world, bundle, offer }),
            ...templatesOf(project, bundle).flatMap(({ file, source }) =>
                checkTemplate({ file, source, offer, modules })
            ),
            ...checkWires(project, bundle, world)
        ];
    });
    const problems = [...built.problems, ...(platform ?? []), ...own, ...checkFlexiPages(project, bundles, modules)];
    return { components: bundles.size, problems: inOrder(problems), hasPlatformCompiler: platform !== undefined };
}

function templatesOf(project: Project, { folder, files }: Bundle): readonly { file: string; source: string }[] {
    return files
        .filter((file) => file.endsWith('.html'))
        .map((file) => ({ file: `${folder}/${file}`, source: project.read(`${folder}/${file}`) }));
}

/** Each place and code once: two compilers may say the same. */
function inOrder(problems: readonly SourceProblem[]): readonly SourceProblem[] {
    const seen = new Map<string, SourceProblem>();
    for (const problem of problems) {
        const key = `${problem.file}:${problem.line} ${problem.code === '' ? problem.message : problem.code}${problem.code.startsWith('LWC') ? '' : problem.message}`;
        if (!seen.has(key)) {
            seen.set(key, problem);
        }
    }
    return [...seen.values()].sort(
        (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
    );
}
