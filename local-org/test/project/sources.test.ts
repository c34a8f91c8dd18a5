import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readApexSources, type ApexSources } from '../../src/compiler/sources.js';

const META = '<ApexClass><!-- <apiVersion>1.0</apiVersion> --><apiVersion> 60.0 </apiVersion></ApexClass>';

function sourcesOf(files: Readonly<Record<string, string>>): ApexSources {
    return readApexSources({
        files: Object.keys(files).sort(),
        apiVersion: 66,
        read: (file) => files[file] ?? assert.fail(`${file} was not asked for`)
    });
}

describe('Apex sources', () => {
    test('are the classes and triggers with the version of their meta files', () => {
        const { sources, diagnostics } = sourcesOf({
            'a/B.cls': 'class B {}',
            'a/B.cls-meta.xml': META,
            'a/T.trigger': 'trigger T',
            'a/T.trigger-meta.xml': META.replace('60.0', '9'),
            'a/other.xml': ''
        });
        assert.deepEqual(sources, [
            { file: 'a/B.cls', kind: 'class', name: 'B', text: 'class B {}', apiVersion: 60 },
            { file: 'a/T.trigger', kind: 'trigger', name: 'T', text: 'trigger T', apiVersion: 9 }
        ]);
        assert.deepEqual(diagnostics, []);
    });

    test('take the version of the project without a meta file, with a warning', () => {
        const { sources, diagnostics } = sourcesOf({ 'B.cls': 'class B {}' });
        assert.equal(sources[0]?.apiVersion, 66);
        assert.deepEqual(
            diagnostics.map((each) => [each.file, each.severity, each.message]),
            [['B.cls', 'warning', 'B.cls-meta.xml is missing; API version 66.0 of the project is taken.']]
        );
    });

    test('take it as well where the meta file names none', () => {
        const { sources, diagnostics } = sourcesOf({ 'B.cls': 'class B {}', 'B.cls-meta.xml': '<ApexClass/>' });
        assert.equal(sources[0]?.apiVersion, 66);
        assert.deepEqual(
            diagnostics.map((each) => [each.file, each.severity, each.code]),
            [['B.cls-meta.xml', 'warning', 'no-api-version']]
        );
    });

    test('are refused if their name is taken, whatever its case', () => {
        const { sources, diagnostics } = sourcesOf({
            'a/B.cls': '',
            'a/B.cls-meta.xml': META,
            'b/b.cls': '',
            'b/b.cls-meta.xml': META,
            'c/B.trigger': '',
            'c/B.trigger-meta.xml': META
        });
        assert.deepEqual(
            sources.map((each) => each.file),
            ['a/B.cls', 'c/B.trigger']
        );
        assert.deepEqual(
            diagnostics.map((each) => [each.file, each.severity, each.message]),
            [['b/b.cls', 'error', 'There is a class b already: a/B.cls.']]
        );
    });
});
