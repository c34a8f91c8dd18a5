/** What the commands on an org say to mistakes: one line with what to do. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

import { parseOptions, type Command } from '../../src/cli/command.js';
import { importCommand } from '../../src/cli/import.js';
import { job } from '../../src/cli/job.js';
import { query } from '../../src/cli/query.js';
import { run } from '../../src/cli/run.js';
import { UsageError } from '../../src/cli/usageError.js';
import { makeProject, remove } from '../commands/support.js';
import { PROJECT } from './support.js';

const folder = makeProject(PROJECT);
const csv = join(folder, 'plans.csv');
const empty = join(folder, 'empty.apex');
writeFileSync(csv, 'Name\nOne\n');
writeFileSync(empty, ' \n');
after(() => remove(folder));

const plans = ['--file', csv, '--object', 'Plan__c'];

const mistakes: readonly (readonly [Command, readonly string[], RegExp])[] = [
    [importCommand, [], /^--file is missing\./],
    [importCommand, ['--file', csv], /^--object is missing\./],
    [importCommand, ['--file', csv, '--object', 'Nothing__c'], /^There is no object 'Nothing__c'\./],
    [importCommand, [...plans, '--operation', 'destroy'], /^There is no operation 'destroy'\./],
    [importCommand, [...plans, '--operation', 'upsert'], /^An upsert needs a field/],
    [importCommand, [...plans, '--external-id', 'Key__c'], /^--external-id has no meaning for insert\./],
    [importCommand, [...plans, '--encoding', 'latin'], /^There is no encoding 'latin'\./],
    [importCommand, [...plans, '--delimiter', ';;'], /^';;' separates nothing\./],
    [importCommand, [...plans, '--map', 'Name'], /^--map: 'Name' maps nothing\./],
    [importCommand, ['--file', 'nowhere.csv', '--object', 'Plan__c'], /^nowhere\.csv cannot be read/],
    [job, ['--run', 'nobody'], /^No job 'nobody' waits\./],
    [job, ['--by', 'a while'], /^'a while' is no length of time\./],
    [job, ['--to', 'tomorrow'], /^'tomorrow' is no date or time\./],
    [job, ['--to', '2000-01-01'], /^It is \S+ in this org already\. A clock goes forward only\.$/],
    [job, ['--by', '1d', '--due'], /^--due and --by are two things\./],
    [query, ['--soql', 'x', '--json', '--csv'], /^A result has one format\./],
    [query, ['--soql', 'x', '--file', 'y'], /^There are two queries\./],
    [query, ['--soql', 'x', '--now', 'soon'], /^'soon' is no date or time\. Give --now as /],
    [query, ['--soql', 'x', '--org', join(folder, 'sfdx-project.json')], /sfdx-project\.json is not an org file\./],
    [
        query,
        ['--soql', 'x', '--org', join(folder, 'sfdx-project.json', 'org')],
        /^The folder of the org file .* cannot be made/
    ],
    [run, ['--file', empty], /empty\.apex holds no Apex\. Give --file, or pipe it in\.$/],
    [run, ['--file', join(folder, 'none.apex')], /none\.apex cannot be read/]
];

void describe('a mistake is said in one line', () => {
    for (const [command, options, message] of mistakes) {
        void it(`${command.name} ${options.map((option) => option.replace(folder, '')).join(' ')}`, async () => {
            const values = parseOptions(command, ['--project', folder, '--no-cache', ...options]);
            await assert.rejects(
                async () => command.run(values),
                (error: unknown) => {
                    assert.ok(error instanceof UsageError, String(error));
                    const line = `${error.message} ${error.action}`;
                    assert.match(line, message);
                    assert.ok(!line.includes('\n'), line);
                    return true;
                }
            );
        });
    }
});
