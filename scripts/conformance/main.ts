/** `npm run conformance -- <suite> <directory> [--namespace <ns>]`: runs a public suite and compares with its record. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { compareWithRecord, type ReportedTest } from './compare.js';
import { readSuite, suiteNames } from './suite.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const localOrg = join(root, 'local-org/bin/local-org.js');

process.exitCode = main();

function main(): number {
    const { values, positionals } = parseArgs({ options: { namespace: { type: 'string' } }, allowPositionals: true });
    const [name, directory] = positionals;
    if (name === undefined || directory === undefined) {
        return complain(
            `Usage: npm run conformance -- <suite> <directory> [--namespace <ns>]. Suites: ${suiteNames().join(', ')}.`
        );
    }
    try {
        buildWhenStale();
        return report(name, runTests(directory, values.namespace));
    } catch (error) {
        return complain(error instanceof Error ? error.message : String(error));
    }
}

/** The suites run what is built, so that has to be what the sources say. */
function buildWhenStale(): void {
    const program = join(root, 'local-org/dist/cli.mjs');
    const built = existsSync(program) ? statSync(program).mtimeMs : 0;
    const isStale = readdirSync(join(root, 'local-org/src'), { recursive: true, encoding: 'utf8' }).some(
        (file) => statSync(join(root, 'local-org/src', file)).mtimeMs > built
    );
    if (isStale) {
        process.stdout.write('The sources are newer than the built local org: building it first.\n');
        const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/build.ts')], {
            cwd: root,
            stdio: 'inherit'
        });
        if (run.status !== 0) {
            throw new Error('The local org could not be built.');
        }
    }
}

function runTests(directory: string, namespace: string | undefined): readonly ReportedTest[] {
    const scratch = mkdtempSync(join(tmpdir(), 'conformance-'));
    try {
        const file = join(scratch, 'report.json');
        const options = ['--project', directory, '--json', file, ...(namespace ? ['--namespace', namespace] : [])];
        const run = spawnSync(process.execPath, [localOrg, 'test', ...options], { encoding: 'utf8' });
        process.stdout.write(run.stdout);
        process.stderr.write(run.stderr);
        if (!existsSync(file)) {
            throw new Error('The tests could not be run; the reason stands above.');
        }
        return (JSON.parse(readFileSync(file, 'utf8')) as { tests: readonly ReportedTest[] }).tests;
    } finally {
        rmSync(scratch, { recursive: true });
    }
}

function report(name: string, tests: readonly ReportedTest[]): number {
    const suite = readSuite(name);
    const { passed, total, differences } = compareWithRecord(suite, tests);
    process.stdout.write(
        `\n${name} (${suite.repository} at ${suite.commit.slice(0, 12)}): ${passed} of ${total} passed\n`
    );
    differences.forEach((difference) => process.stdout.write(`  ${difference}\n`));
    process.stdout.write(
        differences.length === 0 ? 'As recorded.\n' : `${differences.length} differences from the record.\n`
    );
    return differences.length === 0 ? 0 : 1;
}

function complain(message: string): number {
    process.stderr.write(`${message}\n`);
    return 2;
}
