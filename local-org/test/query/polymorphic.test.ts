/** "Understanding Polymorphic Keys and Relationships" and "TYPEOF", SOQL and SOSL Reference; "Name", Object Reference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RecordValue } from '../../src/schema/record.js';
import { makeOrg, type Org } from './support.js';

function tasks(): Org {
    const org = makeOrg();
    const user = org.insert('User', { FirstName: 'Ann', LastName: 'Lee' });
    const queue = org.insert('Group', { Name: 'Queue' });
    const acme = org.insert('Account', { Name: 'Acme', Phone: '1', NumberOfEmployees: 7 });
    const deal = org.insert('Opportunity', { Name: 'Deal', StageName: 'New' });
    const issue = org.insert('Case', { CaseNumber: '0001', Subject: 'Help' });
    org.insert('Task', { Subject: 'account', WhatId: acme, OwnerId: user });
    org.insert('Task', { Subject: 'deal', WhatId: deal, OwnerId: queue });
    org.insert('Task', { Subject: 'case', WhatId: issue, OwnerId: user });
    org.insert('Task', { Subject: 'nothing', OwnerId: user });
    return org;
}

test('the name of a parent of any type is that of its name field', () => {
    assert.deepEqual(tasks().column('SELECT What.Name FROM Task', 'What.Name'), ['Acme', 'Deal', '0001', null]);
});

test('the type of a parent is the name of its object', () => {
    assert.deepEqual(tasks().column('SELECT What.Type, Owner.Type FROM Task', 'Owner.Type'), [
        'User',
        'Group',
        'User',
        'User'
    ]);
});

test('rows are chosen by the type of their parent', () => {
    assert.deepEqual(tasks().column("SELECT Subject FROM Task WHERE What.Type IN ('Account', 'Case')", 'Subject'), [
        'account',
        'case'
    ]);
});

test('rows are chosen and sorted by the name of their parent', () => {
    assert.deepEqual(
        tasks().column(
            "SELECT Subject FROM Task WHERE Owner.Name = 'Ann Lee' ORDER BY What.Name NULLS LAST",
            'Subject'
        ),
        ['case', 'account', 'nothing']
    );
});

test('the parent is a record of object Name', () => {
    const [record] = tasks().records('SELECT What.Name FROM Task');
    assert.ok(record);
    assert.equal(RecordValue.getParent(record, 'What')?.schema.name, 'Name');
});

test('TYPEOF selects by type and gives records of the type', () => {
    const records = tasks().records(
        'SELECT TYPEOF What WHEN Account THEN Phone, NumberOfEmployees WHEN Opportunity THEN StageName ELSE Name END FROM Task'
    );
    assert.deepEqual(
        records.map((record) => String(RecordValue.getParent(record, 'What')).replace(/, Id=\w+/, '')),
        ['Account:{Phone=1, NumberOfEmployees=7}', 'Opportunity:{StageName=New}', 'Name:{Name=0001}', 'null']
    );
});

test('TYPEOF without ELSE leaves parents of other types out', () => {
    const records = tasks().records('SELECT TYPEOF What WHEN Account THEN Phone END FROM Task');
    assert.deepEqual(
        records.map((record) => RecordValue.getParent(record, 'What')?.schema.name),
        ['Account', undefined, undefined, undefined]
    );
});

test('TYPEOF of a relationship to one object is refused', () => {
    assert.match(makeOrg().failure('SELECT TYPEOF Account WHEN Account THEN Phone END FROM Contact'), /TYPEOF/);
});

test('parents of users behind a polymorphic relationship are reached', () => {
    const org = makeOrg();
    const profile = org.insert('Profile', { Name: 'Standard' });
    const user = org.insert('User', { LastName: 'Lee', ProfileId: profile });
    org.insert('Task', { OwnerId: user });
    assert.deepEqual(org.column('SELECT Owner.Profile.Name FROM Task', 'Owner.Profile.Name'), ['Standard']);
});

test('lookups of custom objects to users and queues are polymorphic', () => {
    const org = makeOrg();
    const queue = org.insert('Group', { Name: 'Queue' });
    org.insert('Plan__c', { Name: 'P', OwnerId: queue });
    assert.deepEqual(org.column('SELECT Owner.Name FROM Plan__c', 'Owner.Name'), ['Queue']);
});
