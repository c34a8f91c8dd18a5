/** Texts of a file to values of fields ("Valid CSV Record Rows", Bulk API Developer Guide). */
import { parseInstant } from '../instant.js';
import { BlobValue } from '../../language/blob.js';
import { DatetimeValue, DateValue, millisFromClock, TimeValue } from '../../language/dates.js';
import { decimalParse } from '../../language/decimal.js';
import type { ApexValue } from '../../language/values.js';
import { to18 } from '../../schema/ids.js';
import type { FieldSchema } from '../../schema/model.js';

/** Empties a field; an empty text leaves it as it is. */
export const EMPTIED = '#N/A';

/** Why a text is no value of a field: says what would be one. */
export class ConversionError extends Error {
    override readonly name = 'ConversionError';

    /** @param status as the platform calls it */
    constructor(
        message: string,
        readonly status = 'INVALID_TYPE_ON_FIELD_IN_RECORD'
    ) {
        super(message);
    }
}

const DAY = 86_400_000;
const MAX_INTEGER = 2_147_483_647;

const TRUE = new Set(['true', 'yes', 'y', 'on', '1']);
const FALSE = new Set(['false', 'no', 'n', 'off', '0']);

/**
 * @param text not empty
 * @throws ConversionError
 */
export function fieldValue(field: FieldSchema, text: string): ApexValue {
    if (text === EMPTIED) {
        return null;
    }
    switch (field.apexType) {
        case 'String':
            return text;
        case 'Id':
            return to18(text.trim()) ?? refuse(text, 'an id of 15 or 18 letters and digits');
        case 'Boolean':
            return booleanOf(text);
        case 'Integer':
            return wholeOf(text, MAX_INTEGER);
        case 'Long':
            return BigInt(wholeOf(text, Number.MAX_SAFE_INTEGER));
        case 'Decimal':
        case 'Double':
            return decimalParse(text.trim()) ?? refuse(text, 'a number without signs for thousands: 1234.56');
        case 'Date':
            return dateOf(text);
        case 'Datetime':
            return new DatetimeValue(parseInstant(text) ?? refuse(text, 'a date and time: 2026-01-31T09:00:00Z'));
        case 'Time':
            return timeOf(text);
        case 'Blob':
            return blobOf(text);
        default:
            throw new ConversionError(`fields of type ${field.apexType} cannot be imported`);
    }
}

function refuse(text: string, wanted: string): never {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    throw new ConversionError(`'${shown}' is not ${wanted}`);
}

function booleanOf(text: string): boolean {
    const word = text.trim().toLowerCase();
    return TRUE.has(word) || (FALSE.has(word) ? false : refuse(text, 'true or false'));
}

function wholeOf(text: string, most: number): number {
    const number = /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : NaN;
    return Math.abs(number) <= most ? number : refuse(text, `a whole number up to ${most}`);
}

/** A date with a time is taken for its day in GMT. */
function dateOf(text: string): DateValue {
    const millis = parseInstant(text) ?? refuse(text, 'a date: 2026-01-31');
    return new DateValue(Math.floor(millis / DAY));
}

function timeOf(text: string): TimeValue {
    const [, hour, minute, second = '0', fraction = '0'] =
        /^\s*(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?\s*$/.exec(text) ?? [];
    const [h, m, s] = [Number(hour), Number(minute), Number(second)];
    return h < 24 && m < 60 && s < 60
        ? new TimeValue(millisFromClock(h, m, s, Number(fraction.padEnd(3, '0'))))
        : refuse(text, 'a time of day: 09:30:00.000Z');
}

function blobOf(text: string): BlobValue {
    const base64 = text.replace(/\s/g, '');
    return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)
        ? new BlobValue(new Uint8Array(Buffer.from(base64, 'base64')))
        : refuse(text, 'base64');
}
