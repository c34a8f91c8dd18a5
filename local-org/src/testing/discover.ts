/** Finds the tests among compiled classes. */
import { writtenName } from '../compiler/shadowing.js';
import type { UserClassInfo, UserMethodInfo } from '../language/runtimeType.js';
import { UsageError } from '../cli/usageError.js';

/** A test class with what is to be run of it. */
export interface TestClass {
    readonly info: UserClassInfo;
    readonly setup: UserMethodInfo | undefined;
    readonly tests: readonly UserMethodInfo[];
}

/** Names in any case; empty: all. */
export interface TestFilter {
    readonly classes: readonly string[];
    readonly methods: readonly string[];
}

/**
 * @returns test classes by name, each with its tests in source order; classes without a test that passes the filter are left out
 * @throws UsageError when the filter names a class or method that is not there
 */
export function discoverTests(classes: readonly UserClassInfo[], filter: TestFilter): readonly TestClass[] {
    const all = classes.filter((info) => info.isTest).sort((a, b) => (a.name < b.name ? -1 : 1));
    const chosen = filter.classes.length === 0 ? all : filter.classes.map((name) => findClass(all, name));
    const found = chosen.map((info) => testClass(info, filter.methods)).filter((one) => one.tests.length > 0);
    const names = new Set(found.flatMap((one) => one.tests.map((method) => method.name.toLowerCase())));
    const missing = filter.methods.find((name) => !names.has(name.toLowerCase()));
    if (missing !== undefined) {
        throw new UsageError(
            `No test method '${missing}' was found.`,
            'Check its spelling, and --class if you gave it.'
        );
    }
    return found;
}

function findClass(all: readonly UserClassInfo[], name: string): UserClassInfo {
    const info = all.find((one) => writtenName(one.name).toLowerCase() === name.toLowerCase());
    if (!info) {
        throw new UsageError(
            `There is no test class '${name}'.`,
            'Check its spelling; a test class carries @IsTest. If it does not compile, `local-org deploy` says why.'
        );
    }
    return info;
}

function testClass(info: UserClassInfo, methods: readonly string[]): TestClass {
    const wanted = new Set(methods.map((name) => name.toLowerCase()));
    const tests = info.methods
        .filter((method) => isAnnotated(method, 'istest') || isAnnotated(method, 'testmethod'))
        .filter((method) => wanted.size === 0 || wanted.has(method.name.toLowerCase()));
    return { info, setup: info.methods.find((method) => isAnnotated(method, 'testsetup')), tests };
}

function isAnnotated(method: UserMethodInfo, annotation: string): boolean {
    return method.annotations.some((name) => name.toLowerCase() === annotation);
}
