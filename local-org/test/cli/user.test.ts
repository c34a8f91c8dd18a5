/** `--user`: commands that work as one of the org's users. */
import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';

import { userOf } from '../../src/cli/asUser.js';
import { runQuery } from '../../src/cli/query.js';
import { UsageError } from '../../src/cli/usageError.js';
import { localOrg, makeProject, remove } from '../commands/support.js';
import { root } from '../schema/support.js';
import { importCsv, makeFile, openProject, PROJECT } from './support.js';
import type { Workspace } from '../../src/org/workspace.js';

const MORE = {
    'objects/Account/Account.object-meta.xml': root('CustomObject', '<sharingModel>Private</sharingModel>'),
    'permissionsets/Planner.permissionset-meta.xml': root(
        'PermissionSet',
        '<label>Planner</label><objectPermissions><object>Plan__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate></objectPermissions>'
    )
};

/** `rep` may plan, two have the same alias, `gone` is inactive. */
function addUsers(workspace: Workspace): void {
    const { schema } = workspace.program;
    const user = schema.object('User') ?? assert.fail();
    const profile = idOf(workspace, "SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const set = idOf(workspace, "SELECT Id FROM PermissionSet WHERE Name = 'Planner'");
    const add = (name: string, Alias: string, IsActive: boolean): string =>
        workspace.org.store.insert(user, {
            Username: `${name}@acme.example`,
            LastName: name,
            Alias,
            IsActive,
            UserType: 'Standard',
            ProfileId: profile,
            LanguageLocaleKey: 'ja',
            LocaleSidKey: 'ja_JP',
            TimeZoneSidKey: 'Asia/Tokyo'
        });
    const rep = add('rep', 'rep', true);
    add('other', 'same', true);
    add('another', 'same', true);
    add('gone', 'gone', false);
    const assignment = schema.object('PermissionSetAssignment') ?? assert.fail();
    workspace.org.store.insert(assignment, { AssigneeId: rep, PermissionSetId: set });
    workspace.org.store.commit();
}

function idOf(workspace: Workspace, soql: string): string {
    const { rows } = runQuery(workspace, soql);
    return (typeof rows === 'number' ? undefined : rows[0]?.id) ?? assert.fail(soql);
}

function openOrg(context: TestContext): Workspace {
    const workspace = openProject(context, MORE);
    addUsers(workspace);
    return workspace;
}

function find(workspace: Workspace, user: string): string | undefined {
    return userOf(workspace, { text: () => user, texts: () => [], flag: () => false });
}

function refusal(workspace: Workspace, user: string): string {
    try {
        find(workspace, user);
    } catch (error) {
        return error instanceof UsageError ? `${error.message} ${error.action}` : String(error);
    }
    return '';
}

describe('the user', () => {
    test('is found by user name, alias and id, short ids too', (context) => {
        const workspace = openOrg(context);
        const id = find(workspace, 'rep@acme.example') ?? '';
        assert.match(id, /^005/);
        assert.deepEqual(
            ['REP@acme.example', 'rep', id, id.slice(0, 15)].map((name) => find(workspace, name)),
            [id, id, id, id]
        );
    });

    test('must be there, and the message names those who are', (context) => {
        assert.match(refusal(openOrg(context), 'nobody'), /^The org has no user 'nobody'\. Users: .*rep@acme\.example/);
    });

    test('must be one', (context) => {
        assert.equal(
            refusal(openOrg(context), 'same'),
            "Several users are called 'same': other@acme.example, another@acme.example. Give --user the user name or the id of one of them."
        );
    });

    test('must be active', (context) => {
        assert.match(refusal(openOrg(context), 'gone'), /^The user gone@acme\.example is not active\./);
    });
});

describe('a query as a user', () => {
    test('shows the records of the user', async (context) => {
        const workspace = openOrg(context);
        const rep = find(workspace, 'rep');
        await importCsv(workspace, makeFile(context, 'Name\nMine\n', 'a.csv'), { object: 'Account', userId: rep });
        await importCsv(workspace, makeFile(context, 'Name\nNot mine\n', 'b.csv'), { object: 'Account' });
        assert.equal(runQuery(workspace, 'SELECT COUNT() FROM Account').rows, 2);
        assert.equal(runQuery(workspace, 'SELECT COUNT() FROM Account', rep).rows, 1);
    });

    test('refuses fields that the user may not read', (context) => {
        const workspace = openOrg(context);
        assert.throws(() => runQuery(workspace, 'SELECT Budget__c FROM Plan__c', find(workspace, 'rep')), {
            message: /No such column 'Budget__c' on entity 'Plan__c'/
        });
    });
});

test('an import as a user refuses what the user may not write, and makes the user owner', async (context) => {
    const workspace = openOrg(context);
    const rep = find(workspace, 'rep');
    const good = await importCsv(workspace, makeFile(context, 'Name\nOne\n', 'a.csv'), { userId: rep });
    assert.equal(good.totals.created, 1);
    assert.equal(runQuery(workspace, `SELECT COUNT() FROM Plan__c WHERE OwnerId = '${rep ?? ''}'`).rows, 1);
    const bad = await importCsv(workspace, makeFile(context, 'Name,Budget__c\nTwo,1\n', 'b.csv'), { userId: rep });
    assert.equal(bad.totals.failed, 1);
    assert.match(bad.results[0]?.Error ?? JSON.stringify(bad.results[0]), /inaccessible on Sobject Plan__c/);
});

test('the commands take the option and say what to do', (context) => {
    const folder = makeProject({ ...PROJECT, ...MORE });
    context.after(() => remove(folder));
    const users = `insert new User(Username = 'rep@acme.example', LastName = 'Rep', Alias = 'rep', Email = 'r@acme.example', EmailEncodingKey = 'UTF-8',
        LanguageLocaleKey = 'ja', LocaleSidKey = 'ja_JP', TimeZoneSidKey = 'Asia/Tokyo', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id);`;
    const at = ['--project', folder];
    assert.equal(localOrg('run', ...at, '--file', makeFile(context, users, 'users.apex')).code, 0);
    const told = `System.debug(UserInfo.getUserName() + ' ' + UserInfo.getLanguage());`;
    const ran = localOrg('run', ...at, '--user', 'rep', '--file', makeFile(context, told, 'told.apex'));
    assert.match(ran.out, /rep@acme\.example ja/);
    const asked = localOrg('query', ...at, '--user', 'rep', '--soql', 'SELECT Id FROM Plan__c');
    assert.equal(asked.code, 1);
    assert.match(asked.err, /sObject type 'Plan__c' is not supported/);
    assert.match(asked.err, /profile 'Standard User': assign a permission set .* or leave out --user/);
    assert.match(
        localOrg('query', ...at, '--user', 'nobody', '--soql', 'SELECT Id FROM Plan__c').err,
        /no user 'nobody'/
    );
});
