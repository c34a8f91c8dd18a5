/** Ways to define functions. */
import type { DateValue, DatetimeValue, TimeValue } from '../../../language/dates.js';
import type { DecimalValue } from '../../../language/decimal.js';
import type { FormulaEnvironment } from '../environment.js';
import type { Expression, FormulaContext, FunctionCall, FunctionDefinition } from '../expression.js';
import { wrongArgument, wrongCount, wrongType } from '../problems.js';
import type { FormulaType } from '../types.js';
import { commonType } from '../types.js';
import type { Evaluator, FormulaValue, GeoPoint } from '../values.js';

/** What JavaScript holds for each type. */
export interface Held {
    Number: DecimalValue;
    Text: string;
    Boolean: boolean;
    Date: DateValue;
    DateTime: DatetimeValue;
    Time: TimeValue;
    Location: GeoPoint;
}

export type PlainType = keyof Held;

/** The argument values for parameters of these types; any of them may be blank. */
type Values<P extends readonly PlainType[]> = { -readonly [I in keyof P]: Held[P[I]] | null };

interface Fixed<P extends readonly PlainType[], R extends PlainType> {
    readonly parameters: readonly [...P];
    /** How many of the last parameters may be left out; null stands for them. */
    readonly optional?: number;
    readonly result: R;
    readonly contexts?: readonly FormulaContext[];
    readonly evaluate: (environment: FormulaEnvironment, ...values: Values<P>) => Held[R] | null;
}

/** A function with a type for each parameter. */
export function fixed<const P extends readonly PlainType[], R extends PlainType>(
    shape: Fixed<P, R>
): FunctionDefinition {
    return {
        ...(shape.contexts && { contexts: shape.contexts }),
        compile: (call) => {
            const values = checkArguments(call, shape.parameters, shape.optional ?? 0);
            // the arguments were checked against the parameters
            const evaluate = shape.evaluate as (
                environment: FormulaEnvironment,
                ...values: FormulaValue[]
            ) => FormulaValue;
            return { type: shape.result, run: applied(evaluate, values) };
        }
    };
}

/** Like {@link fixed}, for functions that are blank when any of their arguments is. */
export function strict<const P extends readonly PlainType[], R extends PlainType>(
    parameters: readonly [...P],
    result: R,
    evaluate: (...values: { -readonly [I in keyof P]: Held[P[I]] }) => Held[R] | null
): FunctionDefinition {
    const apply = evaluate as (...values: FormulaValue[]) => FormulaValue;
    return {
        compile: (call) => ({
            type: result,
            run: appliedStrictly(apply, checkArguments(call, parameters, 0))
        })
    };
}

function appliedStrictly(
    apply: (...values: FormulaValue[]) => FormulaValue,
    [first, second, ...others]: readonly Expression[]
): Evaluator {
    if (first && !second) {
        return (environment) => {
            const value = first.run(environment);
            return value === null ? null : apply(value);
        };
    }
    if (first && second && others.length === 0) {
        return (environment) => {
            const left = first.run(environment);
            const right = second.run(environment);
            return left === null || right === null ? null : apply(left, right);
        };
    }
    const all = [first, second, ...others].filter((value) => value !== undefined);
    return (environment) => {
        const values = all.map(({ run }) => run(environment));
        return values.includes(null) ? null : apply(...values);
    };
}

/** Closures by number of arguments: an array for each evaluation would cost more than the functions do. */
function applied(
    evaluate: (environment: FormulaEnvironment, ...values: FormulaValue[]) => FormulaValue,
    values: readonly Expression[]
): Evaluator {
    const [first, second, third] = values;
    if (!first) {
        return (environment) => evaluate(environment);
    }
    if (!second) {
        return (environment) => evaluate(environment, first.run(environment));
    }
    if (!third) {
        return (environment) => evaluate(environment, first.run(environment), second.run(environment));
    }
    return (environment) => evaluate(environment, ...values.map(({ run }) => run(environment)));
}

const BLANK: Evaluator = () => null;

/** Checks count and types; arguments that were left out are blank. */
function checkArguments(call: FunctionCall, parameters: readonly FormulaType[], optional: number): Expression[] {
    const count = call.nodes.length;
    const least = parameters.length - optional;
    if (count > parameters.length || count < least) {
        call.refuse(wrongCount(call.name, count > parameters.length ? parameters.length : least, count));
    }
    return parameters.map((type, index) =>
        index < count
            ? argumentOfType(call, index, type)
            : { node: { kind: 'null', position: 0 }, type: 'Null', run: BLANK }
    );
}

/** Checks one argument and its type; `null` is of every type. */
export function argumentOfType(call: FunctionCall, index: number, type: FormulaType): Expression {
    const value = call.plain(index);
    if (commonType(type, value.type) === undefined) {
        call.refuse(wrongType(call.name, [type], value.type));
    }
    return value;
}

/** Any number of arguments of one type, at least one. */
export function manyOfType(call: FunctionCall, type: FormulaType): Expression[] {
    requireCount(call, Math.max(call.nodes.length, 1));
    return call.nodes.map((_, index) => argumentOfType(call, index, type));
}

export function requireCount(call: FunctionCall, expected: number): void {
    if (call.nodes.length !== expected) {
        call.refuse(wrongCount(call.name, expected, call.nodes.length));
    }
}

/** One argument that is of one of the types; `null` is not. */
export function oneOf(call: FunctionCall, types: readonly FormulaType[]): Expression {
    requireCount(call, 1);
    const value = call.plain(0);
    if (!types.includes(value.type)) {
        call.refuse(wrongArgument(call.name));
    }
    return value;
}
