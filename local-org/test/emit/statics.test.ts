/** Static members live as long as a transaction: Apex Developer Guide, "Static and Instance Methods, Variables, and Initialization Code". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startClean } from './support.js';

const SOURCES = {
    'Counter.cls': `public class Counter { public static Integer n = 10; static { n++; }
        public static Integer next() { return n++; } }`,
    'T.cls': `public class T { public static Integer run() { Counter.next(); return Counter.n; }
        public static Integer nested() { return new Nested().read(); }
        static Integer own = 3; public class Nested { public Integer read() { return own; } } }`
};

void describe('statics', () => {
    void it('are initialised in source order on first use', () => {
        assert.equal(startClean(SOURCES).invokeStatic('T', 'run()'), 12);
    });
    void it('keep their values within a transaction', () => {
        const machine = startClean(SOURCES);
        machine.invokeStatic('T', 'run()');
        assert.equal(machine.invokeStatic('T', 'run()'), 13);
    });
    void it('begin anew with a transaction', () => {
        const machine = startClean(SOURCES);
        machine.invokeStatic('T', 'run()');
        machine.begin();
        assert.equal(machine.invokeStatic('T', 'run()'), 12);
    });
    void it('of an outer class are there for its inner classes', () => {
        assert.equal(startClean(SOURCES).invokeStatic('T', 'nested()'), 3);
    });
    void it('are initialised for the super class first', () => {
        const machine = startClean({
            'Log.cls': "public class Log { public static String text = ''; }",
            'A.cls': "public virtual class A { static { Log.text += 'a'; } }",
            'B.cls':
                "public class B extends A { static { Log.text += 'b'; } public static String log() { return Log.text; } }"
        });
        assert.equal(machine.invokeStatic('B', 'log()'), 'ab');
    });
    void it('are initialised again after an initialiser has failed', () => {
        const machine = startClean({
            'Shaky.cls': 'public class Shaky { public static Integer n = T.make(); }',
            'T.cls': `public class T { static Integer calls = 0;
                public static Integer make() { calls++; if (calls == 1) { Integer z = 0; return 1 / z; } return calls; }
                public static Integer run() { try { return Shaky.n; } catch (MathException e) { return Shaky.n; } } }`
        });
        assert.equal(machine.invokeStatic('T', 'run()'), 2);
    });
});
