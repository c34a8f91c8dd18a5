import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Member, Modifiers, TypeDeclaration, TypeReference } from '../../src/compiler/ast.js';
import { parseAnonymous, parseClass, parseTrigger } from '../../src/compiler/parse/index.js';
import { bare, classOf, complaints, membersOf, shape, unitOf } from './support.js';

function member<K extends Member['kind']>(body: string, kind: K): Extract<Member, { kind: K }> {
    const [first, ...rest] = membersOf(body);
    assert.deepEqual(rest, []);
    assert.equal(first?.kind, kind);
    return first as Extract<Member, { kind: K }>;
}

function typeText(type: TypeReference | undefined): string | undefined {
    if (type === undefined) {
        return undefined;
    }
    const segments = type.segments.map((each) =>
        each.arguments.length === 0 ? each.name : `${each.name}<${each.arguments.map(typeText).join(', ')}>`
    );
    return segments.join('.') + '[]'.repeat(type.arrayDepth);
}

function keywords(modifiers: Modifiers): string[] {
    return modifiers.keywords.map((each) => each.name);
}

describe('classes', () => {
    test('have modifiers, a parent and interfaces', () => {
        const unit = classOf('public virtual WITH SHARING class A extends B.C implements D, E<F, G> {\n}');
        assert.deepEqual(keywords(unit.modifiers), ['public', 'virtual', 'with sharing']);
        assert.equal(typeText(unit.extends), 'B.C');
        assert.deepEqual(unit.implements.map(typeText), ['D', 'E<F, G>']);
        assert.deepEqual([unit.line, unit.column, unit.endLine], [1, 1, 2]);
        assert.deepEqual(unit.name, { text: 'A', line: 1, column: 35 });
    });

    test('know the three kinds of sharing', () => {
        for (const sharing of ['with sharing', 'without sharing', 'inherited sharing']) {
            assert.deepEqual(keywords(classOf(`${sharing} class A {}`).modifiers), [sharing]);
        }
    });

    test('hold types', () => {
        const kinds = membersOf('class B { } interface C { } enum D { E, F } private abstract class G { }');
        assert.deepEqual(
            kinds.map((each) => each.kind),
            ['Class', 'Interface', 'Enum', 'Class']
        );
    });

    test('hold initializers', () => {
        assert.equal(member('static { a(); }', 'Initializer').isStatic, true);
        assert.equal(member('{ a(); }', 'Initializer').isStatic, false);
    });
});

describe('files that are no class', () => {
    test('an interface', () => {
        const unit: TypeDeclaration = unitOf(
            parseClass('I.cls', 'global interface I extends J, K<L> { void f(); List<M> g(N o, P q); }')
        );
        assert.equal(unit.kind, 'Interface');
        assert.deepEqual(unit.extends.map(typeText), ['J', 'K<L>']);
        assert.deepEqual(
            unit.members.map((each) => [typeText(each.returns), each.name.text, each.parameters.length, each.body]),
            [
                [undefined, 'f', 0, undefined],
                ['List<M>', 'g', 2, undefined]
            ]
        );
    });

    test('an enum', () => {
        const unit = unitOf(parseClass('E.cls', 'public enum E { A, B }'));
        assert.equal(unit.kind, 'Enum');
        assert.deepEqual(
            unit.constants.map((each) => each.text),
            ['A', 'B']
        );
        assert.deepEqual(bare(unitOf(parseClass('E.cls', 'enum E { }'))), {
            kind: 'Enum',
            modifiers: { keywords: [], annotations: [] },
            name: { text: 'E' },
            constants: []
        });
    });
});

describe('members', () => {
    test('a field has declarators', () => {
        const field = member('private static final Integer A = 1, B;', 'Field');
        assert.deepEqual(keywords(field.modifiers), ['private', 'static', 'final']);
        assert.deepEqual(
            field.declarators.map((each) => [each.name.text, each.initializer && shape(each.initializer)]),
            [
                ['A', '1'],
                ['B', undefined]
            ]
        );
    });

    test('a method has parameters', () => {
        const method = member('public override A f(final B c, List<D> e) { return null; }', 'Method');
        assert.equal(typeText(method.returns), 'A');
        assert.deepEqual(
            method.parameters.map((each) => [keywords(each.modifiers), typeText(each.type), each.name.text]),
            [
                [['final'], 'B', 'c'],
                [[], 'List<D>', 'e']
            ]
        );
        assert.equal(method.body?.statements.length, 1);
    });

    test('a method may be abstract and void', () => {
        const method = member('protected abstract void f();', 'Method');
        assert.equal(method.returns, undefined);
        assert.equal(method.body, undefined);
    });

    test('a constructor has a name and no type', () => {
        const constructor = member('public A(B c) { this(); }', 'Constructor');
        assert.equal(constructor.name.text, 'A');
        assert.equal(constructor.parameters.length, 1);
    });

    test('a property may be automatic', () => {
        const property = member('public String p { get; private set; }', 'Property');
        assert.equal(property.getter?.body, undefined);
        assert.deepEqual(keywords(property.setter?.modifiers ?? { keywords: [], annotations: [] }), ['private']);
    });

    test('a property may have code, in either order, or one side only', () => {
        const both = member('String p { set { a = value; } get { return a; } }', 'Property');
        assert.equal(both.getter?.body?.statements[0]?.kind, 'Return');
        assert.equal(both.setter?.body?.statements[0]?.kind, 'ExpressionStatement');
        assert.equal(member('String p { get { return a; } }', 'Property').setter, undefined);
    });

    test('start at their first modifier or annotation', () => {
        const method = member('@A\npublic void f() { }', 'Method');
        assert.deepEqual([method.line, method.column, method.name.line], [2, 1, 3]);
    });
});

