/** Runs tests, each in a transaction of its own. */
import { writtenName } from '../compiler/shadowing.js';
import { sessionOf } from '../database/session/session.js';
import type { Machine } from '../language/machine.js';
import type { UserMethodInfo } from '../language/runtimeType.js';
import type { EmittedUnit } from '../language/unit.js';
import { usageOf } from '../platform/governor/usage.js';
import { finishTest } from '../platform/jobs/inTests.js';
import { servicesOf } from '../platform/services.js';
import { beginWork } from '../platform/transactions.js';
import { coverageOf } from './coverage.js';
import type { TestClass } from './discover.js';
import type { Failure, TestResult, TestRun, TestUsage } from './results.js';

/** @param options `coverageOf`: count the lines of these units, without those that are tests. */
export function runTests(
    machine: Machine,
    classes: readonly TestClass[],
    options: { readonly coverageOf?: readonly EmittedUnit[] | undefined }
): TestRun {
    const start = performance.now();
    const results = classes.flatMap((one) => runClass(machine, one));
    return {
        results,
        milliseconds: performance.now() - start,
        coverage: options.coverageOf && coverageOf(machine, options.coverageOf)
    };
}

/** Tests see the data as `@TestSetup` left it; what a test and its class wrote is undone behind it. */
function runClass(machine: Machine, { info, setup, tests }: TestClass): readonly TestResult[] {
    const store = sessionOf(machine)?.store;
    const before = store?.mark();
    const broken = setup ? attempt(machine, info.name, setup) : undefined;
    const after = store?.mark();
    const results = tests.map((method) => {
        const start = performance.now();
        const failure = broken ?? attempt(machine, info.name, method);
        const usage = broken ? {} : { usage: usageFigures(machine) };
        if (after) {
            store?.rollbackTo(after);
        }
        return {
            className: writtenName(info.name),
            methodName: method.name,
            file: info.file,
            line: method.line,
            outcome: failure ? ('failed' as const) : ('passed' as const),
            milliseconds: performance.now() - start,
            failure,
            ...usage
        };
    });
    if (before) {
        store?.rollbackTo(before);
    }
    return results;
}

function usageFigures(machine: Machine): TestUsage {
    const { queries, queryRows, dmlStatements, dmlRows, cpuTime } = usageOf(machine);
    return { queries, queryRows, dmlStatements, dmlRows, cpuTime };
}

/** Runs a method in a new transaction: statics and counters are as if nothing had run before. */
function attempt(machine: Machine, className: string, method: UserMethodInfo): Failure | undefined {
    machine.begin({ isTest: true });
    beginWork(servicesOf(machine));
    try {
        machine.invokeStatic(className, method.key);
        finishTest(servicesOf(machine));
        return undefined;
    } catch (thrown) {
        const { type, message, stack } = machine.describe(thrown);
        return { type, message, stack: stack === '' ? [] : stack.split('\n') };
    }
}
