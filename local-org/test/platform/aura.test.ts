import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchAura, type AuraAnswer } from '../../src/platform/dispatch/aura.js';
import { startOrg, type SmallOrg } from './support.js';

// Apex Developer Guide, "AuraEnabled Annotation"; Lightning Web Components Developer Guide, "Call Apex Methods", "Handle Errors"

const CONTROLLER = `public with sharing class Controller {
    public class Item {
        @AuraEnabled public String name { get; set; }
        @AuraEnabled public Decimal price;
        @AuraEnabled public Datetime at;
        public String hidden = 'no';
    }
    @AuraEnabled(cacheable=true) public static List<Item> items(Integer count, Item first) {
        List<Item> all = new List<Item>{ first };
        for (Integer i = 1; i < count; i++) { Item item = new Item(); item.name = 'i' + i; item.price = 1.5; item.at = Datetime.newInstanceGmt(2026, 1, 2); all.add(item); }
        return all;
    }
    @AuraEnabled public static Account save(Account account, Map<String, Object> options) {
        account.Site = String.valueOf(options.get('site'));
        insert as system account;
        return account;
    }
    @AuraEnabled(cacheable=true) public static void write() { insert as system new Account(Name = 'x'); }
    @AuraEnabled public static void handled() { throw new AuraHandledException('for the user'); }
    @AuraEnabled public static void failing() { Account a; a.Name = 'x'; }
    @AuraEnabled public static void invalid() { insert as system new List<Account>{ new Account() }; }
    public static void notForAll() {}
}`;

function call(org: SmallOrg, methodName: string, parameters: unknown = {}): AuraAnswer {
    return dispatchAura(org.services, { className: 'Controller', methodName, parameters: JSON.stringify(parameters) });
}

test('parameters are bound by name and type; only members with the annotation are shown', () => {
    const org = startOrg({ 'Controller.cls': CONTROLLER });
    assert.deepEqual(call(org, 'items', { first: { name: 'a', price: 2 }, count: 2 }), {
        ok: true,
        value: [
            { name: 'a', price: 2 },
            { name: 'i1', price: 1.5, at: '2026-01-02T00:00:00.000Z' }
        ]
    });
});

test('records go both ways', () => {
    const org = startOrg({ 'Controller.cls': CONTROLLER });
    const answer = call(org, 'save', { account: { Name: 'Acme' }, options: { site: 'web' } });
    assert.ok(answer.ok);
    assert.deepEqual(answer.value, { Name: 'Acme', Site: 'web', Id: org.rows('Account')[0]?.Id ?? null });
});

test('AuraHandledException gives its message', () => {
    const org = startOrg({ 'Controller.cls': CONTROLLER });
    const answer = call(org, 'handled');
    assert.ok(!answer.ok);
    assert.deepEqual([answer.status, answer.body.message], [500, 'for the user']);
});

test('other exceptions give type, message and stack', () => {
    const org = startOrg({ 'Controller.cls': CONTROLLER });
    const answer = call(org, 'failing');
    assert.ok(!answer.ok);
    assert.deepEqual(
        [answer.body.message, answer.body.exceptionType, answer.body.isUserDefinedException],
        ['Attempt to de-reference a null object', 'System.NullPointerException', false]
    );
    assert.match(String(answer.body.stackTrace), /^Class\.Controller\.failing: line \d+, column 1$/);
});

test('DmlException gives errors of page and fields', () => {
    const org = startOrg({ 'Controller.cls': CONTROLLER });
    const answer = call(org, 'invalid');
    assert.ok(!answer.ok);
    assert.deepEqual(answer.body.fieldErrors, {
        Name: [{ statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]' }]
    });
    assert.deepEqual(answer.body.pageErrors, []);
});

test('a cacheable method does not write', () => {
    const org = startOrg({ 'Controller.cls': CONTROLLER });
    const answer = call(org, 'write');
    assert.ok(!answer.ok);
    assert.equal(answer.body.message, 'Too many DML statements: 1');
    assert.equal(org.rows('Account').length, 0);
});

test('methods without the annotation are not reached', () => {
    const org = startOrg({ 'Controller.cls': CONTROLLER });
    assert.equal(call(org, 'notForAll').ok, false);
});
