/**
 * End-to-end tests in Chrome or Chromium, on the production build: `npm run test:e2e`, or `npm run test:e2e -- portfolio` for
 * the topics whose file contains one of the words. Options that begin with `--` go to Node.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORG_VARIABLE, PROJECT } from '../e2e/harness/org.js';
import { seed } from '../e2e/harness/seed.js';
import { skipWithoutChrome } from '../local-org/test/lightning/browser.js';

const FOLDER = 'e2e';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const words = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.e2e.test.ts'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .map((file) => join(FOLDER, file));

if (files.length === 0) {
    process.stderr.write(`No topic in ${FOLDER} matches ${words.join(' ')}.\n`);
    process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'perennial-e2e-'));
const org = join(folder, 'org');
try {
    if (skipWithoutChrome === false) {
        seed(PROJECT, org);
    } else {
        process.stdout.write(`End-to-end tests are left out: ${skipWithoutChrome}\n`);
    }
    // One topic after the other: each has a server and a browser of its own, which is enough for a small machine.
    const arguments_ = [
        '--import',
        'tsx',
        '--test',
        '--test-reporter=spec',
        '--test-concurrency=1',
        ...options,
        ...files
    ];
    const { status } = spawnSync(process.execPath, arguments_, {
        stdio: 'inherit',
        env: { ...process.env, [ORG_VARIABLE]: org }
    });
    process.exitCode = status ?? 1;
} finally {
    rmSync(folder, { recursive: true, force: true });
}
