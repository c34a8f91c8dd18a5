/** Values of fields as the page gets them and gives them: JSON, and the text that is shown. */
import { AddressValue, LocationValue } from '../../database/query/compound.js';
import {
    DateValue,
    DatetimeValue,
    dateDisplay,
    daysFromCivil,
    splitMillis,
    TimeValue,
    timeDisplay,
    timeOf
} from '../../language/dates.js';
import {
    DecimalValue,
    decimalFromText,
    decimalPlain,
    decimalSetScale,
    decimalToNumber
} from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { formatShortDate, formatShortDateTime, formatTime, languageTag } from '../../language/locales.js';
import { displayText } from '../../language/text.js';
import { toLocal } from '../../language/timeZones.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { UiContext } from './context.js';
import { refusal } from './errors.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface UiField {
    readonly value: Json;
    readonly displayValue: string | null;
}

export function jsonOf(value: ApexValue): Json {
    if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
        return value;
    }
    if (typeof value === 'bigint') {
        return Number(value);
    }
    if (value instanceof DecimalValue) {
        return decimalToNumber(value);
    }
    if (value instanceof DoubleValue) {
        return value.value;
    }
    if (value instanceof DateValue) {
        return dateDisplay(value);
    }
    if (value instanceof DatetimeValue) {
        return new Date(value.millis).toISOString();
    }
    if (value instanceof TimeValue) {
        return timeDisplay(value);
    }
    if (value instanceof AddressValue) {
        const parts = Object.entries(value.parts).map(([name, part]) => [name, jsonOf(part)] as const);
        return Object.fromEntries(parts);
    }
    return value instanceof LocationValue
        ? { latitude: decimalToNumber(value.latitude), longitude: decimalToNumber(value.longitude) }
        : displayText(value);
}

/** A field with its text in the user's language and locale; texts, ids and checkboxes have none ("Field Value", User Interface API). */
export function uiField(context: UiContext, object: ObjectSchema, field: FieldSchema, value: ApexValue): UiField {
    return { value: jsonOf(value), displayValue: value === null ? null : display(context, object, field, value) };
}

function display(
    context: UiContext,
    object: ObjectSchema,
    field: FieldSchema,
    value: Exclude<ApexValue, null>
): string | null {
    const { locale, timeZone, currency } = context;
    if (value instanceof DateValue) {
        return formatShortDate(value.days, locale);
    }
    if (value instanceof DatetimeValue) {
        const { days, timeOfDay } = splitMillis(toLocal(timeZone, value.millis));
        return formatShortDateTime(days, timeOfDay, locale);
    }
    if (value instanceof TimeValue) {
        return formatTime(value.millis, locale, false);
    }
    switch (field.kind) {
        case 'PICKLIST':
        case 'MULTIPICKLIST':
        case 'COMBOBOX':
            return picklistText(context, object, field, displayText(value));
        case 'CURRENCY':
            return numberText(value, field.scale ?? 2, locale, { style: 'currency', currency });
        case 'PERCENT':
            return `${numberText(value, field.scale ?? 0, locale, {})}%`;
        case 'DOUBLE':
        case 'INTEGER':
        case 'LONG':
            return numberText(value, field.scale ?? 0, locale, {});
        case 'ADDRESS':
            return value instanceof AddressValue
                ? Object.values(value.parts)
                      .map((part) => (part === null ? '' : displayText(part)))
                      .filter((part) => part !== '')
                      .join(' ')
                : null;
        default:
            return null;
    }
}

function picklistText({ texts }: UiContext, object: ObjectSchema, field: FieldSchema, value: string): string {
    const labels = new Map(field.picklistValues.map((each) => [each.value, each.label]));
    return value
        .split(';')
        .map((each) => texts.picklistLabel(object, field, labels.get(each) ?? each))
        .join(';');
}

function numberText(
    value: Exclude<ApexValue, null>,
    scale: number,
    locale: string,
    options: Intl.NumberFormatOptions
): string {
    const format = new Intl.NumberFormat(languageTag(locale), {
        ...options,
        minimumFractionDigits: scale,
        maximumFractionDigits: scale
    });
    const plain =
        value instanceof DecimalValue ? decimalPlain(decimalSetScale(value, scale, 'HALF_UP')) : displayText(value);
    // the formatter takes digits as text too, and then keeps them all
    return format.format(plain as unknown as number);
}

/**
 * The value of a field as the page gives it.
 *
 * @throws UiError for what the field cannot hold
 */
export function valueFrom(field: FieldSchema, json: unknown): ApexValue {
    if (json === null || json === undefined || json === '') {
        return field.kind === 'BOOLEAN' ? false : null;
    }
    switch (field.kind) {
        case 'BOOLEAN':
            return json === true || json === 'true';
        case 'DOUBLE':
        case 'CURRENCY':
        case 'PERCENT':
            return decimalFrom(field, json);
        case 'INTEGER':
        case 'LONG':
            return integerFrom(field, json);
        case 'DATE':
            return dateFrom(field, json);
        case 'DATETIME':
            return datetimeFrom(field, json);
        case 'TIME':
            return timeFrom(field, json);
        default:
            return typeof json === 'string' || typeof json === 'number' ? String(json) : wrongValue(field, json);
    }
}

function wrongValue(field: FieldSchema, json: unknown): never {
    const shown = typeof json === 'string' ? json : JSON.stringify(json);
    throw refusal(400, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${shown}`);
}

function decimalFrom(field: FieldSchema, json: unknown): ApexValue {
    const text = typeof json === 'number' ? json.toString() : typeof json === 'string' ? json.trim() : '';
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? decimalFromText(text) : wrongValue(field, json);
}

function integerFrom(field: FieldSchema, json: unknown): ApexValue {
    const number = Number(json);
    return Number.isInteger(number) ? (field.kind === 'LONG' ? BigInt(number) : number) : wrongValue(field, json);
}

function dateFrom(field: FieldSchema, json: unknown): ApexValue {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(json)) ?? [];
    return day === undefined
        ? wrongValue(field, json)
        : new DateValue(daysFromCivil(Number(year), Number(month), Number(day)));
}

function datetimeFrom(field: FieldSchema, json: unknown): ApexValue {
    const millis = Date.parse(String(json));
    return Number.isNaN(millis) ? wrongValue(field, json) : new DatetimeValue(Math.floor(millis / 1000) * 1000);
}

function timeFrom(field: FieldSchema, json: unknown): ApexValue {
    const [, hour, minute, second = '0'] = /^(\d{2}):(\d{2})(?::(\d{2}))?/.exec(String(json)) ?? [];
    return minute === undefined
        ? wrongValue(field, json)
        : timeOf(((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000);
}
