/** "Understanding Relationship Query Limitations", SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose, refuses } from '../soql-typing/support.js';
import { makeOrg } from './support.js';

const SIX = 'Account.Parent.Parent.Parent.Parent.Parent.Name';
const FIVE = 'Account.Parent.Parent.Parent.Parent.Name';

test('a path goes up five levels, not six', () => {
    const org = makeOrg();
    org.insert('Contact', { LastName: 'One' });
    assert.equal(org.records(`SELECT ${FIVE} FROM Contact WHERE ${FIVE} = null`).length, 1);
    for (const query of [
        `SELECT ${SIX} FROM Contact`,
        `SELECT Id FROM Contact WHERE ${SIX} = null`,
        `SELECT Id FROM Contact ORDER BY ${SIX}`,
        `SELECT Id FROM Contact c, c.Account.Parent.Parent.Parent p WHERE p.Parent.Parent.Name = 'x'`
    ]) {
        assert.match(org.failure(query), /more than the 5 levels/, query);
    }
});

test('the compiler refuses six levels as well', () => {
    refuses(`SELECT ${SIX} FROM Contact`, 'soql-parent-levels: ');
    assert.deepEqual(diagnose(`SELECT ${FIVE} FROM Contact`), []);
});

/** Child queries in each other: accounts below accounts. */
function nested(levels: number): string {
    return levels === 0
        ? 'SELECT Id FROM Account'
        : `SELECT Id, (${nested(levels - 1).replace(/FROM Account$/, 'FROM ChildAccounts')}) FROM Account`;
}

test('five levels of accounts are read, a sixth is refused in the words of the platform', () => {
    const org = makeOrg();
    let ParentId: string | null = null;
    for (const Name of ['A', 'B', 'C', 'D', 'E']) {
        ParentId = org.insert('Account', { Name, ParentId });
    }
    assert.equal(org.records(`${nested(4)} WHERE Name = 'A'`).length, 1);
    assert.equal(
        org.failure(nested(5)),
        'SOQL statements cannot query aggregate relationships more than 4 levels away from the root entity object.'
    );
    refuses(nested(5), 'soql-child-levels: ');
});

test('a class of an old version has one level of child queries', () => {
    assert.deepEqual(diagnose(nested(1), 57), []);
    const [found] = diagnose(nested(2), 57);
    assert.equal(
        found?.message,
        'SOQL statements cannot query aggregate relationships more than 1 level away from the root entity object.'
    );
});

test('there are at most 20 child queries in all', () => {
    const org = makeOrg();
    const query = (count: number): string =>
        `SELECT Id, ${Array.from({ length: count }, (_, at) => `(SELECT Id FROM ${CHILDREN[at] ?? ''})`).join()} FROM Account`;
    assert.doesNotThrow(() => org.run(query(20)));
    assert.match(org.failure(query(21)), /21 child queries, more than the 20/);
});

const org = makeOrg();

const CHILDREN = [...org.object('Account').children.values()]
    .filter((child) => child.childField !== undefined && org.schema.object(child.childObject) !== undefined)
    .map((child) => child.name);

test('there are at most 55 relationships to parents, each counted once', () => {
    const org = makeOrg();
    const paths = (count: number): string => PARENTS.slice(0, count).join();
    assert.doesNotThrow(() =>
        org.run(`SELECT ${paths(25)}, ${paths(10).replace(/\.Id/g, '.CreatedDate')} FROM Account`)
    );
    assert.match(
        org.failure(`SELECT ${paths(PARENTS.length)} FROM Account`),
        /relationships to parents, more than the 55/
    );
});

/** `Owner.Manager.Manager.Id` and so on: 60 different relationships. */
const PARENTS = ['Owner', 'CreatedBy', 'LastModifiedBy'].flatMap((first) =>
    ['Manager', 'CreatedBy', 'LastModifiedBy'].flatMap((second) =>
        ['Manager', 'CreatedBy', 'LastModifiedBy'].flatMap((third) =>
            ['CreatedBy', 'LastModifiedBy'].map((fourth) => `${first}.${second}.${third}.${fourth}.Id`)
        )
    )
);
