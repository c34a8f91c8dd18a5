/**
 * Runs the unit tests with Node's own runner: `npm run test:unit`, or `npm run test:unit -- decimal soql` for the files
 * whose path contains one of the words. Options that begin with `--` go to Node.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const folders = ['local-org/test', 'scripts'];

function testFilesBelow(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            return entry.name === 'node_modules' ? [] : testFilesBelow(path);
        }
        return entry.name.endsWith('.test.ts') ? [path] : [];
    });
}

const testFiles = folders.flatMap(testFilesBelow).sort();

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const words = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = words.length === 0 ? testFiles : testFiles.filter((path) => words.some((word) => path.includes(word)));

if (chosen.length === 0) {
    process.stderr.write(`No test file matches ${words.join(' ')} in ${folders.join(', ')}.\n`);
    process.exit(1);
}

// Node's default leaves one core idle, half of a small machine.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=spec', concurrency, ...options, ...chosen],
    { stdio: 'inherit' }
);
process.exit(result.status ?? 1);
