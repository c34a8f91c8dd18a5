import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { typeName } from '../../src/compiler/types.js';
import { asClass, project, scopeOf, typeOf } from './project.js';

describe('members', () => {
    const { world, type, resolve } = project([
        `public virtual class Base {
            public Integer count;
            protected virtual String label() { return null; }
            public void put(Integer value) {}
        }`,
        `public class Sub extends Base implements Comparable {
            public String name { get; private set; }
            protected override String LABEL() { return null; }
            public void put(String value) {}
            public Integer compareTo(Object other) { return 0; }
        }`,
        'public abstract class Open implements Schedulable {}',
        'public enum Season { SPRING, AUTUMN }',
        'public class RenewalException extends Exception { public RenewalException(Integer code) {} }'
    ]);
    const sub = typeOf(type('Sub'));
    const signatures = (of: ReturnType<typeof typeOf>, name: string): string[] =>
        world.findMethods(of, name).map((view) => `${typeName(view.returns)} ${view.parameters.map(typeName).join()}`);

    it('finds own and inherited fields and properties in any case', () => {
        assert.equal(world.findField(sub, 'COUNT')?.field.owner.name, 'Base');
        assert.equal(world.findField(sub, 'name')?.field.property?.setterAccess, 'private');
        assert.equal(world.findField(sub, 'nope'), undefined);
    });

    it('adds inherited overloads to own ones and leaves overridden methods out', () => {
        assert.deepEqual(signatures(sub, 'put'), ['void String', 'void Integer']);
        assert.deepEqual(
            world.findMethods(sub, 'label').map((view) => view.method.owner.name),
            ['Sub']
        );
    });

    it('gives every type the methods of Object', () => {
        assert.deepEqual(signatures(sub, 'hashCode'), ['Integer ']);
        assert.deepEqual(signatures(world.platform('Schedulable'), 'toString'), ['String ']);
        assert.deepEqual(signatures(world.platform('Object'), 'equals'), ['Boolean Object']);
    });

    it('fills in the type arguments of platform types', () => {
        const map = asClass(resolve('Map<String, List<Account>>', 'Sub'));
        assert.deepEqual(signatures(map, 'get'), ['List<Account> String']);
        assert.deepEqual(signatures(map, 'keySet'), ['Set<String> ']);
    });

    it('finds the methods of interfaces that an abstract class has not got', () => {
        assert.deepEqual(
            world.findMethods(typeOf(type('Open')), 'execute').map((view) => view.method.owner.qualifiedName),
            ['Schedulable']
        );
    });

    // Apex Reference Guide, "Enum Methods"
    it('gives enums their constants and methods', () => {
        const season = typeOf(type('Season'));
        assert.equal(world.findField(season, 'autumn')?.field.ordinal, 1);
        assert.deepEqual(signatures(season, 'values'), ['List<Season> ']);
        assert.deepEqual(signatures(season, 'valueOf'), ['Season String']);
        assert.deepEqual([...signatures(season, 'name'), ...signatures(season, 'ordinal')], ['String ', 'Integer ']);
    });

    it('gives the enums of the platform the same', () => {
        const operation = world.platform('TriggerOperation');
        assert.deepEqual(signatures(operation, 'values'), ['List<TriggerOperation> ']);
        assert.equal(world.findField(operation, 'BEFORE_INSERT')?.field.isStatic, true);
    });

    // Apex Developer Guide, "Create Custom Exceptions"
    it('lets an exception class be constructed in the four ways besides its own', () => {
        const parameters = world
            .findConstructors(typeOf(type('RenewalException')))
            .map((view) => view.parameters.map(typeName).join());
        assert.deepEqual(parameters, ['Integer', '', 'String', 'Exception', 'String,Exception']);
    });

    it('makes Exception itself abstract', () => {
        assert.equal(world.platformType('exception')?.isAbstract, true);
    });

    it('finds the instantiation of an interface through super types', () => {
        const iterable = world.platformType('Iterable');
        assert.ok(iterable);
        const list = world.platform('List', sub);
        assert.equal(world.asInstanceOf(list, iterable)?.arguments[0], sub);
        assert.ok(world.asInstanceOf(sub, type('Base')));
        assert.equal(world.asInstanceOf(typeOf(type('Base')), type('Sub')), undefined);
    });

    it('throws for a platform type that the catalogue lacks', () => {
        assert.throws(() => world.platform('NoSuchType'), /NoSuchType/);
    });
});

describe('access', () => {
    const { world, type } = project([
        'public virtual class Base { private Integer a; protected Integer b; public Integer c; @TestVisible private Integer d; class Part {} }',
        'public class Sub extends Base { class Part {} }',
        'public class Other {}',
        '@IsTest private class OtherTest {}'
    ]);
    const sees = (from: string): string =>
        ['a', 'b', 'c', 'd']
            .filter((name) => {
                const view = world.findField(typeOf(type('Base')), name);
                return view && world.isAccessible(view.field, scopeOf(type(from)));
            })
            .join('');

    // Apex Developer Guide, "Access Modifiers"
    it('shows private members within the whole top-level class', () => {
        assert.equal(sees('Base.Part'), 'abcd');
    });
    it('shows protected members to subclasses and their inner classes', () => {
        assert.equal(sees('Sub'), 'bc');
        assert.equal(sees('Sub.Part'), 'bc');
    });
    it('shows public members only elsewhere', () => {
        assert.equal(sees('Other'), 'c');
    });
    // Apex Developer Guide, "TestVisible Annotation"
    it('shows @TestVisible members to tests', () => {
        assert.equal(sees('OtherTest'), 'cd');
    });
    it('shows only global members to another namespace', () => {
        const foreign = project(['public class Visitor {}'], { namespace: 'other' }).type('Visitor');
        const view = world.findField(typeOf(type('Base')), 'c');
        assert.ok(view);
        assert.equal(world.isAccessible(view.field, scopeOf(foreign)), false);
        assert.equal(world.isAccessible({ ...view.field, access: 'global' }, scopeOf(foreign)), true);
    });
});
