/** Related lists ("Related Lists", User Interface API Developer Guide). */
import { accessOf } from '../../schema/access.js';
import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../schema/model.js';
import { iconOfObject } from '../metadata/apps.js';
import { layoutOf, nameField } from '../metadata/layouts.js';
import { quote } from '../metadata/listViews.js';
import type { UiContext } from './context.js';
import { refusal } from './errors.js';
import { columnsOf, readPage, type PageRequest } from './lists.js';
import { readableObject } from './objectInfo.js';
import { readablePath, userCount } from './query.js';
import { objectOfId } from './records.js';
import type { Json } from './values.js';

export interface RelatedRequest extends PageRequest {
    readonly parentRecordId: string;
    readonly relatedListId: string;
    readonly fields?: readonly string[] | undefined;
    readonly optionalFields?: readonly string[] | undefined;
    readonly where?: string | undefined;
}

interface Related {
    readonly parent: ObjectSchema;
    readonly relationship: ChildRelationship;
    readonly child: ObjectSchema;
    readonly field: FieldSchema;
}

/** The child of a relationship. @throws UiError when there is none or the user may not see it */
function relatedOf({ schema }: UiContext, parent: ObjectSchema, name: string): Related {
    const relationship = schema.child(parent, name);
    const child = relationship && schema.object(relationship.childObject);
    const field = child && schema.field(child, relationship.childField ?? '');
    if (!relationship || !child || !field) {
        throw refusal(404, 'NOT_FOUND', `There is no related list ${name} of ${parent.name}`);
    }
    if (!accessOf(child, undefined, 'read') || !accessOf(child, field, 'read')) {
        throw refusal(
            403,
            'INSUFFICIENT_ACCESS',
            `You don't have access to ${child.name}. Ask your administrator for help.`
        );
    }
    return { parent, relationship, child, field };
}

export function relatedRecords(context: UiContext, request: RelatedRequest): Json {
    const { object: parent, id } = objectOfId(context, request.parentRecordId);
    const { child, field, relationship } = relatedOf(context, parent, request.relatedListId);
    if (request.where !== undefined) {
        throw refusal(400, 'UNSUPPORTED', 'The parameter where of related lists is not supported by the local org');
    }
    const wanted = [...(request.fields ?? []), ...(request.optionalFields ?? [])];
    const asked =
        request.sortBy === undefined ? [] : typeof request.sortBy === 'string' ? [request.sortBy] : request.sortBy;
    const order = asked.flatMap((text) => {
        const path = readablePath(context.schema, child, text.replace(/^-/, '').replace(`${child.name}.`, ''));
        return path ? [{ name: path.path, isAscending: !text.startsWith('-') }] : [];
    });
    const name = nameField(child)?.name;
    const usual = name === undefined ? [] : [{ name, isAscending: true }];
    const page = readPage(
        context,
        child,
        [...(name === undefined ? [] : [name]), ...wanted],
        [`${field.name} = ${quote(id)}`],
        order.length > 0 ? order : usual,
        request
    );
    return { ...page, listReference: { parentRecordId: id, relatedListId: relationship.name } };
}

export function relatedCount(context: UiContext, parentRecordId: string, relatedListId: string): Json {
    const { object, id } = objectOfId(context, parentRecordId);
    const { child, field } = relatedOf(context, object, relatedListId);
    const count = userCount(context, `SELECT COUNT() FROM ${child.name} WHERE ${field.name} = ${quote(id)}`);
    return { count, hasMore: false, objectApiName: child.name };
}

/** How many records each of several related lists has, by the list's name. */
export function relatedCounts(context: UiContext, parentRecordId: string, names: readonly string[]): Json {
    const { object, id } = objectOfId(context, parentRecordId);
    return Object.fromEntries(
        names.map((name) => {
            const { child, field } = relatedOf(context, object, name);
            return [name, userCount(context, `SELECT COUNT() FROM ${child.name} WHERE ${field.name} = ${quote(id)}`)];
        })
    );
}

export function relatedInfo(context: UiContext, parentName: string, relatedListId: string): Json {
    const parent = readableObject(context, parentName);
    return infoOf(context, relatedOf(context, parent, relatedListId));
}

/** The related lists of the parent's layout that the user may see. */
export function relatedInfos(context: UiContext, parentName: string): Json {
    const parent = readableObject(context, parentName);
    const lists = layoutOf(context.files, context.schema, parent).relatedLists.flatMap(({ relationship }) => {
        const found = context.schema.child(parent, relationship);
        const child = found && context.schema.object(found.childObject);
        return child && accessOf(child, undefined, 'read')
            ? [infoOf(context, relatedOf(context, parent, relationship))]
            : [];
    });
    return { parentObjectApiName: parent.name, relatedLists: lists };
}

function infoOf(context: UiContext, { parent, relationship, child, field }: Related): Json {
    const { files, schema, texts } = context;
    const inLayout = layoutOf(files, schema, parent).relatedLists.find(
        (list) => list.relationship === relationship.name
    );
    const names = inLayout?.fields ?? [nameField(child)?.name ?? 'Id'];
    const canCreate = accessOf(child, undefined, 'create') && accessOf(child, field, 'create');
    return {
        childObject: child.name,
        fieldApiName: field.name,
        label: texts.pluralLabel(child),
        relatedListId: relationship.name,
        parentObjectApiName: parent.name,
        displayColumns: columnsOf(
            context,
            child,
            names.filter((name) => name !== field.name)
        ),
        sortBy:
            inLayout?.sortField === undefined
                ? []
                : [`${inLayout.sortOrder === 'Desc' ? '-' : ''}${inLayout.sortField}`],
        iconName: iconOfObject(files, schema, child),
        createable: canCreate
    };
}
