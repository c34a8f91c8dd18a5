/** Declarations for components, generated from the project. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { loadProgram } from '../../src/compiler/program.js';
import { generateTypes } from '../../src/lightning/types/generate.js';

const directory = fileURLToPath(new URL('projects/garden', import.meta.url));
const folder = join(directory, '.local-org', 'types-test');
let declared = '';

before(() => {
    const { project, schema } = loadProgram({ directory, namespace: undefined, cache: { directory: undefined } });
    generateTypes(project, schema, folder);
    declared = readFileSync(join(folder, 'references.d.ts'), 'utf8');
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** Messages of the type checker about a script beside the generated files. */
function complaints(script: string): readonly string[] {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'probe.js'), script);
    const settings = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')) as { files: string[] };
    const files = [
        ...settings.files.filter((file) => file.endsWith('.d.ts') || file.endsWith('plantTyped.js')),
        './probe.js'
    ];
    const config = join(folder, 'tsconfig.probe.json');
    writeFileSync(config, JSON.stringify({ ...settings, files }));
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', config], {
        encoding: 'utf8'
    });
    return stdout
        .split('\n')
        .filter((line) => line.includes(': error TS'))
        .map((line) => line.replace(/^.*?: error /, ''));
}

test('a class gives an interface with its @AuraEnabled members only', () => {
    assert.match(declared, /interface Apex_PlantController_Row \{\n {4}readonly id\?: string;/);
    assert.match(declared, /readonly kind\?: Apex_PlantController_Kind;/);
    assert.doesNotMatch(declared, /secret/);
});

test('an enum gives the union of its names', () => {
    assert.match(declared, /type Apex_PlantController_Kind = 'TREE' \| 'OTHER';/);
});

test('a component with JSDoc passes in strict mode', () => {
    assert.deepEqual(complaints('export {};'), []);
});

test('a wrong parameter, a wrong member and a missing label are found', () => {
    const found = complaints(`
import plants from '@salesforce/apex/PlantController.plants';
import missing from '@salesforce/label/c.Missing';
export async function probe() {
    const rows = await plants({ kind: 1 });
    return [rows[0]?.colour, missing];
}
`);
    assert.equal(found.length, 3, found.join('\n'));
    assert.ok(
        found.some((each) => each.includes("Type 'number' is not assignable to type 'string'")),
        found.join('\n')
    );
    assert.ok(
        found.some((each) => each.includes("'colour' does not exist")),
        found.join('\n')
    );
    assert.ok(
        found.some((each) => each.includes("'@salesforce/label/c.Missing'")),
        found.join('\n')
    );
});

test('what runs in the page around components is typed in strict mode', () => {
    const config = fileURLToPath(new URL('../../lightning-app/tsconfig.json', import.meta.url));
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '--pretty', 'false', '-p', config], { encoding: 'utf8' });
    assert.equal(stdout, '');
});
