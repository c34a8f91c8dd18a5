/** Date and time functions: Salesforce Help, "Formula Operators and Functions by Context" (Date and Time Functions). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, facts, fails, moment, refusal } from './support.js';

test('DATE makes a date of three numbers, and refuses what is none', () => {
    facts({ 'DATE(2005, 1, 2)': '2005-01-02', 'DATE(2004, 2, 29.9)': '2004-02-29' });
    fails('DATE(2005, 2, 29)');
    fails('DATE(2005, 13, 1)');
    fails('DATE(0, 1, 1)');
});

test('the parts of a date', () => {
    facts(
        { 'YEAR(Start__c)': '2024', 'MONTH(Start__c)': '12', 'DAY(Start__c)': '30', 'DAYOFYEAR(Start__c)': '365' },
        {
            record: { Start__c: day(2024, 12, 30) }
        }
    );
});

// Help, WEEKDAY: 1 for Sunday to 7 for Saturday
test('WEEKDAY counts from Sunday', () => {
    facts({ 'WEEKDAY(DATE(2016, 11, 3))': '5', 'WEEKDAY(DATE(2024, 1, 7))': '1', 'WEEKDAY(DATE(1969, 2, 15))': '7' });
});

// salesforce/formula-engine, OptionalFunctionsTest.testIsoWeekNumber
test('ISOWEEK and ISOYEAR follow ISO 8601', () => {
    facts({
        'ISOWEEK(DATE(2005, 4, 5))': '14',
        'ISOWEEK(DATE(2006, 1, 1))': '52',
        'ISOWEEK(DATETIMEVALUE("2007-01-01 00:00:00"))': '1',
        'ISOWEEK(DATE(2010, 1, 1))': '53',
        'ISOYEAR(DATE(2006, 1, 1))': '2005',
        'ISOYEAR(DATE(2010, 1, 1))': '2009',
        'ISOYEAR(DATE(2024, 12, 30))': '2025'
    });
});

test('TODAY is the day in the time zone of the user, NOW an instant and TIMENOW in GMT', () => {
    facts({
        'TODAY()': '2024-03-15',
        'NOW()': '2024-03-15T02:30:15.250Z',
        'TIMENOW()': '02:30:15.250Z',
        'NOW() - NOW()': '0'
    });
    facts({ 'TODAY()': '2024-03-14', 'NOW()': '2024-03-15T02:30:15.250Z' }, { timeZone: 'America/Los_Angeles' });
});

test('DATEVALUE of a date/time is the day of the user', () => {
    const record = { Closed__c: moment('2004-12-31T01:32:10Z') };
    facts({ 'DATEVALUE(Closed__c)': '2004-12-31' }, { record });
    facts({ 'DATEVALUE(Closed__c)': '2004-12-30' }, { record, timeZone: 'America/Los_Angeles' });
});

test('DATEVALUE reads a text', () => {
    facts({ 'DATEVALUE("2015-12-31")': '2015-12-31', 'DATEVALUE("2015-3-1")': '2015-03-01' });
    fails('DATEVALUE("31.12.2015")');
    fails('DATEVALUE("2015-02-30")');
});

test('DATETIMEVALUE reads texts in GMT and takes dates from midnight', () => {
    facts(
        {
            'DATETIMEVALUE("2005-11-15 17:00:00")': '2005-11-15T17:00:00.000Z',
            'DATETIMEVALUE("2016-3-1 13:15:10 ")': '2016-03-01T13:15:10.000Z',
            'DATETIMEVALUE(DATE(2016, 3, 1))': '2016-03-01T00:00:00.000Z'
        },
        { timeZone: 'America/Los_Angeles' }
    );
    fails('DATETIMEVALUE("2016-03-01")');
    fails('DATETIMEVALUE("2016-03-01 25:00:00")');
});

test('TIMEVALUE reads a text to the millisecond, or takes the time of a date/time in GMT', () => {
    facts(
        { 'TIMEVALUE("17:30:45.125")': '17:30:45.125Z', 'TIMEVALUE(Closed__c)': '11:32:10.000Z' },
        {
            record: { Closed__c: moment('2004-12-31T11:32:10Z') }
        }
    );
    fails('TIMEVALUE("12:34:56.789Z")');
    fails('TIMEVALUE("12:34")');
});

test('the parts of a time', () => {
    const time = 'TIMEVALUE("17:30:45.125")';
    facts({
        [`HOUR(${time})`]: '17',
        [`MINUTE(${time})`]: '30',
        [`SECOND(${time})`]: '45',
        [`MILLISECOND(${time})`]: '125'
    });
});

// salesforce/formula-engine, BuiltinFunctionsTest.testADDMONTHS
test('ADDMONTHS keeps the last day of the month', () => {
    facts({
        'ADDMONTHS(DATE(2020, 1, 31), 1)': '2020-02-29',
        'ADDMONTHS(DATE(2020, 4, 30), 3)': '2020-07-31',
        'ADDMONTHS(DATE(2019, 2, 28), -1)': '2019-01-31',
        'ADDMONTHS(DATE(2020, 1, 30), 1)': '2020-02-29',
        'ADDMONTHS(DATE(2020, 1, 25), 0.5)': '2020-01-25',
        'ADDMONTHS(DATETIMEVALUE("2020-01-31 10:00:00"), 1)': '2020-02-29T10:00:00.000Z'
    });
});

test('UNIXTIMESTAMP and FROMUNIXTIME count seconds since 1970', () => {
    facts({
        'UNIXTIMESTAMP(DATE(2005, 4, 5))': '1112659200',
        'UNIXTIMESTAMP(DATETIMEVALUE("2005-11-15 17:00:00"))': '1132074000',
        'UNIXTIMESTAMP(TIMEVALUE("01:00:00.000"))': '3600',
        'FROMUNIXTIME(1132074000)': '2005-11-15T17:00:00.000Z'
    });
});

// salesforce/formula-engine, OptionalFunctionsTest.testFormatDuration
test('FORMATDURATION shows seconds and differences as a clock', () => {
    facts({
        'FORMATDURATION(1000000)': '277:46:40',
        'FORMATDURATION(-1)': '00:00:01',
        'FORMATDURATION(1000000, true)': '11:13:46:40',
        'FORMATDURATION(1000000, false)': '277:46:40',
        'FORMATDURATION(DATETIMEVALUE("2005-11-15 17:00:00"), DATETIMEVALUE("2005-11-16 17:00:00"))': '1:00:00:00',
        'FORMATDURATION(TIMEVALUE("06:34:56.789"), TIMEVALUE("23:34:56.789"))': '17:00:00'
    });
});

test('parts of dates want dates, not date/times', () => {
    assert.equal(
        refusal('YEAR(NOW())'),
        "Incorrect parameter type for function 'YEAR()'. Expected Date, received DateTime"
    );
    assert.equal(
        refusal('HOUR(NOW())'),
        "Incorrect parameter type for function 'HOUR()'. Expected Time, received DateTime"
    );
    assert.equal(refusal('DATEVALUE(TODAY())'), "Incorrect argument type for function 'DATEVALUE()'.");
    assert.equal(refusal('ADDMONTHS("a", 1)'), "Incorrect argument type for function 'ADDMONTHS()'.");
    assert.equal(refusal('TODAY(1)'), "Incorrect number of parameters for function 'TODAY()'. Expected 0, received 1");
    assert.equal(
        refusal('FORMATDURATION(NOW(), TODAY())'),
        "Incorrect parameter type for function 'FORMATDURATION()'. Expected DateTime, received Date"
    );
});
