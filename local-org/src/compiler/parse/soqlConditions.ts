import type {
    ComparisonOperatorContext,
    ConditionalExpressionContext,
    FieldExpressionContext,
    LogicalExpressionContext,
    WhereClauseContext,
    WhereConditionalExpressionContext,
    WhereFieldExpressionContext,
    WhereLogicalExpressionContext
} from '@apexdevtools/apex-parser';
import type { Comparison, ComparisonOperator, Condition } from '../soqlAst.js';
import { optional, placeOf, unknownSyntax, type Conversion, type RuleNode, type Terminal } from './conversion.js';
import { callOf, convertFunction, stringArgument } from './soqlFunctions.js';
import { convertPath, convertValue } from './soqlValues.js';

const OPERATORS: ReadonlySet<string> = new Set<ComparisonOperator>([
    '=',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    'LIKE',
    'IN',
    'NOT IN',
    'INCLUDES',
    'EXCLUDES'
]);

export function convertWhere(conversion: Conversion, clause: WhereClauseContext | undefined): Condition | undefined {
    return clause === undefined ? undefined : whereLogical(conversion, clause.whereLogicalExpression());
}

/** HAVING, and the WHERE of a search. */
export function convertHaving(
    conversion: Conversion,
    context: LogicalExpressionContext | undefined
): Condition | undefined {
    return context === undefined ? undefined : logical(conversion, context);
}

/** The grammar has one rule of conditions for WHERE, which knows FORMULA, and another for the rest. */
function whereLogical(conversion: Conversion, context: WhereLogicalExpressionContext): Condition {
    return combine(
        context,
        context.whereConditionalExpression_list().map((part) => whereConditional(conversion, part))
    );
}

function whereConditional(conversion: Conversion, context: WhereConditionalExpressionContext): Condition {
    const inner = optional(context.whereLogicalExpression());
    return inner === undefined
        ? whereField(conversion, context.whereFieldExpression())
        : whereLogical(conversion, inner);
}

function whereField(conversion: Conversion, context: WhereFieldExpressionContext): Comparison {
    const field = optional(context.fieldExpression());
    if (field !== undefined) {
        return comparison(conversion, field);
    }
    const text = stringArgument(conversion, context.StringLiteral().symbol);
    return {
        kind: 'Comparison',
        operand: callOf(conversion, context.start, [text]),
        operator: operatorOf(conversion, context.comparisonOperator()),
        value: convertValue(conversion, context.value()),
        ...placeOf(context.start)
    };
}

function logical(conversion: Conversion, context: LogicalExpressionContext): Condition {
    return combine(
        context,
        context.conditionalExpression_list().map((part) => conditional(conversion, part))
    );
}

function conditional(conversion: Conversion, context: ConditionalExpressionContext): Condition {
    const inner = optional(context.logicalExpression());
    return inner === undefined ? comparison(conversion, context.fieldExpression()) : logical(conversion, inner);
}

/** One condition, NOT before one, or several joined by AND or by OR, never by both. */
function combine(
    context: RuleNode & { SOQLAND_list(): Terminal[]; SOQLOR_list(): Terminal[]; NOT(): Terminal },
    conditions: readonly Condition[]
): Condition {
    const [first] = conditions;
    if (first === undefined) {
        return unknownSyntax(context);
    }
    const place = placeOf(context.start);
    if (optional(context.NOT()) !== undefined) {
        return { kind: 'Not', condition: first, ...place };
    }
    if (conditions.length === 1) {
        return first;
    }
    if (context.SOQLAND_list().length > 0) {
        return { kind: 'And', conditions, ...place };
    }
    return context.SOQLOR_list().length > 0 ? { kind: 'Or', conditions, ...place } : unknownSyntax(context);
}

function comparison(conversion: Conversion, context: FieldExpressionContext): Comparison {
    const field = optional(context.fieldName());
    const place = placeOf(context.start);
    return {
        kind: 'Comparison',
        operand:
            field === undefined
                ? convertFunction(conversion, context.soqlFunction())
                : { kind: 'FieldOperand', path: convertPath(conversion, field), ...place },
        operator: operatorOf(conversion, context.comparisonOperator()),
        value: convertValue(conversion, context.value()),
        ...place
    };
}

/** One token, or the two of `<=`, `>=` and `NOT IN`; `<>` is another spelling of `!=`. */
function operatorOf(conversion: Conversion, context: ComparisonOperatorContext): ComparisonOperator {
    const words = (context.children as Terminal[]).map((child) => conversion.text(child.symbol).toUpperCase());
    const joined = words.join(words[0] === 'NOT' ? ' ' : '');
    const operator = joined === '<>' ? '!=' : joined;
    return OPERATORS.has(operator) ? (operator as ComparisonOperator) : unknownSyntax(context);
}
