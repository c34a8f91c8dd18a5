/** `Approval.lock`, `unlock`, `isLocked` (Apex Reference Guide, "Approval Class"). */
import { ListValue, MapValue } from '../../language/collections.js';
import type { ApexValue } from '../../language/values.js';
import type { PlatformMethod } from '../../compiler/platform/catalogue.js';
import { makeBag } from '../../library/platform/bagTypes.js';
import { catalogued, writtenParameters } from '../../library/platform/sharedCatalogue.js';
import type { LibraryType, NativeFunction } from '../../library/registry.js';
import type { Engine } from '../dml/engine.js';
import type { RowResult } from '../dml/failure.js';
import { changeLocks, isLocked } from '../dml/locks.js';
import { recordsOf } from './dmlHook.js';

/** One implementation for each overload that the catalogue lists. */
export function approvalLibrary(engine: Engine): readonly LibraryType[] {
    const statics: Record<string, NativeFunction> = {};
    for (const method of catalogued('Approval')?.methods ?? []) {
        const native = nativeOf(engine, method);
        if (native) {
            statics[method.name + writtenParameters(method.parameters)] = native;
        }
    }
    return [{ name: 'Approval', statics }];
}

function nativeOf(engine: Engine, { name }: PlatformMethod): NativeFunction | undefined {
    switch (name) {
        case 'isLocked':
            return (value: ApexValue) => locksOf(engine, value);
        case 'lock':
        case 'unlock':
            return (value: ApexValue, allOrNothing: boolean | null = true) =>
                change(engine, value, name === 'lock', allOrNothing !== false);
        default:
            return undefined;
    }
}

function locksOf(engine: Engine, value: ApexValue): ApexValue {
    const entries = recordsOf(engine, 'isLocked', value).map(
        ({ id, schema }) => [id, id !== null && isLocked(engine.store, schema, id)] as const
    );
    if (!(value instanceof ListValue)) {
        return entries[0]?.[1] ?? false;
    }
    const map = new MapValue('Map<Id,Boolean>');
    entries.forEach(([id, isHeld]) => map.set(id, isHeld));
    return map;
}

function change(engine: Engine, value: ApexValue, isLock: boolean, allOrNone: boolean): ApexValue {
    const type = isLock ? 'Approval.LockResult' : 'Approval.UnlockResult';
    const records = recordsOf(engine, isLock ? 'lock' : 'unlock', value);
    const results = changeLocks(engine, records, isLock, allOrNone).map((result) => resultBag(type, result));
    return value instanceof ListValue ? new ListValue(results, `List<${type}>`) : (results[0] ?? null);
}

function resultBag(type: string, { row, errors }: RowResult): ApexValue {
    return makeBag(type, {
        id: row.id,
        success: errors.length === 0,
        errors: new ListValue([...errors], 'List<Database.Error>')
    });
}
