/** When an expression fires next. "The System.schedule method uses the user's timezone for the basis of all schedules." */
import {
    civilFromDays,
    dayOfWeek,
    daysFromCivil,
    daysInMonth,
    millisFromClock,
    MILLIS_PER_DAY,
    splitMillis
} from '../../language/dates.js';
import { fromLocal, toLocal } from '../../language/timeZones.js';
import type { CronExpression, DayRule, WeekdayRule } from './expression.js';

/** Beyond the last year that an expression may have. */
const END = daysFromCivil(2100, 1, 1);

/**
 * @param after milliseconds since 1970
 * @param timeZone IANA name
 * @returns the first time after that, in milliseconds since 1970; undefined when there is none
 */
export function nextFireTime(cron: CronExpression, after: number, timeZone: string): number | undefined {
    const times = timesOfDay(cron);
    // from the day before: where clocks go back, a local time may come twice
    let day = splitMillis(toLocal(timeZone, after)).days - 1;
    while (day < END) {
        const { year, month } = civilFromDays(day);
        if (!cron.years.has(year)) {
            day = daysFromCivil(year + 1, 1, 1);
        } else if (!cron.months.has(month)) {
            day = daysFromCivil(year, month + 1, 1);
        } else {
            const found = fireTimeOn(cron, day, times, after, timeZone);
            if (found !== undefined) {
                return found;
            }
            day++;
        }
    }
    return undefined;
}

function fireTimeOn(
    cron: CronExpression,
    day: number,
    times: readonly number[],
    after: number,
    timeZone: string
): number | undefined {
    if (!isDay(cron, day)) {
        return undefined;
    }
    return times.map((time) => fromLocal(timeZone, day * MILLIS_PER_DAY + time)).find((instant) => instant > after);
}

function timesOfDay({ hours, minutes, seconds }: CronExpression): readonly number[] {
    const times: number[] = [];
    for (const hour of sorted(hours)) {
        for (const minute of sorted(minutes)) {
            for (const second of sorted(seconds)) {
                times.push(millisFromClock(hour, minute, second, 0));
            }
        }
    }
    return times;
}

function sorted(numbers: ReadonlySet<number>): number[] {
    return [...numbers].sort((a, b) => a - b);
}

function isDay(cron: CronExpression, day: number): boolean {
    return isDayOfMonth(cron.day, day) && isDayOfWeek(cron.weekday, day);
}

function isDayOfMonth(rule: DayRule, day: number): boolean {
    const date = civilFromDays(day);
    const last = daysInMonth(date.year, date.month);
    const first = day - date.day;
    switch (rule.kind) {
        case 'any':
            return true;
        case 'days':
            return rule.days.has(date.day);
        case 'last': {
            const meant = last - rule.before;
            return date.day === (rule.isWeekday ? nearestWeekday(first, meant, last) : meant);
        }
        case 'nearestWeekday':
            return date.day === nearestWeekday(first, Math.min(rule.day, last), last);
    }
}

/** @param first day number of the day before the first of the month */
function nearestWeekday(first: number, day: number, last: number): number {
    const weekday = dayOfWeek(first + day);
    if (weekday === 6) {
        return day === 1 ? 3 : day - 1;
    }
    if (weekday === 0) {
        return day === last ? day - 2 : day + 1;
    }
    return day;
}

function isDayOfWeek(rule: WeekdayRule, day: number): boolean {
    const weekday = dayOfWeek(day) + 1;
    const date = civilFromDays(day);
    switch (rule.kind) {
        case 'any':
            return true;
        case 'weekdays':
            return rule.days.has(weekday);
        case 'last':
            return weekday === rule.weekday && date.day + 7 > daysInMonth(date.year, date.month);
        case 'nth':
            return weekday === rule.weekday && Math.ceil(date.day / 7) === rule.nth;
    }
}
