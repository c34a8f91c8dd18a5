/** Checks of single values: type, length, range, picklists ("Field Types", Object Reference). Values come out as they are stored. */
import { DateValue, DatetimeValue } from '../../language/dates.js';
import {
    DecimalValue,
    decimalAbs,
    decimalCompare,
    decimalDisplay,
    decimalFromInteger,
    decimalFromText,
    decimalToInteger
} from '../../language/decimal.js';
import { DoubleValue, decimalFromDouble } from '../../language/double.js';
import type { ApexValue } from '../../language/values.js';
import { DatabaseError } from '../../library/schema/databaseError.js';
import type { FieldKind, FieldSchema, ObjectSchema } from '../../schema/model.js';
import { badEmail, badPicklistValue, outOfRange, tooLong } from './errors.js';
import { plainText } from './values.js';

export interface CheckOptions {
    /** Texts that are too long are cut instead of refused. */
    readonly allowsTruncation: boolean;
}

/**
 * @param value never null
 * @returns the value as stored, or why there is none
 */
export type FieldCheck = (value: Exclude<ApexValue, null>, options: CheckOptions) => ApexValue | DatabaseError;

/** @returns undefined for fields that take whatever is of their type */
export function checkOf(object: ObjectSchema, field: FieldSchema): FieldCheck | undefined {
    switch (field.kind) {
        case 'STRING':
        case 'TEXTAREA':
        case 'ENCRYPTEDSTRING':
        case 'PHONE':
        case 'URL':
        case 'COMBOBOX':
            return textCheck(field);
        case 'EMAIL':
            return emailCheck(field);
        case 'PICKLIST':
            return picklistCheck(field);
        case 'MULTIPICKLIST':
            return multipicklistCheck(field);
        case 'INTEGER':
            return integerCheck(field);
        case 'DOUBLE':
        case 'CURRENCY':
        case 'PERCENT':
            return numberCheck(field);
        case 'DATE':
            return (value) => (value instanceof DatetimeValue ? new DateValue(Math.floor(value.millis / DAY)) : value);
        case 'DATETIME':
            return datetimeCheck;
        case 'ID':
        case 'BOOLEAN':
        case 'LONG':
        case 'TIME':
        case 'REFERENCE':
        case 'BASE64':
        case 'ADDRESS':
        case 'LOCATION':
        case 'ANYTYPE':
            return object.name === 'User' && field.name === 'Username' ? textCheck(field) : undefined;
    }
}

const DAY = 86_400_000;

/** Times are stored to the second. */
function datetimeCheck(value: Exclude<ApexValue, null>): ApexValue {
    return value instanceof DatetimeValue && value.millis % 1000 !== 0
        ? new DatetimeValue(Math.floor(value.millis / 1000) * 1000)
        : value;
}

/** Kinds whose texts lose blanks at both ends; long ones only at the end. */
const TRIMMED: ReadonlySet<FieldKind> = new Set<FieldKind>(['STRING', 'PHONE', 'URL', 'EMAIL', 'COMBOBOX']);

function textCheck(field: FieldSchema): FieldCheck {
    const { length } = field;
    const trim = TRIMMED.has(field.kind) ? (text: string) => text.trim() : (text: string) => text.trimEnd();
    return (value, options) => {
        const text = trim(plainText(value));
        if (text === '') {
            return null;
        }
        if (length === undefined || text.length <= length) {
            return text;
        }
        return options.allowsTruncation ? text.slice(0, length) : tooLong(field, text, length);
    };
}

/** What the platform takes for an address, roughly (Salesforce Help, "Email Field": local part, @, domain with a dot). */
const EMAIL = /^[a-z0-9!#$%&'*/=?^_+\-`{|}~.]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]{2,}$/i;

function emailCheck(field: FieldSchema): FieldCheck {
    const asText = textCheck(field);
    return (value, options) => {
        const text = asText(value, options);
        return typeof text === 'string' && !EMAIL.test(text) ? badEmail(field, text) : text;
    };
}

function picklistCheck(field: FieldSchema): FieldCheck {
    // values and the deactivated ones are told apart only for restricted picklists
    const values = activeValues(field);
    const length = field.length ?? 255;
    return (value, options) => {
        const text = plainText(value).trim();
        if (text === '') {
            return null;
        }
        const known = values.get(text.toLowerCase());
        if (known !== undefined) {
            return known;
        }
        if (field.isRestrictedPicklist && field.picklistValues.length > 0) {
            return badPicklistValue(field, text);
        }
        return text.length <= length
            ? text
            : options.allowsTruncation
              ? text.slice(0, length)
              : tooLong(field, text, length);
    };
}

/** By lower-case value: a picklist stores the value as it is defined, however it was written. */
function activeValues(field: FieldSchema): ReadonlyMap<string, string> {
    return new Map(
        field.picklistValues.filter(({ isActive }) => isActive).map(({ value }) => [value.toLowerCase(), value])
    );
}

function multipicklistCheck(field: FieldSchema): FieldCheck {
    const values = activeValues(field);
    const order = field.picklistValues.map(({ value }) => value);
    return (value) => {
        const parts = [
            ...new Set(
                plainText(value)
                    .split(';')
                    .map((part) => part.trim())
            )
        ].filter((part) => part !== '');
        const chosen = parts.map((part) => values.get(part.toLowerCase()) ?? part);
        const bad = chosen.find((part) => field.isRestrictedPicklist && order.length > 0 && !order.includes(part));
        if (bad !== undefined) {
            return badPicklistValue(field, bad);
        }
        // stored in the order of the definition
        chosen.sort((left, right) => rank(order, left) - rank(order, right));
        return chosen.length === 0 ? null : chosen.join(';');
    };
}

function rank(order: readonly string[], value: string): number {
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
}

function integerCheck(field: FieldSchema): FieldCheck {
    return (value) => {
        if (value instanceof DecimalValue) {
            return field.apexType === 'Integer' ? decimalToInteger(value) : value;
        }
        return value;
    };
}

/**
 * Places behind the point are kept however many the field shows: the public test fflib_SObjectSelectorTest.testSelectSObjectsById
 * reads 12345.67 from Account.AnnualRevenue, which shows none.
 */
function numberCheck(field: FieldSchema): FieldCheck {
    const { precision, scale } = field;
    const limit = precision === undefined ? undefined : decimalFromText(`1${'0'.repeat(precision - (scale ?? 0))}`);
    return (value) => {
        const number = toDecimal(value);
        if (number === undefined) {
            return value;
        }
        return limit && decimalCompare(decimalAbs(number), limit) >= 0
            ? outOfRange(field, decimalDisplay(number))
            : number;
    };
}

function toDecimal(value: Exclude<ApexValue, null>): DecimalValue | undefined {
    if (value instanceof DecimalValue) {
        return value;
    }
    if (typeof value === 'number') {
        return decimalFromInteger(value);
    }
    return value instanceof DoubleValue ? decimalFromDouble(value) : undefined;
}
