/** WHERE and HAVING: conditions to predicates. */
import type { Comparison, Condition, Operand } from '../../compiler/soqlAst.js';
import type { Column } from './columns.js';
import { queryError, queryErrors } from './errors.js';
import { familyOf } from './families.js';
import type { PlanScope } from './planning.js';
import { resolveValue, type Resolved } from './resolvedValues.js';
import type { Constant, Predicate } from './run.js';
import { makeTest, type ValueTest } from './valueTests.js';

/** What a comparison compares, for the choice of an index. */
export interface ComparisonPart<R> {
    readonly column: Column<R>;
    readonly operator: Comparison['operator'];
    readonly wanted: Constant<Resolved>;
}

export interface ConditionPlan<R> {
    readonly test: Predicate<R>;
    /** What a test costs at most, as columns count it. */
    readonly cost: number;
    /** The comparisons all of which must be true. */
    readonly required: readonly ComparisonPart<R>[];
}

/** How the parts of conditions are planned: of rows, or of groups. */
export interface ConditionPlanner<R> {
    readonly scope: PlanScope;
    column(operand: Operand): Column<R>;
    /** The ids that a sub-query gives. */
    semiJoin(comparison: Comparison, column: Column<R>): Constant<Resolved>;
}

export function planCondition<R>(planner: ConditionPlanner<R>, condition: Condition): ConditionPlan<R> {
    switch (condition.kind) {
        case 'And': {
            const parts = condition.conditions.map((part) => planCondition(planner, part));
            return {
                test: all(cheapestFirst(parts)),
                cost: costOf(parts),
                required: parts.flatMap(({ required }) => required)
            };
        }
        case 'Or': {
            const parts = condition.conditions.map((part) => planCondition(planner, part));
            const tests = cheapestFirst(parts);
            return { test: (row, run) => tests.some((test) => test(row, run)), cost: costOf(parts), required: [] };
        }
        case 'Not': {
            const { test, cost } = planCondition(planner, condition.condition);
            return { test: (row, run) => !test(row, run), cost, required: [] };
        }
        case 'Comparison':
            return planComparison(planner, condition);
    }
}

/** Formulas are computed only where stored fields have not decided yet: no test of a row changes anything or fails. */
function cheapestFirst<R>(parts: readonly ConditionPlan<R>[]): readonly Predicate<R>[] {
    return [...parts].sort((left, right) => left.cost - right.cost).map(({ test }) => test);
}

function costOf<R>(parts: readonly ConditionPlan<R>[]): number {
    return parts.reduce((sum, { cost }) => sum + cost, 0);
}

function all<R>(tests: readonly Predicate<R>[]): Predicate<R> {
    const [first, second] = tests;
    if (first && second && tests.length === 2) {
        return (row, run) => first(row, run) && second(row, run);
    }
    return (row, run) => tests.every((test) => test(row, run));
}

function planComparison<R>(planner: ConditionPlanner<R>, comparison: Comparison): ConditionPlan<R> {
    const column = planner.column(comparison.operand);
    const { operator, value } = comparison;
    checkOperator(column, operator);
    const isMany = operator === 'IN' || operator === 'NOT IN';
    const { constants } = planner.scope;
    const wanted: Constant<Resolved> =
        value.kind === 'SubQuery'
            ? planner.semiJoin(comparison, column)
            : constants.add(resolveValue(planner.scope, value, column, isMany));
    const test = constants.derive<ValueTest>((run) => makeTest(operator, column, wanted(run)));
    const { read } = column;
    return {
        test: (row, run) => test(run)(read(row, run)),
        cost: column.cost ?? 0,
        required: [{ column, operator, wanted }]
    };
}

/** The checks of the compiler, for queries that it has not seen. */
function checkOperator<R>(column: Column<R>, operator: Comparison['operator']): void {
    const family = familyOf(column.kind);
    if (operator === 'LIKE' && family !== 'text' && family !== 'multi') {
        throw queryError('soql-like', column.kind.toLowerCase());
    }
    if ((operator === 'INCLUDES' || operator === 'EXCLUDES') && family !== 'multi') {
        throw queryError('soql-includes');
    }
    // "DISTANCE supports only the logical operators > and <" ("Compound Field Considerations and Limitations", Object Reference)
    if (column.text.startsWith('DISTANCE(') && operator !== '<' && operator !== '>') {
        throw queryErrors.operator(column.text);
    }
    if (column.kind === 'TEXTAREA' && (column.field?.length ?? 0) > 255) {
        throw queryError('soql-filter-field', column.name);
    }
}
