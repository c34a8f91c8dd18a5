/** Whether a value may be compared with a column: literals and binds. */
import type { Located } from '../../ast.js';
import type { ComparisonOperator, Value } from '../../soqlAst.js';
import type { Type } from '../../types.js';
import { elementType, isCollection, typeName } from '../../types.js';
import { LITERAL_TYPES, familyOf, type Family } from '../../../schema/fieldFamilies.js';
import type { FieldKind } from '../../../schema/model.js';
import type { QueryScope } from './queryScope.js';

/** What stands on the left of a comparison. */
export interface Column {
    /** For messages. */
    readonly name: string;
    readonly kind: FieldKind;
    readonly apexType: string;
}

/** Which kinds of literal a column of a family takes, besides null. */
const LITERALS: Readonly<Record<Family, readonly Value['kind'][]>> = {
    text: ['String'],
    multi: ['String'],
    id: ['String'],
    number: ['Number', 'Currency'],
    boolean: ['Boolean'],
    date: ['Date', 'DateLiteral'],
    datetime: ['Datetime', 'DateLiteral'],
    time: ['Time'],
    other: ['String', 'Number', 'Currency', 'Boolean', 'Date', 'DateLiteral', 'Datetime', 'Time']
};

/** Which primitive types may be bound to a column of a family. */
const BINDS: Readonly<Record<Family, readonly string[]>> = {
    text: ['String', 'Id'],
    multi: ['String', 'Id'],
    id: ['String', 'Id'],
    number: ['Integer', 'Long', 'Double', 'Decimal'],
    boolean: ['Boolean'],
    date: ['Date'],
    datetime: ['Datetime', 'Date'],
    time: ['Time'],
    other: ['String', 'Id', 'Integer', 'Long', 'Double', 'Decimal', 'Boolean', 'Date', 'Datetime', 'Time', 'Blob']
};

/** @returns whether a column holds ids. */
export function holdsIds(kind: FieldKind): boolean {
    return familyOf(kind) === 'id';
}

/** @returns whether LIKE may be used on a column. */
export function isTextual(kind: FieldKind): boolean {
    return ['text', 'multi', 'other'].includes(familyOf(kind));
}

/** Checks a literal, a list of values or a bind against the column that it is compared with. */
export function checkValue(scope: QueryScope, value: Value, column: Column, operator: ComparisonOperator): void {
    switch (value.kind) {
        case 'Null':
        case 'SubQuery':
            return;
        case 'List':
            value.values.forEach((item) => checkValue(scope, item, column, '='));
            return;
        case 'Bind':
            checkBindType(scope, value, column, operator === 'IN' || operator === 'NOT IN');
            return;
        default:
            checkLiteral(scope, value, column);
    }
}

function checkLiteral(scope: QueryScope, value: Value, column: Column): void {
    const family = familyOf(column.kind);
    if (LITERALS[family].includes(value.kind)) {
        return;
    }
    if (value.kind === 'String') {
        scope.report(value, 'soql-value-quoted', column.name, LITERAL_TYPES[family]);
    } else if (family === 'text' || family === 'id') {
        scope.report(value, 'soql-value-unquoted', column.name);
    } else {
        scope.report(value, 'soql-value-type', column.name, LITERAL_TYPES[family]);
    }
}

/**
 * Checks a bind. A collection may also stand where one value is expected: `Name = :names` works like IN, `LIKE :patterns` too.
 *
 * @param isMany whether it must be a collection
 */
export function checkBindType(
    scope: QueryScope,
    value: Extract<Value, { kind: 'Bind' }>,
    column: Column,
    isMany: boolean
): void {
    const { type } = scope.bind(value.expression);
    if (isOpen(type)) {
        return;
    }
    const element = elementType(type) ?? (isCollection(type, 'Map') ? undefined : iterated(type));
    if (isMany && element === undefined) {
        scope.report(value, 'soql-bind-iterable');
        return;
    }
    if (!isBindable(element ?? type, familyOf(column.kind))) {
        scope.report(value, 'soql-bind-type', typeName(type), column.apexType);
    }
}

/** `Iterable<T>` as the declared type. */
function iterated(type: Type): Type | undefined {
    const isIterable = type.kind === 'class' && type.symbol.qualifiedName === 'Iterable';
    return isIterable ? type.arguments[0] : undefined;
}

function isOpen(type: Type): boolean {
    return type.kind === 'error' || type.kind === 'null' || type.kind === 'object' || type.kind === 'parameter';
}

function isBindable(type: Type, family: Family): boolean {
    if (isOpen(type)) {
        return true;
    }
    if (type.kind === 'sobject') {
        // a record stands for its id (Apex Developer Guide, "Using Apex Variables in SOQL and SOSL Queries")
        return family === 'id' || family === 'other';
    }
    return type.kind === 'primitive' && BINDS[family].includes(type.name);
}

/** LIMIT and OFFSET. */
export function checkCount(scope: QueryScope, value: Value | undefined): void {
    if (value?.kind === 'Bind') {
        const { type } = scope.bind(value.expression);
        const isWhole = type.kind === 'primitive' && (type.name === 'Integer' || type.name === 'Long');
        if (!isWhole && !isOpen(type)) {
            scope.report(value satisfies Located, 'soql-bind-type', typeName(type), 'Integer');
        }
    }
}
