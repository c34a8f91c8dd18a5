/** Blanks: Salesforce Help, "Blank Field Handling"; three-valued logic: salesforce/formula-engine, OperatorComparison. */
import { test } from 'node:test';
import { facts, number, shown } from './support.js';
import assert from 'node:assert/strict';

const ZERO = { blanksAsZero: true };

test('a blank number is zero when blanks are treated as zeroes', () => {
    facts(
        { 'Amount__c + 5': '5', 'Amount__c = 0': true, 'Discount__c * 2': '0', 'ISBLANK(Amount__c)': false },
        {},
        ZERO
    );
});

test('a blank number makes arithmetic blank when blanks are treated as blanks', () => {
    facts({
        'Amount__c + 5': null,
        '5 - Amount__c': null,
        'Amount__c * 2': null,
        '-Amount__c': null,
        'ABS(Amount__c)': null
    });
});

// Help article 000381641: 1.0 minus blank
test('the same formula has a result either way only with zeroes', () => {
    const given = { record: { Amount__c: number('1.0') } };
    assert.equal(shown('Amount__c - Cost__c', given, ZERO), '1');
    assert.equal(shown('Amount__c - Cost__c', given), null);
});

test('division by a blank is an error with zeroes and blank without', () => {
    facts({ '1 / Count__c': null });
    assert.throws(() => shown('1 / Count__c', {}, ZERO), /Division by zero/);
});

test('treating blanks as zeroes is about numbers only', () => {
    facts({ 'ISBLANK(Start__c)': true, 'ISBLANK(Note__c)': true, 'Start__c + 1': null }, {}, ZERO);
});

test('a comparison with a blank number or date is not true', () => {
    facts({
        'Amount__c < 5': false,
        'Amount__c = 5': false,
        'Amount__c <> 5': false,
        'Start__c > TODAY()': false,
        '37 = null': false
    });
});

test('and its negation is not true either', () => {
    facts({ 'NOT(Amount__c < 5)': false, 'NOT(Amount__c = 5)': false, 'IF(NOT(Start__c > TODAY()), 1, 2)': '2' });
});

test('AND, OR and IF take what is not known for false', () => {
    facts({ 'OR(Amount__c < 5, true)': true, 'AND(true, Amount__c < 5)': false, 'IF(Amount__c < 5, 1, 2)': '2' });
});

// Help, ISNULL: a rule that wants a number to be 1
test('OR(ISNULL(x), x <> 1) finds blank numbers', () => {
    facts({ 'OR(ISNULL(Count__c), Count__c <> 1)': true });
});

// salesforce/formula-engine, BuiltinFunctionsTest.testEQUALS, testNOTEQUALS
test('blank texts are equal to each other and differ from all others', () => {
    facts({
        'Note__c = ""': true,
        'Note__c = null': true,
        'Note__c <> "ab"': true,
        'Note__c = "ab"': false,
        'null = ""': true,
        'Note__c != null': false
    });
});

test('a blank text has no place in an order', () => {
    facts({ 'Note__c < "b"': false, 'Note__c > "b"': false });
});

test('a checkbox that was never set is false', () => {
    facts({ IsUrgent__c: false, 'NOT(IsUrgent__c)': true });
});

// salesforce/formula-engine, BuiltinFunctionsTest.testBEGINS, testCONTAINS
test('every text contains the empty one, and a blank contains nothing for sure', () => {
    facts({
        'CONTAINS(Note__c, "a")': false,
        'NOT(CONTAINS(Note__c, "a"))': false,
        'BEGINS(Note__c, "a")': false,
        'CONTAINS("a", "")': true,
        'BEGINS(Note__c, Note__c)': true
    });
});

test('text functions of a blank are blank, its length is 0', () => {
    facts({
        'LEFT(Note__c, 2)': null,
        'UPPER(Note__c)': null,
        'TRIM(Note__c)': null,
        'LPAD(Note__c, 5, "x")': null,
        'LEN(Note__c)': '0',
        'FIND("a", Note__c)': '0',
        'VALUE(Note__c)': null,
        'TEXT(Count__c)': null
    });
});

test('date functions of a blank are blank', () => {
    facts({
        'YEAR(Start__c)': null,
        'DATEVALUE(Closed__c)': null,
        'ADDMONTHS(Start__c, 1)': null,
        'DATE(2024, Count__c, 1)': null
    });
});

test('MAX and MIN are blank when one value is', () => {
    facts({ 'MAX(1, Count__c, 3)': null, 'MIN(1, null)': null });
});

test('a text that becomes empty is blank', () => {
    facts({ 'SUBSTITUTE("aaa", "a", "")': null, 'TRIM("  ")': null, '""': null, 'ISBLANK(LEFT("abc", 0))': true });
});
