/** Fields that are more than a stored value, and functions in SELECT. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AddressValue, LocationValue } from '../../src/database/query/compound.js';
import { RecordValue } from '../../src/schema/record.js';
import { day, decimal, makeOrg, moment } from './support.js';

test('the name of a person is put together of its parts ("Contact", Object Reference)', () => {
    const org = makeOrg();
    org.insert('Contact', { FirstName: 'Jo', LastName: 'Smith' });
    org.insert('Contact', { LastName: 'Alone' });
    assert.deepEqual(org.column('SELECT Name FROM Contact ORDER BY Name'), ['Alone', 'Jo Smith']);
    assert.deepEqual(org.column("SELECT LastName FROM Contact WHERE Name = 'jo smith'", 'LastName'), ['Smith']);
    assert.deepEqual(org.column('SELECT COUNT(Id) n, Name FROM Contact GROUP BY Name', 'Name'), ['Jo Smith', 'Alone']);
});

test('addresses are put together of their parts ("Address Compound Fields", Object Reference)', () => {
    const org = makeOrg();
    org.insert('Account', { Name: 'A', BillingCity: 'Paris', BillingCountry: 'France' });
    org.insert('Account', { Name: 'B' });
    const [first, second] = org.records('SELECT BillingAddress FROM Account');
    const address = first?.values.BillingAddress;
    assert.ok(address instanceof AddressValue);
    assert.deepEqual(
        [address.part('City'), address.part('Country'), address.part('Street')],
        ['Paris', 'France', null]
    );
    assert.equal(second && RecordValue.getField(second, 'BillingAddress'), null);
});

test('places are put together of their coordinates ("Geolocation Compound Field", Object Reference)', () => {
    const org = makeOrg();
    org.insert('Plan__c', { Place__Latitude__s: decimal('48.85'), Place__Longitude__s: decimal('2.35') });
    const [record] = org.records('SELECT Place__c FROM Plan__c');
    const place = record?.values.Place__c;
    assert.ok(place instanceof LocationValue);
    assert.equal(String(place.latitude), '48.85');
});

test('DISTANCE chooses and sorts by how far a place is ("Location-Based SOQL Queries", SOQL and SOSL Reference)', () => {
    const org = makeOrg();
    const add = (Name: string, latitude: string, longitude: string): void => {
        org.insert('Plan__c', { Name, Place__Latitude__s: decimal(latitude), Place__Longitude__s: decimal(longitude) });
    };
    add('Berlin', '52.52', '13.405');
    add('Paris', '48.8566', '2.3522');
    org.insert('Plan__c', { Name: 'Nowhere' });
    // Berlin and Paris are 878 km or 545 miles apart
    const near = (km: number, unit = 'km'): readonly unknown[] =>
        org.column(
            `SELECT Name FROM Plan__c WHERE DISTANCE(Place__c, GEOLOCATION(48.8566, 2.3522), '${unit}') < ${km}`
        );
    assert.deepEqual(near(877), ['Paris']);
    assert.deepEqual(near(879), ['Berlin', 'Paris']);
    assert.deepEqual(near(544, 'mi'), ['Paris']);
    assert.deepEqual(near(546, 'mi'), ['Berlin', 'Paris']);
    assert.deepEqual(
        org.column(
            "SELECT Name FROM Plan__c ORDER BY DISTANCE(Place__c, GEOLOCATION(:lat, :lon), 'km') DESC NULLS LAST",
            'Name',
            { lat: decimal('48'), lon: decimal('2') }
        ),
        ['Berlin', 'Paris', 'Nowhere']
    );
});

test('formula fields are computed in SELECT, WHERE, ORDER BY, aggregates and for parents', () => {
    const org = makeOrg();
    const acme = org.insert('Account', { Name: 'Acme' });
    org.insert('Plan__c', { Name: 'a', Weight__c: decimal('1.5'), Account__c: acme });
    org.insert('Plan__c', { Name: 'b', Weight__c: decimal('4.0') });
    assert.deepEqual(org.column('SELECT Double__c FROM Plan__c', 'Double__c'), ['3.0', '8.0']);
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Double__c > 3.5'), ['b']);
    assert.deepEqual(org.column('SELECT Name FROM Plan__c ORDER BY Double__c DESC'), ['b', 'a']);
    assert.deepEqual(org.column('SELECT SUM(Double__c) s FROM Plan__c', 's'), ['11.0']);
    assert.deepEqual(org.column("SELECT Name FROM Plan__c WHERE Industry__c = 'acme!'"), ['a']);
});

test('FIELDS() stands for the fields of the object ("FIELDS()", SOQL and SOSL Reference)', () => {
    const org = makeOrg();
    org.insert('Plan__c', { Name: 'a', Stage__c: 'New' });
    const names = (set: string): ReadonlySet<string> | undefined =>
        org.records(`SELECT FIELDS(${set}) FROM Plan__c LIMIT 200`)[0]?.queried;
    assert.ok(names('ALL')?.has('Stage__c') && names('ALL')?.has('CreatedDate'));
    assert.ok(names('CUSTOM')?.has('Stage__c') && !names('CUSTOM')?.has('CreatedDate'));
    assert.ok(!names('STANDARD')?.has('Stage__c') && names('STANDARD')?.has('CreatedDate'));
    assert.equal(org.records('SELECT FIELDS(STANDARD) FROM Plan__c').length, 1);
});

test('toLabel gives labels in the place of values, of parents too', () => {
    const org = makeOrg();
    org.insert('Plan__c', { Name: 'a', Stage__c: 'New', Topics__c: 'Red;Blue' });
    assert.deepEqual(org.column('SELECT toLabel(Stage__c) FROM Plan__c', 'Stage__c'), ['New label']);
    assert.deepEqual(org.column('SELECT Stage__c, toLabel(Stage__c) shown FROM Plan__c', 'shown'), ['New label']);
    assert.deepEqual(org.column('SELECT toLabel(Topics__c) FROM Plan__c', 'Topics__c'), ['Red label;Blue label']);
    assert.deepEqual(org.column("SELECT Name FROM Plan__c WHERE toLabel(Stage__c) = 'new LABEL'"), ['a']);
});

test('FORMAT gives texts in the words of the locale under an alias ("FORMAT()", SOQL and SOSL Reference)', () => {
    const org = makeOrg();
    org.insert('Plan__c', {
        Budget__c: decimal('44000'),
        Weight__c: decimal('1234.5'),
        Due__c: day('2015-12-28'),
        Seen__c: moment('2025-04-10T22:31:37Z')
    });
    const [record] = org.records(
        'SELECT Budget__c, FORMAT(Budget__c) b, FORMAT(Weight__c) w, FORMAT(Due__c) d, FORMAT(Seen__c) s FROM Plan__c'
    );
    assert.deepEqual(
        ['b', 'w', 'd', 's'].map((alias) => record?.values[alias]),
        ['$44,000.00', '1,234.5', '12/28/2015', '4/10/2025, 3:31 PM']
    );
});

test('FORMAT without an alias gives the plain value, as in Apex on the platform', () => {
    const org = makeOrg();
    org.insert('Plan__c', { Budget__c: decimal('42.00') });
    assert.deepEqual(org.column('SELECT FORMAT(Budget__c) FROM Plan__c', 'Budget__c'), ['42.00']);
});
