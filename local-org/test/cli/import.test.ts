/** `local-org import`. The form of values follows "Valid CSV Record Rows", Bulk API Developer Guide. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { readMapping } from '../../src/cli/import/mapping.js';
import { resultPath } from '../../src/cli/import/resultFile.js';
import { UsageError } from '../../src/cli/usageError.js';
import { importCsv, makeFile, openProject, valuesOf } from './support.js';

/** Imports text into an org of its own. */
async function importText(context: TestContext, text: string | Buffer, request: Parameters<typeof importCsv>[2] = {}) {
    const workspace = openProject(context);
    return { workspace, ...(await importCsv(workspace, makeFile(context, text), request)) };
}

/** Asserts that an import is refused as a whole, with a message and what to do. */
async function refused(
    context: TestContext,
    text: string | Buffer,
    message: RegExp,
    request: Parameters<typeof importCsv>[2] = {}
) {
    const workspace = openProject(context);
    const path = makeFile(context, text);
    await assert.rejects(importCsv(workspace, path, request), (error: unknown) => {
        assert.ok(error instanceof UsageError, String(error));
        assert.match(`${error.message} ${error.action}`, message);
        return true;
    });
    assert.deepEqual(valuesOf(workspace, 'SELECT Id FROM Plan__c'), []);
    assert.ok(!existsSync(resultPath(path)));
}

describe('a value', () => {
    const fields = 'Name,Budget__c,Steps__c,Active__c,Start__c,At__c,Clock__c,Notes__c';
    void it('of each type is converted', async (context) => {
        const { workspace, totals } = await importText(
            context,
            `${fields}\n"A ""b"", c",-1234.50,7,Yes,2026-02-28,2026-02-28T09:30:00+01:00,23:59:59.999Z,"two\r\nlines"\n`
        );
        assert.deepEqual(totals, { created: 1, updated: 0, failed: 0 });
        assert.deepEqual(valuesOf(workspace, `SELECT ${fields} FROM Plan__c`), [
            [
                'A "b", c',
                '-1234.50',
                '7',
                'true',
                '2026-02-28',
                '2026-02-28T08:30:00.000+0000',
                '23:59:59.999Z',
                'two\r\nlines'
            ]
        ]);
    });
    for (const [field, value, reason] of [
        ['Budget__c', '1,234', "'1,234' is not a number"],
        ['Active__c', 'perhaps', "'perhaps' is not true or false"],
        ['Start__c', '31.01.2026', "'31.01.2026' is not a date"],
        ['Start__c', '2026-02-30', "'2026-02-30' is not a date"],
        ['At__c', 'noon', "'noon' is not a date and time"],
        ['Clock__c', '25:00:00', "'25:00:00' is not a time of day"],
        ['Account__c', '001', "'001' is not an id"]
    ] as const) {
        void it(`that ${field} cannot hold fails its row alone: ${value}`, async (context) => {
            const { totals, results } = await importText(context, `Name,${field}\nOne,"${value}"\nTwo,\n`);
            assert.deepEqual(totals, { created: 1, updated: 0, failed: 1 });
            assert.equal(results[0]?.status, 'failed');
            assert.ok(
                results[0].error?.includes(`INVALID_TYPE_ON_FIELD_IN_RECORD: ${field}: ${reason}`),
                results[0].error
            );
            assert.equal(results[1]?.status, 'created');
        });
    }
    void it('that is empty leaves a field as it is in an update, #N/A empties it', async (context) => {
        const { workspace } = await importText(context, 'Name,Key__c,Budget__c,Notes__c\nOne,K1,5,old\n');
        const upsert = { operation: 'upsert', externalId: 'Key__c' } as const;
        await importCsv(workspace, makeFile(context, 'Key__c,Budget__c,Notes__c\nK1,,#N/A\n'), upsert);
        assert.deepEqual(valuesOf(workspace, 'SELECT Budget__c, Notes__c FROM Plan__c'), [['5', '']]);
    });
});

