/**
 * Apex Reference Guide, "Pattern Class" and "Matcher Class"; Apex Developer Guide, "Using Regular Expressions". Expressions
 * are those of java.util.regex.Pattern: the cases follow its description.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ListValue } from '../../src/language/collections.js';
import { Unsupported } from '../../src/language/unsupported.js';
import { library, throwsApex } from './support.js';

const { on, call } = library();

function matcher(expression: string, text: string): unknown {
    return on(call('Pattern', 'compile(String)', expression), 'Pattern', 'matcher(String)', text);
}

/** All matches of an expression in a text. */
function found(expression: string, text: string): unknown[] {
    const state = matcher(expression, text);
    const results: unknown[] = [];
    while (on(state, 'Matcher', 'find()') === true) {
        results.push(on(state, 'Matcher', 'group()'));
    }
    return results;
}

const FINDS: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['classes are ASCII', '\\w+', 'añb1', ['a', 'b1']],
    ['\\s is ASCII', 'a\\sb', 'a b a\u00a0b', ['a b']],
    ['word boundaries know all scripts', '\\bé\\b', 'é né', ['é']],
    ['possessive quantifiers do not give back', 'a*+a', 'aaa', []],
    ['possessive quantifiers match otherwise', 'a*+b', 'aab', ['aab']],
    ['atomic groups do not give back', '(?>a|ab)c', 'abc ac', ['ac']],
    ['lazy quantifiers', 'a+?', 'aa', ['a', 'a']],
    ['inline flag for all', '(?i)abc', 'ABC abc', ['ABC', 'abc']],
    ['inline flag from the middle on', 'a(?i)b', 'aB AB', ['aB']],
    ['inline flag for a group', '(?i:a)[b-c]', 'Ab aC AC', ['Ab']],
    ['inline flag in a class', 'x(?i)[a-c]', 'xB XB', ['xB']],
    ['dot without line ends', 'a.', 'a\na\u2028ab', ['ab']],
    ['dot with all', '(?s)a.', 'a\n', ['a\n']],
    ['line starts', '(?m)^b', 'a\nb\r\nb', ['b', 'b']],
    ['line ends', '(?m)a$', 'a\r\na\nb', ['a', 'a']],
    ['the end is before a last line end too', 'a$', 'a\na\n', ['a']],
    ['the very end is not', 'a\\z', 'a\n', []],
    ['comments', '(?x) a b # c', 'ab', ['ab']],
    ['quotations', '\\Qa.b\\E+', 'a.bb axb', ['a.bb']],
    ['POSIX classes', '\\p{Upper}\\p{Punct}', 'aA!É!', ['A!']],
    ['categories', '\\p{Lu}', 'aÉ', ['É']],
    ['scripts', '\\p{IsGreek}+', 'abγδ', ['γδ']],
    ['java classes', '\\p{javaUpperCase}', 'éÉ', ['É']],
    ['complements', '\\P{L}+', 'ab12', ['12']],
    ['union of classes', '[a-c[x-z]]+', 'abxyq', ['abxy']],
    ['intersection of classes', '[a-z&&[^aeiou]]+', 'hello', ['h', 'll']],
    ['subtraction by intersection', '[\\w&&[^\\d_]]+', 'ab_12c', ['ab', 'c']],
    ['literals in classes', '[-a\\]]+', 'a-]b', ['a-]']],
    ['a bracket first in a class', '[]a]+', 'a]b', ['a]']],
    ['back references', '(a|b)\\1', 'aabbab', ['aa', 'bb']],
    ['a reference is as long as there are groups', '(a)\\11', 'aa1', ['aa1']],
    ['named groups', '(?<x>a)b\\k<x>', 'aba', ['aba']],
    ['look-ahead and look-behind', '(?<=\\$)\\d+(?!\\d|%)', '$12 $34% 5', ['12']],
    ['unicode escapes', '\\u0041\\x42\\x{43}\\t', 'ABC\t', ['ABC\t']],
    ['braces as text must be escaped', '\\{\\d{2,3}\\}', '{12}{1}', ['{12}']],
    ['characters beyond 16 bits', '[😀-😂]', 'a😁', ['😁']],
    ['any line end', 'a\\Rb', 'a\r\nb a\nb', ['a\r\nb', 'a\nb']],
    ['empty matches move on', 'x*', 'axb', ['', 'x', '', '']]
];
for (const [title, expression, text, expected] of FINDS) {
    test(`regular expressions: ${title}`, () => {
        assert.deepEqual(found(expression, text), expected);
    });
}

test('matches needs the whole text, lookingAt its start', () => {
    assert.equal(call('Pattern', 'matches(String,String)', 'a|ab', 'ab'), true);
    assert.equal(call('Pattern', 'matches(String,String)', 'a', 'ab'), false);
    assert.equal(on(matcher('a', 'ab'), 'Matcher', 'lookingAt()'), true);
    assert.equal(on(matcher('b', 'ab'), 'Matcher', 'lookingAt()'), false);
});

