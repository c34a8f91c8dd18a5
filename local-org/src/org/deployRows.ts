/**
 * Rows that stand for metadata: record types, permission sets, records of custom metadata types, classes. A new org is made of
 * them; when the project's metadata changed since, what is new is added, what is gone is taken away, and records of custom
 * metadata get the values of the project, as by a deployment.
 */
import { createHash } from 'node:crypto';

import type { Org } from './org.js';
import { isDerived } from './writing.js';
import type { Program } from '../compiler/program.js';
import { seed } from '../database/session/seed.js';
import { createSession } from '../database/session/session.js';
import { idOf, valuesOf, type Row } from '../database/store/row.js';
import type { Store, Table } from '../database/store/store.js';
import { displayText } from '../language/text.js';
import type { ApexValue } from '../language/values.js';
import { idSuffix } from '../schema/ids.js';
import type { ObjectSchema } from '../schema/model.js';

/** What was deployed last: a hash of it, and the ids of the rows by what they are known by. */
interface Deployed {
    readonly hash: string;
    readonly ids: Readonly<Record<string, string>>;
}

const DEPLOYED = 'deployed';

/** The first of these that a row has is its name. */
const NAMES = ['Username', 'QualifiedApiName', 'DeveloperName', 'Name'];
/** Parts of what a row is known by, beside its name. */
const QUALIFIERS = ['SobjectType', 'Field', 'Type'];
const STAMPS = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

/** Brings the org's rows for metadata up to date, and commits. */
export function deployRows(program: Program, org: Org): void {
    const { store } = org;
    const known = org.recall(DEPLOYED) as Deployed | undefined;
    const source = seededStore(program);
    copyDerived(source, store);
    const hash = hashOf(source);
    if (known?.hash !== hash) {
        const ids = merge(source, store, known?.ids ?? {});
        org.remember(DEPLOYED, { hash, ids } satisfies Deployed);
    }
    store.commit();
}

function copyDerived(source: Store, target: Store): void {
    for (const table of source.tables().filter(isDerived)) {
        for (const row of table.all()) {
            const values = Object.entries(valuesOf(table.layout, row)).filter(
                ([field, value]) => field !== 'Id' || !isRecordId(value)
            );
            target.insert(table.object, Object.fromEntries(values));
        }
    }
}

/** Rows of `EntityDefinition` and its kin have names as their ids, to which others refer. */
function isRecordId(value: ApexValue): boolean {
    return typeof value === 'string' && value.length === 18 && idSuffix(value) === value.slice(15);
}

/** What a new org of this project would hold. */
function seededStore({ schema, project, units }: Program): Store {
    const { store, dml } = createSession({ schema, project });
    seed(dml, project, units);
    store.commit();
    return store;
}

/** Of everything but ids and times: a row stands for its name where others refer to it. */
function hashOf(store: Store): string {
    const hash = createHash('sha1');
    for (const table of deployed(store)) {
        hash.update(`${table.object.name}\n`);
        for (const row of table.all()) {
            const values = Object.entries(valuesOf(table.layout, row)).filter(([field]) => isContent(field));
            const texts = values.map(([field, value]) => [field, displayText(parentName(store, value) ?? value)]);
            hash.update(`${JSON.stringify(texts)}\n`);
        }
    }
    return hash.digest('hex');
}

function deployed(store: Store): readonly Table[] {
    return store.tables().filter((table) => !isDerived(table));
}

function isContent(field: string): boolean {
    return field !== 'Id' && !STAMPS.has(field);
}

/** The name of the row that a value is the id of; undefined when it is none. */
function parentName(store: Store, value: ApexValue): string | undefined {
    const table = typeof value === 'string' && value.length === 18 ? store.tableOf(value) : undefined;
    const row = typeof value === 'string' ? table?.find(value) : undefined;
    return table && row ? (nameOf(table, row) ?? undefined) : undefined;
}

/** Fields by name and values of a row of the source. */
type Values = Record<string, ApexValue>;

function merge(source: Store, target: Store, known: Readonly<Record<string, string>>): Record<string, string> {
    /** From ids in the source to those in the org. */
    const translated = new Map<string, string>();
    const ids: Record<string, string> = {};
    const later: { readonly object: ObjectSchema; readonly id: string; readonly values: Values }[] = [];
    for (const table of deployed(source)) {
        for (const row of table.all()) {
            const values = valuesOf(table.layout, row);
            const key = keyOf(source, table, row);
            const known_ = known[key];
            const there = known_ !== undefined && target.tableOf(known_) ? known_ : existing(target, table, row);
            const id = there ?? target.insert(table.object, idFor(target, table.object, values));
            translated.set(idOf(row), id);
            ids[key] = id;
            if (there === undefined || table.object.kind === 'customMetadata') {
                later.push({ object: table.object, id, values });
            }
        }
    }
    for (const { object, id, values } of later) {
        target.update(object, id, { ...emptied(target.table(object), id), ...translate(values, translated), Id: id });
    }
    for (const [key, id] of Object.entries(known)) {
        const object = target.tableOf(id)?.object;
        if (ids[key] === undefined && object) {
            target.erase(object, id);
        }
    }
    return ids;
}

/** A row of the org with the same id and name: ids of the platform's own rows are the same in all orgs. */
function existing(target: Store, table: Table, row: Row): string | undefined {
    const id = idOf(row);
    const found = target.tableOf(id);
    const there = found?.find(id);
    if (!found || !there || found.object.name !== table.object.name) {
        return undefined;
    }
    return nameOf(found, there) === nameOf(table, row) ? id : undefined;
}

/** The id of the source where it is free in the org. */
function idFor(target: Store, object: ObjectSchema, { Id }: Values): Values {
    const isFree =
        typeof Id === 'string' && target.tableOf(Id) === undefined && Id.startsWith(target.ids.prefixOf(object));
    return isFree ? { Id } : {};
}

/** Null for all values of a row. */
function emptied(table: Table, id: string): Values {
    const row = table.find(id);
    return Object.fromEntries(Object.keys(row ? valuesOf(table.layout, row) : {}).map((field) => [field, null]));
}

function translate(values: Values, translated: ReadonlyMap<string, string>): Values {
    return Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' ? (translated.get(value) ?? value) : value
        ])
    );
}

/** What a row is known by from one start to the next: its object, its name, and the names of what it refers to. */
function keyOf(store: Store, table: Table, row: Row): string {
    const name = nameOf(table, row);
    const qualifiers = QUALIFIERS.map((field) => table.value(row, field));
    const parents = name === null ? referencesOf(store, table, row) : [];
    return JSON.stringify([table.object.name, name, ...qualifiers.map(text), ...parents]);
}

function text(value: ApexValue): string | null {
    return typeof value === 'string' ? value : null;
}

function nameOf(table: Table, row: Row): string | null {
    const field = NAMES.find((candidate) => table.value(row, candidate) !== null);
    return field === undefined ? null : text(table.value(row, field));
}

function referencesOf(store: Store, table: Table, row: Row): readonly string[] {
    const values = valuesOf(table.layout, row);
    return Object.keys(values)
        .filter(isContent)
        .sort()
        .flatMap((field) => {
            const parent = parentName(store, values[field] ?? null);
            return parent === undefined ? [] : [field, parent];
        });
}
