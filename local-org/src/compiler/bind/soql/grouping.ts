/** GROUP BY: what may be selected and sorted then. */
import type { Operand, OrderItem, SelectItem, SoqlQuery } from '../../soqlAst.js';
import { isLongText } from './conditions.js';
import { isAggregate, resolveCall } from './functions.js';
import { resolveField, type QueryScope } from './queryScope.js';

/** What a query gives. */
export type QueryShape = 'rows' | 'count' | 'aggregate';

/** @returns the shape by the SELECT list and GROUP BY alone. */
export function shapeOf(query: SoqlQuery): QueryShape {
    const [only, ...others] = query.select;
    if (only?.kind === 'Function' && others.length === 0 && query.groupBy === undefined && isBareCount(only)) {
        return 'count';
    }
    const hasAggregate = query.select.some((item) => item.kind === 'Function' && containsAggregate(item.call));
    return hasAggregate || query.groupBy !== undefined ? 'aggregate' : 'rows';
}

function isBareCount(item: Extract<SelectItem, { kind: 'Function' }>): boolean {
    return item.call.name.toUpperCase() === 'COUNT' && item.call.arguments.length === 0;
}

/** `FORMAT(SUM(Amount))` is an aggregate too. */
function containsAggregate(call: Extract<SelectItem, { kind: 'Function' }>['call']): boolean {
    return (
        isAggregate(call) || call.arguments.some((argument) => argument.kind === 'Call' && containsAggregate(argument))
    );
}

/** The groups of a query: canonical texts of fields and calls. */
export type Groups = ReadonlySet<string>;

/** Checks GROUP BY and gives its groups. */
export function checkGroupBy(scope: QueryScope, query: SoqlQuery): Groups {
    const groups = new Set<string>();
    for (const item of query.groupBy?.items ?? []) {
        const key = groupKey(scope, item);
        if (key !== undefined) {
            groups.add(key);
        }
    }
    return groups;
}

function groupKey(scope: QueryScope, item: Operand): string | undefined {
    if (item.kind === 'Call') {
        return resolveCall(scope, item)?.text.toLowerCase();
    }
    const resolved = resolveField(scope, item.path, item);
    if (resolved && isLongText(resolved.field)) {
        scope.report(item, 'soql-group-field', resolved.field.name);
    }
    return resolved?.path.toLowerCase();
}

/** An item of SELECT or ORDER BY in a query with groups or aggregates must be one of them. */
export function checkGrouped(scope: QueryScope, item: Operand, groups: Groups): void {
    if (item.kind === 'Call') {
        const call = resolveCall(scope, item);
        if (call && !call.isAggregate && !isGroupedCall(call.text, groups)) {
            scope.report(item, 'soql-not-grouped', item.name);
        }
        return;
    }
    const resolved = resolveField(scope, item.path, item);
    if (resolved && !groups.has(resolved.path.toLowerCase())) {
        scope.report(item, 'soql-not-grouped', resolved.path);
    }
}

/** A call is fine when it is a group, or when it shows a group differently: `toLabel(Status)`, `FORMAT(CloseDate)`. */
function isGroupedCall(text: string, groups: Groups): boolean {
    const folded = text.toLowerCase();
    const inner = /^\w+\((.*)\)$/.exec(folded)?.[1] ?? '';
    return groups.has(folded) || groups.has(inner);
}

/** ORDER BY of queries of any shape. */
export function checkOrder(scope: QueryScope, item: OrderItem, groups: Groups, shape: QueryShape): void {
    if (shape === 'aggregate') {
        checkGrouped(scope, item.operand, groups);
    } else if (item.operand.kind === 'Call') {
        resolveCall(scope, item.operand);
    } else {
        const resolved = resolveField(scope, item.operand.path, item.operand);
        if (resolved && isLongText(resolved.field)) {
            scope.report(item.operand, 'soql-sort-field', resolved.field.name);
        }
    }
}
