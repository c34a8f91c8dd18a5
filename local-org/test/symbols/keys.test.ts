import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { findBridges } from '../../src/compiler/symbols/bridges.js';
import type { Project } from './project.js';
import { project } from './project.js';

function keyOf({ type }: Project, owner: string, method: string): string | undefined {
    return type(owner).methods.get(method.toLowerCase())?.[0]?.key;
}

function bridgesOf({ world, type }: Project, owner: string): string[] {
    return findBridges(world, type(owner)).map(
        ({ from, to }) => `${from.owner.qualifiedName}.${from.key} -> ${to.owner.qualifiedName}.${to.key}`
    );
}

describe('keys of methods', () => {
    it('names the parameter types canonically', () => {
        const one = project(['public class Foo { class Part {} void run(integer a, LIST<foo.part> b, Object c) {} }']);
        assert.equal(keyOf(one, 'Foo', 'run'), 'run(Integer,List<Foo.Part>,Object)');
    });

    it('keeps the key of the overridden method, through a class between', () => {
        const one = project([
            'public virtual class A { public virtual void run() {} }',
            'public virtual class B extends A {}',
            'public class C extends B { public override void RUN() {} }'
        ]);
        assert.equal(keyOf(one, 'C', 'run'), 'run()');
    });

    it('takes the key of the methods of Object and of platform classes', () => {
        const one = project([
            'public class FooException extends Exception { public override String getmessage() { return null; } }',
            'public class Foo { public Boolean EQUALS(Object other) { return true; } public override String tostring() { return null; } }'
        ]);
        assert.equal(keyOf(one, 'FooException', 'getmessage'), 'getMessage()');
        assert.equal(keyOf(one, 'Foo', 'equals'), 'equals(Object)');
        assert.equal(keyOf(one, 'Foo', 'tostring'), 'toString()');
    });

    it('keeps a method apart from an unseen private one of the same signature', () => {
        const one = project([
            'public virtual class A { private void run() {} }',
            'public class B extends A { public void run() {} }'
        ]);
        assert.deepEqual([keyOf(one, 'A', 'run'), keyOf(one, 'B', 'run')], ['run()', 'B.run()']);
    });

    // apex-fp, IncompleteMatchFields: `MatchFields equals(Object)`
    it('keeps a method apart that only looks like one of Object', () => {
        const one = project(['public class Foo { public Foo equals(Object other) { return this; } }']);
        assert.deepEqual(one.diagnostics, []);
        assert.equal(keyOf(one, 'Foo', 'equals'), 'Foo.equals(Object)');
    });
});

describe('bridges', () => {
    it('are not needed where an implementation has the key of the interface', () => {
        const one = project([
            'public class Foo implements Comparable { public Integer compareTo(Object o) { return 0; } }'
        ]);
        assert.deepEqual(bridgesOf(one, 'Foo'), []);
    });

    it('lead from a generic interface to the method with its type arguments', () => {
        const one = project([
            'public class ByName implements Comparator<Account> { public Integer compare(Account a, Account b) { return 0; } }'
        ]);
        assert.deepEqual(bridgesOf(one, 'ByName'), ['Comparator.compare(T,T) -> ByName.compare(Account,Account)']);
    });

    it('lead to methods whose name has another case, in the class where the interface is inherited', () => {
        const one = project([
            'public interface Runner { void run(); }',
            'public abstract class Base implements Runner {}',
            'public class Foo extends Base { public void RUN() {} }'
        ]);
        assert.deepEqual(bridgesOf(one, 'Base'), []);
        assert.deepEqual(bridgesOf(one, 'Foo'), ['Runner.run() -> Foo.RUN()']);
    });

    it('lead to the methods of a super class', () => {
        const one = project([
            'public interface Runner { void Run(); }',
            'public virtual class Base { public void run() {} }',
            'public class Foo extends Base implements Runner {}'
        ]);
        assert.deepEqual(bridgesOf(one, 'Foo'), ['Runner.Run() -> Base.run()']);
    });

    // apex-recipes, BatchApexRecipes
    it('lead from a list of SObject to a list of a concrete object', () => {
        const one = project([
            `public class Job implements Database.Batchable<SObject> {
                public Database.QueryLocator start(Database.BatchableContext context) { return null; }
                public void execute(Database.BatchableContext context, List<Account> scope) {}
                public void finish(Database.BatchableContext context) {}
            }`
        ]);
        assert.deepEqual(one.diagnostics, []);
        assert.deepEqual(bridgesOf(one, 'Job'), [
            'Database.Batchable.execute(Database.BatchableContext,List<T>) -> Job.execute(Database.BatchableContext,List<Account>)'
        ]);
    });
});
