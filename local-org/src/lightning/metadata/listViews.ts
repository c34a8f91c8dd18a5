/** List views ("ListView", Metadata API Developer Guide) and the SOQL that they mean. */
import { elements, text, texts, type XmlElement } from '../../schema/metadata/xml.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { Unsupported } from '../../language/unsupported.js';
import type { MetadataFiles } from './files.js';
import { columnField, nameField, sameObject } from './layouts.js';

export interface ListViewFilter {
    readonly field: FieldSchema;
    readonly operation: string;
    readonly value: string;
}

export interface ListView {
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    readonly scope: string;
    readonly filters: readonly ListViewFilter[];
    /** `1 AND (2 OR 3)` */
    readonly logic: string | undefined;
}

/** All list views of an object; one of everything where the project has none. */
export function listViewsOf(files: MetadataFiles, schema: Schema, object: ObjectSchema): readonly ListView[] {
    const own = files.all('listView').filter((file) => sameObject(schema, file.object ?? '', object));
    const views = own.flatMap((file) => {
        const xml = files.read(file, 'ListView');
        return xml ? [readListView(schema, object, file.name, xml)] : [];
    });
    return views.some(({ name }) => name === 'All') ? views : [...views, impliedView(object)];
}

function readListView(schema: Schema, object: ObjectSchema, name: string, xml: XmlElement): ListView {
    return {
        name: text(xml, 'fullName') ?? name,
        label: text(xml, 'label') ?? name,
        columns: texts(xml, 'columns').flatMap((column) => columnField(schema, object, column)?.name ?? []),
        scope: text(xml, 'filterScope') ?? 'Everything',
        logic: text(xml, 'booleanFilter'),
        filters: elements(xml, 'filters').map((filter) => {
            const column = text(filter, 'field') ?? '';
            const field = columnField(schema, object, column);
            if (!field) {
                throw new Unsupported(`the filter on ${column} in the list view ${object.name}.${name}`);
            }
            return { field, operation: text(filter, 'operation') ?? 'equals', value: text(filter, 'value') ?? '' };
        })
    };
}

function impliedView(object: ObjectSchema): ListView {
    const name = nameField(object)?.name ?? 'Id';
    const others = ['AccountId', 'Phone', 'Email', 'OwnerId', 'CreatedDate'].filter((each) =>
        object.fields.has(each.toLowerCase())
    );
    return {
        name: 'All',
        label: 'All',
        columns: [name, ...others.slice(0, 4)],
        scope: 'Everything',
        filters: [],
        logic: undefined
    };
}

/** The condition of a view, '' for none. @throws Unsupported */
export function whereOf({ scope, filters, logic, name }: ListView, userId: string): string {
    const conditions = filters.map(conditionOf);
    const combined =
        logic === undefined
            ? conditions.map((each) => `(${each})`).join(' AND ')
            : logic.replace(/\d+/g, (number) => `(${conditions[Number(number) - 1] ?? 'Id != null'})`);
    const mine = scope === 'Mine' ? `OwnerId = '${userId}'` : '';
    if (scope !== 'Mine' && scope !== 'Everything') {
        throw new Unsupported(`the scope ${scope} of the list view ${name}`);
    }
    return [mine, combined].filter((each) => each !== '').join(' AND ');
}

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

function conditionOf({ field, operation, value }: ListViewFilter): string {
    const values = splitValues(value);
    const comparison = COMPARISONS[operation];
    if (comparison !== undefined) {
        return compare(field, comparison, values);
    }
    const likes = (pattern: (text: string) => string): string =>
        values.map((each) => `${field.name} LIKE ${quote(pattern(likeText(each)))}`).join(' OR ');
    switch (operation) {
        case 'contains':
            return likes((each) => `%${each}%`);
        case 'notContain':
            return `NOT (${likes((each) => `%${each}%`)})`;
        case 'startsWith':
            return likes((each) => `${each}%`);
        case 'includes':
            return `${field.name} INCLUDES (${values.map(quote).join(', ')})`;
        case 'excludes':
            return `${field.name} EXCLUDES (${values.map(quote).join(', ')})`;
        default:
            throw new Unsupported(`the operation ${operation} in a list view`);
    }
}

function compare(field: FieldSchema, comparison: string, values: readonly string[]): string {
    const literals = values.map((value) => literalOf(field, value));
    if (literals.length === 1 || (comparison !== '=' && comparison !== '!=')) {
        return `${field.name} ${comparison} ${literals[0] ?? 'null'}`;
    }
    const joint = comparison === '=' ? ' OR ' : ' AND ';
    return literals.map((literal) => `${field.name} ${comparison} ${literal}`).join(joint);
}

/** Values of a filter are separated by commas; one with a comma stands in quotes. */
function splitValues(value: string): readonly string[] {
    const parts = value.match(/"[^"]*"|[^,]+/g) ?? [];
    return parts.length === 0 ? [''] : parts.map((part) => part.trim().replace(/^"|"$/g, ''));
}

/** A value as SOQL writes it. */
export function literalOf(field: FieldSchema, value: string): string {
    if (value === '') {
        return 'null';
    }
    switch (field.kind) {
        case 'BOOLEAN':
            return value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
        case 'DOUBLE':
        case 'CURRENCY':
        case 'PERCENT':
        case 'INTEGER':
        case 'LONG':
            return value;
        case 'DATE':
        case 'DATETIME':
            return dateLiteral(field, value);
        default:
            return quote(value);
    }
}

/** `NEXT_N_DAYS:14`, `TODAY`, `1/31/2026` */
function dateLiteral(field: FieldSchema, value: string): string {
    if (/^[A-Z_]+(?::\d+)?$/i.test(value)) {
        return value.toUpperCase();
    }
    const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
    const date = year === '' ? value.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return field.kind === 'DATE' ? date : `${date}T00:00:00Z`;
}

export function quote(text: string): string {
    return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}

/** A text as part of a LIKE pattern. */
export function likeText(text: string): string {
    return text.replace(/[\\%_]/g, '\\$&');
}
