/** Lookup filters ("Lookup Filters", Salesforce Help; `lookupFilter` of metadata type CustomField): which records a lookup may name. */
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import type { ProjectFiles } from '../../schema/load.js';
import { child, elements, flag, parseXml, text, type XmlElement } from '../../schema/metadata/xml.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { qualify, qualifyPath } from '../../schema/names.js';
import type { Engine } from './engine.js';
import { rowError } from './errors.js';
import { filterTexts, passesFilter } from './filterItems.js';
import type { DmlRow, Values } from './rows.js';
import { plainText } from './values.js';

interface FilterItem {
    /** `Contact.AccountId` of the record that is named, `$Source.X` of the one that names it, `$User.X`. */
    readonly field: string;
    readonly operation: string;
    readonly value: string | undefined;
    readonly valueField: string | undefined;
}

export interface LookupFilter {
    readonly items: readonly FilterItem[];
    /** `1 AND (2 OR 3)`; undefined: all items. */
    readonly logic: string | undefined;
    readonly message: string;
}

export interface LookupFilterSource {
    of(object: ObjectSchema, field: FieldSchema): LookupFilter | undefined;
}

const FIELD = /(?:^|\/)([^/]+)\/fields\/([^/]+)\.field-meta\.xml$/;
const DEFAULT_MESSAGE = 'Value does not exist or does not match filter criteria.';

/** The filters of a project that are active and required; optional ones refuse nothing. */
export function readLookupFilters(project: ProjectFiles): LookupFilterSource {
    let filters: ReadonlyMap<string, LookupFilter> | undefined;
    return { of: (object, field) => (filters ??= readAll(project)).get(keyOf(object.name, field.name)) };
}

function readAll(project: ProjectFiles): ReadonlyMap<string, LookupFilter> {
    const filters = new Map<string, LookupFilter>();
    for (const file of project.files) {
        const [, object = '', name = ''] = FIELD.exec(file) ?? [];
        const source = object === '' ? '' : project.read(file);
        const outcome = source.includes('<lookupFilter>') ? parseXml(source, 'CustomField') : undefined;
        const xml = outcome && 'root' in outcome ? child(outcome.root, 'lookupFilter') : undefined;
        if (xml && flag(xml, 'active') && !flag(xml, 'isOptional')) {
            filters.set(
                keyOf(qualify(object, project.namespace), qualify(name, project.namespace)),
                readFilter(xml, project)
            );
        }
    }
    return filters;
}

function keyOf(object: string, field: string): string {
    return `${object}.${field}`.toLowerCase();
}

function readFilter(xml: XmlElement, { namespace }: ProjectFiles): LookupFilter {
    return {
        logic: text(xml, 'booleanFilter'),
        message: text(xml, 'errorMessage') ?? DEFAULT_MESSAGE,
        items: elements(xml, 'filterItems').map((item) => {
            const valueField = text(item, 'valueField');
            return {
                field: qualifyPath(text(item, 'field') ?? '', namespace),
                operation: text(item, 'operation') ?? 'equals',
                value: text(item, 'value'),
                valueField: valueField === undefined ? undefined : qualifyPath(valueField, namespace)
            };
        })
    };
}

/** @returns why a row may not name a record, if so */
export function filterError(
    engine: Engine,
    filter: LookupFilter,
    row: DmlRow,
    field: FieldSchema,
    target: { readonly object: ObjectSchema; readonly values: Values }
): DatabaseError | undefined {
    const read = (path: string): ApexValue => readPath(engine, row, target, path);
    const results = filter.items.map(({ field: path, operation, value, valueField }) => {
        const wanted = valueField === undefined ? filterTexts(value ?? '') : [blankText(read(valueField))];
        return passesFilter(read(path), operation, wanted);
    });
    return isMet(results, filter.logic)
        ? undefined
        : rowError('FIELD_FILTER_VALIDATION_EXCEPTION', filter.message, [field.name]);
}

function blankText(value: ApexValue): string {
    return value === null ? '' : plainText(value);
}

function readPath(
    engine: Engine,
    row: DmlRow,
    target: { readonly object: ObjectSchema; readonly values: Values },
    path: string
): ApexValue {
    const [root = '', ...rest] = path.split('.');
    switch (root.toLowerCase()) {
        case '$source':
            return follow(engine, row.object, row.values, rest);
        case '$user': {
            const user = engine.schema.object('User');
            const values = user && engine.storedValues(user, engine.transaction().userId);
            return user && values ? follow(engine, user, values, rest) : null;
        }
        default:
            if (root.startsWith('$')) {
                throw new Unsupported(`lookup filter with ${root}`);
            }
            return follow(engine, target.object, target.values, rest);
    }
}

function follow(engine: Engine, object: ObjectSchema, values: Values, names: readonly string[]): ApexValue {
    const [name = '', ...rest] = names;
    if (rest.length === 0) {
        const field = engine.schema.field(object, name);
        if (!field) {
            throw new Unsupported(`lookup filter with ${object.name}.${name}`);
        }
        return field.formula === undefined
            ? (values[field.name] ?? (field.kind === 'BOOLEAN' ? false : null))
            : engine.formulas.fieldValue(field, { object, values, before: undefined, isClone: false });
    }
    const lookup = engine.schema.parent(object, name);
    const id = lookup ? values[lookup.name] : undefined;
    const table = typeof id === 'string' ? engine.store.tableOf(id) : undefined;
    const parent = table && typeof id === 'string' ? engine.storedValues(table.object, id) : undefined;
    return table && parent ? follow(engine, table.object, parent, rest) : null;
}

/** Evaluates `1 AND (2 OR NOT 3)`. */
export function isMet(results: readonly boolean[], logic: string | undefined): boolean {
    if (logic === undefined) {
        return results.every(Boolean);
    }
    const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
    let at = 0;
    const primary = (): boolean => {
        const token = tokens[at++];
        if (token === 'NOT') {
            return !primary();
        }
        if (token === '(') {
            const value = either();
            at++;
            return value;
        }
        return results[Number(token) - 1] ?? false;
    };
    const both = (): boolean => {
        let value = primary();
        while (tokens[at] === 'AND') {
            at++;
            value = primary() && value;
        }
        return value;
    };
    const either = (): boolean => {
        let value = both();
        while (tokens[at] === 'OR') {
            at++;
            value = both() || value;
        }
        return value;
    };
    return either();
}
