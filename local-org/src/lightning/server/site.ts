/** What the server serves: the org, the compiled components, and how they are kept up to date with the files. */
import { openProject } from '../../project/index.js';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { platformCache } from '../compile/folders.js';
import { findBundles } from '../compile/bundles.js';
import { buildPlatform, type BuildMode, type PlatformFiles } from '../compile/platformBuild.js';
import { buildProject, type ProjectScript } from '../compile/projectBuild.js';
import { readReferences, type ReferenceWorld } from '../compile/references.js';
import { uiOrg, type UiOrg } from '../uiApi/context.js';
import type { Workspace } from '../../org/workspace.js';

export interface SiteOptions {
    readonly workspace: Workspace;
    readonly mode: BuildMode;
    readonly isSandboxed: boolean;
    readonly cache: string;
}

export interface Site {
    readonly org: UiOrg;
    readonly platform: PlatformFiles;
    readonly isSandboxed: boolean;
    /** The project's components as their files are now. */
    components(): Promise<Components>;
}

export interface Components {
    readonly script: ProjectScript;
    readonly world: ReferenceWorld;
}

export async function createSite({ workspace, mode, isSandboxed, cache }: SiteOptions): Promise<Site> {
    const { root } = workspace.program.project;
    let built: { readonly state: string; readonly components: Promise<Components> } | undefined;

    async function build(): Promise<Components> {
        const project = { ...openProject(root), namespace: workspace.program.namespace };
        const world = readReferences(project, workspace.program.schema);
        const script = await buildProject({
            world,
            bundles: findBundles(project),
            mode,
            cache: join(cache, 'modules')
        });
        return { script, world };
    }

    const components = (): Promise<Components> => {
        const state = stateOf(root);
        if (built?.state !== state) {
            built = { state, components: build() };
        }
        return built.components;
    };
    const [platform] = await Promise.all([buildPlatform({ mode, isSandboxed, cache: platformCache() }), components()]);
    return { org: uiOrg(workspace), platform, isSandboxed, components };
}

/** Changes when a file of a component does, comes or goes. */
function stateOf(root: string): string {
    const { files } = openProject(root);
    return files
        .filter((file) => /(^|\/)lwc\//.test(file))
        .map((file) => {
            const { mtimeMs, size } = statSync(join(root, file));
            return `${file} ${mtimeMs} ${size}`;
        })
        .join('\n');
}
