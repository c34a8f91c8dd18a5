import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Statement } from '../../src/compiler/ast.js';
import { bare, shape, statementOf, statementsOf } from './support.js';

/** A statement of a kind, or the test fails. */
function only<K extends Statement['kind']>(body: string, kind: K): Extract<Statement, { kind: K }> {
    const statement = statementOf(body);
    assert.equal(statement.kind, kind);
    return statement as Extract<Statement, { kind: K }>;
}

describe('variables', () => {
    test('have a type, and each declarator its value', () => {
        const statement = only('final Integer a = 1, b;', 'LocalVariable');
        assert.deepEqual(
            statement.modifiers.keywords.map((each) => each.name),
            ['final']
        );
        assert.deepEqual(
            statement.declarators.map((each) => [each.name.text, each.initializer && shape(each.initializer)]),
            [
                ['a', '1'],
                ['b', undefined]
            ]
        );
    });

    test('may be arrays and nested generics', () => {
        const statement = only('Map<String, List<A.B>> m;', 'LocalVariable');
        assert.deepEqual(bare(statement.type), {
            kind: 'TypeReference',
            segments: [
                {
                    name: 'Map',
                    arguments: [
                        { kind: 'TypeReference', segments: [{ name: 'String', arguments: [] }], arrayDepth: 0 },
                        {
                            kind: 'TypeReference',
                            segments: [
                                {
                                    name: 'List',
                                    arguments: [
                                        {
                                            kind: 'TypeReference',
                                            segments: [
                                                { name: 'A', arguments: [] },
                                                { name: 'B', arguments: [] }
                                            ],
                                            arrayDepth: 0
                                        }
                                    ]
                                }
                            ],
                            arrayDepth: 0
                        }
                    ]
                }
            ],
            arrayDepth: 0
        });
        assert.equal(only('String[][] s;', 'LocalVariable').type.arrayDepth, 2);
    });

    test('may be named like a keyword of queries and loops', () => {
        const names = 'when offset count order data limit1 first last today system user name group set get sharing';
        for (const name of names.split(' ')) {
            assert.equal(only(`Integer ${name} = 1;`, 'LocalVariable').declarators[0]?.name.text, name);
        }
    });
});

describe('branches', () => {
    test('else belongs to the nearest if', () => {
        const outer = only('if (a) if (b) c(); else d();', 'If');
        assert.equal(outer.else, undefined);
        assert.equal(outer.then.kind === 'If' && outer.then.else?.kind, 'ExpressionStatement');
    });

    test('else if is an if in the else', () => {
        const outer = only('if (a) { } else if (b) { } else { c(); }', 'If');
        assert.equal(outer.else?.kind === 'If' && outer.else.else?.kind, 'Block');
    });

    test('switch takes numbers with signs, strings, null and names', () => {
        const statement = only(
            "switch on a { when 1, -2, +3L { } when 'b', null { } when C, D.E.F, (4) { } }",
            'Switch'
        );
        assert.deepEqual(
            statement.cases.map((each) => (each.when.kind === 'Values' ? each.when.values.map(shape) : [])),
            [
                ['1', '(-2)', '(+3)'],
                ["'b'", 'null'],
                ['C', 'D.E.F', '4']
            ]
        );
        assert.equal(statement.else, undefined);
    });

    test('switch takes types', () => {
        const statement = only('switch on a { when Account b { c(); } when D.E f { } when else { g(); } }', 'Switch');
        assert.deepEqual(
            statement.cases.map((each) => each.when.kind === 'Type' && each.when.name.text),
            ['b', 'f']
        );
        assert.equal(statement.cases[0]?.body.statements.length, 1);
        assert.equal(statement.else?.statements.length, 1);
    });
});

