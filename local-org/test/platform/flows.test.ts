/** Flows do not run here, and that is said (metadata type Flow; Apex Reference Guide, "Interview Class"). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flowLines, triggeredFlows } from '../../src/platform/flows.js';
import type { ProjectFiles } from '../../src/schema/load.js';
import { startOrg } from './support.js';

const flow = (status: string, start: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Flow xmlns="http://soap.sforce.com/2006/04/metadata">
    <label>F</label><processType>AutoLaunchedFlow</processType><start>${start}</start><status>${status}</status></Flow>`;

const ON_ACCOUNT =
    '<object>Account</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType>';

function project(files: Readonly<Record<string, string>>): ProjectFiles {
    return { root: '', namespace: undefined, files: Object.keys(files), read: (file) => files[file] ?? '' };
}

describe('flows of a project', () => {
    it('are named when the platform would start them by itself', () => {
        const all = project({
            'flows/Welcome.flow-meta.xml': flow('Active', ON_ACCOUNT),
            'flows/Nightly.flow-meta.xml': flow('Active', '<triggerType>Scheduled</triggerType>'),
            'flows/Old.flow-meta.xml': flow('Obsolete', ON_ACCOUNT),
            'flows/Called.flow-meta.xml': flow('Active', '<connector/>')
        });
        assert.deepEqual(
            triggeredFlows(all).map(({ name, object }) => [name, object]),
            [
                ['Nightly', undefined],
                ['Welcome', 'Account']
            ]
        );
        assert.match(flowLines(all)[0] ?? '', /are not run: Nightly, Welcome \(Account\)\.$/);
    });

    it('are not mentioned when there are none', () => {
        assert.deepEqual(flowLines(project({ 'flows/Called.flow-meta.xml': flow('Active', '<connector/>') })), []);
    });

    it('are not supported when code starts one, by its name', () => {
        const org = startOrg({});
        assert.match(
            org.failure("Flow.Interview.createInterview('Welcome', new Map<String, Object>()).start();"),
            /UNSUPPORTED the flow Welcome/
        );
        assert.match(
            org.failure("Flow.Interview.createInterview('ns', 'Welcome', new Map<String, Object>());"),
            /UNSUPPORTED the flow ns__Welcome/
        );
    });
});
