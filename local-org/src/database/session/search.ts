/** SOSL. In tests a search finds the records of `Test.setFixedSearchResults` ("Adding SOSL Queries to Unit Tests", Apex Developer Guide). */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { SoslQuery } from '../../compiler/soqlAst.js';
import { testState } from '../../library/testing/testState.js';
import { RecordValue } from '../../schema/record.js';
import type { Engine } from '../dml/engine.js';
import { countUp } from '../dml/governor.js';

/** Clauses that decide which of the fixed results are found; they stand behind RETURNING. */
const NARROWING = /\breturning\b.*\b(where|limit|order\s+by|offset)\b/is;

export function search(engine: Engine, runtime: Runtime, query: SoslQuery, _binds: readonly ApexValue[]): ApexValue {
    countUp(engine.transaction(), 'SoslQueries');
    if (!runtime.transaction.isTest) {
        throw new Unsupported('SOSL');
    }
    const ids = testState(runtime).searchResults;
    const narrowing = ids.length > 0 ? NARROWING.exec(query.text)?.[1] : undefined;
    if (narrowing !== undefined) {
        throw new Unsupported(`SOSL ${narrowing.toUpperCase()} on fixed search results`);
    }
    return new ListValue(
        query.returning.map(({ object, fields }) => found(engine, object, fields, ids)),
        'List<List<SObject>>'
    );
}

function found(engine: Engine, name: string, fields: readonly string[], ids: readonly string[]): ListValue {
    const object = engine.schema.object(name);
    if (!object) {
        throw new Unsupported(`SOSL RETURNING ${name}`);
    }
    const wanted = new Set(['Id', ...fields.flatMap((field) => engine.schema.field(object, field)?.name ?? [])]);
    const records = ids.flatMap((id) => {
        const values = engine.storedValues(object, id);
        if (!values) {
            return [];
        }
        const record = new RecordValue(object);
        record.queried = wanted;
        for (const field of wanted) {
            const value = values[field];
            if (value !== undefined) {
                record.values[field] = value;
            }
        }
        return [record];
    });
    return new ListValue(records, `List<${object.name}>`);
}
