import type { MachineHooks } from '../../language/hooks.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import {
    describeField,
    describeObject,
    FieldsDescribe,
    FieldSetDescribe,
    FieldSetsDescribe
} from '../../schema/describe.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';

/** What compiled code calls for `Schema.SObjectType.Account` and what follows it. */
export function describeHook(schema: Schema): MachineHooks['describe'] {
    return (name, of, member): ApexValue => {
        const object = schema.object(name);
        const found = object && describe(schema, object, of, member ?? '');
        if (!found) {
            throw new Unsupported(`Schema.SObjectType.${name} (${of} ${member ?? ''})`);
        }
        return found;
    };
}

function describe(
    schema: Schema,
    object: ObjectSchema,
    of: Parameters<MachineHooks['describe']>[1],
    member: string
): ApexValue | undefined {
    switch (of) {
        case 'object':
            return describeObject(object);
        case 'fields':
            return new FieldsDescribe(object);
        case 'fieldSets':
            return new FieldSetsDescribe(object);
        case 'field': {
            const field = schema.field(object, member);
            return field && describeField(object, field);
        }
        case 'fieldSet': {
            const fieldSet = object.fieldSets.get(member.toLowerCase());
            return fieldSet && new FieldSetDescribe(object, fieldSet);
        }
    }
}
