import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countJestTests, countLocalOrgTests, countNodeTests, countsOf, sumOf } from './counting.js';

const nodeSummary = ['ℹ tests 7', 'ℹ suites 2', 'ℹ pass 3', 'ℹ fail 1', 'ℹ cancelled 1', 'ℹ skipped 1', 'ℹ todo 1'];

describe('counting what the gates print', () => {
    it('adds cancelled tests of node:test to the failures and todo to the skipped', () => {
        assert.deepEqual(countNodeTests(nodeSummary.join('\n')), { passed: 3, failed: 2, skipped: 2 });
    });

    it('takes the last summary of node:test, because a test may print one of its own', () => {
        const output = `ℹ pass 100\nℹ fail 0\n${nodeSummary.join('\n')}`;
        assert.equal(countNodeTests(output)?.passed, 3);
    });

    it('finds no node:test summary in the output of a crash', () => {
        assert.equal(countNodeTests('Error: Cannot find module\n'), undefined);
    });

    it('reads the kinds that Jest names and takes the others as none', () => {
        const output = 'Test Suites: 1 passed, 1 total\nTests:       5 passed, 5 total\nTime:        2 s';
        assert.deepEqual(countJestTests(output), { passed: 5, failed: 0, skipped: 0 });
    });

    it('reads failed, skipped and todo tests of Jest', () => {
        const output = 'Tests:       1 failed, 2 skipped, 3 todo, 4 passed, 10 total';
        assert.deepEqual(countJestTests(output), { passed: 4, failed: 1, skipped: 5 });
    });

    it('takes a Jest run that may be empty as no tests', () => {
        assert.deepEqual(countJestTests('No tests found, exiting with code 0\n'), { passed: 0, failed: 0, skipped: 0 });
    });

    it('reads the last line of the local org', () => {
        const output = 'SlowTest.slow 120 ms\n12 passed, 1 failed, 2 skipped\n';
        assert.deepEqual(countLocalOrgTests(output), { passed: 12, failed: 1, skipped: 2 });
    });

    it('does not take an earlier line of the local org for its summary', () => {
        assert.equal(countLocalOrgTests('12 passed, 1 failed, 2 skipped\nThe program ended early.\n'), undefined);
    });
});

describe('the counts of a finished gate', () => {
    it('count a script without tests as one check', () => {
        assert.deepEqual(countsOf({ exitCode: 0, output: '' }, undefined), { passed: 1, failed: 0, skipped: 0 });
        assert.deepEqual(countsOf({ exitCode: 2, output: '' }, undefined), { passed: 0, failed: 1, skipped: 0 });
    });

    it('count a script that was killed as a failure', () => {
        assert.equal(countsOf({ exitCode: null, output: '' }, undefined).failed, 1);
    });

    it('count a missing summary as a failure even when the script ended well', () => {
        assert.deepEqual(countsOf({ exitCode: 0, output: 'done' }, countNodeTests), {
            passed: 0,
            failed: 1,
            skipped: 0
        });
    });

    it('count a crash after passing tests as one failure beside them', () => {
        const run = { exitCode: 1, output: '12 passed, 0 failed, 0 skipped' };
        assert.deepEqual(countsOf(run, countLocalOrgTests), { passed: 12, failed: 1, skipped: 0 });
    });

    it('keep the failures that the script itself counted', () => {
        const run = { exitCode: 1, output: '12 passed, 3 failed, 0 skipped' };
        assert.deepEqual(countsOf(run, countLocalOrgTests), { passed: 12, failed: 3, skipped: 0 });
    });

    it('are read through colour codes', () => {
        const run = { exitCode: 0, output: '\u001b[1mTests:       \u001b[32m5 passed\u001b[39m, 5 total\u001b[0m' };
        assert.equal(countsOf(run, countJestTests).passed, 5);
    });
});

describe('the sum of all gates', () => {
    it('adds every kind', () => {
        const counts = { passed: 1, failed: 2, skipped: 3 };
        assert.deepEqual(sumOf([counts, counts]), { passed: 2, failed: 4, skipped: 6 });
    });
});
