import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { openProject, ProjectError } from '../../src/project/index.js';
import { folderOf, settingsOf } from './support.js';

/** What opening a folder fails with, the folder's own path written as ROOT. */
function failure(root: string, directory = root): string {
    try {
        openProject(directory);
    } catch (error) {
        assert.ok(error instanceof ProjectError);
        assert.ok(!`${error.message}${error.action}`.includes('\n'));
        return `${error.message} ${error.action}`.replaceAll(root, 'ROOT');
    }
    assert.fail('The project was opened.');
}

describe('sfdx-project.json', () => {
    test('gives name, namespace and API version', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['src'], { name: 'n', namespace: 'acme', sourceApiVersion: '62.0' }),
            'src/x.txt': ''
        });
        const project = openProject(root);
        assert.deepEqual(
            [project.root, project.name, project.namespace, project.apiVersion, project.packageDirectories],
            [root, 'n', 'acme', 62, ['src']]
        );
    });

    test('may leave all but the folders out', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['src'], { namespace: '' }),
            'src/x.txt': ''
        });
        const project = openProject(root);
        assert.deepEqual([project.name, project.namespace, project.apiVersion], [basename(root), undefined, 67]);
    });

    test('may have a byte order mark', (context) => {
        const root = folderOf(context, { 'sfdx-project.json': `\uFEFF${settingsOf(['src'])}`, 'src/x.txt': '' });
        assert.deepEqual(openProject(root).files, ['src/x.txt']);
    });

    test('is found from a folder within the project', (context) => {
        const root = folderOf(context, { 'sfdx-project.json': settingsOf(['src']), 'src/deep/x.txt': '' });
        assert.equal(openProject(join(root, 'src', 'deep')).root, root);
    });
});

describe('a project that cannot be opened', () => {
    test('has no sfdx-project.json', (context) => {
        const root = folderOf(context, { 'src/x.txt': '' });
        assert.equal(
            failure(root),
            'There is no sfdx-project.json in ROOT or in a folder above it. Give the folder of a Salesforce DX project.'
        );
    });

    test('does not exist', (context) => {
        const root = folderOf(context, {});
        assert.equal(
            failure(root, join(root, 'nowhere')),
            'The folder ROOT/nowhere does not exist. Give the folder of a Salesforce DX project.'
        );
    });

    test('has settings that are no JSON', (context) => {
        const root = folderOf(context, { 'sfdx-project.json': '{ "packageDirectories": [' });
        assert.match(failure(root), /^sfdx-project\.json cannot be used: it is no JSON: .+\. Correct the file\.$/);
    });

    test('has settings that are no object', (context) => {
        const root = folderOf(context, { 'sfdx-project.json': '[]' });
        assert.equal(failure(root), 'sfdx-project.json cannot be used: it holds no JSON object. Correct the file.');
    });

    test('has settings that cannot be read', (context) => {
        const root = folderOf(context, {});
        mkdirSync(join(root, 'sfdx-project.json'));
        assert.match(failure(root), /^ROOT\/sfdx-project\.json cannot be read: .+\. Check that it is a file/);
    });

    test('lists no folder', (context) => {
        for (const settings of ['{}', settingsOf([]), '{"packageDirectories":[{"default":true}]}']) {
            const root = folderOf(context, { 'sfdx-project.json': settings });
            assert.match(failure(root), /packageDirectories .*List the folders of your source/);
        }
    });

    test('lists a folder that does not exist', (context) => {
        const root = folderOf(context, { 'sfdx-project.json': settingsOf(['src', 'gone']), 'src/x.txt': '' });
        assert.equal(
            failure(root),
            'The package directory gone of sfdx-project.json does not exist in ROOT. ' +
                'Create it, or take it out of packageDirectories.'
        );
    });

    test('lists a folder outside of itself', (context) => {
        const root = folderOf(context, { 'sfdx-project.json': settingsOf(['../other']) });
        assert.match(
            failure(root),
            /^The package directory \.\.\/other of sfdx-project\.json is outside of the project\./
        );
    });

    test('has an API version or a namespace of another kind', (context) => {
        const version = folderOf(context, {
            'sfdx-project.json': settingsOf(['s'], { sourceApiVersion: 62 }),
            's/x': ''
        });
        assert.equal(
            failure(version),
            'sfdx-project.json cannot be used: sourceApiVersion is 62. Write a version such as "67.0".'
        );
        const namespace = folderOf(context, { 'sfdx-project.json': settingsOf(['s'], { namespace: 1 }), 's/x': '' });
        assert.match(failure(namespace), /namespace is no text/);
    });

    test('has a folder that cannot be read', { skip: process.getuid?.() === 0 }, (context) => {
        const root = folderOf(context, { 'sfdx-project.json': settingsOf(['src']), 'src/closed/x.txt': '' });
        chmodSync(join(root, 'src/closed'), 0);
        context.after(() => chmodSync(join(root, 'src/closed'), 0o700));
        assert.match(failure(root), /^The folder ROOT\/src\/closed cannot be read/);
    });
});

