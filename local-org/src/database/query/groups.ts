/** Grouped queries: GROUP BY, its ROLLUP and CUBE, HAVING, and aggregates of everything. */
import type { SelectItem, SoqlQuery } from '../../compiler/soqlAst.js';
import { ListValue } from '../../language/collections.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { keyOf, type Key } from '../store/keys.js';
import type { Row } from '../store/row.js';
import type { Column } from './columns.js';
import { planCondition } from './conditions.js';
import { queryError, queryErrors, semiJoinErrors } from './errors.js';
import type { Accumulator } from './accumulators.js';
import { GroupColumns, type Group } from './groupColumns.js';
import { planLimit, type Limit } from './limits.js';
import { planOrder, type Sorter } from './ordering.js';
import type { PlanScope } from './planning.js';
import type { Predicate, Reader, Run } from './run.js';

/** Of a query with an aggregate a batch is all there is ("Considerations for GROUP BY", SOQL and SOSL Reference). */
const MOST_GROUPS = 2000;
const RESULT = 'AggregateResult';

interface Output {
    readonly alias: string;
    readonly read: Reader<Group>;
}

export interface GroupPlan {
    /** Whether nothing but rows are counted, of which the platform counts each group as one row read. */
    readonly countsOnly: boolean;
    run(rows: readonly Row[], run: Run): ListValue;
}

export function planGroups(scope: PlanScope, query: SoqlQuery): GroupPlan {
    const { groupBy } = query;
    const schema = scope.schema.object(RESULT);
    if (!schema) {
        throw new Error(`The catalogue has no object ${RESULT}`);
    }
    if (!groupBy && query.limit) {
        throw queryErrors.limitWithoutGroups();
    }
    const columns = new GroupColumns(scope, groupBy);
    const outputs = scope.uses.whileSelecting(scope.selected, () => planOutputs(columns, query.select));
    const having = query.having && planHaving(scope, columns, query.having);
    const sort = planOrder(query.orderBy, ({ operand }) => columns.column(operand));
    const limit = planLimit(scope, query);
    const sets = groupingSets(groupBy?.mode ?? 'PLAIN', columns.grouped.length);
    return {
        countsOnly: columns.aggregates.every(({ text }) => text.startsWith('COUNT(')) && columns.aggregates.length > 0,
        run: (rows, run) => toResults(gather(columns, sets, rows, run), { schema, outputs, having, sort, limit }, run)
    };
}

function planHaving(
    scope: PlanScope,
    columns: GroupColumns,
    having: NonNullable<SoqlQuery['having']>
): Predicate<Group> {
    return planCondition<Group>(
        {
            scope,
            column: (operand) => columns.column(operand),
            semiJoin: () => {
                throw semiJoinErrors.notOnTop();
            }
        },
        having
    ).test;
}

/** Functions without an alias are `expr0`, `expr1`, ...; fields go by their own name ("Aliases", SOQL and SOSL Reference). */
function planOutputs(columns: GroupColumns, items: readonly SelectItem[]): readonly Output[] {
    let unnamed = 0;
    const outputs: Output[] = [];
    for (const item of items) {
        if (item.kind !== 'Field' && item.kind !== 'Function') {
            throw new Unsupported(`SOQL with ${item.kind} in a query with GROUP BY or aggregates`);
        }
        const column: Column<Group> = columns.column(
            item.kind === 'Function'
                ? item.call
                : { kind: 'FieldOperand', path: item.path, line: item.line, column: item.column }
        );
        const alias = item.alias ?? (item.kind === 'Field' ? column.name : `expr${unnamed++}`);
        if (outputs.some((output) => output.alias.toLowerCase() === alias.toLowerCase())) {
            throw queryError('soql-duplicate-alias', alias);
        }
        outputs.push({ alias, read: column.read });
    }
    return outputs;
}

/** The columns that are subtotals, bit by bit, for each kind of group. */
function groupingSets(mode: 'PLAIN' | 'ROLLUP' | 'CUBE', columns: number): readonly number[] {
    switch (mode) {
        case 'PLAIN':
            return [0];
        case 'ROLLUP':
            // from right to left: (a, b), (a), ()
            return Array.from({ length: columns + 1 }, (_, dropped) => {
                const kept = columns - dropped;
                return ((1 << columns) - 1) & ~((1 << kept) - 1);
            });
        case 'CUBE':
            return Array.from({ length: 1 << columns }, (_, set) => set);
    }
}

/** Makes the groups of each set. */
function gather(columns: GroupColumns, sets: readonly number[], rows: readonly Row[], run: Run): Group[] {
    const all = sets.map((subtotals) => gatherSet(columns, subtotals, rows, run));
    return sets.length === 1 ? (all[0] ?? []) : inOrderOfDetails(all.flat(), columns.grouped.length);
}

