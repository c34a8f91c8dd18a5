import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAnonymous, parseClass, parseTrigger } from '../../src/compiler/parse/index.js';
import { complaints, complaintsOf } from './support.js';

// Words and places are those of the platform's own parser, which was asked about each of these texts, unless said.

describe('statements that the platform refuses', () => {
    const cases: readonly (readonly [string, string])[] = [
        ['x = 1', "3:1 Missing ';' at '}'"],
        ['return', "3:1 Missing ';' at '}'"],
        ['insert x', "3:1 Missing ';' at '}'"],
        ['break', "3:1 Missing ';' at '}'"],
        ['throw;', "2:6 Unexpected token ';'."],
        ['insert;', "2:7 Unexpected token ';'."],
        ['merge a;', "2:8 Unexpected token ';'."],
        ['else { }', "2:1 Expecting '}' but was: 'else'"],
        ['if (a) { } else else;', "2:17 Unexpected token 'else'."],
        ['if (a) ;', "2:8 Unexpected token ';'."],
        ['if () { }', "2:5 Unexpected token ')'."],
        ['if a { }', "2:4 Missing '(' at 'a'"],
        [';', "2:1 Extra '}', at ';'."],
        ['foo();;', "2:7 Extra '}', at ';'."],
        ['catch (Exception e) { }', "2:1 Expecting '}' but was: 'catch'"],
        ['do x(); while (true);', "2:4 Missing '{' at 'x'"],
        ['Integer x = ;', "2:13 Unexpected token ';'."],
        ['f(a,);', "2:5 Unexpected token ')'."],
        ['x = a ? b;', "2:10 Expecting ':' but was: ';'"],
        ['System.runAs(u);', "2:16 Expecting '{' but was: ';'"],
        ['for (Integer i = 0; i < 1; i++, j--) { }', "2:31 Expecting ')' but was: ','"]
    ];
    for (const [source, expected] of cases) {
        test(source, () => assert.deepEqual(complaintsOf(source), [expected]));
    }

    // The place is the platform's, the words are not: it says `Extra ')', at 'b'.` here.
    test('a missing comma is found where the text stops making sense', () => {
        assert.deepEqual(complaintsOf('f(a b);'), ["2:5 Unexpected token 'b'."]);
        assert.deepEqual(complaintsOf('x = (a;'), ["2:7 Unexpected token ';'."]);
    });
});

describe('expressions that the platform refuses', () => {
    const cases: readonly (readonly [string, string])[] = [
        ['x = new List<A>{ a, };', "2:21 Unexpected token '}'."],
        ['x = new A[]{ a, };', "2:17 Unexpected token '}'."],
        ['x = new A[];', "2:12 Expecting '{' but was: ';'"],
        ['x = new A<B>{};', "2:13 Unexpected token '{'."],
        ['x = new List<A>{ a => b };', "2:20 Expecting '}' but was: '=>'"],
        ['x = new Map<A, B>{ a };', "2:22 Expecting '=>' but was: '}'"],
        ['x = new Map<A, B>{ a => b, c };', "2:30 Expecting '=>' but was: '}'"],
        ['x = new List<A>[5];', "2:16 Unexpected token '['."],
        ['x = a instanceof B == c;', "2:20 Unexpected token '=='."],
        ['x = [SELECT Id FROM a WHERE];', "2:28 Unexpected token ']'."],
        ['x = [SELECT Id FROM a WHERE b = 1 AND c = 2 OR d = 3];', "2:45 Expecting ']' but was: 'OR'"],
        ['x = [SELECT Id FROM a WHERE b == 1];', "2:31 Unexpected token '=='."]
    ];
    for (const [source, expected] of cases) {
        test(source, () => assert.deepEqual(complaintsOf(source), [expected]));
    }

    // The platform refuses these too, but earlier in the text.
    test('arrays of generic types', () => {
        assert.deepEqual(complaintsOf('List<A>[] x;'), ["2:8 Unexpected token '['."]);
        assert.deepEqual(complaintsOf('A.B<C>.D x;'), ["2:2 Unexpected token '.'."]);
    });
});

// From here to the end of the group the platform's parser is silent and its compiler speaks; words as in its messages.
describe('what only the compiler of the platform refuses', () => {
    for (const source of [
        'a + b;',
        'a.b;',
        'a;',
        '-x;',
        '!f();',
        '(f());',
        'a ? b() : c();',
        'a[0];',
        '1;',
        '[SELECT Id FROM A];'
    ]) {
        test(source, () => {
            const place = source.startsWith('(') ? '2:2' : '2:1';
            assert.deepEqual(complaintsOf(source), [`${place} Expression cannot be a statement.`]);
        });
    }

    for (const source of ['1++;', '1 = 2;', 'f() = 2;', 'f()++;', '--this;']) {
        test(source, () => {
            const place = source.startsWith('--') ? '2:3' : '2:1';
            assert.deepEqual(complaintsOf(source), [`${place} Expression cannot be assigned`]);
        });
    }

    test('a switch needs a when, and when else comes last', () => {
        assert.deepEqual(complaintsOf('switch on x { }'), ['2:1 Switch statement requires at least one when block']);
        assert.deepEqual(complaintsOf('switch on x { when else { } when 1 { } }'), [
            "2:29 'when else' must be the last when block"
        ]);
    });

    test('a try needs a catch or finally', () => {
        assert.deepEqual(complaintsOf('try { }'), [
            '2:1 Try block must have at least one catch block or a finally block'
        ]);
    });

    test('all mistakes of this sort are told, in the order of the text', () => {
        assert.deepEqual(complaintsOf("a;\nx = 99999999999;\ny = '\\q';"), [
            '2:1 Expression cannot be a statement.',
            '3:5 Illegal integer',
            "4:5 Illegal string literal: Invalid string literal '\\q'. Illegal character sequence \\q' in string literal."
        ]);
    });
});

