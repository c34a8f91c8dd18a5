/** FROM, WHERE, USING SCOPE: which rows a query is about. */
import type { Condition, SoqlQuery } from '../../compiler/soqlAst.js';
import { Unsupported } from '../../language/unsupported.js';
import { isDeleted, type Row } from '../store/row.js';
import type { Table } from '../store/table.js';
import { candidatesOf, lookupsOf, type Lookup } from './candidates.js';
import { columnOf } from './columns.js';
import { planCondition, type ComparisonPart } from './conditions.js';
import type { PlanScope } from './planning.js';
import type { Predicate, Run } from './run.js';
import type { QueryAccess, RowTest } from './seams.js';
import { checkSemiJoins, planSemiJoin } from './semiJoins.js';

export interface Filter {
    readonly table: Table;
    readonly where: Predicate<Row> | undefined;
    readonly lookups: readonly Lookup[];
    /** The comparisons that all rows of the result fulfil. */
    readonly required: readonly ComparisonPart<Row>[];
}

export function planFilter(scope: PlanScope, where: Condition | undefined): Filter {
    const table = scope.store.table(scope.object);
    if (where === undefined) {
        return { table, where: undefined, lookups: [], required: [] };
    }
    checkSemiJoins(where);
    const { test, required } = planCondition(
        {
            scope,
            column: (operand) => columnOf(scope, operand),
            semiJoin: (comparison, column) => planSemiJoin(scope, comparison, column)
        },
        where
    );
    return { table, where: test, lookups: lookupsOf(required), required };
}

/** Whether a row belongs to the result, sharing and the recycle bin included; undefined: all do. */
export function rowTest(filter: Filter, run: Run, more: RowTest | undefined): ((row: Row) => boolean) | undefined {
    const { table, where } = filter;
    const { session } = run;
    const visible = session.visible(table.object);
    const hidesDeleted = !session.includesDeleted && table.deletedSize > 0;
    if (!hidesDeleted && !where && !visible && !more) {
        return undefined;
    }
    return (row) =>
        !(hidesDeleted && isDeleted(row)) &&
        (where === undefined || where(row, run)) &&
        (visible === undefined || visible(row, table)) &&
        (more === undefined || more(row, table));
}

/**
 * The rows of the result, in the order in which they were inserted.
 *
 * @param most how many are wanted
 */
export function matchRows(filter: Filter, run: Run, most: number, more?: RowTest): Row[] {
    const found: Row[] = [];
    const { table } = filter;
    const test = rowTest(filter, run, more);
    const { rows } = table;
    if (test === undefined && most >= rows.length && table.size === rows.length) {
        // no row is missing: a copy as it is
        return rows.slice() as Row[];
    }
    const candidates = candidatesOf(table, filter.lookups, run);
    const length = candidates?.length ?? rows.length;
    for (let at = 0; at < length && found.length < most; at++) {
        const row = rows[candidates ? (candidates[at] ?? -1) : at];
        if (row !== undefined && (test === undefined || test(row))) {
            found.push(row);
        }
    }
    return found;
}

/** The rows at some positions that belong to the result, for children of one parent. */
export function matchAt(
    filter: Filter,
    positions: readonly number[],
    test: ((row: Row) => boolean) | undefined
): Row[] {
    const found: Row[] = [];
    for (const position of positions) {
        const row = filter.table.rows[position];
        if (row !== undefined && (test === undefined || test(row))) {
            found.push(row);
        }
    }
    return found;
}

/** `USING SCOPE` ("USING SCOPE", SOQL and SOSL Reference). */
export function planUsingScope(
    scope: PlanScope,
    query: SoqlQuery
): ((run: Run, access: QueryAccess | undefined) => RowTest | undefined) | undefined {
    const name = query.usingScope?.toLowerCase();
    switch (name) {
        case undefined:
            return undefined;
        case 'everything':
            return () => undefined;
        case 'mine': {
            const owner = scope.store.table(scope.object).layout.slot('OwnerId');
            return (run) => {
                const { userId } = run.session.transaction;
                return (row) => row[owner] === userId;
            };
        }
        default:
            return (_, access) => {
                const test = access?.scope(name, scope.object);
                if (!test) {
                    throw new Unsupported(`SOQL USING SCOPE ${name}`);
                }
                return test;
            };
    }
}
