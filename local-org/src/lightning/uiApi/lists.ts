/** List views with their records ("List Views", User Interface API Developer Guide). */
import { Unsupported } from '../../language/unsupported.js';
import { accessOf } from '../../schema/access.js';
import type { ObjectSchema } from '../../schema/model.js';
import { nameField } from '../metadata/layouts.js';
import { likeText, listViewsOf, quote, whereOf, type ListView } from '../metadata/listViews.js';
import type { UiContext } from './context.js';
import { notFound } from './errors.js';
import { fieldInfo, readableObject } from './objectInfo.js';
import { readablePath, userCount, userQuery } from './query.js';
import { namePath, selectList, uiRecord } from './records.js';
import type { Json } from './values.js';

/** "pageSize": at most 2,000 records in a page. */
const MOST = 2000;
const USUAL = 50;

export function listInfos(context: UiContext, objectName: string): Json {
    const object = readableObject(context, objectName);
    const views = listViewsOf(context.files, context.schema, object);
    return {
        objectApiName: object.name,
        count: views.length,
        lists: views.map((view) => ({
            apiName: view.name,
            label: context.texts.listView(object, view.name, view.label),
            id: null,
            listUiUrl: null
        }))
    };
}

export function listInfo(context: UiContext, objectName: string, viewName: string): Json {
    const { object, view } = find(context, objectName, viewName);
    return {
        objectApiName: object.name,
        listViewApiName: view.name,
        label: context.texts.listView(object, view.name, view.label),
        displayColumns: columnsOf(context, object, view.columns),
        filteredByInfo: view.filters.map(({ field, operation, value }) => ({
            fieldApiName: field.name,
            label: context.texts.shownLabel(object, field),
            operandLabels: [value],
            operator: operation
        })),
        filterLogicString: view.logic ?? null,
        orderedByInfo: orderOf(context, object, view, undefined).map(({ name, isAscending }) => ({
            fieldApiName: name,
            isAscending,
            label: name
        })),
        visibility: 'Public'
    };
}

export function columnsOf(context: UiContext, object: ObjectSchema, names: readonly string[]): Json {
    return names.flatMap((name) => {
        const field = context.schema.field(object, name);
        return field && accessOf(object, field, 'read')
            ? [
                  {
                      fieldApiName: field.name,
                      label: context.texts.shownLabel(object, field),
                      lookupId: field.kind === 'REFERENCE' ? `${field.relationshipName ?? ''}.Id` : null,
                      sortable: field.kind !== 'TEXTAREA' && field.kind !== 'MULTIPICKLIST',
                      field: fieldInfo(context, object, field, 'shownLabel')
                  }
              ]
            : [];
    });
}

export interface PageRequest {
    readonly pageSize?: number | undefined;
    /** Where the page begins, as an earlier answer said. */
    readonly pageToken?: string | undefined;
    /** `-DueOn__c` is descending. */
    readonly sortBy?: readonly string[] | string | undefined;
}

export interface ListRequest extends PageRequest {
    readonly objectApiName: string;
    readonly listViewApiName: string;
    readonly searchTerm?: string | undefined;
    readonly optionalFields?: readonly string[] | undefined;
    readonly fields?: readonly string[] | undefined;
}

export function listRecords(context: UiContext, request: ListRequest): Json {
    const { object, view } = find(context, request.objectApiName, request.listViewApiName);
    const wanted = [...view.columns, ...(request.fields ?? []), ...(request.optionalFields ?? [])];
    const conditions = [whereOf(view, context.userId), searchCondition(context, object, view, request.searchTerm)];
    const order = orderOf(context, object, view, request.sortBy);
    const page = readPage(context, object, wanted, conditions, order, request);
    return {
        ...page,
        listInfoETag: view.name,
        listReference: { objectApiName: object.name, listViewApiName: view.name }
    };
}

function find(context: UiContext, objectName: string, viewName: string): { object: ObjectSchema; view: ListView } {
    const object = readableObject(context, objectName);
    const views = listViewsOf(context.files, context.schema, object);
    const view = views.find(({ name }) => name.toLowerCase() === viewName.toLowerCase());
    if (!view) {
        throw notFound();
    }
    return { object, view };
}

