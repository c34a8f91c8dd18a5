/** Change events are not published here, and that is said (Change Data Capture Developer Guide, "Subscribe with Apex Triggers"). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeEventLines } from '../../src/platform/changeEvents.js';
import type { ProjectFiles } from '../../src/schema/load.js';
import { startOrg } from './support.js';

function project(files: Readonly<Record<string, string>>): ProjectFiles {
    return { root: '', namespace: undefined, files: Object.keys(files), read: (file) => files[file] ?? '' };
}

test('triggers on change events are named before a run', () => {
    const files = {
        'triggers/OnChange.trigger': '/* c */ trigger OnChange on AccountChangeEvent (after insert) {}',
        'triggers/OnPlan.trigger': 'trigger OnPlan\n    on Plan__ChangeEvent(after insert) {}',
        'triggers/OnAccount.trigger': 'trigger OnAccount on Account (after insert) {}'
    };
    assert.match(
        changeEventLines(project(files))[0] ?? '',
        /do not run: OnChange \(AccountChangeEvent\), OnPlan \(Plan__ChangeEvent\)\.$/
    );
    assert.deepEqual(changeEventLines(project({ 'a.trigger': files['triggers/OnAccount.trigger'] })), []);
});

test('a test that captures changes ends with what is not supported', () => {
    // "Test Change Event Triggers"
    const org = startOrg({
        'CaptureTest.cls': `@IsTest private class CaptureTest { @IsTest static void runs() { Test.enableChangeDataCapture(); } }`
    });
    assert.match(org.test('CaptureTest').runs ?? '', /UNSUPPORTED Test\.enableChangeDataCapture\(\)/);
});
