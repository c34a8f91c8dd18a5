/** The commands that work with an org, as a person runs them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { makeProject, remove } from '../commands/support.js';
import { PROJECT } from './support.js';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = makeProject(PROJECT);
const org = join(folder, 'orgs', 'one');
after(() => remove(folder));

interface Ran {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

/** Runs a command on the org of this file. */
function run(name: string, options: readonly string[], input = ''): Ran {
    const args = ['--import', 'tsx', program, name, '--project', folder, '--org', org, ...options];
    const ran = spawnSync(process.execPath, args, { encoding: 'utf8', input });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const count = (where: string): string =>
    run('query', ['--soql', `SELECT COUNT() FROM Plan__c WHERE ${where}`]).out.trim();

void describe('local-org run', () => {
    void it('shows debug output and limits, and keeps what was written', () => {
        const { code, out, err } = run('run', [], "insert new Plan__c(Name = 'By run'); System.debug('done');");
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, /^DEBUG\|done\nLimits used:\n/);
        assert.match(out, / {2}DmlStatements: 1 of 150\n {2}DmlRows: 1 of 10000\n/);
        assert.equal(count("Name = 'By run'"), '1');
        assert.ok(existsSync(org));
    });
    void it('undoes everything when an exception is not caught, and says where it was thrown', () => {
        const { code, err } = run(
            'run',
            [],
            "insert new Plan__c(Name = 'Undone');\nPlan__c none;\nSystem.debug(none.Name);"
        );
        assert.equal(code, 1);
        assert.match(
            err,
            /^System\.NullPointerException: Attempt to de-reference a null object\n {2}AnonymousBlock: line 3, column 1\n/
        );
        assert.match(err, /Nothing of it was kept\./);
        assert.equal(count("Name = 'Undone'"), '0');
    });
    void it('names the place of what does not compile, and runs nothing', () => {
        const file = join(folder, 'broken.apex');
        writeFileSync(file, "insert new Plan__c(Name = 'Never');\nString s = 1;\n");
        const { code, out, err } = run('run', ['--file', file]);
        assert.deepEqual([code, out], [1, '']);
        assert.match(err, /broken\.apex:2:\d+ error: /);
        assert.equal(count("Name = 'Never'"), '0');
    });
    void it('runs the jobs that were queued', () => {
        const { code, err } = run('run', [], 'System.enqueueJob(new Nightly());');
        assert.equal(code, 0);
        assert.match(err, /^Job 707\w{15} Queueable Nightly: Completed\n$/);
        assert.equal(count("Name = 'Queued'"), '1');
    });
    void it('begins at the time of --now', () => {
        const { out } = run(
            'run',
            ['--now', '2030-05-06T07:08:09Z'],
            "System.debug(System.now().formatGmt('yyyy-MM-dd HH:mm'));"
        );
        assert.match(out, /^DEBUG\|2030-05-06 07:08\n/);
    });
});

void describe('local-org query', () => {
    void it('says what is wrong with a query, and ends with 1', () => {
        const { code, out, err } = run('query', ['--soql', 'SELECT Nme FROM Plan__c']);
        assert.deepEqual([code, out], [1, '']);
        assert.match(err, /System\.QueryException: [^]*No such column 'Nme' on entity 'Plan__c'/);
    });
});

void describe('local-org import', () => {
    void it('counts rows, names the file of results, and ends with 1 when rows failed', () => {
        const file = join(folder, 'plans.csv');
        writeFileSync(file, 'Name\nImported\nRefused\n');
        const { code, out } = run('import', ['--file', file, '--object', 'Plan__c']);
        assert.equal(code, 1);
        assert.equal(
            out,
            `2 rows: 1 created, 0 updated, 1 failed.\nResults of all rows: ${join(folder, 'plans.results.csv')}\n`
        );
    });
});

void describe('local-org job', () => {
    void it('runs scheduled jobs as the clock comes to them, and keeps the clock', () => {
        const start = Date.now();
        run('run', [], "System.schedule('nightly', '0 0 2 * * ?', new Nightly());");
        assert.match(run('job', []).out, /08e\w{15} +Scheduled +nightly +WAITING +20\S+Z/);
        const moved = run('job', ['--by', '2d']);
        assert.equal(moved.code, 0, moved.err);
        assert.match(moved.out, /^(?:Job 08e\w{15} Scheduled nightly: fired\n){2}$/);
        assert.equal(count("Name LIKE 'Nightly %'"), '2');
        const [, now = ''] = /It is (\S+) in this org\./.exec(run('job', []).out) ?? [];
        const ahead = Date.parse(now) - start - 2 * 86_400_000;
        assert.ok(ahead >= 0 && ahead < 600_000, now);
    });
    void it('runs a job by the name of its schedule, before it is due', () => {
        const { code, out } = run('job', ['--run', 'NIGHTLY']);
        assert.equal(code, 0);
        assert.match(out, /^Job 08e\w{15} Scheduled nightly: fired\n$/);
    });
});

void describe('an org file', () => {
    void it('that is none is refused by every command in one line', () => {
        const file = join(folder, 'sfdx-project.json');
        const { code, err } = run('query', ['--soql', 'SELECT Id FROM Plan__c', '--org', file]);
        assert.equal(code, 2);
        assert.equal(err, `${file} is not an org file. Give another file with --org.\n`);
    });
});
