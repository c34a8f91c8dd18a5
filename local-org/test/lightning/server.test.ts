/** The server without a browser: whom it answers, what it says of mistakes, how errors are shaped. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { compileBlock } from '../../src/cli/runAnonymous.js';
import { startServer, type RunningServer } from '../../src/lightning/index.js';
import { PEOPLE } from './data.js';

const DAY = Date.UTC(2026, 0, 5, 12);
const folder = mkdtempSync(join(tmpdir(), 'local-org-server-'));
let server: RunningServer;
let cookie = '';
let token = '';

before(async () => {
    cpSync(fileURLToPath(new URL('projects/garden', import.meta.url)), folder, { recursive: true });
    server = await startServer({ project: folder, org: join(folder, 'org.db'), now: DAY });
    const page = await fetch(`${server.url}/lightning/page/home`);
    cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const script = await (await fetch(`${server.url}/lightning/page.js`, { headers: { cookie } })).text();
    token = /"token":"([^"]+)"/.exec(script)?.[1] ?? '';
});

after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
});

function post(headers: Readonly<Record<string, string>>, actions: readonly object[] = []): Promise<Response> {
    return fetch(`${server.url}/lightning/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ actions })
    });
}

interface Result {
    readonly ok: boolean;
    readonly status?: number;
    readonly value?: unknown;
    readonly body?: {
        readonly message: string;
        readonly output?: { readonly fieldErrors: Readonly<Record<string, readonly { readonly message: string }[]>> };
    };
}

async function act(kind: string, params: object): Promise<Result> {
    const own = { cookie, origin: server.url, 'x-local-org': token };
    const response = await post(own, [{ kind, params }]);
    const { results } = (await response.json()) as { results: readonly Result[] };
    const [result] = results;
    assert.ok(result);
    return result;
}

test('calls without the session, the token or the own origin are refused', async () => {
    const own = { cookie, origin: server.url, 'x-local-org': token };
    assert.equal((await post(own)).status, 200);
    assert.equal((await post({ ...own, cookie: 'localOrg1=abc' })).status, 403);
    assert.equal((await post({ ...own, 'x-local-org': 'abc' })).status, 403);
    assert.equal((await post({ ...own, origin: 'http://evil.example' })).status, 403);
});

test('a name of somebody else that leads here is not answered', async () => {
    const status = await new Promise<number | undefined>((done, fail) => {
        const { hostname, port } = new URL(server.url);
        request({ hostname, port, path: '/lightning/page/home', headers: { host: 'evil.example' } }, (response) => {
            response.resume();
            done(response.statusCode);
        })
            .on('error', fail)
            .end();
    });
    assert.equal(status, 421);
});

test('a page may load nothing from elsewhere', async () => {
    const { headers } = await fetch(`${server.url}/lightning/page/home`);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self';/);
    assert.doesNotMatch(policy, /unsafe-eval/);
});

test('files outside of the site are not served', async () => {
    const response = await fetch(`${server.url}/lightning/slds/..%2f..%2fpackage.json`);
    assert.equal(response.status, 404);
});

test('a component that does not compile gives a page with file and line', async () => {
    const file = join(folder, 'force-app/main/default/lwc/plantNote/plantNote.html');
    writeFileSync(file, '<template>\n    <c-absent></c-absent>\n</template>\n');
    const response = await fetch(`${server.url}/lightning/page/home`);
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.match(text, /lwc\/plantNote\/plantNote.html:2:5 There is no component c\/absent/);
    writeFileSync(file, '<template>\n    <p>{text}</p>\n</template>\n');
    assert.equal((await fetch(`${server.url}/lightning/page/home`)).status, 200);
});

test('an error of Apex has the shape that components get', async () => {
    const { ok, status, body } = await act('apex', {
        className: 'PlantController',
        methodName: 'grow',
        parameters: { plantId: null, metres: 101 }
    });
    assert.deepEqual([ok, status, body?.message], [false, 500, 'No plant grows that much.']);
});

test('a write that a rule refuses names the field', async () => {
    const { status, body } = await act('recordCreate', {
        apiName: 'garden__Plant__c',
        fields: { Name: 'Low', garden__Height__c: -1 }
    });
    assert.equal(status, 400);
    assert.deepEqual(
        body?.output?.fieldErrors.garden__Height__c?.map(({ message }) => message),
        ['A plant has no negative height.']
    );
});

test('a field that does not exist fails, and is left out where it is optional', async () => {
    const created = await act('recordCreate', { apiName: 'Account', fields: { Name: 'Acme' } });
    const { id } = created.value as { id: string };
    const missing = await act('record', { recordId: id, fields: ['Account.Nothing__c'] });
    assert.equal(missing.status, 400);
    const { value } = await act('record', { recordId: id, optionalFields: ['Account.Nothing__c', 'Account.Name'] });
    assert.deepEqual(Object.keys((value as { fields: object }).fields), ['Name']);
});

test('what is not supported says so', async () => {
    const { status, body } = await act('relatedRecords', {
        parentRecordId: '001000000000001AAA',
        relatedListId: 'Contacts',
        where: '{}'
    });
    assert.ok(status === 400 || status === 404, String(status));
    assert.notEqual(body?.message, undefined);
    assert.equal((await act('nonsense', {})).status, 400);
});

test('a list is turned page by page', async () => {
    for (const name of ['One', 'Two', 'Three']) {
        await act('recordCreate', { apiName: 'garden__Plant__c', fields: { Name: name, garden__Kind__c: 'Tree' } });
    }
    const list = { objectApiName: 'garden__Plant__c', listViewApiName: 'Trees', pageSize: 2 };
    const first = (await act('listRecords', list)).value as {
        nextPageToken: string;
        totalCount: number;
        count: number;
    };
    assert.deepEqual([first.count, first.totalCount, first.nextPageToken], [2, 3, '2']);
    const second = (await act('listRecords', { ...list, pageToken: '2' })).value as {
        count: number;
        nextPageToken: null;
    };
    assert.deepEqual([second.count, second.nextPageToken], [1, null]);
});

/** @returns the ids of the people that were made, by last name */
function makePeople(): ReadonlyMap<string, string> {
    const { workspace } = server;
    const { unit, diagnostics } = compileBlock(workspace.program, PEOPLE);
    assert.ok(unit, diagnostics.map(({ message }) => message).join());
    workspace.machine.add(unit);
    workspace.machine.begin({ userId: '005000000000001AAA', isTest: false });
    workspace.transact('ANONYMOUS', () => workspace.machine.run(unit));
    const object = server.site.org.schema.object('User');
    assert.ok(object);
    return new Map(
        [...workspace.org.store.table(object).rows].flatMap((row) => {
            const id = row?.[workspace.org.store.table(object).layout.slot('Id')];
            const name = row?.[workspace.org.store.table(object).layout.slot('LastName')];
            return typeof id === 'string' && typeof name === 'string' ? [[name, id] as const] : [];
        })
    );
}

