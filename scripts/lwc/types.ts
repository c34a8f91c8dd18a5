/**
 * Writes declarations for the components of a project: `npm run generate:types`, and checks the components with them where
 * `--check` is given. A folder of another project may be named.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { loadProgram } from '../../local-org/src/compiler/program.js';
import { generateTypes } from '../../local-org/src/lightning/types/generate.js';

const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const directory = given ?? fileURLToPath(new URL('../..', import.meta.url));
const { project, schema } = loadProgram({ directory, namespace: undefined, cache: { directory: undefined } });
const { config, components } = generateTypes(project, schema, join(project.root, '.local-org', 'types'));

process.stdout.write(`${components} components, ${config}\n`);
if (process.argv.includes('--check') && components > 0) {
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { status } = spawnSync(process.execPath, [compiler, '--noEmit', '--project', config], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
}
