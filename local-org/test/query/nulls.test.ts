/** "Use null in WHERE", "Filter on Boolean Fields" and "Logical Operators", SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, makeOrg, type Org } from './support.js';

function accounts(): Org {
    const org = makeOrg();
    org.insert('Account', { Name: 'None' });
    org.insert('Account', { Name: 'Bank', Industry: 'Banking', NumberOfEmployees: 5 });
    org.insert('Account', { Name: 'Farm', Industry: 'Agriculture', NumberOfEmployees: 50 });
    return org;
}

const CASES: readonly (readonly [condition: string, names: readonly string[]])[] = [
    ['Industry = null', ['None']],
    ['Industry != null', ['Bank', 'Farm']],
    ["Industry = 'Banking'", ['Bank']],
    ["Industry != 'Banking'", ['None', 'Farm']],
    ["Industry NOT IN ('Banking')", ['None', 'Farm']],
    ["Industry NOT IN ('Banking', null)", ['Farm']],
    ["Industry IN ('Banking', null)", ['None', 'Bank']],
    ["NOT Industry = 'Banking'", ['None', 'Farm']],
    ["(NOT Industry LIKE 'B%')", ['None', 'Farm']],
    ["Industry = ''", ['None']],
    ['NumberOfEmployees > 1', ['Bank', 'Farm']],
    ['NumberOfEmployees < 10', ['Bank']],
    ['NumberOfEmployees > null', []],
    ['Parent.Name = null', ['None', 'Bank', 'Farm']],
    ["Parent.Name != 'x'", ['None', 'Bank', 'Farm']],
    ["Parent.Name = 'x'", []],
    ['Parent.IsPartner = false', ['None', 'Bank', 'Farm']],
    ['IsPartner = null', ['None', 'Bank', 'Farm']],
    ['IsPartner != null', []]
];

for (const [condition, names] of CASES) {
    test(`WHERE ${condition} finds ${names.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(accounts().column(`SELECT Name FROM Account WHERE ${condition}`), names);
    });
}

test('a set with null binds to IN like a list with null', () => {
    const industries = list('List<String>', null, 'Agriculture');
    assert.deepEqual(
        accounts().column('SELECT Name FROM Account WHERE Industry IN :industries', 'Name', { industries }),
        ['None', 'Farm']
    );
});

test('an empty collection behind IN finds nothing, behind NOT IN everything', () => {
    const none = list('List<String>');
    const org = accounts();
    assert.deepEqual(org.column('SELECT Name FROM Account WHERE Industry IN :none', 'Name', { none }), []);
    assert.equal(org.column('SELECT Name FROM Account WHERE Industry NOT IN :none', 'Name', { none }).length, 3);
});

test('a null collection behind IN is a null pointer', () => {
    assert.equal(
        accounts().failure('SELECT Name FROM Account WHERE Industry IN :none', { none: null }),
        'Attempt to de-reference a null object'
    );
});
