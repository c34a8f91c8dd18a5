/** `Date`: Apex Reference Guide, "Date Class". */
import {
    addMonthsToDays,
    civilFromDays,
    DateValue,
    DatetimeValue,
    dayOfWeek,
    dayOfYear,
    daysFromCivil,
    daysInMonth,
    isLeapYear,
    modulo
} from '../../language/dates.js';
import { formatShortDate, parseShortDate, weekRules } from '../../language/locales.js';
import type { ApexException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import type { Guard } from '../arguments.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule, NativeFunction } from '../registry.js';
import { localDay, today } from './now.js';

type Whole = number | null;

export const dateLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [{ name: 'Date', statics: statics(runtime, need), methods: { ...parts(), ...arithmetic(runtime, need) } }];
};

/**
 * The date at the start of a text such as `2024-05-01` or `2024-05-01 17:30:00`. What follows is not looked at: a real org
 * accepts a time, even with a part too many (public issues octoberswimmer/aer-dist#5 and #333).
 *
 * @returns the day number, or undefined
 */
export function parseIsoDate(text: string): number | undefined {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
    if (!match) {
        return undefined;
    }
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const isValid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    return isValid ? daysFromCivil(year, month, day) : undefined;
}

function statics(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const invalid = (text: string): ApexException => runtime.exception('TypeException', `Invalid date: ${text}`);
    const valueOf = (text: string): DateValue => {
        const days = parseIsoDate(text);
        if (days === undefined) {
            throw invalid(text);
        }
        return new DateValue(days);
    };
    return {
        'daysInMonth(Integer,Integer)': (year: Whole, month: Whole) => daysInMonth(need(year, 1), need(month, 2)),
        'isLeapYear(Integer)': (year: Whole) => isLeapYear(need(year, 1)),
        'newInstance(Integer,Integer,Integer)': (year: Whole, month: Whole, day: Whole) =>
            new DateValue(daysFromCivil(need(year, 1), need(month, 2), need(day, 3))),
        'parse(String)': (text: string | null) => {
            const days = parseShortDate(need(text), runtime.transaction.locale);
            if (days === undefined) {
                throw invalid(need(text));
            }
            return new DateValue(days);
        },
        'today()': () => today(runtime),
        'valueOf(Object)': (value: ApexValue) => {
            if (need(value) instanceof DateValue) {
                return value;
            }
            return value instanceof DatetimeValue
                ? new DateValue(localDay(runtime, value.millis))
                : valueOf(displayText(value));
        },
        'valueOf(String)': (text: string | null) => valueOf(need(text))
    };
}

function parts(): Record<string, NativeFunction> {
    return {
        'day()': (self: DateValue) => civilFromDays(self.days).day,
        'dayOfYear()': (self: DateValue) => dayOfYear(self.days),
        'month()': (self: DateValue) => civilFromDays(self.days).month,
        'year()': (self: DateValue) => civilFromDays(self.days).year
    };
}

function arithmetic(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    return {
        'addDays(Integer)': (self: DateValue, days: Whole) => new DateValue(self.days + need(days, 1)),
        'addMonths(Integer)': (self: DateValue, months: Whole) =>
            new DateValue(addMonthsToDays(self.days, need(months, 1))),
        'addYears(Integer)': (self: DateValue, years: Whole) =>
            new DateValue(addMonthsToDays(self.days, need(years, 1) * 12)),
        'daysBetween(Date)': (self: DateValue, other: DateValue | null) => need(other, 1).days - self.days,
        'format()': (self: DateValue) => formatShortDate(self.days, runtime.transaction.locale),
        'isSameDay(Date)': (self: DateValue, other: DateValue | null) => self.days === need(other, 1).days,
        // "ignoring the difference in days"
        'monthsBetween(Date)': (self: DateValue, other: DateValue | null) =>
            monthIndex(need(other, 1)) - monthIndex(self),
        'toStartOfMonth()': (self: DateValue) => new DateValue(self.days - civilFromDays(self.days).day + 1),
        // the first day of a week is the locale's
        'toStartOfWeek()': (self: DateValue) => {
            const { firstDay } = weekRules(runtime.transaction.locale);
            return new DateValue(self.days - modulo(dayOfWeek(self.days) - firstDay, 7));
        }
    };
}

function monthIndex(value: DateValue): number {
    const { year, month } = civilFromDays(value.days);
    return year * 12 + month;
}
