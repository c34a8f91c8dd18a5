import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

describe('the repository', () => {
    for (const path of ['package-lock.json', 'scripts/analyzer/package-lock.json']) {
        it(`keeps download addresses out of ${path}, so that any registry serves it`, () => {
            assert.doesNotMatch(read(path), /"resolved": "https?:/);
        });
    }

    it('pins Lightning web components to the one version that the component tests bring', () => {
        const tests = JSON.parse(read('node_modules/@salesforce/sfdx-lwc-jest/package.json')) as Dependent;
        const own = JSON.parse(read('package.json')) as { readonly devDependencies: Versions };
        assert.equal(own.devDependencies.lwc, tests.dependencies['@lwc/compiler']);
    });
});

type Versions = Readonly<Record<string, string>>;

interface Dependent {
    readonly dependencies: Versions;
}
