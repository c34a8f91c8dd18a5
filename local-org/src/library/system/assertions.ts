/**
 * `Assert` and the assertions of `System`: Apex Reference Guide, "Assert Class" and "System Class". The texts are those of
 * test results on the platform: "Assertion Failed: Expected: 1, Actual: 2", with a message
 * "Assertion Failed: message: Expected: 1, Actual: 2"; "Assertion Failed: Same value: 1".
 */
import { DateValue, DatetimeValue } from '../../language/dates.js';
import { DecimalValue } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { equalsOperator, equalsValue } from '../../language/equality.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { TypeValue } from '../../language/typeValue.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule, NativeFunction } from '../registry.js';

/**
 * Equal as assertions see it: Strings with case, numbers by value whatever their types, moments to the second. The last follows
 * from public test NebulaLogger: stored times lose their milliseconds (https://albasfdc.com/2016/03/28/working-with-datetimes/), and
 * yet LogFlowExecutionErrorEventHandler_Tests.it_logs_when_enabled finds `System.now()` equal to what was stored of it.
 */
export function assertedEqual(left: ApexValue, right: ApexValue): boolean {
    const [one, other] = [secondsOf(left), secondsOf(right)];
    if (one !== undefined && other !== undefined) {
        return one === other;
    }
    return isNumber(left) && isNumber(right) ? equalsOperator(left, right) : equalsValue(left, right);
}

/** Days are the moments that they begin at, in GMT (public test NebulaLogger, LogEntryArchiveBuilder_Tests). */
function secondsOf(value: ApexValue): number | undefined {
    if (value instanceof DateValue) {
        return value.days * 86_400;
    }
    return value instanceof DatetimeValue ? Math.floor(value.millis / 1000) : undefined;
}

function isNumber(value: ApexValue): boolean {
    return (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof DecimalValue ||
        value instanceof DoubleValue
    );
}

interface Assertions {
    readonly fail: (message: ApexValue, detail: string) => never;
    readonly equal: (expected: ApexValue, actual: ApexValue, message?: ApexValue) => void;
    readonly notEqual: (expected: ApexValue, actual: ApexValue, message?: ApexValue) => void;
    readonly isTrue: (condition: boolean | null, message?: ApexValue) => void;
}

function assertions(runtime: Runtime): Assertions {
    const fail = (message: ApexValue, detail: string): never => {
        const parts = ['Assertion Failed', message === null ? '' : displayText(message), detail];
        throw runtime.exception('AssertException', parts.filter((part) => part !== '').join(': '));
    };
    return {
        fail,
        equal(expected, actual, message = null) {
            if (!assertedEqual(expected, actual)) {
                fail(message, `Expected: ${displayText(expected)}, Actual: ${displayText(actual)}`);
            }
        },
        notEqual(expected, actual, message = null) {
            if (assertedEqual(expected, actual)) {
                fail(message, `Same value: ${displayText(actual)}`);
            }
        },
        isTrue(condition, message = null) {
            if (condition !== true) {
                fail(message, '');
            }
        }
    };
}

/** The assertions of `System`. */
export function systemAssertions(runtime: Runtime): Record<string, NativeFunction> {
    const { equal, notEqual, isTrue } = assertions(runtime);
    return {
        'assert(Boolean)': isTrue,
        'assert(Boolean,Object)': isTrue,
        'assertEquals(Object,Object)': equal,
        'assertEquals(Object,Object,Object)': equal,
        'assertNotEquals(Object,Object)': notEqual,
        'assertNotEquals(Object,Object,Object)': notEqual
    };
}

export const assertLibrary: LibraryModule = (runtime: Runtime) => {
    const { equal, notEqual, isTrue, fail } = assertions(runtime);
    const isFalse = (condition: boolean | null, message?: ApexValue): void => isTrue(condition === false, message);
    const isNull = (value: ApexValue, message?: ApexValue): void => equal(null, value, message);
    const isNotNull = (value: ApexValue, message?: ApexValue): void => notEqual(null, value, message);
    return [
        {
            name: 'Assert',
            statics: {
                'areEqual(Object,Object)': equal,
                'areEqual(Object,Object,String)': equal,
                'areNotEqual(Object,Object)': notEqual,
                'areNotEqual(Object,Object,String)': notEqual,
                'fail()': () => fail(null, ''),
                'fail(String)': (message: string | null) => fail(message, ''),
                'isFalse(Boolean)': isFalse,
                'isFalse(Boolean,String)': isFalse,
                'isNotNull(Object)': isNotNull,
                'isNotNull(Object,String)': isNotNull,
                'isNull(Object)': isNull,
                'isNull(Object,String)': isNull,
                'isTrue(Boolean)': isTrue,
                'isTrue(Boolean,String)': isTrue,
                ...typeAssertions(runtime, fail)
            }
        }
    ];
};

/** The platform's words for these failures are not documented; ours follow its other ones. */
function typeAssertions(runtime: Runtime, fail: Assertions['fail']): Record<string, NativeFunction> {
    const need = argumentGuard(runtime);
    const typeOf = (value: ApexValue): string => (value === null ? 'null' : runtime.types.of(value).name);
    const isInstance = (value: ApexValue, type: TypeValue | null, message: ApexValue = null): void => {
        if (!need(type, 2).type.isInstance(value)) {
            fail(message, `Expected: instance of ${need(type).toDisplay()}, Actual: instance of ${typeOf(value)}`);
        }
    };
    const isNotInstance = (value: ApexValue, type: TypeValue | null, message: ApexValue = null): void => {
        if (need(type, 2).type.isInstance(value)) {
            fail(message, `Not expected: instance of ${need(type).toDisplay()}`);
        }
    };
    return {
        'isInstanceOfType(Object,Type)': isInstance,
        'isInstanceOfType(Object,Type,String)': isInstance,
        'isNotInstanceOfType(Object,Type)': isNotInstance,
        'isNotInstanceOfType(Object,Type,String)': isNotInstance
    };
}