describe('annotations', () => {
    const parameters = (source: string): unknown =>
        bare(classOf(`${source} class A { }`).modifiers.annotations[0]?.parameters);

    test('without parameters', () => {
        assert.deepEqual(parameters('@IsTest'), []);
        assert.deepEqual(parameters('@IsTest()'), []);
    });

    test('with named parameters', () => {
        assert.deepEqual(parameters("@A(b=true c='d\\'e' f=FALSE)"), [
            { name: 'b', value: 'true', isString: false },
            { name: 'c', value: "d'e", isString: true },
            { name: 'f', value: 'FALSE', isString: false }
        ]);
    });

    test('with a lone string', () => {
        assert.deepEqual(parameters("@SuppressWarnings('x')"), [{ name: '', value: 'x', isString: true }]);
    });

    test('on members, accessors keep their modifiers apart', () => {
        const method = member('@Future(callout=true) @TestVisible private static void f() { }', 'Method');
        assert.deepEqual(
            method.modifiers.annotations.map((each) => each.name),
            ['Future', 'TestVisible']
        );
        assert.deepEqual(keywords(method.modifiers), ['private', 'static']);
    });

    test('values other than strings and Booleans are refused', () => {
        for (const [source, expected] of [
            ['@A(b=1) class C {}', "1:6 Unexpected token '1'."],
            ['@A(true) class C {}', "1:4 Unexpected token 'true'."],
            ["@A(b={'c'}) class D {}", "1:6 Unexpected token '{'."],
            ["@A(b='c', d='e') class F {}", "1:9 Expecting ')' but was: ','"]
        ] as const) {
            assert.deepEqual(complaints(parseClass('A.cls', source)), [expected]);
        }
    });
});

describe('triggers', () => {
    test('have an object, events and statements', () => {
        const unit = unitOf(
            parseTrigger('T.trigger', 'trigger T on Account__c (before INSERT, after undelete) {\n    f();\n}')
        );
        assert.equal(unit.name.text, 'T');
        assert.equal(unit.object.text, 'Account__c');
        assert.deepEqual(
            unit.events.map((each) => each.text),
            ['before insert', 'after undelete']
        );
        assert.deepEqual(unit.members, []);
        assert.deepEqual([unit.body.statements.length, unit.body.endLine], [1, 3]);
    });

    test('have variables among their statements and declarations apart', () => {
        const unit = unitOf(
            parseTrigger(
                'T.trigger',
                'trigger T on A (after insert) { Integer a = 1; void f() { } class B { } a++; Integer c { get; } }'
            )
        );
        assert.deepEqual(
            unit.body.statements.map((each) => each.kind),
            ['LocalVariable', 'ExpressionStatement']
        );
        assert.deepEqual(
            unit.members.map((each) => each.kind),
            ['Method', 'Class', 'Property']
        );
    });
});

describe('anonymous Apex', () => {
    test('mixes declarations and statements', () => {
        const unit = unitOf(
            parseAnonymous(
                '',
                'final Integer a = 1;\nvoid f() { }\na++;\nclass B { }\nif (a > 1) { f(); }\nenum C { D }'
            )
        );
        assert.deepEqual(
            unit.body.statements.map((each) => [each.kind, each.line]),
            [
                ['LocalVariable', 1],
                ['ExpressionStatement', 3],
                ['If', 5]
            ]
        );
        assert.deepEqual(
            unit.members.map((each) => each.kind),
            ['Method', 'Class', 'Enum']
        );
    });

    test('may be empty', () => {
        const unit = unitOf(parseAnonymous('', ' // nothing\n'));
        assert.deepEqual(unit.body.statements, []);
    });
});
