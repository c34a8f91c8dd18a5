import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCron } from '../../src/platform/cron/expression.js';
import { nextFireTime } from '../../src/platform/cron/next.js';

// Apex Reference Guide, "System Class", schedule(jobName, cronExpression, schedulableClass)

function next(expression: string, after: string, timeZone = 'UTC'): string | undefined {
    const found = nextFireTime(parseCron(expression), Date.parse(after), timeZone);
    return found === undefined ? undefined : new Date(found).toISOString().replace('.000Z', 'Z');
}

test('fires at the stated time of every day', () => {
    assert.equal(next('0 0 13 * * ?', '2026-01-31T12:59:59Z'), '2026-01-31T13:00:00Z');
    assert.equal(next('0 0 13 * * ?', '2026-01-31T13:00:00Z'), '2026-02-01T13:00:00Z');
});

test('the last Friday of every month', () => {
    // "0 0 22 ? * 6L": Class runs the last Friday of every month at 10 PM
    assert.equal(next('0 0 22 ? * 6L', '2026-01-01T00:00:00Z'), '2026-01-30T22:00:00Z');
});

test('Monday through Friday, where a range of names is given', () => {
    // "0 0 10 ? * MON-FRI": Class runs Monday through Friday at 10 AM
    assert.equal(next('0 0 10 ? * MON-FRI', '2026-01-02T10:00:00Z'), '2026-01-05T10:00:00Z');
});

test('a range may run over the end of the week', () => {
    assert.equal(next('0 0 10 ? * FRI-SUN', '2026-01-05T00:00:00Z'), '2026-01-09T10:00:00Z');
});

test('every day during one year only', () => {
    // "0 0 20 * * ? 2010": Class runs every day at 8 PM during the year 2010
    assert.equal(next('0 0 20 * * ? 2027', '2026-05-05T00:00:00Z'), '2027-01-01T20:00:00Z');
    assert.equal(next('0 0 20 * * ? 2010', '2026-05-05T00:00:00Z'), undefined);
});

test('the nth weekday of a month', () => {
    assert.equal(next('0 0 8 ? * 2#1', '2026-01-06T00:00:00Z'), '2026-02-02T08:00:00Z');
    assert.equal(next('0 0 8 ? 1 6#5', '2026-01-01T00:00:00Z'), '2026-01-30T08:00:00Z');
});

test('the last day of a month and the weekday next to a day', () => {
    assert.equal(next('0 0 0 L * ?', '2028-02-01T00:00:00Z'), '2028-02-29T00:00:00Z');
    // 15 August 2026 is a Saturday: "If the 15th is a Saturday, the job runs on Friday the 14th"
    assert.equal(next('0 0 0 15W 8 ?', '2026-08-01T00:00:00Z'), '2026-08-14T00:00:00Z');
    assert.equal(next('0 0 0 1W 8 ?', '2026-07-31T00:00:00Z'), '2026-08-03T00:00:00Z');
    assert.equal(next('0 0 0 LW 5 ?', '2026-05-01T00:00:00Z'), '2026-05-29T00:00:00Z');
});

test('increments start where they are told to', () => {
    assert.equal(next('0 0 10 1/5 * ?', '2026-01-27T00:00:00Z'), '2026-01-31T10:00:00Z');
    assert.equal(next('0 0 0/6 * * ?', '2026-01-01T06:00:00Z'), '2026-01-01T12:00:00Z');
});

test('times are those of the time zone, through changes of the clock', () => {
    assert.equal(next('0 30 9 * * ?', '2026-03-07T20:00:00Z', 'America/Los_Angeles'), '2026-03-08T16:30:00Z');
    assert.equal(next('0 30 9 * * ?', '2026-03-06T20:00:00Z', 'America/Los_Angeles'), '2026-03-07T17:30:00Z');
});

test('seconds and minutes are plain numbers', () => {
    assert.throws(() => parseCron('0 */15 * * * ?'), /Seconds and minutes must be specified as integers/);
});

test('expressions that make no sense are refused', () => {
    assert.throws(() => parseCron('0 0 0'), /Unexpected end of expression/);
    assert.throws(() => parseCron('0 0 0 1 1 1'), /both a day-of-week AND a day-of-month/);
    assert.throws(() => parseCron('0 0 0 ? * ?'), /can only be specified/);
    assert.throws(() => parseCron('0 0 25 * * ?'), /Hour values must be between 0 and 23/);
    assert.throws(() => parseCron('0 0 0 * FOO ?'), /Illegal cron expression/);
});
