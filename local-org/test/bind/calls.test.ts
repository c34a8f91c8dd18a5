/**
 * Calls and the choice between overloads. There is no public specification of it; the cases follow the public tests of apex-ls
 * (MethodTest, RecordSetTest, OperationsTest), which are held against the platform.
 */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { typeName } from '../../src/compiler/types.js';
import { bindClasses, messageOf, problemsOf, problemsOfClass, valueOf } from './support.js';

test('an unknown method is reported at its name, with the argument types', () => {
    assert.deepEqual(problemsOf("count = Other.run(1, 'a');", 'class Other { }'), ['1:15 method-missing']);
    assert.equal(
        messageOf("count = Other.run(1, 'a');", 'class Other { }'),
        'Method does not exist or incorrect signature: void run(Integer, String) from the type Other'
    );
});

test('a call with an argument that does not fit is reported', () => {
    assert.deepEqual(problemsOf("text.left('2');"), ['1:6 method-missing']);
});

test('the equal parameter type wins over a wider one', () => {
    const other =
        'public class O { public static void f(Integer i) { } public static Object f(Long l) { return l; } public static Integer f(Object o) { return 1; } }';
    assert.equal(chosen('O.f(1L)', other), 'f(Long)');
    assert.equal(chosen("O.f('x')", other), 'f(Object)');
});

test('widening to Long is preferred to widening to Decimal', () => {
    const other =
        'public class O { public static Integer f(Decimal d) { return 1; } public static Integer f(Long l) { return 1; } }';
    assert.equal(chosen('O.f(1)', other), 'f(Long)');
});

test('a sub class is preferred to its super class', () => {
    const others = [
        'public virtual class P { }',
        'public virtual class Q extends P { }',
        'public class R extends Q { }',
        'public class O { public static Integer f(P p) { return 1; } public static Integer f(Q q) { return 1; } }'
    ];
    assert.equal(chosen('O.f(new R())', ...others), 'f(Q)');
});

test('a null argument that fits two unrelated types is ambiguous', () => {
    const other = 'public class O { public static void f(String s) { } public static void f(Date d) { } }';
    assert.deepEqual(problemsOf('O.f(null);', other), ['1:3 ambiguous-method']);
});

test('a map of Id keys is preferred where the keys are Ids', () => {
    const other =
        'public class O { public static Integer f(Map<Id, Object> m) { return 1; } public static Integer f(Map<String, Object> m) { return 1; } }';
    assert.equal(chosen('O.f(new Map<Id, String>())', other), 'f(Map<Id,Object>)');
});

test('the rows of a query stay a list where a list is asked for', () => {
    const other =
        'public class O { public static Integer f(Account a) { return 1; } public static Integer f(List<Account> a) { return 1; } }';
    assert.equal(chosen('O.f([SELECT Id FROM Account WITH USER_MODE])', other), 'f(List<Account>)');
});

test('the rows of a query are one record where only a record is asked for', () => {
    const other = 'public class O { public static Integer f(Account a) { return 1; } }';
    const value = valueOf('Integer', 'O.f([SELECT Id FROM Account WITH USER_MODE])', other);
    assert.ok(value.kind === 'Call');
    assert.equal(value.arguments[0]?.kind, 'Convert');
});

test('a list of records does not pass for one record', () => {
    const other = 'public class O { public static Integer f(SObject a) { return 1; } }';
    assert.deepEqual(problemsOf('count = O.f(new List<SObject>());', other), ['1:11 method-missing']);
});

test('elements of a bulk method must have the equal type', () => {
    assert.deepEqual(problemsOf("Set<Id> ids = new Set<Id>(); ids.addAll('a,b'.split(','));"), ['1:34 method-missing']);
});

test('a list of texts can be added to a list of Ids', () => {
    assert.deepEqual(problemsOf("List<Id> ids = new List<Id>(); ids.addAll('a,b'.split(','));"), []);
});

