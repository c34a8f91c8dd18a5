/**
 * Primitive values from JSON texts. The texts of the messages: glade-sh/glade (tests of JSON input errors against an org),
 * and public error reports where a line says so.
 */
import { BlobValue } from '../../language/blob.js';
import { toId } from '../../language/conversions.js';
import { DecimalValue, decimalFromText, decimalParse, decimalToWhole } from '../../language/decimal.js';
import { DoubleValue, doubleParse } from '../../language/double.js';
import { ApexException } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import { BadDateText, readDate, readDatetime, readTime } from './jsonDates.js';
import { JsonFault, type JsonPlace } from './jsonFault.js';
import type { JsonReader, JsonTokenKind } from './jsonReader.js';

const INT_MAX = 2n ** 31n - 1n;
const LONG_MAX = 2n ** 63n - 1n;
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

type Convert = (text: string, kind: JsonTokenKind, place: JsonPlace) => ApexValue;

const CONVERSIONS: Readonly<Record<string, Convert>> = {
    String: (text) => text,
    Boolean: (text, _kind, place) => toBoolean(text, place),
    Integer: (text, _kind, place) => Number(toWhole(text, INT_MAX, place)),
    Long: (text, kind, place) => toLong(text, kind, place),
    Decimal: (text, _kind, place) => toDecimal(text, place),
    Double: (text, _kind, place) => toDouble(text, place),
    Date: (text, _kind, place) => dated(text, place, readDate),
    Datetime: (text, _kind, place) => dated(text, place, readDatetime),
    Time: (text, _kind, place) => dated(text, place, readTime),
    Id: (text, _kind, place) => toIdValue(text, place),
    Blob: (text, _kind, place) => toBlob(text, place)
};

/** @returns whether the value of a token is text: a string, number or word */
export function isScalar(kind: JsonTokenKind | undefined): kind is JsonTokenKind {
    return kind !== undefined && kind.startsWith('VALUE_') && kind !== 'VALUE_NULL';
}

/**
 * Reads the current token as a primitive.
 *
 * @param type `Integer`, ...
 * @throws JsonFault
 */
export function readPrimitive(reader: JsonReader, type: string): ApexValue {
    const { kind, text, place } = reader;
    if (kind === 'VALUE_NULL') {
        return null;
    }
    const convert = CONVERSIONS[type];
    if (!isScalar(kind) || !convert) {
        // https://salesforce.stackexchange.com/questions/389795
        throw new JsonFault('Illegal value for primitive', place);
    }
    return convert(text, kind, place);
}

/**
 * A text that is no token, such as the key of a map, as a primitive.
 *
 * @throws JsonFault
 */
export function readKey(text: string, type: string, place: JsonPlace): ApexValue {
    if (type === 'Id') {
        return toIdValue(text, place, 'bad id ');
    }
    const convert = CONVERSIONS[type];
    return convert ? convert(text, 'VALUE_STRING', place) : text;
}

function toBoolean(text: string, place: JsonPlace): boolean {
    const folded = text.toLowerCase();
    if (folded !== 'true' && folded !== 'false') {
        throw new JsonFault(`Illegal value for boolean: ${text}`, place);
    }
    return folded === 'true';
}

function toWhole(text: string, max: bigint, place: JsonPlace): bigint {
    const value = /^[+-]?\d+$/.test(text) ? BigInt(text.replace(/^\+/, '')) : undefined;
    if (value === undefined || value > max || value < -max - 1n) {
        throw new JsonFault(`For input string: "${text}"`, place);
    }
    return value;
}

/** A number with a fraction loses it. */
function toLong(text: string, kind: JsonTokenKind, place: JsonPlace): bigint {
    return kind === 'VALUE_NUMBER_FLOAT'
        ? toWhole(String(decimalToWhole(decimalFromText(text))), LONG_MAX, place)
        : toWhole(text, LONG_MAX, place);
}

function toDecimal(text: string, place: JsonPlace): DecimalValue {
    const value = decimalParse(text);
    if (value === undefined) {
        throw badNumber(text, place);
    }
    return value;
}

function toDouble(text: string, place: JsonPlace): DoubleValue {
    const value = doubleParse(text);
    if (value === undefined) {
        throw badNumber(text, place);
    }
    return value;
}

/** The messages of java.math.BigDecimal; `N/A` for an empty text. */
function badNumber(text: string, place: JsonPlace): JsonFault {
    const bad = /[^\d.+-]/.exec(text)?.[0] ?? text.charAt(0);
    return new JsonFault(
        text === ''
            ? 'N/A'
            : `Character ${bad} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
        place
    );
}

function dated(text: string, place: JsonPlace, read: (text: string) => ApexValue): ApexValue {
    try {
        return read(text);
    } catch (error) {
        throw error instanceof BadDateText ? new JsonFault(error.message, place) : error;
    }
}

function toIdValue(text: string, place: JsonPlace, prefix = 'Invalid id: '): string {
    try {
        return toId(text);
    } catch (error) {
        throw error instanceof ApexException ? new JsonFault(prefix + text, place) : error;
    }
}

function toBlob(text: string, place: JsonPlace): BlobValue {
    if (!BASE64.test(text)) {
        throw new JsonFault('Illegal value for primitive', place);
    }
    return new BlobValue(new Uint8Array(Buffer.from(text, 'base64')));
}
