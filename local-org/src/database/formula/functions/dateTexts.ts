/** Dates and times written as text. Fields may lack leading zeros, what follows is ignored, as java.text.SimpleDateFormat. */
import {
    DateValue,
    DatetimeValue,
    MILLIS_PER_DAY,
    TimeValue,
    daysFromCivil,
    daysInMonth,
    millisFromClock
} from '../../../language/dates.js';
import { FormulaError } from '../problems.js';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const CLOCK = /^ +(\d{1,2}):(\d{1,2}):(\d{1,2})/;
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})$/;

/**
 * `2015-12-31`
 *
 * @throws FormulaError
 */
export function parseDate(text: string): DateValue {
    const match = DATE.exec(text);
    if (match === null) {
        throw new FormulaError(`Invalid date format: ${text}`);
    }
    return new DateValue(daysOf(match, text));
}

/**
 * `2015-12-31 23:59:00`, in GMT
 *
 * @throws FormulaError
 */
export function parseDatetime(text: string): DatetimeValue {
    const match = DATE.exec(text);
    const clock = match && CLOCK.exec(text.slice(match[0].length));
    if (!match || !clock) {
        throw new FormulaError(`Invalid date/time format: ${text}`);
    }
    return new DatetimeValue(daysOf(match, text) * MILLIS_PER_DAY + clockOf(clock, text));
}

/**
 * `23:59:00.000`
 *
 * @throws FormulaError
 */
export function parseTime(text: string): TimeValue {
    const match = TIME.exec(text);
    if (match === null) {
        throw new FormulaError(`Invalid time format: ${text}`);
    }
    return new TimeValue(clockOf(match, text));
}

function daysOf([, year = '', month = '', day = '']: RegExpExecArray, text: string): number {
    const [y, m, d] = [Number(year), Number(month), Number(day)] as const;
    if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) {
        throw new FormulaError(`Invalid date format: ${text}`);
    }
    return daysFromCivil(y, m, d);
}

function clockOf([, hour = '', minute = '', second = '', fraction = '0']: RegExpExecArray, text: string): number {
    const [h, m, s] = [Number(hour), Number(minute), Number(second)] as const;
    if (h > 23 || m > 59 || s > 59) {
        throw new FormulaError(`Invalid time format: ${text}`);
    }
    return millisFromClock(h, m, s, Number(fraction));
}
