/** Apex Developer Guide, "SObject Types", "Accessing SObject Fields", "Schema" classes; Custom Labels, Custom Settings. */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { typeName } from '../../src/compiler/types.js';
import { bindAnonymousSource, bindTriggerSource, messageOf, problemsOf, valueOf } from './support.js';

test('an unknown field of a record is reported at its name', () => {
    assert.equal(messageOf('text = record.Nope__c;'), 'Field does not exist: Nope__c on Account');
    assert.deepEqual(problemsOf('text = record.Nope__c;'), ['1:15 field-missing']);
});

test('a field has its canonical name and type', () => {
    const value = valueOf('Decimal', 'new Plan__c().sCORE__C');
    assert.ok(value.kind === 'RecordField');
    assert.deepEqual([value.field, value.access, typeName(value.type)], ['Score__c', 'field', 'Decimal']);
});

test('a parent is a record', () => {
    const value = valueOf('String', 'new Plan__c().Account__r.Owner.Name');
    assert.ok(value.kind === 'RecordField' && value.target.kind === 'RecordField');
    assert.equal(value.target.access, 'parent');
});

test('children are a list', () => {
    const value = valueOf('List<Plan__c>', 'record.Plans__r');
    assert.ok(value.kind === 'RecordField');
    assert.equal(value.access, 'children');
});

test('children cannot be assigned', () => {
    assert.deepEqual(problemsOf('record.Plans__r = null;'), ['1:1 assignment-target']);
});

test('a plain SObject has an Id and no other field', () => {
    assert.deepEqual(problemsOf('SObject s; key = s.Id; text = s.Name;'), ['1:33 field-missing']);
});

test('a value of the wrong type cannot be assigned to a field', () => {
    assert.deepEqual(problemsOf('record.Name = 1;'), ['1:1 assignment-type']);
});

test('the name of an object gives tokens', () => {
    assert.equal(valueOf('Schema.SObjectType', 'Account.SObjectType').kind, 'SObjectTypeToken');
    assert.equal(valueOf('Schema.SObjectType', 'Schema.Account.getSObjectType()').kind, 'SObjectTypeToken');
    const token = valueOf('Schema.SObjectField', 'Plan__c.due__c');
    assert.ok(token.kind === 'SObjectFieldToken');
    assert.equal(token.field, 'Due__c');
    assert.equal(valueOf('Schema.SObjectField', 'Account.SObjectType.fields.Name').kind, 'SObjectFieldToken');
});

test('an unknown field of a token is reported', () => {
    assert.deepEqual(problemsOf('Object o = Account.Nope__c;'), ['1:20 field-missing']);
});

test('SObjectType describes objects and fields', () => {
    const label = valueOf('String', 'SObjectType.Plan__c.fields.Due__c.getLabel()');
    assert.ok(label.kind === 'Call' && label.target?.kind === 'Describe');
    assert.deepEqual([label.target.of, label.target.member], ['field', 'Due__c']);
    assert.equal(typeName(valueOf('Object', 'Schema.SObjectType.Plan__c').type), 'Schema.DescribeSObjectResult');
});

test('a label is found with and without its namespace', () => {
    for (const name of ['Label.Greeting', 'System.Label.greeting', 'Label.c.Greeting']) {
        const value = valueOf('String', name);
        assert.ok(value.kind === 'Label');
        assert.equal(value.name, 'Greeting');
    }
});

test('an unknown label is reported', () => {
    assert.equal(messageOf('text = System.Label.Farewell;'), 'External string does not exist: Farewell');
});

test('an unknown label is reported at its name when a method is called on it', () => {
    assert.deepEqual(problemsOf('text = System.Label.Farewell.trim();'), ['1:21 label-missing']);
});

test('a label of another package cannot be checked', () => {
    assert.deepEqual(problemsOf('text = Label.other.Anything;'), []);
});

test('a custom setting and a custom metadata type have static methods of their own type', () => {
    const setting = valueOf('Limits__c', 'Limits__c.getOrgDefaults()');
    assert.ok(setting.kind === 'Call' && setting.target?.kind === 'SObjectTypeToken');
    assert.equal(typeName(valueOf('Map<String, Rule__mdt>', 'Rule__mdt.getAll()').type), 'Map<String,Rule__mdt>');
    assert.deepEqual(problemsOf('Object o = Plan__c.getOrgDefaults();'), ['1:20 method-missing']);
});

test('a page is a reference', () => {
    assert.equal(typeName(valueOf('PageReference', 'Page.Invoice').type), 'PageReference');
});

test('the records of a trigger have the type of its object', () => {
    const { trigger, problems } = bindTriggerSource(
        'trigger T on Plan__c (before insert) { for (Plan__c p : Trigger.new) { p.Score__c = Trigger.oldMap.get(p.Id).Score__c; } }'
    );
    assert.deepEqual(problems, []);
    assert.equal(trigger?.object.name, 'Plan__c');
    assert.ok(trigger.body);
});

test('a trigger returns nothing', () => {
    const { problems } = bindTriggerSource('trigger T on Plan__c (before insert) { return 1; }');
    assert.deepEqual(problems, ['1:40 trigger-returns-value']);
});

test('anonymous Apex has classes and methods of its own', () => {
    const { block, problems } = bindAnonymousSource(
        'class Box { Integer size = 1; } Integer sizeOf(Box box) { return box.size; } Integer n = sizeOf(new Box());'
    );
    assert.deepEqual(problems, []);
    assert.deepEqual([block.classes.length, block.methods.length, block.body?.statements.length], [1, 1, 1]);
});
