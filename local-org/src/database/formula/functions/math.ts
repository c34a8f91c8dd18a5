/** Math functions (Salesforce Help, "Formula Operators and Functions by Context", Math Functions). */
import { decimalAbs, decimalCompare, decimalParse, decimalToNumber } from '../../../language/decimal.js';
import type { DecimalValue } from '../../../language/decimal.js';
import type { FunctionDefinition, FunctionTable } from '../expression.js';
import { fromDouble, remainder, round, toInteger, truncate, wholeOf } from '../numbers.js';
import { FormulaError, wrongCount } from '../problems.js';
import { fixed, manyOfType, requireCount, strict } from './define.js';

const PI = decimalParse('3.14159265358979323846') ?? fromDouble(Math.PI);
/** salesforce/formula-engine, FunctionMax: MAX_NUMBER_OF_ARGS. */
const MOST_VALUES = 100;

/** A function of real numbers, to the precision of floating point. */
function real(compute: (value: number) => number): FunctionDefinition {
    return strict(['Number'], 'Number', (value) => fromDouble(compute(decimalToNumber(value))));
}

/** The greatest or least of any number of values; blank when one is. */
function extreme(sign: 1 | -1): FunctionDefinition {
    return {
        compile: (call) => {
            if (call.nodes.length > MOST_VALUES) {
                call.refuse(wrongCount(call.name, MOST_VALUES, call.nodes.length));
            }
            const values = manyOfType(call, 'Number');
            return {
                type: 'Number',
                run: (environment) => {
                    let best: DecimalValue | undefined;
                    for (const { run } of values) {
                        const value = run(environment) as DecimalValue | null;
                        if (value === null) {
                            return null;
                        }
                        best = best === undefined || decimalCompare(value, best) * sign > 0 ? value : best;
                    }
                    return best ?? null;
                }
            };
        }
    };
}

export const mathFunctions: FunctionTable = {
    ABS: strict(['Number'], 'Number', decimalAbs),
    // away from zero and towards it; MCEILING and MFLOOR are the mathematical ones
    CEILING: strict(['Number'], 'Number', (value) => wholeOf(value, 'UP')),
    FLOOR: strict(['Number'], 'Number', (value) => wholeOf(value, 'DOWN')),
    MCEILING: strict(['Number'], 'Number', (value) => wholeOf(value, 'CEILING')),
    MFLOOR: strict(['Number'], 'Number', (value) => wholeOf(value, 'FLOOR')),
    ROUND: strict(['Number', 'Number'], 'Number', (value, places) => round(value, toInteger(places))),
    TRUNC: strict(['Number', 'Number'], 'Number', (value, places) => truncate(value, toInteger(places))),
    MOD: strict(['Number', 'Number'], 'Number', remainder),
    MAX: extreme(1),
    MIN: extreme(-1),
    SQRT: real(Math.sqrt),
    EXP: real(Math.exp),
    LN: real(Math.log),
    LOG: real((value) => Math.log(value) / Math.LN10),
    SIN: real(Math.sin),
    COS: real(Math.cos),
    TAN: real(Math.tan),
    ASIN: real(Math.asin),
    ACOS: real(Math.acos),
    ATAN: real(Math.atan),
    ATAN2: strict(['Number', 'Number'], 'Number', (y, x) =>
        fromDouble(Math.atan2(decimalToNumber(y), decimalToNumber(x)))
    ),
    PI: { compile: (call) => (requireCount(call, 0), { type: 'Number', run: () => PI }) },
    CHR: fixed({
        parameters: ['Number'],
        result: 'Text',
        evaluate: (_, code) => (code === null ? null : character(code))
    }),
    ASCII: strict(['Text'], 'Number', (text) => codeOf(text))
};

/** Blank for 0 and for what is no code point. */
function character(code: DecimalValue): string | null {
    const point = toInteger(code);
    return point <= 0 || point > 0x10_ffff ? null : String.fromCodePoint(point);
}

function codeOf(text: string): DecimalValue {
    const point = text.codePointAt(0);
    if (point === undefined) {
        throw new FormulaError('ASCII of no character');
    }
    return fromDouble(point);
}