describe('a CSV file', () => {
    for (const [title, text] of Object.entries({
        'with a byte order mark and CRLF': '\ufeffName,Notes__c\r\nOne,a\r\nTwo,b\r\n',
        'with LF and no end of the last line': 'Name,Notes__c\nOne,a\nTwo,b',
        'with CR': 'Name,Notes__c\rOne,a\rTwo,b\r',
        'with blank lines': 'Name,Notes__c\n\nOne,a\n\r\n\nTwo,b\n\n'
    })) {
        void it(`${title} is read`, async (context) => {
            const { workspace, totals } = await importText(context, text);
            assert.equal(totals.created, 2);
            assert.deepEqual(valuesOf(workspace, 'SELECT Name, Notes__c FROM Plan__c'), [
                ['One', 'a'],
                ['Two', 'b']
            ]);
        });
    }
    void it('has its lines counted through line ends in quotes and blank lines', async (context) => {
        const { results } = await importText(context, 'Name,Notes__c\n"One","a\nb"\n\nTwo,c\n');
        assert.deepEqual(
            results.map(({ line, Name }) => [line, Name]),
            [
                ['2', 'One'],
                ['5', 'Two']
            ]
        );
    });
    void it('with a row of other length than the header imports all other rows', async (context) => {
        const { totals, results } = await importText(context, 'Name,Notes__c\nOne\nTwo,b,c\nThree,d\n');
        assert.deepEqual(totals, { created: 1, updated: 0, failed: 2 });
        assert.match(results[0]?.error ?? '', /WRONG_COLUMNS: the row has 1 values, the header 2 columns/);
    });
    void it('in windows-1252 is refused as UTF-8, with the line, and read with --encoding', async (context) => {
        const bytes = Buffer.from('Name\nOne\nM\u00fcller\n', 'latin1');
        await refused(context, bytes, /line 3: this is not utf-8 text; nothing was imported\. .*--encoding/);
        const { workspace } = await importText(context, bytes, { encoding: 'windows-1252' });
        assert.deepEqual(valuesOf(workspace, 'SELECT Name FROM Plan__c'), [['One'], ['Müller']]);
    });
    void it('in UTF-16 is refused by name, and read with --encoding', async (context) => {
        const bytes = Buffer.from('\ufeffName\nMüller\n', 'utf16le');
        await refused(context, bytes, /is UTF-16, not utf-8.*--encoding utf-16le/);
        const { workspace } = await importText(context, bytes, { encoding: 'utf-16le' });
        assert.deepEqual(valuesOf(workspace, 'SELECT Name FROM Plan__c'), [['Müller']]);
    });
    void it('that ends within a character is refused', async (context) => {
        await refused(context, Buffer.from('Name\nM\u00fc').subarray(0, -1), /this is not utf-8 text/);
    });
    void it('with a quote that is never closed is refused before anything is imported', async (context) => {
        const rows = Array.from({ length: 500 }, (_, at) => `Row ${at},x\n`).join('');
        await refused(
            context,
            `Name,Notes__c\n${rows}Last,"open\n`,
            /a quote is opened and never closed; nothing was imported/
        );
    });
    void it('with text behind a closing quote is refused with its line', async (context) => {
        await refused(context, 'Name,Notes__c\nOne,a\n"Two"2,b\n', /line 3: there is text behind a closing quote/);
    });
    void it('that is empty, or has a header only, is refused', async (context) => {
        await refused(context, '', /is empty/);
        await refused(context, 'Name\r\n', /has a header and no rows/);
    });
    void it('that is not there is refused', async (context) => {
        await assert.rejects(importCsv(openProject(context), '/no/such/file.csv'), /cannot be read/);
    });
});

describe('the columns of a file', () => {
    void it('that are no fields are named all at once', async (context) => {
        await refused(
            context,
            'Name,Company,Budgt__c\na,b,c\n',
            /'Company' is no field; 'Budgt__c' is no field\. .*--map/
        );
    });
    void it('are mapped, and left out, in any case', async (context) => {
        const mapping = readMapping(['Title = name', 'Junk='], undefined);
        const { workspace } = await importText(context, 'Title,Junk,NOTES__C\nOne,x,n\n', { mapping });
        assert.deepEqual(valuesOf(workspace, 'SELECT Name, Notes__c FROM Plan__c'), [['One', 'n']]);
    });
    void it('are mapped by a file as Data Loader saves it', (context) => {
        const file = makeFile(context, '#Mapping values\nPlan\\ Title=Name\nNotes=Notes__c\n\nOther=\n', 'plans.sdl');
        assert.deepEqual(
            [...readMapping([], file)],
            [
                ['Plan Title', 'Name'],
                ['Notes', 'Notes__c'],
                ['Other', '']
            ]
        );
    });
    void it('that a mapping names and the file lacks are refused', async (context) => {
        const mapping = readMapping(['Titel=Name'], undefined);
        await refused(context, 'Title\nOne\n', /does not have: Titel\. Its columns are: Title/, { mapping });
    });
    void it('that go into one field twice are refused', async (context) => {
        const mapping = readMapping(['Other=Name'], undefined);
        await refused(context, 'Name,Other\na,b\n', /Name and Other both go into Name/, { mapping });
    });
    void it('that the platform writes itself are refused', async (context) => {
        await refused(context, 'Name,CreatedDate\na,2026-01-01\n', /Plan__c\.CreatedDate cannot be written by insert/);
    });
    void it('must have the id for an update and the external id for an upsert', async (context) => {
        await refused(context, 'Name\na\n', /no column goes into Id/, { operation: 'update' });
        await refused(context, 'Name\na\n', /no column goes into Key__c/, {
            operation: 'upsert',
            externalId: 'Key__c'
        });
    });
    void it('of an upsert by a field that is no external id are refused', async (context) => {
        await refused(context, 'Name,Notes__c\na,b\n', /Plan__c\.Notes__c is no external id/, {
            operation: 'upsert',
            externalId: 'Notes__c'
        });
    });
});

