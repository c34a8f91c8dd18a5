/** `npm run check:apex-ls -- <project>`: prints what apex-ls finds in a project; exit code 1 when it finds errors. */
import { relative, resolve } from 'node:path';
import { ApexLsUnavailable, checkWithApexLs } from './apexLs.js';
import { installAnalyzerOnce } from './install.js';

const project = resolve(process.argv[2] ?? '.');

installAnalyzerOnce();
try {
    const { issues, milliseconds } = await checkWithApexLs(project);
    for (const { path, line, column, category, message } of issues) {
        process.stdout.write(`${relative(project, path)}:${line}:${column} ${category}: ${message}\n`);
    }
    process.stdout.write(`${issues.length} errors in ${(milliseconds / 1000).toFixed(1)} s\n`);
    process.exitCode = issues.length === 0 ? 0 : 1;
} catch (error) {
    if (!(error instanceof ApexLsUnavailable)) {
        throw error;
    }
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
}
