/** Apex values as Lightning components get them ("Returning Data from an Apex Server-Side Controller", Lightning Aura Components Developer Guide). */
import { BlobValue } from '../../language/blob.js';
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import { DateValue, DatetimeValue, TimeValue, dateDisplay } from '../../language/dates.js';
import { DecimalValue, decimalToNumber } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { EnumValue } from '../../language/enum.js';
import { displayText } from '../../language/text.js';
import { Unsupported } from '../../language/unsupported.js';
import { instanceFields, readField, userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { isJsonWritable } from '../../library/json/jsonObject.js';
import { PlatformObject } from '../../language/platformObject.js';
import { RecordValue } from '../../schema/record.js';
import { annotationText } from '../annotations.js';

export type AuraValue =
    null | boolean | number | string | readonly AuraValue[] | { readonly [name: string]: AuraValue };

export function auraValue(value: ApexValue): AuraValue {
    if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
        return value;
    }
    if (typeof value === 'bigint') {
        return Number(value);
    }
    if (value instanceof DecimalValue) {
        return decimalToNumber(value);
    }
    if (value instanceof DoubleValue) {
        return value.value;
    }
    if (value instanceof ListValue) {
        return value.items.map(auraValue);
    }
    if (value instanceof MapValue) {
        return Object.fromEntries(value.pairs().map(([key, content]) => [displayText(key), auraValue(content)]));
    }
    return timeOrText(value) ?? objectValue(value);
}

function timeOrText(value: Exclude<ApexValue, null>): AuraValue | undefined {
    if (value instanceof DateValue) {
        return dateDisplay(value);
    }
    if (value instanceof DatetimeValue) {
        return new Date(value.millis).toISOString();
    }
    if (value instanceof TimeValue) {
        return value.millis;
    }
    return value instanceof EnumValue ? value.name : undefined;
}

function objectValue(value: Exclude<ApexValue, null>): AuraValue {
    if (value instanceof RecordValue) {
        return recordValue(value);
    }
    const made = userClassOf(value);
    if (made && typeof value === 'object') {
        // "only the values of public instance properties and methods annotated with @AuraEnabled are serialized"
        const shown = instanceFields(made).filter(
            ({ annotations }) => annotationText(annotations ?? [], 'auraenabled') !== undefined
        );
        return members(shown.map((field) => [field.name, readField(value, field)] as const));
    }
    if (value instanceof PlatformObject && isJsonWritable(value)) {
        return members(value.jsonFields());
    }
    const type = value instanceof PlatformObject ? value.apexType : value instanceof SetValue ? value.type : 'Blob';
    throw new Unsupported(
        `a value of type ${value instanceof BlobValue ? 'Blob' : type} as the result of an @AuraEnabled method`
    );
}

/** Empty members are left out. */
function members(pairs: readonly (readonly [string, ApexValue])[]): AuraValue {
    return Object.fromEntries(
        pairs.flatMap(([name, value]) => (value === null ? [] : [[name, auraValue(value)] as const]))
    );
}

/** Fields that have a value, parents nested, children as lists. */
function recordValue(record: RecordValue): AuraValue {
    return members([
        ...Object.entries(record.values),
        ...Object.entries(record.relations ?? {}).map(([name, relation]) => [name, relation] as const)
    ]);
}
