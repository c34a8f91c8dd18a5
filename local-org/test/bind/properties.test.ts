/** Apex Developer Guide, "Apex Properties", "Using Initialization Code". */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { BoundBody } from '../../src/compiler/bound.js';
import { bindClasses, problemsOf, problemsOfClass } from './support.js';

test('a property in its own accessor is the stored value', () => {
    const { classes, problems } = bindClasses([
        'class A { Integer n { get { return n; } set { n = value; } } Integer f() { return n; } }'
    ]);
    assert.deepEqual(problems, []);
    const property = classes[0]?.properties[0];
    assert.equal(directOf(property?.getter), true);
    assert.equal(directOf(classes[0]?.methods[0]?.body), false);
});

test('a plain field is stored as it is', () => {
    const { classes } = bindClasses(['class A { Integer n; Integer f() { return n; } }']);
    assert.equal(directOf(classes[0]?.methods[0]?.body), true);
});

test('a property without a setter cannot be assigned', () => {
    assert.deepEqual(problemsOf('new A().n = 1;', 'public class A { public Integer n { get { return 1; } } }'), [
        '1:9 field-not-writable'
    ]);
});

test('a property without a getter cannot be read', () => {
    assert.deepEqual(problemsOf('count = new A().n;', 'public class A { public Integer n { set { } } }'), [
        '1:17 field-not-readable'
    ]);
});

test('a property with a private setter is assigned in its class alone', () => {
    const own = 'public class A { public Integer n { get; private set; } void f() { n = 1; } }';
    assert.deepEqual(problemsOfClass(own), []);
    assert.deepEqual(problemsOf('count = new A().n; new A().n = 1;', own), ['1:28 variable-not-visible']);
});

test('the setter has the new value', () => {
    const { classes } = bindClasses(['class A { Integer n { get; set { n = value + 1; } } }']);
    assert.equal(classes[0]?.properties[0]?.setterValue?.name, 'value');
});

test('initialisers keep the order of the source, static ones apart', () => {
    const [bound] = bindClasses([
        'class A { Integer a = 1; static Integer b = 2; { a = 3; } static { b = 4; } Integer c = 5; }'
    ]).classes;
    assert.ok(bound);
    assert.deepEqual(bound.instanceInitializers.map(nameOfInitializer), ['a', 'block', 'c']);
    assert.deepEqual(bound.staticInitializers.map(nameOfInitializer), ['b', 'block']);
});

test('the initial value of a field is converted', () => {
    const { classes } = bindClasses(['class A { Decimal a = 1; }']);
    const [initializer] = classes[0]?.instanceInitializers ?? [];
    assert.ok(initializer?.kind === 'field');
    assert.equal(initializer.value.kind, 'Convert');
});

test('the initial value of a static field cannot use the instance', () => {
    assert.deepEqual(problemsOfClass('class A { Integer a; static Integer b = a; }'), [
        '1:41 instance-field-in-static-context'
    ]);
});

test('a method of a generic interface is bridged to the one that implements it', () => {
    const { classes } = bindClasses([
        'public class A implements Comparator<Integer> { public Integer compare(Integer a, Integer b) { return 0; } }'
    ]);
    const [bridge] = classes[0]?.bridges ?? [];
    assert.deepEqual([bridge?.from.key, bridge?.to.key], ['compare(T,T)', 'compare(Integer,Integer)']);
});

function nameOfInitializer(one: { readonly kind: string; readonly field?: { readonly name: string } }): string {
    return one.field?.name ?? one.kind;
}

function directOf(body: BoundBody | undefined): boolean | undefined {
    const [statement] = body?.statements ?? [];
    return statement?.kind === 'Return' && statement.value?.kind === 'Field' ? statement.value.direct : undefined;
}
