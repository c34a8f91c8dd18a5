import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failure, run } from './support.js';

// public issue apex-ls 124: checked against an org there

test('a final variable may be given its value after its declaration', () => {
    assert.equal(run('final Integer size; size = 3; return size;'), 3);
});

test('a second value for a final variable is a FinalException', () => {
    assert.equal(failure('final Integer size = 1; size = 2; return size;').type, 'System.FinalException');
});
