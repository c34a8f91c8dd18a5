/** "Aggregate Functions" and "GROUP BY", SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecimalValue } from '../../src/language/decimal.js';
import { DoubleValue } from '../../src/language/double.js';
import { decimal, makeOrg, plain, type Org } from './support.js';

function plans(): Org {
    const org = makeOrg();
    const acme = org.insert('Account', { Name: 'Acme' });
    org.insert('Plan__c', { Name: 'a', Stage__c: 'New', Budget__c: decimal('10.50'), Account__c: acme });
    org.insert('Plan__c', { Name: 'b', Stage__c: 'New', Budget__c: decimal('20.25') });
    org.insert('Plan__c', { Name: 'B', Stage__c: 'Done', Account__c: acme });
    org.insert('Plan__c', { Name: 'c', Budget__c: decimal('1.00') });
    return org;
}

function rows(org: Org, text: string): unknown[] {
    return org
        .records(text)
        .map((record) =>
            Object.fromEntries(Object.entries(record.values).map(([name, value]) => [name, plain(value)]))
        );
}

test('COUNT() gives a number', () => {
    assert.equal(plans().run('SELECT COUNT() FROM Plan__c WHERE Stage__c != null'), 3);
});

test('COUNT() goes up to the LIMIT', () => {
    assert.equal(plans().run('SELECT COUNT() FROM Plan__c LIMIT 2'), 2);
});

test('functions without an alias are expr0, expr1 and so on, fields go by their name', () => {
    assert.deepEqual(
        rows(plans(), 'SELECT Stage__c, COUNT(Id), SUM(Budget__c) total, MAX(Name) FROM Plan__c GROUP BY Stage__c'),
        [
            { Stage__c: 'New', expr0: 2, total: '30.75', expr1: 'b' },
            { Stage__c: 'Done', expr0: 1, total: null, expr1: 'B' },
            { Stage__c: null, expr0: 1, total: '1.00', expr1: 'c' }
        ]
    );
});

test('aggregates pass over nulls, COUNT(Id) and COUNT() do not', () => {
    assert.deepEqual(
        rows(plans(), 'SELECT COUNT(Id) a, COUNT(Budget__c) b, AVG(Budget__c) c, MIN(Budget__c) d FROM Plan__c'),
        [{ a: 4, b: 3, c: String(31.75 / 3), d: '1.00' }]
    );
});

test('aggregates of no rows are null, counts 0', () => {
    assert.deepEqual(
        rows(makeOrg(), 'SELECT COUNT(Id) a, SUM(Budget__c) b, AVG(Budget__c) c, MIN(Name) d FROM Plan__c'),
        [{ a: 0, b: null, c: null, d: null }]
    );
});

test('GROUP BY without rows gives no group', () => {
    assert.deepEqual(rows(makeOrg(), 'SELECT Stage__c, COUNT(Id) FROM Plan__c GROUP BY Stage__c'), []);
});

test('COUNT_DISTINCT counts values once, without null and case', () => {
    assert.deepEqual(rows(plans(), 'SELECT COUNT_DISTINCT(Name) n, COUNT_DISTINCT(Stage__c) s FROM Plan__c'), [
        { n: 3, s: 2 }
    ]);
});

test('a sum of currency is a Decimal, of a whole number an Integer, an average a Double', () => {
    const org = plans();
    org.insert('Account', { Name: 'x', NumberOfEmployees: 3 });
    const [sum] = org.records('SELECT SUM(Budget__c) s, AVG(Budget__c) a FROM Plan__c');
    assert.ok(sum?.values.s instanceof DecimalValue);
    assert.ok(sum.values.a instanceof DoubleValue);
    const [whole] = org.records('SELECT SUM(NumberOfEmployees) s FROM Account');
    assert.equal(whole?.values.s, 3);
});

test('sums are exact, whatever the scales', () => {
    const org = makeOrg();
    for (const text of ['0.1', '0.2', '1000000000000000', '0.30', '-5']) {
        org.insert('Plan__c', { Budget__c: decimal(text) });
    }
    assert.deepEqual(rows(org, 'SELECT SUM(Budget__c) s FROM Plan__c'), [{ s: '999999999999995.60' }]);
});

test('MIN and MAX of a picklist go by the order of its values', () => {
    assert.deepEqual(rows(plans(), 'SELECT MIN(Stage__c) a, MAX(Stage__c) b FROM Plan__c'), [{ a: 'New', b: 'Done' }]);
});

test('texts that differ in case are one group', () => {
    assert.deepEqual(rows(plans(), 'SELECT Name, COUNT(Id) n FROM Plan__c GROUP BY Name ORDER BY Name'), [
        { Name: 'a', n: 1 },
        { Name: 'b', n: 2 },
        { Name: 'c', n: 1 }
    ]);
});

test('groups by a parent field go by the name of the field', () => {
    assert.deepEqual(
        rows(
            plans(),
            'SELECT Account__r.Name, COUNT(Id) n FROM Plan__c GROUP BY Account__r.Name ORDER BY COUNT(Id) DESC, Account__r.Name'
        ),
        [
            { Name: null, n: 2 },
            { Name: 'Acme', n: 2 }
        ]
    );
});

test('GROUP BY without an aggregate gives the distinct values', () => {
    assert.deepEqual(rows(plans(), 'SELECT Stage__c FROM Plan__c GROUP BY Stage__c ORDER BY Stage__c NULLS LAST'), [
        { Stage__c: 'New' },
        { Stage__c: 'Done' },
        { Stage__c: null }
    ]);
});

test('HAVING chooses among groups', () => {
    assert.deepEqual(
        rows(
            plans(),
            "SELECT Stage__c, COUNT(Id) n FROM Plan__c GROUP BY Stage__c HAVING COUNT(Id) > 1 OR Stage__c LIKE 'd%'"
        ),
        [
            { Stage__c: 'New', n: 2 },
            { Stage__c: 'Done', n: 1 }
        ]
    );
});

test('HAVING may use an aggregate that is not selected', () => {
    assert.deepEqual(rows(plans(), 'SELECT Stage__c FROM Plan__c GROUP BY Stage__c HAVING SUM(Budget__c) >= 30.75'), [
        { Stage__c: 'New' }
    ]);
});

test('LIMIT and OFFSET count groups', () => {
    assert.deepEqual(
        rows(plans(), 'SELECT Stage__c FROM Plan__c GROUP BY Stage__c ORDER BY Stage__c LIMIT 1 OFFSET 1'),
        [{ Stage__c: 'New' }]
    );
});

test('FORMAT shows an aggregate in the words of the locale', () => {
    assert.deepEqual(rows(plans(), 'SELECT FORMAT(SUM(Budget__c)) s, FORMAT(MIN(CreatedDate)) d FROM Plan__c'), [
        { s: '31.75', d: null }
    ]);
});

test('more than 2,000 groups are refused', () => {
    const org = makeOrg();
    for (let at = 0; at < 2001; at++) {
        org.insert('Plan__c', { Name: `n${at}` });
    }
    assert.equal(
        org.failure('SELECT Name FROM Plan__c GROUP BY Name'),
        'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
    );
    assert.equal(org.records('SELECT Name FROM Plan__c GROUP BY Name LIMIT 2000').length, 2000);
});
