/** Operators: types that go together and what they do. Rules: salesforce/formula-engine, Operator*.java. */
import { DateValue, DatetimeValue, MILLIS_PER_DAY, TimeValue, modulo, timeOf } from '../../language/dates.js';
import {
    decimalFromInteger,
    decimalMultiply,
    decimalNegate,
    decimalSetScale,
    DecimalValue
} from '../../language/decimal.js';
import type { BinaryNode, UnaryNode } from './ast.js';
import type { Expression } from './expression.js';
import { compareValues, equalValues } from './comparison.js';
import { add, divide, multiply, power, subtract, toInteger } from './numbers.js';
import { FormulaRefused, wrongArgument, wrongType } from './problems.js';
import type { FormulaType } from './types.js';
import { commonType } from './types.js';
import type { Evaluator, FormulaValue } from './values.js';

const ADDED: readonly FormulaType[] = ['Number', 'Date', 'DateTime'];
const COMPARED: readonly FormulaType[] = ['Number', 'Text', 'Date', 'DateTime', 'Time', 'Null'];
const SECONDS_PER_DAY = decimalFromInteger(86_400);
const DAY = decimalFromInteger(MILLIS_PER_DAY);

/** @throws FormulaRefused */
export function compileUnary(node: UnaryNode, operand: Expression): Expression {
    const { operator } = node;
    if (operator === 'NOT') {
        require(operand, 'Boolean', 'not');
        return { node, type: 'Boolean', run: not(operand.run) };
    }
    if (operand.type !== 'Number') {
        throw new FormulaRefused(wrongType(operator, ['Number'], operand.type), operand.node.position);
    }
    return { node, type: 'Number', run: operator === '-' ? negated(operand.run) : operand.run };
}

/** @throws FormulaRefused */
export function compileBinary(node: BinaryNode, left: Expression, right: Expression): Expression {
    const { operator } = node;
    switch (operator) {
        case '&&':
            require(left, 'Boolean', 'and');
            require(right, 'Boolean', 'and');
            return { node, type: 'Boolean', run: conjunction([left.run, right.run]) };
        case '||':
            require(left, 'Boolean', 'or');
            require(right, 'Boolean', 'or');
            return { node, type: 'Boolean', run: disjunction([left.run, right.run]) };
        case '=':
        case '<>':
            return { node, type: 'Boolean', run: equality(operator, left, right) };
        case '<':
        case '<=':
        case '>':
        case '>=':
            return { node, type: 'Boolean', run: ordering(operator, left, right) };
        case '&':
            require(left, 'Text', operator);
            require(right, 'Text', operator);
            return { node, type: 'Text', run: concatenation(left.run, right.run) };
        case '*':
            return numeric(node, left, right, multiply);
        case '/':
            return numeric(node, left, right, divide);
        case '^':
            return numeric(node, left, right, power);
        case '+':
        case '-':
            return { node, ...sum(operator, left, right) };
    }
}

function require(operand: Expression, type: FormulaType, name: string): void {
    if (commonType(type, operand.type) === undefined) {
        throw new FormulaRefused(wrongType(name, [type], operand.type), operand.node.position);
    }
}

/** Blank stays blank: the negation of a comparison with a blank is not true either. */
function not(operand: Evaluator): Evaluator {
    return (environment) => {
        const value = operand(environment);
        return value === null ? null : value !== true;
    };
}

/** False as soon as one is false or blank; the others are not evaluated. */
export function conjunction(operands: readonly Evaluator[]): Evaluator {
    const [first, second] = operands;
    if (first && second && operands.length === 2) {
        return (environment) => first(environment) === true && second(environment) === true;
    }
    return (environment) => operands.every((operand) => operand(environment) === true);
}

export function disjunction(operands: readonly Evaluator[]): Evaluator {
    const [first, second] = operands;
    if (first && second && operands.length === 2) {
        return (environment) => first(environment) === true || second(environment) === true;
    }
    return (environment) => operands.some((operand) => operand(environment) === true);
}

