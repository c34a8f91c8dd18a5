/** Fields of records: their Apex types, and reading them. */
import type { Located, Name } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { PrimitiveName, Type } from '../../types.js';
import { PRIMITIVE_NAMES, anySObject, objectType, primitive, sobjectType } from '../../types.js';
import type { World } from '../../world.js';
import type { FieldSchema, ObjectSchema } from '../../../schema/model.js';
import type { BodyContext } from '../context.js';
import { place } from '../context.js';

const PRIMITIVES: ReadonlySet<string> = new Set(PRIMITIVE_NAMES);

/** @returns the Apex type of a field */
export function fieldType(world: World, field: FieldSchema): Type {
    if (PRIMITIVES.has(field.apexType)) {
        return primitive(field.apexType as PrimitiveName);
    }
    const name = field.apexType.replace(/^System\./, '');
    return name !== 'Object' && world.platformType(name) ? world.platform(name) : objectType;
}

/** @returns the type of a parent relationship: the one object it refers to, or `Name` when there are several */
export function parentType(world: World, field: FieldSchema): Type {
    const [only, ...others] = field.referenceTo;
    const schema = world.schema.object(only !== undefined && others.length === 0 ? only : 'Name');
    return schema ? sobjectType(schema) : anySObject;
}

/** What a name means on records of an object. */
export type RecordMember =
    | { readonly access: 'field' | 'parent'; readonly name: string; readonly type: Type; readonly field: FieldSchema }
    | { readonly access: 'children'; readonly name: string; readonly type: Type; readonly field: undefined };

/** Finds a field, a parent relationship or a child relationship by its name in any case. */
export function findRecordMember(world: World, schema: ObjectSchema, name: string): RecordMember | undefined {
    const field = world.schema.field(schema, name);
    if (field) {
        return { access: 'field', name: field.name, type: fieldType(world, field), field };
    }
    const parent = world.schema.parent(schema, name);
    if (parent) {
        const relationship = parent.relationshipName ?? name;
        return { access: 'parent', name: relationship, type: parentType(world, parent), field: parent };
    }
    const child = world.schema.child(schema, name);
    if (!child) {
        return undefined;
    }
    const childSchema = world.schema.object(child.childObject);
    const type = world.platform('List', childSchema ? sobjectType(childSchema) : anySObject);
    return { access: 'children', name: child.name, type, field: undefined };
}

/** `record.Name`; undefined when the object has no such field. On a plain SObject only `Id` is known. */
export function bindRecordField(ctx: BodyContext, target: BoundExpression, name: Name): BoundExpression | undefined {
    if (target.type.kind !== 'sobject') {
        return undefined;
    }
    if (!target.type.schema) {
        return name.text.toLowerCase() === 'id' ? idOf(target, name) : undefined;
    }
    const member = findRecordMember(ctx.world, target.type.schema, name.text);
    return (
        member && {
            kind: 'RecordField',
            target,
            field: member.name,
            access: member.access,
            type: member.type,
            ...place(name)
        }
    );
}

function idOf(target: BoundExpression, at: Located): BoundExpression {
    return { kind: 'RecordField', target, field: 'Id', access: 'field', type: primitive('Id'), ...place(at) };
}
