/** An org from one start of a command to the next. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { makeProject, remove } from '../commands/support.js';
import { root } from '../schema/support.js';
import { PROJECT, reopen, valuesOf } from './support.js';

const SET = '<label>Editors</label>';

function put(folder: string, path: string, text: string): void {
    const file = join(folder, 'force-app', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}

/** What queries give at a start of its own. */
function ask(folder: string, ...queries: readonly string[]): readonly string[][][] {
    const workspace = reopen(folder);
    try {
        return queries.map((soql) => [...valuesOf(workspace, soql)]);
    } finally {
        workspace.close();
    }
}

function projectOf(context: TestContext, more: Readonly<Record<string, string>>): string {
    const folder = makeProject({ ...PROJECT, ...more });
    context.after(() => remove(folder));
    return folder;
}

function setting(value: string): string {
    return root('CustomMetadata', `<label>Main</label><values><field>Value__c</field><value>${value}</value></values>`);
}

test('rows that stand for metadata are there once, whatever the number of starts', (context) => {
    const folder = projectOf(context, { 'permissionsets/Editors.permissionset-meta.xml': root('PermissionSet', SET) });
    const soql = [
        'SELECT COUNT() FROM Profile',
        'SELECT COUNT() FROM User',
        "SELECT Id FROM PermissionSet WHERE Name = 'Editors'",
        'SELECT COUNT() FROM Organization'
    ];
    const first = ask(folder, ...soql);
    assert.equal(first[2]?.length, 1);
    assert.deepEqual(ask(folder, ...soql), first);
});

test('a permission set keeps its id when another one comes before it', (context) => {
    const folder = projectOf(context, { 'permissionsets/Editors.permissionset-meta.xml': root('PermissionSet', SET) });
    const soql = "SELECT Id FROM PermissionSet WHERE Name = 'Editors'";
    const before = ask(folder, soql);
    put(folder, 'permissionsets/Admins.permissionset-meta.xml', root('PermissionSet', '<label>Admins</label>'));
    assert.deepEqual(ask(folder, soql), before);
    assert.equal(ask(folder, "SELECT Id FROM PermissionSet WHERE Name IN ('Editors', 'Admins')")[0]?.length, 2);
});

test('records of custom metadata follow the project: changed, added, taken away', (context) => {
    const record = (name: string): string => `customMetadata/Setting.${name}.md-meta.xml`;
    const folder = projectOf(context, {
        'objects/Setting__mdt/Setting__mdt.object-meta.xml': root(
            'CustomObject',
            '<label>Setting</label><pluralLabel>Settings</pluralLabel>'
        ),
        'objects/Setting__mdt/fields/Value__c.field-meta.xml': root(
            'CustomField',
            '<fullName>Value__c</fullName><label>Value</label><type>Text</type><length>20</length>'
        ),
        [record('Main')]: setting('old'),
        [record('Gone')]: setting('gone')
    });
    const soql = 'SELECT Id, DeveloperName, Value__c FROM Setting__mdt ORDER BY DeveloperName';
    const before = ask(folder, soql)[0] ?? [];
    assert.deepEqual(
        before.map(([, ...values]) => values),
        [
            ['Gone', 'gone'],
            ['Main', 'old']
        ]
    );
    put(folder, record('Main'), setting('new'));
    put(folder, record('Added'), setting('added'));
    rmSync(join(folder, 'force-app', record('Gone')));
    const after = ask(folder, soql)[0] ?? [];
    assert.deepEqual(
        after.map(([, ...values]) => values),
        [
            ['Added', 'added'],
            ['Main', 'new']
        ]
    );
    assert.equal(after[1]?.[0], before[1]?.[0]);
});
