/** Apex Developer Guide, "Variables", "Name Shadowing", "Access Modifiers", "Namespace, Class, and Variable Name Precedence". */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { messageOf, problemsOf, problemsOfClass, valueOf } from './support.js';

test('an unknown variable is reported where it stands', () => {
    assert.deepEqual(problemsOf('count = missing + 1;'), ['1:9 variable-missing']);
});

test('the message names the unknown variable', () => {
    assert.equal(messageOf('count = missing;'), 'Variable does not exist: missing');
});

test('after an unknown variable nothing more is said about the expression', () => {
    assert.deepEqual(problemsOf("Boolean b = (missing.size() + 1).foo('x') && true;"), ['1:14 variable-missing']);
});

test('names are found in any case', () => {
    assert.deepEqual(problemsOf('COUNT = Text.LENGTH();'), []);
});

test('a local variable may not have the name of another one in sight', () => {
    assert.deepEqual(problemsOf('if (true) { Integer COUNT = 1; }'), ['1:21 duplicate-variable']);
});

test('two blocks side by side may use the same name', () => {
    assert.deepEqual(problemsOf('{ Integer i = 1; } { String i; } for (Integer i = 0; i < 1; i++) { }'), []);
});

test('a local variable may not have the name of a parameter', () => {
    assert.deepEqual(problemsOfClass('class A { void run(Integer size) { String size; } }'), [
        '1:43 duplicate-variable'
    ]);
});

test('a local variable may hide a field', () => {
    assert.deepEqual(problemsOfClass('class A { Integer size; void run() { String size = this.size.format(); } }'), []);
});

test('a reserved word cannot name a local variable', () => {
    assert.deepEqual(problemsOf('Integer outer = 1;'), ['1:9 identifier-reserved']);
});

test('an inner class reaches static fields of the outer class by their bare name', () => {
    assert.deepEqual(problemsOfClass('class A { static Integer n; class B { Integer m() { return n; } } }'), []);
});

test('an inner class does not reach instance fields of the outer class', () => {
    assert.deepEqual(problemsOfClass('class A { Integer n; class B { Integer m() { return n; } } }'), [
        '1:53 instance-field-in-static-context'
    ]);
});

test('a static method does not reach instance fields', () => {
    assert.deepEqual(problemsOfClass('class A { Integer n; static Integer m() { return n; } }'), [
        '1:50 instance-field-in-static-context'
    ]);
});

test('a static field is not reached through an instance', () => {
    assert.deepEqual(problemsOfClass('class A { static Integer n; Integer m() { return this.n; } }'), [
        '1:55 static-field-in-instance-context'
    ]);
});

test('an instance field is not reached through the class', () => {
    assert.deepEqual(problemsOf('count = Other.n;', 'class Other { public Integer n; }'), [
        '1:15 instance-field-in-static-context'
    ]);
});

test('a private field of another class is not visible', () => {
    assert.deepEqual(problemsOf('count = Other.n;', 'class Other { private static Integer n; }'), [
        '1:15 variable-not-visible'
    ]);
});

test('a @TestVisible private field is visible in tests alone', () => {
    const other = 'public class Other { @TestVisible private static Integer n; }';
    assert.deepEqual(problemsOfClass('@IsTest private class A { static Integer m() { return Other.n; } }', other), []);
    assert.deepEqual(problemsOfClass('private class A { static Integer m() { return Other.n; } }', other), [
        '1:53 variable-not-visible'
    ]);
});

test('a variable hides the type of its name, but for members that only the type has', () => {
    assert.deepEqual(
        problemsOf('Account account = record; text = account.Name; Schema.SObjectType t = account.SObjectType;'),
        []
    );
});

test('an instance field that a static method cannot use does not hide a type', () => {
    assert.deepEqual(
        problemsOfClass(
            'class A { Tool tool; static Integer m() { return tool.size(); } }',
            'public class Tool { public static Integer size() { return 1; } }'
        ),
        []
    );
});

test('an own class hides the platform class of its name, which stays within reach by its namespace', () => {
    const own = 'public class Test { public static Integer mine() { return 1; } }';
    assert.deepEqual(problemsOf('count = Test.mine(); Boolean b = System.Test.isRunningTest();', own), []);
});

test('a type is no value', () => {
    assert.deepEqual(problemsOf('Object o = Other;', 'class Other { }'), ['1:12 variable-missing']);
});

test('an unknown member of a platform value is reported at its name', () => {
    assert.deepEqual(problemsOf('count = text.size;'), ['1:14 variable-missing']);
});

test('this cannot be used in a static method', () => {
    assert.deepEqual(problemsOf('Object o = this;'), ['1:12 this-in-static-context']);
});

test('super cannot be used in a static method', () => {
    assert.deepEqual(problemsOf('text = super.toString();'), ['1:8 super-in-static-context']);
});

test('an enum constant is a static field with its ordinal', () => {
    const value = valueOf('System.RoundingMode', 'RoundingMode.half_up');
    assert.ok(value.kind === 'Field' && value.target === undefined);
    assert.equal(value.field.name, 'HALF_UP');
});

test('names of a class with an unknown super class are not reported as unknown', () => {
    assert.deepEqual(problemsOfClass('class A extends Nowhere { void m() { inherited = helper(other); } }'), []);
});
