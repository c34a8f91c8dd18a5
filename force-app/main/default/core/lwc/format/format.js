import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

/** What stands where a value is missing: never 0. */
export const NO_VALUE = '–';

const MILLISECONDS_OF_DAY = 86400000;
const DAY_ONLY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @typedef {number | null | undefined} MaybeNumber */
/** @typedef {string | null | undefined} MaybeDate day "2026-03-01" or time "2026-03-01T08:00:00.000Z" */

/** Formatters are expensive to make and are needed for each row. */
const numberFormats = new Map();
const dateFormats = new Map();

/**
 * @param {Intl.NumberFormatOptions} options
 * @returns {Intl.NumberFormat}
 */
function numberFormat(options) {
    const key = JSON.stringify(options);
    if (!numberFormats.has(key)) {
        numberFormats.set(key, new Intl.NumberFormat(LOCALE, options));
    }
    return numberFormats.get(key);
}

/**
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {Intl.DateTimeFormat}
 */
function dateFormat(options) {
    const key = JSON.stringify(options);
    if (!dateFormats.has(key)) {
        dateFormats.set(key, new Intl.DateTimeFormat(LOCALE, options));
    }
    return dateFormats.get(key);
}

/**
 * @param {MaybeNumber} value
 * @returns {value is null | undefined}
 */
function isMissing(value) {
    return value === null || value === undefined || Number.isNaN(value);
}

/**
 * @param {MaybeNumber} value
 * @param {number} digits after the point, at most
 * @param {number} [leastDigits] after the point, at least
 * @returns {string}
 */
export function formatNumber(value, digits = 1, leastDigits = 0) {
    return isMissing(value)
        ? NO_VALUE
        : numberFormat({ maximumFractionDigits: digits, minimumFractionDigits: leastDigits }).format(value);
}

/**
 * A change, always with its sign; what rounds to nothing is a plain 0.
 * @param {MaybeNumber} value
 * @param {number} digits after the point
 * @returns {string}
 */
export function formatChange(value, digits = 1) {
    return isMissing(value)
        ? NO_VALUE
        : numberFormat({
              maximumFractionDigits: digits,
              minimumFractionDigits: digits,
              signDisplay: 'exceptZero'
          }).format(value);
}

/**
 * @param {MaybeNumber} value 12.5 is 12.5 %
 * @param {number} digits after the point, at most
 * @returns {string}
 */
export function formatPercent(value, digits = 0) {
    return isMissing(value)
        ? NO_VALUE
        : numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(value / 100);
}

/**
 * @param {MaybeNumber} value
 * @param {string} [code] ISO code; the user's currency if none is given
 * @param {number} digits after the point
 * @returns {string}
 */
export function formatCurrency(value, code = CURRENCY, digits = 0) {
    return isMissing(value)
        ? NO_VALUE
        : numberFormat({
              style: 'currency',
              currency: code,
              maximumFractionDigits: digits,
              minimumFractionDigits: digits
          }).format(value);
}

/**
 * An amount where there is little room: $1.2M.
 * @param {MaybeNumber} value
 * @param {string} [code] ISO code; the user's currency if none is given
 * @returns {string}
 */
export function formatCompactCurrency(value, code = CURRENCY) {
    return isMissing(value)
        ? NO_VALUE
        : numberFormat({
              style: 'currency',
              currency: code,
              notation: 'compact',
              maximumFractionDigits: 1,
              minimumFractionDigits: 0
          }).format(value);
}

/**
 * The point in time of a day or a time. A day is taken at noon UTC of that day, and shown in UTC, so that no time zone
 * turns it into the day before.
 * @param {MaybeDate} value
 * @returns {{ date: Date, timeZone: string } | undefined}
 */
function parse(value) {
    if (!value) {
        return undefined;
    }
    const isDay = DAY_ONLY.test(value);
    const date = new Date(isDay ? `${value}T12:00:00.000Z` : value);
    return Number.isNaN(date.getTime()) ? undefined : { date, timeZone: isDay ? 'UTC' : TIME_ZONE };
}

/**
 * @param {MaybeDate} value
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {string}
 */
function formatWith(value, options) {
    const parsed = parse(value);
    return parsed ? dateFormat({ ...options, timeZone: parsed.timeZone }).format(parsed.date) : NO_VALUE;
}

/**
 * Jan 5, 2026
 * @param {MaybeDate} value
 * @returns {string}
 */
export function formatDate(value) {
    return formatWith(value, { year: 'numeric', month: 'short', day: 'numeric' });
}

/**
 * Jan 5
 * @param {MaybeDate} value
 * @returns {string}
 */
export function formatShortDate(value) {
    return formatWith(value, { month: 'short', day: 'numeric' });
}

/**
 * Jan 2026
 * @param {MaybeDate} value
 * @returns {string}
 */
export function formatMonth(value) {
    return formatWith(value, { year: 'numeric', month: 'short' });
}

/**
 * Jan 5, 2026, 9:30 AM
 * @param {MaybeDate} value
 * @returns {string}
 */
export function formatDateTime(value) {
    return formatWith(value, { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
}

/**
 * in 3 days, yesterday
 * @param {MaybeNumber} days from today; negative lies in the past
 * @returns {string}
 */
export function formatRelativeDays(days) {
    return isMissing(days) ? NO_VALUE : new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(days, 'day');
}

/**
 * The day, in the user's time zone, on which a time lies.
 * @param {MaybeDate} value
 * @returns {string | undefined} "2026-03-01"
 */
export function dayOf(value) {
    const parsed = parse(value);
    if (!parsed) {
        return undefined;
    }
    const parts = new Intl.DateTimeFormat('en-US', {
        timeZone: parsed.timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit'
    }).formatToParts(parsed.date);
    /** @param {string} type */
    const part = (type) => parts.find((each) => each.type === type)?.value;
    return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * The number of days since 1970 of a day, for scales and differences.
 * @param {MaybeDate} value
 * @returns {number | undefined}
 */
export function dayNumber(value) {
    const day = dayOf(value);
    return day === undefined ? undefined : Math.floor(Date.parse(`${day}T00:00:00.000Z`) / MILLISECONDS_OF_DAY);
}

/**
 * @param {MaybeDate} from
 * @param {MaybeDate} to
 * @returns {number | undefined} positive when `to` is later; undefined when one of them is missing
 */
export function daysBetween(from, to) {
    const first = dayNumber(from);
    const last = dayNumber(to);
    return first === undefined || last === undefined ? undefined : last - first;
}

/**
 * @param {string} day "2026-03-01"
 * @param {number} days
 * @returns {string} the day that many days later
 */
export function addDays(day, days) {
    return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}
