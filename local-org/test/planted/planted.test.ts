import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { loadProgram } from '../../src/compiler/program.js';

/**
 * A project with one mistake of each kind, marked where it is: `// error: <code>`. Every mark must be found, nothing else may
 * be; the sound class beside them must compile although the others do not.
 */
const root = fileURLToPath(new URL('project/', import.meta.url));

const program = loadProgram({ directory: root, namespace: undefined, cache: 'none' });

function marksOf(file: string): readonly string[] {
    return readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
            const code = / \/\/ error: ([a-z-]+)$/.exec(line)?.[1];
            return code === undefined ? [] : [`${index + 1} ${code}`];
        });
}

const sources = program.project.files.filter((file) => /\.(cls|trigger)$/.test(file));

for (const file of sources.filter((name) => marksOf(name).length > 0)) {
    test(`finds the mistake in ${file.split('/').at(-1)}`, () => {
        const found = program.diagnostics.filter((problem) => problem.file === file);
        assert.deepEqual(
            found.map(({ line, code }) => `${line} ${code}`),
            marksOf(file)
        );
    });
}

test('there are more than 60 marked mistakes', () => {
    assert.ok(sources.flatMap(marksOf).length > 60);
});

test('a class without a mistake compiles beside the broken ones', () => {
    assert.deepEqual(
        program.diagnostics.filter((problem) => problem.file.endsWith('Sound.cls')),
        []
    );
    assert.ok(program.units.some((unit) => unit.name === 'Sound'));
});
