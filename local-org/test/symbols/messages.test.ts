import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { messageText, messages } from '../../src/compiler/messages.js';

describe('the catalogue of messages', () => {
    it('is sorted by code', () => {
        const codes = Object.keys(messages);
        assert.deepEqual(codes, [...codes].sort());
    });

    it('fills in what a text needs', () => {
        assert.equal(
            messageText('type-argument-count', 'Map', '2', '1'),
            'Invalid type argument count for Map: expected 2 but found 1'
        );
    });
});