function negated(operand: Evaluator): Evaluator {
    return (environment) => {
        const value = operand(environment);
        return value === null ? null : decimalNegate(value as DecimalValue);
    };
}

/** A blank text counts as empty. */
function concatenation(left: Evaluator, right: Evaluator): Evaluator {
    return (environment) => {
        const first = left(environment);
        const second = right(environment);
        if (first === null) {
            return second;
        }
        return second === null ? first : `${first as string}${second as string}`;
    };
}

function numeric(
    node: BinaryNode,
    left: Expression,
    right: Expression,
    compute: (left: DecimalValue, right: DecimalValue) => DecimalValue
): Expression {
    require(left, 'Number', node.operator);
    require(right, 'Number', node.operator);
    return { node, type: 'Number', run: whenBoth(left, right, compute) };
}

/** Blank when one side is. The types were checked, so that `compute` gets what it expects. */
function whenBoth(
    left: Expression,
    right: Expression,
    compute: (left: never, right: never) => FormulaValue
): Evaluator {
    const { run: runLeft } = left;
    const { run: runRight } = right;
    return (environment) => {
        const first = runLeft(environment);
        const second = runRight(environment);
        return first === null || second === null ? null : compute(first as never, second as never);
    };
}

function equality(operator: '=' | '<>', left: Expression, right: Expression): Evaluator {
    if (left.type === 'Location' || right.type === 'Location') {
        throw new FormulaRefused(wrongArgument(operator), left.node.position);
    }
    if (commonType(left.type, right.type) === undefined) {
        throw new FormulaRefused(wrongType(operator, [left.type], right.type), right.node.position);
    }
    const isWanted = operator === '=';
    const { run: runLeft } = left;
    const { run: runRight } = right;
    if (left.type === 'Text' || right.type === 'Text') {
        // blank texts are equal to each other, and differ from all others
        return (environment) => (runLeft(environment) === runRight(environment)) === isWanted;
    }
    // other comparisons with a blank are neither true nor false
    return whenBoth(left, right, (first, second) => equalValues(first, second) === isWanted);
}

function ordering(operator: '<' | '<=' | '>' | '>=', left: Expression, right: Expression): Evaluator {
    if (left.type === 'Location' || right.type === 'Location') {
        throw new FormulaRefused(wrongArgument(operator), left.node.position);
    }
    if (commonType(left.type, right.type) === undefined) {
        throw new FormulaRefused(wrongType(operator, [left.type], right.type), right.node.position);
    }
    for (const operand of [left, right]) {
        if (!COMPARED.includes(operand.type)) {
            throw new FormulaRefused(wrongType(operator, ADDED, operand.type), operand.node.position);
        }
    }
    switch (operator) {
        case '<':
            return whenBoth(left, right, (first, second) => compareValues(first, second) < 0);
        case '<=':
            return whenBoth(left, right, (first, second) => compareValues(first, second) <= 0);
        case '>':
            return whenBoth(left, right, (first, second) => compareValues(first, second) > 0);
        case '>=':
            return whenBoth(left, right, (first, second) => compareValues(first, second) >= 0);
    }
}

interface Sum {
    readonly type: FormulaType;
    readonly run: Evaluator;
}

function sum(operator: '+' | '-', left: Expression, right: Expression): Sum {
    // with the literal null even a text is lost, unlike with &
    if (left.type === 'Null' || right.type === 'Null') {
        return { type: 'Null', run: () => null };
    }
    const isSum = operator === '+';
    const found = isSum ? addition(left, right) : subtraction(left, right);
    if (found) {
        return found;
    }
    throw refusedSum(operator, left, right);
}

