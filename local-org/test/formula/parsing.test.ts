/** Syntax: salesforce/formula-engine, Formula.g4, LexerRules.g4 and ParserTest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFormula } from '../../src/database/formula/parse.js';
import { facts, refusal, refusedAt } from './support.js';

test('multiplication and division bind more than addition and subtraction', () => {
    facts({ '1 + 2 * 3': '7', '10 - 6 / 2': '7', '(1 + 2) * 3': '9' });
});

test('operators of one kind work from left to right', () => {
    facts({ '10 - 3 - 2': '5', '100 / 10 / 2': '5', '2 ^ 3 ^ 2': '64' });
});

// https://salesforce.stackexchange.com/questions/160671/operator-precedence-in-formula-field
test('the power binds less than multiplication and more than addition', () => {
    facts({ '2*2^3': '64', '2 * 5 ^ 7 + 11': '10000011', '2 ^ 5 * 7 + 11': '34359738379', '1 + 2 ^ 3': '9' });
});

test('a sign belongs to the operand next to it', () => {
    facts({ '-2 ^ 2': '4', '- -3': '3', '+5': '5', '2 * -3': '-6', '1--1': '2' });
});

test('comparison binds less than arithmetic, && less than comparison and || least', () => {
    facts({ '1 + 1 = 2': true, '1 < 2 = true': true, 'true || false && false': true, '1 = 2 || 2 = 2 && 3 > 2': true });
});

test('NOT binds to what follows it, with and without brackets, and ! does the same', () => {
    facts({ 'NOT false && true': true, 'NOT(1 = 2)': true, '!(1 = 1)': false, 'not true = false': true });
});

test('= and ==, <> and != are the same', () => {
    facts({ '1 == 1': true, '1 = 1': true, '1 != 2': true, '1 <> 2': true });
});

test('names of functions, fields and literals are read in any case', () => {
    facts({ 'If(TRUE, lEn("abc"), Null)': '3', 'note__C = "x"': false });
});

test('strings stand in either quote', () => {
    facts({ '"it\'s"': "it's", '\'a "b"\'': 'a "b"' });
});

test('a backslash escapes a double quote or itself and stays before other letters', () => {
    facts({ '"say \\"hi\\""': 'say "hi"', '"a\\\\b"': 'a\\b', '"a\\nb"': 'a\\nb' });
});

test('comments are skipped wherever blanks may stand', () => {
    facts({ '/* sum */ 1 + /* of\n two */ 2': '3' });
});

test('the tree is plain data with positions', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(parseFormula('1 + Count__c'))), {
        kind: 'binary',
        position: 2,
        operator: '+',
        left: { kind: 'number', position: 0, text: '1' },
        right: { kind: 'reference', position: 4, name: 'Count__c' }
    });
});

test('a bracket that is not closed is missing', () => {
    assert.equal(refusal('ABS(1'), "Syntax error.  Missing ')'");
    assert.equal(refusal('(1 + 2'), "Syntax error.  Missing ')'");
});

test('what follows a complete formula is extra', () => {
    assert.equal(refusal('ABS(1))'), 'Syntax error. Extra )');
    assert.equal(refusal('1 2'), 'Syntax error. Extra 2');
});

test('an operand that is not there is reported by what stands in its place', () => {
    assert.equal(refusal('1 +'), "Syntax error.  Found 'end of formula'");
    assert.equal(refusal(''), "Syntax error.  Found 'end of formula'");
    assert.equal(refusal('1 + * 2'), "Syntax error.  Found '*'");
    assert.equal(refusal('IF(,1,2)'), "Syntax error.  Found ','");
});

test('a string that does not end and unknown characters are syntax errors', () => {
    assert.equal(refusal('"abc'), "Syntax error.  Missing '\"'");
    assert.equal(refusal('1 % 2'), "Syntax error.  Found '%'");
    assert.equal(refusal('{!Name}'), "Syntax error.  Found '{'");
});

test('a problem says where it is', () => {
    assert.equal(refusedAt('1 + Nothing__c'), 4);
    assert.equal(refusedAt('1 + 2)'), 5);
});

// Salesforce Help, "Formula Field Limits and Restrictions"
test('a formula has at most 3,900 characters', () => {
    assert.equal(refusal(`1${' '.repeat(3899)}`), 'accepted');
    assert.equal(
        refusal(`1${' '.repeat(3900)}`),
        'Formula is too long (3,901 characters). Maximum length is 3,900 characters'
    );
});

test('deep nesting is refused before the stack is full', () => {
    assert.equal(refusal(`${'('.repeat(1900)}1${')'.repeat(1900)}`), 'Syntax error');
    assert.equal(refusal(`${'-'.repeat(3800)}1`), 'Syntax error');
});
