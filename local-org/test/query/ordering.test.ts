/** "ORDER BY", "LIMIT" and "OFFSET", SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal, makeOrg, NOW, type Org } from './support.js';

function plans(): Org {
    const org = makeOrg();
    org.insert('Plan__c', { Name: 'b', Stage__c: 'Done', Weight__c: decimal('10') });
    org.insert('Plan__c', { Name: 'A', Stage__c: 'New', Weight__c: decimal('9.5') });
    org.insert('Plan__c', { Name: '_c' });
    org.insert('Plan__c', { Name: 'a', Stage__c: 'Other', Weight__c: decimal('9.50') });
    return org;
}

const CASES: readonly (readonly [clause: string, names: readonly string[]])[] = [
    // upper case is compared, in which the underscore comes after the letters
    ['ORDER BY Name', ['A', 'a', 'b', '_c']],
    ['ORDER BY Name DESC', ['_c', 'b', 'A', 'a']],
    // equal rows stay as they are; the values of a picklist have an order of their own, others come behind it
    ['ORDER BY Stage__c', ['_c', 'A', 'b', 'a']],
    ['ORDER BY Stage__c NULLS LAST', ['A', 'b', 'a', '_c']],
    ['ORDER BY Stage__c DESC', ['_c', 'a', 'b', 'A']],
    ['ORDER BY Stage__c DESC NULLS LAST', ['a', 'b', 'A', '_c']],
    ['ORDER BY Weight__c, Name', ['_c', 'A', 'a', 'b']],
    ['ORDER BY Weight__c DESC NULLS LAST, Stage__c DESC', ['b', 'a', 'A', '_c']],
    ['ORDER BY Id DESC', ['a', '_c', 'A', 'b']],
    ['ORDER BY Account__r.Name, Name LIMIT 2', ['A', 'a']],
    ['LIMIT 2', ['b', 'A']],
    ['LIMIT 0', []],
    ['ORDER BY Name LIMIT 2 OFFSET 1', ['a', 'b']],
    ['ORDER BY Name OFFSET 3', ['_c']],
    ['ORDER BY Name OFFSET 9', []]
];

for (const [clause, names] of CASES) {
    test(clause, () => {
        assert.deepEqual(plans().column(`SELECT Name FROM Plan__c ${clause}`), names);
    });
}

test('without ORDER BY rows come as they were inserted, by an index too', () => {
    const org = makeOrg();
    const acme = org.insert('Account', { Name: 'Acme' });
    const first = org.insert('Contact', { LastName: 'First' });
    org.insert('Contact', { LastName: 'Second', AccountId: acme });
    org.column('SELECT LastName FROM Contact WHERE AccountId = :acme', 'LastName', { acme });
    org.store.update(org.object('Contact'), first, { AccountId: acme });
    assert.deepEqual(org.column('SELECT LastName FROM Contact WHERE AccountId = :acme', 'LastName', { acme }), [
        'First',
        'Second'
    ]);
});

test('texts sort as the locale has it, but for English ones', () => {
    const org = makeOrg({
        transaction: () => ({ now: () => NOW, timeZone: 'Europe/Berlin', locale: 'de_DE', userId: '' })
    });
    ['Zebra', 'Ähre', 'Apfel'].forEach((Name) => org.insert('Plan__c', { Name }));
    assert.deepEqual(org.column('SELECT Name FROM Plan__c ORDER BY Name'), ['Ähre', 'Apfel', 'Zebra']);
});

test('LIMIT and OFFSET take binds', () => {
    assert.deepEqual(
        plans().column('SELECT Name FROM Plan__c ORDER BY Name LIMIT :size OFFSET :from', 'Name', { size: 1, from: 2 }),
        ['b']
    );
});

test('an OFFSET above 2,000 is refused', () => {
    assert.equal(plans().failure('SELECT Name FROM Plan__c OFFSET 2001'), 'Maximum SOQL offset allowed is 2000');
});

test('aggregates without GROUP BY take no LIMIT', () => {
    assert.equal(
        plans().failure('SELECT MAX(CreatedDate) FROM Account LIMIT 1'),
        'Non-grouped query that uses overall aggregate functions cannot also use LIMIT'
    );
});

test('long texts and multi-select picklists have no order', () => {
    assert.equal(
        plans().failure('SELECT Id FROM Plan__c ORDER BY Notes__c'),
        "field 'Notes__c' can not be sorted in a query call"
    );
    assert.match(plans().failure('SELECT Id FROM Plan__c ORDER BY Topics__c'), /can not be sorted/);
});
