import assert from 'node:assert/strict';
import { test } from 'node:test';
import { behaviors } from './courses.js';
import { customers, MANAGER_COUNT } from './customers.js';
import { addMonths, dayFrom, isoDay, mondayOf } from './days.js';
import { people } from './people.js';
import { createRandom } from './random.js';

test('random numbers are the same for the same seed', () => {
    const [one, two] = [createRandom(7), createRandom(7)];
    assert.deepEqual(
        Array.from({ length: 5 }, () => one.next()),
        Array.from({ length: 5 }, () => two.next())
    );
    assert.notEqual(createRandom(8).next(), createRandom(7).next());
});

test('random numbers fill their range', () => {
    const random = createRandom(1);
    const drawn = new Set(Array.from({ length: 500 }, () => random.whole(1, 6)));
    assert.deepEqual([...drawn].sort(), [1, 2, 3, 4, 5, 6]);
});

test('a month later is the last day where the month is shorter', () => {
    assert.equal(isoDay(addMonths(dayFrom('2026-01-31'), 1)), '2026-02-28');
    assert.equal(isoDay(addMonths(dayFrom('2026-03-31'), -13)), '2025-02-28');
});

test('weeks begin on Monday', () => {
    assert.equal(isoDay(mondayOf(dayFrom('2026-11-22'))), '2026-11-16');
    assert.equal(isoDay(mondayOf(dayFrom('2026-11-16'))), '2026-11-16');
});

test('there are 40 customers with names of their own, shared among the managers', () => {
    assert.equal(new Set(customers.map(({ name }) => name)).size, 40);
    assert.equal(people.managers.length, MANAGER_COUNT);
    assert.ok(customers.every(({ manager }) => manager >= 0 && manager < MANAGER_COUNT));
});

test('every course has customers', () => {
    assert.deepEqual(
        Object.keys(behaviors).filter((course) => !customers.some((customer) => customer.course === course)),
        []
    );
});
