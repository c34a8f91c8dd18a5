/** Apex `Date`, `Datetime` and `Time` as plain counts, with the arithmetic of the calendar they share. */

export const MILLIS_PER_DAY = 86_400_000;

/** A day: `days` since 1970-01-01. */
export class DateValue {
    constructor(readonly days: number) {}

    /** How the platform shows a Date in debug output and in concatenations: with a time of zero. */
    toString(): string {
        return `${dateDisplay(this)} 00:00:00`;
    }
}

/** An instant: `millis` since 1970-01-01 00:00 GMT. */
export class DatetimeValue {
    constructor(readonly millis: number) {}

    /** In GMT: `2024-05-01 17:30:00`. */
    toString(): string {
        const { days, timeOfDay } = splitMillis(this.millis);
        return `${dateDisplay(new DateValue(days))} ${timeDisplay(new TimeValue(timeOfDay)).slice(0, 8)}`;
    }
}

/** A time of day: `millis` since midnight. */
export class TimeValue {
    constructor(readonly millis: number) {}

    toString(): string {
        return timeDisplay(this);
    }
}

/** `month` from 1 to 12, `day` from 1. */
export interface CivilDate {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

/** Parts of a time of day. */
export interface Clock {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: number;
}

/**
 * The day number of a date in the Gregorian calendar. Months and days beyond their range run over into the next ones:
 * `Date.newInstance(2021, 2, 30)` is 2 March on the platform.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
    const index = year * 12 + (month - 1);
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(index / 12), modulo(index, 12), 1);
    return Math.round(date.getTime() / MILLIS_PER_DAY) + day - 1;
}

export function civilFromDays(days: number): CivilDate {
    const date = new Date(days * MILLIS_PER_DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isLeapYear(year: number): boolean {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @param month from 1 to 12 */
export function daysInMonth(year: number, month: number): number {
    return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}

/** Moves by months; a day that the month lacks becomes its last one (Apex Reference Guide, `Date.addMonths`). */
export function addMonthsToDays(days: number, months: number): number {
    const { year, month, day } = civilFromDays(days);
    const first = civilFromDays(daysFromCivil(year, month + months, 1));
    return daysFromCivil(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

/** 1 for the first of January. */
export function dayOfYear(days: number): number {
    return days - daysFromCivil(civilFromDays(days).year, 1, 1) + 1;
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(days: number): number {
    return modulo(days + 4, 7);
}

/** Splits an instant, or a local time counted the same way, into day number and milliseconds of the day. */
export function splitMillis(millis: number): { readonly days: number; readonly timeOfDay: number } {
    const days = Math.floor(millis / MILLIS_PER_DAY);
    return { days, timeOfDay: millis - days * MILLIS_PER_DAY };
}

export function clockFromMillis(timeOfDay: number): Clock {
    return {
        hour: Math.floor(timeOfDay / 3_600_000),
        minute: Math.floor(timeOfDay / 60_000) % 60,
        second: Math.floor(timeOfDay / 1000) % 60,
        millisecond: timeOfDay % 1000
    };
}

export function millisFromClock(hour: number, minute: number, second: number, millisecond: number): number {
    return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** A Time runs round at midnight. */
export function timeOf(millis: number): TimeValue {
    return new TimeValue(modulo(millis, MILLIS_PER_DAY));
}

/** `2024-05-01`. */
export function dateDisplay(value: DateValue): string {
    const { year, month, day } = civilFromDays(value.days);
    return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `17:30:00.000Z`. */
export function timeDisplay(value: TimeValue): string {
    const { hour, minute, second, millisecond } = clockFromMillis(value.millis);
    const fraction = String(millisecond).padStart(3, '0');
    return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}.${fraction}Z`;
}

function twoDigits(value: number): string {
    return String(value).padStart(2, '0');
}

/** The remainder with the sign of the divisor. */
export function modulo(value: number, divisor: number): number {
    return ((value % divisor) + divisor) % divisor;
}
