/** Which fields of an object may be written, worked out once for all rows of a chunk. */
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { Engine } from './engine.js';
import type { AccessMode } from './rows.js';

/** `closed`: the field takes no value from anyone; `denied`: none from this user. */
export type FieldGate = 'open' | 'denied' | 'closed';

export type Gate = (field: string) => FieldGate;

/** @returns what is true of a field by its canonical name */
export function createGate(
    engine: Engine,
    object: ObjectSchema,
    operation: 'create' | 'update',
    access: AccessMode
): Gate {
    const known = new Map<string, FieldGate>();
    const find = (name: string): FieldGate => {
        const field = object.fields.get(name.toLowerCase());
        if (!field || !isWriteable(field, operation)) {
            return 'closed';
        }
        return access === 'user' && !engine.access.canUseField(object, field, operation) ? 'denied' : 'open';
    };
    return (name) => {
        let gate = known.get(name);
        if (gate === undefined) {
            known.set(name, (gate = find(name)));
        }
        return gate;
    };
}

function isWriteable(field: FieldSchema, operation: 'create' | 'update'): boolean {
    return field.formula === undefined && (operation === 'create' ? field.isCreateable : field.isUpdateable);
}
