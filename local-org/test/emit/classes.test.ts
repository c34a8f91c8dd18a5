/** Classes: Apex Developer Guide, "Classes, Objects, and Interfaces". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run, startClean } from './support.js';

void describe('classes', () => {
    void it('dispatch to the overriding method', () => {
        const members = `public virtual class A { public virtual String who() { return 'A'; } public String ask() { return who(); } }
            public class B extends A { public override String who() { return 'B' + super.who(); } }`;
        assert.equal(run('A a = new B(); return a.ask();', members), 'BA');
    });
    void it('dispatch through interfaces', () => {
        const members = `public interface Named { String name(); }
            public class A implements Named { public String name() { return 'a'; } }`;
        assert.equal(run('Named n = new A(); return n.name();', members), 'a');
    });
    void it('dispatch through generic interfaces under their own types', () => {
        const members = `public class Up implements Iterator<Integer> { Integer n = 0;
            public Boolean hasNext() { return n < 3; } public Integer next() { return n++; } }`;
        assert.equal(
            run(
                'Iterator<Integer> i = new Up(); Integer s = 0; while (i.hasNext()) { s += i.next(); } return s;',
                members
            ),
            3
        );
    });
    void it('keep private fields of the same name apart', () => {
        const members = `public virtual class A { private Integer n = 1; public Integer ofA() { return n; } }
            public class B extends A { private Integer n = 2; public Integer ofB() { return n; } }`;
        assert.equal(run("B b = new B(); return b.ofA() + ',' + b.ofB();", members), '1,2');
    });
    void it('run initialisers in source order before the constructor', () => {
        const members = "String log = 'a'; { log += 'b'; } T() { log += 'd'; } { log += 'c'; }";
        assert.equal(run('return new T().log;', members), 'abcd');
    });
    void it('run the initialisers of a sub class before the constructor of the super class (public test fflib-apex-common)', () => {
        const members = `public virtual class A { public A() { hook(); } public virtual void hook() { } }
            public class B extends A { List<String> seen = new List<String>(); public override void hook() { seen.add('x'); } }`;
        assert.equal(run('return new B().seen.size();', members), 1);
    });
    void it('choose constructors by their parameters', () => {
        const members = 'Integer n; T() { this(5); } T(Integer n) { this.n = n; }';
        assert.equal(run("return new T().n + ',' + new T(6).n;", members), '5,6');
    });
    void it('do not take a constructor of a sub class for one of their own', () => {
        const members = `public virtual class A { public Integer n; public A() { this(1); } public A(Integer n) { this.n = n; } }
            public class B extends A { public B() { super(); } public B(Integer m) { n = -m; } }`;
        assert.equal(run('return new B().n;', members), 1);
    });
    void it('compute properties', () => {
        const members = 'Integer n = 2; Integer twice { get { return n * 2; } set { n = value / 2; } }';
        assert.equal(run("T t = new T(); t.twice = 10; return t.n + ',' + t.twice;", members), '5,10');
    });
    void it('store the value of a property that names itself in its accessor', () => {
        const members = "String name { get { if (name == null) { name = 'made'; } return name; } set; }";
        assert.equal(run('T t = new T(); return t.name;', members), 'made');
    });
    void it('override properties', () => {
        const members = `public virtual class A { public virtual String p { get { return 'a'; } } public String ask() { return p; } }
            public class B extends A { public override String p { get { return 'b' + super.p; } } }`;
        assert.equal(run('return new B().ask();', members), 'ba');
    });
    void it('yield the value of an assignment to a property', () => {
        assert.equal(
            run(
                'T t = new T(); Integer a = t.p = 4; return a + t.p;',
                'Integer n; Integer p { get { return n; } set { n = value; } }'
            ),
            8
        );
    });
    void it('have enums with names and ordinals', () => {
        const members = 'public enum Color { RED, GREEN }';
        assert.equal(
            run(
                "Color c = Color.GREEN; return c + ',' + c.ordinal() + ',' + Color.valueOf('red') + Color.values();",
                members
            ),
            'GREEN,1,RED(RED, GREEN)'
        );
    });
    void it('tell what an object is an instance of', () => {
        const members = 'public interface I { } public virtual class A implements I { } public class B extends A { }';
        assert.equal(
            run(
                "Object o = new B(); return (o instanceof I) + ',' + (o instanceof A) + ',' + (o instanceof T);",
                members
            ),
            'true,true,false'
        );
    });
    void it('find members of other classes whatever the order of loading', () => {
        const machine = startClean({
            'A.cls':
                'public virtual class A { public static Integer x = B.y + 1; public class Part extends B.Base { } }',
            'B.cls':
                'public class B { public static Integer y = 1; public virtual class Base { public Integer z() { return A.x; } } }',
            'T.cls': 'public class T { public static Integer run() { return new A.Part().z(); } }'
        });
        assert.equal(machine.invokeStatic('T', 'run()'), 2);
    });
    void it('put errors on fields of records that have no value', () => {
        const statements = "Account a = new Account(); a.Name.addError('no'); return a.getErrors()[0].getMessage();";
        assert.equal(run(statements), 'no');
    });
});
