/** Runs Apex end to end: compiles classes and an anonymous block against the standard schema, with the whole library. */
import assert from 'node:assert/strict';
import { compileAnonymous, compileProject } from '../../src/compiler/compile.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { createMachine, type Machine, type TransactionOptions } from '../../src/language/machine.js';
import { libraries } from '../../src/library/index.js';
import { describeHook } from '../../src/library/schema/index.js';
import type { ProjectFiles } from '../../src/schema/load.js';
import { loadSchema } from '../../src/schema/load.js';

const catalogue = openCatalogue();

export interface ApexRun {
    readonly machine: Machine;
    /** Texts of `System.debug`, in order. */
    readonly output: readonly string[];
}

export interface ApexOptions extends TransactionOptions {
    readonly namespace?: string;
    /** Further files, by path. */
    readonly files?: Readonly<Record<string, string>>;
}

/**
 * @param classes sources by class name
 * @param block anonymous Apex
 */
export function runApex(classes: Readonly<Record<string, string>>, block: string, options: ApexOptions = {}): ApexRun {
    const { namespace, files: others = {}, ...transaction } = options;
    const sources = new Map([
        ...Object.entries(classes).map(([name, source]) => [`classes/${name}.cls`, source] as const),
        ...Object.entries(others)
    ]);
    const project: ProjectFiles = {
        root: '/project',
        namespace,
        files: [...sources.keys()],
        read: (file) => sources.get(file) ?? ''
    };
    const { schema } = loadSchema(project, catalogue);
    const compiled = compileProject(project, schema, catalogue);
    const anonymous = compileAnonymous(compiled.world, block);
    const problems = [...compiled.diagnostics, ...anonymous.diagnostics]
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, message }) => `${file}:${line} ${message}`);
    assert.deepEqual(problems, []);
    assert.ok(anonymous.unit);
    const output: string[] = [];
    const machine = createMachine({
        units: compiled.units,
        schema,
        catalogue,
        namespace: namespace ?? '',
        libraries,
        hooks: { describe: describeHook(schema) },
        debug: (_level, text) => {
            output.push(text);
        }
    });
    machine.begin({ isTest: true, ...transaction });
    try {
        machine.run(anonymous.unit);
    } catch (error) {
        const { type, message, stack } = machine.describe(error);
        throw new Error(`${type}: ${message}\n${stack}`, { cause: error });
    }
    return { machine, output };
}

/** The texts of `System.debug` of an anonymous block. */
export function debugged(block: string, classes: Readonly<Record<string, string>> = {}): readonly string[] {
    return runApex(classes, block).output;
}

/** Evaluates Apex expressions, each shown as `String.valueOf` shows it. */
export function evaluate(
    classes: Readonly<Record<string, string>>,
    ...expressions: readonly string[]
): readonly string[] {
    return debugged(expressions.map((expression) => `System.debug(${expression});`).join('\n'), classes);
}

/** The message of the exception that a statement throws, with its type before it: `System.JSONException: ...` */
export function thrown(statement: string, classes: Readonly<Record<string, string>> = {}): string {
    const report = `catch (Exception e) { System.debug(e.getTypeName() + ': ' + e.getMessage()); }`;
    return debugged(`try { ${statement} System.debug('nothing thrown'); } ${report}`, classes)[0] ?? '';
}
