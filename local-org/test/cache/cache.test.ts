import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cacheDirectory, toolFingerprint } from '../../src/compiler/cacheFile.js';
import { noCache, openTreeCache, type TreeCache } from '../../src/compiler/treeCache.js';
import { parseSources } from '../../src/compiler/parseSources.js';
import type { ApexSource } from '../../src/compiler/sources.js';
import { folderOf } from '../project/support.js';

const DAY = 24 * 60 * 60 * 1000;

function classSource(name: string, body = ''): ApexSource {
    return { file: `${name}.cls`, kind: 'class', name, text: `class ${name} { ${body} }`, apiVersion: 67 };
}

/** Counts what a cache did not have. */
function watched(cache: TreeCache): TreeCache & { misses: number } {
    const counting = {
        ...cache,
        misses: 0,
        get: (source: ApexSource) => {
            const tree = cache.get(source);
            counting.misses += tree === undefined ? 1 : 0;
            return tree;
        }
    };
    return counting;
}

/** Parses with the cache in a folder and says how many trees it did not have. */
function run(directory: string, sources: readonly ApexSource[], tool = 'tool', now = 0): number {
    const cache = watched(openTreeCache(directory, tool, now));
    const fresh = parseSources(sources, noCache).map((each) => JSON.stringify(each.unit));
    assert.deepEqual(
        parseSources(sources, cache).map((each) => JSON.stringify(each.unit)),
        fresh
    );
    assert.equal(cache.save(), undefined);
    return cache.misses;
}

const A = classSource('A', "String s = 'é😀\u2028'; Integer f() { return 1; }");
const B = classSource('B');
const T: ApexSource = { ...B, kind: 'trigger', text: 'trigger T on A (before insert) { f(); }' };

describe('the cache of syntax trees', () => {
    test('gives the trees that were put in', (context) => {
        const directory = join(folderOf(context, {}), 'made', 'here');
        assert.equal(run(directory, [A, B, T]), 3);
        assert.equal(run(directory, [A, B, T]), 0);
    });

    test('misses a text that was changed, and no other', (context) => {
        const directory = folderOf(context, {});
        run(directory, [A, B]);
        assert.equal(run(directory, [{ ...A, text: `${A.text} ` }, B]), 1);
    });

    test('keeps a text apart that is parsed in another way', (context) => {
        const directory = folderOf(context, {});
        const cache = openTreeCache(directory, 'tool', 0);
        parseSources([B], cache);
        assert.equal(cache.get({ ...B, kind: 'trigger' }), undefined);
    });

    test('misses everything for another tool', (context) => {
        const directory = folderOf(context, {});
        run(directory, [A, B]);
        assert.equal(run(directory, [A, B], 'other tool'), 2);
    });

    test('does not keep files with errors', (context) => {
        const directory = folderOf(context, {});
        const broken = classSource('C', 'Integer');
        for (let round = 0; round < 2; round++) {
            const cache = openTreeCache(directory, 'tool', 0);
            const [parsed] = parseSources([broken], cache);
            assert.equal(parsed?.unit, undefined);
            assert.equal(parsed?.diagnostics.length, 1);
            cache.save();
        }
    });

    test('is not written when nothing is new', (context) => {
        const directory = folderOf(context, {});
        const cache = openTreeCache(directory, 'tool', 0);
        cache.save();
        assert.deepEqual(readdirSync(directory), []);
    });

    test('leaves no drafts behind', (context) => {
        const directory = folderOf(context, {});
        run(directory, [A]);
        run(directory, [A, B]);
        assert.deepEqual(readdirSync(directory), ['syntax-trees']);
    });

    test('says why it cannot be written, and does no harm', (context) => {
        const directory = folderOf(context, { file: '' });
        const cache = openTreeCache(join(directory, 'file', 'below'), 'tool', 0);
        parseSources([A], cache);
        assert.match(cache.save() ?? '', /ENOTDIR|EEXIST/);
    });
});

describe('a damaged cache', () => {
    const damages: readonly (readonly [string, (file: string) => void, number])[] = [
        ['empty', (file) => writeFileSync(file, ''), 2],
        ['with a broken first line', (file) => writeFileSync(file, `{"format":\n${readFileSync(file, 'utf8')}`), 2],
        ['of another format', (file) => writeFileSync(file, '{"format":"other","entries":[["x",1,1,1]]}\nx\n'), 2],
        ['cut off', (file) => truncateSync(file, readFileSync(file).length - 5), 1],
        [
            'with another character in a tree',
            (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('"Integer"', '"Xnteger"'), 'latin1'),
            1
        ]
    ];
    for (const [name, damage, misses] of damages) {
        test(`${name} is used as far as it goes and mended`, (context) => {
            const directory = folderOf(context, {});
            run(directory, [A, B]);
            damage(join(directory, 'syntax-trees'));
            assert.equal(run(directory, [A, B]), misses);
            assert.equal(run(directory, [A, B]), 0);
        });
    }

    test('that is a folder is no error', (context) => {
        const directory = folderOf(context, {});
        mkdirSync(join(directory, 'syntax-trees', 'x'), { recursive: true });
        const cache = openTreeCache(directory, 'tool', 0);
        parseSources([A], cache);
        assert.notEqual(cache.save(), undefined);
    });
});

describe('trees that are no longer wanted', () => {
    test('stay for two weeks, for whoever changes branches', (context) => {
        const directory = folderOf(context, {});
        run(directory, [A], 'tool', 0);
        run(
            directory,
            [classSource('Longer', 'Integer aFieldThatMakesRoomForTheOther = 1, andAnother; '.repeat(9))],
            'tool',
            DAY
        );
        assert.equal(run(directory, [A], 'tool', 2 * DAY), 0);
    });

    test('go after that', (context) => {
        const directory = folderOf(context, {});
        const long = classSource('Longer', 'Integer aFieldThatMakesRoomForTheOther = 1, andAnother; '.repeat(9));
        run(directory, [A], 'tool', 0);
        run(directory, [long], 'tool', 15 * DAY);
        assert.equal(run(directory, [A], 'tool', 15 * DAY), 1);
    });

    test('take no more room than those in use', (context) => {
        const directory = folderOf(context, {});
        for (let index = 0; index < 20; index++) {
            run(directory, [classSource(`A${index}`)], 'tool', 0);
        }
        const lines = readFileSync(join(directory, 'syntax-trees'), 'latin1').trimEnd().split('\n');
        assert.ok(lines.length <= 3, `${lines.length} lines`);
    });
});

describe('the place of the cache', () => {
    test('is in node_modules where there is one', (context) => {
        const root = folderOf(context, { 'node_modules/x': '' });
        assert.equal(cacheDirectory(root), join(root, 'node_modules', '.cache', 'local-org'));
    });

    test("is in the user's cache folder otherwise, apart for every project", (context) => {
        const root = folderOf(context, {});
        const place = cacheDirectory(root, { XDG_CACHE_HOME: '/cache' });
        assert.match(place, /^\/cache\/local-org\/[0-9a-f]{16}$/);
        assert.notEqual(place, cacheDirectory(`${root}2`, { XDG_CACHE_HOME: '/cache' }));
        assert.match(cacheDirectory(root, {}), /\.cache\/local-org\/[0-9a-f]{16}$/);
    });
});

describe('the fingerprint of the tool', () => {
    test('stays the same from one call to the next', () => {
        assert.match(toolFingerprint(), /^[0-9a-f]{40}$/);
        assert.equal(toolFingerprint(), toolFingerprint());
    });
});
