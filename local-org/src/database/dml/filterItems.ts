/** Filters of metadata: a field, an operation and a value (`FilterItem`, Metadata API Developer Guide). */
import { DateValue, DatetimeValue } from '../../language/dates.js';
import { DecimalValue, decimalCompare, decimalFromInteger, decimalParse } from '../../language/decimal.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { plainText } from './values.js';

/**
 * @param value of the field
 * @param operation `equals`, `notEqual`, `lessThan`, ...
 * @param wanted texts of which one must hold, or for negations all
 * @throws Unsupported for operations that are not known
 */
export function passesFilter(value: ApexValue, operation: string, wanted: readonly string[]): boolean {
    switch (operation) {
        case 'equals':
            return wanted.some((text) => order(value, text) === 0);
        case 'notEqual':
            return wanted.every((text) => order(value, text) !== 0);
        case 'lessThan':
            return wanted.some((text) => (order(value, text) ?? 0) < 0);
        case 'greaterThan':
            return wanted.some((text) => (order(value, text) ?? 0) > 0);
        case 'lessOrEqual':
            return wanted.some((text) => (order(value, text) ?? 1) <= 0);
        case 'greaterOrEqual':
            return wanted.some((text) => (order(value, text) ?? -1) >= 0);
        case 'contains':
            return wanted.some((text) => textOf(value).includes(text.toLowerCase()));
        case 'notContain':
            return wanted.every((text) => !textOf(value).includes(text.toLowerCase()));
        case 'startsWith':
            return wanted.some((text) => textOf(value).startsWith(text.toLowerCase()));
        case 'includes':
            return wanted.some((text) => textOf(value).split(';').includes(text.toLowerCase()));
        case 'excludes':
            return wanted.every((text) => !textOf(value).split(';').includes(text.toLowerCase()));
        default:
            throw new Unsupported(`metadata filter ${operation}`);
    }
}

/** The values of a filter: separated by commas, with or without quotes. */
export function filterTexts(value: string): readonly string[] {
    return value.split(',').map((text) => text.trim().replace(/^"(.*)"$/s, '$1'));
}

function textOf(value: ApexValue): string {
    return value === null ? '' : plainText(value).toLowerCase();
}

/** How a value stands to a text; undefined when they do not compare. */
function order(value: ApexValue, text: string): number | undefined {
    if (value === null) {
        return text === '' ? 0 : undefined;
    }
    if (typeof value === 'boolean') {
        return value === /^(?:true|1)$/i.test(text) ? 0 : 1;
    }
    if (value instanceof DecimalValue || typeof value === 'number') {
        const number = decimalParse(text);
        return number && decimalCompare(value instanceof DecimalValue ? value : decimalFromInteger(value), number);
    }
    if (value instanceof DateValue || value instanceof DatetimeValue) {
        const time = Date.parse(text);
        const own = value instanceof DateValue ? value.days * 86_400_000 : value.millis;
        return Number.isNaN(time) ? undefined : own - time;
    }
    const folded = textOf(value);
    return folded < text.toLowerCase() ? -1 : Number(folded > text.toLowerCase());
}
