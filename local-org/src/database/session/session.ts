/**
 * The database of a running org: store, queries, DML and triggers bound together, and what of it the machine and the library
 * need. A session belongs to one machine.
 */
import { BUILT_IN_USER } from '../../library/system/userInfo.js';
import { describeHook } from '../../library/schema/index.js';
import type { LibraryModule } from '../../library/registry.js';
import type { MachineHooks } from '../../language/hooks.js';
import type { Machine } from '../../language/machine.js';
import type { Runtime, Transaction } from '../../language/runtime.js';
import type { EmittedUnit } from '../../language/unit.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ProjectFiles } from '../../schema/load.js';
import type { Schema } from '../../schema/model.js';
import { securityLibrary } from '../../library/security/index.js';
import { mayModifyAll } from '../access/permissions.js';
import { createSecurity, type Security } from '../access/security.js';
import type { Access } from '../dml/access.js';
import { readDuplicateRules } from '../dml/duplicates/rules.js';
import { createEngine, type Engine } from '../dml/engine.js';
import { createFormulas } from '../dml/formulas.js';
import { countUp } from '../dml/governor.js';
import { readLeadMapping } from '../dml/leads/mapping.js';
import { recordLocks } from '../dml/locks.js';
import { readLookupFilters } from '../dml/lookupFilters.js';
import { createPlans } from '../dml/plan.js';
import { readRules } from '../dml/rules.js';
import { readStatuses } from '../dml/standard/statuses.js';
import { createTriggers } from '../dml/triggers.js';
import { readVariable } from '../dml/triggerContext.js';
import type { EventSink, Locks } from '../dml/surroundings.js';
import { bindsByPosition } from '../query/binds.js';
import { createQueryEngine, type QueryEngine } from '../query/engine.js';
import type { QueryEffects } from '../query/seams.js';
import { createStore, type Store } from '../store/store.js';
import { settingValue } from './customSettings.js';
import { LocatorRows } from './databaseQueries.js';
import { createDmlHook } from './dmlHook.js';
import { activeTriggers } from './activeTriggers.js';
import { databaseLibraries } from './libraries.js';
import { beforeQuery } from './onDemand.js';
import { createRunAs } from './runAs.js';
import { createSearches, type Searches } from './search.js';
import { seed } from './seed.js';

export interface SessionOptions {
    readonly schema: Schema;
    /** Where validation rules, records of custom metadata and the like are read from. */
    readonly project?: ProjectFiles | undefined;
    /** By default the org's own security: profiles, permission sets, sharing. */
    readonly access?: Access;
    readonly events?: EventSink;
    readonly locks?: Locks;
    readonly effects?: QueryEffects;
    /** A store that has the org's rows already; by default a new one with the rows of a new org. */
    readonly store?: Store;
}

export interface DatabaseSession {
    readonly store: Store;
    readonly queries: QueryEngine;
    readonly searches: Searches;
    readonly dml: Engine;
    /** Rights and sharing of users. */
    readonly security: Security;
    /** For `createMachine`. */
    readonly hooks: Partial<MachineHooks>;
    /** For `createMachine`, along with the rest of the library. */
    readonly libraries: readonly LibraryModule[];
    /**
     * Binds the session to the machine that was made with its hooks, and fills a new store.
     *
     * @param units of the program: its triggers run
     */
    connect(machine: Machine, units: readonly EmittedUnit[]): void;
}

const noFiles: ProjectFiles = { root: '', namespace: undefined, files: [], read: () => '' };

