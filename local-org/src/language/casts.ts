/** Casts checked at run time. */
import { conversions, toId } from './conversions.js';
import { DateValue } from './dates.js';
import { DecimalValue } from './decimal.js';
import { DoubleValue } from './double.js';
import { platformException } from './exceptions.js';
import type { RuntimeType } from './runtimeType.js';
import { typeNameOf } from './runtimeTypes.js';
import type { ApexValue } from './values.js';

/**
 * `(T) value` for a value known as Object or as another type only. Numbers take the form of their new type.
 *
 * @throws ApexException TypeException `Invalid conversion from runtime type A to B`
 */
export function castTo(value: ApexValue, type: RuntimeType): ApexValue {
    if (value === null) {
        return null;
    }
    if (!type.isInstance(value)) {
        throw platformException(
            'TypeException',
            `Invalid conversion from runtime type ${typeNameOf(value)} to ${type.name}`
        );
    }
    return type.kind === 'primitive' ? castPrimitive(value, type.name) : value;
}

function castPrimitive(value: Exclude<ApexValue, null>, type: string): ApexValue {
    switch (type) {
        case 'Id':
            return typeof value === 'string' ? toId(value) : value;
        case 'Datetime':
            return value instanceof DateValue ? conversions.DateToDatetime(value) : value;
        case 'Long':
            return typeof value === 'number' ? BigInt(value) : value;
        case 'Decimal':
            return toDecimal(value);
        case 'Double':
            return toDouble(value);
        default:
            return value;
    }
}

function toDecimal(value: Exclude<ApexValue, null>): ApexValue {
    if (typeof value === 'number') {
        return conversions.IntegerToDecimal(value);
    }
    if (typeof value === 'bigint') {
        return conversions.LongToDecimal(value);
    }
    return value instanceof DoubleValue ? conversions.DoubleToDecimal(value) : value;
}

function toDouble(value: Exclude<ApexValue, null>): ApexValue {
    if (typeof value === 'number') {
        return conversions.IntegerToDouble(value);
    }
    if (typeof value === 'bigint') {
        return conversions.LongToDouble(value);
    }
    return value instanceof DecimalValue ? conversions.DecimalToDouble(value) : value;
}
