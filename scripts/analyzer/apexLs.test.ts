import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseApexLsOutput } from './apexLs.js';

describe('the output of apex-ls', () => {
    it('becomes one issue a message, with columns that count from 1', () => {
        const position = { line: 3, offset: 8 };
        const message = { start: position, end: position, category: 'Missing', message: 'No type declaration found' };
        const output = JSON.stringify({ files: [{ path: '/project/A.cls', messages: [message] }] });
        assert.deepEqual(parseApexLsOutput(output), [
            { path: '/project/A.cls', line: 3, column: 9, category: 'Missing', message: 'No type declaration found' }
        ]);
    });

    it('is empty for a clean project', () => {
        assert.deepEqual(parseApexLsOutput('{"files":[]}'), []);
    });
});
