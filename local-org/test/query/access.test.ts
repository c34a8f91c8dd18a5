/** User mode, sharing, scopes, limits and locks: what the engine asks of the parts around it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueryAccess, QueryCounters } from '../../src/database/query/seams.js';
import { ApexException } from '../../src/language/exceptions.js';
import { RecordValue } from '../../src/schema/record.js';
import { list, makeOrg } from './support.js';

/** @param hidden `Object` or `Object.Field` */
function accessTo(...hidden: readonly string[]): QueryAccess {
    return {
        canReadObject: (object) => !hidden.includes(object.name),
        canReadField: (object, field) => !hidden.includes(`${object.name}.${field.name}`),
        visibleRows: (object) =>
            object.name === 'Account' ? (row, table) => table.value(row, 'Name') !== 'Secret' : undefined,
        scope: (name) => (name === 'team' ? (row, table) => table.value(row, 'Site') === 'team' : undefined)
    };
}

const user = { access: 'user' } as const;

test('user mode refuses a field that may not be read, wherever the query names it', () => {
    const org = makeOrg({ access: accessTo('Account.Phone') });
    const message =
        "No such column 'Phone' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";
    for (const query of [
        'SELECT Phone FROM Account',
        "SELECT Id FROM Account WHERE Phone = '1'",
        'SELECT Id FROM Account ORDER BY Phone',
        'SELECT Account.Phone FROM Contact',
        'SELECT Phone, COUNT(Id) FROM Account GROUP BY Phone',
        "SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE Phone = '1')",
        'SELECT (SELECT Phone FROM ChildAccounts) FROM Account'
    ]) {
        assert.equal(org.failure(query, {}, user), message, query);
        org.run(query);
    }
});

test('user mode refuses an object that may not be read', () => {
    const org = makeOrg({ access: accessTo('Opportunity') });
    assert.match(org.failure('SELECT Id FROM Opportunity', {}, user), /^sObject type 'Opportunity' is not supported\./);
});

test('the exception knows all fields that may not be read ("QueryException Methods", Apex Reference Guide)', () => {
    const org = makeOrg({ access: accessTo('Account.Phone', 'Account.Fax', 'Opportunity') });
    try {
        org.run('SELECT Phone, Fax, Name, (SELECT Name FROM Opportunities) FROM Account', {}, user);
        assert.fail('no exception');
    } catch (error) {
        assert.ok(error instanceof ApexException);
        const { inaccessibleFields } = error.details as {
            inaccessibleFields: ReadonlyMap<string, ReadonlySet<string>>;
        };
        assert.deepEqual([...(inaccessibleFields.get('Account') ?? [])], ['Phone', 'Fax']);
        assert.deepEqual([...(inaccessibleFields.get('Opportunity') ?? [])], ['Name', 'AccountId']);
    }
});

test('what the query says of its mode counts more than how it is run', () => {
    const org = makeOrg({ access: accessTo('Account.Phone') });
    assert.match(org.failure('SELECT Phone FROM Account WITH USER_MODE'), /No such column/);
    org.run('SELECT Phone FROM Account WITH SYSTEM_MODE', {}, user);
});

test('WITH SECURITY_ENFORCED has words of its own', () => {
    const org = makeOrg({ access: accessTo('Account.Phone') });
    assert.equal(
        org.failure('SELECT Phone FROM Account WITH SECURITY_ENFORCED'),
        'Insufficient permissions: secure query included inaccessible field'
    );
    assert.throws(() => org.run('SELECT Id, (SELECT Phone FROM ChildAccounts) FROM Account WITH SECURITY_ENFORCED'));
});

test('WITH SECURITY_ENFORCED does not look at WHERE and ORDER BY', () => {
    const org = makeOrg({ access: accessTo('Account.Phone') });
    assert.deepEqual(org.records("SELECT Id FROM Account WHERE Phone = '1' WITH SECURITY_ENFORCED ORDER BY Phone"), []);
});

test('sharing hides rows in user mode, or where the class has sharing', () => {
    const org = makeOrg({ access: accessTo() });
    org.insert('Account', { Name: 'Open' });
    const secret = org.insert('Account', { Name: 'Secret' });
    const names = (options: { access: 'user' | 'system'; isShared?: boolean }): unknown[] =>
        org.records('SELECT Name FROM Account', {}, options).map((record) => record.values.Name);
    assert.deepEqual(names({ access: 'user' }), ['Open']);
    assert.deepEqual(names({ access: 'system', isShared: true }), ['Open']);
    assert.deepEqual(names({ access: 'system' }), ['Open', 'Secret']);
    assert.equal(org.run('SELECT COUNT() FROM Account', {}, user), 1);
    assert.deepEqual(org.records('SELECT Id FROM Account WHERE Id = :secret', { secret }, user), []);
});

