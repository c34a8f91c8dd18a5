/** Assigning to fields whose names are known at run time only: `record.put(name, value)`. */
import { BlobValue } from '../language/blob.js';
import { DateValue, DatetimeValue, TimeValue } from '../language/dates.js';
import { DecimalValue, decimalFromInteger, decimalFromLong } from '../language/decimal.js';
import { DoubleValue, decimalFromDouble } from '../language/double.js';
import { EnumValue } from '../language/enum.js';
import { ListValue, MapValue, SetValue } from '../language/collections.js';
import { PlatformObject } from '../language/platformObject.js';
import { userClassOf } from '../language/userObject.js';
import type { ApexValue } from '../language/values.js';
import { to18 } from './ids.js';
import type { FieldSchema } from './model.js';
import { RecordValue } from './record.js';
import { illegalAssignment } from './recordErrors.js';

/**
 * Converts a value to what a field holds.
 *
 * @throws SObjectException `Illegal assignment from String to Decimal`
 */
export function toFieldValue(value: ApexValue, field: FieldSchema): ApexValue {
    if (value === null) {
        return null;
    }
    const converted = convert(value, field.apexType);
    if (converted === undefined) {
        throw illegalAssignment(typeNameOf(value), field.apexType);
    }
    return converted;
}

function convert(value: Exclude<ApexValue, null>, type: string): ApexValue | undefined {
    switch (type) {
        case 'String':
            return typeof value === 'string' ? value : undefined;
        case 'Id':
            // texts that are no ids are refused by DML only: public test NebulaLogger, LoggerFieldMapper_Tests
            return typeof value === 'string' ? (to18(value) ?? value) : undefined;
        case 'Boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'Integer':
            return typeof value === 'number' ? value : undefined;
        case 'Long':
            return typeof value === 'number' ? BigInt(value) : typeof value === 'bigint' ? value : undefined;
        case 'Decimal':
        case 'Double':
            return decimalOf(value);
        case 'Object':
            return value;
        default:
            return convertDateOrObject(value, type);
    }
}

function decimalOf(value: Exclude<ApexValue, null>): DecimalValue | undefined {
    if (typeof value === 'number') {
        return decimalFromInteger(value);
    }
    if (typeof value === 'bigint') {
        return decimalFromLong(value);
    }
    if (value instanceof DoubleValue) {
        return decimalFromDouble(value);
    }
    return value instanceof DecimalValue ? value : undefined;
}

function convertDateOrObject(value: Exclude<ApexValue, null>, type: string): ApexValue | undefined {
    switch (type) {
        case 'Date':
            return value instanceof DateValue ? value : undefined;
        case 'Datetime':
            return value instanceof DatetimeValue ? value : midnight(value);
        case 'Time':
            return value instanceof TimeValue ? value : undefined;
        case 'Blob':
            return value instanceof BlobValue ? value : undefined;
        default:
            return value instanceof PlatformObject && value.apexType === type ? value : undefined;
    }
}

function midnight(value: Exclude<ApexValue, null>): DatetimeValue | undefined {
    return value instanceof DateValue ? new DatetimeValue(value.days * 86_400_000) : undefined;
}

/** The name of a value's type, for messages. */
export function typeNameOf(value: Exclude<ApexValue, null>): string {
    switch (typeof value) {
        case 'string':
            return 'String';
        case 'boolean':
            return 'Boolean';
        case 'number':
            return 'Integer';
        case 'bigint':
            return 'Long';
        default:
            return objectTypeName(value);
    }
}

function objectTypeName(value: object): string {
    if (value instanceof RecordValue) {
        return value.schema.name;
    }
    if (value instanceof ListValue || value instanceof SetValue || value instanceof MapValue) {
        return value.type;
    }
    if (value instanceof EnumValue) {
        return value.type;
    }
    if (value instanceof PlatformObject) {
        return value.apexType;
    }
    return userClassOf(value as ApexValue)?.info.name ?? scalarTypeName(value);
}

function scalarTypeName(value: object): string {
    const scalars: readonly (readonly [new (...values: never[]) => object, string])[] = [
        [DecimalValue, 'Decimal'],
        [DoubleValue, 'Double'],
        [DateValue, 'Date'],
        [DatetimeValue, 'Datetime'],
        [TimeValue, 'Time'],
        [BlobValue, 'Blob']
    ];
    return scalars.find(([type]) => value instanceof type)?.[1] ?? 'Object';
}
