/** `Double`, `Boolean` and `Id`: Apex Reference Guide, the classes of these names. */
import { DecimalValue } from '../../language/decimal.js';
import { DoubleValue, doubleFromDecimal, doubleParse, doubleToInteger, doubleToLong } from '../../language/double.js';
import { formatNumber } from '../../language/locales.js';
import { decimalFromDouble } from '../../language/double.js';
import type { ApexException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import { to18 } from '../../schema/ids.js';
import type { LibraryModule } from '../registry.js';

export const doubleLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const parse = (text: string): DoubleValue => {
        const value = doubleParse(text);
        if (value === undefined) {
            throw runtime.exception('TypeException', `Invalid double: ${text}`);
        }
        return value;
    };
    return [
        {
            name: 'Double',
            statics: {
                'valueOf(Object)': (value: ApexValue) => doubleOf(need(value), parse),
                'valueOf(String)': (text: string | null) => parse(need(text))
            },
            methods: {
                'format()': (self: DoubleValue) => formatNumber(decimalFromDouble(self), runtime.transaction.locale),
                'intValue()': doubleToInteger,
                'longValue()': doubleToLong,
                // java.lang.Math.round: halves go up
                'round()': (self: DoubleValue) => doubleToLong(new DoubleValue(Math.floor(self.value + 0.5)))
            }
        }
    ];
};

function doubleOf(value: Exclude<ApexValue, null>, parse: (text: string) => DoubleValue): DoubleValue {
    if (typeof value === 'number' || typeof value === 'bigint') {
        return new DoubleValue(Number(value));
    }
    if (value instanceof DecimalValue) {
        return doubleFromDecimal(value);
    }
    return value instanceof DoubleValue ? value : parse(displayText(value));
}

export const booleanLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'Boolean',
            statics: {
                // Apex Reference Guide, `Boolean.valueOf`: "true" without regard to case, everything else is false
                'valueOf(Object)': (value: ApexValue) => displayText(need(value)).toLowerCase() === 'true'
            }
        }
    ];
};

export const idLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const invalid = (text: string): ApexException => runtime.exception('StringException', `Invalid id: ${text}`);
    const valueOf = (text: string): string => {
        const id = to18(text);
        if (id === undefined) {
            throw invalid(text);
        }
        return id;
    };
    return [
        {
            name: 'Id',
            statics: {
                'valueOf(String)': (text: string | null) => valueOf(need(text)),
                // with `true`, the case of an 18-character id that lost it is restored from its last three characters
                'valueOf(String,Boolean)': (text: string | null, restoreCasing: boolean | null) => {
                    const id = need(text);
                    const restored = need(restoreCasing) && id.length === 18 ? restoreCase(id) : id;
                    if (restored === undefined) {
                        throw invalid(id);
                    }
                    return valueOf(restored);
                }
            },
            methods: {
                'equals(String)': (self: string, other: string | null) => other !== null && to18(self) === to18(other),
                'to15()': (self: string) => self.slice(0, 15)
            }
        }
    ];
};

const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

function restoreCase(id: string): string | undefined {
    let result = '';
    for (let block = 0; block < 3; block++) {
        const capitals = SUFFIX.indexOf(id.charAt(15 + block).toUpperCase());
        if (capitals < 0) {
            return undefined;
        }
        for (let index = 0; index < 5; index++) {
            const char = id.charAt(block * 5 + index);
            result += (capitals >> index) & 1 ? char.toUpperCase() : char.toLowerCase();
        }
    }
    return result + id.slice(15).toUpperCase();
}
