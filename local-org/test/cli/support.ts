/** Projects and their orgs for the commands that work with data. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { parse } from 'csv-parse/sync';

import { runQuery, type QueryResult } from '../../src/cli/query.js';
import { csvText } from '../../src/cli/queryCsv.js';
import { importFile, survey, type ImportRequest, type Totals } from '../../src/cli/import/importFile.js';
import { resultPath } from '../../src/cli/import/resultFile.js';
import { loadProgram } from '../../src/compiler/program.js';
import { openWorkspace, type Workspace } from '../../src/org/workspace.js';
import { makeProject, remove } from '../commands/support.js';
import { root } from '../schema/support.js';

function field(object: string, name: string, xml: string): Record<string, string> {
    const body = `<fullName>${name}</fullName><label>${name}</label>${xml}`;
    return { [`objects/${object}/fields/${name}.field-meta.xml`]: root('CustomField', body) };
}

/** Plan__c below Account, both with an external id, a trigger on the plan, and a job that can be scheduled. */
export const PROJECT: Readonly<Record<string, string>> = {
    ...field(
        'Account',
        'Key__c',
        '<type>Text</type><length>40</length><externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>'
    ),
    'objects/Plan__c/Plan__c.object-meta.xml': root(
        'CustomObject',
        '<label>Plan</label><pluralLabel>Plans</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>' +
            '<sharingModel>ReadWrite</sharingModel><deploymentStatus>Deployed</deploymentStatus>'
    ),
    ...field(
        'Plan__c',
        'Key__c',
        '<type>Text</type><length>40</length><externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>'
    ),
    ...field(
        'Plan__c',
        'Account__c',
        '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>'
    ),
    ...field('Plan__c', 'Budget__c', '<type>Currency</type><precision>16</precision><scale>2</scale>'),
    ...field('Plan__c', 'Steps__c', '<type>Number</type><precision>3</precision><scale>0</scale>'),
    ...field('Plan__c', 'Active__c', '<type>Checkbox</type><defaultValue>false</defaultValue>'),
    ...field('Plan__c', 'Start__c', '<type>Date</type>'),
    ...field('Plan__c', 'At__c', '<type>DateTime</type>'),
    ...field('Plan__c', 'Clock__c', '<type>Time</type>'),
    ...field('Plan__c', 'Notes__c', '<type>LongTextArea</type><length>32768</length><visibleLines>3</visibleLines>'),
    ...field('Plan__c', 'Size__c', '<type>Number</type><precision>9</precision><scale>0</scale>'),
    'triggers/PlanTrigger.trigger': `trigger PlanTrigger on Plan__c (before insert, before update) {
    for (Plan__c plan : Trigger.new) {
        plan.Size__c = Trigger.new.size();
        if (plan.Name == 'Refused') {
            plan.addError('This plan is refused');
        }
    }
}
`,
    'classes/Nightly.cls': `public without sharing class Nightly implements Queueable, Schedulable {
    public void execute(QueueableContext context) {
        insert new Plan__c(Name = 'Queued');
    }
    public void execute(SchedulableContext context) {
        insert new Plan__c(Name = 'Nightly ' + System.now().formatGmt('yyyy-MM-dd HH:mm'));
    }
}
`
};

/** Opens the org of a project as the commands do. @param more files beside those of {@link PROJECT} */
export function openProject(context: TestContext, more: Readonly<Record<string, string>> = {}): Workspace {
    const folder = makeProject({ ...PROJECT, ...more });
    const workspace = reopen(folder);
    context.after(() => {
        workspace.close();
        remove(folder);
    });
    return workspace;
}

export function reopen(folder: string): Workspace {
    const program = loadProgram({ directory: folder, namespace: undefined, cache: 'none' });
    return openWorkspace(program, { file: undefined, now: undefined });
}

/** A file in a folder that goes away with the test. */
export function makeFile(context: TestContext, content: string | Buffer, name = 'rows.csv'): string {
    const folder = mkdtempSync(join(tmpdir(), 'file-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
}

export interface Imported {
    readonly totals: Totals;
    /** The rows of the result file by column. */
    readonly results: readonly Readonly<Record<string, string>>[];
}

/** Imports a file into Plan__c by default. */
export async function importCsv(
    workspace: Workspace,
    path: string,
    request: Partial<ImportRequest> & { readonly encoding?: string } = {}
): Promise<Imported> {
    const file = { path, encoding: request.encoding ?? 'utf-8', delimiter: ',' };
    const results = resultPath(path);
    const totals = await importFile(
        workspace,
        {
            object: 'Plan__c',
            operation: 'insert',
            externalId: undefined,
            mapping: new Map(),
            ...request,
            file,
            results
        },
        await survey(file)
    );
    return {
        totals,
        results: parse(readFileSync(results), { columns: true, relax_column_count: true })
    };
}

export function query(workspace: Workspace, soql: string): QueryResult {
    return runQuery(workspace, soql);
}

/** Values of a query, row by row, without the header. */
export function valuesOf(workspace: Workspace, soql: string): readonly string[][] {
    const rows: string[][] = parse(csvText(query(workspace, soql)));
    return rows.slice(1);
}
