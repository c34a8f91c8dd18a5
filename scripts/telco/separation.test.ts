import assert from 'node:assert/strict';
import { test } from 'node:test';
import { separationOf, type Outcome } from './separation.js';

const outcomes = (
    left: readonly (number | undefined)[],
    stayed: readonly (number | undefined)[]
): readonly Outcome[] => [
    ...left.map((risk) => ({ risk, hasLeft: true })),
    ...stayed.map((risk) => ({ risk, hasLeft: false }))
];

test('a risk that is always higher for those who left separates fully', () => {
    assert.equal(separationOf(outcomes([8, 9], [1, 2, 3])).area, 1);
    assert.equal(separationOf(outcomes([1, 2], [8, 9, 10])).area, 0);
});

test('the same risk for everybody separates nothing', () => {
    assert.equal(separationOf(outcomes([5, 5], [5, 5, 5])).area, 0.5);
});

test('the area is the share of pairs in the right order', () => {
    // Of six pairs, (4,3) (4,1) (2,1) are right, (4,4) is a tie, (2,3) (2,4) are wrong.
    assert.equal(separationOf(outcomes([4, 2], [3, 4, 1])).area, 3.5 / 6);
});

test('customers without a score are counted apart', () => {
    assert.deepEqual(separationOf(outcomes([9, undefined], [1])), { area: 1, scored: 2, notScored: 1 });
});

test('without anybody who left there is no area', () => {
    assert.equal(separationOf(outcomes([], [1, 2])).area, undefined);
});
