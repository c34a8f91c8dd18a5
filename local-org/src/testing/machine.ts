/** The machine for a compiled project, with the whole library and a database. */
import type { Program } from '../compiler/program.js';
import { createSession } from '../database/session/session.js';
import { createMachine, type Machine } from '../language/machine.js';
import { libraries } from '../library/index.js';
import { connectPlatform, createEventSink } from '../platform/connect.js';

/** @returns a machine with the project's classes and the rows of a new org; nothing has run in it. */
export function startMachine(program: Program): Machine {
    const events = createEventSink();
    const session = createSession({ schema: program.schema, project: program.project, events });
    const machine = createMachine({
        units: program.units,
        schema: program.schema,
        catalogue: program.catalogue,
        namespace: program.namespace ?? '',
        libraries: [...libraries, ...session.libraries],
        hooks: session.hooks
    });
    events.bind(machine);
    session.connect(machine, program.units);
    connectPlatform(machine, session.dml);
    return machine;
}