export function createSession(options: SessionOptions): DatabaseSession {
    const { schema, project = noFiles } = options;
    const security = createSecurity({ schema, project });
    const access = options.access ?? security.access;
    const store = options.store ?? createStore(schema);
    let machine: Machine | undefined;
    let units: readonly EmittedUnit[] = [];
    const transaction = (): Transaction => machine?.transaction ?? beforeStart;
    const connected = (): Machine => {
        if (!machine) {
            throw new Error('The session was not connected to its machine');
        }
        return machine;
    };
    const formulas = createFormulas({
        schema,
        store,
        transaction,
        setting: (object, field) => settingValue(engine, object, field),
        hasPermission: (name) => access.hasPermission(name)
    });
    const triggers = createTriggers(
        () => ({
            units,
            run: (unit) => {
                connected().run(unit);
            }
        }),
        transaction
    );
    const engine = createEngine({
        schema,
        store,
        access,
        formulas,
        triggers,
        transaction,
        plans: createPlans(schema, store, formulas),
        rules: readRules(project),
        lookupFilters: readLookupFilters(project),
        duplicateRules: readDuplicateRules(project),
        statuses: readStatuses(project),
        leadMapping: readLeadMapping(project),
        events: options.events ?? noEvents,
        locks: options.locks ?? recordLocks(store, (object) => mayModifyAll(security.rights(), object)),
        organizationId: BUILT_IN_USER.organizationId
    });
    const queries = createQueryEngine({
        schema,
        store,
        transaction,
        formulas,
        access: {
            canReadObject: (object) => access.canUseObject(object, 'read'),
            canReadField: (object, field) => access.canUseField(object, field, 'read'),
            visibleRows: (object) => access.visibleRows(object),
            scope: () => undefined,
            enforcesSharing: () => access.enforcesSharing?.() ?? false,
            computedRows: (object, wanted) => access.computedRows?.(object, wanted),
            beforeReading: (object) => access.beforeReading?.(object)
        },
        prepare: (needs) => {
            beforeQuery(engine, project, needs);
        },
        effects: options.effects ?? { lock: () => undefined, touch: () => undefined },
        counters: {
            query: (object) => {
                // custom metadata does not count (Apex Developer Guide, "Execution Governors and Limits")
                if (object.kind !== 'customMetadata') {
                    countUp(transaction(), 'Queries');
                }
            },
            childQueries: (count) => {
                countUp(transaction(), 'AggregateQueries', count);
            },
            rows: (count, object) => {
                if (object.kind !== 'customMetadata') {
                    countUp(transaction(), 'QueryRows', count);
                }
            }
        }
    });
    const searches = createSearches(engine, queries, connected);
    const session: DatabaseSession = {
        store,
        queries,
        searches,
        dml: engine,
        security,
        hooks: {
            describe: describeHook(schema),
            query: (spec, binds) =>
                spec.isLocator === true
                    ? new LocatorRows(
                          queries.open(spec.query, bindsByPosition(binds), { access: spec.access }),
                          spec.type
                      )
                    : queries.run(spec.query, bindsByPosition(binds), { access: spec.access }),
            search: (spec, binds) => searches.inline(spec, binds),
            dml: createDmlHook(engine),
            runAs: security.runAs(createRunAs(engine)),
            trigger: (name) =>
                readVariable(
                    triggers.current,
                    name,
                    (constant) => connected().enumType('TriggerOperation')?.find(constant) ?? null
                )
        },
        libraries: [...databaseLibraries(engine, queries, formulas, searches), securityLibrary(security.library)],
        connect(connectedMachine, program) {
            machine = connectedMachine;
            sessions.set(machine, session);
            units = activeTriggers(program, project);
            if (!options.store) {
                seed(engine, project, program);
            }
            security.connect({
                store,
                transaction,
                classInfo: (name) => connectedMachine.types.find(name)?.userClass
            });
            store.commit();
        }
    };
    return session;
}

const sessions = new WeakMap<Runtime, DatabaseSession>();

/** The session of a machine; undefined when it has no database. */
export function sessionOf(runtime: Runtime): DatabaseSession | undefined {
    return sessions.get(runtime);
}

const beforeStart: Transaction = {
    counters: new Map(),
    now: Date.now,
    isTest: false,
    timeZone: 'America/Los_Angeles',
    locale: 'en_US',
    userId: '005000000000001AAA'
};

const noEvents: EventSink = {
    publish() {
        throw new Unsupported('platform events');
    }
};
