/** Text functions: Salesforce Help, "Formula Operators and Functions by Context" (Text Functions). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, fails, moment, number, refusal } from './support.js';

test('TEXT shows numbers plainly', () => {
    facts({
        'TEXT(123456)': '123456',
        'TEXT(1.50)': '1.5',
        'TEXT(1/4)': '0.25',
        'TEXT(-0.0)': '0',
        'TEXT(1000000 * 1000000)': '1000000000000'
    });
});

// Help, TEXT: a percentage of 30% is 0.3
test('TEXT shows a percentage as a fraction', () => {
    facts({ 'TEXT(Discount__c)': '0.3' }, { record: { Discount__c: number('30.00') } });
});

test('TEXT shows dates in ISO form and date/times in GMT', () => {
    facts(
        {
            'TEXT(DATE(1968, 12, 20))': '1968-12-20',
            'TEXT(Closed__c)': '2015-03-18 00:00:00Z',
            'TEXT(TIMEVALUE("17:30:45.125"))': '17:30:45.125'
        },
        { record: { Closed__c: moment('2015-03-17T17:00:00-07:00') }, timeZone: 'America/Los_Angeles' }
    );
});

test('VALUE reads numbers and nothing else', () => {
    facts({ 'VALUE("123456")': '123456', 'VALUE("-1.5")': '-1.5', '100 * VALUE("1E2")': '10000' });
    fails('VALUE("$100")');
    fails('VALUE("1,000")');
});

test('BEGINS and CONTAINS are about parts, with case', () => {
    facts({
        'BEGINS("123456", "123")': true,
        'BEGINS("123456", "23")': false,
        'CONTAINS("hello mother", "moth")': true,
        'CONTAINS("hello", "L")': false
    });
});

test('FIND counts from 1, and 0 is not found', () => {
    facts({
        'FIND("asman", "Doug Chasman")': '8',
        'FIND("w", "Something wicked this way comes", 15)': '23',
        'FIND("apple", "Doug")': '0'
    });
});

test('LEFT, RIGHT and MID take parts', () => {
    facts({
        'LEFT("123456", 3)': '123',
        'LEFT("123456", 37)': '123456',
        'LEFT("123456", -2)': null,
        'RIGHT("123456", 3)': '456',
        'RIGHT("123456", 37)': '123456',
        'RIGHT("123456", 0)': null,
        'MID("123456", 4, 2)': '45',
        'MID("123456", -4, 2)': '12',
        'MID("123456", 4, 37)': '456',
        'MID("123456", 2, 0)': null
    });
});

test('LEN counts characters', () => {
    facts({ 'LEN("123456")': '6', 'LEN("")': '0' });
});

test('LOWER and UPPER know languages', () => {
    facts({
        'LOWER("StRiNg ")': 'string ',
        'UPPER("string")': 'STRING',
        'UPPER("idempotent", "tr")': '\u0130DEMPOTENT',
        'LOWER("IDEMPOTENT", "tr_TR")': '\u0131dempotent'
    });
});

// salesforce/formula-engine, OptionalFunctionsTest.testInitCap
test('INITCAP capitalizes words', () => {
    facts({
        'INITCAP("mr. smith")': 'Mr. Smith',
        'INITCAP("mr. 123smith")': 'Mr. 123smith',
        'INITCAP("mr. _SMITH")': 'Mr. _Smith'
    });
});

test('LPAD and RPAD fill up to a length or cut', () => {
    facts({
        'LPAD("string", 8, "x")': 'xxstring',
        'LPAD("string", 10, ",.;")': ',.;,string',
        'LPAD("string", 7)': ' string',
        'LPAD("string", 5)': 'strin',
        'LPAD("string", 0)': null,
        'RPAD("string", 8, "x")': 'stringxx',
        'RPAD("string", 10, ",.;")': 'string,.;,',
        'RPAD("string", 9)': 'string   '
    });
});

test('SUBSTITUTE replaces every place', () => {
    facts({
        'SUBSTITUTE("a-b-c", "-", "+")': 'a+b+c',
        'SUBSTITUTE("$&", "&", "$1")': '$$1',
        'SUBSTITUTE("abc", "x", "y")': 'abc'
    });
});

test('TRIM takes away blanks at both ends', () => {
    facts({ 'TRIM("  12 34  ")': '12 34' });
});

test('REVERSE turns a text round', () => {
    facts({ 'REVERSE("string")': 'gnirts' });
});

test('CASESAFEID makes 18 characters of 15', () => {
    facts({ 'CASESAFEID("001A0000006Vm9r")': '001A0000006Vm9rIAC' });
});

test('BR is a line break of HTML', () => {
    facts({ '"a" & BR() & "b"': 'a<br>b' });
});

test('HYPERLINK and IMAGE are the markup that queries return', () => {
    const setting = { context: 'field', resultType: 'STRING' } as const;
    facts(
        {
            'HYPERLINK("/001", "Acme")': '<a href="/001" target="_blank">Acme</a>',
            "HYPERLINK('/001', 'Acme', '_top')": '<a href="/001" target="_top">Acme</a>',
            'IMAGE("/s.gif", "none")': '<img src="/s.gif" alt="none" border="0"/>',
            'IMAGE("/s.gif", "none", 10, 20)':
                '<img src="/s.gif" alt="none" style="height:10px; width:20px;" border="0"/>'
        },
        {},
        setting
    );
});

// salesforce/formula-engine, TemplateFunctionsTest
test('the encodings make a text safe for where it goes', () => {
    facts(
        {
            'HTMLENCODE("<a href=\'x\'>&\\"\u00a9")': '&lt;a href=&#39;x&#39;&gt;&amp;&quot;&copy;',
            'JSENCODE("This \'is <b> a /*test*/")': "This \\'is \\u003Cb\\u003E a \\/\\*test\\*\\/",
            'JSINHTMLENCODE("<")': '&lt;',
            'URLENCODE("a b&c=\u00e9~")': 'a+b%26c%3D%C3%A9%7E'
        },
        {},
        { context: 'display' }
    );
});

test('the encodings are not for fields and rules', () => {
    assert.equal(refusal('HTMLENCODE("a")'), 'Function HTMLENCODE may not be used in this type of formula');
});

test('TEXT takes no text', () => {
    assert.equal(
        refusal('TEXT("a")'),
        "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, DateTime, Picklist, received Text"
    );
});

test('optional parameters may be left out, others not', () => {
    assert.equal(refusal('LPAD("a")'), "Incorrect number of parameters for function 'LPAD()'. Expected 2, received 1");
    assert.equal(
        refusal('FIND("a", "b", 1, 2)'),
        "Incorrect number of parameters for function 'FIND()'. Expected 3, received 4"
    );
});
