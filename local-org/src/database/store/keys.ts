/** What values are found by in indexes, groups and sets: equal in SOQL means equal key. */
import { DateValue, DatetimeValue, TimeValue } from '../../language/dates.js';
import { DecimalValue, decimalPlain, decimalStripZeros } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { hashOf } from '../../language/equality.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema } from '../../schema/model.js';

export type Key = string | number | boolean;

/**
 * The text by which texts are compared without case: in upper case, in which English locales sort too ("ORDER BY", SOQL and
 * SOSL Reference; "Order By Considerations", GraphQL API Developer Guide).
 */
export function foldCase(text: string): string {
    return text.toUpperCase();
}

/**
 * Whether case counts in comparisons: for ids, and for unique case-sensitive fields only ("Comparison Operators", SOQL and
 * SOSL Reference).
 */
export function isCaseSensitive(field: FieldSchema): boolean {
    return field.kind === 'ID' || field.kind === 'REFERENCE' || (field.isCaseSensitive && field.isUnique);
}

/** @param isExact whether case counts */
export function keyOf(value: Exclude<ApexValue, null>, isExact: boolean): Key {
    switch (typeof value) {
        case 'string':
            return isExact ? value : foldCase(value);
        case 'number':
        case 'boolean':
            return value;
        case 'bigint':
            return numberKey(String(value));
        default:
            return objectKey(value);
    }
}

function objectKey(value: Extract<ApexValue, object>): Key {
    if (value instanceof DecimalValue) {
        return numberKey(decimalPlain(decimalStripZeros(value)));
    }
    if (value instanceof DateValue) {
        return value.days;
    }
    if (value instanceof DatetimeValue || value instanceof TimeValue) {
        return value.millis;
    }
    return value instanceof DoubleValue ? value.value : hashOf(value);
}

/** A whole number that is exact as a JavaScript number is its own key, so that Integer and Decimal meet. */
function numberKey(plain: string): Key {
    const number = Number(plain);
    return String(number) === plain ? number : plain;
}

/** `RecordId`: of UserRecordAccess, a lookup that the catalogue has as text. */
const NAMES_WITH_INDEX: ReadonlySet<string> = new Set(['DeveloperName', 'QualifiedApiName', 'RecordId', 'Username']);

/**
 * Whether a field is worth an index: lookups, unique fields, external ids and names ("Indexes", Best Practices for
 * Deployments with Large Data Volumes). Formulas have no values in the store.
 */
export function isIndexed(field: FieldSchema): boolean {
    return (
        field.formula === undefined &&
        (field.kind === 'REFERENCE' ||
            field.isUnique ||
            field.isExternalId ||
            field.isNameField ||
            NAMES_WITH_INDEX.has(field.name))
    );
}
