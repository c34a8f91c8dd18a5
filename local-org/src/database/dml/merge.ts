/** Merging records ("merge Statement" and "Triggers and Merge Statements", Apex Developer Guide). */
import { platformException } from '../../language/exceptions.js';
import type { RecordValue } from '../../schema/record.js';
import { countUp } from './governor.js';
import type { Engine } from './engine.js';
import { dmlException, type RowResult } from './failure.js';
import { referencesTo } from './references.js';
import { deleteChunk } from './remove.js';
import { makeDmlRow, sound, type DmlOptions } from './rows.js';
import { withSharing } from './prepare.js';
import { saveChunk } from './save.js';

const MERGEABLE = new Set(['Account', 'Case', 'Contact', 'Lead']);
/** Up to three records: the master and two others. */
const MAX_LOSERS = 2;

export interface MergeResult extends RowResult {
    readonly merged: readonly string[];
    /** Ids of records that refer to the master now. */
    readonly moved: readonly string[];
}

/** @param losers records with ids that go; their children move to the master */
export function executeMerge(
    engine: Engine,
    master: RecordValue,
    losers: readonly RecordValue[],
    given: DmlOptions
): MergeResult {
    const options = withSharing(engine, given);
    refuse(master, losers);
    countUp(engine.transaction(), 'DmlStatements');
    countUp(engine.transaction(), 'DmlRows', losers.length + 1);
    const mark = engine.store.mark();
    const winner = makeDmlRow(0, master);
    const rows = losers.map((record, index) => makeDmlRow(index, record));
    const moved: string[] = [];
    deleteChunk(engine, rows, options, (row) => {
        moved.push(...moveChildren(engine, master, row.id ?? ''));
        // after delete triggers see it, before delete triggers do not
        row.values.MasterRecordId = master.id;
        engine.store.update(master.schema, row.id ?? '', { MasterRecordId: master.id });
    });
    saveChunk(engine, 'update', [winner], options);
    const failed = [winner, ...rows].find((row) => row.errors.length > 0);
    const result: MergeResult = {
        row: winner,
        errors: failed?.errors ?? [],
        merged: sound(rows).flatMap(({ id }) => id ?? []),
        moved
    };
    if (failed) {
        engine.store.rollbackTo(mark);
        const failure = options.allOrNone ? dmlException('merge', [result]) : undefined;
        if (failure) {
            throw failure;
        }
    }
    return result;
}

function refuse(master: RecordValue, losers: readonly RecordValue[]): void {
    if (!MERGEABLE.has(master.schema.name)) {
        throw platformException('TypeException', `DML operation MERGE not allowed on ${master.schema.name}`);
    }
    if (losers.length > MAX_LOSERS) {
        throw platformException('ListException', 'List size exceeds the maximum of 2 records to merge');
    }
}

/** Moves without triggers whatever refers to a record that goes. @returns ids of what moved */
function moveChildren(engine: Engine, master: RecordValue, loser: string): readonly string[] {
    return referencesTo(engine.store, master.schema.name, loser).flatMap(({ table, field, ids }) => {
        const isOwn = table.object === master.schema && field.name === 'MasterRecordId';
        if (isOwn) {
            return [];
        }
        ids.forEach((id) => engine.store.update(table.object, id, { [field.name]: master.id }));
        return ids;
    });
}
