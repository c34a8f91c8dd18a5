/** Records: read with fields or by layout, made, changed, deleted ("Records", User Interface API Developer Guide). */
import { executeDml, type DmlRequest } from '../../database/dml/operations.js';
import { DatetimeValue } from '../../language/dates.js';
import type { ApexValue } from '../../language/values.js';
import { accessOf } from '../../schema/access.js';
import { to18 } from '../../schema/ids.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { MASTER_ID } from '../../schema/recordTypes.js';
import { compactFields, layoutOf, nameField } from '../metadata/layouts.js';
import type { UiContext } from './context.js';
import { invalidField, notFound, refusal, UiError, writeError } from './errors.js';
import { quote } from '../metadata/listViews.js';
import { parentOf, readablePath, userQuery } from './query.js';
import { uiField, valueFrom, type Json } from './values.js';

export interface UiRecord {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, { readonly value: Json; readonly displayValue: string | null }>>;
    readonly recordTypeId: string | null;
    readonly lastModifiedDate: string | null;
    readonly lastModifiedById: string | null;
    readonly systemModstamp: string | null;
    readonly childRelationships: Readonly<Record<string, never>>;
    readonly eTag: string;
    readonly weakEtag: number;
}

export interface RecordRequest {
    readonly recordId: string;
    /** `Account.Name`; one that cannot be read fails the request. */
    readonly fields: readonly string[];
    /** Left out when they cannot be read. */
    readonly optionalFields: readonly string[];
    readonly layoutTypes?: readonly string[] | undefined;
}

/** The object of an id. @throws UiError */
export function objectOfId(
    { workspace }: UiContext,
    id: string
): { readonly object: ObjectSchema; readonly id: string } {
    const long = to18(id) ?? id;
    const object = workspace.org.store.tableOf(long)?.object;
    if (!object) {
        throw notFound();
    }
    return { object, id: long };
}

export function readRecord(context: UiContext, request: RecordRequest): UiRecord {
    const { object, id } = objectOfId(context, request.recordId);
    if (!accessOf(object, undefined, 'read')) {
        throw refusal(
            403,
            'INSUFFICIENT_ACCESS',
            'You do not have access to this record. Ask your administrator for help.'
        );
    }
    const paths = pathsOf(context, object, request);
    const [record] = userQuery(
        context,
        `SELECT ${selectList(context, object, paths)} FROM ${object.name} WHERE Id = ${quote(id)}`
    );
    if (!record) {
        throw notFound();
    }
    return uiRecord(context, record, paths);
}

function pathsOf(context: UiContext, object: ObjectSchema, request: RecordRequest): readonly string[] {
    const { schema, files } = context;
    const paths = new Set<string>();
    for (const name of request.fields) {
        const path = readablePath(schema, object, withoutObject(context, object, name));
        if (!path) {
            throw invalidField(name);
        }
        paths.add(path.path);
    }
    const layoutFields = (request.layoutTypes ?? []).flatMap((type) =>
        type === 'Compact'
            ? compactFields(files, schema, object)
            : layoutOf(files, schema, object).sections.flatMap(({ columns }) =>
                  columns.flat().flatMap(({ field }) => field ?? [])
              )
    );
    const shown = [...layoutFields, ...layoutFields.flatMap((name) => namePath(context, object, name) ?? [])];
    for (const name of [...request.optionalFields, ...shown]) {
        const path = readablePath(schema, object, withoutObject(context, object, name));
        if (path) {
            paths.add(path.path);
        }
    }
    return [...paths];
}

/** `AccountId` -> `Account.Name`: what a lookup shows. */
export function namePath({ schema }: UiContext, object: ObjectSchema, name: string): string | undefined {
    const field = schema.field(object, name);
    if (field?.kind !== 'REFERENCE' || field.relationshipName === undefined) {
        return undefined;
    }
    const parent = parentOf(schema, field, ['Name']);
    const shown = parent && nameField(parent);
    return shown && `${field.relationshipName}.${shown.name}`;
}

function withoutObject({ schema }: UiContext, object: ObjectSchema, name: string): string {
    const [first = '', ...rest] = name.split('.');
    // the shell says Record where it does not know the object yet
    const isOwn = first === 'Record' || schema.object(first) === object;
    return rest.length > 0 && isOwn ? rest.join('.') : name;
}

/** The fields of a query: those asked for, ids of parents on the way, and what every record has. */
export function selectList({ schema }: UiContext, object: ObjectSchema, paths: readonly string[]): string {
    const names = new Set<string>(['Id']);
    for (const system of ['LastModifiedDate', 'LastModifiedById', 'SystemModstamp', 'RecordTypeId']) {
        const field = object.fields.get(system.toLowerCase());
        if (field && accessOf(object, field, 'read')) {
            names.add(system);
        }
    }
    for (const path of paths) {
        names.add(path);
        const steps = path.split('.');
        steps.slice(0, -1).forEach((_, at) => names.add([...steps.slice(0, at + 1), 'Id'].join('.')));
        const reference = steps.length > 1 ? schema.parent(object, steps[0] ?? '') : undefined;
        if (reference) {
            names.add(reference.name);
        }
    }
    return [...names].join(', ');
}

