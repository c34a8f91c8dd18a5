/** From rows with errors to a `DmlException`. */
import type { ApexException } from '../../language/exceptions.js';
import { platformException } from '../../language/exceptions.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import { DmlFailures, type DmlFailure } from '../../library/reflection/exceptions.js';
import { fieldToken } from '../../schema/tokens.js';
import type { DmlRow } from './rows.js';

/** What became of a row. */
export interface RowResult {
    readonly row: DmlRow;
    readonly errors: readonly DatabaseError[];
}

/**
 * `Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]`
 * ("DmlException Methods" in "Exception Class and Built-In Exceptions", Apex Reference Guide).
 *
 * @param operation `insert`, `convertLead`
 * @returns undefined when no row has errors
 */
export function dmlException(operation: string, results: readonly RowResult[]): ApexException | undefined {
    const failed = results.filter(({ errors }) => errors.length > 0);
    const [first] = failed;
    const error = first?.errors[0];
    if (!first || !error) {
        return undefined;
    }
    const verb = operation.charAt(0).toUpperCase() + operation.slice(1);
    const { id, index } = first.row;
    const place = operation === 'insert' || id === null ? `row ${index}` : `row ${index} with id ${id}`;
    const exception = platformException(
        'DmlException',
        `${verb} failed. First exception on ${place}; first error: ${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`
    );
    exception.details = new DmlFailures(failed.flatMap(failuresOf));
    return exception;
}

function failuresOf({ row, errors }: RowResult): readonly DmlFailure[] {
    return errors.map((error) => ({
        index: row.index,
        id: row.id,
        message: error.message,
        statusCode: error.statusCode,
        fieldNames: error.fields,
        fields: error.fields.flatMap((name) => {
            const field = row.object.fields.get(name.toLowerCase());
            return field ? [fieldToken(row.object, field)] : [];
        })
    }));
}