test('a method of a class that the user has no access to is refused as on the platform', async () => {
    const call = { className: 'PlantController', methodName: 'plants', parameters: { kind: 'Tree' } };
    const people = makePeople();
    await act('switchUser', { userId: people.get('Green') });
    assert.equal((await act('apex', call)).ok, true);
    await act('switchUser', { userId: people.get('Stranger') });
    const { ok, status, body } = await act('apex', call);
    assert.deepEqual(
        [ok, status, body?.message],
        [false, 500, "You do not have access to the Apex class named 'PlantController'."]
    );
    await act('switchUser', { userId: '005000000000001AAA' });
});

test('labels of lookups are those that people see on layouts, while object infos say what describe says', async () => {
    const layout = (await act('objectLayout', { objectApiName: 'Account' })).value as {
        objectInfo: { fields: Readonly<Record<string, { label: string }>> };
    };
    const shown = ['OwnerId', 'CreatedById', 'LastModifiedById', 'ParentId'].map(
        (name) => layout.objectInfo.fields[name]?.label
    );
    assert.deepEqual(shown, ['Account Owner', 'Created By', 'Last Modified By', 'Parent Account']);
    const info = (await act('objectInfo', { objectApiName: 'Account' })).value as typeof layout.objectInfo;
    assert.equal(info.fields.OwnerId?.label, 'Owner ID');
});

test('a search looks at all text fields that the user may read', async () => {
    await act('recordCreate', {
        apiName: 'garden__Plant__c',
        fields: { Name: 'Larch', garden__Kind__c: 'Tree', garden__Notes__c: 'sheds its needles' }
    });
    const { value } = await act('search', { term: 'need' });
    const { groups } = value as {
        groups: readonly {
            objectApiName: string;
            records: readonly { fields: Readonly<Record<string, { value: string }>> }[];
        }[];
    };
    assert.deepEqual(
        groups.map(({ objectApiName, records }) => [objectApiName, records.map(({ fields }) => fields.Name?.value)]),
        [['garden__Plant__c', ['Larch']]]
    );
    assert.deepEqual((await act('search', { term: '*' })).value, { isTooShort: true, groups: [] });
});

test('tabs of reports are there and say that only an org runs them', async () => {
    const { value } = await act('page', { kind: 'tab', name: 'standard-report' });
    const { tab, page } = value as { tab: { kind: string; label: string }; page: null };
    assert.deepEqual([tab.kind, tab.label, page], ['orgOnly', 'Reports', null]);
});
