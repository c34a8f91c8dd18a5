/** Record types as describe shows them. Their ids follow from their names, so that they are the same in every run. */
import { idSuffix } from './ids.js';
import type { ObjectSchema, RecordTypeSchema } from './model.js';

/** The record type that every object has, used by records without one (Apex Reference Guide, "RecordTypeInfo Class"). */
export const MASTER: RecordTypeSchema = { name: 'Master', label: 'Master', isActive: true, description: undefined };

export const MASTER_ID = '012000000000000AAA';

/** @returns the object's record types, the master last. */
export function recordTypesOf(object: ObjectSchema): readonly RecordTypeSchema[] {
    return [...object.recordTypes.values(), MASTER];
}

/** @returns the id of a record type, 18 characters. */
export function recordTypeId(object: ObjectSchema, type: RecordTypeSchema): string {
    if (type === MASTER) {
        return MASTER_ID;
    }
    const hash = fnv64(`${object.name}.${type.name}`).toString(36).padStart(13, '0').slice(-12);
    const id = `012${hash.toUpperCase()}`;
    return id + idSuffix(id);
}

/** FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv). */
function fnv64(text: string): bigint {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return hash;
}
