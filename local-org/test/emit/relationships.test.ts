import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failure, run } from './support.js';

// Apex Developer Guide, "Accessing sObject Fields Through Relationships"

test('a field of a parent that is null reads as null', () => {
    assert.equal(run('Contact c = new Contact(); return c.Account.Name;'), null);
});

test('a field of the parent of a parent that is null reads as null', () => {
    assert.equal(run('Contact c = new Contact(); return c.Account.Owner.Name;'), null);
});

test('a field of a parent that is there reads as its value', () => {
    assert.equal(run("Contact c = new Contact(Account = new Account(Name = 'Acme')); return c.Account.Name;"), 'Acme');
});

test('assigning to a field of a parent that is null is a NullPointerException', () => {
    const error = failure("Contact c = new Contact(); c.Account.Name = 'x'; return null;");
    assert.equal(error.type, 'System.NullPointerException');
});

test('a field of a record variable that is null is a NullPointerException', () => {
    assert.equal(failure('Contact c = null; return c.LastName;').type, 'System.NullPointerException');
});
