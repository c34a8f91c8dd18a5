/** `local-org query`: what it shows. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { csvText } from '../../src/cli/queryCsv.js';
import { jsonText } from '../../src/cli/queryJson.js';
import { tableText } from '../../src/cli/queryTable.js';
import type { Workspace } from '../../src/org/workspace.js';
import { importCsv, makeFile, openProject, query } from './support.js';

/** Two accounts, the first with two plans. */
async function openSample(context: TestContext): Promise<Workspace> {
    const workspace = openProject(context);
    await importCsv(workspace, makeFile(context, 'Name,Key__c,Industry\n"Acme, Inc",A1,Energy\nBolt,A2,\n'), {
        object: 'Account'
    });
    const plans = 'Name,Account__r.Key__c,Budget__c,Start__c,Notes__c\nOne,A1,10.50,2026-01-31,"a\nb"\nTwo,A1,,,\n';
    await importCsv(workspace, makeFile(context, plans));
    return workspace;
}

describe('a table', () => {
    void it('has the columns in the order of the query, empty ones too', async (context) => {
        const workspace = await openSample(context);
        assert.equal(
            tableText(query(workspace, 'SELECT Industry, name, Website FROM Account ORDER BY Name')),
            [
                'Industry  Name       Website',
                '--------  ---------  -------',
                'Energy    Acme, Inc',
                '          Bolt',
                '',
                '2 rows',
                ''
            ].join('\n')
        );
    });
    void it('shows parents by their path, and aliases of the object away', async (context) => {
        const workspace = await openSample(context);
        const text = tableText(query(workspace, "SELECT p.Name, p.account__r.Name FROM Plan__c p WHERE Name = 'One'"));
        assert.deepEqual(text.split('\n').slice(0, 3), [
            'Name  Account__r.Name',
            '----  ---------------',
            'One   Acme, Inc'
        ]);
    });
    void it('shows child rows below their row', async (context) => {
        const workspace = await openSample(context);
        assert.equal(
            tableText(
                query(
                    workspace,
                    'SELECT Name, (SELECT Name, Notes__c FROM Plans__r ORDER BY Name) FROM Account ORDER BY Name'
                )
            ),
            [
                'Name',
                '---------',
                'Acme, Inc',
                '    Plans__r: 2',
                '    Name  Notes__c',
                '    ----  --------',
                '    One   a b',
                '    Two',
                'Bolt',
                '',
                '2 rows',
                ''
            ].join('\n')
        );
    });
    void it('shows groups by their aliases, and a count as a number', async (context) => {
        const workspace = await openSample(context);
        const groups = query(
            workspace,
            'SELECT Account__r.Name parent, COUNT(Id) FROM Plan__c GROUP BY Account__r.Name'
        );
        assert.deepEqual(tableText(groups).split('\n').slice(0, 3), [
            'parent     expr0',
            '---------  -----',
            'Acme, Inc  2'
        ]);
        assert.equal(tableText(query(workspace, 'SELECT COUNT() FROM Plan__c')), '2\n');
    });
    void it('without rows says so', (context) => {
        assert.equal(tableText(query(openProject(context), 'SELECT Id FROM Plan__c')), '0 rows\n');
    });
    void it('cuts long texts', async (context) => {
        const workspace = openProject(context);
        await importCsv(workspace, makeFile(context, `Name,Notes__c\nOne,${'x'.repeat(100)}\n`));
        assert.match(tableText(query(workspace, 'SELECT Notes__c FROM Plan__c')), /\nx{59}…\n/);
    });
});

describe('JSON', () => {
    void it('has the shape of the REST API, nulls, parents and children included', async (context) => {
        const workspace = await openSample(context);
        const soql =
            'SELECT Name, Account__r.Name, Account__r.Industry, Budget__c, Start__c FROM Plan__c ORDER BY Name';
        const account = { attributes: { type: 'Account' }, Name: 'Acme, Inc', Industry: 'Energy' };
        assert.deepEqual(JSON.parse(jsonText(query(workspace, soql))), {
            totalSize: 2,
            done: true,
            records: [
                {
                    attributes: { type: 'Plan__c' },
                    Name: 'One',
                    Account__r: account,
                    Budget__c: 10.5,
                    Start__c: '2026-01-31'
                },
                { attributes: { type: 'Plan__c' }, Name: 'Two', Account__r: account, Budget__c: null, Start__c: null }
            ]
        });
        const children = JSON.parse(
            jsonText(query(workspace, 'SELECT (SELECT Name FROM Plans__r ORDER BY Name) FROM Account ORDER BY Name'))
        ) as { records: { Plans__r: { totalSize: number } | null }[] };
        assert.deepEqual(
            children.records.map(({ Plans__r }) => Plans__r?.totalSize),
            [2, undefined]
        );
    });
    void it('keeps all digits of numbers', async (context) => {
        const workspace = openProject(context);
        await importCsv(workspace, makeFile(context, 'Name,Budget__c\nOne,12345678901234.10\n'));
        assert.match(jsonText(query(workspace, 'SELECT Budget__c FROM Plan__c')), /"Budget__c": 12345678901234\.10\n/);
    });
});

describe('CSV', () => {
    void it('quotes what needs it', async (context) => {
        const workspace = await openSample(context);
        assert.equal(
            csvText(query(workspace, 'SELECT Name, Account__r.Name, Notes__c FROM Plan__c ORDER BY Name')),
            'Name,Account__r.Name,Notes__c\r\nOne,"Acme, Inc","a\nb"\r\nTwo,"Acme, Inc",\r\n'
        );
    });
    void it('has no place for child rows', async (context) => {
        const workspace = await openSample(context);
        const result = query(workspace, 'SELECT Name, (SELECT Name FROM Plans__r) FROM Account');
        assert.throws(() => csvText(result), /Child rows cannot be written as CSV/);
    });
});
