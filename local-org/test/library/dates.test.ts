/** Apex Reference Guide, "Date Class", "Datetime Class", "Time Class", "TimeZone Class"; patterns as java.text.SimpleDateFormat. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DatetimeValue } from '../../src/language/dates.js';
import { TimeValue } from '../../src/language/dates.js';
import { displayText } from '../../src/language/text.js';
import { date, gmt, library, throwsApex } from './support.js';

const { on, call } = library();
const text = (value: unknown): string => displayText(value as never);

test('newInstance lets months and days run over', () => {
    const make = (...parts: number[]): string => text(call('Date', 'newInstance(Integer,Integer,Integer)', ...parts));
    assert.equal(make(2021, 2, 30), '2021-03-02 00:00:00');
    assert.equal(make(2021, 13, 1), '2022-01-01 00:00:00');
    assert.equal(make(1960, 2, 17), '1960-02-17 00:00:00');
});

test('addMonths stays within the month', () => {
    assert.equal(text(on(date(2024, 1, 31), 'Date', 'addMonths(Integer)', 1)), '2024-02-29 00:00:00');
    assert.equal(text(on(date(2024, 2, 29), 'Date', 'addYears(Integer)', 1)), '2025-02-28 00:00:00');
    assert.equal(text(on(date(2024, 1, 15), 'Date', 'addMonths(Integer)', -1)), '2023-12-15 00:00:00');
});

test('daysBetween and monthsBetween count to the argument', () => {
    assert.equal(on(date(2008, 1, 1), 'Date', 'daysBetween(Date)', date(2008, 1, 31)), 30);
    assert.equal(on(date(2006, 12, 2), 'Date', 'monthsBetween(Date)', date(2012, 12, 8)), 72);
});

test('toStartOfWeek follows the locale', () => {
    const wednesday = date(2024, 5, 1);
    assert.equal(text(on(wednesday, 'Date', 'toStartOfWeek()')), '2024-04-28 00:00:00');
    assert.equal(text(library({ locale: 'de_DE' }).on(wednesday, 'Date', 'toStartOfWeek()')), '2024-04-29 00:00:00');
});

test('toStartOfMonth, dayOfYear, daysInMonth and isLeapYear know the calendar', () => {
    assert.equal(text(on(date(2024, 5, 17), 'Date', 'toStartOfMonth()')), '2024-05-01 00:00:00');
    assert.equal(on(date(1998, 10, 21), 'Date', 'dayOfYear()'), 294);
    assert.equal(call('Date', 'daysInMonth(Integer,Integer)', 1960, 2), 29);
    assert.equal(call('Date', 'isLeapYear(Integer)', 1900), false);
});

test('valueOf looks at the date only (octoberswimmer/aer-dist#5, #333)', () => {
    for (const input of ['2017-01-02', '2017-01-02T00:00:00', '2017-01-02 00:00:00.000Z', '2017-01-02 00:00:00:00']) {
        assert.equal(text(call('Date', 'valueOf(String)', input)), '2017-01-02 00:00:00');
    }
    throwsApex(() => call('Date', 'valueOf(String)', '02.01.2017'), 'TypeException', 'Invalid date: 02.01.2017');
    throwsApex(() => call('Date', 'valueOf(String)', '2017-02-30'), 'TypeException', 'Invalid date: 2017-02-30');
});

test('parse and format speak the locale', () => {
    assert.equal(text(call('Date', 'parse(String)', '12/27/2009')), '2009-12-27 00:00:00');
    assert.equal(on(date(2008, 1, 28), 'Date', 'format()'), '1/28/2008');
    const german = library({ locale: 'de_DE' });
    assert.equal(german.on(date(2008, 1, 28), 'Date', 'format()'), '28.01.2008');
    assert.equal(text(german.call('Date', 'parse(String)', '28.01.2008')), '2008-01-28 00:00:00');
    throwsApex(() => call('Date', 'parse(String)', '27/12/2009'), 'TypeException', 'Invalid date: 27/12/2009');
});

test('today is the user’s day', () => {
    const now = Date.UTC(2024, 4, 1, 3);
    assert.equal(text(library({ now }).call('Date', 'today()')), '2024-04-30 00:00:00');
    assert.equal(text(library({ now, timeZone: 'Asia/Tokyo' }).call('System', 'today()')), '2024-05-01 00:00:00');
});

test('newInstance of Datetime is local, newInstanceGmt is not', () => {
    const key = '(Integer,Integer,Integer,Integer,Integer,Integer)';
    const local = call('Datetime', `newInstance${key}`, 2024, 5, 1, 5, 30, 0);
    assert.equal(text(local), '2024-05-01 12:30:00');
    assert.equal(text(call('Datetime', `newInstanceGmt${key}`, 2024, 5, 1, 5, 30, 0)), '2024-05-01 05:30:00');
    assert.equal(
        text(call('Datetime', 'newInstance(Date,Time)', date(2024, 12, 1), new TimeValue(0))),
        '2024-12-01 08:00:00'
    );
});

test('local times that clocks skip or repeat follow java.util.Calendar', () => {
    const key = 'newInstance(Integer,Integer,Integer,Integer,Integer,Integer)';
    // 2024-03-10 02:30 does not exist in Los Angeles: an hour later
    assert.equal(text(call('Datetime', key, 2024, 3, 10, 2, 30, 0)), '2024-03-10 10:30:00');
    // 2024-11-03 01:30 is there twice: standard time
    assert.equal(text(call('Datetime', key, 2024, 11, 3, 1, 30, 0)), '2024-11-03 09:30:00');
});

test('parts are local unless they are of GMT', () => {
    const moment = gmt(2024, 5, 1, 2, 3, 4);
    assert.equal(on(moment, 'Datetime', 'day()'), 30);
    assert.equal(on(moment, 'Datetime', 'dayGmt()'), 1);
    assert.equal(on(moment, 'Datetime', 'hour()'), 19);
    assert.equal(on(moment, 'Datetime', 'hourGmt()'), 2);
    assert.equal(text(on(moment, 'Datetime', 'date()')), '2024-04-30 00:00:00');
    assert.equal(text(on(moment, 'Datetime', 'timeGmt()')), '02:03:04.000Z');
    assert.equal(on(moment, 'Datetime', 'getTime()'), 1714528984000n);
});

test('addDays keeps the local time of day when clocks change', () => {
    const before = gmt(2024, 3, 9, 20);
    assert.equal(text(on(before, 'Datetime', 'addDays(Integer)', 1)), '2024-03-10 19:00:00');
    assert.equal(text(on(before, 'Datetime', 'addHours(Integer)', 24)), '2024-03-10 20:00:00');
});

const MOMENT = gmt(2024, 5, 1, 20, 7, 9);
const PATTERNS: readonly (readonly [string, string])[] = [
    ['yyyy-MM-dd HH:mm:ss', '2024-05-01 13:07:09'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2024-05-01T13:07:09.000Z'],
    ['M/d/yy h:mm a', '5/1/24 1:07 PM'],
    ['EEEE, MMMM d, yyyy', 'Wednesday, May 1, 2024'],
    ['EEE MMM dd HH:mm:ss z yyyy', 'Wed May 01 13:07:09 PDT 2024'],
    ['zzzz Z X XXX', 'Pacific Daylight Time -0700 -07 -07:00'],
    ['D w W F u', '122 18 1 1 3'],
    ['kk KK hh', '13 01 01'],
    ["h 'o''clock' a", "1 o'clock PM"],
    ['G yyyy', 'AD 2024'],
    ['YYYY', '2024']
];
for (const [pattern, expected] of PATTERNS) {
    test(`format with the pattern ${pattern}`, () => {
        assert.equal(on(MOMENT, 'Datetime', 'format(String)', pattern), expected);
    });
}

test('format takes a time zone, formatGmt needs none', () => {
    const pattern = 'yyyy-MM-dd HH:mm z';
    assert.equal(on(MOMENT, 'Datetime', 'format(String,String)', pattern, 'America/New_York'), '2024-05-01 16:07 EDT');
    assert.equal(on(MOMENT, 'Datetime', 'format(String,String)', pattern, 'Europe/Paris'), '2024-05-01 22:07 CEST');
    assert.equal(on(MOMENT, 'Datetime', 'formatGmt(String)', pattern), '2024-05-01 20:07 GMT');
});

test('an unknown letter in a pattern is an exception', () => {
    throwsApex(
        () => on(MOMENT, 'Datetime', 'format(String)', 'bbb'),
        'IllegalArgumentException',
        "Illegal pattern character 'b'"
    );
});

test('the week year is that of the week', () => {
    assert.equal(on(gmt(2024, 12, 30, 20), 'Datetime', 'format(String)', 'YYYY-ww'), '2025-01');
    assert.equal(
        library({ locale: 'en_GB' }).on(gmt(2027, 1, 1, 20), 'Datetime', 'format(String)', 'YYYY-ww'),
        '2026-53'
    );
});

test('format without pattern is short and in the locale', () => {
    assert.equal(on(MOMENT, 'Datetime', 'format()'), '5/1/2024, 1:07 PM');
    assert.equal(library({ locale: 'en_GB' }).on(MOMENT, 'Datetime', 'format()'), '01/05/2024, 13:07');
});

test('parse reads what format writes', () => {
    const written = on(MOMENT, 'Datetime', 'format()');
    assert.equal((call('Datetime', 'parse(String)', written) as DatetimeValue).millis, gmt(2024, 5, 1, 20, 7).millis);
    assert.equal(text(call('Datetime', 'parse(String)', '10/14/2011 11:46 AM')), '2011-10-14 18:46:00');
});

test('valueOf reads local time, valueOfGmt does not', () => {
    assert.equal(text(call('Datetime', 'valueOf(String)', '2008-10-05 12:20:20')), '2008-10-05 19:20:20');
    assert.equal(text(call('Datetime', 'valueOfGmt(String)', '2008-10-05 12:20:20')), '2008-10-05 12:20:20');
    throwsApex(() => call('Datetime', 'valueOf(String)', 'x'), 'TypeException', 'Invalid date/time: x');
});

test('valueOf takes milliseconds and other dates too', () => {
    assert.equal(text(call('Datetime', 'valueOf(Object)', 1000n)), '1970-01-01 00:00:01');
    assert.equal(text(call('Datetime', 'valueOf(Object)', date(2024, 5, 1))), '2024-05-01 07:00:00');
    assert.equal(text(call('Date', 'valueOf(Object)', gmt(2024, 5, 1, 2))), '2024-04-30 00:00:00');
});

test('isSameDay compares local days', () => {
    assert.equal(on(gmt(2024, 5, 1, 1), 'Datetime', 'isSameDay(Datetime)', gmt(2024, 5, 1, 20)), false);
});

test('Time runs round at midnight', () => {
    const late = call('Time', 'newInstance(Integer,Integer,Integer,Integer)', 23, 30, 0, 0);
    assert.equal(text(on(late, 'Time', 'addMinutes(Integer)', 45)), '00:15:00.000Z');
    assert.equal(on(late, 'Time', 'minute()'), 30);
});

test('TimeZone knows offsets and names', () => {
    const zone = call('TimeZone', 'getTimeZone(String)', 'America/Los_Angeles');
    assert.equal(on(zone, 'TimeZone', 'getOffset(Datetime)', gmt(2012, 10, 23, 23)), -25_200_000);
    assert.equal(on(zone, 'TimeZone', 'getDisplayName()'), '(GMT-07:00) Pacific Daylight Time (America/Los_Angeles)');
    assert.equal(on(zone, 'TimeZone', 'getID()'), 'America/Los_Angeles');
    assert.equal(text(call('TimeZone', 'getTimeZone(String)', 'Nowhere/Land')), 'GMT');
});
