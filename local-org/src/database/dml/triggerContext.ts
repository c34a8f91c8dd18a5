/** Trigger context variables ("Trigger Context Variables", Apex Developer Guide). */
import type { ListValue, MapValue } from '../../language/collections.js';
import type { EnumValue } from '../../language/enum.js';
import type { ApexValue } from '../../language/values.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { RowOperation } from './rows.js';

/** What one trigger sees. */
export interface TriggerContext {
    readonly object: ObjectSchema;
    readonly time: 'before' | 'after';
    readonly operation: RowOperation;
    readonly size: number;
    /** `Trigger.new` */
    readonly fresh: ListValue | null;
    /** `Trigger.old` */
    readonly old: ListValue | null;
    freshMap(): MapValue | null;
    oldMap(): MapValue | null;
}

/**
 * Reads a variable.
 *
 * @param name in any case
 * @param constant finds a constant of `TriggerOperation`
 */
export function readVariable(
    context: TriggerContext | undefined,
    name: string,
    constant: (name: string) => EnumValue | null
): ApexValue {
    switch (name.toLowerCase()) {
        case 'new':
            return context?.fresh ?? null;
        case 'newmap':
            return context?.freshMap() ?? null;
        case 'old':
            return context?.old ?? null;
        case 'oldmap':
            return context?.oldMap() ?? null;
        case 'size':
            return context?.size ?? 0;
        case 'operationtype':
            return context ? constant(`${context.time}_${context.operation}`.toUpperCase()) : null;
        case 'isexecuting':
            return context !== undefined;
        case 'isbefore':
            return context?.time === 'before';
        case 'isafter':
            return context?.time === 'after';
        case 'isinsert':
            return context?.operation === 'insert';
        case 'isupdate':
            return context?.operation === 'update';
        case 'isdelete':
            return context?.operation === 'delete';
        case 'isundelete':
            return context?.operation === 'undelete';
        default:
            throw new Error(`There is no trigger variable ${name}`);
    }
}
