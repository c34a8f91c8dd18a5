import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { coverageOf } from '../../src/library/coverage.js';
import { libraries } from '../../src/library/index.js';
import { missingMembers } from '../../src/library/missing.js';
import type { LibraryType } from '../../src/library/registry.js';
import { runApex } from './apex.js';

const catalogue = openCatalogue();
const { machine } = runApex({}, '');
const tables: readonly LibraryType[] = libraries.flatMap((module) => module(machine));
const PARTS = ['constructors', 'methods', 'statics', 'fields', 'staticFields'] as const;

/** What the emitter makes of `record.Field.addError(exception)`. */
const MADE_BY_EMITTER = ['SObject: addError(String,Exception)', 'SObject: addError(String,Exception,Boolean)'];

test('every member of the library is a member of the platform', () => {
    const unknown = tables
        .filter(({ name }) => isListed(name))
        .flatMap((type) => coverageOf(catalogue, type.name, [type]).unknown.map((member) => `${type.name}: ${member}`));
    assert.deepEqual(
        unknown.filter((member) => !MADE_BY_EMITTER.includes(member)),
        []
    );
});

/** Types of the schema library that only the compiler knows, and inner types of System, are not looked up. */
function isListed(name: string): boolean {
    const dot = name.indexOf('.');
    return catalogue.type(dot < 0 ? 'System' : name.slice(0, dot), name.slice(dot + 1)) !== undefined;
}

test('no member is there twice', () => {
    const seen = new Set<string>();
    const doubles: string[] = [];
    for (const table of tables) {
        for (const part of PARTS) {
            for (const key of Object.keys(table[part] ?? {})) {
                const member = `${table.name} ${part} ${key}`;
                if (seen.has(member)) {
                    doubles.push(member);
                }
                seen.add(member);
            }
        }
    }
    assert.deepEqual(doubles, []);
});

test('no module is registered twice', () => {
    assert.equal(new Set(libraries).size, libraries.length);
});

test('every file that makes a library module is imported by a list of modules', () => {
    const root = fileURLToPath(new URL('../../src/library', import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const lists = ['index.ts', 'primitives.ts', 'schema/index.ts'].map((file) =>
        readFileSync(join(root, file), 'utf8')
    );
    const orphans = files
        .filter((file) => /export const \w+Library\b/.test(readFileSync(join(root, file), 'utf8')))
        .filter(
            (file) => !lists.some((list) => list.includes(`/${(file.split('/').pop() ?? '').replace('.ts', '.js')}'`))
        );
    assert.deepEqual(orphans, []);
});

test('what is missing is listed by type', () => {
    const found = missingMembers(catalogue, tables, ['JSON', 'Type', 'Database']);
    assert.deepEqual(
        found.map(({ type }) => type),
        ['Database']
    );
    assert.ok(found[0]?.members.includes('static query(String)'));
});
