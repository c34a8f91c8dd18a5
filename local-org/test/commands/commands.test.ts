import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { localOrg, makeProject, remove } from './support.js';

const META = '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion></ApexClass>';

const SUM = `public with sharing class Sum {
    public static Integer of(Integer a, Integer b) {
        if (a == null) {
            return b;
        }
        return a + b;
    }
}`;

const SUM_TEST = `@IsTest
private class SumTest {
    @IsTest
    static void addsTwoNumbers() {
        Assert.areEqual(3, Sum.of(1, 2), 'the sum');
    }
    @IsTest
    static void isWrong() {
        Assert.areEqual(4, Sum.of(1, 2), 'two and two');
    }
}`;

const UNUSED = `public with sharing class Unused {
    public static Integer two() {
        return 2;
    }
}`;

const BROKEN = 'public with sharing class Broken { public Missing value; }';

const classes = {
    'classes/Sum.cls': SUM,
    'classes/Sum.cls-meta.xml': META,
    'classes/SumTest.cls': SUM_TEST,
    'classes/SumTest.cls-meta.xml': META
};

describe('deploy', () => {
    let sound = '';
    let broken = '';

    before(() => {
        sound = makeProject(classes);
        broken = makeProject({ ...classes, 'classes/Broken.cls': BROKEN, 'classes/Broken.cls-meta.xml': META });
    });

    after(() => {
        remove(sound);
        remove(broken);
    });

    test('of a sound project exits with 0', () => {
        const ran = localOrg('deploy', '--project', sound, '--no-cache');
        assert.equal(ran.code, 0);
        assert.equal(ran.lines.at(-1), '2 classes and triggers compiled: 0 errors, 0 warnings.');
    });

    test('names file, line and column of each problem and exits with 1', () => {
        const ran = localOrg('deploy', '--project', broken, '--no-cache');
        assert.equal(ran.code, 1);
        assert.match(ran.out, /^force-app\/classes\/Broken\.cls:1:\d+ error: Invalid type: Missing \(invalid-type\)$/m);
    });

    test('writes the problems as JSON', () => {
        const { problems } = JSON.parse(localOrg('deploy', '--project', broken, '--no-cache', '--json', '-').out) as {
            problems: { file: string; code: string }[];
        };
        assert.deepEqual(
            problems.map(({ file, code }) => [file, code]),
            [['force-app/classes/Broken.cls', 'invalid-type']]
        );
    });

    test('reports a metadata file that cannot be read and goes on with the rest', () => {
        const folder = makeProject({ ...classes, 'objects/A__c/A__c.object-meta.xml': '<CustomObject><label>' });
        const ran = localOrg('deploy', '--project', folder, '--no-cache');
        remove(folder);
        assert.equal(ran.code, 1);
        assert.match(ran.out, /A__c\.object-meta\.xml:\d+:\d+ error: /);
        assert.match(ran.out, /^2 classes and triggers compiled: 1 error,/m);
    });

    test('reports a syntax error with its place', () => {
        const folder = makeProject({ 'classes/Bad.cls': 'public class Bad {\n    void x( {\n}' });
        const ran = localOrg('deploy', '--project', folder, '--no-cache');
        remove(folder);
        assert.equal(ran.code, 1);
        assert.match(ran.out, /Bad\.cls:2:\d+ error: /);
    });
});

