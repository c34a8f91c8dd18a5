/** A project and its persisted org, ready to run: what the commands that work with data start from. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { deployRows } from './deployRows.js';
import { openOrg, type Org } from './org.js';
import type { Program } from '../compiler/program.js';
import { ADMIN } from '../database/session/seed.js';
import { createSession, type DatabaseSession } from '../database/session/session.js';
import { createMachine, type Machine } from '../language/machine.js';
import { libraries } from '../library/index.js';
import { createClock, type MovableClock } from '../platform/clock.js';
import { connectPlatform, createEventSink } from '../platform/connect.js';
import { failInterrupted } from '../platform/jobs/background.js';
import type { Services } from '../platform/services.js';
import { inTransaction } from '../platform/transactions.js';

export interface WorkspaceOptions {
    /** Path of the org file; undefined: `.local-org/org` in the project. */
    readonly file: string | undefined;
    /** Milliseconds since 1970: the time at which this run begins; undefined: that of the org's clock. */
    readonly now: number | undefined;
    /** The org is thrown away unless the work is finished: faster, since only its end has to be safe against a crash. */
    readonly isDraft?: boolean;
    /** Gets debug output. */
    readonly debug?: (level: string, text: string) => void;
}

export interface Workspace {
    readonly program: Program;
    readonly org: Org;
    readonly session: DatabaseSession;
    readonly machine: Machine;
    /** Jobs, events, mail. */
    readonly services: Services;
    readonly clock: MovableClock;
    /**
     * Runs work in a transaction of its own, which commits when it succeeds and is undone when it fails.
     *
     * @param quiddity how it begins: a constant of `System.Quiddity`
     * @param userId as whom; by default as the org's first administrator
     * @throws what the work throws
     */
    transact<T>(quiddity: string, work: () => T, userId?: string): T;
    /** Has later runs begin at the time that the clock shows then, and the time that passed since. */
    keepClock(): void;
    close(): void;
}

/** How far the org's clock is ahead of the system's, in milliseconds. */
const CLOCK = 'clock';

/**
 * Opens the org of a project.
 *
 * @throws UsageError when the org file cannot be used
 */
export function openWorkspace(program: Program, options: WorkspaceOptions): Workspace {
    const { schema, project } = program;
    const org = openOrg(options.file ?? ownFile(project.root), schema, options.isDraft ? 'at close' : 'always');
    try {
        const ahead = org.recall(CLOCK);
        const clock = createClock(options.now ?? Date.now() + (typeof ahead === 'number' ? ahead : 0));
        deployRows(program, org);
        const events = createEventSink();
        const session = createSession({ schema, project, store: org.store, events });
        const machine = createMachine({
            units: program.units,
            schema,
            catalogue: program.catalogue,
            namespace: program.namespace ?? '',
            libraries: [...libraries, ...session.libraries],
            hooks: session.hooks,
            now: () => clock.now(),
            ...(options.debug ? { debug: options.debug } : {})
        });
        events.bind(machine);
        session.connect(machine, program.units);
        const services = connectPlatform(machine, session.dml, clock);
        failInterrupted(services);
        return {
            program,
            org,
            session,
            machine,
            services,
            clock,
            transact(quiddity, work, userId = ADMIN) {
                const { thrown, value } = inTransaction(services, { quiddity, userId }, work);
                if (thrown) {
                    throw thrown.error;
                }
                return value;
            },
            keepClock: () => org.remember(CLOCK, clock.now() - Date.now()),
            close: () => org.close()
        };
    } catch (error) {
        org.close();
        throw error;
    }
}

/** The org that a project has of itself; git leaves it alone. */
function ownFile(root: string): string {
    const folder = join(root, '.local-org');
    if (!existsSync(folder)) {
        mkdirSync(folder);
        writeFileSync(join(folder, '.gitignore'), '*\n');
    }
    return join(folder, 'org');
}
