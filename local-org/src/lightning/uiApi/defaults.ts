/** The form of a new or an existing record: layout, field infos, default values ("Get Default Values to Create a Record"). */
import { accessOf } from '../../schema/access.js';
import { defaultsOf } from '../../database/dml/defaults.js';
import { MASTER_ID } from '../../schema/recordTypes.js';
import type { ObjectSchema } from '../../schema/model.js';
import { iconOfObject } from '../metadata/apps.js';
import { compactFields, layoutOf, type LayoutItem } from '../metadata/layouts.js';
import type { UiContext } from './context.js';
import { refusal } from './errors.js';
import { objectInfo, picklists, readableObject } from './objectInfo.js';
import { isPersonName } from '../../database/query/compound.js';
import { uiField, type Json } from './values.js';

export function recordCreateDefaults(context: UiContext, objectName: string): Json {
    const object = readableObject(context, objectName);
    if (!accessOf(object, undefined, 'create')) {
        throw refusal(
            403,
            'INSUFFICIENT_ACCESS',
            `You cannot create records of ${object.name}. Ask your administrator for help.`
        );
    }
    return {
        layout: layoutJson(context, object),
        objectInfos: { [object.name]: objectInfo(context, object.name) },
        record: { apiName: object.name, id: null, recordTypeId: MASTER_ID, fields: defaultFields(context, object) }
    };
}

function defaultFields(context: UiContext, object: ObjectSchema): Json {
    const { dml } = context.workspace.session;
    const fields = [...object.fields.values()].filter((field) => accessOf(object, field, 'create'));
    const subject = { object, values: {}, before: undefined, isClone: false };
    const given = new Map(
        defaultsOf(object, fields, dml.formulas).map((each) => [each.field.name, each.value(subject)])
    );
    if (object.fields.has('ownerid')) {
        given.set('OwnerId', context.userId);
    }
    return Object.fromEntries(
        fields.map((field) => {
            const value = given.get(field.name) ?? (field.kind === 'BOOLEAN' ? false : null);
            return [field.name, uiField(context, object, field, value) as unknown as Json];
        })
    );
}

/** The layout of an object with what the user may do with its fields. */
export function layoutJson(context: UiContext, object: ObjectSchema): Json {
    const layout = layoutOf(context.files, context.schema, object);
    const fieldItem = (name: string, isRequired: boolean, isReadonly: boolean): Readonly<Record<string, Json>>[] => {
        const field = context.schema.field(object, name);
        if (!field || !accessOf(object, field, 'read')) {
            return [];
        }
        return [
            {
                field: field.name,
                label: context.texts.shownLabel(object, field),
                required: isRequired || field.isRequired,
                editableForNew: !isReadonly && accessOf(object, field, 'create'),
                editableForUpdate:
                    !isReadonly && accessOf(object, field, 'update') && !(field.isMasterDetail && !field.isReparentable)
            }
        ];
    };
    const item = ({ field: name, isRequired, isReadonly }: LayoutItem): Json[] => {
        const field = name === undefined ? undefined : context.schema.field(object, name);
        if (!field) {
            return [{ field: null }];
        }
        // the name of a person is shown as one and asked for in its parts
        const parts = isPersonName(object, field) ? ['FirstName', 'LastName'] : [];
        return [
            ...fieldItem(field.name, isRequired, isReadonly),
            ...parts.flatMap((part) => fieldItem(part, false, false).map((each) => ({ ...each, isFormOnly: true })))
        ];
    };
    return {
        name: layout.name,
        isImplied: layout.isImplied,
        sections: layout.sections.map(({ label, columns, isLabelShown }) => ({
            label: context.texts.section(object, layout.name, label),
            isLabelShown,
            columns: columns.map((column) => column.flatMap(item))
        })),
        relatedLists: layout.relatedLists.map(({ relationship, fields, sortField, sortOrder }) => ({
            relationship,
            fields,
            sortBy: sortField === undefined ? null : `${sortOrder === 'Desc' ? '-' : ''}${sortField}`
        })),
        unsupported: layout.left
    };
}

/** Everything that a form or a detail page of an object needs, in one answer. */
export function objectLayout(context: UiContext, objectName: string): Json {
    const object = readableObject(context, objectName);
    const { files, schema } = context;
    return {
        objectInfo: objectInfo(context, object.name, 'shownLabel'),
        picklists: picklists(context, object.name),
        layout: layoutJson(context, object),
        compact: compactFields(files, schema, object).filter((name) => {
            const field = schema.field(object, name);
            return field !== undefined && accessOf(object, field, 'read');
        }),
        iconName: iconOfObject(files, schema, object)
    };
}
