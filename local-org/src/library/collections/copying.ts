/** What `clone`, `deepClone` and `addAll` of all collections share. */
import { ListValue, SetValue } from '../../language/collections.js';
import { nullPointer } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import type { Runtime } from '../../language/runtime.js';
import { RecordValue } from '../../schema/record.js';
import { objectToken, type ObjectToken } from '../../schema/tokens.js';

/** The flags of `deepClone`; absent ones are false. */
export interface DeepCloneFlags {
    readonly keepId?: boolean | null;
    readonly keepTimestamps?: boolean | null;
    readonly keepAutoNumbers?: boolean | null;
}

/** @returns a copy of a record; anything else is shared with the original, as the platform's deepClone does. */
export function deepCloned(value: ApexValue, flags: DeepCloneFlags = {}): ApexValue {
    if (!(value instanceof RecordValue)) {
        return value;
    }
    return value.clone({
        keepId: flags.keepId === true,
        isDeep: true,
        keepTimestamps: flags.keepTimestamps === true,
        keepAutoNumbers: flags.keepAutoNumbers === true
    });
}

/**
 * The elements of a list or set, in order, in an array that is not the collection's own.
 *
 * @throws ApexException NullPointerException for null
 */
export function elementsOf(collection: ListValue | SetValue | null): ApexValue[] {
    if (collection === null) {
        throw nullPointer();
    }
    return collection instanceof ListValue ? [...collection.items] : collection.values();
}

/**
 * `getSObjectType()` of a collection.
 *
 * @param element canonical name of the declared type of its elements
 * @returns null for the generic `SObject` and for elements that are no records
 */
export function declaredObject(runtime: Runtime, element: string | undefined): ObjectToken | null {
    const schema = element === undefined ? undefined : runtime.schema.object(element);
    return schema ? objectToken(schema) : null;
}
