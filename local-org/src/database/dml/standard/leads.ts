/** Leads (Object Reference, "Lead"; Salesforce Help, article 000384333). */
import { equalsValue } from '../../../language/equality.js';
import type { DatabaseError } from '../../../library/schema/databaseError.js';
import { rowError } from '../errors.js';
import type { DmlRow } from '../rows.js';

/** A lead is read-only from its conversion on. */
export function checkLead({ values, before }: DmlRow): readonly DatabaseError[] {
    const isChanged = (name: string): boolean => !equalsValue(before?.[name] ?? null, values[name] ?? null);
    return before?.IsConverted === true && Object.keys(values).some(isChanged)
        ? [rowError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead')]
        : [];
}
