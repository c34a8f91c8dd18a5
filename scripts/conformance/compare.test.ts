import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareWithRecord, type ReportedTest } from './compare.js';
import type { Suite } from './suite.js';

const suite: Suite = {
    repository: 'https://example.com/suite',
    commit: '0123456789abcdef',
    tests: 2,
    expectedFailures: { 'A.fails': 'needs a flow' }
};

function run(outcomes: Readonly<Record<string, ReportedTest['outcome']>>): readonly string[] {
    const tests = Object.entries(outcomes).map(([name, outcome]) => {
        const [className = '', methodName = ''] = name.split('.');
        return { className, methodName, outcome };
    });
    return compareWithRecord(suite, tests).differences;
}

test('a run as recorded has no difference', () => {
    assert.deepEqual(run({ 'A.passes': 'passed', 'A.fails': 'failed' }), []);
});

test('a failure without a reason is a difference', () => {
    assert.match(run({ 'A.passes': 'failed', 'A.fails': 'failed' }).join(), /A\.passes did not pass/);
});

test('a recorded failure that passes is a difference', () => {
    assert.match(run({ 'A.passes': 'passed', 'A.fails': 'passed' }).join(), /A\.fails passes/);
});

test('a recorded failure that is no longer in the suite is a difference', () => {
    assert.match(run({ 'A.passes': 'passed', 'A.other': 'passed' }).join(), /A\.fails is on record/);
});

test('another number of tests is a difference', () => {
    assert.match(run({ 'A.fails': 'failed' }).join(), /1 tests were found, 2 are on record/);
});
