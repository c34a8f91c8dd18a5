/** What stands on the left of comparisons, in ORDER BY and in GROUP BY: fields and functions of rows. */
import type { FunctionArgument, FunctionCall, Operand, Value } from '../../compiler/soqlAst.js';
import { DatetimeValue } from '../../language/dates.js';
import { toLocal } from '../../language/timeZones.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldKind, FieldSchema, ObjectSchema } from '../../schema/model.js';
import { isCaseSensitive, isIndexed } from '../store/keys.js';
import type { Row } from '../store/row.js';
import { compoundReader } from './compound.js';
import { datePart } from './dateFunctions.js';
import { distanceReader } from './distance.js';
import { queryError } from './errors.js';
import { labelReader } from './labels.js';
import { pathText, resolvePath, type FieldPath, type PlanScope } from './planning.js';
import { pathReader } from './readers.js';
import type { Reader } from './run.js';

/** @typeParam R rows, or groups of rows */
export interface Column<R> {
    /** For messages: the name of the field or function. */
    readonly name: string;
    /** Canonical text by which columns are the same: `Account.Name`, `CALENDAR_YEAR(CreatedDate)`. */
    readonly text: string;
    readonly kind: FieldKind;
    readonly apexType: string;
    /** Whether the case of texts counts. */
    readonly isExact: boolean;
    /** The field whose values these are; for functions undefined. */
    readonly field: FieldSchema | undefined;
    /** The object that has the field. */
    readonly object?: ObjectSchema;
    /** Whether {@link field} is one of the queried object with an index. */
    readonly hasIndex: boolean;
    /** What a value costs, against reading a stored field of the row itself, which is nothing. */
    readonly cost?: number;
    readonly read: Reader<R>;
}

/** A lookup in another table. */
const STEP_COST = 1;
/** A formula reads several fields and computes with them. */
const FORMULA_COST = 20;

/** @throws QueryException for unknown names */
export function columnOf(scope: PlanScope, operand: Operand): Column<Row> {
    return operand.kind === 'Call' ? callColumn(scope, operand) : pathColumn(scope, resolvePath(scope, operand.path));
}

export function pathColumn(scope: PlanScope, path: FieldPath): Column<Row> {
    const { field, object } = path;
    const isOwn = path.steps.length === 0;
    return {
        name: field.name,
        text: pathText(path),
        kind: field.kind,
        apexType: field.apexType,
        isExact: isCaseSensitive(field),
        field,
        object,
        hasIndex: isOwn && (field.kind === 'ID' || isIndexed(field)) && compoundReader(object, field) === undefined,
        cost: path.steps.length * STEP_COST + (field.formula === undefined ? 0 : FORMULA_COST),
        read: pathReader(scope, path)
    };
}

function callColumn(scope: PlanScope, call: FunctionCall): Column<Row> {
    const name = call.name.toUpperCase();
    if (name === 'DISTANCE') {
        const { text, read } = distanceReader(scope, call);
        return made(text, 'DOUBLE', 'Double', read);
    }
    if (name === 'FORMULA') {
        throw new Unsupported('SOQL with FORMULA()');
    }
    const inner = argumentColumn(scope, call);
    const text = `${name}(${inner.text})`;
    const part = datePart(name, scope.org);
    if (part) {
        checkDate(call, inner, name === 'HOUR_IN_DAY' || name === 'DAY_ONLY');
        const [kind, apexType]: readonly [FieldKind, string] =
            name === 'DAY_ONLY' ? ['DATE', 'Date'] : ['INTEGER', 'Integer'];
        return made(text, kind, apexType, (row, run) => part(inner.read(row, run)), inner);
    }
    switch (name) {
        case 'CONVERTTIMEZONE':
            checkDate(call, inner, true);
            return made(
                text,
                'DATETIME',
                'Datetime',
                (row, run) => inLocalTime(inner.read(row, run), run.session.transaction.timeZone),
                inner
            );
        case 'TOLABEL':
            return made(text, 'STRING', 'String', labelReader(inner, scope.schema), inner);
        case 'CONVERTCURRENCY':
            throw new Unsupported('SOQL with convertCurrency()');
        default:
            throw queryError('soql-unknown-function', call.name);
    }
}

function checkDate(call: FunctionCall, column: Column<Row>, needsTime: boolean): void {
    if (column.kind !== 'DATETIME' && (needsTime || column.kind !== 'DATE')) {
        throw queryError('soql-function-argument', call.name, column.name, column.kind.toLowerCase());
    }
}

function made(
    text: string,
    kind: FieldKind,
    apexType: string,
    read: Reader<Row>,
    inner?: Pick<Column<Row>, 'cost'>
): Column<Row> {
    const cost = (inner?.cost ?? 0) + STEP_COST;
    return { name: text, text, kind, apexType, isExact: false, field: undefined, hasIndex: false, cost, read };
}

/** The only argument of a function, which must be a field or another function. */
export function argumentColumn(scope: PlanScope, call: FunctionCall): Column<Row> {
    const [argument, ...others] = call.arguments;
    if (argument === undefined || argument.kind === 'Value' || others.length > 0) {
        throw queryError('soql-function-arguments', call.name);
    }
    return columnOf(scope, operandOf(argument, call));
}

function operandOf(argument: Exclude<FunctionArgument, { kind: 'Value'; value: Value }>, call: FunctionCall): Operand {
    return argument.kind === 'Call'
        ? argument
        : { kind: 'FieldOperand', path: argument.path, line: call.line, column: call.column };
}

/** The local time, counted like an instant, so that date functions see the user's day and hour. */
function inLocalTime(value: ApexValue, timeZone: string): ApexValue {
    return value instanceof DatetimeValue ? new DatetimeValue(toLocal(timeZone, value.millis)) : null;
}
