import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Finding } from './codeAnalyzer.js';
import { readConfiguration, withoutAccepted } from './codeAnalyzer.js';

const finding: Finding = {
    engine: 'pmd',
    rule: 'ProtectSensitiveData',
    severity: 3,
    message: 'OpenKey__c is a potential auth token',
    file: '/project/OpenKey__c.field-meta.xml',
    line: 1
};

test('takes accepted findings out and keeps the others', () => {
    const other = { ...finding, message: 'Password__c is a potential auth token' };
    const accepted = [{ rule: 'ProtectSensitiveData', message: '^OpenKey', reason: 'makes records unique' }];
    assert.deepEqual(withoutAccepted([finding, other], accepted), { findings: [other], unused: [] });
});

test('accepts findings in the files that an entry names only', () => {
    const other = { ...finding, file: '/project/Other__c.field-meta.xml' };
    const accepted = [
        { rule: 'ProtectSensitiveData', message: '', file: 'OpenKey__c', reason: 'makes records unique' }
    ];
    assert.deepEqual(withoutAccepted([finding, other], accepted).findings, [other]);
});

test('names an entry that accepts nothing', () => {
    const entry = { rule: 'OtherRule', message: '', reason: 'was true once' };
    assert.deepEqual(withoutAccepted([finding], [entry]), { findings: [finding], unused: [entry] });
});

test('refuses to accept findings without a reason', () => {
    const folder = mkdtempSync(join(tmpdir(), 'analyzer-test-'));
    const path = join(folder, 'code-analyzer.json');
    writeFileSync(path, JSON.stringify({ accepted: [{ rule: 'SomeRule', message: '', reason: ' ' }] }));
    try {
        assert.throws(() => readConfiguration(path), /give a reason for accepting SomeRule/);
    } finally {
        rmSync(folder, { recursive: true });
    }
});
