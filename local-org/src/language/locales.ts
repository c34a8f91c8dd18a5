/** Texts in the user's locale. The platform uses the ICU formats; the JavaScript engine brings the same data (CLDR). */
import type { DecimalValue } from './decimal.js';
import { decimalPlain } from './decimal.js';
import { civilFromDays, daysFromCivil, daysInMonth, millisFromClock, MILLIS_PER_DAY } from './dates.js';

/** @returns `en-US` for `en_US`; `en-US` for a locale unknown to the engine */
export function languageTag(locale: string): string {
    const known = tags.get(locale);
    if (known !== undefined) {
        return known;
    }
    let tag = locale.replace(/_/g, '-');
    try {
        new Intl.DateTimeFormat(tag);
    } catch {
        tag = 'en-US';
    }
    tags.set(locale, tag);
    return tag;
}

const tags = new Map<string, string>();

const formats = new Map<string, Intl.DateTimeFormat>();

/** @returns the format of a locale for these options; making one is slow, so each is made once */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = locale + JSON.stringify(options);
    let format = formats.get(key);
    if (!format) {
        format = new Intl.DateTimeFormat(languageTag(locale), options);
        formats.set(key, format);
    }
    return format;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** How weeks are counted. `firstDay` is 0 for Sunday; `minimalDays` of a first week must be in the year. */
export interface WeekRules {
    readonly firstDay: number;
    readonly minimalDays: number;
}

interface LocaleWithWeeks {
    readonly weekInfo?: { readonly firstDay: number; readonly minimalDays: number };
}

export function weekRules(locale: string): WeekRules {
    const info = (new Intl.Locale(languageTag(locale)) as LocaleWithWeeks).weekInfo;
    return info ? { firstDay: info.firstDay % 7, minimalDays: info.minimalDays } : { firstDay: 0, minimalDays: 1 };
}

/** Java's NumberFormat for the locale: groups, at most three digits behind the point, rounded half even. */
export function formatNumber(value: DecimalValue | number | bigint, locale: string): string {
    let format = numberFormats.get(locale);
    if (!format) {
        const options = { maximumFractionDigits: 3, roundingMode: 'halfEven' } as Intl.NumberFormatOptions;
        format = new Intl.NumberFormat(languageTag(locale), options);
        numberFormats.set(locale, format);
    }
    const exact = typeof value === 'object' ? (decimalPlain(value) as Intl.StringNumericLiteral) : value;
    return format.format(exact as number);
}

function shortDate(locale: string): Intl.DateTimeFormat {
    return dateFormat(locale, { dateStyle: 'short', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
}

/** The short date of a locale, but with the year in full: `5/1/2024`, `01.05.2024`. */
export function formatShortDate(days: number, locale: string): string {
    const { year } = civilFromDays(days);
    return shortDate(locale)
        .formatToParts(new Date(days * MILLIS_PER_DAY))
        .map(({ type, value }) => (type === 'year' ? String(year).padStart(4, '0') : value))
        .join('');
}

/** @param timeOfDay in milliseconds; only `isLong` shows seconds */
export function formatTime(timeOfDay: number, locale: string, isLong: boolean): string {
    const format = dateFormat(locale, {
        timeStyle: isLong ? 'medium' : 'short',
        timeZone: 'UTC',
        numberingSystem: 'latn'
    });
    // newer versions of the locale data put a narrow no-break space before AM and PM, the platform does not
    return format.format(new Date(timeOfDay)).replace(/\u202f/g, ' ');
}

/** `5/1/2024, 5:30 PM` (Salesforce Help, "ICU locale formats": en_US has a comma after the date). */
export function formatShortDateTime(days: number, timeOfDay: number, locale: string): string {
    const joined = dateFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' });
    const parts = joined.formatToParts(new Date(0));
    const lastOfDate = parts.findLastIndex(({ type }) => type === 'year' || type === 'month' || type === 'day');
    const separator = parts[lastOfDate + 1]?.type === 'literal' ? (parts[lastOfDate + 1]?.value ?? ', ') : ', ';
    return formatShortDate(days, locale) + separator + formatTime(timeOfDay, locale, false);
}

/** @returns the day number of a date in the locale's short form, or undefined */
export function parseShortDate(text: string, locale: string): number | undefined {
    const numbers = text.match(/\d+/g);
    if (numbers?.length !== 3 || !/^\d+[^\d\w]+\d+[^\d\w]+\d+\.?$/.test(text)) {
        return undefined;
    }
    const order = shortDate(locale)
        .formatToParts(new Date(0))
        .map(({ type }) => type)
        .filter((type) => type === 'year' || type === 'month' || type === 'day');
    const part = (name: string): string => numbers[order.findIndex((type) => type === name)] ?? '';
    const year = fullYear(part('year'));
    const month = Number(part('month'));
    const day = Number(part('day'));
    const isValid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    return isValid ? daysFromCivil(year, month, day) : undefined;
}

/** java.text.SimpleDateFormat: two digits mean the year within 80 years before and 20 years after now. */
function fullYear(text: string): number {
    const year = Number(text);
    if (text.length > 2) {
        return year;
    }
    const latest = new Date().getUTCFullYear() + 20;
    const candidate = Math.floor(latest / 100) * 100 + year;
    return candidate > latest ? candidate - 100 : candidate;
}

/** @returns milliseconds of the day of a short time such as `5:30 PM` or `17:30`, or undefined */
export function parseShortTime(text: string): number | undefined {
    const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(text);
    if (!match) {
        return undefined;
    }
    const [, hours = '', minutes = '', seconds = '0', half] = match;
    let hour = Number(hours);
    if (half !== undefined) {
        if (hour < 1 || hour > 12) {
            return undefined;
        }
        hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    }
    const isValid = hour < 24 && Number(minutes) < 60 && Number(seconds) < 60;
    return isValid ? millisFromClock(hour, Number(minutes), Number(seconds), 0) : undefined;
}
