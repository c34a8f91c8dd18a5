/** "Comparison Operators" and "Query Multi-Select Picklists", SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal, list, makeOrg, type Org } from './support.js';

function plans(): Org {
    const org = makeOrg();
    org.insert('Plan__c', { Name: 'Alpha', Code__c: 'abc', Topics__c: 'Red;Green', Weight__c: decimal('1.5') });
    org.insert('Plan__c', { Name: 'beta', Code__c: 'ABC', Topics__c: 'Green;Blue', Weight__c: decimal('2.0') });
    org.insert('Plan__c', { Name: 'GAMMA 100%', Code__c: 'g_1', Topics__c: 'Blue', Weight__c: decimal('10') });
    org.insert('Plan__c', { Name: 'Über', Active__c: true });
    return org;
}

const CASES: readonly (readonly [condition: string, names: readonly string[]])[] = [
    ["Name = 'ALPHA'", ['Alpha']],
    ["Name = 'über'", ['Über']],
    ["Name IN ('ALPHA', 'BETA')", ['Alpha', 'beta']],
    // a unique field that is case-sensitive
    ["Code__c = 'abc'", ['Alpha']],
    ["Code__c IN ('ABC', 'x')", ['beta']],
    ["Name LIKE 'al%'", ['Alpha']],
    ["Name LIKE '%A'", ['Alpha', 'beta']],
    ["Name LIKE '%MM%'", ['GAMMA 100%']],
    ["Name LIKE 'b_ta'", ['beta']],
    ["Name LIKE 'a%h%'", ['Alpha']],
    ["Name LIKE '%100\\\\%'", ['GAMMA 100%']],
    ["Name LIKE 'ALPHA'", ['Alpha']],
    ["Name LIKE '%.%'", []],
    ["Code__c LIKE 'g\\\\_1'", ['GAMMA 100%']],
    ["Name > 'b'", ['beta', 'GAMMA 100%', 'Über']],
    ['Weight__c >= 2', ['beta', 'GAMMA 100%']],
    ['Weight__c = 1.50', ['Alpha']],
    ['Weight__c IN (2.00, 10)', ['beta', 'GAMMA 100%']],
    ['Weight__c < -1', []],
    ['Active__c = true', ['Über']],
    ["Topics__c INCLUDES ('Red;Green', 'Blue')", ['Alpha', 'beta', 'GAMMA 100%']],
    ["Topics__c INCLUDES ('Green;Blue')", ['beta']],
    ["Topics__c EXCLUDES ('Green')", ['GAMMA 100%', 'Über']],
    ["Topics__c = 'Green;Red'", ['Alpha']],
    ["Topics__c = 'Green'", []],
    ["Name = 'Alpha' OR (Name = 'beta' AND Weight__c = 2)", ['Alpha', 'beta']],
    ["Name != 'Alpha' AND Weight__c != null AND Code__c != 'ABC'", ['GAMMA 100%']]
];

for (const [condition, names] of CASES) {
    test(`WHERE ${condition} finds ${names.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(plans().column(`SELECT Name FROM Plan__c WHERE ${condition}`), names);
    });
}

test('LIKE takes a collection of patterns', () => {
    const patterns = list('List<String>', 'al%', 'be%');
    assert.deepEqual(plans().column('SELECT Name FROM Plan__c WHERE Name LIKE :patterns', 'Name', { patterns }), [
        'Alpha',
        'beta'
    ]);
});

test('a collection where one value is expected works like IN', () => {
    const names = list('List<String>', 'alpha', 'beta');
    const org = plans();
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Name = :names', 'Name', { names }), ['Alpha', 'beta']);
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Name != :names', 'Name', { names }), [
        'GAMMA 100%',
        'Über'
    ]);
});

test('ids are compared with 15 characters too', () => {
    const org = makeOrg();
    const id = org.insert('Account', { Name: 'A' });
    const short = id.slice(0, 15);
    assert.deepEqual(org.column(`SELECT Name FROM Account WHERE Id = '${short}'`), ['A']);
    assert.deepEqual(
        org.column('SELECT Name FROM Account WHERE Id IN :ids', 'Name', { ids: list('List<Id>', short) }),
        ['A']
    );
});

test('records stand for their ids', () => {
    const org = makeOrg();
    org.insert('Account', { Name: 'A' });
    const records = list('List<Account>', ...org.records('SELECT Id FROM Account'));
    assert.deepEqual(org.column('SELECT Name FROM Account WHERE Id IN :records', 'Name', { records }), ['A']);
});

test('integers, longs and decimals of a bind are the same number', () => {
    const org = plans();
    for (const weight of [2, 2n, decimal('2.00')]) {
        assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Weight__c = :weight', 'Name', { weight }), [
            'beta'
        ]);
    }
});
