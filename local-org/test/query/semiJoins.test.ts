/** "Comparison Operators": semi-joins with IN and anti-joins with NOT IN, SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, makeOrg, type Org } from './support.js';

function org(): Org {
    const made = makeOrg();
    const [a = '', b = '', c = ''] = ['A', 'B', 'C'].map((Name) => made.insert('Account', { Name }));
    made.insert('Contact', { LastName: 'One', AccountId: a, LeadSource: 'Web' });
    made.insert('Contact', { LastName: 'Two', AccountId: b, LeadSource: 'Other' });
    made.insert('Contact', { LastName: 'None', LeadSource: 'Web' });
    made.insert('Opportunity', { Name: 'O1', AccountId: a, StageName: 'Closed Lost' });
    made.insert('Opportunity', { Name: 'O2', AccountId: c, StageName: 'New' });
    return made;
}

const CASES: readonly (readonly [query: string, names: readonly string[]])[] = [
    ["SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE StageName = 'Closed Lost')", ['A']],
    ['SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Opportunity)', ['B']],
    [
        "SELECT Name FROM Opportunity WHERE AccountId NOT IN (SELECT AccountId FROM Contact WHERE LeadSource = 'Web')",
        ['O2']
    ],
    [
        'SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact) AND Id IN (SELECT AccountId FROM Opportunity)',
        ['A']
    ],
    ["SELECT Name FROM Account WHERE Name != 'A' AND Id IN (SELECT AccountId FROM Contact)", ['B']],
    ["SELECT Name FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE Name = 'B')", ['Two']]
];

for (const [query, names] of CASES) {
    test(query, () => {
        assert.deepEqual(org().column(query), names);
    });
}

test('binds within the sub-query are in their place', () => {
    assert.deepEqual(
        org().column(
            'SELECT Name FROM Account WHERE Name = :name AND Id IN (SELECT AccountId FROM Contact WHERE LeadSource IN :sources)',
            'Name',
            { name: 'A', sources: list('List<String>', 'Web') }
        ),
        ['A']
    );
});

const REFUSED: readonly (readonly [where: string, message: RegExp])[] = [
    ["Name = 'A' OR Id IN (SELECT AccountId FROM Contact)", /not allowed with the 'OR' operator/],
    ["Name = 'A' AND (Name = 'B' OR Id IN (SELECT AccountId FROM Contact))", /only allowed at the top level/],
    ['(NOT Id IN (SELECT AccountId FROM Contact))', /only allowed at the top level/],
    [
        'Id IN (SELECT AccountId FROM Contact) AND Id IN (SELECT AccountId FROM Opportunity) AND Id IN (SELECT AccountId FROM Case)',
        /Cannot have more than 2 semi join/
    ],
    ['Id IN (SELECT ParentId FROM Account)', /should not be on the same object type/],
    ['Name IN (SELECT AccountId FROM Contact)', /should be an id field, cannot use: 'Name'/],
    ['Id IN (SELECT Name FROM Contact)', /must be an Id or a reference/],
    ['Id IN (SELECT OwnerId FROM Contact)', /should point to the same object type/],
    ['Id IN (SELECT AccountId FROM Contact LIMIT 1)', /unexpected token: 'LIMIT'/],
    ['Id IN (SELECT AccountId FROM Contact WHERE Id IN (SELECT WhoId FROM Task))', /Nesting of semi join/],
    ['Id IN (SELECT Account.Parent.OwnerId FROM Contact)', /more than one level of relationships/]
];

for (const [where, message] of REFUSED) {
    test(`WHERE ${where} is refused`, () => {
        assert.match(org().failure(`SELECT Name FROM Account WHERE ${where}`), message);
    });
}

test('a lookup that may lead to objects of many kinds takes the ids of any', () => {
    // public test apex-recipes, LDVRecipes_Tests.testLDVRecipesQueueable
    assert.deepEqual(
        org().column('SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId IN (SELECT Id FROM Account)'),
        []
    );
});
