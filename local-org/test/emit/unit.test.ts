/** What a unit holds beside its code. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileAnonymous } from '../../src/compiler/compile.js';
import type { EmittedUnit } from '../../src/compiler/emit/index.js';
import { start } from './support.js';

void describe('an emitted unit', () => {
    void it('runs after a way through JSON', () => {
        const sources = {
            'T.cls': 'public class T { static Integer n = 1; public static Integer run() { return n; } }'
        };
        const copy = JSON.parse(JSON.stringify(start(sources).units)) as EmittedUnit[];
        assert.equal(start(sources, { units: copy }).machine.invokeStatic('T', 'run()'), 1);
    });
    void it('lists the library members that it uses', () => {
        const { units } = start({
            'T.cls': "public class T { public static Integer run() { return new List<String>{ 'a' }[0].length(); } }"
        });
        assert.deepEqual(units[0]?.natives, ['String.length()']);
    });
    void it('lists the queries that it makes', () => {
        const { units, machine } = start({
            'T.cls': 'public class T { static Integer run() { return [SELECT COUNT() FROM Account]; } }'
        });
        assert.deepEqual(units[0]?.natives, ['SOQL']);
        assert.equal(machine.natives.has('SOQL'), false);
    });
    void it('counts executed statements by line', () => {
        const { machine } = start({
            'T.cls':
                'public class T {\npublic static void run() {\nfor (Integer i = 0; i < 3; i++) {\ngo();\n}\n}\nstatic void go() {\n}\nstatic void never() {\ngo();\n}\n}'
        });
        machine.invokeStatic('T', 'run()');
        const [covered] = machine.statements.coverage();
        const hits = covered?.unit.statements.map((line, at) => [line, covered.counts[at]]);
        assert.deepEqual(
            hits?.filter(([line]) => line === 4 || line === 10),
            [
                [4, 3],
                [10, 0]
            ]
        );
    });
    void it('describes classes, their fields and their methods', () => {
        const { units } = start({
            'T.cls':
                '@IsTest private class T { transient Integer n { get; set; } @IsTest static void works() { } public interface I { } public class A implements I { } }'
        });
        const [outer, , inner] = units[0]?.info ?? [];
        assert.ok(outer);
        assert.equal(outer.isTest, true);
        assert.deepEqual(
            outer.fields.map(({ name, type, isTransient, slot }) => [name, type, isTransient, slot]),
            [['n', 'Integer', true, '_n']]
        );
        assert.deepEqual(
            outer.methods.map(({ key, annotations }) => [key, annotations]),
            [['works()', ['IsTest']]]
        );
        assert.deepEqual([inner?.name, inner?.interfaces], ['T.A', ['T.I']]);
    });
    void it('is made of a class with an error in one method, and runs its others', () => {
        const { diagnostics, machine } = start({
            'T.cls':
                'public class T { public static Integer good() { return 1; } public static Integer bad() { return nowhere; } }'
        });
        assert.equal(diagnostics.filter(({ severity }) => severity === 'error').length, 1);
        assert.equal(machine.invokeStatic('T', 'good()'), 1);
        assert.throws(() => machine.invokeStatic('T', 'bad()'), /T\.bad has compile errors/);
    });
    void it('is made of anonymous Apex with methods and classes', () => {
        const lines: string[] = [];
        const { machine, world } = start({}, { debug: (_, text) => lines.push(text) });
        const { unit, diagnostics } = compileAnonymous(
            world,
            'class A { Integer n = twice(4); } Integer twice(Integer n) { return n * 2; } System.debug(new A().n);'
        );
        assert.deepEqual(diagnostics, []);
        assert.ok(unit);
        machine.add(unit);
        machine.run(unit);
        assert.deepEqual(lines, ['8']);
    });
});
