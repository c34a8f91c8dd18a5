/** The values behind colons. */
import type { Expression } from '../../compiler/ast.js';
import type { Condition, FunctionCall, Operand, SelectItem, SoqlQuery, Value } from '../../compiler/soqlAst.js';
import type { ApexValue } from '../../language/values.js';
import type { MapValue } from '../../language/collections.js';
import { queryException } from './errors.js';
import { textOf } from './families.js';

export type BindNode = Extract<Value, { kind: 'Bind' }>;

/** Where the values come from. */
export interface BindSource {
    /** @param position among all binds of the query, in the order of the tree */
    value(position: number, node: BindNode): ApexValue;
}

/** Inline queries: values in the order in which binds stand in the tree. */
export function bindsByPosition(values: readonly ApexValue[]): BindSource {
    return {
        value(position) {
            const value = values[position];
            if (value === undefined) {
                throw new RangeError(`The query has more binds than the ${values.length} values given`);
            }
            return value;
        }
    };
}

/**
 * Query text given at run time: names of variables.
 *
 * @param lookUp the value of a variable, by its name as written (`filter.name` too); undefined when there is none
 */
export function bindsByName(lookUp: (name: string) => ApexValue | undefined): BindSource {
    return {
        value(_, node) {
            const name = nameOf(node.expression);
            const value = lookUp(name);
            if (value === undefined) {
                // as the debug logs in many public posts have it
                throw queryException(`Variable does not exist: ${name}`);
            }
            return value;
        }
    };
}

/** `Database.queryWithBinds`: keys fold case and may have dots in them (Apex Reference Guide, "Database Class"). */
export function bindsByMap(map: MapValue): BindSource {
    const values = new Map<string, ApexValue>();
    for (const [key, value] of map.pairs()) {
        values.set(textOf(key).toLowerCase(), value);
    }
    return {
        value(_, node) {
            const name = nameOf(node.expression);
            const value = values.get(name.toLowerCase());
            if (value === undefined) {
                throw queryException(`Key '${name}' does not exist in the bindMap`);
            }
            return value;
        }
    };
}

function nameOf(expression: Expression): string {
    switch (expression.kind) {
        case 'Name':
            return expression.name;
        case 'Member':
            return `${nameOf(expression.target)}.${expression.name.text}`;
        default:
            throw queryException('Only variable references are allowed in dynamic SOQL/SOSL.');
    }
}

/** The position of each bind, in the order on which the compiler's `bindsOf` agrees. */
export function numberBinds(query: SoqlQuery): ReadonlyMap<BindNode, number> {
    const positions = new Map<BindNode, number>();
    const inValue = (value: Value | undefined): void => {
        switch (value?.kind) {
            case 'Bind':
                positions.set(value, positions.size);
                return;
            case 'List':
                value.values.forEach(inValue);
                return;
            case 'SubQuery':
                inQuery(value.query);
                return;
            default:
        }
    };
    const inCall = (call: FunctionCall): void => {
        for (const argument of call.arguments) {
            if (argument.kind === 'Call') {
                inCall(argument);
            } else if (argument.kind === 'Value') {
                inValue(argument.value);
            }
        }
    };
    const inOperand = (operand: Operand): void => {
        if (operand.kind === 'Call') {
            inCall(operand);
        }
    };
    const inCondition = (condition: Condition | undefined): void => {
        switch (condition?.kind) {
            case 'And':
            case 'Or':
                condition.conditions.forEach(inCondition);
                return;
            case 'Not':
                inCondition(condition.condition);
                return;
            case 'Comparison':
                inOperand(condition.operand);
                inValue(condition.value);
                return;
            case undefined:
        }
    };
    const inSelect = (item: SelectItem): void => {
        if (item.kind === 'SubQuery') {
            inQuery(item.query);
        } else if (item.kind === 'Function') {
            inCall(item.call);
        }
    };
    const inQuery = (each: SoqlQuery): void => {
        each.select.forEach(inSelect);
        inCondition(each.where);
        each.groupBy?.items.forEach(inOperand);
        inCondition(each.having);
        each.orderBy.forEach((item) => inOperand(item.operand));
        inValue(each.limit);
        inValue(each.offset);
    };
    inQuery(query);
    return positions;
}
