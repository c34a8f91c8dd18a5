/**
 * The public Telco Customer Churn data set, from the file to scores: how long it takes, what a second night changes, and
 * how well the default health model separates the customers who left from those who stayed.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeTelco } from '../../scripts/start/telco.js';
import { separationOf } from '../../scripts/telco/separation.js';
import { openScriptedOrg, type ScriptedOrg } from '../src/org/scripting.js';

const DEFAULT_JOBS = 8;

/** @param args the path of the CSV file; without one the bench is left out, since the data set is not part of the repository */
export async function benchTelco([path]: readonly string[]): Promise<void> {
    if (path === undefined || !existsSync(path)) {
        process.stdout.write(
            'telco: give the path of the data set, npm run bench -- telco <csv>; README.md says where to get it\n'
        );
        return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'bench-telco-'));
    try {
        const file = join(folder, 'org');
        await makeTelco(path, file);
        const org = openScriptedOrg('.', { file, now: undefined, isDraft: true });
        try {
            secondNight(org);
            separation(org);
        } finally {
            org.close();
        }
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function secondNight(org: ScriptedOrg): void {
    const before = org.query('SELECT COUNT(Id) n FROM JobRun__c')[0]?.n;
    const started = performance.now();
    org.run('JobChain.start(NightlyChain.jobs());');
    org.settle();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const runs = org.query(
        `SELECT Job__c, Changed__c, Failed__c FROM JobRun__c ORDER BY StartedAt__c DESC, Name DESC LIMIT ${DEFAULT_JOBS}`
    );
    const after = org.query('SELECT COUNT(Id) n FROM JobRun__c')[0]?.n;
    const changed = runs.map(({ Job__c, Changed__c }) => `${String(Job__c)} ${String(Changed__c)}`).join(', ');
    const failed = runs.reduce((sum, { Failed__c }) => sum + Number(Failed__c), 0);
    process.stdout.write(
        `second night: ${seconds} s, ${Number(after) - Number(before)} jobs, ${failed} failed, changed: ${changed}\n`
    );
}

function separation(org: ScriptedOrg): void {
    const outcomes = org
        .query('SELECT HealthScore__c, KnownOutcome__c FROM Account WHERE TelcoCustomerId__c != null')
        .map(({ HealthScore__c, KnownOutcome__c }) => ({
            risk: HealthScore__c === null ? undefined : 100 - Number(HealthScore__c),
            hasLeft: KnownOutcome__c === 'Left'
        }));
    const { area, scored, notScored } = separationOf(outcomes);
    const share = ((100 * notScored) / outcomes.length).toFixed(1);
    process.stdout.write(
        `default model: area under the ROC curve of (100 - score) against having left ${area?.toFixed(3) ?? 'none'}, ` +
            `${scored} scored, ${notScored} (${share} %) not scored\n`
    );
}
