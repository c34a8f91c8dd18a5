/** Objects whose rows are computed when they are asked for. */
import type { ApexValue } from '../../language/values.js';
import type { Filter } from './filter.js';
import type { Run } from './run.js';
import type { QuerySurroundings } from './seams.js';

/** Puts the rows into the store for as long as they are looked for; what was found of them stays as it is. */
export function withComputedRows<T>(
    { access, store }: Pick<QuerySurroundings, 'access' | 'store'>,
    filter: Filter,
    run: Run,
    find: () => T
): T {
    const { object } = filter.table;
    const rows = access?.computedRows?.(object, (field) => wantedValues(filter, run, field));
    if (!rows) {
        return find();
    }
    const mark = store.mark();
    rows.forEach((values) => store.insert(object, values));
    try {
        return find();
    } finally {
        store.rollbackTo(mark);
    }
}

/**
 * The values of a column one of which all rows of the result have.
 *
 * @param name canonical text of the column: `RecordId`, `EntityDefinition.QualifiedApiName`
 * @returns undefined when the query does not say
 */
export function wantedValues(filter: Filter, run: Run, name: string): readonly ApexValue[] | undefined {
    const part = filter.required.find(
        ({ column, operator }) => column.text === name && (operator === '=' || operator === 'IN')
    );
    const wanted = part?.wanted(run);
    if (!wanted || wanted.kind === 'range' || (wanted.kind === 'many' && wanted.ranges !== undefined)) {
        return undefined;
    }
    return wanted.kind === 'one' ? [wanted.value] : wanted.values;
}
