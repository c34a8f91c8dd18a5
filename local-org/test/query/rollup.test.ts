/** "GROUP BY ROLLUP", "GROUP BY CUBE" and "Identify Subtotals with GROUP BY", SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeOrg, plain, type Org } from './support.js';

function leads(): Org {
    const org = makeOrg();
    const add = (LeadSource: string, Rating: string | null): void => {
        org.insert('Lead', { LastName: 'x', LeadSource, Rating });
    };
    add('Web', null);
    add('Web', null);
    add('Web', 'Hot');
    add('Phone Inquiry', null);
    return org;
}

function table(org: Org, text: string): unknown[] {
    return org.records(text).map((record) => Object.values(record.values).map(plain));
}

test('ROLLUP of one field adds a grand total', () => {
    assert.deepEqual(table(leads(), 'SELECT LeadSource, COUNT(Name) cnt FROM Lead GROUP BY ROLLUP(LeadSource)'), [
        ['Web', 3],
        ['Phone Inquiry', 1],
        [null, 4]
    ]);
});

test('ROLLUP of two fields adds subtotals of the first, and GROUPING tells them from details', () => {
    assert.deepEqual(
        table(
            leads(),
            'SELECT LeadSource, Rating, GROUPING(LeadSource) grpLS, GROUPING(Rating) grpRating, COUNT(Name) cnt FROM Lead GROUP BY ROLLUP(LeadSource, Rating)'
        ),
        [
            ['Web', null, 0, 0, 2],
            ['Web', 'Hot', 0, 0, 1],
            ['Web', null, 0, 1, 3],
            ['Phone Inquiry', null, 0, 0, 1],
            ['Phone Inquiry', null, 0, 1, 1],
            [null, null, 1, 1, 4]
        ]
    );
});

test('CUBE adds subtotals of all combinations', () => {
    assert.deepEqual(
        table(
            leads(),
            'SELECT LeadSource, Rating, GROUPING(LeadSource) a, GROUPING(Rating) b, COUNT(Name) cnt FROM Lead GROUP BY CUBE(LeadSource, Rating) ORDER BY GROUPING(LeadSource), GROUPING(Rating)'
        ),
        [
            ['Web', null, 0, 0, 2],
            ['Web', 'Hot', 0, 0, 1],
            ['Phone Inquiry', null, 0, 0, 1],
            ['Web', null, 0, 1, 3],
            ['Phone Inquiry', null, 0, 1, 1],
            [null, null, 1, 0, 3],
            [null, 'Hot', 1, 0, 1],
            [null, null, 1, 1, 4]
        ]
    );
});

test('aggregates of subtotals are of the rows, not of the groups', () => {
    const org = makeOrg();
    org.insert('Account', { Type: 'A', NumberOfEmployees: 1 });
    org.insert('Account', { Type: 'A', NumberOfEmployees: 2 });
    org.insert('Account', { Type: 'B', NumberOfEmployees: 9 });
    assert.deepEqual(table(org, 'SELECT Type, AVG(NumberOfEmployees) a FROM Account GROUP BY ROLLUP(Type)'), [
        ['A', '1.5'],
        ['B', '9.0'],
        [null, '4.0']
    ]);
});

test('without rows there is no total', () => {
    assert.deepEqual(table(makeOrg(), 'SELECT Type, COUNT(Id) FROM Account GROUP BY ROLLUP(Type)'), []);
});

test('HAVING sees subtotals too', () => {
    assert.deepEqual(
        table(
            leads(),
            'SELECT LeadSource, COUNT(Name) cnt FROM Lead GROUP BY ROLLUP(LeadSource) HAVING COUNT(Name) > 1'
        ),
        [
            ['Web', 3],
            [null, 4]
        ]
    );
});

test('more than three fields are refused', () => {
    assert.match(
        makeOrg().failure('SELECT COUNT(Id) FROM Lead GROUP BY ROLLUP(LeadSource, Rating, Status, Industry)'),
        /three fields/
    );
});

test('GROUPING without ROLLUP or CUBE is refused', () => {
    assert.match(makeOrg().failure('SELECT GROUPING(Rating) FROM Lead GROUP BY Rating'), /ROLLUP or CUBE/);
});
