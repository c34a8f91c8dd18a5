/** Rows of a file to records. */
import { ConversionError, EMPTIED, fieldValue } from './convert.js';
import type { CsvRow } from './csvFile.js';
import type { ImportPlan, ParentTarget } from './targets.js';
import type { Store } from '../../database/store/store.js';
import { idOf } from '../../database/store/row.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';

/** A row of the file: the record that it gives, or why it gives none. */
export type ImportRow =
    | { readonly row: CsvRow; readonly record: RecordValue; readonly error?: undefined }
    | { readonly row: CsvRow; readonly record?: undefined; readonly error: string };

export function importRow(plan: ImportPlan, store: Store, row: CsvRow): ImportRow {
    const { header, targets } = plan;
    if (row.cells.length !== header.length) {
        return {
            row,
            error: `WRONG_COLUMNS: the row has ${row.cells.length} values, the header ${header.length} columns`
        };
    }
    const record = new RecordValue(plan.object);
    const errors: string[] = [];
    targets.forEach((target, at) => {
        const text = row.cells[at] ?? '';
        if (!target || text === '') {
            return;
        }
        try {
            if (target.kind === 'field') {
                record.values[target.field.name] = fieldValue(target.field, text);
            } else {
                record.values[target.lookup.name] = parentId(plan, store, target, text);
            }
        } catch (error) {
            if (!(error instanceof ConversionError)) {
                throw error;
            }
            errors.push(`${error.status}: ${target.column}: ${error.message}`);
        }
    });
    return errors.length > 0 ? { row, error: errors.join('; ') } : { row, record };
}

function parentId(plan: ImportPlan, store: Store, target: ParentTarget, text: string): string | null {
    const value: ApexValue = text === EMPTIED ? null : fieldValue(target.key, text);
    if (value === null) {
        return null;
    }
    const { parent, key } = target;
    const table = store.table(parent);
    const found = [...table.withValue(key, value)].filter(
        // names of record types are unique for each object only
        (row) => parent.name !== 'RecordType' || table.value(row, 'SobjectType') === plan.object.name
    );
    const [first] = found;
    if (first && found.length === 1) {
        return idOf(first);
    }
    throw new ConversionError(
        `${found.length === 0 ? 'no record' : `${found.length} records`} of ${parent.name} with ${key.name} '${text}'`,
        'INVALID_FIELD'
    );
}
