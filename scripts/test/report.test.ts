import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateLine, indented, lastLine } from './report.js';

describe('the report of a run', () => {
    it('shows name, time and counts of a gate that passed', () => {
        const counts = { passed: 12, failed: 0, skipped: 0 };
        const line = gateLine({ gate: { name: 'lint', script: 'lint' }, counts, output: '', milliseconds: 1234 });
        assert.equal(line.replaceAll(/ +/g, ' '), 'ok lint 1.2 s 12 passed, 0 failed');
    });

    it('marks a gate with a failure', () => {
        const counts = { passed: 12, failed: 1, skipped: 2 };
        const line = gateLine({ gate: { name: 'lint', script: 'lint' }, counts, output: '', milliseconds: 0 });
        assert.match(line, /^FAIL .* 12 passed, 1 failed, 2 skipped$/);
    });

    it('says so when a gate has no tests yet', () => {
        const counts = { passed: 0, failed: 0, skipped: 0 };
        const line = gateLine({ gate: { name: 'LWC tests', script: 'x' }, counts, output: '', milliseconds: 0 });
        assert.match(line, /no tests yet$/);
    });

    it('ends with passed and failed alone', () => {
        assert.equal(lastLine({ passed: 3, failed: 1, skipped: 9 }), '3 passed, 1 failed');
    });

    it('indents every line of what a gate printed', () => {
        assert.equal(indented('a\nb\n'), '    a\n    b');
    });
});
