/** Small helpers over values and rows. */
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema } from '../../schema/model.js';
import type { Row } from '../store/row.js';
import type { Table } from '../store/table.js';

/** A text as it is, anything else as code would show it; null and undefined are `null`. */
export function plainText(value: ApexValue | undefined): string {
    return typeof value === 'string' ? value : displayText(value ?? null);
}

/** The first live row whose field has a value. */
export function firstWith(table: Table, field: FieldSchema, value: Exclude<ApexValue, null>): Row | undefined {
    for (const row of table.withValue(field, value)) {
        return row;
    }
    return undefined;
}
