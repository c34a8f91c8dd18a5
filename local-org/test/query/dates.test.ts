/**
 * "Date Formats and Date Literals in WHERE" and "Date Functions", SOQL and SOSL Reference. It is Wednesday, 18 March 2026,
 * 13:00 in Los Angeles, where the user is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { literalRange } from '../../src/database/query/dateLiterals.js';
import { DateValue, dateDisplay } from '../../src/language/dates.js';
import { day, makeOrg, moment, NOW, type Org } from './support.js';

const today = day('2026-03-18').days;

/** first and last day of each literal; weeks begin on Sunday, the fiscal year in February */
const RANGES: readonly (readonly [literal: string, first: string, last: string])[] = [
    ['YESTERDAY', '2026-03-17', '2026-03-17'],
    ['TODAY', '2026-03-18', '2026-03-18'],
    ['TOMORROW', '2026-03-19', '2026-03-19'],
    ['LAST_WEEK', '2026-03-08', '2026-03-14'],
    ['THIS_WEEK', '2026-03-15', '2026-03-21'],
    ['NEXT_WEEK', '2026-03-22', '2026-03-28'],
    ['LAST_MONTH', '2026-02-01', '2026-02-28'],
    ['THIS_MONTH', '2026-03-01', '2026-03-31'],
    ['NEXT_MONTH', '2026-04-01', '2026-04-30'],
    // today and 90 days before it: 91 days
    ['LAST_90_DAYS', '2025-12-18', '2026-03-18'],
    ['NEXT_90_DAYS', '2026-03-19', '2026-06-16'],
    // LAST_N_DAYS:1 is yesterday and today
    ['LAST_N_DAYS:1', '2026-03-17', '2026-03-18'],
    ['NEXT_N_DAYS:1', '2026-03-19', '2026-03-19'],
    ['N_DAYS_AGO:3', '2026-03-15', '2026-03-15'],
    ['NEXT_N_WEEKS:2', '2026-03-22', '2026-04-04'],
    ['LAST_N_WEEKS:2', '2026-03-01', '2026-03-14'],
    ['N_WEEKS_AGO:2', '2026-03-01', '2026-03-07'],
    ['NEXT_N_MONTHS:2', '2026-04-01', '2026-05-31'],
    ['LAST_N_MONTHS:2', '2026-01-01', '2026-02-28'],
    ['N_MONTHS_AGO:2', '2026-01-01', '2026-01-31'],
    ['THIS_QUARTER', '2026-01-01', '2026-03-31'],
    ['LAST_QUARTER', '2025-10-01', '2025-12-31'],
    ['NEXT_QUARTER', '2026-04-01', '2026-06-30'],
    ['NEXT_N_QUARTERS:2', '2026-04-01', '2026-09-30'],
    ['LAST_N_QUARTERS:2', '2025-07-01', '2025-12-31'],
    ['N_QUARTERS_AGO:2', '2025-07-01', '2025-09-30'],
    ['THIS_YEAR', '2026-01-01', '2026-12-31'],
    ['LAST_YEAR', '2025-01-01', '2025-12-31'],
    ['NEXT_YEAR', '2027-01-01', '2027-12-31'],
    ['NEXT_N_YEARS:2', '2027-01-01', '2028-12-31'],
    ['LAST_N_YEARS:2', '2024-01-01', '2025-12-31'],
    ['N_YEARS_AGO:2', '2024-01-01', '2024-12-31'],
    ['THIS_FISCAL_QUARTER', '2026-02-01', '2026-04-30'],
    ['LAST_FISCAL_QUARTER', '2025-11-01', '2026-01-31'],
    ['NEXT_FISCAL_QUARTER', '2026-05-01', '2026-07-31'],
    ['NEXT_N_FISCAL_QUARTERS:2', '2026-05-01', '2026-10-31'],
    ['LAST_N_FISCAL_QUARTERS:2', '2025-08-01', '2026-01-31'],
    ['N_FISCAL_QUARTERS_AGO:1', '2025-11-01', '2026-01-31'],
    ['THIS_FISCAL_YEAR', '2026-02-01', '2027-01-31'],
    ['LAST_FISCAL_YEAR', '2025-02-01', '2026-01-31'],
    ['NEXT_FISCAL_YEAR', '2027-02-01', '2028-01-31'],
    ['NEXT_N_FISCAL_YEARS:2', '2027-02-01', '2029-01-31'],
    ['LAST_N_FISCAL_YEARS:2', '2024-02-01', '2026-01-31'],
    ['N_FISCAL_YEARS_AGO:2', '2024-02-01', '2025-01-31']
];

for (const [literal, first, last] of RANGES) {
    test(`${literal} is from ${first} to ${last}`, () => {
        const [name = '', n] = literal.split(':');
        const count = n === undefined ? undefined : Number(n);
        const range = literalRange(name, count, { today, firstDayOfWeek: 0, fiscalYearStart: 2 });
        assert.deepEqual(
            [dateDisplay(new DateValue(range.from)), dateDisplay(new DateValue(range.to - 1))],
            [first, last]
        );
    });
}

