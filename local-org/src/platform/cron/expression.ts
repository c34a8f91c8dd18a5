/**
 * Cron expressions of `System.schedule`: `Seconds Minutes Hours Day_of_month Month Day_of_week Optional_year` (Apex Reference
 * Guide, "System Class", `schedule(jobName, cronExpression, schedulableClass)`).
 */
import { CronFault, numberOf, numbersOf, RANGES } from './fields.js';

/** Which days of a month are meant. */
export type DayRule =
    | { readonly kind: 'any' }
    | { readonly kind: 'days'; readonly days: ReadonlySet<number> }
    /** `L`: the last; `L-3`: so many days before; `LW`: the last weekday from Monday to Friday. */
    | { readonly kind: 'last'; readonly before: number; readonly isWeekday: boolean }
    /** `15W`: the weekday next to the 15th within the month. */
    | { readonly kind: 'nearestWeekday'; readonly day: number };

/** Days of the week, 1 for Sunday. */
export type WeekdayRule =
    | { readonly kind: 'any' }
    | { readonly kind: 'weekdays'; readonly days: ReadonlySet<number> }
    /** `6L`: the last Friday. */
    | { readonly kind: 'last'; readonly weekday: number }
    /** `6#3`: the third Friday. */
    | { readonly kind: 'nth'; readonly weekday: number; readonly nth: number };

export interface CronExpression {
    readonly seconds: ReadonlySet<number>;
    readonly minutes: ReadonlySet<number>;
    readonly hours: ReadonlySet<number>;
    readonly day: DayRule;
    readonly months: ReadonlySet<number>;
    readonly weekday: WeekdayRule;
    readonly years: ReadonlySet<number>;
}

/** @throws CronFault */
export function parseCron(text: string): CronExpression {
    const parts = text.trim().split(/\s+/);
    const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = parts;
    if (parts.length < 6) {
        throw new CronFault('Unexpected end of expression.');
    }
    if (parts.length > 7) {
        throw new CronFault(`Illegal cron expression format (${text})`);
    }
    if (!/^\d+$/.test(second) || !/^\d+$/.test(minute)) {
        // the special characters of these two are "None"
        throw new CronFault(`Seconds and minutes must be specified as integers: ${text}`);
    }
    checkDays(day, weekday);
    return {
        seconds: numbersOf(second, RANGES.second),
        minutes: numbersOf(minute, RANGES.minute),
        hours: numbersOf(hour, RANGES.hour),
        day: dayRule(day),
        months: numbersOf(month, RANGES.month),
        weekday: weekdayRule(weekday),
        years: numbersOf(year, RANGES.year)
    };
}

/** Exactly one of the two has to be left open. */
function checkDays(day: string, weekday: string): void {
    if (day === '?' && weekday === '?') {
        throw new CronFault("'?' can only be specified for Day-of-Month -OR- Day-of-Week.");
    }
    if (day !== '?' && weekday !== '?') {
        throw new CronFault(
            'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.'
        );
    }
}

function dayRule(text: string): DayRule {
    if (text === '?' || text === '*') {
        return { kind: 'any' };
    }
    const last = /^L(?:-(\d+))?(W)?$/i.exec(text);
    if (last) {
        return { kind: 'last', before: Number(last[1] ?? 0), isWeekday: last[2] !== undefined };
    }
    const nearest = /^(\d+)W$/i.exec(text);
    if (nearest) {
        return { kind: 'nearestWeekday', day: numberOf(nearest[1] ?? '', RANGES.day) };
    }
    return { kind: 'days', days: numbersOf(text, RANGES.day) };
}

function weekdayRule(text: string): WeekdayRule {
    if (text === '?' || text === '*') {
        return { kind: 'any' };
    }
    if (/^L$/i.test(text)) {
        // alone it "always means 7 or SAT"
        return { kind: 'weekdays', days: new Set([7]) };
    }
    const last = /^(\w+)L$/i.exec(text);
    if (last) {
        return { kind: 'last', weekday: numberOf(last[1] ?? '', RANGES.weekday) };
    }
    const nth = /^(\w+)#(\d)$/.exec(text);
    if (nth) {
        const number = Number(nth[2]);
        if (number < 1 || number > 5) {
            throw new CronFault("A numeric value between 1 and 5 must follow the '#' option");
        }
        return { kind: 'nth', weekday: numberOf(nth[1] ?? '', RANGES.weekday), nth: number };
    }
    return { kind: 'weekdays', days: numbersOf(text, RANGES.weekday) };
}
