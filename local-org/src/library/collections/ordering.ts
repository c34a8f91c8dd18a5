/**
 * The natural order that `List.sort()` uses. Apex Reference Guide, "List Class", sort(): primitives ascending, null first; texts
 * with case; objects by their `compareTo`; records by object label, `Name`, then the other fields.
 */
import { DateValue, DatetimeValue, TimeValue } from '../../language/dates.js';
import { DecimalValue, decimalCompare } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { EnumValue } from '../../language/enum.js';
import type { Runtime } from '../../language/runtime.js';
import { methodOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';

const COMPARE_TO = 'compareTo(Object)';

export type Compare = (left: ApexValue, right: ApexValue) => number;

/**
 * Compares two elements of a list.
 *
 * @throws ApexException ListException when the elements have no order
 */
export function naturalOrder(runtime: Runtime): Compare {
    const compare: Compare = (left, right) => {
        if (left === null || right === null) {
            return left === right ? 0 : left === null ? -1 : 1;
        }
        const order = primitiveOrder(left, right) ?? objectOrder(runtime, left, right, compare);
        if (order === undefined) {
            throw runtime.exception('ListException', 'One or more of the items in this list is not Comparable.');
        }
        return order;
    };
    return compare;
}

function primitiveOrder(left: ApexValue, right: ApexValue): number | undefined {
    if (typeof left === 'string' && typeof right === 'string') {
        return order(left, right);
    }
    if (
        (typeof left === 'number' && typeof right === 'number') ||
        (typeof left === 'bigint' && typeof right === 'bigint')
    ) {
        return order(left, right);
    }
    if (typeof left === 'boolean' && typeof right === 'boolean') {
        return Number(left) - Number(right);
    }
    if (left instanceof DecimalValue && right instanceof DecimalValue) {
        return decimalCompare(left, right);
    }
    return left instanceof DoubleValue && right instanceof DoubleValue
        ? order(left.value, right.value)
        : instantOrder(left, right);
}

function instantOrder(left: ApexValue, right: ApexValue): number | undefined {
    if (left instanceof DateValue && right instanceof DateValue) {
        return left.days - right.days;
    }
    if (left instanceof DatetimeValue && right instanceof DatetimeValue) {
        return left.millis - right.millis;
    }
    if (left instanceof TimeValue && right instanceof TimeValue) {
        return left.millis - right.millis;
    }
    return left instanceof EnumValue && right instanceof EnumValue ? left.ordinal - right.ordinal : undefined;
}

function objectOrder(runtime: Runtime, left: ApexValue, right: ApexValue, compare: Compare): number | undefined {
    if (left instanceof RecordValue && right instanceof RecordValue) {
        return recordOrder(left, right, compare);
    }
    if (left !== null && typeof left === 'object' && methodOf(left, COMPARE_TO)) {
        return Number(runtime.invoke(left, COMPARE_TO, right));
    }
    return undefined;
}

/** Label of the object, `Name`, standard fields by name, custom fields by name; `Id` does not count. */
function recordOrder(left: RecordValue, right: RecordValue, compare: Compare): number {
    if (left.schema !== right.schema) {
        return order(left.schema.label, right.schema.label);
    }
    const names = [...new Set([...Object.keys(left.values), ...Object.keys(right.values)])].filter(
        (name) => name !== 'Id'
    );
    for (const name of names.sort(fieldOrder)) {
        const result = compare(left.values[name] ?? null, right.values[name] ?? null);
        if (result !== 0) {
            return result;
        }
    }
    return 0;
}

function fieldOrder(left: string, right: string): number {
    return order(fieldRank(left), fieldRank(right)) || order(left, right);
}

function fieldRank(name: string): number {
    return name === 'Name' ? 0 : name.endsWith('__c') ? 2 : 1;
}

function order<T extends string | number | bigint>(left: T, right: T): number {
    return left < right ? -1 : left > right ? 1 : 0;
}