function gatherSet(columns: GroupColumns, subtotals: number, rows: readonly Row[], run: Run): Group[] {
    const { grouped, aggregates } = columns;
    const readers = grouped.map((column, at) => ((subtotals >> at) & 1 ? undefined : column.read));
    const start = (keys: readonly ApexValue[]): Group => ({
        keys,
        subtotals,
        accumulators: aggregates.map(({ rule }) => rule.make())
    });
    const groups = makeGroupMap(columns, readers, start);
    const isTotal = readers.every((read) => read === undefined);
    if (isTotal && (grouped.length === 0 || rows.length > 0)) {
        // without rows there still is a total, of a query that has no groups
        groups.total();
    }
    const places = new Uint32Array(rows.length);
    rows.forEach((row, at) => {
        places[at] = groups.placeOf(row, run);
    });
    const all = groups.all();
    aggregates.forEach(({ argument }, at) => {
        const accumulators = all.flatMap((group) => group.accumulators[at] ?? []);
        accumulate(accumulators, places, rows, argument, run);
    });
    return [...all];
}

/** One aggregate of all rows after the other: each loop then meets one kind of accumulator. */
function accumulate(
    accumulators: readonly Accumulator[],
    places: Uint32Array,
    rows: readonly Row[],
    argument: Reader<Row> | undefined,
    run: Run
): void {
    for (let at = 0; at < rows.length; at++) {
        const row = rows[at];
        const accumulator = accumulators[places[at] ?? 0];
        if (row && accumulator) {
            accumulator.add(argument ? argument(row, run) : null);
        }
    }
}

interface GroupMap {
    /** The place of a row's group among all. */
    placeOf(row: Row, run: Run): number;
    /** Makes sure that there is a group of everything. */
    total(): number;
    all(): readonly Group[];
}

function makeGroupMap(
    columns: GroupColumns,
    readers: readonly (Reader<Row> | undefined)[],
    start: (keys: readonly ApexValue[]) => Group
): GroupMap {
    const exact = columns.grouped.map(({ isExact }) => isExact);
    const groups: Group[] = [];
    const byKey = new Map<Key, number>();
    // texts that differ in case are one group; each form is folded once only
    const byText = new Map<string, number>();
    const [single] = readers;
    const isTotal = readers.every((read) => read === undefined);
    const find = (key: Key, keys: readonly ApexValue[]): number => {
        let place = byKey.get(key);
        if (place === undefined) {
            place = groups.push(start(keys)) - 1;
            byKey.set(key, place);
        }
        return place;
    };
    let everything: number | undefined;
    const total = (): number => {
        everything ??= find(
            '',
            readers.map(() => null)
        );
        return everything;
    };
    const ofOne = (value: ApexValue): number => {
        const known = typeof value === 'string' ? byText.get(value) : undefined;
        if (known !== undefined) {
            return known;
        }
        const place = find(part(value, exact[0] ?? false), [value]);
        if (typeof value === 'string') {
            byText.set(value, place);
        }
        return place;
    };
    const ofMany = (row: Row, run: Run): number => {
        const keys = readers.map((read) => read?.(row, run) ?? null);
        return find(keys.map((value, at) => part(value, exact[at] ?? false)).join('\u0000'), keys);
    };
    return {
        total,
        all: () => groups,
        placeOf: isTotal ? total : readers.length === 1 && single ? (row, run) => ofOne(single(row, run)) : ofMany
    };
}

function part(value: ApexValue, isExact: boolean): string {
    if (value === null) {
        return 'null';
    }
    const key = keyOf(value, isExact);
    return `${typeof key}:${String(key)}`;
}

/** Subtotals stand behind what they sum up, as in the examples of "GROUP BY ROLLUP". */
function inOrderOfDetails(groups: readonly Group[], columns: number): Group[] {
    const places = Array.from({ length: columns }, (): Map<string, number> => new Map());
    for (const { keys, subtotals } of groups) {
        places.forEach((map, at) => {
            const key = part(keys[at] ?? null, true);
            if (!((subtotals >> at) & 1) && !map.has(key)) {
                map.set(key, map.size);
            }
        });
    }
    const placeOf = ({ keys, subtotals }: Group, at: number): number =>
        (subtotals >> at) & 1 ? Infinity : (places[at]?.get(part(keys[at] ?? null, true)) ?? 0);
    return [...groups].sort((left, right) => {
        for (let at = 0; at < columns; at++) {
            const [first, second] = [placeOf(left, at), placeOf(right, at)];
            if (first !== second) {
                return first < second ? -1 : 1;
            }
        }
        return 0;
    });
}

interface ResultPlan {
    readonly schema: ObjectSchema;
    readonly outputs: readonly Output[];
    readonly having: Predicate<Group> | undefined;
    readonly sort: Sorter<Group>;
    readonly limit: Limit;
}

function toResults(groups: Group[], plan: ResultPlan, run: Run): ListValue {
    const { having } = plan;
    const kept = having ? groups.filter((group) => having(group, run)) : groups;
    plan.sort(kept, run);
    const results = plan.limit.apply(kept, run);
    if (results.length > MOST_GROUPS) {
        throw queryErrors.tooManyGroups();
    }
    const queried = new Set(plan.outputs.map(({ alias }) => alias));
    const records = results.map((group) => {
        const record = new RecordValue(plan.schema);
        record.queried = queried;
        for (const { alias, read } of plan.outputs) {
            record.values[alias] = read(group, run);
        }
        return record;
    });
    return new ListValue(records, `List<${RESULT}>`);
}
