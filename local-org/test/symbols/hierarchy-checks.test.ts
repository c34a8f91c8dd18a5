import { describe, it } from 'node:test';
import { accepts, refuses } from './project.js';

const runner = 'public interface Runner { void run(String name); }';

describe('extending and implementing', () => {
    it('refuses to extend a class that is neither virtual nor abstract', () => {
        refuses(
            'extends-final: Non-virtual and non-abstract type cannot be extended: Base',
            'public class Base {}',
            'public class Foo extends Base {}'
        );
        refuses(
            'extends-final: Non-virtual and non-abstract type cannot be extended: Http',
            'public class Foo extends Http {}'
        );
        accepts('public virtual class Base {}', 'public class Foo extends Base {}');
    });

    // fflib-apex-common, fflib_SecurityUtils: `class CrudException extends SecurityException`
    it('lets platform exceptions be extended', () => {
        accepts('public class CrudException extends SecurityException {}');
    });

    it('refuses to extend an interface and to implement a class', () => {
        refuses('invalid-super-type: Invalid super type: Runner', runner, 'public class Foo extends Runner {}');
        refuses(
            'invalid-interface: Invalid interface: Base',
            'public virtual class Base {}',
            'public class Foo implements Base {}'
        );
    });

    it('refuses an interface twice', () => {
        refuses(
            'duplicate-interface: Interface already implemented: Runner',
            runner,
            'public class Foo implements Runner, Runner { public void run(String name) {} }'
        );
    });

    it('reports a cycle of classes once', () => {
        refuses(
            'circular-definition: Circular definition: A',
            'public virtual class A extends C {}',
            'public virtual class B extends A {}',
            'public virtual class C extends B {}'
        );
    });

    it('reports a cycle of interfaces once, and a class that extends itself', () => {
        refuses(
            'circular-definition: Circular definition: One',
            'public interface One extends Two {}',
            'public interface Two extends One {}'
        );
        refuses('circular-definition: Circular definition: Self', 'public virtual class Self extends Self {}');
    });

    it('refuses an inner class that implements Database.Batchable', () => {
        refuses(
            'only-top-level-implements: Only top-level classes can implement Database.Batchable',
            `public class Foo { public class Job implements Database.Batchable<SObject> {
                public Iterable<SObject> start(Database.BatchableContext context) { return null; }
                public void execute(Database.BatchableContext context, List<SObject> scope) {}
                public void finish(Database.BatchableContext context) {}
            } }`
        );
    });

    it('wants a constructor without arguments where none is written', () => {
        const base = 'public virtual class Base { public Base(Integer size) {} }';
        refuses(
            'default-constructor: No default constructor available in super type: Base',
            base,
            'public class Foo extends Base {}'
        );
        accepts(base, 'public class Foo extends Base { public Foo() { super(1); } }');
    });
});

describe('implementations', () => {
    it('misses a method of an interface', () => {
        refuses(
            'missing-interface-implementation: Class Foo must implement the method: void Runner.run(String)',
            runner,
            'public class Foo implements Runner { public void run(Object name) {} }'
        );
    });

    it('misses a method of a platform interface, its type arguments filled in', () => {
        refuses(
            'missing-interface-implementation: Class Foo must implement the method: Integer Comparator.compare(Account, Account)',
            'public class Foo implements Comparator<Account> {}'
        );
    });

    it('misses a method when only the return type differs', () => {
        refuses(
            'missing-interface-implementation: Class Foo must implement the method: void Runner.run(String)',
            runner,
            'public class Foo implements Runner { public Integer run(String name) { return 1; } }'
        );
    });

    it('accepts a method of a super class and a static one', () => {
        accepts(
            runner,
            'public virtual class Base { public void RUN(String name) {} }',
            'public class Foo extends Base implements Runner {}',
            'public class Bar implements Runner { public static void run(String name) {} }'
        );
    });

    // apex-recipes, OrgShape: `public Organization doLoad(String)` for `Object Cache.CacheBuilder.doLoad(String)`
    it('accepts a narrower return type than Object', () => {
        accepts(
            'public class Foo implements Cache.CacheBuilder { public Account doLoad(String key) { return null; } }'
        );
    });

    it('leaves methods of an abstract class open until a class that is not abstract', () => {
        accepts(runner, 'public abstract class Base implements Runner {}');
        refuses(
            'missing-interface-implementation: Class Foo must implement the method: void Runner.run(String)',
            runner,
            'public abstract class Base implements Runner {}',
            'public class Foo extends Base {}'
        );
    });

    it('misses an abstract method', () => {
        const base = 'public abstract class Base { protected abstract Integer size(); public abstract void go(); }';
        refuses(
            'missing-abstract-implementation: Class Foo must implement the abstract method: Integer Base.size()',
            base,
            'public class Foo extends Base { public override void go() {} }'
        );
    });

    it('wants implementations of interface methods to be public', () => {
        refuses(
            'implementation-visibility: Runner: Overriding implementations of global or public interface methods must be global or public: void Runner.run(String)',
            runner,
            'public class Foo implements Runner { void run(String name) {} }'
        );
    });
});

