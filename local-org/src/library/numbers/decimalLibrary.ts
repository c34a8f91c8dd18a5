/** `Decimal`: Apex Reference Guide, "Decimal Class". */
import type { DecimalValue } from '../../language/decimal.js';
import {
    decimalAbs,
    decimalDivideTo,
    decimalFromLong,
    decimalParse,
    decimalPlain,
    decimalPower,
    decimalPrecision,
    decimalSetScale,
    decimalStripZeros,
    decimalToInteger,
    decimalToLong,
    decimalToWhole
} from '../../language/decimal.js';
import type { DoubleValue } from '../../language/double.js';
import { decimalFromDouble, doubleFromDecimal } from '../../language/double.js';
import type { EnumValue } from '../../language/enum.js';
import { formatNumber } from '../../language/locales.js';
import type { Rounding } from '../../language/rounding.js';
import { RoundingNecessary } from '../../language/rounding.js';
import type { Runtime } from '../../language/runtime.js';
import type { Guard } from '../arguments.js';
import { argumentGuard } from '../arguments.js';
import { roundingOf } from '../enums.js';
import type { LibraryModule, NativeFunction } from '../registry.js';

/** Places that `setScale` and `divide` take (Apex Reference Guide, `Decimal.setScale`: from -33 to 33). */
const LARGEST_SCALE = 33;
const LARGEST_EXPONENT = 32767;

type Whole = number | null;

export const decimalLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'Decimal',
            statics: {
                'valueOf(Double)': (value: DoubleValue | null) => decimalFromDouble(need(value)),
                'valueOf(Long)': (value: bigint | null) => decimalFromLong(need(value)),
                'valueOf(String)': (text: string | null) => {
                    const value = decimalParse(need(text));
                    if (value === undefined) {
                        throw runtime.exception('TypeException', `Invalid decimal: ${text}`);
                    }
                    return value;
                }
            },
            methods: { ...conversions(runtime), ...arithmetic(runtime, need) }
        }
    ];
};

function conversions(runtime: Runtime): Record<string, NativeFunction> {
    return {
        'doubleValue()': doubleFromDecimal,
        'format()': (self: DecimalValue) => formatNumber(self, runtime.transaction.locale),
        'intValue()': decimalToInteger,
        'longValue()': decimalToLong,
        'precision()': decimalPrecision,
        'scale()': (self: DecimalValue) => self.scale,
        'stripTrailingZeros()': decimalStripZeros,
        'toPlainString()': decimalPlain
    };
}

function arithmetic(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const scaleOf = (scale: Whole, position: number): number => {
        const places = need(scale, position);
        if (Math.abs(places) > LARGEST_SCALE) {
            throw runtime.exception('MathException', `Scale must be between -${LARGEST_SCALE} and ${LARGEST_SCALE}`);
        }
        return places;
    };
    const rounded = <T>(compute: () => T): T => {
        try {
            return compute();
        } catch (error) {
            throw error instanceof RoundingNecessary ? runtime.exception('MathException', error.message) : error;
        }
    };
    const divide = (self: DecimalValue, divisor: DecimalValue | null, scale: Whole, rounding: Rounding): DecimalValue =>
        rounded(() => decimalDivideTo(self, need(divisor, 1), scaleOf(scale, 2), rounding));
    const setScale = (self: DecimalValue, scale: Whole, rounding: Rounding): DecimalValue =>
        rounded(() => decimalSetScale(self, scaleOf(scale, 1), rounding));
    return {
        'abs()': decimalAbs,
        // HALF_UP without a mode: public forum answers show 5 divided by 3 to 30 places as 1.666...667
        'divide(Decimal,Integer)': (self: DecimalValue, divisor: DecimalValue | null, scale: Whole) =>
            divide(self, divisor, scale, 'HALF_UP'),
        'divide(Decimal,Integer,RoundingMode)': (
            self: DecimalValue,
            divisor: DecimalValue | null,
            scale: Whole,
            mode: EnumValue | null
        ) => divide(self, divisor, scale, roundingOf(need(mode, 3))),
        'pow(Integer)': (self: DecimalValue, exponent: Whole) => {
            const power = need(exponent, 1);
            if (power < 0 || power > LARGEST_EXPONENT) {
                throw runtime.exception('MathException', `Exponent must be between 0 and ${LARGEST_EXPONENT}`);
            }
            return decimalPower(self, power);
        },
        'round()': (self: DecimalValue) => roundToLong(runtime, self, 'HALF_EVEN'),
        'round(RoundingMode)': (self: DecimalValue, mode: EnumValue | null) =>
            rounded(() => roundToLong(runtime, self, roundingOf(need(mode, 1)))),
        // half even when no mode is given (https://www.issacc.com/something-about-rounding/: 5.245 becomes 5.24)
        'setScale(Integer)': (self: DecimalValue, scale: Whole) => setScale(self, scale, 'HALF_EVEN'),
        'setScale(Integer,RoundingMode)': (self: DecimalValue, scale: Whole, mode: EnumValue | null) =>
            setScale(self, scale, roundingOf(need(mode, 2)))
    };
}

/**
 * Rounds to a whole number.
 *
 * @throws MathException when a Long cannot hold it
 */
export function roundToLong(runtime: Runtime, value: DecimalValue, rounding: Rounding): bigint {
    const whole = decimalToWhole(decimalSetScale(value, 0, rounding));
    if (BigInt.asIntN(64, whole) !== whole) {
        throw runtime.exception('MathException', `Value out of range: ${decimalPlain(value)}`);
    }
    return whole;
}