function addition(left: Expression, right: Expression): Sum | undefined {
    switch (`${left.type}+${right.type}`) {
        case 'Number+Number':
            return { type: 'Number', run: whenBoth(left, right, add) };
        case 'Text+Text':
            return { type: 'Text', run: concatenation(left.run, right.run) };
        case 'Date+Number':
            return { type: 'Date', run: whenBoth(left, right, movedDate) };
        case 'Number+Date':
            return { type: 'Date', run: whenBoth(right, left, movedDate) };
        case 'DateTime+Number':
            return { type: 'DateTime', run: whenBoth(left, right, movedDatetime) };
        case 'Number+DateTime':
            return { type: 'DateTime', run: whenBoth(right, left, movedDatetime) };
        case 'Time+Number':
            return { type: 'Time', run: whenBoth(left, right, movedTime) };
        default:
            return undefined;
    }
}

function subtraction(left: Expression, right: Expression): Sum | undefined {
    switch (`${left.type}-${right.type}`) {
        case 'Number-Number':
            return { type: 'Number', run: whenBoth(left, right, subtract) };
        case 'Date-Number':
            return {
                type: 'Date',
                run: whenBoth(left, right, (date: DateValue, days: DecimalValue) =>
                    movedDate(date, decimalNegate(days))
                )
            };
        case 'DateTime-Number':
            return {
                type: 'DateTime',
                run: whenBoth(left, right, (moment: DatetimeValue, days: DecimalValue) =>
                    movedDatetime(moment, decimalNegate(days))
                )
            };
        case 'Time-Number':
            return {
                type: 'Time',
                run: whenBoth(left, right, (time: TimeValue, millis: DecimalValue) =>
                    movedTime(time, decimalNegate(millis))
                )
            };
        case 'Date-Date':
            return { type: 'Number', run: whenBoth(left, right, daysBetween) };
        case 'DateTime-DateTime':
            return { type: 'Number', run: whenBoth(left, right, fractionBetween) };
        case 'Time-Time':
            return { type: 'Number', run: whenBoth(left, right, millisBetween) };
        default:
            return undefined;
    }
}

/** The fraction of the number is cut off. */
function movedDate(date: DateValue, days: DecimalValue): DateValue {
    return new DateValue(date.days + toInteger(days));
}

/** To the second: the fraction of a day is rounded to it. */
function movedDatetime(moment: DatetimeValue, days: DecimalValue): DatetimeValue {
    const seconds = decimalSetScale(decimalMultiply(days, SECONDS_PER_DAY), 0, 'HALF_UP');
    return new DatetimeValue(moment.millis + Number(seconds.unscaled) * 1000);
}

/** By milliseconds, round the clock. */
function movedTime(time: TimeValue, millis: DecimalValue): TimeValue {
    return timeOf(time.millis + toInteger(millis));
}

function daysBetween(later: DateValue, earlier: DateValue): DecimalValue {
    return new DecimalValue(later.days - earlier.days, 0);
}

function fractionBetween(later: DatetimeValue, earlier: DatetimeValue): DecimalValue {
    return divide(new DecimalValue(later.millis - earlier.millis, 0), DAY);
}

function millisBetween(later: TimeValue, earlier: TimeValue): DecimalValue {
    return new DecimalValue(modulo(later.millis - earlier.millis, MILLIS_PER_DAY), 0);
}

/** The blamed operand and the expected types: salesforce/formula-engine, OperatorAddOrSubtract.validate. */
function refusedSum(operator: '+' | '-', left: Expression, right: Expression): FormulaRefused {
    const refused = (expected: readonly FormulaType[], operand: Expression): FormulaRefused =>
        new FormulaRefused(wrongType(operator, expected, operand.type), operand.node.position);
    if (left.type === 'Text' && operator === '+') {
        return refused(['Text'], right);
    }
    if (left.type === 'Time' && right.type === 'Time') {
        return new FormulaRefused(wrongArgument(operator), right.node.position);
    }
    if (left.type === 'Number' && operator === '-' && (right.type === 'Date' || right.type === 'DateTime')) {
        return refused(['Number'], right);
    }
    if ((left.type === 'Date' || left.type === 'DateTime') && left.type === right.type) {
        return refused(['Number'], right);
    }
    const isLeftFine = ADDED.includes(left.type) || left.type === 'Time';
    return refused(ADDED, isLeftFine ? right : left);
}
