/** Checks the Lightning web components of a project: `npm run check:lwc`, or `npm run check:lwc -- <folder of a project>`. */
import { fileURLToPath } from 'node:url';

import { loadProgram } from '../../local-org/src/compiler/program.js';
import { checkComponents } from '../../local-org/src/lightning/check/check.js';
import { problemLine } from '../../local-org/src/lightning/compile/problem.js';

const directory = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url));
const { project, schema } = loadProgram({ directory, namespace: undefined, cache: { directory: undefined } });
const { components, problems, hasPlatformCompiler } = await checkComponents(project, schema);

problems.forEach((problem) => process.stdout.write(`${problem.severity}: ${problemLine(problem)}\n`));
if (!hasPlatformCompiler) {
    process.stdout.write('Not asked: @lwc/sfdc-lwc-compiler, which is not installed.\n');
}
process.stdout.write(`${components} components, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
