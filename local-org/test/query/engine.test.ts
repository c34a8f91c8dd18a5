/** Binds, cursors, indexes and what is kept between runs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expression } from '../../src/compiler/ast.js';
import { bindsOf } from '../../src/compiler/bind/soql/queryBinds.js';
import { bindsByName, bindsByPosition, numberBinds } from '../../src/database/query/binds.js';
import { candidatesOf } from '../../src/database/query/candidates.js';
import { ListValue } from '../../src/language/collections.js';
import type { RecordValue } from '../../src/schema/record.js';
import { decimal, makeOrg } from './support.js';

const system = { access: 'system' } as const;

test('binds have the order on which the compiler numbers them', () => {
    const query = makeOrg().engine.parse(
        "SELECT Name, (SELECT Id FROM Contacts WHERE LastName = :a LIMIT :b) FROM Account WHERE Name IN (:c, 'x', :d) AND Id IN (SELECT AccountId FROM Contact WHERE Phone = :e) AND (NOT (Type = :f OR DISTANCE(BillingAddress, GEOLOCATION(:g, :h), 'km') < :i)) ORDER BY DISTANCE(BillingAddress, GEOLOCATION(:j, 1), 'km') LIMIT :k OFFSET :l"
    );
    const numbered = [...numberBinds(query)].sort(([, left], [, right]) => left - right);
    const ours: Expression[] = numbered.map(([node]) => node.expression);
    assert.deepEqual(ours, bindsOf(query));
    assert.equal(ours.length, 12);
});

test('binds of an inline query come by position, without any expression in the tree', () => {
    const org = makeOrg();
    org.insert('Account', { Name: 'A', Phone: '1' });
    org.insert('Account', { Name: 'B', Phone: '1' });
    const parsed = org.engine.parse('SELECT Name FROM Account WHERE Phone = :x AND Name = :y LIMIT :z');
    const emitted = JSON.parse(
        JSON.stringify(parsed, (key, value: unknown) => (key === 'expression' ? undefined : value))
    ) as typeof parsed;
    const result = org.engine.run(emitted, bindsByPosition(['1', 'B', 1]), system);
    assert.ok(result instanceof ListValue);
    assert.deepEqual(result.items.map(String), [`Account:{Name=B, Id=${(result.items[0] as RecordValue).id ?? ''}}`]);
});

test('dotted names are looked up as a whole', () => {
    const org = makeOrg();
    org.insert('Account', { Name: 'A' });
    const result = org.engine.run(
        org.engine.parse('SELECT Name FROM Account WHERE Name = :filter.name'),
        bindsByName((name) => (name === 'filter.name' ? 'A' : undefined)),
        system
    );
    assert.equal(result instanceof ListValue && result.items.length, 1);
});

test('a variable that nobody knows does not exist', () => {
    const org = makeOrg();
    assert.throws(
        () =>
            org.engine.run(
                org.engine.parse('SELECT Id FROM Account WHERE Name = :nope'),
                bindsByName(() => undefined),
                system
            ),
        { message: 'Variable does not exist: nope' }
    );
});

test('the same text is parsed once, and runs with the data and binds of the moment', () => {
    const org = makeOrg();
    const text = 'SELECT Name FROM Account WHERE Name = :name';
    assert.equal(org.engine.parse(text), org.engine.parse(text));
    assert.deepEqual(org.column(text, 'Name', { name: 'A' }), []);
    org.insert('Account', { Name: 'A' });
    assert.deepEqual(org.column(text, 'Name', { name: 'A' }), ['A']);
    assert.deepEqual(org.column(text, 'Name', { name: 'B' }), []);
});

test('lists have the type of their object', () => {
    const org = makeOrg();
    const types = ['SELECT Id FROM Account', 'SELECT Type FROM Account GROUP BY Type'].map((text) => {
        const result = org.run(text);
        return result instanceof ListValue && result.type;
    });
    assert.deepEqual(types, ['List<Account>', 'List<AggregateResult>']);
});

test('count gives the size of any result', () => {
    const org = makeOrg();
    ['A', 'B'].forEach((Name) => org.insert('Account', { Name }));
    const count = (text: string): number => org.engine.count(org.engine.parse(text), bindsByPosition([]), system);
    assert.equal(count('SELECT COUNT() FROM Account'), 2);
    assert.equal(count('SELECT Id FROM Account LIMIT 1'), 1);
});

test('a cursor keeps ids: it gives records piece by piece, as they are now', () => {
    const org = makeOrg();
    const ids = ['A', 'B', 'C'].map((Name) => org.insert('Account', { Name }));
    const cursor = org.engine.open(
        org.engine.parse('SELECT Name, (SELECT Id FROM Contacts) FROM Account ORDER BY Name'),
        bindsByPosition([]),
        system
    );
    org.store.update(org.object('Account'), ids[1] ?? '', { Name: 'changed' });
    assert.equal(cursor.size, 3);
    const names = (from: number, to: number): unknown[] =>
        cursor.records(from, to).items.map((record) => (record as RecordValue).values.Name);
    assert.deepEqual([names(0, 2), names(2, 4)], [['A', 'changed'], ['C']]);
});

test('a row is picked by an index where one says which', () => {
    const org = makeOrg();
    const acme = org.insert('Account', { Name: 'Acme' });
    for (let at = 0; at < 20; at++) {
        org.insert('Contact', { LastName: `c${at}`, AccountId: at % 10 === 3 ? acme : null });
    }
    const contact = org.object('Contact');
    const field = contact.fields.get('accountid');
    assert.ok(field);
    const lookup = { field, isExact: true, wanted: () => ({ kind: 'one', value: acme }) as const };
    assert.deepEqual(candidatesOf(org.store.table(contact), [lookup], {} as never), [3, 13]);
});

test('most of a table is read as a whole', () => {
    const org = makeOrg();
    const acme = org.insert('Account', { Name: 'Acme' });
    for (let at = 0; at < 20; at++) {
        org.insert('Contact', { LastName: `c${at}`, AccountId: acme });
    }
    const contact = org.object('Contact');
    const field = contact.fields.get('accountid');
    assert.ok(field);
    const lookup = { field, isExact: true, wanted: () => ({ kind: 'one', value: acme }) as const };
    assert.equal(candidatesOf(org.store.table(contact), [lookup], {} as never), undefined);
});

/** The same condition with and without an index must find the same. */
test('indexes change nothing but the time', () => {
    const org = makeOrg();
    for (let at = 0; at < 300; at++) {
        org.insert('Plan__c', {
            Name: at % 7 === 0 ? 'Seven' : `n${at}`,
            Code__c: at % 5 === 0 ? null : `code${at}`,
            Weight__c: decimal(String(at))
        });
    }
    const pairs = [
        ["Name = 'SEVEN'", "Name LIKE 'SEVEN'"],
        ["Name IN ('seven', 'N8')", "Name LIKE 'seven' OR Name LIKE 'n8'"],
        ["Code__c = 'code4' OR Code__c = null", "Code__c IN ('code4', null)"],
        ["Code__c = 'CODE4'", "Name = 'no such name'"],
        ["Code__c = 'code4' AND Weight__c > 3", "Weight__c = 4 AND Code__c LIKE 'code4'"]
    ];
    for (const [left = '', right = ''] of pairs) {
        assert.deepEqual(
            org.column(`SELECT Name FROM Plan__c WHERE ${left}`),
            org.column(`SELECT Name FROM Plan__c WHERE ${right}`),
            left
        );
    }
});
