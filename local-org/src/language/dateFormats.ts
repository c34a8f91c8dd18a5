/** Patterns of java.text.SimpleDateFormat (Apex Reference Guide, `Datetime.format(dateFormatString)`). */
import type { Clock } from './dates.js';
import { civilFromDays, clockFromMillis, dayOfWeek, dayOfYear, daysFromCivil, modulo, splitMillis } from './dates.js';
import { dateFormat, weekRules } from './locales.js';
import { toLocal, zoneName, zoneOffset } from './timeZones.js';

/** The pattern has a letter that means nothing, or an open quotation; the message is Java's. */
export class BadDatePattern extends Error {
    override readonly name = 'BadDatePattern';
}

interface Moment {
    readonly millis: number;
    readonly days: number;
    readonly clock: Clock;
    readonly zone: string;
    readonly locale: string;
}

/**
 * @param millis an instant
 * @param zone IANA name
 * @param locale such as `en_US`
 * @throws BadDatePattern
 */
export function formatInstant(millis: number, pattern: string, zone: string, locale: string): string {
    const { days, timeOfDay } = splitMillis(toLocal(zone, millis));
    const moment: Moment = { millis, days, clock: clockFromMillis(timeOfDay), zone, locale };
    return tokens(pattern)
        .map((token) => (token.isText ? token.text : fieldText(token.text.charAt(0), token.text.length, moment)))
        .join('');
}

interface Token {
    readonly isText: boolean;
    readonly text: string;
}

const TOKEN = /'((?:[^']|'')*)'|''|([a-zA-Z])\2*|[^a-zA-Z']+|'/g;

const known = new Map<string, readonly Token[]>();

function tokens(pattern: string): readonly Token[] {
    let found = known.get(pattern);
    if (!found) {
        found = readPattern(pattern);
        known.set(pattern, found);
    }
    return found;
}

function readPattern(pattern: string): Token[] {
    return Array.from(pattern.matchAll(TOKEN), ([text, quoted, letter]) => {
        if (text === "'") {
            throw new BadDatePattern('Unterminated quote');
        }
        if (letter !== undefined) {
            return { isText: false, text };
        }
        return {
            isText: true,
            text: quoted === undefined || quoted === '' ? text.replace("''", "'") : quoted.replaceAll("''", "'")
        };
    });
}

function fieldText(letter: string, count: number, moment: Moment): string {
    const { clock } = moment;
    const { year, month, day } = civilFromDays(moment.days);
    const number = (value: number): string => String(value).padStart(count, '0');
    switch (letter) {
        case 'G':
            return year > 0 ? 'AD' : 'BC';
        case 'y':
            return yearText(year, count);
        case 'Y':
            return yearText(weekOfYear(moment).year, count);
        case 'M':
        case 'L':
            return count >= 3 ? monthName(month, count >= 4, letter === 'L', moment.locale) : number(month);
        case 'w':
            return number(weekOfYear(moment).week);
        case 'W':
            return number(weekOfMonth(moment));
        case 'D':
            return number(dayOfYear(moment.days));
        case 'd':
            return number(day);
        case 'F':
            return number(Math.ceil(day / 7));
        case 'E':
            return weekdayName(moment.days, count >= 4, moment.locale);
        case 'u':
            return number(dayOfWeek(moment.days) || 7);
        case 'a':
            return dayPeriod(clock.hour, moment.locale);
        case 'H':
            return number(clock.hour);
        case 'k':
            return number(clock.hour || 24);
        case 'K':
            return number(clock.hour % 12);
        case 'h':
            return number(clock.hour % 12 || 12);
        case 'm':
            return number(clock.minute);
        case 's':
            return number(clock.second);
        case 'S':
            return number(clock.millisecond);
        case 'z':
            return zoneName(moment.zone, moment.millis, count >= 4);
        case 'Z':
            return offsetText(moment, '');
        case 'X':
            return isoOffset(moment, count);
        default:
            throw new BadDatePattern(`Illegal pattern character '${letter}'`);
    }
}

function yearText(year: number, count: number): string {
    const value = year > 0 ? year : 1 - year;
    return count === 2 ? String(value % 100).padStart(2, '0') : String(value).padStart(count, '0');
}

/** A fixed day of each month and weekday, for names. */
function nameOf(days: number, locale: string, options: Intl.DateTimeFormatOptions): string {
    return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(days * 86_400_000));
}

function monthName(month: number, isLong: boolean, isStandalone: boolean, locale: string): string {
    const days = daysFromCivil(2023, month, 15);
    const options: Intl.DateTimeFormatOptions = { month: isLong ? 'long' : 'short' };
    if (isStandalone) {
        return nameOf(days, locale, options);
    }
    // within a date some languages decline the name
    const format = dateFormat(locale, { ...options, day: 'numeric', timeZone: 'UTC' });
    const part = format.formatToParts(new Date(days * 86_400_000)).find(({ type }) => type === 'month');
    return part?.value ?? nameOf(days, locale, options);
}

function weekdayName(days: number, isLong: boolean, locale: string): string {
    return nameOf(days, locale, { weekday: isLong ? 'long' : 'short' });
}

function dayPeriod(hour: number, locale: string): string {
    const format = dateFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    const part = format.formatToParts(new Date(hour * 3_600_000)).find(({ type }) => type === 'dayPeriod');
    return part?.value ?? (hour < 12 ? 'AM' : 'PM');
}

/** java.util.GregorianCalendar: the week of 1 January is the first one if enough of its days are in the year. */
function weekOfYear({ days, locale }: Moment): { readonly year: number; readonly week: number } {
    const { year } = civilFromDays(days);
    for (const candidate of [year + 1, year, year - 1]) {
        const start = firstWeekStart(daysFromCivil(candidate, 1, 1), locale);
        if (days >= start) {
            return { year: candidate, week: Math.floor((days - start) / 7) + 1 };
        }
    }
    return { year, week: 1 };
}

function weekOfMonth({ days, locale }: Moment): number {
    const { year, month } = civilFromDays(days);
    return Math.floor((days - firstWeekStart(daysFromCivil(year, month, 1), locale)) / 7) + 1;
}

/** The day on which the first week of a year or month begins that starts on the given day. */
function firstWeekStart(start: number, locale: string): number {
    const { firstDay, minimalDays } = weekRules(locale);
    const weekStart = start - modulo(dayOfWeek(start) - firstDay, 7);
    return weekStart + 7 - start >= minimalDays ? weekStart : weekStart + 7;
}

function offsetText({ zone, millis }: Moment, separator: string): string {
    const minutes = Math.round(zoneOffset(zone, millis) / 60_000);
    const size = Math.abs(minutes);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

function isoOffset(moment: Moment, count: number): string {
    if (count > 3) {
        throw new BadDatePattern('invalid ISO 8601 format: length=' + String(count));
    }
    if (zoneOffset(moment.zone, moment.millis) === 0) {
        return 'Z';
    }
    const text = offsetText(moment, count === 3 ? ':' : '');
    return count === 1 ? text.slice(0, 3) : text;
}
