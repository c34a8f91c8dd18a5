/** `describe.fields.getMap()`, `describe.fieldSets.getMap()`, field sets: Apex Reference Guide. */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import { FieldsDescribe, FieldSetDescribe, FieldSetMember, FieldSetsDescribe } from '../../schema/describe.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { localName, prefixOf } from '../../schema/names.js';
import { fieldToken, objectToken } from '../../schema/tokens.js';
import type { LibraryType } from '../registry.js';
import { languageOf } from '../system/userInfo.js';
import { fieldLabel } from './fieldDescribe.js';
import { getters } from './getters.js';
import { NameMap } from './nameMap.js';

export const fieldMapLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Schema.SObjectTypeFields',
        prototype: FieldsDescribe.prototype,
        methods: { 'getMap()': (self: FieldsDescribe) => fieldMap(self.schema) }
    },
    {
        name: 'Schema.SObjectTypeFieldSets',
        prototype: FieldSetsDescribe.prototype,
        methods: { 'getMap()': (self: FieldSetsDescribe) => fieldSetMap(self.schema) }
    },
    {
        name: 'Schema.FieldSet',
        prototype: FieldSetDescribe.prototype,
        ...getters<FieldSetDescribe>({
            getName: ({ fieldSet }) => fieldSet.name.replace(/^\w+?__/, ''),
            getNameSpace: ({ fieldSet }) => prefixOf(`${fieldSet.name}__c`) || null,
            getLabel: (self) => fieldSetLabel(runtime, self),
            getDescription: ({ fieldSet }) => fieldSet.description ?? null,
            getSObjectType: ({ schema }) => objectToken(schema),
            getFields: (self) => members(runtime.schema, self)
        })
    },
    {
        name: 'Schema.FieldSetMember',
        prototype: FieldSetMember.prototype,
        ...getters<FieldSetMember>({
            getFieldPath: (self) => self.path,
            getLabel: (self) => fieldLabel(runtime, self.holder, self.field),
            getRequired: (self) => self.isRequired,
            getDbRequired: (self) => self.field.isRequired,
            getType: (self) => displayType(runtime, self)
        })
    },
    {
        name: 'Schema.FieldSetMember',
        methods: { 'getSObjectField()': (self: FieldSetMember) => fieldToken(self.holder, self.field) }
    }
];

/** In the user's language where the project says so. */
function fieldSetLabel(runtime: Runtime, { schema, fieldSet }: FieldSetDescribe): string {
    const translated = runtime.schema.translations?.object(schema, languageOf(runtime.transaction))?.fieldSets;
    const name = localName(`${fieldSet.name}__c`).replace(/__c$/, '');
    return translated?.get(name.toLowerCase()) ?? fieldSet.label;
}

function displayType(runtime: Runtime, member: FieldSetMember): unknown {
    const found = runtime.enumType('Schema.DisplayType')?.find(member.field.kind);
    if (!found) {
        throw new Unsupported(`Schema.DisplayType.${member.field.kind}`);
    }
    return found;
}

function fieldMap(schema: ObjectSchema): NameMap {
    const map = new NameMap('Map<String,Schema.SObjectField>');
    for (const field of schema.fields.values()) {
        map.set(field.name, fieldToken(schema, field));
    }
    return map;
}

function fieldSetMap(schema: ObjectSchema): NameMap {
    const map = new NameMap('Map<String,Schema.FieldSet>');
    for (const fieldSet of schema.fieldSets.values()) {
        map.set(fieldSet.name, new FieldSetDescribe(schema, fieldSet));
    }
    return map;
}

function members(schema: Schema, { schema: object, fieldSet }: FieldSetDescribe): ListValue {
    const found = fieldSet.fields.flatMap((path) => {
        const end = fieldAt(schema, object, path);
        return end ? new FieldSetMember(path, end.holder, end.field, fieldSet.required.has(path)) : [];
    });
    return new ListValue(found, 'List<Schema.FieldSetMember>');
}

/** The field at the end of a path with dots; undefined when the path leads nowhere. */
function fieldAt(
    schema: Schema,
    start: ObjectSchema,
    path: string
): { readonly holder: ObjectSchema; readonly field: FieldSetMember['field'] } | undefined {
    const names = path.split('.');
    let holder: ObjectSchema | undefined = start;
    for (const name of names.slice(0, -1)) {
        const target: string | undefined = holder && schema.parent(holder, name)?.referenceTo[0];
        holder = target === undefined ? undefined : schema.object(target);
    }
    const field = holder && schema.field(holder, names.at(-1) ?? '');
    return holder && field && { holder, field };
}
