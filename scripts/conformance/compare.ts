/** Holds a run of a suite against its record. */
import type { Suite } from './suite.js';

/** The part of the JSON test report that counts here. */
export interface ReportedTest {
    readonly className: string;
    readonly methodName: string;
    readonly outcome: 'passed' | 'failed' | 'skipped';
}

export interface Comparison {
    readonly passed: number;
    readonly total: number;
    /** One sentence each; empty when the run is as recorded. */
    readonly differences: readonly string[];
}

/** @returns the counts, and every difference between the run and the record. */
export function compareWithRecord(suite: Suite, tests: readonly ReportedTest[]): Comparison {
    const outcomes = new Map(tests.map((test) => [`${test.className}.${test.methodName}`, test.outcome]));
    const unexplained = [...outcomes]
        .filter(([name, outcome]) => outcome !== 'passed' && !(name in suite.expectedFailures))
        .map(([name]) => `${name} did not pass and no reason is on record.`);
    const recovered = Object.keys(suite.expectedFailures)
        .filter((name) => outcomes.get(name) === 'passed')
        .map((name) => `${name} passes, though a failure is on record: remove its entry.`);
    const gone = Object.keys(suite.expectedFailures)
        .filter((name) => !outcomes.has(name))
        .map((name) => `${name} is on record as a failure but is not in the suite.`);
    const miscounted =
        tests.length === suite.tests ? [] : [`${tests.length} tests were found, ${suite.tests} are on record.`];
    return {
        passed: tests.filter((test) => test.outcome === 'passed').length,
        total: tests.length,
        differences: [...unexplained, ...recovered, ...gone, ...miscounted]
    };
}
