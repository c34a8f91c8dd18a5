/** Exceptions: Apex Developer Guide, "Exceptions in Apex". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, run, startClean } from './support.js';

void describe('exceptions', () => {
    void it('are caught by type', () => {
        assert.equal(
            run(
                "try { Integer a = 0; return 1 / a; } catch (ListException e) { return 'list'; } catch (MathException e) { return 'math'; }"
            ),
            'math'
        );
    });
    void it('of the user are caught as their super types', () => {
        const members =
            'public virtual class AException extends Exception { } public class BException extends AException { }';
        assert.equal(
            run(
                "try { throw new BException('x'); } catch (AException e) { return e.getTypeName() + e.getMessage(); }",
                members
            ),
            'T.BExceptionx'
        );
    });
    void it('have a message of their own when they are given none', () => {
        assert.equal(
            run(
                'try { throw new AnException(); } catch (AnException e) { return e.getMessage(); }',
                'public class AnException extends Exception { }'
            ),
            'Script-thrown exception'
        );
    });
    void it('carry a cause', () => {
        const statements =
            "try { try { Object o = null; o.toString(); } catch (Exception a) { throw new AnException('b', a); } } catch (AnException e) { return e.getCause().getTypeName(); } return null;";
        assert.equal(run(statements, 'public class AnException extends Exception { }'), 'System.NullPointerException');
    });
    void it('run finally in any case', () => {
        assert.equal(
            run(
                "String s = ''; try { try { Integer a = 0; a = 1 / a; } finally { s += 'f'; } } catch (Exception e) { s += 'c'; } return s;"
            ),
            'fc'
        );
    });
    void it('name the line and the method in their stack trace', () => {
        const { stack } = failure('return go();', 'static Integer go() { Integer a; return a + 1; }');
        assert.equal(stack, 'Class.T.go: line 1, column 1\nClass.T.run: line 3, column 1');
    });
    void it('name inner classes and constructors in their stack trace', () => {
        const { stack } = failure(
            'return new A();',
            "public class A { A() { throw new AnException('x'); } } public class AnException extends Exception { }"
        );
        assert.equal(stack, 'Class.T.A.<init>: line 1, column 1\nClass.T.run: line 3, column 1');
    });
    void it('have the namespace in their stack trace', () => {
        const machine = startClean(
            { 'T.cls': 'public class T { public static void run() { String s; s.length(); } }' },
            { namespace: 'ns' }
        );
        assert.throws(
            () => machine.invokeStatic('T', 'run()'),
            (thrown) => {
                assert.equal(machine.describe(thrown).stack, 'Class.ns.T.run: line 1, column 1');
                return true;
            }
        );
    });
    void it('keep their trace when they are thrown again', () => {
        const { stack } = failure('try { Integer a; a++; }\ncatch (Exception e) {\nthrow e; } return 1;');
        assert.equal(stack, 'Class.T.run: line 3, column 1');
    });
    void it('know their line', () => {
        assert.equal(run('try {\nInteger a;\na++;\n} catch (Exception e) { return e.getLineNumber(); } return 0;'), 5);
    });
    void it('refuse a list index out of bounds', () => {
        const { type, message } = failure('return new List<Integer>{ 1 }[3];');
        assert.deepEqual([type, message], ['System.ListException', 'List index out of bounds: 3']);
    });
    void it('refuse a cast to another type', () => {
        const { type, message } = failure("Object o = 'x'; return (Integer) o;");
        assert.deepEqual(
            [type, message],
            ['System.TypeException', 'Invalid conversion from runtime type String to Integer']
        );
    });
    void it('refuse an unknown enum constant', () => {
        assert.equal(failure("return C.valueOf('Z');", 'enum C { A }').type, 'System.NoSuchElementException');
    });
});

void describe('limits', () => {
    void it('end an endless loop, which Apex cannot catch', () => {
        const { type, message } = failure(
            "try { while (true) { } } catch (Exception e) { return 'caught'; } finally { return 'finally'; }"
        );
        assert.deepEqual([type, message], ['System.LimitException', 'Apex CPU time limit exceeded']);
    });
    void it('end an endless recursion, which Apex cannot catch', () => {
        const { type, message } = failure(
            "try { return go(1); } catch (Exception e) { return 'caught'; }",
            'static Integer go(Integer n) { return go(n + 1) + 1; }'
        );
        assert.deepEqual([type, message], ['System.LimitException', 'Maximum stack depth reached: 1001']);
    });
    void it('leave what is not supported uncaught', () => {
        const { type, message } = failure(
            "try { return [SELECT Id FROM Account]; } catch (Exception e) { return 'caught'; } finally { return 'finally'; }"
        );
        assert.deepEqual([type, message], ['UNSUPPORTED', 'UNSUPPORTED SOQL']);
    });
});
