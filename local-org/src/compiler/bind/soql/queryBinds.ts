/** The binds of a query in the order that the compiler and the query engine agree on: as they stand in the tree. */
import type { Expression } from '../../ast.js';
import type {
    Condition,
    FunctionArgument,
    FunctionCall,
    Operand,
    SelectItem,
    SoqlQuery,
    Value
} from '../../soqlAst.js';

/**
 * @returns the expressions behind colons: those of SELECT (sub-queries included), WHERE, HAVING, ORDER BY, LIMIT, OFFSET.
 */
export function bindsOf(query: SoqlQuery): readonly Expression[] {
    return [
        ...query.select.flatMap(ofSelect),
        ...(query.where ? ofCondition(query.where) : []),
        ...(query.groupBy?.items.flatMap(ofOperand) ?? []),
        ...(query.having ? ofCondition(query.having) : []),
        ...query.orderBy.flatMap((item) => ofOperand(item.operand)),
        ...(query.limit ? ofValue(query.limit) : []),
        ...(query.offset ? ofValue(query.offset) : [])
    ];
}

function ofSelect(item: SelectItem): readonly Expression[] {
    switch (item.kind) {
        case 'SubQuery':
            return bindsOf(item.query);
        case 'Function':
            return ofCall(item.call);
        default:
            return [];
    }
}

function ofCondition(condition: Condition): readonly Expression[] {
    switch (condition.kind) {
        case 'And':
        case 'Or':
            return condition.conditions.flatMap(ofCondition);
        case 'Not':
            return ofCondition(condition.condition);
        case 'Comparison':
            return [...ofOperand(condition.operand), ...ofValue(condition.value)];
    }
}

function ofOperand(operand: Operand): readonly Expression[] {
    return operand.kind === 'Call' ? ofCall(operand) : [];
}

function ofCall(call: FunctionCall): readonly Expression[] {
    return call.arguments.flatMap(ofArgument);
}

function ofArgument(argument: FunctionArgument): readonly Expression[] {
    switch (argument.kind) {
        case 'Call':
            return ofCall(argument);
        case 'Value':
            return ofValue(argument.value);
        case 'Path':
            return [];
    }
}

function ofValue(value: Value): readonly Expression[] {
    switch (value.kind) {
        case 'Bind':
            return [value.expression];
        case 'List':
            return value.values.flatMap(ofValue);
        case 'SubQuery':
            return bindsOf(value.query);
        default:
            return [];
    }
}
