/** The machine for a compiled project, with the whole library. */
import type { Program } from '../compiler/program.js';
import { createMachine, type Machine } from '../language/machine.js';
import { libraries } from '../library/index.js';

/** @returns a machine with the project's classes; nothing has run in it. */
export function startMachine(program: Program): Machine {
    return createMachine({
        units: program.units,
        schema: program.schema,
        catalogue: program.catalogue,
        namespace: program.namespace ?? '',
        libraries
    });
}
