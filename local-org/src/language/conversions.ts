/** The conversions that the binder makes explicit; null stays null. */
import { DateValue, DatetimeValue, MILLIS_PER_DAY } from './dates.js';
import type { DecimalValue } from './decimal.js';
import { decimalFromInteger, decimalFromLong, decimalToInteger, decimalToLong } from './decimal.js';
import { DoubleValue, decimalFromDouble, doubleFromDecimal, doubleToInteger, doubleToLong } from './double.js';
import { platformException } from './exceptions.js';
import { longToInteger } from './long.js';
import { to18 } from '../schema/ids.js';

function keepingNull<A, B>(convert: (value: A) => B): (value: A | null) => B | null {
    return (value) => (value === null ? null : convert(value));
}

export const conversions = {
    IntegerToLong: keepingNull((value: number) => BigInt(value)),
    IntegerToDouble: keepingNull((value: number) => new DoubleValue(value)),
    IntegerToDecimal: keepingNull(decimalFromInteger),
    LongToDouble: keepingNull((value: bigint) => new DoubleValue(Number(value))),
    LongToDecimal: keepingNull(decimalFromLong),
    DoubleToDecimal: keepingNull(decimalFromDouble),
    DecimalToDouble: keepingNull(doubleFromDecimal),
    LongToInteger: keepingNull(longToInteger),
    DoubleToInteger: keepingNull(doubleToInteger),
    DoubleToLong: keepingNull(doubleToLong),
    DecimalToInteger: keepingNull((value: DecimalValue) => decimalToInteger(value)),
    DecimalToLong: keepingNull((value: DecimalValue) => decimalToLong(value)),
    StringToId: keepingNull(toId),
    DateToDatetime: keepingNull((value: DateValue) => new DatetimeValue(value.days * MILLIS_PER_DAY)),
    DatetimeToDate: keepingNull((value: DatetimeValue) => new DateValue(Math.floor(value.millis / MILLIS_PER_DAY)))
} as const;

/** @returns whether a text has the form of an Id, 15 or 18 characters */
export function isId(text: string): boolean {
    return to18(text) !== undefined;
}

/**
 * Checks an Id and makes it 18 characters long.
 *
 * @throws ApexException StringException `Invalid id: x`
 */
export function toId(text: string): string {
    const id = to18(text);
    if (id === undefined) {
        throw platformException('StringException', `Invalid id: ${text}`);
    }
    return id;
}
