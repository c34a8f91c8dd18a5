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

function wantedValues(filter: Filter, run: Run, name: string): readonly ApexValue[] | undefined {
    const lookup = filter.lookups.find(({ field }) => field.name === name);
    const wanted = lookup?.wanted(run);
    if (!wanted || wanted.kind === 'range') {
        return undefined;
    }
    return wanted.kind === 'one' ? [wanted.value] : wanted.values;
}
