/** Date functions ("Date Functions", SOQL and SOSL Reference). Without convertTimezone datetimes count in GMT. */
import {
    civilFromDays,
    clockFromMillis,
    DateValue,
    DatetimeValue,
    dayOfWeek,
    dayOfYear,
    modulo,
    splitMillis
} from '../../language/dates.js';
import type { ApexValue } from '../../language/values.js';
import type { QueryOrg } from './seams.js';

/** The part of a date or datetime that a function gives; null for null. */
export type DatePart = (value: ApexValue) => ApexValue;

/** Of a day, and for datetimes of the time in it. */
type Part = (days: number, timeOfDay: number) => ApexValue;

/** @returns undefined for names of other functions */
export function datePart(name: string, org: QueryOrg): DatePart | undefined {
    const part = PARTS[name] ?? fiscalPart(name, org);
    return part && ((value) => apply(part, value));
}

function apply(part: Part, value: ApexValue): ApexValue {
    if (value instanceof DateValue) {
        return part(value.days, 0);
    }
    if (value instanceof DatetimeValue) {
        const { days, timeOfDay } = splitMillis(value.millis);
        return part(days, timeOfDay);
    }
    return null;
}

const PARTS: Readonly<Record<string, Part>> = {
    CALENDAR_MONTH: (days) => civilFromDays(days).month,
    CALENDAR_QUARTER: (days) => Math.ceil(civilFromDays(days).month / 3),
    CALENDAR_YEAR: (days) => civilFromDays(days).year,
    DAY_IN_MONTH: (days) => civilFromDays(days).day,
    // 1 for Sunday
    DAY_IN_WEEK: (days) => dayOfWeek(days) + 1,
    DAY_IN_YEAR: (days) => dayOfYear(days),
    DAY_ONLY: (days) => new DateValue(days),
    HOUR_IN_DAY: (_, timeOfDay) => clockFromMillis(timeOfDay).hour,
    // the first week is that of the first seven days, whatever day of the week they begin with
    WEEK_IN_MONTH: (days) => Math.ceil(civilFromDays(days).day / 7),
    WEEK_IN_YEAR: (days) => Math.ceil(dayOfYear(days) / 7)
};

function fiscalPart(name: string, { fiscalYearStart, isFiscalYearNamedByStart }: QueryOrg): Part | undefined {
    const month = (days: number): number => modulo(civilFromDays(days).month - fiscalYearStart, 12) + 1;
    switch (name) {
        case 'FISCAL_MONTH':
            return month;
        case 'FISCAL_QUARTER':
            return (days) => Math.ceil(month(days) / 3);
        case 'FISCAL_YEAR':
            return (days) => {
                const civil = civilFromDays(days);
                const begins = civil.month >= fiscalYearStart ? civil.year : civil.year - 1;
                return isFiscalYearNamedByStart || fiscalYearStart === 1 ? begins : begins + 1;
            };
        default:
            return undefined;
    }
}
