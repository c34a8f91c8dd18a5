import type {
    FieldListContext,
    FieldSpecContext,
    FieldSpecListContext,
    SoslClausesContext,
    SoslLiteralAltContext,
    SoslLiteralContext
} from '@apexdevtools/apex-parser';
import type { Expression } from '../ast.js';
import type { Condition, FunctionArgument, FunctionCall, SoslQuery, Value } from '../soqlAst.js';
import { lastToken, optional, placeOf, unknownSyntax, type Conversion, type RuleNode } from './conversion.js';
import { convertCount, convertOrders, oneLine } from './soql.js';
import { convertHaving } from './soqlConditions.js';
import { convertFunction } from './soqlFunctions.js';
import { convertBind } from './soqlValues.js';

/** `[FIND 'text' ...]` or `[FIND :bind ...]` */
export function convertSearch(conversion: Conversion, context: SoslLiteralContext | SoslLiteralAltContext): SoslQuery {
    const binds: Expression[] = [];
    const first = 'boundExpression' in context ? optional(context.boundExpression()) : undefined;
    if (first !== undefined) {
        collectFromValue(convertBind(conversion, first), binds);
    }
    const returning = convertClauses(conversion, context.soslClauses(), binds);
    const text = oneLine(conversion, context);
    return { kind: 'SoslQuery', text: text.slice(1, -1).trim(), binds, returning, ...placeOf(context.start) };
}

/** Everything is in the text already; the binds are taken out in the order in which they are written. */
function convertClauses(
    conversion: Conversion,
    context: SoslClausesContext,
    binds: Expression[]
): SoslQuery['returning'] {
    const specifications = fieldSpecifications(optional(context.fieldSpecList()));
    const returning = specifications.map((item) => convertSpecification(conversion, item, binds));
    for (const clause of context.soslWithClause_list()) {
        const bind = optional(clause.boundExpression());
        if (bind !== undefined) {
            collectFromValue(convertBind(conversion, bind), binds);
        }
    }
    collectFromValue(convertCount(conversion, optional(context.limitClause())), binds);
    return returning;
}

/** The grammar nests lists to the right. */
function fieldSpecifications(context: FieldSpecListContext | undefined): FieldSpecContext[] {
    if (context === undefined) {
        return [];
    }
    return [context.fieldSpec(), ...context.fieldSpecList_list().flatMap((rest) => fieldSpecifications(rest))];
}

function convertSpecification(
    conversion: Conversion,
    context: FieldSpecContext,
    binds: Expression[]
): SoslQuery['returning'][number] {
    const object = sourceOf(conversion, context.soslId(0));
    const condition = convertHaving(conversion, optional(context.logicalExpression()));
    collectFromCondition(condition, binds);
    for (const order of convertOrders(conversion, optional(context.fieldOrderList())?.fieldOrder_list() ?? [])) {
        collectFromOperand(order.operand, binds);
    }
    collectFromValue(convertCount(conversion, optional(context.limitClause())), binds);
    collectFromValue(convertCount(conversion, optional(context.offsetClause())), binds);
    return { object, fields: fieldNames(conversion, optional(context.fieldList()), binds) };
}

function fieldNames(conversion: Conversion, context: FieldListContext | undefined, binds: Expression[]): string[] {
    if (context === undefined) {
        return [];
    }
    const call = optional(context.soqlFunction());
    if (call !== undefined) {
        collectFromOperand(convertFunction(conversion, call), binds);
    }
    const rest = context.fieldList_list();
    const ownEnd = rest.length === 0 ? lastToken(context) : context.soslId(0).stop;
    if (ownEnd === undefined) {
        return unknownSyntax(context);
    }
    const own = conversion.textBetween(context.start, ownEnd);
    return [own, ...rest.flatMap((list) => fieldNames(conversion, list, binds))];
}

function sourceOf(conversion: Conversion, context: RuleNode): string {
    return conversion.textBetween(context.start, lastToken(context));
}

function collectFromCondition(condition: Condition | undefined, binds: Expression[]): void {
    switch (condition?.kind) {
        case undefined:
            return;
        case 'And':
        case 'Or':
            condition.conditions.forEach((part) => collectFromCondition(part, binds));
            return;
        case 'Not':
            collectFromCondition(condition.condition, binds);
            return;
        case 'Comparison':
            collectFromOperand(condition.operand, binds);
            collectFromValue(condition.value, binds);
    }
}

function collectFromOperand(operand: FunctionArgument | { readonly kind: 'FieldOperand' }, binds: Expression[]): void {
    if (operand.kind === 'Call') {
        (operand satisfies FunctionCall).arguments.forEach((part) => collectFromOperand(part, binds));
    } else if (operand.kind === 'Value') {
        collectFromValue(operand.value, binds);
    }
}

function collectFromValue(value: Value | undefined, binds: Expression[]): void {
    if (value?.kind === 'Bind') {
        binds.push(value.expression);
    } else if (value?.kind === 'List') {
        value.values.forEach((item) => collectFromValue(item, binds));
    } else if (value?.kind === 'SubQuery') {
        collectFromCondition(value.query.where, binds);
        collectFromValue(value.query.limit, binds);
    }
}
