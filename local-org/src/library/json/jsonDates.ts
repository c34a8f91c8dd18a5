/** Dates, date-times and times as JSON texts: ISO 8601, read with the wording of Joda-Time, which the platform uses. */
import {
    DateValue,
    DatetimeValue,
    MILLIS_PER_DAY,
    TimeValue,
    dateDisplay,
    daysFromCivil,
    daysInMonth,
    millisFromClock,
    splitMillis,
    timeDisplay
} from '../../language/dates.js';

/** A text that is no date; `message` is the platform's, without a place. */
export class BadDateText extends Error {
    override readonly name = 'BadDateText';
}

const DATE = /^([+-]?\d{4,9})-(\d{1,2})-(\d{1,2})/;
const TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?/;
const ZONE = /^(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/** `2016-01-31` */
export function dateText(value: DateValue): string {
    return dateDisplay(value);
}

/** `2016-01-31T15:00:00.000Z` */
export function datetimeText(value: DatetimeValue): string {
    const { days, timeOfDay } = splitMillis(value.millis);
    return `${dateDisplay(new DateValue(days))}T${timeDisplay(new TimeValue(timeOfDay))}`;
}

/** @throws BadDateText */
export function readDate(text: string): DateValue {
    const found = DATE.exec(text);
    if (!found) {
        throw invalid(text, 0);
    }
    if (found[0].length < text.length) {
        throw invalid(text, found[0].length);
    }
    return new DateValue(daysOf(text, found));
}

/**
 * A date alone means midnight, a time without zone is in GMT.
 *
 * @throws BadDateText
 */
export function readDatetime(text: string): DatetimeValue {
    const date = DATE.exec(text);
    if (!date) {
        throw invalid(text, 0);
    }
    const days = daysOf(text, date);
    const at = date[0].length;
    if (at === text.length) {
        return new DatetimeValue(days * MILLIS_PER_DAY);
    }
    if (text.charAt(at) !== 'T') {
        throw invalid(text, at);
    }
    return new DatetimeValue(days * MILLIS_PER_DAY + millisOf(text, at + 1));
}

/** @throws BadDateText */
export function readTime(text: string): TimeValue {
    return new TimeValue(((millisOf(text, 0) % MILLIS_PER_DAY) + MILLIS_PER_DAY) % MILLIS_PER_DAY);
}

function daysOf(text: string, [, year = '', month = '', day = '']: RegExpExecArray): number {
    checkRange(text, Number(month), 'monthOfYear', 1, 12);
    checkRange(text, Number(day), 'dayOfMonth', 1, daysInMonth(Number(year), Number(month)));
    return daysFromCivil(Number(year), Number(month), Number(day));
}

/** The milliseconds of a time with zone that begins at an offset of the text. */
function millisOf(text: string, start: number): number {
    const rest = text.slice(start);
    const time = TIME.exec(rest);
    if (!time) {
        throw invalid(text, start);
    }
    const [all, hour = '', minute = '', second = '0', fraction = ''] = time;
    checkRange(text, Number(hour), 'hourOfDay', 0, 23);
    checkRange(text, Number(minute), 'minuteOfHour', 0, 59);
    checkRange(text, Number(second), 'secondOfMinute', 0, 59);
    const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
    return millisFromClock(Number(hour), Number(minute), Number(second), millis) - offsetOf(text, start + all.length);
}

function offsetOf(text: string, start: number): number {
    const rest = text.slice(start);
    if (rest === '') {
        return 0;
    }
    const zone = ZONE.exec(rest);
    if (!zone) {
        throw invalid(text, start);
    }
    const [, sign, hours = '0', minutes = '0'] = zone;
    const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return sign === '-' ? -size : size;
}

function checkRange(text: string, value: number, field: string, low: number, high: number): void {
    if (value < low || value > high) {
        throw new BadDateText(
            `Cannot parse "${text}": Value ${value} for ${field} must be in the range [${low},${high}]`
        );
    }
}

/** org.joda.time.format.FormatUtils.createErrorMessage */
function invalid(text: string, at: number): BadDateText {
    const shown = text.length > 35 ? `${text.slice(0, 35)}...` : text;
    if (at <= 0) {
        return new BadDateText(`Invalid format: "${shown}"`);
    }
    return new BadDateText(
        at >= text.length
            ? `Invalid format: "${shown}" is too short`
            : `Invalid format: "${shown}" is malformed at "${shown.slice(at)}"`
    );
}
