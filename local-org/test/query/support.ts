/** An org with a few objects and rows, for tests of queries. */
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { bindsByMap } from '../../src/database/query/binds.js';
import { createQueryEngine, type QueryEngine } from '../../src/database/query/engine.js';
import { createQueryFormulas } from '../../src/database/query/formulas.js';
import type { QueryOptions, QuerySurroundings } from '../../src/database/query/seams.js';
import { createStore, type Store } from '../../src/database/store/store.js';
import { ListValue, MapValue } from '../../src/language/collections.js';
import { DateValue, DatetimeValue, MILLIS_PER_DAY } from '../../src/language/dates.js';
import { decimalFromText, DecimalValue } from '../../src/language/decimal.js';
import { DoubleValue } from '../../src/language/double.js';
import { ApexException } from '../../src/language/exceptions.js';
import { Unsupported } from '../../src/language/unsupported.js';
import type { ApexValue } from '../../src/language/values.js';
import { loadSchema } from '../../src/schema/load.js';
import type { ObjectSchema, Schema } from '../../src/schema/model.js';
import { RecordValue } from '../../src/schema/record.js';

/** Wednesday, 18 March 2026, 13:00 in Los Angeles. */
export const NOW = Date.parse('2026-03-18T20:00:00Z');

const field = (name: string, type: string, more = ''): string =>
    `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}</CustomField>`;

const values = (...names: readonly string[]): string =>
    `<valueSet><valueSetDefinition><sorted>false</sorted>${names
        .map(
            (name) => `<value><fullName>${name}</fullName><default>false</default><label>${name} label</label></value>`
        )
        .join('')}</valueSetDefinition></valueSet>`;

