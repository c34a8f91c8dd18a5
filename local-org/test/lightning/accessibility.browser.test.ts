/** The app's own pages and forms have no violation that axe finds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test, type TestOptions } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { launch, skipWithoutChrome, startSite, type TestSite } from './browser.js';
import { PLANTS } from './data.js';

const options: TestOptions = { skip: skipWithoutChrome };
const LIST = '/lightning/o/garden__Plant__c/list?filterName=All';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let site: TestSite;

before(async () => {
    if (skipWithoutChrome === false) {
        browser = await launch();
        site = await startSite('garden', browser);
        site.apex(PLANTS);
    }
});

after(async () => {
    if (skipWithoutChrome === false) {
        await browser.close();
        await site.close();
    }
});

/** A line for each element that a rule is violated by. */
async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
        'axe.run(document, { resultTypes: ["violations"] }).then((result) => ' +
            'result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))'
    );
    return found as readonly string[];
}

test('axe finds nothing on the home page', options, async () => {
    const { page } = await site.open('/lightning/page/home');
    await page.getByText('Oak').first().waitFor();
    assert.deepEqual(await violations(page), []);
});

test('axe finds nothing in a list view', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('link', { name: 'Oak' }).waitFor();
    assert.deepEqual(await violations(page), []);
});

test('axe finds nothing on a record page, nor in its form, nor in the form with errors', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('link', { name: 'Oak' }).click();
    await page.getByText('Waterings (1)').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Edit' }).click();
    const name = page.getByRole('dialog').getByLabel('Plant Name');
    await name.fill('');
    assert.deepEqual(await violations(page), []);
    await name.press('Tab');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Review the following fields').waitFor();
    assert.deepEqual(await violations(page), []);
});

test('axe finds nothing among search results, on a page of a tab and where there is no page', options, async () => {
    const search = await site.open('/lightning/search?term=box');
    await search.page.getByRole('link', { name: 'Box' }).waitFor();
    assert.deepEqual(await violations(search.page), []);
    const tab = await site.open('/lightning/n/Workbench');
    await tab.page.getByLabel('Plant Name').waitFor();
    assert.deepEqual(await violations(tab.page), []);
    const missing = await site.open('/lightning/nothing');
    await missing.page.getByText(/not available/).waitFor();
    assert.deepEqual(await violations(missing.page), []);
});
