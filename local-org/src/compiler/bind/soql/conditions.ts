/** WHERE and HAVING. */
import type { Comparison, Condition, Operand, SoqlQuery } from '../../soqlAst.js';
import { isAggregate, resolveCall } from './functions.js';
import { resolveField, type QueryScope } from './queryScope.js';
import { checkValue, holdsIds, isTextual, type Column } from './values.js';

/** Checks a query that stands in another one's condition. */
export type CheckSemiJoin = (query: SoqlQuery) => void;

export function checkCondition(scope: QueryScope, condition: Condition, checkSemiJoin: CheckSemiJoin): void {
    switch (condition.kind) {
        case 'And':
        case 'Or':
            condition.conditions.forEach((part) => checkCondition(scope, part, checkSemiJoin));
            return;
        case 'Not':
            checkCondition(scope, condition.condition, checkSemiJoin);
            return;
        case 'Comparison':
            checkComparison(scope, condition, checkSemiJoin);
    }
}

function checkComparison(scope: QueryScope, comparison: Comparison, checkSemiJoin: CheckSemiJoin): void {
    const column = columnOf(scope, comparison.operand);
    const { value, operator } = comparison;
    if (value.kind === 'SubQuery') {
        checkSemiJoin(value.query);
        if (column && !holdsIds(column.kind)) {
            scope.report(comparison, 'soql-semi-join-left', column.name);
        }
        return;
    }
    if (!column) {
        bindOnly(scope, value);
        return;
    }
    if (operator === 'LIKE' && !isTextual(column.kind)) {
        scope.report(comparison, 'soql-like', column.kind.toLowerCase());
        return;
    }
    if ((operator === 'INCLUDES' || operator === 'EXCLUDES') && column.kind !== 'MULTIPICKLIST') {
        scope.report(comparison, 'soql-includes');
        return;
    }
    checkValue(scope, value, column, operator);
}

/** The left side is unknown: the binds still need to be bound, for their own errors. */
function bindOnly(scope: QueryScope, value: Comparison['value']): void {
    if (value.kind === 'Bind') {
        scope.bind(value.expression);
    } else if (value.kind === 'List') {
        value.values.forEach((item) => bindOnly(scope, item));
    }
}

/** What a comparison compares; undefined when it is unknown or of a type of its own (FORMULA). */
function columnOf(scope: QueryScope, operand: Operand): Column | undefined {
    if (operand.kind === 'Call') {
        const call = resolveCall(scope, operand);
        return (
            call?.kind && {
                name: operand.name,
                kind: call.kind,
                apexType: isAggregate(operand) ? 'Decimal' : 'Integer'
            }
        );
    }
    const resolved = resolveField(scope, operand.path, operand);
    if (!resolved) {
        return undefined;
    }
    const { field } = resolved;
    if (isLongText(field)) {
        scope.report(operand, 'soql-filter-field', field.name);
        return undefined;
    }
    return { name: field.name, kind: field.kind, apexType: field.apexType };
}

/** Long text areas cannot be filtered, grouped or sorted ("Text and Long Text", SOQL and SOSL Reference). */
export function isLongText(field: { readonly kind: string; readonly length: number | undefined }): boolean {
    return field.kind === 'TEXTAREA' && (field.length ?? 0) > 255;
}