test('groups have texts and places', () => {
    const state = matcher('(a+)(x)?(?<end>b)', '--aab');
    assert.equal(on(state, 'Matcher', 'find()'), true);
    assert.equal(on(state, 'Matcher', 'groupCount()'), 3);
    assert.equal(on(state, 'Matcher', 'group(Integer)', 1), 'aa');
    assert.equal(on(state, 'Matcher', 'group(Integer)', 2), null);
    assert.equal(on(state, 'Matcher', 'start(Integer)', 2), -1);
    assert.deepEqual([on(state, 'Matcher', 'start()'), on(state, 'Matcher', 'end()')], [2, 5]);
    assert.equal(on(state, 'Matcher', 'end(Integer)', 1), 4);
});

test('groups keep their numbers beside possessive quantifiers', () => {
    const state = matcher('(a)b*+(c)\\2', 'abbcc');
    assert.equal(on(state, 'Matcher', 'matches()'), true);
    assert.equal(on(state, 'Matcher', 'group(Integer)', 2), 'c');
});

test('a group cannot be asked for without a match', () => {
    throwsApex(() => on(matcher('a', 'b'), 'Matcher', 'group()'), 'StringException', 'No match found');
});

test('a region hides the rest of the text', () => {
    const state = matcher('^b', 'abab');
    on(state, 'Matcher', 'region(Integer,Integer)', 1, 3);
    assert.equal(on(state, 'Matcher', 'find()'), true);
    assert.equal(on(state, 'Matcher', 'start()'), 1);
    assert.deepEqual([on(state, 'Matcher', 'regionStart()'), on(state, 'Matcher', 'regionEnd()')], [1, 3]);
});

test('find from a place, reset with another text, usePattern', () => {
    const state = matcher('a', 'aba');
    assert.equal(on(state, 'Matcher', 'find(Integer)', 1), true);
    assert.equal(on(state, 'Matcher', 'start()'), 2);
    on(state, 'Matcher', 'reset(String)', 'xa');
    assert.equal(on(state, 'Matcher', 'find()'), true);
    on(state, 'Matcher', 'usePattern(Pattern)', call('Pattern', 'compile(String)', 'x'));
    assert.equal(on(state, 'Matcher', 'find()'), false);
});

test('replacements refer to groups', () => {
    const replace = (text: string, expression: string, by: string): unknown =>
        on(text, 'String', 'replaceAll(String,String)', expression, by);
    assert.equal(replace('John Smith', '(\\w+) (\\w+)', '$2, $1'), 'Smith, John');
    assert.equal(replace('ab', '(?<x>a)', '[${x}]'), '[a]b');
    assert.equal(replace('a1', '\\d', '\\$\\\\'), 'a$\\');
    assert.equal(replace('aa', '(a)', '$10'), 'a0a0');
    assert.equal(on('aab', 'String', 'replaceFirst(String,String)', 'a', 'x'), 'xab');
    assert.equal(on(matcher('b', 'abab'), 'Matcher', 'replaceAll(String)', '-'), 'a-a-');
});

test('a replacement that refers to nothing is an exception', () => {
    const replace = (by: string): unknown => on('a', 'String', 'replaceAll(String,String)', 'a', by);
    throwsApex(() => replace('$1'), 'StringException', 'No group 1');
    throwsApex(() => replace('$x'), 'StringException', 'Illegal group reference');
});

test('quote and quoteReplacement take all meaning away', () => {
    assert.equal(call('Pattern', 'quote(String)', 'a.\\Eb'), '\\Qa.\\E\\\\E\\Qb\\E');
    assert.equal(
        call('Pattern', 'matches(String,String)', String(call('Pattern', 'quote(String)', 'a.\\Eb')), 'a.\\Eb'),
        true
    );
    assert.equal(call('Matcher', 'quoteReplacement(String)', '$1\\'), '\\$1\\\\');
});

test('split of a pattern takes a limit', () => {
    const pattern = call('Pattern', 'compile(String)', '\\s*,\\s*');
    const parts = on(pattern, 'Pattern', 'split(String,Integer)', 'a , b,c', 2) as ListValue;
    assert.deepEqual(parts.items, ['a', 'b,c']);
});

test('a malformed expression is an exception with the place', () => {
    const compile = (expression: string) => () => call('Pattern', 'compile(String)', expression);
    throwsApex(compile('*a'), 'StringException', "Invalid regex: Dangling meta character '*' near index 0\n*a");
    throwsApex(compile('(a'), 'StringException', 'Invalid regex: Unclosed group near index 2\n(a');
    throwsApex(compile('[a'), 'StringException', 'Invalid regex: Unclosed character class near index 1\n[a');
});

test('what JavaScript cannot do is refused loudly', () => {
    assert.throws(() => call('Pattern', 'compile(String)', '\\Ga'), Unsupported);
    assert.throws(() => call('Pattern', 'compile(String)', '\\p{InGreek}'), Unsupported);
});
