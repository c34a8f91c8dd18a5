/**
 * Formulas over objects of Apex classes ("Formula Evaluation in Apex", Apex Developer Guide): a class stands as an object
 * whose fields are its global fields and properties; those that hold records or objects are its lookups.
 */
import type { TypeRegistry } from '../../language/runtime.js';
import type { RuntimeType } from '../../language/runtimeType.js';
import { instanceFields, readField, userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { makeField } from '../../schema/fieldShape.js';
import type { FieldKind, FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { makeObject } from '../../schema/objectShape.js';
import { RecordValue } from '../../schema/record.js';
import type { FieldReference } from './environment.js';

/** Before a class's name; no object is called so. */
const CLASS = 'apex:';

const KINDS: Readonly<Record<string, FieldKind>> = {
    String: 'STRING',
    Id: 'ID',
    Boolean: 'BOOLEAN',
    Integer: 'INTEGER',
    Long: 'LONG',
    Decimal: 'DOUBLE',
    Double: 'DOUBLE',
    Date: 'DATE',
    Datetime: 'DATETIME',
    Time: 'TIME'
};

/** @returns the schema with the classes of the program as further objects */
export function schemaWithClasses(schema: Schema, types: TypeRegistry): Schema {
    const made = new Map<string, ObjectSchema>();
    return {
        ...schema,
        object(name) {
            if (!name.startsWith(CLASS)) {
                return schema.object(name);
            }
            const known = made.get(name) ?? classObject(types, types.find(name.slice(CLASS.length)));
            if (known) {
                made.set(name, known);
            }
            return known;
        }
    };
}

/** The name under which such a schema has a class. */
export function contextName(type: RuntimeType): string {
    return CLASS + type.name;
}

function classObject(types: TypeRegistry, type: RuntimeType | undefined): ObjectSchema | undefined {
    if (!type?.userClass) {
        return undefined;
    }
    const fields: FieldSchema[] = [];
    for (let level: RuntimeType | undefined = type; level?.userClass; level = above(types, level)) {
        for (const field of level.userClass.fields) {
            const made = !field.isStatic && field.access === 'global' ? classField(types, field) : undefined;
            if (made) {
                fields.push(made);
            }
        }
    }
    return makeObject({
        name: contextName(type),
        label: type.name,
        pluralLabel: type.name,
        keyPrefix: undefined,
        kind: 'standard',
        fields
    });
}

function above(types: TypeRegistry, { userClass }: RuntimeType): RuntimeType | undefined {
    return userClass?.superType === undefined ? undefined : types.find(userClass.superType);
}

function classField(types: TypeRegistry, field: { name: string; type: string }): FieldSchema | undefined {
    const kind = KINDS[field.type];
    if (kind !== undefined) {
        return makeField(field.name, kind);
    }
    const type = types.find(field.type);
    const target = type?.userClass ? contextName(type) : type?.kind === 'sobject' ? type.name : undefined;
    // only what is behind it can be read, not the object itself
    return target === undefined
        ? undefined
        : makeField(`<${field.name}>`, 'REFERENCE', { referenceTo: [target], relationshipName: field.name });
}

/** Reads a field of an object or record in memory, going through what its lookups hold. */
export function readInMemory(context: ApexValue, reference: FieldReference): ApexValue {
    let current = context;
    for (const { relationshipName } of reference.parents) {
        current = current === null || relationshipName === undefined ? null : parentOf(current, relationshipName);
    }
    return current === null ? null : memberOf(current, reference.field.name);
}

function parentOf(value: ApexValue, name: string): ApexValue {
    return value instanceof RecordValue ? RecordValue.getParent(value, name) : memberOf(value, name);
}

function memberOf(value: ApexValue, name: string): ApexValue {
    if (value instanceof RecordValue) {
        return RecordValue.getField(value, name);
    }
    const made = userClassOf(value);
    const field = made && instanceFields(made).find((each) => each.name === name);
    return field && value !== null && typeof value === 'object' ? readField(value, field) : null;
}