test('sharing holds for children and sub-queries', () => {
    const org = makeOrg({ access: accessTo() });
    const top = org.insert('Account', { Name: 'Top' });
    const secret = org.insert('Account', { Name: 'Secret', ParentId: top });
    org.insert('Contact', { LastName: 'x', AccountId: secret });
    const [record] = org.records('SELECT (SELECT Id FROM ChildAccounts) FROM Account', {}, user);
    assert.ok(record);
    assert.equal(RecordValue.getChildren(record, 'ChildAccounts').items.length, 0);
    assert.equal(org.records('SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account)', {}, user).length, 0);
});

test('USING SCOPE mine are the rows of the user, other scopes are asked for', () => {
    const org = makeOrg({ access: accessTo() });
    org.insert('Account', { Name: 'mine', OwnerId: '005000000000001AAA' });
    org.insert('Account', { Name: 'ours', OwnerId: '005000000000002AAA', Site: 'team' });
    assert.deepEqual(org.column('SELECT Name FROM Account USING SCOPE mine'), ['mine']);
    assert.deepEqual(org.column('SELECT Name FROM Account USING SCOPE team'), ['ours']);
    assert.equal(org.column('SELECT Name FROM Account USING SCOPE everything').length, 2);
});

function counting(): { readonly counts: Record<string, number>; readonly counters: QueryCounters } {
    const counts = { queries: 0, children: 0, rows: 0 };
    return {
        counts,
        counters: {
            query: () => counts.queries++,
            childQueries: (count) => (counts.children += count),
            rows: (count) => (counts.rows += count)
        }
    };
}

/** "The SOQL COUNT() Function Doesn't Count (As Much) Toward Limits", Winter '19 Release Notes. */
const COUNTS: readonly (readonly [query: string, rows: number, children: number])[] = [
    ['SELECT Id FROM Contact', 3, 0],
    ['SELECT Id FROM Contact LIMIT 2', 2, 0],
    ["SELECT Id FROM Contact WHERE LastName = 'none'", 0, 0],
    ['SELECT COUNT() FROM Contact', 1, 0],
    ['SELECT COUNT(Id) FROM Contact', 1, 0],
    ['SELECT AccountId, COUNT(Id) FROM Contact GROUP BY AccountId', 2, 0],
    ['SELECT MAX(LastName) FROM Contact', 3, 0],
    ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', 3, 1]
];

for (const [query, rows, children] of COUNTS) {
    test(`${query} counts ${rows} rows`, () => {
        const { counts, counters } = counting();
        const org = makeOrg({ counters });
        const acme = org.insert('Account', { Name: 'Acme' });
        ['1', '2'].forEach((LastName) => org.insert('Contact', { LastName, AccountId: acme }));
        org.insert('Contact', { LastName: '3' });
        org.run(query);
        assert.deepEqual(counts, { queries: 1, children, rows });
    });
}

test('FOR UPDATE locks the rows of the result, FOR VIEW touches them', () => {
    const seen: unknown[] = [];
    const org = makeOrg({
        effects: {
            lock: (object, ids) => seen.push(['lock', object.name, ids.length]),
            touch: (how, object, ids) => seen.push([how, object.name, ids.length])
        }
    });
    org.insert('Account', { Name: 'A' });
    org.insert('Account', { Name: 'B' });
    org.run("SELECT Id FROM Account WHERE Name = 'A' FOR UPDATE");
    org.run('SELECT Id FROM Account FOR VIEW');
    org.run("SELECT Id FROM Account WHERE Name = 'none' FOR REFERENCE");
    assert.deepEqual(seen, [
        ['lock', 'Account', 1],
        ['VIEW', 'Account', 2]
    ]);
});

test('FOR UPDATE is accepted where nobody else holds locks', () => {
    const org = makeOrg();
    org.insert('Account', { Name: 'A' });
    assert.equal(
        org.records('SELECT Id FROM Account WHERE Id != :ids FOR UPDATE', { ids: list('List<Id>') }).length,
        1
    );
});
