import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { valuesOf } from '../../src/database/store/row.js';
import type { Store } from '../../src/database/store/store.js';
import type { ApexValue } from '../../src/language/values.js';
import { openOrg, type Org } from '../../src/org/org.js';
import type { Schema } from '../../src/schema/model.js';
import { fieldFile, load, objectFile, objectOf } from '../schema/support.js';

export const NAMED =
    '<pluralLabel>Items</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>' +
    '<sharingModel>ReadWrite</sharingModel>';

/** Item__c with a field of each type that a file must hold. */
export const ITEMS: Readonly<Record<string, string>> = {
    ...objectFile('Item__c', NAMED),
    ...fieldFile('Item__c', 'Text__c', '<type>Text</type><length>255</length>'),
    ...fieldFile('Item__c', 'Price__c', '<type>Currency</type><precision>16</precision><scale>2</scale>'),
    ...fieldFile('Item__c', 'Active__c', '<type>Checkbox</type><defaultValue>false</defaultValue>'),
    ...fieldFile('Item__c', 'Day__c', '<type>Date</type>'),
    ...fieldFile('Item__c', 'At__c', '<type>DateTime</type>'),
    ...fieldFile('Item__c', 'Clock__c', '<type>Time</type>')
};

/** Loaded anew each time, as at each start of the program: opening an org may change its key prefixes. */
export function itemSchema(more: Readonly<Record<string, string>> = {}): Schema {
    return load({ ...ITEMS, ...more }).schema;
}

/** A path in a folder that goes away with the test. */
export function orgFile(context: TestContext): string {
    const folder = mkdtempSync(join(tmpdir(), 'org-'));
    context.after(() => rmSync(folder, { recursive: true }));
    return join(folder, 'org');
}

/** Opens an org, works with it and closes it. */
export function withOrg<T>(file: string, schema: Schema, work: (org: Org) => T): T {
    const org = openOrg(file, schema);
    try {
        return work(org);
    } finally {
        org.close();
    }
}

export function addItem(store: Store, values: Readonly<Record<string, ApexValue>>): string {
    const id = store.insert(objectOf(store.schema, 'Item__c'), values);
    store.commit();
    return id;
}

/** Values of all rows of an object outside of the recycle bin. */
export function rowsOf(store: Store, object = 'Item__c'): Record<string, ApexValue>[] {
    const table = store.table(objectOf(store.schema, object));
    return [...table.all()].map((row) => valuesOf(table.layout, row));
}

export function namesIn(file: string): unknown[] {
    return withOrg(file, itemSchema(), ({ store }) => rowsOf(store).map(({ Name }) => Name));
}
