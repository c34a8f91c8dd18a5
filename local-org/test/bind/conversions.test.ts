/** Apex Developer Guide, "Rules of Conversion", "Classes and Casting", "Using the instanceof Keyword", "Converting SObjects". */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { messageOf, problemsOf, problemsOfClass, valueOf } from './support.js';

test('a text is no Integer', () => {
    assert.equal(messageOf("count = 'a';"), 'Illegal assignment from String to Integer');
});

test('numbers widen', () => {
    assert.deepEqual(problemsOf('Long l = 1; Double d = l; Decimal e = d; d = 1.5; e = 2;'), []);
});

test('numbers do not narrow', () => {
    assert.deepEqual(problemsOf('count = 1L; count = 1.0; Long l = 1.0;'), [
        '1:1 assignment-type',
        '1:13 assignment-type',
        '1:31 assignment-type'
    ]);
});

test('an Id is assigned to a text as it is, a text to an Id by conversion', () => {
    assert.equal(valueOf('String', 'key').kind, 'Local');
    const value = valueOf('Id', 'text');
    assert.ok(value.kind === 'Convert');
    assert.equal(value.conversion, 'StringToId');
});

test('a Date becomes a Datetime, not the other way round', () => {
    assert.deepEqual(problemsOf('Datetime d = Date.today(); Date e = Datetime.now();'), ['1:33 assignment-type']);
});

test('everything is an Object, an Object is nothing else without a cast', () => {
    assert.deepEqual(problemsOf('Object o = 1; o = record; text = o;'), ['1:27 assignment-type']);
});

test('a generic record needs a cast', () => {
    assert.deepEqual(problemsOf('SObject s = record; record = s; record = (Account) s;'), ['1:21 assignment-type']);
});

test('lists of generic and concrete records convert both ways', () => {
    assert.deepEqual(problemsOf('List<SObject> s = new List<Account>(); List<Account> a = s;'), []);
});

test('lists of different records do not convert', () => {
    assert.deepEqual(problemsOf('List<Contact> c = new List<Account>();'), ['1:15 assignment-type']);
});

test('a list of numbers does not widen', () => {
    assert.deepEqual(problemsOf('List<Decimal> d = new List<Integer>();'), ['1:15 assignment-type']);
});

test('a map of concrete records is one of generic records, not the other way round', () => {
    assert.deepEqual(problemsOf('Map<Id, SObject> s = new Map<Id, Account>(); Map<Id, Account> a = s;'), [
        '1:63 assignment-type'
    ]);
});

test('sets do not convert', () => {
    assert.deepEqual(problemsOf('Set<SObject> s = new Set<Account>();'), ['1:14 assignment-type']);
});

test('a list and a set are iterable', () => {
    assert.deepEqual(problemsOf('Iterable<String> i = new List<String>(); i = new Set<String>();'), []);
});

test('a query of one row is a record', () => {
    const value = valueOf('Account', '[SELECT Id FROM Account WITH USER_MODE]');
    assert.ok(value.kind === 'Convert');
    assert.equal(value.conversion, 'QueryToSObject');
});

test('a query is not a record of another object', () => {
    assert.deepEqual(problemsOf('record = [SELECT Id FROM Contact WITH USER_MODE];'), ['1:1 assignment-type']);
});

test('a field of a query is that of its row', () => {
    const value = valueOf('String', '[SELECT Name FROM Account WITH USER_MODE].Name');
    assert.ok(value.kind === 'RecordField');
    assert.equal(value.target.kind, 'Convert');
});

test('a count is an Integer', () => {
    assert.deepEqual(problemsOf('count = [SELECT COUNT() FROM Account WITH USER_MODE];'), []);
});

test('Database.query gives a record too', () => {
    assert.deepEqual(problemsOf("record = Database.query('SELECT Id FROM Account');"), []);
});

test('numbers are cast to each other', () => {
    const value = valueOf('Integer', '(Integer) 5.2');
    assert.ok(value.kind === 'Convert');
    assert.equal(value.conversion, 'DecimalToInteger');
});

test('a cast down is checked at run time, a cast up is not', () => {
    const down = valueOf('String', '(String) (Object) text');
    assert.ok(down.kind === 'Cast' && down.operand.kind === 'Cast');
    assert.deepEqual([down.checked, down.operand.checked], [true, false]);
});

test('a cast between unrelated classes is refused', () => {
    assert.equal(
        messageOf('A a = (A) new B();', 'public class A { }', 'public class B { }'),
        'Incompatible types since an instance of B is never an instance of A'
    );
});

test('a cast to an interface is allowed', () => {
    assert.deepEqual(problemsOf('I i = (I) new B();', 'public interface I { }', 'public virtual class B { }'), []);
});

test('a cast between sets is refused', () => {
    assert.deepEqual(problemsOf('Set<SObject> s = (Set<SObject>) new Set<Account>();'), ['1:18 cast-impossible']);
});

test('instanceof that is always true is refused', () => {
    assert.deepEqual(
        problemsOf('Boolean b = new B() instanceof A;', 'public virtual class A { }', 'public class B extends A { }'),
        ['1:13 instanceof-always-true']
    );
});

test('instanceof that is always false is refused', () => {
    assert.deepEqual(problemsOf('Boolean b = new B() instanceof A;', 'public class A { }', 'public class B { }'), [
        '1:13 instanceof-always-false'
    ]);
});

test('a text may turn out to be an Id', () => {
    assert.deepEqual(problemsOf('Boolean b = text instanceof Id;'), []);
});

test('a result must have the type of the method', () => {
    assert.deepEqual(problemsOfClass("class A { Integer f() { return 'a'; } }"), ['1:25 return-type']);
});

test('a void method returns nothing', () => {
    assert.deepEqual(problemsOf('return 1;'), ['1:1 void-returns-value']);
});

test('a call without a result is no value', () => {
    assert.equal(messageOf("text = System.debug('a');"), 'Illegal assignment from void to String');
});
