/** An org in a file: what it holds when it is opened, and everything that is committed from then on. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { createKeyPrefixes } from './keyPrefixes.js';
import { syncFolderOf } from './files.js';
import { lockOrg } from './lock.js';
import { decodeParts, encodeParts, type Part } from './parts.js';
import { createReader, unknownContent, type Unknown } from './reading.js';
import { isCode, messageOf, openRecordLog, writeRecordLog, type LogSync, type RecordLog } from './recordLog.js';
import { partsOfChanges, partsOfCounters, partsOfStore } from './writing.js';
import { UsageError } from '../cli/usageError.js';
import { createStore, type Store } from '../database/store/store.js';
import type { Schema } from '../schema/model.js';

export interface Org {
    readonly store: Store;
    /** Lines for the person who opened it: what was cut off, what is kept though the project no longer has it. */
    readonly notices: readonly string[];
    /** What was remembered under a name, undefined when nothing was. */
    recall(name: string): unknown;
    /**
     * Remembers something with the next commit, or when the org is closed.
     *
     * @param value as JSON can write it
     */
    remember(name: string, value: unknown): void;
    /** Writes what is to be remembered now. */
    flush(): void;
    /** Lets others have the org. Writes the file anew where most of it is of the past. */
    close(): void;
}

/** The file is written anew when it holds more of the past than of the present, and at least so many entries of the past. */
const WORTH_REWRITING = 5000;

/**
 * Opens an org, or makes an empty one.
 *
 * @param file its folder is made when it is not there
 * @param schema the org may give custom objects the key prefixes that their rows have; nobody may have asked for them before
 * @param sync `at close` for an org that is thrown away unless it is finished
 * @throws UsageError when the file is no org, is damaged, is in use or cannot be written
 */
export function openOrg(file: string, schema: Schema, sync: LogSync = 'always'): Org {
    makeFolderOf(file);
    const unlock = lockOrg(file);
    try {
        return loadOrg(file, schema, unlock, sync);
    } catch (error) {
        unlock();
        throw error;
    }
}

function loadOrg(file: string, schema: Schema, unlock: () => void, sync: LogSync): Org {
    rmSync(draftOf(file), { force: true });
    const store = createStore(schema);
    const prefixes = createKeyPrefixes(schema, store.ids);
    const reader = createReader(store, prefixes);
    const memory = new Map<string, unknown>();
    let entries = 0;

    const take = (body: Buffer): void => {
        for (const part of decodeParts(body)) {
            entries += entriesOf(part);
            takePart(part);
        }
    };
    const takePart = (part: Part): void => {
        switch (part.kind) {
            case 'rows':
                reader.rows(part);
                break;
            case 'erased':
                reader.erased(part);
                break;
            case 'counters':
                Object.entries(part.values).forEach(([key, value]) => store.counters.raise(key, value));
                break;
            case 'state':
                Object.entries(part.values).forEach(([name, value]) => memory.set(name, value));
                break;
            default:
                throw new UsageError(
                    `The org file ${file} was written by a newer version of local-org.`,
                    'Use that version, or give another file with --org.'
                );
        }
    };

    const { log, notice } = openRecordLog(file, take, sync);
    prefixes.settle();
    return keepOrg({
        file,
        store,
        log,
        memory,
        entries,
        unlock,
        notices: [notice, unknownNotice(unknownContent(store))]
    });
}

interface Loaded {
    readonly file: string;
    readonly store: Store;
    readonly log: RecordLog;
    readonly memory: Map<string, unknown>;
    /** Rows and other things in the file, each as often as it was written. */
    readonly entries: number;
    readonly unlock: () => void;
    readonly notices: readonly (string | undefined)[];
}

function keepOrg({ file, store, log, memory, entries: read, unlock, notices }: Loaded): Org {
    let entries = read;
    const counters = new Map(store.counters.snapshot());
    const changed = new Set<string>();
    let isOpen = true;
    /** Set when a transaction could not be written: the store has it and the file does not, so that nothing may follow. */
    let failure: Error | undefined;

    function append(parts: readonly Part[]): void {
        if (failure !== undefined) {
            throw failure;
        }
        const values = Object.fromEntries([...changed].map((name) => [name, memory.get(name)]));
        const state: Part[] = changed.size > 0 ? [{ kind: 'state', values }] : [];
        const all = [...parts, ...partsOfCounters(store, counters), ...state];
        if (all.length > 0) {
            try {
                log.append(encodeParts(all));
            } catch (error) {
                failure = error instanceof Error ? error : new Error(String(error));
                throw failure;
            }
            entries += all.reduce((sum, part) => sum + entriesOf(part), 0);
            changed.clear();
        }
    }

    const stopListening = store.onCommit((changes) => append(partsOfChanges(changes, store)));

    return {
        store,
        notices: notices.filter((notice) => notice !== undefined),
        recall: (name) => memory.get(name),
        remember(name, value) {
            memory.set(name, value);
            changed.add(name);
        },
        flush: () => append([]),
        close() {
            if (!isOpen) {
                return;
            }
            isOpen = false;
            stopListening();
            try {
                if (failure === undefined) {
                    append([]);
                }
                log.close();
                const live = liveRows(store) + memory.size;
                if (failure === undefined && entries - live > Math.max(live, WORTH_REWRITING)) {
                    rewrite(file, store, memory);
                }
            } finally {
                unlock();
            }
        }
    };
}

/** The new file takes the old one's place only when it is whole and on the disk. */
function rewrite(file: string, store: Store, memory: ReadonlyMap<string, unknown>): void {
    const draft = draftOf(file);
    writeRecordLog(draft, snapshotOf(store, memory));
    renameSync(draft, file);
    syncFolderOf(file);
}

function* snapshotOf(store: Store, memory: ReadonlyMap<string, unknown>): Generator<Buffer> {
    for (const part of partsOfStore(store)) {
        yield encodeParts([part]);
    }
    yield encodeParts([...partsOfCounters(store, new Map()), { kind: 'state', values: Object.fromEntries(memory) }]);
}

/** What a part adds to the file that a later one may make worthless. */
function entriesOf(part: Part): number {
    switch (part.kind) {
        case 'rows':
            return part.count;
        case 'erased':
            return part.ids.length;
        case 'state':
            return Object.keys(part.values).length;
        default:
            return 0;
    }
}

function liveRows(store: Store): number {
    return store.tables().reduce((sum, table) => sum + table.size + table.deletedSize, 0);
}

function draftOf(file: string): string {
    return `${file}.new`;
}

function makeFolderOf(file: string): void {
    try {
        mkdirSync(dirname(file), { recursive: true });
    } catch (error) {
        const reason = isCode(error, 'EEXIST') ? 'there is a file of that name' : messageOf(error);
        throw new UsageError(
            `The folder of the org file ${file} cannot be made: ${reason}.`,
            'Give another file with --org.'
        );
    }
}

function unknownNotice(unknown: readonly Unknown[]): string | undefined {
    if (unknown.length === 0) {
        return undefined;
    }
    const items = unknown.map(({ name, count, of }) => `${count} ${count === 1 ? of.slice(0, -1) : of} of ${name}`);
    return `Kept, though the project's metadata has no place for it: ${items.join(', ')}.`;
}