/** @param paths canonical, as they were queried */
export function uiRecord(context: UiContext, record: RecordValue, paths: readonly string[]): UiRecord {
    const object = record.schema;
    const fields: Record<string, { value: Json; displayValue: string | null }> = {};
    const nested = new Map<string, string[]>();
    for (const path of paths) {
        const [first = '', ...rest] = path.split('.');
        if (rest.length > 0) {
            nested.set(first, [...(nested.get(first) ?? []), rest.join('.')]);
        } else {
            const field = context.schema.field(object, first);
            if (field) {
                fields[field.name] = uiField(context, object, field, valueOf(record, field));
            }
        }
    }
    for (const [relationship, inner] of nested) {
        const parent = record.relations?.[relationship];
        if (parent instanceof RecordValue) {
            const shown = uiRecord(context, parent, inner);
            const name = nameField(parent.schema)?.name;
            const label = name === undefined ? null : parent.values[name];
            fields[relationship] = {
                value: shown as unknown as Json,
                displayValue: typeof label === 'string' ? label : null
            };
        } else {
            fields[relationship] = { value: null, displayValue: null };
        }
        const reference = context.schema.parent(object, relationship);
        if (reference) {
            fields[reference.name] ??= uiField(context, object, reference, valueOf(record, reference));
        }
    }
    return { ...envelope(record), fields };
}

function envelope(record: RecordValue): Omit<UiRecord, 'fields'> {
    const { values, schema } = record;
    const stamp = values.SystemModstamp ?? values.LastModifiedDate;
    const millis = stamp instanceof DatetimeValue ? stamp.millis : 0;
    return {
        id: record.id ?? '',
        apiName: schema.name,
        recordTypeId: typeof values.RecordTypeId === 'string' ? values.RecordTypeId : MASTER_ID,
        lastModifiedDate: isoText(values.LastModifiedDate),
        lastModifiedById: typeof values.LastModifiedById === 'string' ? values.LastModifiedById : null,
        systemModstamp: isoText(stamp),
        childRelationships: {},
        eTag: `${record.id ?? ''}-${millis}`,
        weakEtag: millis
    };
}

function isoText(value: ApexValue | undefined): string | null {
    return value instanceof DatetimeValue ? new Date(value.millis).toISOString() : null;
}

function valueOf(record: RecordValue, field: FieldSchema): ApexValue {
    return record.values[field.name] ?? (field.kind === 'BOOLEAN' ? false : null);
}

export interface CreateRequest {
    readonly apiName: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

export function createRecord(context: UiContext, request: CreateRequest): UiRecord {
    const object = context.schema.object(request.apiName);
    if (!object || !accessOf(object, undefined, 'create')) {
        throw refusal(
            403,
            'INSUFFICIENT_ACCESS',
            `You cannot create records of ${request.apiName}. Ask your administrator for help.`
        );
    }
    const record = new RecordValue(object);
    const names = fillRecord(context, record, request.fields, 'create');
    write(context, { operation: 'insert', records: [record], options: userMode }, 'create');
    return readRecord(context, { recordId: record.id ?? '', fields: [], optionalFields: names });
}

export interface UpdateRequest {
    readonly recordId: string;
    readonly fields: Readonly<Record<string, unknown>>;
    /** Fields that the answer is to have. */
    readonly optionalFields?: readonly string[] | undefined;
    /** When the page read the record; a change since then refuses the update. */
    readonly ifUnmodifiedSince?: string | undefined;
}

export function updateRecord(context: UiContext, request: UpdateRequest): UiRecord {
    const { object, id } = objectOfId(context, request.recordId);
    refuseStale(context, object, id, request.ifUnmodifiedSince);
    const record = new RecordValue(object);
    record.values.Id = id;
    const names = fillRecord(context, record, request.fields, 'update');
    write(context, { operation: 'update', records: [record], options: userMode }, 'update');
    return readRecord(context, {
        recordId: id,
        fields: [],
        optionalFields: [...names, ...(request.optionalFields ?? [])]
    });
}

/** "If-Unmodified-Since" of the resource: somebody else was faster. */
function refuseStale(context: UiContext, object: ObjectSchema, id: string, since: string | undefined): void {
    if (since === undefined) {
        return;
    }
    const [record] = userQuery(context, `SELECT Id, LastModifiedDate FROM ${object.name} WHERE Id = ${quote(id)}`);
    const changed = record?.values.LastModifiedDate;
    if (changed instanceof DatetimeValue && changed.millis > Date.parse(since)) {
        const message = context.language.startsWith('ja')
            ? 'このレコードは、編集を開始した後に他のユーザーによって変更されました。入力した値は保持されています。レコードを読み込み直してから、もう一度保存してください。'
            : 'Somebody else changed this record after you began to edit it. What you typed is kept: reload the record, compare, and save again.';
        throw refusal(412, 'PRECONDITION_FAILED', message);
    }
}

export function deleteRecord(context: UiContext, recordId: string): { readonly apiName: string } {
    const { object, id } = objectOfId(context, recordId);
    const record = new RecordValue(object);
    record.values.Id = id;
    write(context, { operation: 'delete', records: [record], options: userMode }, 'delete');
    return { apiName: object.name };
}

const userMode: DmlRequest['options'] = { allOrNone: true, access: 'user' };

function write(context: UiContext, request: DmlRequest, verb: 'create' | 'update' | 'delete'): void {
    try {
        executeDml(context.workspace.session.dml, request);
    } catch (error) {
        const object = request.records[0]?.schema;
        throw object && !(error instanceof UiError) ? writeError(context, object, verb, error) : error;
    }
}

/** @returns the paths of the fields that were given */
function fillRecord(
    { schema }: UiContext,
    record: RecordValue,
    fields: Readonly<Record<string, unknown>>,
    operation: 'create' | 'update'
): readonly string[] {
    const names: string[] = [];
    for (const [name, json] of Object.entries(fields)) {
        const field = schema.field(record.schema, name);
        if (!field) {
            throw invalidField(`${record.schema.name}.${name}`);
        }
        if (field.name === 'Id') {
            continue;
        }
        if (operation === 'update' && field.isMasterDetail && !field.isReparentable) {
            continue;
        }
        record.values[field.name] = valueFrom(field, json);
        names.push(field.name);
    }
    return names;
}