describe('loops', () => {
    test('while may have an empty statement', () => {
        const statement = only('while (f());', 'While');
        assert.deepEqual(bare(statement.body), { kind: 'Block', statements: [] });
    });

    test('do runs its block first', () => {
        const statement = only('do { a(); } while (b);', 'DoWhile');
        assert.equal(statement.body.kind, 'Block');
        assert.equal(shape(statement.condition), 'b');
    });

    test('for with a declaration', () => {
        const statement = only('for (Integer i = 0, j = 1; i < j; i++) a();', 'For');
        assert.ok(statement.initializer !== undefined && 'kind' in statement.initializer);
        assert.equal(statement.initializer.declarators.length, 2);
        assert.equal(statement.condition && shape(statement.condition), '(i < j)');
        assert.deepEqual(statement.update.map(shape), ['(i++)']);
        assert.equal(statement.body?.kind, 'ExpressionStatement');
    });

    test('for with assignments', () => {
        const statement = only('for (i = 0, j = 1;;) { }', 'For');
        assert.ok(Array.isArray(statement.initializer));
        assert.deepEqual(statement.initializer.map(shape), ['(i = 0)', '(j = 1)']);
        assert.equal(statement.condition, undefined);
        assert.deepEqual(statement.update, []);
    });

    test('for with nothing at all', () => {
        const statement = only('for (;;);', 'For');
        assert.equal(statement.initializer, undefined);
        assert.equal(statement.body, undefined);
    });

    test('for over a list', () => {
        const statement = only('for (A.B each : f()) g();', 'ForEach');
        assert.equal(statement.name.text, 'each');
        assert.deepEqual(
            statement.type.segments.map((each) => each.name),
            ['A', 'B']
        );
        assert.equal(shape(statement.iterable), 'f()');
    });

    test('for over a query, in chunks', () => {
        const statement = only('for (Account[] chunk : [SELECT Id FROM Account]) { }', 'ForEach');
        assert.equal(statement.type.arrayDepth, 1);
        assert.equal(statement.iterable.kind, 'Soql');
    });

    test('break and continue', () => {
        assert.deepEqual(
            statementsOf('while (a) { break; continue; }').flatMap((each) =>
                each.kind === 'While' && each.body.kind === 'Block' ? each.body.statements.map((one) => one.kind) : []
            ),
            ['Break', 'Continue']
        );
    });
});

describe('try', () => {
    test('has catch clauses with qualified types, and finally', () => {
        const statement = only('try { a(); } catch (A.B b) { } catch (C d) { } finally { e(); }', 'Try');
        assert.deepEqual(
            statement.catches.map((each) => [each.type.segments.map((one) => one.name).join('.'), each.name.text]),
            [
                ['A.B', 'b'],
                ['C', 'd']
            ]
        );
        assert.equal(statement.finally?.statements.length, 1);
    });

    test('throw and return hold their values', () => {
        assert.equal(shape(only('throw a.b();', 'Throw').value), 'a.b()');
        const value = only('return a;', 'Return').value;
        assert.equal(value && shape(value), 'a');
        assert.equal(only('return;', 'Return').value, undefined);
    });
});

describe('data manipulation', () => {
    for (const operation of ['insert', 'update', 'delete', 'undelete', 'upsert'] as const) {
        test(operation, () => {
            const statement = only(`${operation} a.b;`, 'Dml');
            assert.equal(statement.operation, operation);
            assert.equal(statement.access, undefined);
            assert.equal(shape(statement.value), 'a.b');
            assert.equal(statement.externalId, undefined);
        });

        test(`${operation} with access`, () => {
            assert.equal(only(`${operation} as user a;`, 'Dml').access, 'user');
            assert.equal(only(`${operation} AS SYSTEM a;`, 'Dml').access, 'system');
        });
    }

    test('upsert by an external id', () => {
        const statement = only('upsert a Ext__c;', 'Dml');
        assert.deepEqual(
            statement.externalId?.map((each) => each.text),
            ['Ext__c']
        );
        assert.deepEqual(
            only('upsert as user a() A__c.Fields.B__c;', 'Dml').externalId?.map((each) => each.text),
            ['A__c', 'Fields', 'B__c']
        );
    });

    test('merge', () => {
        const statement = only('merge as user a b;', 'Dml');
        assert.equal(statement.operation, 'merge');
        assert.equal(statement.access, 'user');
        assert.equal(shape(statement.value), 'a');
        assert.equal(statement.merged && shape(statement.merged), 'b');
    });

    test('delete of a query', () => {
        assert.equal(only('delete [SELECT Id FROM A];', 'Dml').value.kind, 'Soql');
    });
});

describe('System.runAs', () => {
    for (const spelling of ['System.runAs', 'system.RunAs', 'SYSTEM.RUNAS']) {
        test(spelling, () => {
            const statement = only(`${spelling}(a.b) { c(); }`, 'RunAs');
            assert.deepEqual(statement.arguments.map(shape), ['a.b']);
            assert.equal(statement.body.statements.length, 1);
        });
    }
});

describe('blocks', () => {
    test('know where they end', () => {
        const statement = only('\n{\n    a();\n  }', 'Block');
        assert.deepEqual([statement.line, statement.column, statement.endLine, statement.endColumn], [3, 1, 5, 3]);
    });
});

describe('expressions that may be statements', () => {
    for (const source of ['f();', 'a.f();', 'a = b;', 'a.b += c;', 'a[0]++;', '--a.b;', 'new A();', "'a'.length();"]) {
        test(source, () => assert.equal(statementOf(source).kind, 'ExpressionStatement'));
    }
});
