/** `Math`: Apex Reference Guide, "Math Class". */
import type { DecimalValue } from '../../language/decimal.js';
import {
    decimalAbs,
    decimalCompare,
    decimalFromInteger,
    decimalFromText,
    decimalSetScale,
    decimalSign,
    decimalToNumber
} from '../../language/decimal.js';
import { DoubleValue, decimalFromDouble, doubleDisplay } from '../../language/double.js';
import type { Rounding } from '../../language/rounding.js';
import type { ApexException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import type { Guard } from '../arguments.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule, NativeFunction } from '../registry.js';
import { roundToLong } from './decimalLibrary.js';

type Real = DoubleValue | null;
type Exact = DecimalValue | null;

/** Functions that exist for Double and for Decimal; a Decimal is computed as Double, as its text shows. */
const FUNCTIONS: Readonly<Record<string, (value: number) => number>> = {
    acos: Math.acos,
    asin: Math.asin,
    atan: Math.atan,
    cbrt: Math.cbrt,
    cos: Math.cos,
    cosh: Math.cosh,
    exp: Math.exp,
    log: Math.log,
    log10: Math.log10,
    sin: Math.sin,
    sinh: Math.sinh,
    sqrt: Math.sqrt,
    tan: Math.tan,
    tanh: Math.tanh
};

export const mathLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'Math',
            statics: {
                ...analysis(runtime, need),
                ...extremes(need),
                ...wholes(runtime, need),
                ...roundings(runtime, need),
                'random()': () => new DoubleValue(Math.random())
            },
            staticFields: {
                E: { get: () => new DoubleValue(Math.E) },
                PI: { get: () => new DoubleValue(Math.PI) }
            }
        }
    ];
};

/** @throws MathException when there is no such Decimal: no number, or infinite */
function toDecimal(runtime: Runtime, value: number): DecimalValue {
    if (!Number.isFinite(value)) {
        throw runtime.exception('MathException', `Result is not a number: ${doubleDisplay(value)}`);
    }
    return decimalFromText(doubleDisplay(value));
}

function analysis(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const table: Record<string, NativeFunction> = {
        'atan2(Decimal,Decimal)': (y: Exact, x: Exact) =>
            toDecimal(runtime, Math.atan2(decimalToNumber(need(y)), decimalToNumber(need(x)))),
        'atan2(Double,Double)': (y: Real, x: Real) => new DoubleValue(Math.atan2(need(y).value, need(x).value)),
        'pow(Double,Double)': (base: Real, exponent: Real) => new DoubleValue(need(base).value ** need(exponent).value)
    };
    for (const [name, compute] of Object.entries(FUNCTIONS)) {
        table[`${name}(Decimal)`] = (value: Exact) => toDecimal(runtime, compute(decimalToNumber(need(value))));
        table[`${name}(Double)`] = (value: Real) => new DoubleValue(compute(need(value).value));
    }
    return table;
}

function extremes(need: Guard): Record<string, NativeFunction> {
    const max = (left: Exact, right: Exact): DecimalValue =>
        decimalCompare(need(left), need(right)) >= 0 ? need(left) : need(right);
    const min = (left: Exact, right: Exact): DecimalValue =>
        decimalCompare(need(left), need(right)) <= 0 ? need(left) : need(right);
    const exact = (value: Real): DecimalValue => decimalFromDouble(need(value));
    return {
        'max(Decimal,Decimal)': max,
        'max(Decimal,Double)': (left: Exact, right: Real) => max(left, exact(right)),
        'max(Double,Double)': (left: Real, right: Real) =>
            new DoubleValue(Math.max(need(left).value, need(right).value)),
        'max(Integer,Integer)': (left: number | null, right: number | null) => Math.max(need(left), need(right)),
        'max(Long,Long)': (left: bigint | null, right: bigint | null) => (need(left) >= need(right) ? left : right),
        'min(Decimal,Decimal)': min,
        'min(Decimal,Double)': (left: Exact, right: Real) => min(left, exact(right)),
        'min(Double,Double)': (left: Real, right: Real) =>
            new DoubleValue(Math.min(need(left).value, need(right).value)),
        'min(Integer,Integer)': (left: number | null, right: number | null) => Math.min(need(left), need(right)),
        'min(Long,Long)': (left: bigint | null, right: bigint | null) => (need(left) <= need(right) ? left : right)
    };
}

function wholes(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const divideByZero = (): ApexException => runtime.exception('MathException', 'Divide by 0');
    return {
        'abs(Decimal)': (value: Exact) => decimalAbs(need(value)),
        'abs(Double)': (value: Real) => new DoubleValue(Math.abs(need(value).value)),
        // the least Integer has no positive counterpart, as in java.lang.Math.abs
        'abs(Integer)': (value: number | null) => Math.abs(need(value)) | 0,
        'abs(Long)': (value: bigint | null) => BigInt.asIntN(64, need(value) < 0n ? -need(value) : need(value)),
        // the sign is that of the dividend
        'mod(Integer,Integer)': (dividend: number | null, divisor: number | null) => {
            if (need(divisor) === 0) {
                throw divideByZero();
            }
            return (need(dividend) % need(divisor)) | 0;
        },
        'mod(Long,Long)': (dividend: bigint | null, divisor: bigint | null) => {
            if (need(divisor) === 0n) {
                throw divideByZero();
            }
            return need(dividend) % need(divisor);
        }
    };
}

function roundings(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const toWhole = (value: Exact, rounding: Rounding): DecimalValue => decimalSetScale(need(value), 0, rounding);
    const outOfRange = (text: string): ApexException =>
        runtime.exception('MathException', `Value out of range: ${text}`);
    const toInteger = (value: bigint): number => {
        if (BigInt.asIntN(32, value) !== value) {
            throw outOfRange(String(value));
        }
        return Number(value);
    };
    const nearest = (value: Real): bigint => {
        const whole = Math.floor(need(value).value + 0.5);
        if (!(Math.abs(whole) < 2 ** 63)) {
            throw outOfRange(doubleDisplay(need(value).value));
        }
        return BigInt(whole);
    };
    return {
        'ceil(Decimal)': (value: Exact) => toWhole(value, 'CEILING'),
        'ceil(Double)': (value: Real) => new DoubleValue(Math.ceil(need(value).value)),
        'floor(Decimal)': (value: Exact) => toWhole(value, 'FLOOR'),
        'floor(Double)': (value: Real) => new DoubleValue(Math.floor(need(value).value)),
        'rint(Decimal)': (value: Exact) => toWhole(value, 'HALF_EVEN'),
        'rint(Double)': (value: Real) => new DoubleValue(rint(need(value).value)),
        // documented as half even for Decimal; for Double "the closest Integer", an error beyond its range
        'round(Decimal)': (value: Exact) => toInteger(roundToLong(runtime, need(value), 'HALF_EVEN')),
        'round(Double)': (value: Real) => toInteger(nearest(value)),
        'roundToLong(Decimal)': (value: Exact) => roundToLong(runtime, need(value), 'HALF_EVEN'),
        'roundToLong(Double)': nearest,
        'signum(Decimal)': (value: Exact) => decimalFromInteger(decimalSign(need(value))),
        'signum(Double)': (value: Real) => new DoubleValue(Math.sign(need(value).value))
    };
}

/** The nearest whole number, the even one of two. */
function rint(value: number): number {
    const floor = Math.floor(value);
    const fraction = value - floor;
    return fraction < 0.5 || (fraction === 0.5 && floor % 2 === 0) ? floor : floor + 1;
}
