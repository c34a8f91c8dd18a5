import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, runApex, thrown } from '../apex.js';

const CLASSES = {
    Shape: 'public virtual class Shape { public class Edge { public Integer n = 3; } public Integer n = 5; }',
    Circle: 'public class Circle extends Shape { }',
    Sealed: 'public class Sealed { public Sealed(Integer n) { } }'
};

// Apex Reference Guide, "Type Class"

test('a type is found by name in any case', () => {
    assert.deepEqual(
        evaluate(CLASSES, `Type.forName('shape')`, `Type.forName('Shape.EDGE')`, `Type.forName('list<string>')`),
        ['Shape', 'Shape.Edge', 'List<String>']
    );
});

test('an unknown name gives null', () => {
    assert.deepEqual(evaluate({}, `Type.forName('Nothing')`, `Type.forName('nope', 'Nothing')`), ['null', 'null']);
});

test('objects and types of the platform are found with their namespace', () => {
    assert.deepEqual(
        evaluate(
            {},
            `Type.forName('Schema.Account')`,
            `Type.forName('Database.SaveResult')`,
            `Type.forName('Account')`
        ),
        ['Account', 'Database.SaveResult', 'Account']
    );
});

test('an object is made without arguments, initialisers run', () => {
    assert.deepEqual(evaluate(CLASSES, `((Shape) Type.forName('Shape').newInstance()).n`), ['5']);
});

test('collections are made by type', () => {
    // apex-fp, ObjectCollection.asList
    assert.deepEqual(
        evaluate({}, `Type.forName('List<Account>').newInstance()`, `Map<Id, SObject>.class.newInstance()`),
        ['()', '{}']
    );
});

test('a class without such a constructor is not made', () => {
    assert.match(thrown(`Sealed.class.newInstance();`, CLASSES), /^System\.TypeException: /);
});

test('types are equal by identity and can be keys', () => {
    assert.deepEqual(
        evaluate(
            CLASSES,
            `Shape.class == Type.forName('Shape')`,
            `Shape.class.equals(Circle.class)`,
            `new Map<Type, Integer>{Shape.class => 1}.get(Type.forName('SHAPE'))`
        ),
        ['true', 'false', '1']
    );
});

test('assignability follows the classes', () => {
    assert.deepEqual(
        evaluate(
            CLASSES,
            `Shape.class.isAssignableFrom(Circle.class)`,
            `Circle.class.isAssignableFrom(Shape.class)`,
            `SObject.class.isAssignableFrom(Account.class)`
        ),
        ['true', 'false', 'true']
    );
});

test('the namespace of the project can be named or left out', () => {
    const { output } = runApex(
        CLASSES,
        `System.debug(Type.forName('acme', 'Shape') == Shape.class);
        System.debug(Type.forName('acme.Shape') == Shape.class);
        System.debug(Type.forName('', 'Shape') == Shape.class);
        System.debug(Shape.class.getName());`,
        { namespace: 'acme' }
    );
    assert.deepEqual(output, ['true', 'true', 'true', 'acme.Shape']);
});
