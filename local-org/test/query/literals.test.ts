/** Literals and functions whose meaning depends on the org or on the place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DoubleValue } from '../../src/language/double.js';
import { decimal, makeOrg, moment, type Org } from './support.js';

test('an amount in the currency of the org is the number ("Querying Currency Fields in Multi-Currency Orgs")', () => {
    const org = makeOrg();
    org.insert('Plan__c', { Name: 'small', Budget__c: decimal('10') });
    org.insert('Plan__c', { Name: 'large', Budget__c: decimal('5000') });
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Budget__c >= USD5000'), ['large']);
});

test('an amount has cents', () => {
    const org = makeOrg();
    org.insert('Plan__c', { Name: 'less', Budget__c: decimal('5000.49') });
    org.insert('Plan__c', { Name: 'same', Budget__c: decimal('5000.50') });
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Budget__c = USD5000.50'), ['same']);
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Budget__c IN (usd5000.49, USD7)'), ['less']);
});

test('an amount is compared with numbers only', () => {
    assert.match(makeOrg().failure('SELECT Id FROM Plan__c WHERE Name = USD5'), /should be enclosed in quotes/);
});

test('date literals stand in lists, each a range ("Date Formats and Date Literals")', () => {
    const org = makeOrg();
    for (const [Name, text] of [
        ['today', '2026-03-18T15:00:00Z'],
        ['last month', '2026-02-10T15:00:00Z'],
        ['long ago', '2020-01-01T00:00:00Z']
    ] as const) {
        org.insert('Plan__c', { Name, Seen__c: moment(text) });
    }
    org.insert('Plan__c', { Name: 'never' });
    const where = (condition: string): readonly unknown[] => org.column(`SELECT Name FROM Plan__c WHERE ${condition}`);
    assert.deepEqual(where('Seen__c IN (TODAY, LAST_MONTH)'), ['today', 'last month']);
    assert.deepEqual(where('Seen__c IN (TODAY, 2020-01-01T00:00:00Z)'), ['today', 'long ago']);
    assert.deepEqual(where('Seen__c NOT IN (TODAY, LAST_MONTH)'), ['long ago', 'never']);
});

/** Places by name; "Location-Based SOQL Queries", SOQL and SOSL Reference. */
function places(): Org {
    const org = makeOrg();
    for (const [Name, north, east] of [
        ['New York', '40.714', '-74.006'],
        ['San Jose', '37.338', '-121.886'],
        ['nowhere', undefined, undefined]
    ] as const) {
        org.insert('Plan__c', {
            Name,
            Place__Latitude__s: north === undefined ? null : decimal(north),
            Place__Longitude__s: east === undefined ? null : decimal(east)
        });
    }
    return org;
}

const FROM_SF = "DISTANCE(Place__c, GEOLOCATION(37.775, -122.418), 'mi')";

test('the distance to a place is selected, filtered and sorted by', () => {
    const org = places();
    const [near, far] = org.records(
        `SELECT Name, ${FROM_SF} away FROM Plan__c WHERE ${FROM_SF} < 9000 ORDER BY ${FROM_SF}`
    );
    assert.deepEqual([near?.values.Name, far?.values.Name], ['San Jose', 'New York']);
    const away = far?.values.away;
    assert.equal(away instanceof DoubleValue && Math.round(away.value), 2566);
});

test('a distance without an alias is expr0', () => {
    const [first] = places().records(`SELECT Name, ${FROM_SF} FROM Plan__c ORDER BY ${FROM_SF} LIMIT 1`);
    assert.ok(first?.values.expr0 instanceof DoubleValue || first?.values.Name === 'nowhere');
});

test('a distance is less or greater, nothing else, and the field comes first', () => {
    const org = places();
    assert.match(org.failure(`SELECT Id FROM Plan__c WHERE ${FROM_SF} = 5`), /invalid operator/);
    assert.match(
        org.failure("SELECT Id FROM Plan__c WHERE DISTANCE(GEOLOCATION(1, 2), Place__c, 'mi') < 5"),
        /wrong number or kind of arguments/
    );
});
