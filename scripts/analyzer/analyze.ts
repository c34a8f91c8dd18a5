/**
 * `npm run analyze`: apex-ls and the engines of Salesforce Code Analyzer over the package. Exit code 1 when a finding is
 * as bad as `failingSeverity` of `config/code-analyzer.json`, 2 when the analysis could not run.
 */
import { spawnSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { checkWithApexLs } from './apexLs.js';
import { analyze, readConfiguration, withoutAccepted } from './codeAnalyzer.js';
import { installAnalyzerOnce } from './install.js';

const root = resolve('.');

if (spawnSync('java', ['-version']).status !== 0) {
    process.stderr.write('The analysis needs Java 11 or newer on the PATH. Install one and run this again.\n');
    process.exit(2);
}
installAnalyzerOnce();

const apexLs = await checkWithApexLs(root);
for (const { path, line, column, message } of apexLs.issues) {
    process.stdout.write(`${relative(root, path)}:${line}:${column} apex-ls: ${message}\n`);
}

const configuration = readConfiguration('config/code-analyzer.json');
const { findings, rules, milliseconds } = await analyze([resolve('force-app')], configuration);
const bad = findings.filter(({ severity }) => severity <= configuration.failingSeverity);
const { findings: failing, unused } = withoutAccepted(bad, configuration.accepted);
for (const { file, line, severity, engine, rule, message } of failing) {
    process.stdout.write(`${relative(root, file)}:${line} severity ${severity} ${engine} ${rule}: ${message}\n`);
}
for (const { rule, message } of unused) {
    process.stdout.write(`config/code-analyzer.json accepts ${rule} /${message}/, which nothing matches: remove it\n`);
}

const failed = failing.length + apexLs.issues.length + unused.length;
const seconds = ((milliseconds + apexLs.milliseconds) / 1000).toFixed(1);
process.stdout.write(
    `${rules} rules in ${seconds} s: ${failed} findings to fix, ${bad.length - failing.length} accepted with a reason, ` +
        `${findings.length - bad.length} milder ones not shown\n`
);
process.exitCode = failed === 0 ? 0 : 1;
