/** Logical functions: Salesforce Help, "Formula Operators and Functions by Context" (Logical Functions). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, fails, number, refusal } from './support.js';

test('AND is true when all are, OR when one is, NOT when its value is not', () => {
    facts({
        'AND(1=1, 3<37, 8<>12)': true,
        'AND(1=1, 1=0)': false,
        'OR(1=37, 1=1)': true,
        'OR(1=0, 3>37, 8=12)': false,
        'NOT(1=2)': true,
        'AND(true)': true
    });
});

// salesforce/formula-engine, BuiltinFunctionsTest.testAND, testOR
test('AND and OR evaluate no more than they need', () => {
    facts({ 'AND(1<>1, 1/0=0)': false, 'OR(1=1, 1/0=0)': true });
});

test('IF gives one of two values and evaluates only that', () => {
    facts({ 'IF(1=1, "yes", "no")': 'yes', 'IF(false, 1/0, 37)': '37', 'IF(true, 1, null)': '1' });
});

test('CASE gives the value of the first case that fits, else the last', () => {
    facts({
        'CASE(10, 9, 0, 10, 1, 11, 0, 2)': '1',
        'CASE(37, 9, 0, 10, 1, 11, 0, 2)': '2',
        'CASE(MONTH(DATE(2024, 3, 1)), 1, "January", 3, "March", "other")': 'March',
        'CASE("b", "a", 1, "b", 2, 3)': '2'
    });
});

// salesforce/formula-engine, BaseFormulaInfoImpl.generateOne: CASE is not conditional
test('CASE evaluates all its values, so that an error in one that is not chosen counts', () => {
    fails('CASE(1, 1, 5, 2, 1/0, 6)');
});

test('CASE takes a blank text for the case of the empty text', () => {
    facts({ 'CASE(Note__c, "", "none", "x", "ex", "other")': 'none' }, { record: {} });
});

test('CASE finds no case for a blank number', () => {
    facts({ 'CASE(Count__c, 0, "zero", null, "null", "other")': 'other' }, { record: {} });
});

test('BLANKVALUE replaces blanks of every type', () => {
    facts({ 'BLANKVALUE(Note__c, "none")': 'none', 'BLANKVALUE(Count__c, 7)': '7', 'BLANKVALUE("a", "b")': 'a' });
});

// Help, NULLVALUE: "Text fields are never null"
test('NULLVALUE replaces blank numbers and leaves texts', () => {
    facts({ 'NULLVALUE(Count__c, 7)': '7', 'NULLVALUE(Note__c, "none")': null, 'NULLVALUE(37, 6)': '37' });
});

test('ISBLANK is about every type, ISNULL never about texts', () => {
    facts(
        {
            'ISBLANK(Note__c)': true,
            'ISBLANK("")': true,
            'ISBLANK(Count__c)': true,
            'ISBLANK(Name)': false,
            'ISNULL(Note__c)': false,
            'ISNULL(Count__c)': true,
            'ISNULL(IF(true, null, 37))': true,
            'ISNULL(null)': true
        },
        { record: { Name: 'Ada' } }
    );
});

test('ISNUMBER knows a number from other texts', () => {
    facts({
        'ISNUMBER("5")': true,
        'ISNUMBER("-5.0")': true,
        'ISNUMBER("+5.0")': true,
        'ISNUMBER("")': false,
        'ISNUMBER("No")': false,
        'ISNUMBER("1,000")': false,
        'ISNUMBER(" 5")': false
    });
});

test('IF wants a Boolean and two values of one type', () => {
    assert.equal(
        refusal('IF("a", 1, 2)'),
        "Incorrect parameter type for function 'IF()'. Expected Boolean, received Text"
    );
    assert.equal(
        refusal('IF(true, 1, "a")'),
        "Incorrect parameter type for function 'IF()'. Expected Number, received Text"
    );
    assert.equal(refusal('IF(true, 1)'), "Incorrect number of parameters for function 'IF()'. Expected 3, received 2");
});

// Trailhead, "Troubleshoot Formula Errors": CASE needs an even number of values
test('CASE wants pairs and a last value', () => {
    assert.equal(
        refusal('CASE(1, 1, 2, 3, 4)'),
        "Incorrect number of parameters for function 'CASE()'. Expected 4, received 5"
    );
    assert.equal(
        refusal('CASE(1, 2, 3)'),
        "Incorrect number of parameters for function 'CASE()'. Expected 4, received 3"
    );
});

test('CASE, BLANKVALUE and ISBLANK take no Booleans', () => {
    assert.equal(refusal('CASE(true, true, 1, 2)'), "Incorrect argument type for function 'CASE()'.");
    assert.equal(refusal('CASE(1, 1, true, false)'), "Incorrect argument type for function 'CASE()'.");
    assert.equal(refusal('ISBLANK(IsUrgent__c)'), "Incorrect argument type for function 'ISBLANK()'.");
    assert.equal(refusal('BLANKVALUE(IsUrgent__c, true)'), "Incorrect argument type for function 'BLANKVALUE()'.");
});

test('AND names the function as it is written', () => {
    assert.equal(
        refusal('And(1, true)'),
        "Incorrect parameter type for function 'And()'. Expected Boolean, received Number"
    );
    assert.equal(refusal('AND()'), "Incorrect number of parameters for function 'AND()'. Expected 1, received 0");
});

// https://help.salesforce.com, "Useful Validation Formulas": discounts by amount
test('conditions nest', () => {
    const text = 'IF(AND(Amount__c > 100, NOT(ISBLANK(Name))), IF(Amount__c > 1000, "big", "middle"), "small")';
    facts({ [text]: 'middle' }, { record: { Amount__c: number('500'), Name: 'Ada' } });
    facts({ [text]: 'small' }, { record: { Amount__c: number('500') } });
});
