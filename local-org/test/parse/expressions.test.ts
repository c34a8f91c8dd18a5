import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bare, expressionOf, shape, statementOf } from './support.js';

// The groupings are those of the platform's own parser, asked for each of these expressions.
describe('operators group as on the platform', () => {
    const groupings: readonly (readonly [string, string])[] = [
        ['a + b * c', '(a + (b * c))'],
        ['a - b - c', '((a - b) - c)'],
        ['a / b * c', '((a / b) * c)'],
        ['a + b << c + d', '((a + b) << (c + d))'],
        ['a >> b >>> c << d', '(((a >> b) >>> c) << d)'],
        ['a << b < c', '((a << b) < c)'],
        ['a < b == c', '((a < b) == c)'],
        ['a == b < c', '((a == b) < c)'],
        ['a < b == c < d', '(((a < b) == c) < d)'],
        ['a == b == c', '((a == b) == c)'],
        ['a & b == c', '(a & (b == c))'],
        ['a | b & c ^ d', '(a | ((b & c) ^ d))'],
        ['a == b && c != d || e < f', '(((a == b) && (c != d)) || (e < f))'],
        ['a !== b === c', '((a !== b) === c)'],
        ['a ?? b == c', '(a ?? (b == c))'],
        ['a && b ?? c', '((a && b) ?? c)'],
        ['a ?? b ?? c', '((a ?? b) ?? c)'],
        ['a ?? b ? c : d', '((a ?? b) ? c : d)'],
        ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
        ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
        ['y = z += 1', '(y = (z += 1))'],
        ['!a == b', '((!a) == b)'],
        ['!a instanceof B', '((!a) is B)'],
        ['a instanceof B && c', '((a is B) && c)'],
        ['-a * b', '((-a) * b)'],
        ['-a.b().c', '(-a.b().c)'],
        ['a++ + ++b', '((a++) + (++b))'],
        ['- -a', '(-(-a))'],
        // A name in brackets before a sign is a type: the platform then says that there is no type `a`.
        ['(a) + 1', '(cast a (+1))'],
        ['(a) - b * c', '((cast a (-b)) * c)'],
        ['(a) * b', '(a * b)'],
        ['(a[0]) - b', '(a[0] - b)'],
        ['(A) b.c()', '(cast A b.c())'],
        ['(A) b[0].d', '(cast A b[0].d)'],
        ['(A) b + c', '((cast A b) + c)'],
        ['(A) b == c', '((cast A b) == c)'],
        ['(A) (B) c', '(cast A (cast B c))'],
        ['((A) b).c', '(cast A b).c']
    ];
    for (const [source, expected] of groupings) {
        test(source, () => assert.equal(shape(expressionOf(source)), expected));
    }
});

describe('operators of several tokens become one', () => {
    for (const operator of ['<<', '>>', '>>>', '<=', '>=', '<', '>', '<>', '!=', '!==', '===', '??']) {
        test(operator, () => assert.equal(shape(expressionOf(`a ${operator} b`)), `(a ${operator} b)`));
    }
    for (const operator of ['=', '+=', '-=', '*=', '/=', '&=', '|=', '^=', '<<=', '>>=', '>>>=']) {
        test(operator, () => assert.equal(shape(expressionOf(`(a ${operator} b)`)), `(a ${operator} b)`));
    }
});

describe('chains', () => {
    test('safe navigation marks the step it stands at', () => {
        assert.equal(shape(expressionOf('a?.b.c?.d()[0]?.e')), 'a?.b.c?.d()[0]?.e');
    });

    test('keywords are names after a dot', () => {
        assert.equal(shape(expressionOf('Trigger.new')), 'Trigger.new');
        assert.equal(shape(expressionOf('a.select.when.insert().this')), 'a.select.when.insert().this');
    });

    test('a call without target has none', () => {
        assert.deepEqual(bare(expressionOf('f(1)')), {
            kind: 'Call',
            name: { text: 'f' },
            arguments: [{ kind: 'Literal', type: 'Integer', value: '1' }],
            isSafe: false
        });
    });

    test('this and super are targets', () => {
        assert.equal(shape(expressionOf('this.a')), 'this.a');
        assert.equal(shape(expressionOf('super.f(this)')), 'super.f(this)');
    });

    test('this(...) and super(...) are constructor calls', () => {
        assert.deepEqual(bare(statementOf('this(a);')), {
            kind: 'ExpressionStatement',
            expression: { kind: 'ConstructorCall', callee: 'this', arguments: [{ kind: 'Name', name: 'a' }] }
        });
        assert.deepEqual(bare(statementOf('super();')), {
            kind: 'ExpressionStatement',
            expression: { kind: 'ConstructorCall', callee: 'super', arguments: [] }
        });
    });

    test('an expression starts where its first operand starts, a name where it stands', () => {
        const node = expressionOf('first\n    .second(1)');
        assert.equal(node.kind, 'Call');
        assert.deepEqual([node.line, node.column], [2, 15]);
        assert.deepEqual(node.name, { text: 'second', line: 3, column: 6 });
    });
});

