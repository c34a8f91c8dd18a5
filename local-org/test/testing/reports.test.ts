import assert from 'node:assert/strict';
import { test } from 'node:test';

import { XMLParser } from 'fast-xml-parser';

import { jsonReport } from '../../src/testing/jsonReport.js';
import { junitReport } from '../../src/testing/junitReport.js';
import type { TestResult, TestRun } from '../../src/testing/results.js';
import { textReport } from '../../src/testing/textReport.js';

const passed: TestResult = {
    className: 'AlphaTest',
    methodName: 'adds',
    file: 'classes/AlphaTest.cls',
    line: 4,
    outcome: 'passed',
    milliseconds: 1.25,
    failure: undefined
};

const failed: TestResult = {
    ...passed,
    methodName: 'subtracts',
    line: 9,
    outcome: 'failed',
    milliseconds: 12,
    failure: {
        type: 'System.AssertException',
        message: 'Assertion Failed: Expected: <1>, Actual: "2" & more\u0001',
        stack: ['Class.AlphaTest.subtracts: line 10, column 1']
    }
};

const run: TestRun = { results: [passed, failed], milliseconds: 13.25, coverage: undefined };

const coverage = [
    {
        name: 'Alpha',
        file: 'classes/Alpha.cls',
        lines: new Map([
            [2, 3],
            [3, 0],
            [5, 1],
            [6, 1]
        ])
    }
];

test('the text report names failures with place, message and stack', () => {
    const text = textReport(run);
    assert.match(text, /FAILED AlphaTest\.subtracts \(classes\/AlphaTest\.cls:9\)/);
    assert.match(text, /System\.AssertException: Assertion Failed: Expected: <1>/);
    assert.match(text, / {4}Class\.AlphaTest\.subtracts: line 10, column 1/);
});

test('the text report lists the slowest test first', () => {
    const [first] = textReport(run).split('Slowest:\n')[1]?.split('\n') ?? [];
    assert.match(first ?? '', /12\.0 ms {2}AlphaTest\.subtracts/);
});

test('the text report lists the tests with most queries and most DML rows, worst first', () => {
    const small = { queries: 2, queryRows: 10, dmlStatements: 1, dmlRows: 3, cpuTime: 0 };
    const large = { queries: 90, queryRows: 4000, dmlStatements: 0, dmlRows: 0, cpuTime: 0 };
    const text = textReport({
        ...run,
        results: [
            { ...passed, usage: small },
            { ...failed, usage: large }
        ]
    });
    assert.match(
        text,
        /Most queries:\n +90 queries \(rows: 4000\) {2}AlphaTest\.subtracts\n +2 queries \(rows: 10\) {2}AlphaTest\.adds\n/
    );
    // tests without any are left out
    assert.match(text, /Most DML rows:\n +3 rows \(statements: 1\) {2}AlphaTest\.adds\n\n/);
    assert.doesNotMatch(textReport(run), /Most /);
});

test('the last line of the text report counts the outcomes', () => {
    assert.equal(textReport(run).trimEnd().split('\n').at(-1), '1 passed, 1 failed, 0 skipped');
});

test('coverage names the lines that were not run', () => {
    assert.match(textReport({ ...run, coverage }), / 75\.0 % {2}Alpha, not run: 3\n/);
});

test('the JSON report can be read back', () => {
    const report = JSON.parse(jsonReport({ ...run, coverage })) as {
        summary: { passed: number; failed: number };
        tests: unknown[];
        coverage: { percent: number; lines: Record<string, number> }[];
    };
    assert.equal(report.summary.passed, 1);
    assert.equal(report.summary.failed, 1);
    assert.equal(report.tests.length, 2);
    assert.equal(report.coverage[0]?.percent, 75);
    assert.equal(report.coverage[0].lines['3'], 0);
});

test('the JUnit report escapes what a message holds and leaves out what XML has no place for', () => {
    assert.match(
        junitReport(run),
        /message="Assertion Failed: Expected: &lt;1&gt;, Actual: &quot;2&quot; &amp; more\ufffd"/
    );
});

test('the JUnit report counts tests and failures per class', () => {
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(junitReport(run)) as {
        testsuites: { testsuite: Record<string, string> };
    };
    assert.equal(parsed.testsuites.testsuite['@_tests'], '2');
    assert.equal(parsed.testsuites.testsuite['@_failures'], '1');
    assert.equal(parsed.testsuites.testsuite['@_name'], 'AlphaTest');
});
