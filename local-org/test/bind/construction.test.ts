/** Apex Developer Guide, "Using Constructors", "Lists", "Sets", "Maps", "Creating SObject Variables"; Exception Class. */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { typeName } from '../../src/compiler/types.js';
import { bindClasses, messageOf, problemsOf, problemsOfClass, valueOf } from './support.js';

test('an unknown constructor is reported with its arguments', () => {
    assert.equal(
        messageOf('Object o = new Other(1);', 'class Other { }'),
        'Constructor not defined: [Other].<Constructor>(Integer)'
    );
});

test('a class without a constructor has the implicit one', () => {
    const value = valueOf('Object', 'new Other()', 'public class Other { }');
    assert.ok(value.kind === 'New');
    assert.equal(value.constructor_, undefined);
});

test('a class with a constructor has no implicit one', () => {
    assert.deepEqual(problemsOf('Object o = new Other();', 'class Other { public Other(Integer i) { } }'), [
        '1:12 constructor-missing'
    ]);
});

test('a private constructor is not visible elsewhere', () => {
    assert.deepEqual(problemsOf('Object o = new Other();', 'class Other { private Other() { } }'), [
        '1:12 constructor-not-visible'
    ]);
});

test('an abstract class cannot be constructed', () => {
    assert.deepEqual(problemsOf('Object o = new Other();', 'public abstract class Other { }'), [
        '1:12 construct-abstract'
    ]);
});

test('an interface and an enum cannot be constructed', () => {
    assert.deepEqual(problemsOf('Object o = new I(); o = new E();', 'public interface I { }', 'public enum E { A }'), [
        '1:12 construct-type',
        '1:25 construct-type'
    ]);
});

test('an own exception has the constructors that all exceptions have', () => {
    const own = 'public class OwnException extends Exception { }';
    assert.deepEqual(problemsOf("Exception e = new OwnException('a', new OwnException());", own), []);
});

test('this and super must stand first in a constructor', () => {
    assert.deepEqual(problemsOfClass('class A { A() { Integer i; this(i); } A(Integer i) { } }'), [
        '1:28 constructor-call-not-first'
    ]);
});

test('this cannot be called as a constructor outside of one', () => {
    assert.deepEqual(
        problemsOfClass('class A { void f() { this(); } }').includes('1:22 constructor-call-not-first'),
        true
    );
});

test('arguments of a constructor call cannot use the instance', () => {
    assert.deepEqual(problemsOfClass('class A { Integer n; A() { this(n); } A(Integer i) { } }'), [
        '1:33 constructor-call-instance-variable'
    ]);
    assert.deepEqual(problemsOfClass('class A { Integer f() { return 1; } A() { this(f()); } A(Integer i) { } }'), [
        '1:48 constructor-call-instance-method'
    ]);
});

test('a constructor without a super call needs one without arguments in the super class', () => {
    const parent = 'public virtual class P { public P(Integer i) { } }';
    assert.deepEqual(problemsOfClass('public class C extends P { public C() { } }', parent), [
        '1:35 default-constructor'
    ]);
    assert.deepEqual(problemsOfClass('public class C extends P { public C() { super(1); } }', parent), []);
});

test('a constructor returns nothing', () => {
    assert.deepEqual(problemsOfClass('class A { A() { return 1; } }'), ['1:17 constructor-returns-value']);
});

test('name=value pairs are for records', () => {
    assert.deepEqual(problemsOf('Object o = new Other(a = 1);', 'public class Other { public Integer a; }'), [
        '1:12 construct-name-values'
    ]);
});

test('a record is made of name=value pairs only', () => {
    assert.deepEqual(problemsOf("record = new Account('x');"), ['1:10 construct-needs-name-values']);
});

test('an unknown field of a new record is reported at its name', () => {
    assert.equal(messageOf("record = new Account(Nope__c = 'x');"), 'Field does not exist: Nope__c on Account');
});

test('a field of a new record must have the type of the field', () => {
    assert.deepEqual(problemsOf("Plan__c p = new Plan__c(Score__c = 'high');"), ['1:25 assignment-type']);
});

test('a field of a new record is converted', () => {
    const value = valueOf('Plan__c', 'new Plan__c(score__C = 3, account__r = record)');
    assert.ok(value.kind === 'NewRecord');
    assert.deepEqual(
        value.fields.map((one) => [one.field, one.access, one.value.kind]),
        [
            ['Score__c', 'field', 'Convert'],
            ['Account__r', 'parent', 'Local']
        ]
    );
});

test('a field of a new record is given once', () => {
    assert.deepEqual(problemsOf("record = new Account(Name = 'a', NAME = 'b');"), [
        '1:34 duplicate-field-initialization'
    ]);
});

test('the generic SObject cannot be constructed', () => {
    assert.deepEqual(problemsOf('SObject o = new SObject();'), ['1:13 construct-type']);
});

test('elements of a new list must have its type', () => {
    assert.equal(
        messageOf("List<Integer> l = new List<Integer>{ 1, 'a' };"),
        'Initial expression is of incorrect type, expected: Integer but was: String'
    );
});

test('elements of a new list are converted', () => {
    const value = valueOf('List<Decimal>', 'new List<Decimal>{ 1 }');
    assert.ok(value.kind === 'NewList' && value.elements[0]?.kind === 'Convert');
});

test('keys and values of a new map must have its types', () => {
    assert.deepEqual(problemsOf("Map<Integer, String> m = new Map<Integer, String>{ 'a' => 'b', 1 => 2 };"), [
        '1:52 map-key-type',
        '1:69 map-value-type'
    ]);
});

test('a list is made from a number, a list or a set', () => {
    assert.deepEqual(
        problemsOf(
            "List<String> l = new List<String>(new Set<String>{ 'a' }); l = new List<String>(l); l = new List<String>(record);"
        ),
        ['1:89 list-initializer']
    );
});

test('a set is not made from a map', () => {
    assert.deepEqual(problemsOf('Set<Id> s = new Set<Id>(new Map<Id, Account>());'), ['1:13 set-initializer']);
});

test('a map is made from records or from a map', () => {
    assert.deepEqual(
        problemsOf(
            'Map<Id, Account> m = new Map<Id, Account>([SELECT Id FROM Account WITH USER_MODE]); m = new Map<Id, Account>(m);'
        ),
        []
    );
});

test('a map is not made from a list of texts', () => {
    assert.deepEqual(problemsOf('Map<Id, Account> m = new Map<Id, Account>(new List<String>());'), [
        '1:22 map-initializer'
    ]);
});

test('an array has a size or elements', () => {
    assert.equal(valueOf('Integer[]', 'new Integer[3]').kind, 'NewArray');
    const elements = valueOf('List<Integer>', 'new Integer[]{ 1, 2 }');
    assert.equal(typeName(elements.type), 'List<Integer>');
});

test('only lists have an index', () => {
    assert.deepEqual(problemsOf('Object o = text[0];'), ['1:12 index-list']);
});

test('the index of a list is an Integer', () => {
    assert.deepEqual(problemsOf("Integer[] l = new Integer[1]; count = l['0'];"), ['1:41 index-type']);
});

test('a body with errors is left out, other methods stay', () => {
    const { classes } = bindClasses(['class A { Integer f() { return missing; } Integer g() { return 1; } }']);
    assert.deepEqual(
        classes[0]?.methods.map((method) => [method.symbol.name, method.hasErrors, method.body === undefined]),
        [
            ['f', true, true],
            ['g', false, false]
        ]
    );
});
