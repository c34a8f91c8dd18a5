/** Statements: Apex Developer Guide, "Control Flow Statements". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, run, startClean } from './support.js';

void describe('statements', () => {
    void it('loop over lists', () => {
        assert.equal(
            run(
                'Integer s = 0; for (Integer x : new List<Integer>{ 1, 2, 3 }) { if (x == 2) continue; s += x; } return s;'
            ),
            4
        );
    });
    void it('loop over sets in the order of insertion', () => {
        assert.equal(run("String s = ''; for (String x : new Set<String>{ 'b', 'a', 'b' }) s += x; return s;"), 'ba');
    });
    void it('loop over anything iterable', () => {
        const members = `public class Two implements Iterable<Integer> { public Iterator<Integer> iterator() { return new List<Integer>{ 4, 5 }.iterator(); } }`;
        assert.equal(run('Integer s = 0; for (Integer x : new Two()) { s += x; } return s;', members), 9);
    });
    void it('refuse changes of a list that a loop runs over', () => {
        const { type, message } = failure(
            'List<Integer> xs = new List<Integer>{ 1 }; for (Integer x : xs) { xs.add(2); } return null;'
        );
        assert.deepEqual(
            [type, message],
            ['System.FinalException', 'Cannot modify a collection while it is being iterated.']
        );
    });
    void it('allow changes of a list after a loop that was left early', () => {
        assert.equal(
            run(
                'List<Integer> xs = new List<Integer>{ 1, 2 }; for (Integer x : xs) { break; } xs.add(3); return xs.size();'
            ),
            3
        );
    });
    void it('refuse changes of a set that a loop runs over', () => {
        const { type } = failure(
            'Set<Integer> xs = new Set<Integer>{ 1 }; for (Integer x : xs) { xs.remove(1); } return null;'
        );
        assert.equal(type, 'System.FinalException');
    });
    void it('loop over a copy of a set below API version 62', () => {
        const machine = startClean({
            'T.cls':
                'public class T { public static Integer run() { Set<Integer> xs = new Set<Integer>{ 1, 2 }; for (Integer x : xs) { xs.remove(x); } return xs.size(); } }',
            'T.cls-meta.xml': '<ApexClass><apiVersion>61.0</apiVersion></ApexClass>'
        });
        assert.equal(machine.invokeStatic('T', 'run()'), 0);
    });
    void it('run a do loop at least once', () => {
        assert.equal(run('Integer n = 0; do { n++; } while (n < 0); return n;'), 1);
    });
    void it('leave the innermost loop from within a switch', () => {
        assert.equal(
            run(
                'Integer n = 0; while (true) { n++; switch on n { when 3 { break; } when else { continue; } } } return n;'
            ),
            3
        );
    });
    void it('switch on several values', () => {
        assert.equal(run('Integer n = -2; switch on n { when 1, -2 { return 1; } when else { return 2; } }'), 1);
    });
    void it('switch on null', () => {
        assert.equal(run('Integer n; switch on n { when null { return 1; } when else { return 2; } }'), 1);
    });
    void it('switch on enums', () => {
        assert.equal(
            run('C c = C.B; switch on c { when A { return 1; } when B { return 2; } } return 3;', 'enum C { A, B }'),
            2
        );
    });
    void it('switch on the object of a record', () => {
        assert.equal(
            run(
                "SObject o = new Contact(LastName = 'x'); switch on o { when Account a { return 1; } when Contact c { return c.LastName; } } return 3;"
            ),
            'x'
        );
    });
    void it('give every name of a local its own variable', () => {
        assert.equal(
            run(
                'Integer s = 0; for (Integer eval = 0; eval < 2; eval++) { Integer let = eval; s += let; } Integer let = 5; return s + let;'
            ),
            6
        );
    });
});
