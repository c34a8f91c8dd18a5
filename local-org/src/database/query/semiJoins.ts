/** Semi-joins and anti-joins with their restrictions ("Comparison Operators", SOQL and SOSL Reference). */
import { newReach } from '../../compiler/bind/soql/relationships.js';
import type { Comparison, Condition, SoqlQuery } from '../../compiler/soqlAst.js';
import type { ApexValue } from '../../language/values.js';
import type { Row } from '../store/row.js';
import type { Column } from './columns.js';
import { pathColumn } from './columns.js';
import { queryError, queryException, semiJoinErrors } from './errors.js';
import { familyOf } from './families.js';
import { matchRows, planFilter } from './filter.js';
import { makeScope, resolvePath, type PlanScope } from './planning.js';
import type { Resolved } from './resolvedValues.js';
import type { Constant } from './run.js';

/** Sub-queries in one WHERE. */
const MOST = 2;

/** They stand at the top of WHERE or in a conjunction there, at most two of them. */
export function checkSemiJoins(where: Condition): void {
    const found = countIn(where, 'top');
    if (found > MOST) {
        throw semiJoinErrors.tooMany();
    }
}

function countIn(condition: Condition, place: 'top' | 'or' | 'nested'): number {
    switch (condition.kind) {
        case 'And':
        case 'Or': {
            const inner = place === 'top' ? (condition.kind === 'Or' ? 'or' : 'conjunct') : 'nested';
            return condition.conditions.reduce(
                (sum, part) => sum + countIn(part, inner === 'conjunct' ? conjunctPlace(part) : inner),
                0
            );
        }
        case 'Not':
            return countIn(condition.condition, 'nested');
        case 'Comparison':
            if (condition.value.kind !== 'SubQuery') {
                return 0;
            }
            if (place === 'or') {
                throw semiJoinErrors.withOr();
            }
            if (place === 'nested') {
                throw semiJoinErrors.notOnTop();
            }
            return 1;
    }
}

/** A comparison in a conjunction is on top still, what has parentheses around it is not. */
function conjunctPlace(part: Condition): 'top' | 'nested' {
    return part.kind === 'Comparison' ? 'top' : 'nested';
}

/** Plans the query behind IN or NOT IN; it runs once for each run of the outer one. */
export function planSemiJoin<R>(scope: PlanScope, comparison: Comparison, left: Column<R>): Constant<Resolved> {
    if (comparison.value.kind !== 'SubQuery') {
        throw new Error('not a semi-join');
    }
    const { query } = comparison.value;
    const inner = innerScope(scope, query);
    const selected = selectedColumn(inner, query);
    checkTypes(scope, comparison, left, inner, selected);
    refuseClauses(query);
    if (query.where && hasSubQuery(query.where)) {
        throw semiJoinErrors.nested();
    }
    const filter = planFilter(inner, query.where);
    return scope.constants.add((session): Resolved => {
        const run = inner.constants.begin(session);
        const ids = new Set<ApexValue>();
        for (const row of matchRows(filter, run, Infinity)) {
            const id = selected.read(row, run);
            if (id !== null) {
                ids.add(id);
            }
        }
        return { kind: 'many', values: [...ids] };
    });
}

function innerScope(scope: PlanScope, query: SoqlQuery): PlanScope {
    const [from] = query.from;
    const name = from?.path.join('.') ?? '';
    const object = scope.schema.object(name);
    if (!object) {
        throw queryError('soql-unknown-object', name);
    }
    if (object === scope.object) {
        throw semiJoinErrors.sameObject();
    }
    return makeScope({ ...scope, reach: newReach(), place: '' }, object, query);
}

function selectedColumn(scope: PlanScope, query: SoqlQuery): Column<Row> {
    const [only, ...others] = query.select;
    if (only?.kind !== 'Field' || others.length > 0) {
        throw queryError('soql-semi-join-one-field');
    }
    if (only.alias !== undefined) {
        throw queryException('only aggregate expressions use field aliasing');
    }
    const path = resolvePath(scope, only.path);
    if (path.steps.length > 1) {
        throw semiJoinErrors.selected(only.path.join('.'));
    }
    return pathColumn(scope, path);
}

function checkTypes<R>(
    scope: PlanScope,
    comparison: Comparison,
    left: Column<R>,
    inner: PlanScope,
    selected: Column<Row>
): void {
    const { operand } = comparison;
    if (familyOf(left.kind) !== 'id' || operand.kind === 'Call') {
        throw semiJoinErrors.left(left.name);
    }
    if (operand.path.length > 2) {
        throw semiJoinErrors.leftPath(operand.path.join('.'));
    }
    if (familyOf(selected.kind) !== 'id') {
        throw queryError('soql-semi-join-field', selected.name);
    }
    const wanted = targets(scope, left);
    const given = targets(inner, selected);
    // a lookup to `Name` leads to objects of many kinds: public test apex-recipes, LDVRecipes_Tests
    if (wanted && given && !wanted.includes('Name') && !given.some((name) => wanted.includes(name))) {
        throw queryException(
            `The selected field '${selected.name}' in the subquery and the left operand field in the where expression in the outer query '${left.name}' should point to the same object type`
        );
    }
}

/** The objects whose ids a column has; undefined when any. */
function targets<R>(scope: PlanScope, { field, text }: Column<R>): readonly string[] | undefined {
    if (field?.kind === 'ID') {
        return text === 'Id' ? [scope.object.name] : undefined;
    }
    return field === undefined || field.referenceTo.length === 0 ? undefined : field.referenceTo;
}

function refuseClauses(query: SoqlQuery): void {
    const refused =
        query.orderBy.length > 0
            ? 'ORDER'
            : query.limit
              ? 'LIMIT'
              : query.offset
                ? 'OFFSET'
                : query.for.length > 0
                  ? 'FOR'
                  : undefined;
    if (refused !== undefined) {
        throw queryException(`unexpected token: '${refused}'`);
    }
}

function hasSubQuery(condition: Condition): boolean {
    switch (condition.kind) {
        case 'And':
        case 'Or':
            return condition.conditions.some(hasSubQuery);
        case 'Not':
            return hasSubQuery(condition.condition);
        case 'Comparison':
            return condition.value.kind === 'SubQuery';
    }
}