describe('files', () => {
    test('are those of all package directories, sorted', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['b', './a/']),
            'b/z.cls': '',
            'b/Y.cls': '',
            'a/deep/er/x.cls': '',
            'other/no.cls': ''
        });
        const project = openProject(root);
        assert.deepEqual(project.files, ['a/deep/er/x.cls', 'b/Y.cls', 'b/z.cls']);
        assert.deepEqual(project.packageDirectories, ['b', 'a']);
    });

    test('are listed once where directories are listed twice or lie in each other', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['app/main', 'app', 'app', 'app2']),
            'app/main/x.cls': '',
            'app/y.cls': '',
            'app2/z.cls': ''
        });
        const project = openProject(root);
        assert.deepEqual(project.files, ['app/main/x.cls', 'app/y.cls', 'app2/z.cls']);
        assert.deepEqual(project.packageDirectories, ['app', 'app2']);
    });

    test('may be those of the whole project', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['.']),
            'src/x.cls': '',
            'node_modules/p/y.cls': '',
            '.sfdx/z.cls': ''
        });
        assert.deepEqual(openProject(root).files, ['sfdx-project.json', 'src/x.cls']);
    });

    test('leave out what .forceignore names', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['src']),
            '.forceignore': '\uFEFF# tests of components\n**/__tests__/**\n*.md\n/src/old\n!src/keep.md\n',
            'src/a.cls': '',
            'src/notes.md': '',
            'src/keep.md': '',
            'src/old/b.cls': '',
            'src/new/old/c.cls': '',
            'src/lwc/d/__tests__/d.test.js': ''
        });
        assert.deepEqual(openProject(root).files, ['src/a.cls', 'src/keep.md', 'src/new/old/c.cls']);
    });

    test('leave out what the Salesforce CLI always leaves out', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['src']),
            'src/a.cls': '',
            'src/a.cls.dup': '',
            'src/.hidden': '',
            'src/.folder/b.cls': '',
            'src/package2-manifest.json': ''
        });
        assert.deepEqual(openProject(root).files, ['src/a.cls']);
    });

    test('are followed over links, without end', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['src']),
            'src/a.cls': '',
            'shared/b.cls': ''
        });
        symlinkSync(join(root, 'shared'), join(root, 'src/linked'));
        symlinkSync(join(root, 'src'), join(root, 'src/itself'));
        symlinkSync(join(root, 'nowhere'), join(root, 'src/broken'));
        assert.deepEqual(openProject(root).files, ['src/a.cls', 'src/linked/b.cls']);
    });
});

describe('text', () => {
    test('has no byte order mark and one kind of line end', (context) => {
        const root = folderOf(context, {
            'sfdx-project.json': settingsOf(['src']),
            'src/a.cls': '\uFEFFone\r\ntwo\rthree\n'
        });
        assert.equal(openProject(root).read('src/a.cls'), 'one\ntwo\nthree\n');
    });

    test('that cannot be read is an error of the project', (context) => {
        const root = folderOf(context, { 'sfdx-project.json': settingsOf(['src']), 'src/a.cls': '' });
        assert.throws(
            () => openProject(root).read('src/gone.cls'),
            (error) => error instanceof ProjectError && error.message.includes('cannot be read')
        );
    });
});
