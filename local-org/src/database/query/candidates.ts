/** The choice of the rows to look at: by an index where one says which, else all. */
import { keyOf } from '../store/keys.js';
import type { Row } from '../store/row.js';
import type { Table } from '../store/table.js';
import type { FieldSchema } from '../../schema/model.js';
import type { ComparisonPart } from './conditions.js';
import { textOf } from './families.js';
import type { Resolved } from './resolvedValues.js';
import type { Run } from './run.js';
import type { ApexValue } from '../../language/values.js';

/** A comparison that an index can answer. */
export interface Lookup {
    readonly field: FieldSchema;
    readonly isExact: boolean;
    wanted(run: Run): Resolved;
}

/** @param required comparisons that all rows of the result fulfil */
export function lookupsOf(required: readonly ComparisonPart<Row>[]): readonly Lookup[] {
    return required.flatMap(({ column, operator, wanted }) =>
        column.hasIndex && column.field && (operator === '=' || operator === 'IN')
            ? [{ field: column.field, isExact: column.isExact, wanted }]
            : []
    );
}

/** Part of a table above which reading all of it is as quick as picking rows. */
const WORTH_PICKING = 0.5;

/**
 * @returns positions in ascending order, of all rows that the cheapest lookup finds and perhaps of others; undefined when
 *     none is worth it
 */
export function candidatesOf(table: Table, lookups: readonly Lookup[], run: Run): readonly number[] | undefined {
    let best: Found | undefined;
    for (const lookup of lookups) {
        const values = presentValues(lookup.wanted(run));
        const found = values && find(table, lookup, values);
        if (found && (best === undefined || found.count < best.count)) {
            best = found;
        }
    }
    if (best === undefined || best.count > Math.max(table.rows.length * WORTH_PICKING, 1)) {
        return undefined;
    }
    return best.positions();
}

interface Found {
    readonly count: number;
    positions(): readonly number[];
}

/** Undefined when the index does not know: nulls are not in it. */
function presentValues(wanted: Resolved): readonly Exclude<ApexValue, null>[] | undefined {
    if (wanted.kind === 'range' || (wanted.kind === 'many' && wanted.ranges !== undefined)) {
        return undefined;
    }
    const values = wanted.kind === 'one' ? [wanted.value] : wanted.values;
    const present = values.filter((value) => value !== null);
    return present.length === values.length ? present : undefined;
}

function find(table: Table, lookup: Lookup, values: readonly Exclude<ApexValue, null>[]): Found {
    if (lookup.field.kind === 'ID') {
        return {
            count: values.length,
            positions: () => inOrder(values.flatMap((id) => table.positionOf(textOf(id)) ?? []))
        };
    }
    const index = table.index(lookup.field);
    const keys = values.map((value) => keyOf(value, lookup.isExact));
    return {
        count: keys.reduce<number>((sum, key) => sum + index.count(key), 0),
        positions: () => {
            const [only] = keys;
            return keys.length === 1 && only !== undefined
                ? index.positions(only)
                : inOrder(keys.flatMap((key) => index.positions(key)));
        }
    };
}

/** Ascending, each once. */
function inOrder(positions: readonly number[]): readonly number[] {
    if (positions.length < 2) {
        return positions;
    }
    const sorted = [...positions].sort((left, right) => left - right);
    return sorted.filter((position, at) => at === 0 || position !== sorted[at - 1]);
}
