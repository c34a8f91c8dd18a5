/** `Account.SObjectType` and `Account.Name` as values: one token per object and per field, so that identity is equality. */
import { PlatformObject } from '../language/platformObject.js';
import type { FieldSchema, ObjectSchema } from './model.js';

/** `Schema.SObjectType` */
export class ObjectToken extends PlatformObject {
    readonly apexType = 'Schema.SObjectType';
    /** By canonical field name, made on first use. */
    readonly fieldTokens = new Map<string, FieldToken>();

    constructor(readonly schema: ObjectSchema) {
        super();
    }

    override toDisplay(): string {
        return this.schema.name;
    }
}

/** `Schema.SObjectField` */
export class FieldToken extends PlatformObject {
    readonly apexType = 'Schema.SObjectField';

    constructor(
        readonly schema: ObjectSchema,
        readonly field: FieldSchema
    ) {
        super();
    }

    override toDisplay(): string {
        return this.field.name;
    }
}

const tokens = new WeakMap<ObjectSchema, ObjectToken>();

/** @returns the one token of an object. */
export function objectToken(schema: ObjectSchema): ObjectToken {
    let token = tokens.get(schema);
    if (!token) {
        token = new ObjectToken(schema);
        tokens.set(schema, token);
    }
    return token;
}

/** @returns the one token of a field; `field` must be of `schema`. */
export function fieldToken(schema: ObjectSchema, field: FieldSchema): FieldToken {
    const { fieldTokens } = objectToken(schema);
    let token = fieldTokens.get(field.name);
    if (!token) {
        token = new FieldToken(schema, field);
        fieldTokens.set(field.name, token);
    }
    return token;
}