test('arguments are converted to the parameter types', () => {
    const other = 'public class O { public static Integer f(Decimal d) { return 1; } }';
    const value = valueOf('Integer', 'O.f(1)', other);
    assert.ok(value.kind === 'Call' && value.arguments[0]?.kind === 'Convert');
    assert.equal(value.arguments[0].conversion, 'IntegerToDecimal');
});

test('an instance method cannot be called through the class', () => {
    assert.deepEqual(problemsOf('Other.run();', 'class Other { public void run() { } }'), [
        '1:7 instance-method-in-static-context'
    ]);
});

test('a static method cannot be called through an instance', () => {
    assert.deepEqual(problemsOf('new Other().run();', 'class Other { public static void run() { } }'), [
        '1:13 static-method-in-instance-context'
    ]);
});

test('a static method cannot call an instance method by its bare name', () => {
    assert.deepEqual(problemsOfClass('class A { void f() { } static void g() { f(); } }'), [
        '1:42 instance-method-in-static-context'
    ]);
});

test('an inner class calls static methods of the outer class by their bare name', () => {
    assert.deepEqual(problemsOfClass('class A { static void f() { } class B { void g() { f(); } } }'), []);
});

test('an inner class does not reach instance methods of the outer class', () => {
    assert.deepEqual(problemsOfClass('class A { void f() { } class B { void g() { f(); } } }'), [
        '1:45 instance-method-in-static-context'
    ]);
});

test('a private method of another class is not visible', () => {
    assert.deepEqual(problemsOf('Other.run();', 'class Other { private static void run() { } }'), [
        '1:7 method-not-visible'
    ]);
});

test('a protected method is visible in sub classes alone', () => {
    const parent = 'public virtual class P { protected void run() { } }';
    assert.deepEqual(problemsOfClass('public class C extends P { void go() { run(); } }', parent), []);
    assert.deepEqual(problemsOf('new P().run();', parent), ['1:9 method-not-visible']);
});

test('an abstract method cannot be called by way of super', () => {
    const parent = 'public abstract class P { public abstract void run(); }';
    assert.deepEqual(
        problemsOfClass('public class C extends P { public override void run() { super.run(); } }', parent),
        ['1:57 abstract-method-call']
    );
});

test('a call by way of super is not dispatched', () => {
    const parent = 'public virtual class P { public virtual void run() { } }';
    const { classes, problems } = bindClasses([
        'public class C extends P { public override void run() { super.run(); } }',
        parent
    ]);
    assert.deepEqual(problems, []);
    const statement = classes[0]?.methods[0]?.body?.statements[0];
    assert.ok(statement?.kind === 'Expression' && statement.expression.kind === 'Call');
    assert.equal(statement.expression.dispatch, 'super');
});

test('a method is found on an interface and on Object', () => {
    assert.deepEqual(
        problemsOfClass(
            'class A { static Boolean f(I i, Object o) { return i.isOn() && o.equals(i) && i.hashCode() == 1; } }',
            'public interface I { Boolean isOn(); }'
        ),
        []
    );
});

test('an object of an own class can be cloned', () => {
    const value = valueOf('Other', 'new Other().clone()', 'public class Other { }');
    assert.equal(typeName(value.type), 'Other');
});

test('the clone of a record has its type', () => {
    assert.equal(typeName(valueOf('Account', 'record.clone(false)').type), 'Account');
});

test('addError marks a field of a record, not a text', () => {
    assert.deepEqual(problemsOf("record.Name.addError('x'); text.addError('x');"), ['1:33 add-error-field']);
});

test('addError of a field cannot be reached by safe navigation', () => {
    assert.deepEqual(problemsOf("record.Name?.addError('x');"), ['1:14 add-error-safe']);
});

test('calls on an unknown part of a class are not reported', () => {
    assert.deepEqual(problemsOf('new Other().mystery();', 'public class Other extends Nowhere { }'), []);
});

function chosen(call: string, ...others: readonly string[]): string {
    const value = valueOf('Object', call, ...others);
    assert.ok(value.kind === 'Call');
    return value.method.key;
}