describe('an import', () => {
    void it('finds parents by an external id, those of batches before included, and fails rows without one', async (context) => {
        const workspace = openProject(context);
        await importCsv(workspace, makeFile(context, 'Name,Key__c\nAcme,A1\n'), { object: 'Account' });
        const { results } = await importCsv(
            workspace,
            makeFile(context, 'Name,Account__r.Key__c\nOne,a1\nTwo,A2\nThree,\n')
        );
        assert.deepEqual(valuesOf(workspace, 'SELECT Name, Account__r.Name FROM Plan__c'), [
            ['One', 'Acme'],
            ['Three', '']
        ]);
        assert.match(
            results[1]?.error ?? '',
            /INVALID_FIELD: Account__r\.Key__c: no record of Account with Key__c 'A2'/
        );
    });
    void it('fires triggers in batches of 200', async (context) => {
        const rows = Array.from({ length: 450 }, (_, at) => `Row ${at}\n`).join('');
        const { workspace } = await importText(context, `Name\n${rows}`);
        assert.deepEqual(
            valuesOf(workspace, 'SELECT Size__c, COUNT(Id) FROM Plan__c GROUP BY Size__c ORDER BY Size__c'),
            [
                ['50', '50'],
                ['200', '400']
            ]
        );
    });
    void it('reports rows that a trigger refuses, and writes the others', async (context) => {
        const { workspace, results, totals } = await importText(context, 'Name\nOne\nRefused\nThree\n');
        assert.deepEqual(totals, { created: 2, updated: 0, failed: 1 });
        assert.equal(results[1]?.error, 'FIELD_CUSTOM_VALIDATION_EXCEPTION: This plan is refused');
        assert.equal(results[1].id, '');
        assert.deepEqual(valuesOf(workspace, 'SELECT Name FROM Plan__c'), [['One'], ['Three']]);
    });
    void it('that is repeated with an external id duplicates nothing, and does what failed the first time', async (context) => {
        const upsert = { operation: 'upsert', externalId: 'Key__c' } as const;
        const rows = Array.from({ length: 250 }, (_, at) => `K${at},${at === 7 ? 'Refused' : `Row ${at}`}\n`).join('');
        const { workspace, totals } = await importText(context, `Key__c,Name\n${rows}`, upsert);
        assert.deepEqual(totals, { created: 249, updated: 0, failed: 1 });
        const again = await importCsv(
            workspace,
            makeFile(context, `Key__c,Name\n${rows.replace('Refused', 'Mended')}`),
            upsert
        );
        assert.deepEqual(again.totals, { created: 1, updated: 249, failed: 0 });
        assert.deepEqual(valuesOf(workspace, 'SELECT COUNT() FROM Plan__c'), [['250']]);
    });
    void it('updates by id, a record that occurs twice in order', async (context) => {
        const { workspace, results } = await importText(context, 'Name\nOne\n');
        const id = results[0]?.id ?? '';
        const text = `Id,Name\n${id},First\n${id},Second\n001000000000000,Other\n`;
        const update = await importCsv(workspace, makeFile(context, text), { operation: 'update' });
        assert.deepEqual(
            update.results.map(({ status }) => status),
            ['updated', 'updated', 'failed']
        );
        assert.deepEqual(valuesOf(workspace, 'SELECT Name FROM Plan__c'), [['Second']]);
    });
    void it('has the rows themselves in its results, to be mended and imported again', async (context) => {
        const { results } = await importText(context, 'Name,Notes__c\nRefused,"a, ""b""\nc"\n');
        assert.equal(results[0]?.Notes__c, 'a, "b"\nc');
    });
    void it('refuses a result file that cannot be written before anything is imported', async (context) => {
        const workspace = openProject(context);
        const { importFile, survey } = await import('../../src/cli/import/importFile.js');
        const file = { path: makeFile(context, 'Name\nOne\n'), encoding: 'utf-8', delimiter: ',' };
        const request = {
            file,
            object: 'Plan__c',
            operation: 'insert',
            externalId: undefined,
            mapping: new Map()
        } as const;
        await assert.rejects(
            importFile(workspace, { ...request, results: '/no/such/folder/results.csv' }, await survey(file)),
            /cannot be written/
        );
        assert.deepEqual(valuesOf(workspace, 'SELECT Id FROM Plan__c'), []);
    });
});