describe('new', () => {
    test('an object with arguments', () => {
        const node = bare(expressionOf('new A.B<C>(1)'));
        assert.deepEqual(node, {
            kind: 'NewObject',
            type: {
                kind: 'TypeReference',
                segments: [
                    { name: 'A', arguments: [] },
                    { name: 'B', arguments: [typeNamed('C')] }
                ],
                arrayDepth: 0
            },
            arguments: [{ kind: 'Literal', type: 'Integer', value: '1' }]
        });
    });

    test('a record with fields', () => {
        const node = expressionOf("new Account(Name = 'x', Owner__r = y)");
        assert.equal(node.kind, 'NewObject');
        assert.deepEqual(node.arguments.map(shape), ["(Name = 'x')", '(Owner__r = y)']);
    });

    test('an array with a size', () => {
        assert.deepEqual(bare(expressionOf('new String[n]')), {
            kind: 'NewArray',
            type: typeNamed('String'),
            size: { kind: 'Name', name: 'n' }
        });
    });

    test('an array with elements', () => {
        assert.deepEqual(bare(expressionOf('new String[]{ a, b }')), {
            kind: 'NewArray',
            type: typeNamed('String'),
            elements: [
                { kind: 'Name', name: 'a' },
                { kind: 'Name', name: 'b' }
            ]
        });
    });

    test('an array without elements', () => {
        assert.deepEqual(bare(expressionOf('new String[]{}')), {
            kind: 'NewArray',
            type: typeNamed('String'),
            elements: []
        });
    });

    test('lists and sets with elements, and without', () => {
        for (const [source, count] of [
            ['new List<A>{ a, b }', 2],
            ['new Set<A>{ a }', 1],
            ['new List<A>{}', 0]
        ] as const) {
            const node = expressionOf(source);
            assert.equal(node.kind, 'NewCollection');
            assert.equal(node.elements.length, count);
        }
    });

    test('maps with entries, and without', () => {
        const node = expressionOf('new Map<A, List<B>>{ a => new List<B>{ b }, c => d }');
        assert.equal(node.kind, 'NewMap');
        assert.deepEqual(
            node.entries.map((entry) => [shape(entry.key), shape(entry.value)]),
            [
                ['a', '<NewCollection>'],
                ['c', 'd']
            ]
        );
        const empty = expressionOf('new Map<A, B>{}');
        assert.equal(empty.kind, 'NewMap');
        assert.deepEqual(empty.entries, []);
    });

    test('what is made can be used at once', () => {
        assert.equal(shape(expressionOf('new A().b.c()')), '<NewObject>.b.c()');
        assert.equal(shape(expressionOf('new List<A>{ a }[0]')), '<NewCollection>[0]');
    });
});

describe('types as values', () => {
    test('a class', () => {
        assert.deepEqual(bare(expressionOf('Foo.class')), { kind: 'TypeLiteral', type: typeNamed('Foo') });
    });

    test('a generic class', () => {
        assert.deepEqual(bare(expressionOf('List<Foo>.class')), {
            kind: 'TypeLiteral',
            type: {
                kind: 'TypeReference',
                segments: [{ name: 'List', arguments: [typeNamed('Foo')] }],
                arrayDepth: 0
            }
        });
    });

    test('void', () => {
        assert.deepEqual(bare(expressionOf('void.class')), { kind: 'TypeLiteral', type: typeNamed('void') });
    });

    test('with a method called on it', () => {
        const node = expressionOf('A.B.class.getName()');
        assert.equal(node.kind, 'Call');
        assert.equal(node.target?.kind, 'TypeLiteral');
    });
});

function typeNamed(name: string): unknown {
    return { kind: 'TypeReference', segments: [{ name, arguments: [] }], arrayDepth: 0 };
}