describe('overrides', () => {
    const base = `public virtual class Base {
        public virtual Integer size() { return 0; }
        public void fixed() {}
        public static void shared() {}
    }`;

    it('wants the keyword', () => {
        refuses(
            'method-must-override: Method must use the override keyword: Integer Foo.size()',
            base,
            'public class Foo extends Base { public Integer size() { return 1; } }'
        );
        accepts(base, 'public class Foo extends Base { public override Integer SIZE() { return 1; } }');
    });

    // fflib_SObjectSelector: `abstract Schema.SObjectType getSObjectType();` is implemented without the keyword
    it('does not want the keyword for an abstract method without access modifier', () => {
        accepts(
            'public abstract class Base { abstract Integer size(); }',
            'public class Foo extends Base { Integer size() { return 1; } }',
            'public class Bar extends Base { public override Integer size() { return 1; } }'
        );
    });

    it('does not want the keyword for methods of Object', () => {
        accepts(
            'public class Foo { public Integer hashCode() { return 1; } public override String toString() { return null; } }'
        );
    });

    it('refuses the keyword where nothing is overridden', () => {
        refuses(
            'override-nothing: @Override specified for non-overriding method: void Foo.run(Integer)',
            base,
            'public class Foo extends Base { public override void run(Integer size) {} }'
        );
    });

    it('refuses to override a method that is not virtual', () => {
        refuses(
            'override-of-final: Non-virtual, non-abstract methods cannot be overridden: void Base.fixed()',
            base,
            'public class Foo extends Base { public override void fixed() {} }'
        );
    });

    it('refuses to override a static method', () => {
        refuses(
            'override-of-static: Cannot override static method: void Base.shared() with void Foo.shared()',
            base,
            'public class Foo extends Base { public override void shared() {} }'
        );
    });

    it('refuses another return type', () => {
        refuses(
            'override-return-type: Method return types clash: String vs Integer from the type Base',
            base,
            "public class Foo extends Base { public override String size() { return ''; } }"
        );
    });

    it('refuses narrower access', () => {
        refuses(
            'override-narrower: Cannot reduce the visibility of method: Integer Foo.size()',
            base,
            'public class Foo extends Base { protected override Integer size() { return 1; } }'
        );
    });

    // NebulaLogger, LogMessage_Tests: a public override of a global method
    it('accepts a public override of a global method', () => {
        accepts(
            'global virtual class Base { global virtual void go() {} }',
            'public class Foo extends Base { public override void go() {} }'
        );
    });
});

// Apex Developer Guide, "Create Custom Exceptions"
describe('exceptions', () => {
    it('are named Exception, and what is named so is one', () => {
        refuses(
            "exception-name: Classes extending Exception must have a name ending in 'Exception': Failure",
            'public class Failure extends Exception {}'
        );
        refuses(
            'exception-base: Exception class must extend another Exception class: FooException',
            'public class FooException {}'
        );
    });

    it('have their constructors already', () => {
        refuses(
            'constructor-of-exception: System exception constructor already defined: FooException.<Constructor>(String)',
            'public class FooException extends Exception { public FooException(String message) {} }'
        );
    });
});
