/** `Limits`: Apex Reference Guide, "Limits Class"; the values are in the Apex Developer Guide, "Execution Governors and Limits". */
import { defineHeapCheck } from '../../language/heapGuard.js';
import type { Runtime, Transaction } from '../../language/runtime.js';
import type { LibraryModule, NativeFunction } from '../registry.js';
import { heapCheck, heapSize } from './heap.js';

/** Per counter the limit of a synchronous and of an asynchronous transaction. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
    AggregateQueries: [300, 300],
    ApexCursorRows: [50_000_000, 50_000_000],
    AsyncCalls: [200, 200],
    Callouts: [100, 100],
    CpuTime: [10_000, 60_000],
    DmlRows: [10_000, 10_000],
    DmlStatements: [150, 150],
    EmailInvocations: [10, 10],
    // "100 Cursor.fetch() calls per transaction" ("Apex Cursors", Apex Developer Guide)
    FetchCallsOnApexCursor: [100, 100],
    FutureCalls: [50, 0],
    HeapSize: [6_000_000, 12_000_000],
    MobilePushApexCalls: [10, 10],
    PublishImmediateDML: [150, 150],
    Queries: [100, 200],
    QueryLocatorRows: [10_000, 10_000],
    QueryRows: [50_000, 50_000],
    QueueableJobs: [50, 1],
    SoslQueries: [20, 20]
};

/** Counters that have become another one (each documented as deprecated, with what it gives now). */
const ALIASES: Readonly<Record<string, string>> = {
    FindSimilarCalls: 'SoslQueries',
    RunAs: 'DmlStatements',
    SavepointRollbacks: 'DmlStatements',
    Savepoints: 'DmlStatements'
};

/** Counters without a limit any more. */
const UNLIMITED = [
    'ChildRelationshipsDescribes',
    'FieldSetsDescribes',
    'FieldsDescribes',
    'PicklistDescribes',
    'RecordTypesDescribes'
];

/** Scheduled Apex has the limits of synchronous Apex: the guide names batch, future and queueable as asynchronous. */
const ASYNCHRONOUS = /^(?:BATCH_|FUTURE$|QUEUEABLE$)/;

/** "A maximum of 50 million records can be returned in the Database.QueryLocator object" ("Using Batch Apex", Apex Developer Guide). */
const MAX_BATCH_ROWS = 50_000_000;

/** What is limited as in asynchronous Apex in a finalizer, all else being synchronous ("Transaction Finalizers", Apex Developer Guide). */
const FINALIZER_ASYNCHRONOUS: ReadonlySet<string> = new Set(['FutureCalls', 'HeapSize', 'QueueableJobs']);

function isAsynchronous(quiddity: string, name: string): boolean {
    if (name === 'FutureCalls' && quiddity === 'QUEUEABLE') {
        // "50 in queueable context"
        return false;
    }
    return quiddity === 'TRANSACTION_FINALIZER_QUEUEABLE'
        ? FINALIZER_ASYNCHRONOUS.has(name)
        : ASYNCHRONOUS.test(quiddity);
}

/**
 * @param name as in `Limits.getLimit<name>()`
 * @returns the governor's limit for the transaction, undefined for a counter without one
 */
export function limitOf(transaction: Transaction, name: string): number | undefined {
    return limitFor(transaction.quiddity, name);
}

/** As {@link limitOf}, for transactions that begin in a way that `System.Quiddity` names. */
export function limitFor(quiddity: string | undefined, name: string): number | undefined {
    if (quiddity === 'BATCH_APEX' && name === 'QueryLocatorRows') {
        return MAX_BATCH_ROWS;
    }
    return LIMITS[name]?.[isAsynchronous(quiddity ?? '', name) ? 1 : 0];
}

/** Names of all counters that have a limit. */
export const LIMITED: readonly string[] = Object.keys(LIMITS);

export const limitsLibrary: LibraryModule = (runtime: Runtime) => {
    defineHeapCheck(
        runtime,
        heapCheck(runtime, () => limitOf(runtime.transaction, 'HeapSize') ?? Infinity)
    );
    const statics: Record<string, NativeFunction> = {};
    const measured: Readonly<Record<string, () => number>> = {
        CpuTime: () => runtime.transaction.cpu?.time() ?? 0,
        HeapSize: () => heapSize(runtime.staticValues?.() ?? [])
    };
    const used = (name: string) => measured[name] ?? (() => runtime.transaction.counters.get(name) ?? 0);
    for (const name of Object.keys(LIMITS)) {
        statics[`get${name}()`] = used(name);
        statics[`getLimit${name}()`] = () => limitOf(runtime.transaction, name);
    }
    for (const [name, counter] of Object.entries(ALIASES)) {
        statics[`get${name}()`] = used(counter);
        statics[`getLimit${name}()`] = () => limitOf(runtime.transaction, counter);
    }
    // queued jobs: public test NebulaLogger, LogEntryArchivePlugin_Tests.it_should_create_archive_in_logger_when_save_method_is_big_object_queueable
    statics['getAsyncCalls()'] = used('QueueableJobs');
    for (const name of UNLIMITED) {
        statics[`get${name}()`] = used(name);
    }
    return [{ name: 'Limits', statics }];
};
