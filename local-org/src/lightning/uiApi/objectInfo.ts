/** What the page learns of objects: "Get Object Metadata" and "Get Values for All Picklist Fields of a Record Type", User Interface API. */
import { accessOf } from '../../schema/access.js';
import type { FieldKind, FieldSchema, ObjectSchema } from '../../schema/model.js';
import { MASTER, MASTER_ID, recordTypeId, recordTypesOf } from '../../schema/recordTypes.js';
import { iconOfObject } from '../metadata/apps.js';
import { nameField } from '../metadata/layouts.js';
import type { UiContext } from './context.js';
import { notFound, refusal } from './errors.js';
import type { Json } from './values.js';

/** "Data types" of "Field", User Interface API. */
const DATA_TYPES: Readonly<Partial<Record<FieldKind, string>>> = {
    ID: 'Reference',
    STRING: 'String',
    TEXTAREA: 'TextArea',
    ENCRYPTEDSTRING: 'EncryptedString',
    BOOLEAN: 'Boolean',
    INTEGER: 'Int',
    LONG: 'Long',
    DOUBLE: 'Double',
    CURRENCY: 'Currency',
    PERCENT: 'Percent',
    DATE: 'Date',
    DATETIME: 'DateTime',
    TIME: 'Time',
    PICKLIST: 'Picklist',
    MULTIPICKLIST: 'MultiPicklist',
    COMBOBOX: 'ComboBox',
    REFERENCE: 'Reference',
    EMAIL: 'Email',
    PHONE: 'Phone',
    URL: 'Url',
    BASE64: 'Base64',
    ADDRESS: 'Address',
    LOCATION: 'Location',
    ANYTYPE: 'Anytype'
};

/** An object that the user may read. @throws UiError */
export function readableObject({ schema }: UiContext, name: string): ObjectSchema {
    const object = schema.object(name);
    if (!object) {
        throw notFound();
    }
    if (!accessOf(object, undefined, 'read')) {
        throw refusal(
            403,
            'INSUFFICIENT_ACCESS',
            `You don't have access to ${object.name}. Ask your administrator for help.`
        );
    }
    return object;
}

/** Whose labels of fields: those that describe gives, or those that people see on layouts. */
export type LabelKind = 'fieldLabel' | 'shownLabel';

export function objectInfo(context: UiContext, name: string, labels: LabelKind = 'fieldLabel'): Json {
    const object = readableObject(context, name);
    const { texts, schema, files } = context;
    const fields = [...object.fields.values()].filter((field) => accessOf(object, field, 'read'));
    const title = nameField(object);
    const icon = iconOfObject(files, schema, object);
    return {
        apiName: object.name,
        label: texts.objectLabel(object),
        labelPlural: texts.pluralLabel(object),
        keyPrefix: object.keyPrefix ?? null,
        custom: object.isCustom,
        createable: accessOf(object, undefined, 'create'),
        updateable: accessOf(object, undefined, 'update'),
        deletable: accessOf(object, undefined, 'delete'),
        queryable: true,
        searchable: title !== undefined,
        layoutable: true,
        feedEnabled: object.isFeedEnabled ?? false,
        mruEnabled: false,
        nameFields: title ? [title.name] : [],
        defaultRecordTypeId: defaultRecordType(context, object),
        recordTypeInfos: Object.fromEntries(
            recordTypesOf(object).map((type) => [recordTypeId(object, type), recordTypeInfo(object, type)])
        ),
        childRelationships: [...object.children.values()].map((child) => ({
            childObjectApiName: child.childObject,
            fieldName: child.childField ?? null,
            relationshipName: child.name,
            junctionIdListNames: [],
            junctionReferenceTo: []
        })),
        dependentFields: {},
        themeInfo: { color: null, iconUrl: null, iconName: icon },
        fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(context, object, field, labels)]))
    };
}

export function defaultRecordType(context: UiContext, object: ObjectSchema): string {
    return context.workspace.session.security.access.defaultRecordType(object) ?? MASTER_ID;
}

function recordTypeInfo(object: ObjectSchema, type: typeof MASTER): Json {
    return {
        available: true,
        defaultRecordTypeMapping: type === MASTER,
        master: type === MASTER,
        name: type.label,
        recordTypeId: recordTypeId(object, type)
    };
}

export function fieldInfo(
    context: UiContext,
    object: ObjectSchema,
    field: FieldSchema,
    labels: LabelKind = 'fieldLabel'
): Json {
    const { texts, schema } = context;
    const controller = field.controllingField;
    return {
        apiName: field.name,
        label: texts[labels](object, field),
        inlineHelpText: texts.help(object, field) ?? null,
        dataType: DATA_TYPES[field.kind] ?? 'String',
        calculated: field.formula !== undefined || field.summary !== undefined,
        compound: field.kind === 'ADDRESS' || field.kind === 'LOCATION',
        compoundFieldName: field.compoundName ?? null,
        controllerName: controller ?? null,
        controllingFields: controller === undefined ? [] : [controller],
        createable: accessOf(object, field, 'create'),
        updateable: accessOf(object, field, 'update') && !(field.isMasterDetail && !field.isReparentable),
        custom: field.isCustom,
        externalId: field.isExternalId,
        extraTypeInfo: field.kind === 'TEXTAREA' ? (field.isHtml ? 'RichTextArea' : 'PlainTextArea') : null,
        filterable: field.kind !== 'TEXTAREA',
        htmlFormatted: field.isHtml,
        length: field.length ?? 0,
        nameField: field.isNameField,
        polymorphicForeignKey: field.referenceTo.length > 1,
        precision: field.precision ?? 0,
        reference: field.kind === 'REFERENCE',
        referenceTargetField: null,
        referenceToInfos: field.referenceTo.map((name) => ({
            apiName: name,
            nameFields: [nameField(schema.object(name) ?? object)?.name ?? 'Name']
        })),
        relationshipName: field.relationshipName ?? null,
        required: field.isRequired && field.kind !== 'BOOLEAN',
        scale: field.scale ?? 0,
        searchPrefilterable: false,
        sortable: field.kind !== 'TEXTAREA' && field.kind !== 'MULTIPICKLIST',
        unique: field.isUnique
    };
}

/** Picklists of an object; the values of all record types are the same here. */
export function picklists(context: UiContext, name: string): Json {
    const object = readableObject(context, name);
    const found = [...object.fields.values()].filter(
        (field) => /PICKLIST|COMBOBOX/.test(field.kind) && accessOf(object, field, 'read')
    );
    return {
        picklistFieldValues: Object.fromEntries(found.map((field) => [field.name, picklist(context, object, field)]))
    };
}

function picklist({ texts }: UiContext, object: ObjectSchema, field: FieldSchema): Json {
    const values = field.picklistValues
        .filter(({ isActive }) => isActive)
        .map(({ value, label, isDefault }) => ({
            value,
            label: texts.picklistLabel(object, field, label),
            attributes: null,
            validFor: [],
            isDefault
        }));
    const chosen = values.find(({ isDefault }) => isDefault);
    const plain = values.map(({ value, label, attributes, validFor }) => ({ value, label, attributes, validFor }));
    return {
        controllerValues: {},
        defaultValue: chosen ? { value: chosen.value, label: chosen.label, attributes: null, validFor: [] } : null,
        values: plain
    };
}
