/** toLabel ("Translating Results", SOQL and SOSL Reference) and FORMAT ("FORMAT()"). */
import { DateValue, DatetimeValue, MILLIS_PER_DAY, splitMillis, TimeValue } from '../../language/dates.js';
import { DecimalValue, decimalPlain, decimalSetScale } from '../../language/decimal.js';
import { formatShortDate, formatShortDateTime, formatTime, languageTag } from '../../language/locales.js';
import { toLocal } from '../../language/timeZones.js';
import type { ApexValue } from '../../language/values.js';
import { languageOf } from '../../library/system/userInfo.js';
import type { Schema } from '../../schema/model.js';
import type { Column } from './columns.js';
import { toDecimal } from './families.js';
import type { Reader, Run } from './run.js';
import type { QueryOrg } from './seams.js';

/** Picklist values by their labels in the user's language; of several selected ones each. */
export function labelReader<R>({ field, object, read }: Column<R>, schema: Schema): Reader<R> {
    const byLanguage = new Map<string, ReadonlyMap<string, string>>();
    const labelsIn = (language: string): ReadonlyMap<string, string> => {
        let labels = byLanguage.get(language);
        if (!labels) {
            const values = object && field && schema.translations?.field(object, field, language)?.values;
            labels = new Map(field?.picklistValues.map(({ value, label }) => [value, values?.get(label) ?? label]));
            byLanguage.set(language, labels);
        }
        return labels;
    };
    return (row, run) => {
        const value = read(row, run);
        if (typeof value !== 'string') {
            return value;
        }
        const labels = labelsIn(languageOf(run.session.transaction));
        return value
            .split(';')
            .map((each) => labels.get(each) ?? each)
            .join(';');
    };
}

/** Numbers, dates, times and amounts as the user sees them on pages; other values stay. */
export function formatReader<R>(column: Column<R>, org: QueryOrg): Reader<R> {
    return (row, run) => {
        const value = column.read(row, run);
        return value === null ? null : formatted(value, column, run, org);
    };
}

function formatted<R>(value: Exclude<ApexValue, null>, column: Column<R>, run: Run, org: QueryOrg): ApexValue {
    const { locale, timeZone } = run.session.transaction;
    if (value instanceof DateValue) {
        return formatShortDate(value.days, locale);
    }
    if (value instanceof DatetimeValue) {
        const { days, timeOfDay } = splitMillis(toLocal(timeZone, value.millis));
        return formatShortDateTime(days, timeOfDay, locale);
    }
    if (value instanceof TimeValue) {
        return formatTime(value.millis % MILLIS_PER_DAY, locale, false);
    }
    switch (column.kind) {
        case 'CURRENCY':
            return numberText(value, column.field?.scale ?? 2, languageTag(locale), {
                style: 'currency',
                currency: org.currency
            });
        case 'PERCENT':
            return `${numberText(value, column.field?.scale ?? 0, languageTag(locale), {})}%`;
        case 'INTEGER':
        case 'LONG':
        case 'DOUBLE':
            return numberText(value, column.field?.scale ?? toDecimal(value).scale, languageTag(locale), {});
        default:
            return value;
    }
}

function numberText(
    value: Exclude<ApexValue, null>,
    scale: number,
    tag: string,
    options: Intl.NumberFormatOptions
): string {
    const format = new Intl.NumberFormat(tag, {
        ...options,
        minimumFractionDigits: scale,
        maximumFractionDigits: scale
    });
    const exact: DecimalValue = decimalSetScale(toDecimal(value), scale, 'HALF_UP');
    // the formatter takes digits as text too, and then keeps them all
    return format.format(decimalPlain(exact) as unknown as number);
}
