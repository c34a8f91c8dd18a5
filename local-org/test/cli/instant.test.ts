import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseDuration, parseInstant } from '../../src/cli/instant.js';

test('an instant is a day, or a day and a time with an offset or in GMT', () => {
    assert.equal(parseInstant('2026-01-31'), Date.UTC(2026, 0, 31));
    assert.equal(parseInstant('2026-01-31T09:00'), Date.UTC(2026, 0, 31, 9));
    assert.equal(parseInstant('2026-01-31 09:00:30.5Z'), Date.UTC(2026, 0, 31, 9, 0, 30, 500));
    assert.equal(parseInstant('2026-01-31T09:00:00-05:30'), Date.UTC(2026, 0, 31, 14, 30));
    assert.equal(parseInstant('2024-02-29'), Date.UTC(2024, 1, 29));
});

test('days and times that do not exist are no instants', () => {
    for (const text of [
        '',
        'tomorrow',
        '2026-02-29',
        '2026-13-01',
        '2026-01-01T24:00',
        '2026-01-01T10:60',
        '31.01.2026'
    ]) {
        assert.equal(parseInstant(text), undefined, text);
    }
});

test('a duration is a number with a unit', () => {
    assert.deepEqual(
        ['90s', '15m', '2h', '1d', '1w'].map(parseDuration),
        [90_000, 900_000, 7_200_000, 86_400_000, 604_800_000]
    );
    assert.deepEqual(['', '1', 'd', '-1d', '1.5h', '1y'].map(parseDuration), Array(6).fill(undefined));
});