describe('characters and tokens', () => {
    const cases: readonly (readonly [string, string])[] = [
        ["String s = 'abc;", "2:12 Missing closing quote character ' on string."],
        ['String s = "abc";', `2:12 Unrecognized symbol '"', which is not a valid Apex identifier.`],
        ['x = #;', "2:5 Found punctuation symbol or operator '#' that isn't valid in Apex."],
        ['x = `a`;', "2:5 Found punctuation symbol or operator '`' that isn't valid in Apex."],
        ['x = a % b;', "2:7 Found punctuation symbol or operator '%' that isn't valid in Apex."],
        ['x = \\;', "2:5 Unrecognized symbol '\\', which is not a valid Apex identifier."],
        ['x = 0x10;', "2:6 Extra ';', at 'x10'."],
        [
            'Integer é = 3;',
            "2:9 Invalid identifier 'é'. Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by any " +
                "number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'."
        ],
        [
            'Integer ŵ = 3;',
            "2:9 Invalid identifier 'ŵ'. Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by any " +
                "number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'."
        ],
        ['x(); /* never closed', '2:6 Missing closing mark */ on multi-line comment.']
    ];
    for (const [source, expected] of cases) {
        test(source, () => assert.deepEqual(complaintsOf(source), [expected]));
    }
});

describe('declarations that the platform refuses', () => {
    const cases: readonly (readonly [string, string])[] = [
        ['', "1:1 Unexpected token '<EOF>'."],
        ['public class A', "1:15 Expecting '{' but was: '<EOF>'"],
        ['public class A {', "1:17 Expecting '}' but was: '<EOF>'"],
        ['public clas A {}', "1:8 Unexpected token 'clas'."],
        ['class A { } }', "1:13 Extra '<EOF>', at '}'."],
        ['class A { } class B { }', "1:13 Missing '<EOF>' at 'class'"],
        ['class A extends { }', "1:17 Unexpected token '{'."],
        ['class A { void f() }', "1:20 Unexpected token '}'."],
        ['class A { void f(Integer) { } }', "1:25 Unexpected token ')'."],
        ['class A { void f() { }; }', "1:23 Extra '}', at ';'."],
        ['class A { Integer p { } }', "1:23 Unexpected token '}'."],
        ['class A { Integer p { get; get; } }', "1:28 Missing '}' at 'get'"],
        ['class A { Integer p { get; set } }', "1:32 Unexpected token '}'."],
        ['interface A { void f() { } }', "1:24 Expecting ';' but was: '{'"],
        ['interface A { public void f(); }', "1:15 Expecting '}' but was: 'public'"],
        ['interface A { @B void f(); }', "1:15 Expecting '}' but was: '@'"],
        ['enum A { B, }', "1:13 Unexpected token '}'."],
        ['enum A { B; C }', "1:11 Expecting '}' but was: ';'"],
        ['class 1A { }', "1:7 Unexpected token '1'."]
    ];
    for (const [source, expected] of cases) {
        test(source === '' ? 'an empty file' : source, () =>
            assert.deepEqual(complaints(parseClass('A.cls', source)), [expected])
        );
    }

    test('triggers without events, or with unknown ones', () => {
        assert.deepEqual(complaints(parseTrigger('T.trigger', 'trigger T on A () { }')), [
            "1:17 Unexpected token ')'."
        ]);
        assert.deepEqual(complaints(parseTrigger('T.trigger', 'trigger T on A (before foo) { }')), [
            "1:24 Unexpected token 'foo'."
        ]);
    });

    // The platform says this of the name `a`, which is of less help.
    test('anonymous Apex that breaks off', () => {
        assert.deepEqual(complaints(parseAnonymous('', 'Integer a = 1')), ["1:14 Unexpected token '<EOF>'."]);
    });
});

describe('a file with a syntax error', () => {
    test('names the file and gives no tree', () => {
        const { unit, diagnostics } = parseClass('classes/A.cls', 'class A { x }');
        assert.equal(unit, undefined);
        assert.deepEqual(
            diagnostics.map((each) => [each.file, each.severity]),
            [['classes/A.cls', 'error']]
        );
    });
});
