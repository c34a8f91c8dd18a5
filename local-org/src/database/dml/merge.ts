/** Merging records ("merge Statement" and "Triggers and Merge Statements", Apex Developer Guide). */
import { platformException } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import type { ObjectKind } from '../../schema/model.js';
import type { RecordValue } from '../../schema/record.js';
import type { Row } from '../store/row.js';
import { countUp } from './governor.js';
import type { Engine } from './engine.js';
import { dmlException, type RowResult } from './failure.js';
import { unknownId } from './errors.js';
import { referencesTo, type Reference } from './references.js';
import { deleteChunk } from './remove.js';
import { refreshSummaries } from './rollUps.js';
import { makeDmlRow, sound, type DmlOptions, type DmlRow } from './rows.js';
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
    rows.filter(({ object }) => object !== master.schema).forEach(({ errors }) => errors.push(unknownId()));
    deleteChunk(engine, sound(rows), options, (row) => {
        moved.push(...moveChildren(engine, master, row.id ?? ''));
        // after delete triggers see it, before delete triggers do not
        row.values.MasterRecordId = master.id;
        engine.store.update(master.schema, row.id ?? '', { MasterRecordId: master.id });
    });
    if (sound(rows).length === rows.length) {
        saveWinner(engine, winner, options);
    }
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

function saveWinner(engine: Engine, winner: DmlRow, options: DmlOptions): void {
    const { id, object } = winner;
    if (id !== null && engine.store.table(object).live(id)) {
        refreshSummaries(engine, object, id);
    }
    saveChunk(engine, 'update', [winner], options);
}

/** What a record cannot have twice: the field that tells, beside the one that refers to the record. */
const TWINS: Readonly<Record<string, string>> = {
    AccountTeamMember: 'UserId',
    CampaignMember: 'CampaignId',
    ContentDocumentLink: 'ContentDocumentId',
    EntitySubscription: 'SubscriberId',
    TopicAssignment: 'TopicId'
};

/**
 * Moves without triggers whatever refers to a record that goes: details of a master that may not be changed otherwise too. The
 * record's own history, feed and shares go with it.
 *
 * @returns ids of what moved
 */
function moveChildren(engine: Engine, master: RecordValue, loser: string): readonly string[] {
    return referencesTo(engine.store, master.schema.name, loser).flatMap((reference) => {
        const { table, field, ids } = reference;
        const isOwn = table.object === master.schema && field.name === 'MasterRecordId';
        if (isOwn || OWN_KINDS.has(table.object.kind)) {
            return [];
        }
        const moving = withoutTwins(reference, master.id ?? '', ids);
        moving.forEach((id) => {
            // a record is not its own parent
            engine.store.update(table.object, id, { [field.name]: id === master.id ? null : master.id });
        });
        return moving.filter((id) => id !== master.id);
    });
}

const OWN_KINDS: ReadonlySet<ObjectKind> = new Set<ObjectKind>(['history', 'feed', 'share']);

function withoutTwins({ table, field }: Reference, master: string, ids: readonly string[]): readonly string[] {
    const telling = table.field(TWINS[table.object.name] ?? '');
    if (!telling) {
        return ids;
    }
    const valueOf = (row: Row | undefined): ApexValue => (row ? table.value(row, telling.name) : null);
    const known = new Set([...table.withValue(field, master)].map(valueOf));
    return ids.filter((id) => !known.has(valueOf(table.find(id))));
}
