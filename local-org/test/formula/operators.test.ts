/** Operators: Salesforce Help, "Formula Operators and Functions by Context" (Math, Logical and Text Operators). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, facts, fails, moment, number, refusal } from './support.js';

test('numbers are exact', () => {
    facts({
        '0.1 + 0.2': '0.3',
        '0.1 * 3 = 0.3': true,
        '99999999999999999 + 1': '100000000000000000',
        '1.10 - 1': '0.1'
    });
});

// salesforce/formula-engine, BigDecimalHelper.MC_PRECISION_INTERNAL
test('a quotient has 39 digits, rounded half up', () => {
    facts({
        '1 / 3': `0.${'3'.repeat(39)}`,
        '2 / 3': `0.${'6'.repeat(38)}7`,
        '200 / 3': `66.${'6'.repeat(36)}7`,
        '10 / 4': '2.5',
        '0 / 7': '0',
        '0.01 / 8': '0.00125'
    });
});

test('a third times three is whole for rounding functions', () => {
    facts({ 'FLOOR(6/11*11)': '6', 'CEILING(6/11*11)': '6' });
});

test('division by zero is an error', () => {
    fails('1 / 0');
    fails('1 / Count__c', { record: { Count__c: 0 } });
});

// salesforce/formula-engine, BuiltinFunctionsTest.testPower
test('a power takes negative and broken exponents', () => {
    facts({ '2^3': '8', '0^0': '1', '2^-2': '0.25', '9^0.5': '3', '1.1 ^ 2': '1.21', '(-2)^3': '-8' });
});

test('a power that is too big, and a division by zero in one, are errors', () => {
    fails('64^64');
    fails('0 ^ -1');
    fails('(-2) ^ 0.5');
});

test('a power beyond 39 places is zero', () => {
    facts({ '0.001 ^ 20': '0' });
});

test('& and + join texts, and a blank is an empty text', () => {
    const record = { Note__c: null, Name: 'Ada' };
    facts({ '"a" & "b"': 'ab', '"a" + "b"': 'ab', 'Name & Note__c': 'Ada', 'Note__c + Name': 'Ada' }, { record });
    facts({ 'Note__c & Note__c': null }, { record });
});

// salesforce/formula-engine, OperatorAddOrSubtract.optimize
test('+ with the literal null is blank, & is not', () => {
    facts({ '"a" + null': null, '"a" & null': 'a', '1 + null': null });
});

test('texts are compared with case, and in the order of their characters', () => {
    facts({ '"a" = "A"': false, '"Foo" > "FOO"': true, '"5" > "4"': true, '"10" < "9"': true });
});

test('a date moves by whole days, a fraction is cut off', () => {
    facts({
        'DATE(2005, 4, 5) + 1.9': '2005-04-06',
        'DATE(2005, 4, 5) + (-1.9)': '2005-04-04',
        '1 + DATE(2004, 2, 28)': '2004-02-29',
        'DATE(2005, 4, 5) - 5': '2005-03-31',
        'DATE(2005, 4, 5) + 0.5 + 0.5': '2005-04-05'
    });
});

test('the difference of dates is a number of days', () => {
    facts({ 'DATE(2005, 4, 10) - DATE(2005, 4, 5)': '5', 'DATE(2024, 1, 1) - DATE(2025, 1, 1)': '-366' });
});

// salesforce/formula-engine, BuiltinFunctionsTest.testDateTimeMath
test('a date/time moves by days, to the second', () => {
    facts({
        'DATETIMEVALUE("2016-02-29 13:15:10") + 1': '2016-03-01T13:15:10.000Z',
        'DATETIMEVALUE("2016-02-29 13:15:10") + 0.16666': '2016-02-29T17:15:09.000Z',
        '0.166667 + DATETIMEVALUE("2016-02-29 13:15:10")': '2016-02-29T17:15:10.000Z',
        'DATETIMEVALUE("2016-02-29 13:15:10") - 3.5': '2016-02-26T01:15:10.000Z'
    });
});

test('the difference of date/times is in days with a fraction', () => {
    facts(
        {
            'DATETIMEVALUE("2016-03-01 12:00:00") - DATETIMEVALUE("2016-02-29 00:00:00")': '1.5',
            'ROUND((Closed__c - DATETIMEVALUE("2024-01-01 00:00:00")) * 24, 6)': '6'
        },
        { record: { Closed__c: moment('2024-01-01T06:00:00Z') } }
    );
});

test('a time moves by milliseconds round the clock', () => {
    facts({
        'TIMEVALUE("12:34:56.789") + 93600000': '14:34:56.789Z',
        'TIMEVALUE("01:00:00.000") - 7200000': '23:00:00.000Z',
        'TIMEVALUE("08:34:56.789") - TIMEVALUE("06:34:56.789")': '7200000',
        'TIMEVALUE("10:34:56.789") - TIMEVALUE("12:34:56.789")': '79200000'
    });
});

test('dates, date/times, times and numbers have an order', () => {
    facts(
        {
            'DATE(2014, 3, 20) <= DATE(2015, 3, 20)': true,
            'NOW() > NOW() - 1': true,
            'TIMEVALUE("01:00:00.000") >= TIMEVALUE("02:00:00.000")': false,
            '1.0 = 1.00': true,
            'Start__c = DATE(2024, 5, 1)': true
        },
        { record: { Start__c: day(2024, 5, 1) } }
    );
});

test('checkboxes are equal or not', () => {
    facts({ 'IsUrgent__c = true': true, 'IsUrgent__c <> false': true }, { record: { IsUrgent__c: true } });
});

test('&& and || stop as soon as the result is known', () => {
    facts({ '1 = 2 && 1/0 = 1': false, '1 = 1 || 1/0 = 1': true });
});

test('a date and a date/time do not mix', () => {
    assert.equal(
        refusal('TODAY() < NOW()'),
        "Incorrect parameter type for operator '<'. Expected Date, received DateTime"
    );
    assert.equal(
        refusal('TODAY() = NOW()'),
        "Incorrect parameter type for operator '='. Expected Date, received DateTime"
    );
    assert.equal(
        refusal('TODAY() - NOW()'),
        "Incorrect parameter type for operator '-'. Expected Number, Date, received DateTime"
    );
});

test('operators name what they expected', () => {
    assert.equal(
        refusal('1 + "a"'),
        "Incorrect parameter type for operator '+'. Expected Number, Date, DateTime, received Text"
    );
    assert.equal(refusal('"a" + 1'), "Incorrect parameter type for operator '+'. Expected Text, received Number");
    assert.equal(refusal('"a" & 1'), "Incorrect parameter type for operator '&'. Expected Text, received Number");
    assert.equal(refusal('"a" * 2'), "Incorrect parameter type for operator '*'. Expected Number, received Text");
    assert.equal(
        refusal('TODAY() + TODAY()'),
        "Incorrect parameter type for operator '+'. Expected Number, received Date"
    );
    assert.equal(refusal('1 - TODAY()'), "Incorrect parameter type for operator '-'. Expected Number, received Date");
    assert.equal(refusal('-"a"'), "Incorrect parameter type for operator '-'. Expected Number, received Text");
    assert.equal(
        refusal('true < false'),
        "Incorrect parameter type for operator '<'. Expected Number, Date, DateTime, received Boolean"
    );
});

// salesforce/formula-engine, FieldReferenceTest: operator '=' with a Boolean and a Date
test('equality wants one type on both sides', () => {
    assert.equal(
        refusal('IsUrgent__c = Start__c'),
        "Incorrect parameter type for operator '='. Expected Boolean, received Date"
    );
});

// salesforce/formula-engine, FormulaGrammar.g: && is called and, || is called or
test('&&, || and ! are called by the names of their functions', () => {
    assert.equal(
        refusal('1 && true'),
        "Incorrect parameter type for function 'and()'. Expected Boolean, received Number"
    );
    assert.equal(
        refusal('true || "a"'),
        "Incorrect parameter type for function 'or()'. Expected Boolean, received Text"
    );
    assert.equal(refusal('!1'), "Incorrect parameter type for function 'not()'. Expected Boolean, received Number");
});

test('a sum over fields of different scales keeps every digit', () => {
    facts(
        { 'Amount__c * 1.19 - Cost__c': '107.04' },
        { record: { Amount__c: number('100.00'), Cost__c: number('11.96') } }
    );
});
