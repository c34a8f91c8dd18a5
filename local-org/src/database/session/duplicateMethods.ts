/** `Datacloud.FindDuplicates` and `FindDuplicatesByIds` (Apex Reference Guide, "Datacloud Namespace"). */
import { ListValue } from '../../language/collections.js';
import { nullPointer, platformException } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import { makeBag } from '../../library/platform/bagTypes.js';
import type { LibraryType } from '../../library/registry.js';
import type { RecordValue } from '../../schema/record.js';
import { appliesTo, findDuplicates } from '../dml/duplicates/check.js';
import type { Candidate } from '../dml/duplicates/matching.js';
import { duplicateResult } from '../dml/duplicates/results.js';
import type { Engine } from '../dml/engine.js';
import { recordsOf } from './dmlHook.js';

/** "The maximum size of the list is 50." */
const MAX_RECORDS = 50;

export function duplicateLibrary(engine: Engine): readonly LibraryType[] {
    return [
        {
            name: 'Datacloud.FindDuplicates',
            statics: { 'findDuplicates(List<SObject>)': (records: ListValue | null) => find(engine, records, isNew) }
        },
        {
            name: 'Datacloud.FindDuplicatesByIds',
            statics: { 'findDuplicatesByIds(List<Id>)': (ids: ListValue | null) => find(engine, ids, isStored) }
        }
    ];
}

const isNew = (_engine: Engine, { schema, id, values }: RecordValue): Candidate => ({ object: schema, id, values });

const isStored = (engine: Engine, { schema, id }: RecordValue): Candidate => ({
    object: schema,
    id,
    values: engine.storedValues(schema, id ?? '') ?? {}
});

function find(
    engine: Engine,
    given: ListValue | null,
    candidateOf: (engine: Engine, record: RecordValue) => Candidate
): ApexValue {
    if (given === null) {
        throw nullPointer();
    }
    const records = recordsOf(engine, 'findDuplicates', given);
    refuse(engine, records);
    const results = records.map((record) => {
        const candidate = candidateOf(engine, record);
        const rules = engine.duplicateRules.of(record.schema).filter((rule) => appliesTo(engine, rule, candidate));
        const isShared = engine.access.enforcesSharing?.() ?? false;
        const found = rules.map((rule) =>
            duplicateResult(engine, findDuplicates(engine, rule, candidate, isShared), rule.insert)
        );
        return makeBag('Datacloud.FindDuplicatesResult', {
            success: true,
            duplicateResults: new ListValue(found, 'List<Datacloud.DuplicateResult>')
        });
    });
    return new ListValue(results, 'List<Datacloud.FindDuplicatesResult>');
}

function refuse(engine: Engine, records: readonly RecordValue[]): void {
    const [first] = records;
    if (!first) {
        return;
    }
    if (records.length > MAX_RECORDS) {
        throw platformException(
            'HandledException',
            `You can find duplicates for up to ${MAX_RECORDS} records at a time.`
        );
    }
    if (records.some(({ schema }) => schema !== first.schema)) {
        throw platformException('HandledException', 'All records must be of the same object type.');
    }
    if (engine.duplicateRules.of(first.schema).length === 0) {
        const text = `No active duplicate rules are defined for the [${first.schema.name}] object type.`;
        throw platformException('HandledException', text);
    }
}
