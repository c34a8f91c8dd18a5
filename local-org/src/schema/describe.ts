/** Describe results as values: small wrappers of the schema, one per thing described. */
import { PlatformObject } from '../language/platformObject.js';
import type {
    ChildRelationship,
    FieldSchema,
    FieldSetSchema,
    ObjectSchema,
    PicklistValue,
    RecordTypeSchema
} from './model.js';

/** `Schema.DescribeSObjectResult` */
export class ObjectDescribe extends PlatformObject {
    readonly apexType = 'Schema.DescribeSObjectResult';

    constructor(readonly schema: ObjectSchema) {
        super();
    }

    override toDisplay(): string {
        return `Schema.DescribeSObjectResult[getKeyPrefix=${String(this.schema.keyPrefix ?? null)};getLabel=${this.schema.label};getName=${this.schema.name};]`;
    }
}

/** `Schema.DescribeFieldResult` */
export class FieldDescribe extends PlatformObject {
    readonly apexType = 'Schema.DescribeFieldResult';

    constructor(
        readonly schema: ObjectSchema,
        readonly field: FieldSchema
    ) {
        super();
    }

    override toDisplay(): string {
        return `Schema.DescribeFieldResult[getLabel=${this.field.label};getName=${this.field.name};]`;
    }
}

/** `Schema.SObjectTypeFields`: what `describe.fields` gives. */
export class FieldsDescribe extends PlatformObject {
    readonly apexType = 'Schema.SObjectTypeFields';

    constructor(readonly schema: ObjectSchema) {
        super();
    }
}

/** `Schema.SObjectTypeFieldSets`: what `describe.fieldSets` gives. */
export class FieldSetsDescribe extends PlatformObject {
    readonly apexType = 'Schema.SObjectTypeFieldSets';

    constructor(readonly schema: ObjectSchema) {
        super();
    }
}

/** `Schema.FieldSet` */
export class FieldSetDescribe extends PlatformObject {
    readonly apexType = 'Schema.FieldSet';

    constructor(
        readonly schema: ObjectSchema,
        readonly fieldSet: FieldSetSchema
    ) {
        super();
    }
}

/** `Schema.FieldSetMember`: a path from the object, and the field at its end. */
export class FieldSetMember extends PlatformObject {
    readonly apexType = 'Schema.FieldSetMember';

    constructor(
        readonly path: string,
        readonly holder: ObjectSchema,
        readonly field: FieldSchema,
        readonly isRequired: boolean
    ) {
        super();
    }
}

/** `Schema.ChildRelationship` */
export class ChildRelationshipDescribe extends PlatformObject {
    readonly apexType = 'Schema.ChildRelationship';

    constructor(
        readonly relationship: ChildRelationship,
        readonly child: ObjectSchema,
        readonly field: FieldSchema
    ) {
        super();
    }
}

/** `Schema.RecordTypeInfo` */
export class RecordTypeInfo extends PlatformObject {
    readonly apexType = 'Schema.RecordTypeInfo';

    constructor(
        readonly schema: ObjectSchema,
        readonly recordType: RecordTypeSchema
    ) {
        super();
    }
}

/** `Schema.PicklistEntry` */
export class PicklistEntry extends PlatformObject {
    readonly apexType = 'Schema.PicklistEntry';

    constructor(
        readonly schema: ObjectSchema,
        readonly field: FieldSchema,
        readonly entry: PicklistValue
    ) {
        super();
    }
}

const objects = new WeakMap<ObjectSchema, ObjectDescribe>();
const fields = new WeakMap<FieldSchema, FieldDescribe>();

/** @returns the one describe result of an object. */
export function describeObject(schema: ObjectSchema): ObjectDescribe {
    let made = objects.get(schema);
    if (!made) {
        made = new ObjectDescribe(schema);
        objects.set(schema, made);
    }
    return made;
}

/** @returns the one describe result of a field. */
export function describeField(schema: ObjectSchema, field: FieldSchema): FieldDescribe {
    let made = fields.get(field);
    if (made?.schema !== schema) {
        made = new FieldDescribe(schema, field);
        fields.set(field, made);
    }
    return made;
}