describe('test', () => {
    let project = '';

    before(() => {
        project = makeProject({ ...classes, 'classes/Broken.cls': BROKEN, 'classes/Broken.cls-meta.xml': META });
    });

    after(() => {
        remove(project);
    });

    test('runs what compiles, shows failures with Apex lines, counts, and exits with 1', () => {
        const ran = localOrg('test', '--project', project, '--no-cache');
        assert.equal(ran.code, 1);
        assert.match(ran.out, /FAILED SumTest\.isWrong/);
        assert.match(ran.out, /System\.AssertException: Assertion Failed: two and two: Expected: 4, Actual: 3/);
        assert.match(ran.out, /Class\.SumTest\.isWrong: line 9, column 1/);
        assert.equal(ran.lines.at(-1), '1 passed, 1 failed, 0 skipped');
    });

    test('runs one method and still exits with 1 because a class does not compile', () => {
        const ran = localOrg(
            'test',
            '--project',
            project,
            '--no-cache',
            '--class',
            'sumtest',
            '--method',
            'addsTwoNumbers'
        );
        assert.equal(ran.lines.at(-1), '1 passed, 0 failed, 0 skipped');
        assert.equal(ran.code, 1);
        assert.match(ran.out, /Broken\.cls:1:\d+ error: Invalid type: Missing/);
    });

    test('writes JSON, JUnit and coverage', () => {
        const folder = mkdtempSync(join(tmpdir(), 'reports-'));
        const json = join(folder, 'report.json');
        const junit = join(folder, 'report.xml');
        const reports = ['--json', json, '--junit', junit, '--coverage'];
        const ran = localOrg('test', '--project', project, '--no-cache', ...reports);
        assert.match(ran.out, / 66\.7 % {2}Sum, not run: 4$/m);
        const report = JSON.parse(readFileSync(json, 'utf8')) as { summary: { passed: number; failed: number } };
        assert.deepEqual([report.summary.passed, report.summary.failed], [1, 1]);
        assert.match(readFileSync(junit, 'utf8'), /<testsuite name="SumTest" tests="2" failures="1"/);
        remove(folder);
    });

    test('counts lines of classes that no test touches', () => {
        const files = { ...classes, 'classes/Unused.cls': UNUSED, 'classes/Unused.cls-meta.xml': META };
        const withUnused = makeProject(files);
        const ran = localOrg('test', '--project', withUnused, '--no-cache', '--coverage');
        assert.match(ran.out, /^ +0\.0 % {2}Unused, not run: 3$/m);
        remove(withUnused);
    });

    test('fails below the coverage that was asked for and says so', () => {
        const sound = makeProject(classes);
        const options = ['--project', sound, '--no-cache', '--method', 'addsTwoNumbers', '--min-coverage'];
        const thin = localOrg('test', ...options, '99');
        assert.match(thin.out, /^Line coverage is 66\.67 %, and at least 99 % are wanted\.$/m);
        assert.equal(thin.code, 1);
        assert.equal(localOrg('test', ...options, '66').code, 0);
        assert.match(localOrg('test', ...options, 'much').err, /--min-coverage much is no percentage/);
        remove(sound);
    });

    test('refuses a class that is not there in one line and exits with 2', () => {
        const ran = localOrg('test', '--project', project, '--no-cache', '--class', 'Nope');
        assert.equal(ran.code, 2);
        assert.match(ran.err, /^There is no test class 'Nope'\. .+\n$/);
    });
});

describe('bad input', () => {
    const oneLine = (text: string): void => {
        assert.equal(text.trimEnd().split('\n').length, 1, text);
        assert.doesNotMatch(text, /\bat .+:\d+:\d+/);
    };

    test('a folder that is no project is said in one line', () => {
        const ran = localOrg('deploy', '--project', tmpdir());
        assert.equal(ran.code, 2);
        assert.match(ran.err, /There is no sfdx-project\.json/);
        oneLine(ran.err);
    });

    test('a folder that does not exist is said in one line', () => {
        const ran = localOrg('test', '--project', join(tmpdir(), 'nowhere-at-all'));
        assert.equal(ran.code, 2);
        oneLine(ran.err);
    });

    test('a namespace that the platform would refuse is said in one line', () => {
        const folder = makeProject({});
        const ran = localOrg('deploy', '--project', folder, '--namespace', '9x');
        remove(folder);
        assert.equal(ran.code, 2);
        assert.match(ran.err, /'9x' is no namespace/);
        oneLine(ran.err);
    });

    test('a project without tests is said in one line and exits with 2', () => {
        const folder = makeProject({ 'classes/Sum.cls': SUM, 'classes/Sum.cls-meta.xml': META });
        const ran = localOrg('test', '--project', folder, '--no-cache');
        remove(folder);
        assert.equal(ran.code, 2);
        assert.match(ran.err, /no tests/);
        oneLine(ran.err);
    });

    test('an unknown option names the help', () => {
        const ran = localOrg('test', '--colour');
        assert.equal(ran.code, 2);
        assert.match(ran.err, /Unknown option '--colour'\. See `local-org test --help`/);
        oneLine(ran.err);
    });

    test('an unknown command names the commands', () => {
        const ran = localOrg('deplay');
        assert.equal(ran.code, 2);
        assert.match(ran.err, /There is no command 'deplay'\. Commands: .*deploy/);
        oneLine(ran.err);
    });
});
