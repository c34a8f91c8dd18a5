/** Values as texts, as the platform's REST API writes them. */
import { AddressValue, LocationValue } from '../database/query/compound.js';
import { BlobValue } from '../language/blob.js';
import { dateDisplay, DatetimeValue, DateValue } from '../language/dates.js';
import { DecimalValue, decimalPlain } from '../language/decimal.js';
import { DoubleValue } from '../language/double.js';
import { displayText } from '../language/text.js';
import type { ApexValue } from '../language/values.js';

/** '' for null. */
export function valueText(value: ApexValue): string {
    if (value === null) {
        return '';
    }
    if (value instanceof DatetimeValue) {
        // "2024-05-01T17:30:00.000+0000": REST API Developer Guide, examples of query results
        return new Date(value.millis).toISOString().replace('Z', '+0000');
    }
    if (value instanceof DateValue) {
        return dateDisplay(value);
    }
    if (value instanceof DecimalValue) {
        return decimalPlain(value);
    }
    if (value instanceof BlobValue) {
        return Buffer.from(value.bytes).toString('base64');
    }
    if (value instanceof AddressValue) {
        return Object.values(value.parts).map(valueText).filter(Boolean).join(', ');
    }
    return value instanceof LocationValue
        ? `${valueText(value.latitude)}, ${valueText(value.longitude)}`
        : displayText(value);
}

/** A JSON text; numbers with all their digits. */
export function valueJson(value: ApexValue): string {
    if (value === null || typeof value === 'boolean' || typeof value === 'number') {
        return JSON.stringify(value);
    }
    if (typeof value === 'bigint' || value instanceof DecimalValue) {
        return valueText(value);
    }
    if (value instanceof DoubleValue) {
        return JSON.stringify(value.value);
    }
    if (value instanceof AddressValue) {
        return partsJson(value.parts);
    }
    if (value instanceof LocationValue) {
        return partsJson({ latitude: value.latitude, longitude: value.longitude });
    }
    return JSON.stringify(valueText(value));
}

function partsJson(parts: Readonly<Record<string, ApexValue>>): string {
    const items = Object.entries(parts).map(
        ([name, part]) => `${JSON.stringify(name.charAt(0).toLowerCase() + name.slice(1))}: ${valueJson(part)}`
    );
    return `{ ${items.join(', ')} }`;
}
