/** A small org from sources: compiled, with a database and all services. */
import assert from 'node:assert/strict';
import { compileAnonymous, compileProject } from '../../src/compiler/compile.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { createSession, type DatabaseSession } from '../../src/database/session/session.js';
import { createMachine, type Machine } from '../../src/language/machine.js';
import { libraries } from '../../src/library/index.js';
import { createStoppedClock, type MovableClock } from '../../src/platform/clock.js';
import { connectPlatform, createEventSink } from '../../src/platform/connect.js';
import { rowsOf, type Values } from '../../src/platform/jobs/rows.js';
import type { Services } from '../../src/platform/services.js';
import { inTransaction } from '../../src/platform/transactions.js';
import { loadSchema, type ProjectFiles } from '../../src/schema/load.js';
import { discoverTests } from '../../src/testing/discover.js';
import type { TestResult } from '../../src/testing/results.js';
import { runTests } from '../../src/testing/run.js';

const catalogue = openCatalogue();

/** Noon in Greenwich, a Monday. */
export const START = Date.UTC(2026, 0, 5, 12);

export interface SmallOrg {
    readonly machine: Machine;
    readonly services: Services;
    readonly session: DatabaseSession;
    readonly clock: MovableClock;
    /** Texts of `System.debug`, in order; emptied when read. */
    debugged(): readonly string[];
    /** Runs an anonymous block in a transaction. @throws what it throws */
    run(block: string): void;
    /** The message of what an anonymous block throws, with its type. */
    failure(block: string): string;
    rows(object: string): readonly Values[];
    /** Runs the tests of a class: `passed` or the failure, by method name. */
    test(className: string): Readonly<Record<string, string>>;
    results(className: string): readonly TestResult[];
}

/** @param files by path; names without a folder are classes: `Foo.cls` */
export function startOrg(files: Readonly<Record<string, string>>): SmallOrg {
    const sources = new Map(
        Object.entries(files).map(([name, text]) => [name.includes('/') ? name : folder(name) + name, text])
    );
    const project: ProjectFiles = {
        root: '/project',
        namespace: undefined,
        files: [...sources.keys()].sort(),
        read: (file) => sources.get(file) ?? ''
    };
    const { schema } = loadSchema(project, catalogue);
    const compiled = compileProject(project, schema, catalogue);
    assert.deepEqual(errorsOf(compiled.diagnostics), []);
    const clock = createStoppedClock(START);
    const output: string[] = [];
    const events = createEventSink();
    const session = createSession({ schema, project, events });
    const machine = createMachine({
        units: compiled.units,
        schema,
        catalogue,
        namespace: '',
        libraries: [...libraries, ...session.libraries],
        hooks: session.hooks,
        now: () => clock.now(),
        debug: (_level, text) => {
            output.push(text);
        }
    });
    events.bind(machine);
    session.connect(machine, compiled.units);
    const services = connectPlatform(machine, session.dml, clock);

    const run = (block: string): void => {
        const anonymous = compileAnonymous(compiled.world, block);
        assert.deepEqual(errorsOf(anonymous.diagnostics), []);
        const { unit } = anonymous;
        assert.ok(unit);
        const options = { quiddity: 'ANONYMOUS', userId: machine.transaction.userId };
        const { thrown } = inTransaction(services, options, () => {
            machine.run(unit);
        });
        if (thrown) {
            throw thrown.error;
        }
    };
    const results = (className: string): readonly TestResult[] => {
        const classes = discoverTests(machine.classes(), { classes: [className], methods: [] });
        return runTests(machine, classes, {}).results;
    };
    return {
        machine,
        services,
        session,
        clock,
        debugged: () => output.splice(0),
        run,
        failure(block) {
            try {
                run(block);
            } catch (error) {
                const { type, message } = machine.describe(error);
                return `${type}: ${message}`;
            }
            return assert.fail('nothing was thrown');
        },
        rows: (object) => rowsOf(services, object),
        results,
        test: (className) =>
            Object.fromEntries(
                results(className).map(({ methodName, failure }) => [
                    methodName,
                    failure ? `${failure.type}: ${failure.message}` : 'passed'
                ])
            )
    };
}

function folder(name: string): string {
    return name.endsWith('.trigger') ? 'triggers/' : 'classes/';
}

function errorsOf(
    diagnostics: readonly {
        readonly severity: string;
        readonly file: string;
        readonly line: number;
        readonly message: string;
    }[]
): readonly string[] {
    return diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A platform event with text fields; `behavior` is `PublishAfterCommit` or `PublishImmediately`. */
export function eventFiles(name: string, behavior: string, ...fields: readonly string[]): Record<string, string> {
    const folderName = `objects/${name}`;
    const definition = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType>
    <label>${name}</label><pluralLabel>${name}</pluralLabel><publishBehavior>${behavior}</publishBehavior>
</CustomObject>`;
    return {
        [`${folderName}/${name}.object-meta.xml`]: definition,
        ...Object.fromEntries(
            fields.map((field) => [
                `${folderName}/fields/${field}.field-meta.xml`,
                `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${field}</fullName><label>${field}</label>
<length>100</length><type>Text</type><required>${field.startsWith('Required')}</required></CustomField>`
            ])
        )
    };
}
