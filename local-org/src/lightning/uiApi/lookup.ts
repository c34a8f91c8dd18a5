/** Records that a lookup or a record picker may point to, by name. */
import { accessOf } from '../../schema/access.js';
import type { ObjectSchema } from '../../schema/model.js';
import { tabsOf } from '../metadata/apps.js';
import { nameField } from '../metadata/layouts.js';
import { likeText, literalOf, quote } from '../metadata/listViews.js';
import type { UiContext } from './context.js';
import { refusal } from './errors.js';
import { readableObject } from './objectInfo.js';
import { readablePath, userQuery } from './query.js';
import { chosenApp } from './shell.js';
import type { Json } from './values.js';

export interface LookupRequest {
    readonly objectApiNames: readonly string[];
    readonly term: string;
    /** `{ criteria: [{ fieldPath, operator, value }], filterLogic }` ("Record Picker", Component Reference). */
    readonly filter?: Readonly<Record<string, unknown>> | undefined;
    readonly app?: string | undefined;
}

const SHOWN = 20;
const SHOWN_OF_EACH = 6;

export function lookup(context: UiContext, request: LookupRequest): Json {
    const objects = targetsOf(context, request);
    const isOne = objects.length === 1;
    return objects.flatMap((object) => {
        const name = nameField(object)?.name ?? 'Id';
        const conditions = [
            request.term === '' ? '' : `${name} LIKE ${quote(`%${likeText(request.term)}%`)}`,
            object.name === 'User' ? 'IsActive = true' : '',
            request.filter ? filterOf(context, object, request.filter) : ''
        ].filter((each) => each !== '');
        const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map((each) => `(${each})`).join(' AND ')}`;
        const limit = isOne ? SHOWN : SHOWN_OF_EACH;
        const found = userQuery(
            context,
            `SELECT Id, ${name} FROM ${object.name}${where} ORDER BY ${name} LIMIT ${limit}`
        );
        return found.map((record) => ({
            id: record.id ?? '',
            name: (record.values[name] as string | null) ?? record.id ?? '',
            objectLabel: isOne ? null : context.texts.objectLabel(object)
        }));
    });
}

/** Of a field that may point to many objects those that the app has tabs of, and people. */
function targetsOf(context: UiContext, { objectApiNames, app }: LookupRequest): readonly ObjectSchema[] {
    const [first, ...others] = objectApiNames;
    if (first === undefined || others.length === 0) {
        return [readableObject(context, first ?? '')];
    }
    const { files, schema } = context;
    const inApp = tabsOf(files, schema, chosenApp(context, app)).tabs.flatMap(({ object }) => object?.name ?? []);
    const usual = new Set([...inApp, 'User', 'Contact', 'Account', 'Opportunity', 'Case']);
    const objects = objectApiNames.flatMap((name) => (usual.has(name) ? (schema.object(name) ?? []) : []));
    const readable = objects.filter((object) => nameField(object) && accessOf(object, undefined, 'read'));
    return readable.length > 0 ? readable : [readableObject(context, first)];
}

const COMPARISONS: Readonly<Record<string, string>> = {
    eq: '=',
    ne: '!=',
    lt: '<',
    gt: '>',
    lte: '<=',
    gte: '>=',
    like: 'LIKE',
    in: 'IN',
    nin: 'NOT IN'
};

function filterOf(context: UiContext, object: ObjectSchema, filter: Readonly<Record<string, unknown>>): string {
    const criteria = Array.isArray(filter.criteria)
        ? (filter.criteria as readonly Readonly<Record<string, unknown>>[])
        : [];
    const conditions = criteria.map(({ fieldPath, operator, value }) => {
        const path = readablePath(context.schema, object, String(fieldPath));
        const comparison = COMPARISONS[String(operator)];
        const field = path?.steps.at(-1);
        if (!path || !field || comparison === undefined) {
            throw refusal(
                400,
                'INVALID_FILTER',
                `The filter on ${String(fieldPath)} is not supported by the local org`
            );
        }
        const literal = (each: unknown): string =>
            typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean'
                ? literalOf(field, String(each))
                : 'null';
        const right = Array.isArray(value) ? `(${value.map(literal).join(', ')})` : literal(value);
        return `${path.path} ${comparison} ${right}`;
    });
    const logic = typeof filter.filterLogic === 'string' ? filter.filterLogic : undefined;
    if (logic !== undefined && !/^(?:\d+|AND|OR|NOT|[()\s])+$/i.test(logic)) {
        throw refusal(400, 'INVALID_FILTER', `The filter logic ${logic} cannot be understood`);
    }
    return logic === undefined
        ? conditions.map((each) => `(${each})`).join(' AND ')
        : logic.replace(/\d+/g, (number) => `(${conditions[Number(number) - 1] ?? 'Id = null'})`);
}
