/** Compiles and runs small Apex sources. */
import assert from 'node:assert/strict';
import { compileProject, type Compilation } from '../../src/compiler/compile.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import type { UncaughtError } from '../../src/language/exceptions.js';
import { createMachine, type Machine, type MachineOptions } from '../../src/language/machine.js';
import type { ApexValue } from '../../src/language/values.js';
import { iteratorLibrary } from '../../src/library/collections/iterator.js';
import { listLibrary } from '../../src/library/collections/list.js';
import { mapLibrary } from '../../src/library/collections/map.js';
import { setLibrary } from '../../src/library/collections/set.js';
import { primitiveModules } from '../../src/library/primitives.js';
import { exceptionLibrary } from '../../src/library/reflection/exceptions.js';
import { typeLibrary } from '../../src/library/reflection/type.js';
import { schemaLibraries } from '../../src/library/schema/index.js';
import { loadSchema } from '../../src/schema/load.js';

const catalogue = openCatalogue();
const libraries = [
    ...primitiveModules,
    exceptionLibrary,
    iteratorLibrary,
    listLibrary,
    mapLibrary,
    schemaLibraries,
    setLibrary,
    typeLibrary
];

export interface Started extends Compilation {
    readonly machine: Machine;
}

/**
 * Compiles classes and starts a machine with them.
 *
 * @param sources by file name without folder: `Foo.cls`, `Foo.cls-meta.xml`
 */
export function start(sources: Readonly<Record<string, string>>, options: Partial<MachineOptions> = {}): Started {
    const project = {
        root: '/project',
        namespace: options.namespace === '' ? undefined : options.namespace,
        files: Object.keys(sources).sort(),
        read: (file: string) => sources[file] ?? ''
    };
    const { schema } = loadSchema(project, catalogue);
    const compilation = compileProject(project, schema, catalogue);
    const machine = createMachine({
        units: compilation.units,
        schema,
        catalogue,
        namespace: '',
        libraries,
        ...options
    });
    return { ...compilation, machine };
}

/** As `start`, for sources without errors. */
export function startClean(sources: Readonly<Record<string, string>>, options: Partial<MachineOptions> = {}): Machine {
    const { diagnostics, machine } = start(sources, options);
    assert.deepEqual(
        diagnostics.filter(({ severity }) => severity === 'error'),
        []
    );
    return machine;
}

/** Runs statements in a static method that returns an Object; `members` stand beside it in the class `T`. */
export function run(statements: string, members = ''): ApexValue {
    return machineFor(statements, members).invokeStatic('T', 'run()');
}

/** As `run`, with the uncaught error as the result. */
export function failure(statements: string, members = ''): UncaughtError {
    const machine = machineFor(statements, members);
    try {
        machine.invokeStatic('T', 'run()');
    } catch (thrown) {
        return machine.describe(thrown);
    }
    return assert.fail('nothing was thrown');
}

/** The class is on the first line, the method's first statement on the third. */
function machineFor(statements: string, members: string): Machine {
    return startClean({
        'T.cls': `public class T { ${members}\npublic static Object run() {\n${statements}\n} }`
    });
}
