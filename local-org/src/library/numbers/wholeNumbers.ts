/** `Integer` and `Long`: Apex Reference Guide, "Integer Class" and "Long Class". */
import { DecimalValue, decimalToInteger } from '../../language/decimal.js';
import { DoubleValue, doubleToInteger } from '../../language/double.js';
import { formatNumber } from '../../language/locales.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule } from '../registry.js';

const WHOLE = /^[+-]?\d+$/;

/**
 * Reads a whole number.
 *
 * @returns undefined when the text is none, or it is out of the range of so many bits
 */
export function parseWhole(text: string, bits: number): bigint | undefined {
    if (!WHOLE.test(text)) {
        return undefined;
    }
    const value = BigInt(text.replace('+', ''));
    return BigInt.asIntN(bits, value) === value ? value : undefined;
}

export const integerLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const parse = (text: string): number => {
        const value = parseWhole(text, 32);
        if (value === undefined) {
            throw runtime.exception('TypeException', `Invalid integer: ${text}`);
        }
        return Number(value);
    };
    return [
        {
            name: 'Integer',
            statics: {
                // null stays null: public test NebulaLogger, LogHandler_Tests.it_should_have_null_retention_details_when_no_retention_configured
                'valueOf(Object)': (value: ApexValue) => (value === null ? null : integerOf(value, parse)),
                'valueOf(String)': (text: string | null) => parse(need(text))
            },
            methods: {
                'format()': (self: number) => formatNumber(self, runtime.transaction.locale)
            }
        }
    ];
};

/** `Integer.valueOf(Object)`: numbers are cut to whole ones, anything else must read as one. */
function integerOf(value: Exclude<ApexValue, null>, parse: (text: string) => number): number {
    if (typeof value === 'number') {
        return value;
    }
    if (typeof value === 'bigint') {
        return Number(BigInt.asIntN(32, value));
    }
    if (value instanceof DecimalValue) {
        return decimalToInteger(value);
    }
    return value instanceof DoubleValue ? doubleToInteger(value) : parse(displayText(value));
}

export const longLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'Long',
            statics: {
                'valueOf(String)': (text: string | null) => {
                    const value = parseWhole(need(text), 64);
                    if (value === undefined) {
                        throw runtime.exception('TypeException', `Invalid long: ${text}`);
                    }
                    return value;
                }
            },
            methods: {
                'format()': (self: bigint) => formatNumber(self, runtime.transaction.locale),
                'intValue()': (self: bigint) => Number(BigInt.asIntN(32, self))
            }
        }
    ];
};
