import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { typeName } from '../../src/compiler/types.js';
import { accepts, project, refuses, scopeOf } from './project.js';

describe('names of types', () => {
    const sources = [
        'public virtual class Base { public class Shared {} private class Hidden {} }',
        'public class Outer extends Base { public class Inner {} public class Queueable {} Inner field; }',
        'public class Account {}'
    ];
    const { resolve, type, world } = project(sources, { namespace: 'perennial' });
    const nameOf = (text: string, from = 'Outer'): string => typeName(resolve(text, from));

    it('finds scalars whatever their case', () => {
        assert.deepEqual(
            ['STRING', 'id', 'object', 'sObject', 'System.Integer'].map((text) => nameOf(text)),
            ['String', 'Id', 'Object', 'SObject', 'Integer']
        );
    });

    it('finds inner types from the outer class and from within', () => {
        assert.equal(nameOf('inner'), 'Outer.Inner');
        assert.equal(nameOf('Inner', 'Outer.Inner'), 'Outer.Inner');
        assert.equal(nameOf('Outer.Inner', 'Base'), 'Outer.Inner');
    });

    it('finds inner types of the extended class', () => {
        assert.equal(nameOf('Shared'), 'Base.Shared');
        assert.equal(nameOf('Shared', 'Outer.Inner'), 'Base.Shared');
    });

    // Apex Developer Guide, "Type Resolution and System Namespace for Types"
    it('lets inner types and classes of the project shadow platform types and objects', () => {
        assert.equal(resolve('Queueable', 'Outer'), resolve('Outer.Queueable', 'Outer'));
        assert.equal(asOrigin(resolve('Account', 'Outer')), 'user');
        assert.equal(asOrigin(resolve('Queueable', 'Base')), 'platform');
    });

    it('finds an object behind a class of its name by namespace Schema', () => {
        assert.equal(resolve('Schema.Account', 'Outer').kind, 'sobject');
    });

    it('finds classes by the namespace of the project', () => {
        assert.equal(nameOf('Perennial.Outer.Inner', 'Base'), 'Outer.Inner');
    });

    it('finds types of System and Schema without, others with their namespace', () => {
        assert.equal(nameOf('SObjectType'), 'Schema.SObjectType');
        assert.equal(nameOf('System.Http'), 'Http');
        assert.equal(nameOf('database.saveresult[]'), 'List<Database.SaveResult>');
        assert.equal(nameOf('Messaging.InboundEmail.Header'), 'Messaging.InboundEmail.Header');
    });

    it('reads an array as a list', () => {
        assert.equal(resolve('String[][]', 'Outer'), resolve('List<List<String>>', 'Outer'));
    });

    it('means the object by a name that is also a class without instances, else the class', () => {
        assert.equal(resolve('Network', 'Outer').kind, 'sobject');
        assert.equal(resolve('Location', 'Outer').kind, 'class');
        assert.equal(resolve('Schema.Location', 'Outer').kind, 'sobject');
    });

    it('finds dotted names of expressions, or nothing, without a report', () => {
        const scope = scopeOf(type('Outer'));
        assert.equal(world.findType(['Database', 'SaveResult'], scope)?.kind, 'class');
        assert.equal(world.findType(['inner'], scope)?.kind, 'class');
        assert.equal(world.findType(['nothing', 'here'], scope), undefined);
    });

    function asOrigin(found: ReturnType<typeof resolve>): string | undefined {
        return found.kind === 'class' ? found.symbol.origin : undefined;
    }
});

describe('unknown and wrong types', () => {
    it('reports an unknown type of a field, once and at its place', () => {
        const { diagnostics } = project(['public class Foo {\n    Nope field;\n}']);
        assert.deepEqual(
            diagnostics.map(({ line, column, message }) => ({ line, column, message })),
            [{ line: 2, column: 5, message: 'Invalid type: Nope' }]
        );
    });

    it('reports unknown types in signatures and in type arguments', () => {
        refuses('invalid-type: Invalid type: Nope', 'public class Foo { void run(List<Nope> items) {} }');
        refuses('invalid-type: Invalid type: Nope', 'public class Foo { Nope run() { return null; } }');
        refuses('invalid-type: Invalid type: Nope', 'public class Foo { Foo(Nope item) {} }');
        refuses('invalid-type: Invalid type: Nope', 'public class Foo { Nope item { get; set; } }');
    });

    it('reports an unknown super type and an unknown interface', () => {
        refuses('invalid-type: Invalid type: Nope', 'public class Foo extends Nope {}');
        refuses('invalid-type: Invalid type: Nope.Inner', 'public class Foo implements Nope.Inner {}');
    });

    it('reports missing, superfluous and too many type arguments', () => {
        refuses(
            'type-arguments-missing: No type arguments provided for a parameterized type: Iterable',
            'public class Foo { Iterable field; }'
        );
        refuses(
            'type-arguments-unexpected: Type arguments provided for a non-parameterized type: String',
            'public class Foo { String<Integer> field; }'
        );
        refuses(
            'type-argument-count: Invalid type argument count for Map: expected 2 but found 1',
            'public class Foo { Map<String> field; }'
        );
    });

    it('reports a private inner type of another class, but not within the same top-level class', () => {
        refuses(
            'type-not-visible: Type is not visible: Foo.Hidden',
            'public class Foo { private class Hidden {} }',
            'public class Bar { Foo.Hidden field; }'
        );
        accepts('public class Foo { private class Hidden {} class Other { Hidden a; Foo.Hidden b; } }');
    });

    it('shows a private inner type with @TestVisible to tests only', () => {
        const foo = 'public class Foo { @TestVisible private class Hidden {} }';
        accepts(foo, '@IsTest private class FooTest { static Foo.Hidden field; }');
        refuses('type-not-visible: Type is not visible: Foo.Hidden', foo, 'public class Bar { Foo.Hidden field; }');
    });
});