interface Order {
    readonly name: string;
    readonly isAscending: boolean;
}

function orderOf(
    context: UiContext,
    object: ObjectSchema,
    view: Pick<ListView, 'columns'>,
    sortBy: readonly string[] | string | undefined
): readonly Order[] {
    const asked = sortBy === undefined ? [] : typeof sortBy === 'string' ? [sortBy] : sortBy;
    const orders = asked.flatMap((text): Order[] => {
        const name = text.replace(/^-/, '').replace(`${object.name}.`, '');
        const path = readablePath(context.schema, object, name);
        // people sort by what a lookup shows
        const shown = path && (namePath(context, object, path.path) ?? path.path);
        return shown === undefined ? [] : [{ name: shown, isAscending: !text.startsWith('-') }];
    });
    if (orders.length > 0) {
        return orders;
    }
    const first = view.columns.includes(nameField(object)?.name ?? '') ? nameField(object)?.name : view.columns[0];
    return first === undefined || !readablePath(context.schema, object, first)
        ? []
        : [{ name: first, isAscending: true }];
}

/** A text that is in one of the columns with text, or in the name. */
function searchCondition(
    { schema }: UiContext,
    object: ObjectSchema,
    view: ListView,
    term: string | undefined
): string {
    if (term === undefined || term.trim() === '') {
        return '';
    }
    const names = new Set([nameField(object)?.name ?? '', ...view.columns]);
    const texts = [...names].flatMap((name) => {
        const field = schema.field(object, name);
        const isText =
            field && /STRING|PICKLIST|EMAIL|PHONE|URL|COMBOBOX/.test(field.kind) && field.kind !== 'MULTIPICKLIST';
        return isText && accessOf(object, field, 'read') ? [field.name] : [];
    });
    return texts.map((name) => `${name} LIKE ${quote(`%${likeText(term.trim())}%`)}`).join(' OR ');
}

/** A page of records with where the others are. */
export function readPage(
    context: UiContext,
    object: ObjectSchema,
    wanted: readonly string[],
    conditions: readonly string[],
    order: readonly Order[],
    request: PageRequest
): Readonly<Record<string, Json>> {
    const size = Math.min(Math.max(1, request.pageSize ?? USUAL), MOST);
    const from = Number(request.pageToken ?? 0);
    if (!Number.isInteger(from) || from < 0) {
        throw new Unsupported(`the page token ${request.pageToken ?? ''}`);
    }
    const paths = displayPaths(context, object, wanted);
    const where = conditions
        .filter((each) => each !== '')
        .map((each) => `(${each})`)
        .join(' AND ');
    const clause = where === '' ? '' : ` WHERE ${where}`;
    const sorted = [
        ...order.map(({ name, isAscending }) => `${name} ${isAscending ? 'ASC' : 'DESC'} NULLS LAST`),
        'Id'
    ];
    const found = userQuery(
        context,
        `SELECT ${selectList(context, object, paths)} FROM ${object.name}${clause} ORDER BY ${sorted.join(', ')} LIMIT ${size + 1} OFFSET ${from}`
    );
    const records = found.slice(0, size).map((record) => uiRecord(context, record, paths));
    const hasMore = found.length > size;
    const isWhole = from === 0 && !hasMore;
    return {
        objectApiName: object.name,
        records: records as unknown as Json,
        count: records.length,
        totalCount: isWhole ? records.length : userCount(context, `SELECT COUNT() FROM ${object.name}${clause}`),
        currentPageToken: String(from),
        nextPageToken: hasMore ? String(from + size) : null,
        previousPageToken: from > 0 ? String(Math.max(0, from - size)) : null,
        pageSize: size,
        sortBy: order.map(({ name, isAscending }) => `${isAscending ? '' : '-'}${name}`)
    };
}

/** Fields with the names behind lookups; those that may not be read are left out. */
export function displayPaths(context: UiContext, object: ObjectSchema, names: readonly string[]): readonly string[] {
    const own = names.map((name) => name.replace(new RegExp(`^${object.name}\\.`), ''));
    const all = own.flatMap((name) => [name, namePath(context, object, name) ?? []].flat());
    return [...new Set(all.flatMap((name) => readablePath(context.schema, object, name)?.path ?? []))];
}