function plans(): Org {
    const org = makeOrg();
    // 17 March, 23:59:59 in Los Angeles and 18 March, 00:00 there
    org.insert('Plan__c', { Name: 'late', Due__c: day('2026-03-17'), Seen__c: moment('2026-03-18T06:59:59Z') });
    org.insert('Plan__c', { Name: 'early', Due__c: day('2026-03-18'), Seen__c: moment('2026-03-18T07:00:00Z') });
    org.insert('Plan__c', { Name: 'next', Due__c: day('2026-03-19'), Seen__c: moment('2026-03-19T07:00:00Z') });
    org.insert('Plan__c', { Name: 'never' });
    return org;
}

const CASES: readonly (readonly [condition: string, names: readonly string[]])[] = [
    ['Due__c = TODAY', ['early']],
    ['Due__c != TODAY', ['late', 'next', 'never']],
    ['Due__c > TODAY', ['next']],
    ['Due__c >= TODAY', ['early', 'next']],
    ['Due__c < TODAY', ['late']],
    ['Due__c <= TODAY', ['late', 'early']],
    ['Due__c = 2026-03-18', ['early']],
    ['Due__c IN (2026-03-17, 2026-03-19)', ['late', 'next']],
    ['Seen__c = TODAY', ['early']],
    ['Seen__c = YESTERDAY', ['late']],
    ['Seen__c > TODAY', ['next']],
    ['Seen__c < TODAY', ['late']],
    ['Seen__c <= TODAY', ['late', 'early']],
    ['Seen__c >= 2026-03-18T07:00:00Z', ['early', 'next']],
    ['Seen__c = 2026-03-18T00:00:00-07:00', ['early']],
    // date functions count in GMT unless told otherwise
    ['DAY_IN_MONTH(Seen__c) = 18', ['late', 'early']],
    ['DAY_IN_MONTH(convertTimezone(Seen__c)) = 18', ['early']],
    ['HOUR_IN_DAY(Seen__c) = 7', ['early', 'next']],
    ['DAY_ONLY(Seen__c) = 2026-03-19', ['next']],
    ['CALENDAR_YEAR(Due__c) = 2026', ['late', 'early', 'next']]
];

for (const [condition, names] of CASES) {
    test(`WHERE ${condition} finds ${names.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(plans().column(`SELECT Name FROM Plan__c WHERE ${condition}`), names);
    });
}

test('a date bound to a datetime is its midnight in GMT', () => {
    const org = makeOrg();
    org.insert('Plan__c', { Name: 'a', Seen__c: moment('2026-03-18T00:00:00Z') });
    assert.deepEqual(
        org.column('SELECT Name FROM Plan__c WHERE Seen__c = :date', 'Name', { date: day('2026-03-18') }),
        ['a']
    );
});

/** Of 31 August 2026, a Monday, in an org whose fiscal year begins in February. */
const PARTS: readonly (readonly [call: string, value: unknown])[] = [
    ['CALENDAR_MONTH(Due__c)', 8],
    ['CALENDAR_QUARTER(Due__c)', 3],
    ['CALENDAR_YEAR(Due__c)', 2026],
    ['DAY_IN_MONTH(Due__c)', 31],
    ['DAY_IN_WEEK(Due__c)', 2],
    ['DAY_IN_YEAR(Due__c)', 243],
    ['FISCAL_MONTH(Due__c)', 7],
    ['FISCAL_QUARTER(Due__c)', 3],
    ['FISCAL_YEAR(Due__c)', 2027],
    ['WEEK_IN_MONTH(Due__c)', 5],
    ['WEEK_IN_YEAR(Due__c)', 35]
];

for (const [call, value] of PARTS) {
    test(`${call} of 31 August 2026 is ${String(value)}`, () => {
        const org = makeOrg({ org: { fiscalYearStart: 2, isFiscalYearNamedByStart: false, currency: 'USD' } });
        org.insert('Plan__c', { Due__c: day('2026-08-31') });
        assert.deepEqual(org.column(`SELECT ${call} part FROM Plan__c GROUP BY ${call}`, 'part'), [value]);
    });
}

test('a date function may be selected when the date itself is grouped', () => {
    const org = plans();
    assert.deepEqual(
        org.column('SELECT DAY_IN_MONTH(Due__c) d FROM Plan__c WHERE Due__c != null GROUP BY Due__c', 'd'),
        [17, 18, 19]
    );
});

test('the clock of the transaction decides what today is', () => {
    const org = makeOrg({
        transaction: () => ({
            now: () => NOW + 24 * 3_600_000,
            timeZone: 'America/Los_Angeles',
            locale: 'en_US',
            userId: ''
        })
    });
    org.insert('Plan__c', { Name: 'tomorrow', Due__c: day('2026-03-19') });
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Due__c = TODAY'), ['tomorrow']);
});

test('the week begins as the locale has it', () => {
    const org = makeOrg({
        transaction: () => ({ now: () => NOW, timeZone: 'Europe/Berlin', locale: 'de_DE', userId: '' })
    });
    org.insert('Plan__c', { Name: 'sunday', Due__c: day('2026-03-15') });
    org.insert('Plan__c', { Name: 'monday', Due__c: day('2026-03-16') });
    assert.deepEqual(org.column('SELECT Name FROM Plan__c WHERE Due__c = THIS_WEEK'), ['monday']);
});
