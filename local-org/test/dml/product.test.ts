/** Merge, delete and undelete of accounts over the package's own data model: every lookup that it has to an account. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { FieldSchema, ObjectSchema } from '../../src/schema/model.js';
import { makeOrg } from './org.js';

const source = fileURLToPath(new URL('../../../force-app/main/default', import.meta.url));
const files = Object.fromEntries(
    readdirSync(source, { recursive: true, encoding: 'utf8' })
        .filter(
            (file) =>
                /\/objects\/.*-meta\.xml$/.test(file) || /labels-meta\.xml$|globalValueSets\/.*-meta\.xml$/.test(file)
        )
        .map((file) => [file, readFileSync(join(source, file), 'utf8')])
);
const org = makeOrg({ files });
const { schema, behaviours, store } = org.session.dml;

interface Lookup {
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
}

/** Lookups of the package's objects to one object. */
function lookupsTo(target: string): readonly Lookup[] {
    return schema
        .objectNames()
        .filter((name) => name.endsWith('__c'))
        .flatMap((name) => schema.object(name) ?? [])
        .filter(({ kind }) => kind === 'custom')
        .flatMap((object) =>
            [...object.fields.values()]
                .filter((field) => field.kind === 'REFERENCE' && field.isCustom && field.referenceTo.includes(target))
                .map((field) => ({ object, field }))
        );
}

const toAccount = lookupsTo('Account');

function account(name: string): string {
    return behaviours.write('Account', { Name: name });
}

/** A row for each lookup to an account, as it is stored: no rules and triggers stand in the way. */
function details(id: string): readonly (Lookup & { readonly id: string })[] {
    return toAccount.map((lookup) => ({
        ...lookup,
        id: behaviours.write(lookup.object.name, { [lookup.field.name]: id })
    }));
}

function valueOf({ object, field, id }: Lookup & { readonly id: string }): unknown {
    const row = store.table(object).live(id);
    return row ? store.table(object).value(row, field.name) : 'deleted';
}

describe('an account of the package', () => {
    it('has details of many objects', () => {
        assert.ok(toAccount.filter(({ field }) => field.isMasterDetail).length >= 8, String(toAccount.length));
    });

    it('gives all of them to the one that it is merged into', () => {
        const [winner, loser] = [account('winner'), account('loser')];
        const rows = details(loser);
        org.run(`merge new Account(Id = '${winner}') new Account(Id = '${loser}');`);
        rows.forEach((row) => assert.equal(valueOf(row), winner, `${row.object.name}.${row.field.name}`));
    });

    it('takes details along and empties lookups when it is deleted, and gets both back', () => {
        const id = account('deleted');
        const rows = details(id);
        org.run(`delete new Account(Id = '${id}');`);
        rows.forEach((row) => {
            const expected = row.field.isMasterDetail || row.field.deleteConstraint === 'Cascade' ? 'deleted' : null;
            assert.equal(valueOf(row), expected, `${row.object.name}.${row.field.name}`);
        });
        org.run(`undelete new Account(Id = '${id}');`);
        rows.forEach((row) => assert.equal(valueOf(row), id, `${row.object.name}.${row.field.name}`));
    });

    it('takes the details of its details along, junctions too, and gets them back', () => {
        const id = account('tree');
        const plan = behaviours.write('SuccessPlan__c', { Account__c: id, Status__c: 'Draft' });
        const milestones = [1, 2].map(() => behaviours.write('Milestone__c', { SuccessPlan__c: plan }));
        const [Milestone__c, Predecessor__c] = milestones;
        assert.ok(Milestone__c !== undefined && Predecessor__c !== undefined);
        const link = behaviours.write('MilestoneDependency__c', { Milestone__c, Predecessor__c });
        const all = [plan, ...milestones, link];
        org.run(`delete new Account(Id = '${id}');`);
        assert.deepEqual(
            all.map((each) => store.tableOf(each)?.live(each)),
            [undefined, undefined, undefined, undefined]
        );
        org.run(`undelete new Account(Id = '${id}');`);
        assert.ok(all.every((each) => store.tableOf(each)?.live(each) !== undefined));
    });
});
