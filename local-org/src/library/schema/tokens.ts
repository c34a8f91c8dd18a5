/** `Schema.SObjectType` and `Schema.SObjectField`: Apex Reference Guide. */
import { randomUUID } from 'node:crypto';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { decimalParse } from '../../language/decimal.js';
import { describeField, describeObject } from '../../schema/describe.js';
import { toFieldValue } from '../../schema/fieldValue.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { FieldToken, ObjectToken } from '../../schema/tokens.js';
import type { LibraryType } from '../registry.js';

export const tokenLibrary = (_runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Schema.SObjectType',
        prototype: ObjectToken.prototype,
        methods: {
            'getDescribe()': (self: ObjectToken) => describeObject(self.schema),
            'getDescribe(Schema.SObjectDescribeOptions)': (self: ObjectToken) => describeObject(self.schema),
            'newSObject()': (self: ObjectToken) => new RecordValue(self.schema),
            'newSObject(Id)': (self: ObjectToken, id: string | null) => {
                const record = new RecordValue(self.schema);
                record.values.Id = id;
                return record;
            },
            'newSObject(Id,Boolean)': (self: ObjectToken, recordTypeId: string | null, hasDefaults: boolean | null) =>
                newRecord(self.schema, recordTypeId, hasDefaults === true)
        }
    },
    {
        name: 'Schema.SObjectField',
        prototype: FieldToken.prototype,
        methods: {
            'getDescribe()': (self: FieldToken) => describeField(self.schema, self.field),
            'getDescribe(Schema.FieldDescribeOptions)': (self: FieldToken) => describeField(self.schema, self.field)
        }
    }
];

function newRecord(schema: ObjectSchema, recordTypeId: string | null, hasDefaults: boolean): RecordValue {
    const record = new RecordValue(schema);
    if (recordTypeId !== null && schema.fields.has('recordtypeid')) {
        record.values.RecordTypeId = recordTypeId;
    }
    if (hasDefaults && schema.fields.has('eventuuid')) {
        // Platform Events Developer Guide, "Get the Result of Asynchronous Platform Event Publishing with Apex Publish Callbacks"
        record.values.EventUuid = randomUUID();
    }
    for (const field of hasDefaults ? schema.fields.values() : []) {
        const value = field.isCreateable ? defaultOf(schema, field) : undefined;
        if (value !== undefined) {
            record.values[field.name] = value;
        }
    }
    return record;
}

/**
 * The default of a field, as far as it is a constant: defaults are formulas.
 *
 * @returns undefined when there is none
 */
function defaultOf(schema: ObjectSchema, field: FieldSchema): ApexValue | undefined {
    const text = field.defaultValue;
    if (text === undefined) {
        return field.kind === 'BOOLEAN' ? false : undefined;
    }
    if (field.kind === 'BOOLEAN') {
        return text.toLowerCase() === 'true';
    }
    if (field.kind === 'PICKLIST' || field.kind === 'MULTIPICKLIST') {
        return text;
    }
    const quoted = /^(["'])(.*)\1$/s.exec(text);
    const constant = quoted?.[2] ?? decimalParse(text);
    if (constant === undefined) {
        throw new Unsupported(`default value of ${schema.name}.${field.name}: ${text}`);
    }
    return toFieldValue(constant, field);
}
