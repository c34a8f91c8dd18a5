/** Values of `@salesforce/i18n` for a user ("Internationalization", Lightning Web Components Developer Guide). */
import { languageTag } from '../../language/locales.js';

export interface LocaleOptions {
    /** `en_US`, `ja` */
    readonly language: string;
    /** `en_US`, `ja_JP` */
    readonly locale: string;
    readonly timeZone: string;
    readonly currency: string;
}

interface DatePatterns {
    readonly date: readonly [short: string, medium: string, long: string];
    readonly time: readonly [short: string, medium: string];
    readonly firstDay: number;
}

/** Patterns of CLDR; locales that are not here are formatted as in English of the United States. */
const AMERICAN: DatePatterns = {
    date: ['M/d/yyyy', 'MMM d, yyyy', 'MMMM d, yyyy'],
    time: ['h:mm a', 'h:mm:ss a'],
    firstDay: 1
};

const PATTERNS: Readonly<Record<string, DatePatterns>> = {
    en_US: AMERICAN,
    en_GB: { date: ['dd/MM/yyyy', 'd MMM yyyy', 'd MMMM yyyy'], time: ['HH:mm', 'HH:mm:ss'], firstDay: 2 },
    ja_JP: { date: ['yyyy/MM/dd', 'yyyy/MM/dd', 'yyyy年M月d日'], time: ['H:mm', 'H:mm:ss'], firstDay: 1 },
    de_DE: { date: ['dd.MM.yyyy', 'dd.MM.yyyy', 'd. MMMM yyyy'], time: ['HH:mm', 'HH:mm:ss'], firstDay: 2 }
};

/** By the name behind `@salesforce/i18n/`. */
export function i18nValues({ language, locale, timeZone, currency }: LocaleOptions): Readonly<Record<string, unknown>> {
    const key = locale === 'ja' ? 'ja_JP' : locale;
    const { date, time, firstDay } = PATTERNS[key] ?? AMERICAN;
    const tag = languageTag(locale);
    const parts = new Intl.NumberFormat(tag, { style: 'currency', currency }).formatToParts(-1234567.8);
    const part = (type: string, otherwise: string): string =>
        parts.find((each) => each.type === type)?.value ?? otherwise;
    const joined = (day: string | undefined, clock: string | undefined): string => `${day ?? ''} ${clock ?? ''}`;
    return {
        lang: language.replace('_', '-').startsWith('en') ? 'en-US' : language.replace('_', '-'),
        dir: 'ltr',
        locale: tag,
        currency,
        timeZone,
        firstDayOfWeek: firstDay,
        showJapaneseCalendar: false,
        'dateTime.shortDateFormat': date[0],
        'dateTime.mediumDateFormat': date[1],
        'dateTime.longDateFormat': date[2],
        'dateTime.shortTimeFormat': time[0],
        'dateTime.mediumTimeFormat': time[1],
        'dateTime.shortDateTimeFormat': joined(date[0], time[0]),
        'dateTime.mediumDateTimeFormat': joined(date[1], time[1]),
        'dateTime.longDateTimeFormat': joined(date[2], time[1]),
        'number.numberFormat': '#,##0.###',
        'number.percentFormat': '#,##0%',
        'number.currencyFormat': '¤#,##0.00;-¤#,##0.00',
        'number.currencySymbol': part('currency', '$'),
        'number.groupingSeparator': part('group', ','),
        'number.decimalSeparator': part('decimal', '.'),
        'number.percentSign': '%',
        'number.plusSign': '+',
        'number.minusSign': '-',
        'number.exponentialSign': 'E',
        'number.superscriptingExponentSign': '×',
        'number.perMilleSign': '‰',
        'number.infinity': '∞',
        'number.nan': 'NaN'
    };
}
