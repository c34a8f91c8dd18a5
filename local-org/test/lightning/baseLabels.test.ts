/** Translations of the base components' texts fit the texts that the components have. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { baseComponents } from '../../src/lightning/compile/publicModules.js';
import { baseLabels } from '../../src/lightning/server/baseLabels.js';

const fileOf = (name: string): string => join(baseComponents(), 'scopedImports', `@salesforce-label-${name}.js`);

test('every translated text is one of the base components', () => {
    const absent = Object.keys(baseLabels('ja')).filter((name) => !existsSync(fileOf(name)));
    assert.deepEqual(absent, []);
});

test('a translated text has the places for values that the English one has', () => {
    const places = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    const wrong = Object.entries(baseLabels('ja')).filter(([name, text]) => {
        const english = /export default ([^;]+);/.exec(readFileSync(fileOf(name), 'utf8'))?.[1] ?? '';
        return places(text).join() !== places(english).join();
    });
    assert.deepEqual(wrong, []);
});
