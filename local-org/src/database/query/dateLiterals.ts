/** Date literals: ranges of days in the user's time zone ("Date Formats and Date Literals in WHERE", SOQL and SOSL Reference). */
import { civilFromDays, dayOfWeek, daysFromCivil, modulo } from '../../language/dates.js';
import { queryException } from './errors.js';

/** Days since 1970-01-01; `to` is the first day that is not in the range. */
export interface DayRange {
    readonly from: number;
    readonly to: number;
}

export interface Calendar {
    /** Days since 1970-01-01. */
    readonly today: number;
    /** 0 for Sunday; by the user's locale. */
    readonly firstDayOfWeek: number;
    /** First month of the fiscal year, 1 to 12. */
    readonly fiscalYearStart: number;
}

type Unit = 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FISCAL_QUARTER' | 'FISCAL_YEAR';

const DAYS: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const NEAR: Readonly<Record<string, number>> = { LAST: -1, THIS: 0, NEXT: 1 };

/**
 * @param name in upper case: `LAST_N_DAYS`
 * @throws QueryException for a name that is none
 */
export function literalRange(name: string, n: number | undefined, calendar: Calendar): DayRange {
    const range = n === undefined ? fixedRange(name, calendar) : countedRange(name, n, calendar);
    if (!range) {
        throw queryException(`unexpected token: '${n === undefined ? name : `${name}:${n}`}'`);
    }
    return range;
}

function fixedRange(name: string, calendar: Calendar): DayRange | undefined {
    const day = DAYS[name];
    if (day !== undefined) {
        return { from: calendar.today + day, to: calendar.today + day + 1 };
    }
    if (name === 'LAST_90_DAYS') {
        return lastDays(90, calendar);
    }
    if (name === 'NEXT_90_DAYS') {
        return nextDays(90, calendar);
    }
    const [, near = '', unit = ''] = /^(LAST|THIS|NEXT)_(\w+)$/.exec(name) ?? [];
    return isUnit(unit) ? periods(unit, NEAR[near] ?? 0, 1, calendar) : undefined;
}

function countedRange(name: string, n: number, calendar: Calendar): DayRange | undefined {
    switch (name) {
        case 'LAST_N_DAYS':
            return lastDays(n, calendar);
        case 'NEXT_N_DAYS':
            return nextDays(n, calendar);
        case 'N_DAYS_AGO':
            return { from: calendar.today - n, to: calendar.today - n + 1 };
        default:
            return countedPeriods(name, n, calendar);
    }
}

/** Weeks, months, quarters and years: the current one is not among the last or next n. */
function countedPeriods(name: string, n: number, calendar: Calendar): DayRange | undefined {
    const [, near = '', units = ''] = /^(LAST|NEXT)_N_(\w+)S$/.exec(name) ?? [];
    if (isUnit(units)) {
        return near === 'LAST' ? periods(units, -n, n, calendar) : periods(units, 1, n, calendar);
    }
    const [, unit = ''] = /^N_(\w+)S_AGO$/.exec(name) ?? [];
    return isUnit(unit) ? periods(unit, -n, 1, calendar) : undefined;
}

/** Today included: LAST_N_DAYS:1 is yesterday and today. */
function lastDays(n: number, { today }: Calendar): DayRange {
    return { from: today - n, to: today + 1 };
}

/** Begins tomorrow. */
function nextDays(n: number, { today }: Calendar): DayRange {
    return { from: today + 1, to: today + 1 + n };
}

function isUnit(text: string): text is Unit {
    return ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'].includes(text);
}

/** `count` periods, the first of which is `offset` after the current one. */
function periods(unit: Unit, offset: number, count: number, calendar: Calendar): DayRange {
    if (unit === 'WEEK') {
        const { today, firstDayOfWeek } = calendar;
        const start = today - modulo(dayOfWeek(today) - firstDayOfWeek, 7) + offset * 7;
        return { from: start, to: start + count * 7 };
    }
    const months = monthsOf(unit);
    const { year, month } = civilFromDays(calendar.today);
    const origin = unit.startsWith('FISCAL') ? calendar.fiscalYearStart - 1 : 0;
    const index = year * 12 + month - 1;
    const first = index - modulo(index - origin, months) + offset * months;
    return { from: firstOfMonth(first), to: firstOfMonth(first + count * months) };
}

function monthsOf(unit: Exclude<Unit, 'WEEK'>): number {
    switch (unit) {
        case 'MONTH':
            return 1;
        case 'QUARTER':
        case 'FISCAL_QUARTER':
            return 3;
        case 'YEAR':
        case 'FISCAL_YEAR':
            return 12;
    }
}

/** @param index months since the year 0 */
function firstOfMonth(index: number): number {
    return daysFromCivil(Math.floor(index / 12), modulo(index, 12) + 1, 1);
}
