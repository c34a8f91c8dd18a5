/** "Relationship Queries", SOQL and SOSL Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RecordValue } from '../../src/schema/record.js';
import { makeOrg, plain, type Org } from './support.js';

function family(): Org {
    const org = makeOrg();
    const boss = org.insert('User', { LastName: 'Boss', Username: 'boss@x.com' });
    const owner = org.insert('User', { FirstName: 'Ann', LastName: 'Lee', Username: 'ann@x.com', ManagerId: boss });
    const top = org.insert('Account', { Name: 'Top', OwnerId: owner });
    const acme = org.insert('Account', { Name: 'Acme', ParentId: top, OwnerId: owner });
    org.insert('Contact', { LastName: 'One', AccountId: acme });
    org.insert('Contact', { LastName: 'Two', AccountId: acme });
    org.insert('Contact', { LastName: 'Three', AccountId: top });
    org.insert('Contact', { LastName: 'Alone' });
    return org;
}

test('a path goes up five relationships', () => {
    const org = family();
    assert.deepEqual(
        org.column(
            "SELECT Account.Parent.Owner.Manager.LastName FROM Contact WHERE LastName = 'One'",
            'Account.Parent.Owner.Manager.LastName'
        ),
        ['Boss']
    );
});

test('a record without a parent is in the result and its parent is null', () => {
    const org = family();
    const [record] = org.records("SELECT Account.Name FROM Contact WHERE LastName = 'Alone'");
    assert.ok(record);
    assert.equal(RecordValue.getParent(record, 'Account'), null);
});

test('the lookup of a selected parent and the ids of both are there without being asked for', () => {
    const org = family();
    const [record] = org.records("SELECT Account.Name FROM Contact WHERE LastName = 'One'");
    assert.ok(record);
    const parent = RecordValue.getParent(record, 'Account');
    assert.equal(RecordValue.getField(record, 'AccountId'), parent?.id);
    assert.ok(record.id);
});

test('reading a field that was not selected raises an SObjectException', () => {
    const [record] = family().records('SELECT Name FROM Account');
    assert.ok(record);
    assert.throws(() => RecordValue.getField(record, 'Phone'), {
        message: 'SObject row was retrieved via SOQL without querying the requested field: Account.Phone'
    });
});

test('null fields are not among the populated ones but may be read', () => {
    const [record] = family().records('SELECT Phone FROM Account');
    assert.ok(record);
    assert.deepEqual(
        record.populated().map(([name]) => name),
        ['Id']
    );
    assert.equal(RecordValue.getField(record, 'Phone'), null);
});

test('a child query gives each parent its own children', () => {
    const records = family().records('SELECT Name, (SELECT LastName FROM Contacts) FROM Account ORDER BY Name');
    assert.deepEqual(
        records.map((record) =>
            RecordValue.getChildren(record, 'Contacts').items.map((child) =>
                child instanceof RecordValue ? plain(child.values.LastName ?? null) : null
            )
        ),
        [['One', 'Two'], ['Three']]
    );
});

test('a child query has its own WHERE, ORDER BY and LIMIT, which counts for each parent', () => {
    const records = family().records(
        "SELECT Name, (SELECT LastName FROM Contacts WHERE LastName != 'x' ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Name"
    );
    assert.deepEqual(
        records.map((record) => RecordValue.getChildren(record, 'Contacts').items.map(String)),
        records.map((record) => [
            `Contact:{LastName=${record.values.Name === 'Acme' ? 'Two' : 'Three'}, Id=${String(childId(record))}}`
        ])
    );
});

// SOQL and SOSL Reference, "OFFSET": "A subquery can use OFFSET only if the parent query has a LIMIT 1 clause."
test('a child query of one parent may skip rows', () => {
    const [record] = family().records(
        "SELECT (SELECT LastName FROM Contacts ORDER BY LastName LIMIT 5 OFFSET 1) FROM Account WHERE Name = 'Acme' LIMIT 1"
    );
    assert.ok(record);
    const names = RecordValue.getChildren(record, 'Contacts').items.map((child) =>
        child instanceof RecordValue ? child.values.LastName : undefined
    );
    assert.deepEqual(names, ['Two']);
});

test('OFFSET in a child query of several parents or in a semi-join is refused', () => {
    const org = family();
    assert.match(
        org.failure('SELECT (SELECT Id FROM Contacts LIMIT 5 OFFSET 1) FROM Account LIMIT 2'),
        /OFFSET only if the query around it has LIMIT 1/
    );
    assert.match(
        org.failure('SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact OFFSET 1) LIMIT 1'),
        /unexpected token: 'OFFSET'/
    );
});

function childId(record: RecordValue): unknown {
    const [child] = RecordValue.getChildren(record, 'Contacts').items;
    return child instanceof RecordValue ? child.id : null;
}

test('a parent without children has an empty list', () => {
    const org = family();
    org.insert('Account', { Name: 'Empty' });
    const [record] = org.records("SELECT (SELECT Id FROM Contacts) FROM Account WHERE Name = 'Empty'");
    assert.ok(record);
    assert.equal(RecordValue.getChildren(record, 'Contacts').items.length, 0);
    assert.equal(RecordValue.getChildren(record, 'Contacts').type, 'List<Contact>');
});

test('child queries nest', () => {
    const org = makeOrg();
    const top = org.insert('Account', { Name: 'Top' });
    const middle = org.insert('Account', { Name: 'Middle', ParentId: top });
    org.insert('Contact', { LastName: 'Deep', AccountId: middle });
    const [record] = org.records(
        "SELECT (SELECT Name, (SELECT LastName FROM Contacts) FROM ChildAccounts) FROM Account WHERE Name = 'Top'"
    );
    assert.ok(record);
    const [child] = RecordValue.getChildren(record, 'ChildAccounts').items;
    assert.ok(child instanceof RecordValue);
    const [grandchild] = RecordValue.getChildren(child, 'Contacts').items;
    assert.ok(grandchild instanceof RecordValue);
    assert.equal(grandchild.values.LastName, 'Deep');
});

test('custom relationships go by their own names, up with __r and down', () => {
    const org = makeOrg();
    const acme = org.insert('Account', { Name: 'Acme' });
    org.insert('Plan__c', { Name: 'P', Account__c: acme });
    assert.deepEqual(org.column('SELECT Account__r.Name FROM Plan__c', 'Account__r.Name'), ['Acme']);
    const [record] = org.records('SELECT (SELECT Name FROM Plans__r) FROM Account');
    assert.ok(record);
    assert.equal(RecordValue.getChildren(record, 'Plans__r').items.length, 1);
});

test('aliases of FROM stand for the object and for parents', () => {
    const org = family();
    assert.deepEqual(
        org.column("SELECT c.LastName, a.Name FROM Contact c, c.Account a WHERE a.Name = 'Top'", 'LastName'),
        ['Three']
    );
});

test('a path may begin with the name of the object', () => {
    assert.deepEqual(
        family().column("SELECT Contact.LastName FROM Contact WHERE Contact.LastName = 'One'", 'LastName'),
        ['One']
    );
});

test('a parent in the recycle bin is not seen, but by ALL ROWS', () => {
    const org = makeOrg();
    const acme = org.insert('Account', { Name: 'Acme' });
    org.insert('Contact', { LastName: 'One', AccountId: acme });
    org.store.recycle(org.object('Account'), acme);
    assert.deepEqual(org.column('SELECT Account.Name FROM Contact', 'Account.Name'), [null]);
    assert.deepEqual(org.column('SELECT Account.Name FROM Contact ALL ROWS', 'Account.Name'), ['Acme']);
});

test('ALL ROWS finds rows in the recycle bin', () => {
    const org = makeOrg();
    const id = org.insert('Account', { Name: 'Gone' });
    org.store.recycle(org.object('Account'), id);
    assert.deepEqual(org.column('SELECT Name FROM Account'), []);
    assert.deepEqual(org.column('SELECT Name, IsDeleted FROM Account WHERE IsDeleted = true ALL ROWS'), ['Gone']);
    assert.deepEqual(org.column('SELECT Name FROM Account WHERE Id = :id ALL ROWS', 'Name', { id }), ['Gone']);
});
