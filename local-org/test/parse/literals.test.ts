import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complaintsOf, expressionOf } from './support.js';

describe('numbers', () => {
    test('an Integer keeps its digits', () => {
        assert.deepEqual(literal('007'), { type: 'Integer', value: '007' });
    });

    test('the largest Integer is 2147483647', () => {
        assert.deepEqual(literal('2147483647'), { type: 'Integer', value: '2147483647' });
        assert.deepEqual(complaintsOf('x = 2147483648;'), ['2:5 Illegal integer']);
        // The sign is an operator, so even the smallest Integer cannot be written; the platform's parser says so too.
        assert.deepEqual(complaintsOf('x = -2147483648;'), ['2:6 Illegal integer']);
    });

    test('a Long loses its suffix', () => {
        assert.deepEqual(literal('5L'), { type: 'Long', value: '5' });
        assert.deepEqual(literal('9223372036854775807l'), { type: 'Long', value: '9223372036854775807' });
        assert.deepEqual(complaintsOf('x = 9223372036854775808L;'), ['2:5 Illegal long']);
    });

    test('a fraction is a Decimal unless its suffix says Double', () => {
        assert.deepEqual(literal('1.50'), { type: 'Double', value: '1.50', isDouble: false });
        assert.deepEqual(literal('1.5d'), { type: 'Double', value: '1.5', isDouble: true });
        assert.deepEqual(literal('.5D'), { type: 'Double', value: '.5', isDouble: true });
    });
});

describe('Booleans and null', () => {
    test('are folded to lower case', () => {
        assert.deepEqual(literal('TRUE'), { type: 'Boolean', value: 'true' });
        assert.deepEqual(literal('False'), { type: 'Boolean', value: 'false' });
        assert.deepEqual(literal('NULL'), { type: 'null', value: 'null' });
    });
});

describe('strings', () => {
    test('have their escapes resolved', () => {
        assert.equal(text(String.raw`'a\n\t\b\f\r\"\'\\z'`), 'a\n\t\b\f\r"\'\\z');
    });

    test('have code points as four hexadecimal digits', () => {
        assert.equal(text(String.raw`'\u00e9\u00C9\u0041B'`), 'éÉAB');
    });

    test('keep an escaped backslash apart from the letter after it', () => {
        assert.equal(text(String.raw`'\\n\\u0041'`), String.raw`\n\u0041`);
    });

    test('may hold characters outside the basic plane, and names after them are still found', () => {
        const node = expressionOf("'😀'.length() + other");
        assert.equal(node.kind, 'Binary');
        assert.equal(node.right.kind, 'Name');
        assert.equal(node.right.name, 'other');
    });

    test('refuse unknown escapes', () => {
        assert.deepEqual(complaintsOf(String.raw`x = 'a\qb';`), [
            String.raw`2:5 Illegal string literal: Invalid string literal 'a\qb'. Illegal character sequence \q' in string literal.`
        ]);
        assert.deepEqual(complaintsOf(String.raw`x = 'a\_b';`), [
            String.raw`2:5 Illegal string literal: Invalid string literal 'a\_b'. Illegal character sequence \_' in string literal.`
        ]);
    });

    test('refuse code points that are cut short or no number', () => {
        assert.deepEqual(complaintsOf(String.raw`x = '\u12';`), [
            String.raw`2:5 Illegal string literal: Invalid string literal '\u12'. Illegal unicode sequence. Less than four hex digits \\u12' in string literal.`
        ]);
        assert.deepEqual(complaintsOf(String.raw`x = 'abc \u12g4 d';`), [
            String.raw`2:5 Illegal string literal: Invalid string literal 'abc \u12g4 d'. Illegal unicode sequence. \u12g4' in string literal.`
        ]);
    });

    test('refuse line breaks', () => {
        assert.deepEqual(complaintsOf("x = 'a\nb';"), [
            '2:5 Illegal string literal: Line breaks are not allowed in string literals'
        ]);
    });
});

// The values are those that the platform's own parser gives for the same text. They are those of Java's text blocks.
describe('multi-line strings', () => {
    const cases: readonly (readonly [string, string, string])[] = [
        ['lose the indentation common to all lines', "'''\n    a\n      b\n    '''", 'a\n  b\n'],
        ['count the line of the closing quotes', "'''\n    a\n  '''", '  a\n'],
        ['may close on the last line of text', "'''\n    a\n  b'''", '  a\nb'],
        ['do not count blank lines', "'''\n    a   \n\n    b\t\n    '''", 'a\n\nb\n'],
        ['lose white space at the ends of lines', "'''\n    a\n      \n    b\n  '''", '  a\n\n  b\n'],
        ['count a tab as one character', "'''\n\ta\n    b\n'''", '\ta\n    b\n'],
        ['may be empty', "'''\n'''", ''],
        ['may be one line break', "'''\n\n'''", '\n'],
        ['resolve escapes after that', "'''\n a\\n  b\\t\n   c\\u0020\n '''", 'a\n  b\t\n  c \n'],
        ['know a space that stays', "'''\n a\\s'''", 'a '],
        ['know a line break that goes', "'''\n  a\\\n  b'''", 'ab'],
        ['may hold quotes', "'''\n it's ''x'' \\'''  '''", "it's ''x'' '''  ".trimEnd()],
        ['may hold what looks like a comment', "'''\n // x /* y\n'''", ' // x /* y\n'],
        ['read every kind of line break alike', "'''\r\n  a\r\n  b\r\n  '''", 'a\nb\n']
    ];
    for (const [name, source, expected] of cases) {
        test(name, () => assert.equal(text(source), expected));
    }

    test('refuse unknown escapes', () => {
        assert.deepEqual(complaintsOf("x = '''\n  a\\q''';"), [
            "2:5 Illegal string literal: Invalid string literal 'a\\q'. Illegal character sequence \\q' in string literal."
        ]);
    });

    test('leave the places after them right', () => {
        const node = expressionOf("'''\n  a\n  b''' + other");
        assert.equal(node.kind, 'Binary');
        assert.deepEqual([node.right.line, node.right.column], [4, 10]);
    });
});

function literal(source: string): unknown {
    const node = expressionOf(source);
    assert.equal(node.kind, 'Literal');
    return node.isDouble === undefined
        ? { type: node.type, value: node.value }
        : { type: node.type, value: node.value, isDouble: node.isDouble };
}

function text(source: string): string {
    const node = expressionOf(source);
    assert.equal(node.kind, 'Literal');
    assert.equal(node.type, 'String');
    return node.value;
}
