/** Writes what a type checker needs to check a project's components in strict mode: declarations, and the settings that find them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { Project } from '../../project/index.js';
import type { Schema } from '../../schema/model.js';
import { findBundles } from '../compile/bundles.js';
import { appFolder } from '../compile/folders.js';
import { readReferences } from '../compile/references.js';
import { declarations } from './declarations.js';

export interface GeneratedTypes {
    /** Settings for the type checker, absolute path. */
    readonly config: string;
    /** Number of components. */
    readonly components: number;
}

/**
 * @param folder for the files; git need not know it
 */
export function generateTypes(project: Project, schema: Schema, folder: string): GeneratedTypes {
    const bundles = findBundles(project);
    const world = readReferences(project, schema);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    writeFileSync(join(folder, 'references.d.ts'), declarations(world, importedReferences(project)));
    const from = (path: string): string => {
        const found = relative(folder, path).split(sep).join('/');
        return found.startsWith('.') ? found : `./${found}`;
    };
    const scripts = [...bundles.values()].flatMap(({ folder: bundle, files }) =>
        files.filter((file) => file.endsWith('.js')).map((file) => from(join(project.root, bundle, file)))
    );
    const paths = [...bundles.values()].map(({ name, folder: bundle }) => [
        `c/${name}`,
        [from(join(project.root, bundle, `${name}.js`))]
    ]);
    const config = join(folder, 'tsconfig.json');
    const settings = {
        compilerOptions: { ...OPTIONS, paths: Object.fromEntries(paths) as Record<string, string[]> },
        files: [from(join(appFolder, 'types', 'platform.d.ts')), './references.d.ts', ...scripts]
    };
    writeFileSync(config, `${JSON.stringify(settings, null, 4)}\n`);
    return { config, components: bundles.size };
}

/** LWC's own types are made for the standard's decorators. */
const OPTIONS = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    // the engine sets fields before they are read
    strictPropertyInitialization: false,
    noImplicitReturns: true,
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    experimentalDecorators: false,
    skipLibCheck: true,
    types: []
};

/** Tests are not among them: they have mocks for what they import. */
function importedReferences(project: Project): readonly string[] {
    return project.files
        .filter((file) => /(^|\/)lwc\/[^/]+\/[^_].*\.js$/.test(file) && !file.includes('/__'))
        .flatMap((file) => [...project.read(file).matchAll(/from\s+['"](@salesforce\/[^'"]+)['"]/g)])
        .map(([, specifier = '']) => specifier);
}