const FIELDS: Readonly<Record<string, string>> = {
    Account__c: field(
        'Account__c',
        'Lookup',
        '<referenceTo>Account</referenceTo><relationshipLabel>Plans</relationshipLabel><relationshipName>Plans</relationshipName>'
    ),
    Stage__c: field('Stage__c', 'Picklist', values('New', 'Running', 'Done')),
    Topics__c: field(
        'Topics__c',
        'MultiselectPicklist',
        `<visibleLines>4</visibleLines>${values('Red', 'Green', 'Blue')}`
    ),
    Budget__c: field('Budget__c', 'Currency', '<precision>18</precision><scale>2</scale>'),
    Weight__c: field('Weight__c', 'Number', '<precision>10</precision><scale>1</scale>'),
    Due__c: field('Due__c', 'Date'),
    Seen__c: field('Seen__c', 'DateTime'),
    Active__c: field('Active__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
    Code__c: field(
        'Code__c',
        'Text',
        '<length>20</length><externalId>true</externalId><unique>true</unique><caseSensitive>true</caseSensitive>'
    ),
    Notes__c: field('Notes__c', 'LongTextArea', '<length>32000</length><visibleLines>3</visibleLines>'),
    Place__c: field(
        'Place__c',
        'Location',
        '<displayLocationInDecimal>true</displayLocationInDecimal><scale>6</scale>'
    ),
    Double__c: field(
        'Double__c',
        'Number',
        '<precision>18</precision><scale>1</scale><formula>Weight__c * 2</formula>'
    ),
    Industry__c: field('Industry__c', 'Text', '<formula>Account__r.Name &amp; "!"</formula>')
};

const OBJECT = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Plan</label><pluralLabel>Plans</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel><deploymentStatus>Deployed</deploymentStatus></CustomObject>`;

let loaded: Schema | undefined;

function schemaOf(): Schema {
    if (!loaded) {
        const files = new Map([['objects/Plan__c/Plan__c.object-meta.xml', OBJECT]]);
        for (const [name, xml] of Object.entries(FIELDS)) {
            files.set(`objects/Plan__c/fields/${name}.field-meta.xml`, xml);
        }
        const project = {
            root: '',
            namespace: undefined,
            files: [...files.keys()],
            read: (file: string) => files.get(file) ?? ''
        };
        const { schema, diagnostics } = loadSchema(project, openCatalogue());
        if (diagnostics.length > 0) {
            throw new Error(diagnostics.map(({ message }) => message).join('\n'));
        }
        loaded = schema;
    }
    return loaded;
}

export interface Org {
    readonly schema: Schema;
    readonly store: Store;
    readonly engine: QueryEngine;
    object(name: string): ObjectSchema;
    /** @returns the id */
    insert(object: string, values: Readonly<Record<string, ApexValue>>): string;
    /** Runs query text. */
    run(text: string, binds?: Readonly<Record<string, ApexValue>>, options?: QueryOptions): ListValue | number;
    /** The records of a query. */
    records(text: string, binds?: Readonly<Record<string, ApexValue>>, options?: QueryOptions): readonly RecordValue[];
    /** One field of each record, by its path. */
    column(text: string, path?: string, binds?: Readonly<Record<string, ApexValue>>): readonly unknown[];
    /** The message of the QueryException that a query ends with. */
    failure(text: string, binds?: Readonly<Record<string, ApexValue>>, options?: QueryOptions): string;
    /** What a query is told not to be supported for. */
    unsupported(text: string): string;
}

/** @param seams what differs from an org without permissions */
export function makeOrg(seams: Partial<QuerySurroundings> = {}): Org {
    const schema = schemaOf();
    const store = createStore(schema);
    const engine = createQueryEngine({
        schema,
        store,
        transaction: () => ({
            now: () => NOW,
            timeZone: 'America/Los_Angeles',
            locale: 'en_US',
            userId: '005000000000001AAA'
        }),
        formulas: createQueryFormulas(schema, () => ({
            global: () => null,
            now: NOW,
            timeZone: 'America/Los_Angeles',
            lookUp: () => null
        })),
        ...seams
    });
    const object = (name: string): ObjectSchema => {
        const found = schema.object(name);
        if (!found) {
            throw new Error(`no object ${name}`);
        }
        return found;
    };
    const run: Org['run'] = (text, binds = {}, options = { access: 'system' }) => {
        const map = new MapValue('Map<String,Object>');
        Object.entries(binds).forEach(([name, value]) => map.set(name, value));
        return engine.run(engine.parse(text), bindsByMap(map), options);
    };
    const records: Org['records'] = (text, binds, options) => {
        const result = run(text, binds, options);
        return result instanceof ListValue ? (result.items as RecordValue[]) : [];
    };
    return {
        schema,
        store,
        engine,
        object,
        insert: (name, rowValues) => store.insert(object(name), rowValues),
        run,
        records,
        column: (text, path = 'Name', binds = {}) => records(text, binds).map((record) => plain(valueAt(record, path))),
        failure(text, binds, options) {
            try {
                run(text, binds, options);
            } catch (error) {
                if (error instanceof ApexException) {
                    return error.message ?? '';
                }
                throw error;
            }
            throw new Error(`no exception: ${text}`);
        },
        unsupported(text) {
            try {
                run(text);
            } catch (error) {
                if (error instanceof Unsupported) {
                    return error.what;
                }
                throw error;
            }
            throw new Error(`it is supported: ${text}`);
        }
    };
}

function valueAt(record: RecordValue, path: string): ApexValue {
    const names = path.split('.');
    let holder: RecordValue | null = record;
    for (const name of names.slice(0, -1)) {
        holder = holder && RecordValue.getParent(holder, name);
    }
    const last = names.at(-1) ?? '';
    return holder === null ? null : (holder.values[last] ?? null);
}

/** A value as tests write it: numbers and texts. */
export function plain(value: ApexValue): unknown {
    if (value === null || typeof value !== 'object') {
        return value;
    }
    if (value instanceof ListValue) {
        return value.items.map(plain);
    }
    if (value instanceof DateValue) {
        return value.toString().slice(0, 10);
    }
    return value instanceof DecimalValue || value instanceof DoubleValue ? value.toString() : value;
}

export function day(text: string): DateValue {
    return new DateValue(Date.parse(text) / MILLIS_PER_DAY);
}

export function moment(text: string): DatetimeValue {
    return new DatetimeValue(Date.parse(text));
}

export function decimal(text: string): DecimalValue {
    return decimalFromText(text);
}

/** @param type of the list: `List<String>` */
export function list(type: string, ...items: readonly ApexValue[]): ListValue {
    return new ListValue([...items], type);
}
