/** The modules of the platform as components use them, in a real browser ("Lightning Web Components Developer Guide"). */
import assert from 'node:assert/strict';
import { after, before, test, type TestOptions } from 'node:test';

import type { Browser } from 'playwright-core';

import { launch, skipWithoutChrome, startSite, type TestSite } from './browser.js';
import { PEOPLE, PLANTS } from './data.js';

const options: TestOptions = { skip: skipWithoutChrome };

let browser: Browser;
let site: TestSite;

before(async () => {
    if (skipWithoutChrome === false) {
        browser = await launch();
        site = await startSite('garden', browser, { isSandboxed: process.env.LOCAL_ORG_SANDBOX === '1' });
        site.apex(PEOPLE);
        site.apex(PLANTS);
    }
});

after(async () => {
    if (skipWithoutChrome === false) {
        await browser.close();
        await site.close();
    }
});

test('a wire of an Apex method follows its reactive parameter', options, async () => {
    const { page } = await site.open('/lightning/page/home');
    await page
        .getByRole('gridcell', { name: 'Oak' })
        .or(page.getByRole('rowheader', { name: 'Oak' }))
        .waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Shrub' }).click();
    await page.getByText('Box', { exact: true }).waitFor();
    assert.equal(await page.getByText('Oak', { exact: true }).count(), 0);
});

test('an imperative call, refreshApex and a toast show what Apex changed', options, async () => {
    const { page } = await site.open('/lightning/page/home');
    const row = page.getByRole('row').filter({ hasText: 'Yew' });
    await row.getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'Grow' }).click();
    await page.getByText('Yew grew').waitFor();
    await row.getByText('4', { exact: true }).waitFor();
});

test('labels come from the project', options, async () => {
    const { page, errors } = await site.open('/lightning/page/home');
    await page.getByRole('heading', { name: 'Plants & trees' }).waitFor();
    assert.deepEqual(errors, []);
});

test('NavigationMixin opens a record at its address', options, async () => {
    const { page } = await site.open('/lightning/page/home');
    await page.getByRole('row').filter({ hasText: 'Oak' }).getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'Open' }).click();
    await page.waitForURL(/\/lightning\/r\/garden__Plant__c\/a\w+\/view$/);
    await page.getByText('This plant').waitFor();
});

async function openPlant(name: string): Promise<Awaited<ReturnType<TestSite['open']>>> {
    const opened = await site.open('/lightning/o/garden__Plant__c/list?filterName=All');
    await opened.page.getByRole('link', { name, exact: true }).click();
    await opened.page.getByText('This plant').waitFor();
    return opened;
}

test('getRecord gives values, texts to show and fields of a parent', options, async () => {
    const { page } = await openPlant('Oak');
    await page.locator('[data-id=name]', { hasText: 'Oak' }).waitFor();
    assert.equal(await page.locator('[data-id=height]').innerText(), '12.5');
    assert.equal(await page.locator('[data-id=account]').innerText(), 'Botanic');
});

test('properties of a page reach the component with their types', options, async () => {
    const { page } = await openPlant('Oak');
    assert.equal(await page.locator('[data-id=configuration]').innerText(), 'number 3, boolean true, garden__Plant__c');
});

test('updateRecord after a confirmation changes every place that shows the record', options, async () => {
    const { page } = await openPlant('Yew');
    await page.getByRole('button', { name: 'Cut' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.locator('[data-id=height]', { hasText: '1.0' }).waitFor();
    await page.locator('dl.one-highlights', { hasText: '1.0' }).waitFor();
});

test('a validation rule reaches the component as an error of its field', options, async () => {
    const { page } = await openPlant('Oak');
    await page.getByRole('button', { name: 'Bad height' }).click();
    await page.getByText('A plant has no negative height.').waitFor();
});

test('a visibility rule shows a component by the record', options, async () => {
    const tree = await openPlant('Oak');
    await tree.page.getByText('Trees want room.').waitFor();
    const shrub = await openPlant('Box');
    await shrub.page.waitForTimeout(300);
    assert.equal(await shrub.page.getByText('Trees want room.').count(), 0);
});

test('a record picker finds by name and filter, and a record form edits in place', options, async () => {
    const { page } = await site.open('/lightning/n/Workbench');
    const picker = page.getByRole('combobox', { name: 'Tree' });
    await picker.fill('o');
    await page.getByRole('option', { name: 'Oak' }).waitFor();
    assert.equal(await page.getByRole('option', { name: 'Box' }).count(), 0, 'a box is no tree');
    await page.getByRole('option', { name: 'Oak' }).click();
    const form = page.locator('[data-id=form]');
    await form.getByText('12.5').waitFor();
    await form.getByRole('button', { name: 'Edit' }).click();
    await form.getByLabel('Height').fill('13');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('13.0').waitFor();
});

test('object infos, picklists, list views and the user are there', options, async () => {
    const { page } = await site.open('/lightning/n/Workbench');
    await page.locator('[data-id=kinds]', { hasText: 'Tree, Shrub, Fern' }).waitFor();
    await page.locator('[data-id=trees]', { hasText: 'Oak' }).waitFor();
    assert.equal(await page.locator('p[data-id=user]').innerText(), '005000000000001AAA');
    assert.equal(await page.locator('[data-id=locale]').innerText(), 'en-US');
});

test('createRecord and deleteRecord refresh lists, and messages reach other components', options, async () => {
    const { page } = await site.open('/lightning/n/Workbench');
    await page.locator('[data-id=heard]', { hasText: 'nothing' }).waitFor();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('[data-id=trees]', { hasText: 'Made here' }).waitFor();
    await page.locator('[data-id=heard]', { hasText: /^a\w{17}$/ }).waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.locator('[data-id=heard]', { hasText: 'none' }).waitFor();
    await page.locator('[data-id=trees]', { hasText: /^((?!Made here).)*$/ }).waitFor();
});

test('a record edit form creates a record and shows errors at their fields', options, async () => {
    const { page } = await site.open('/lightning/n/Workbench');
    await page.getByLabel('Plant Name').fill('Rowan');
    const height = page.getByLabel('Height');
    await height.click();
    await height.pressSequentially('-4');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('A plant has no negative height.').waitFor();
    assert.equal(await page.getByLabel('Plant Name').inputValue(), 'Rowan');
    await height.click();
    await page.keyboard.press('Control+A');
    await height.pressSequentially('4');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.locator('[data-id=message]', { hasText: 'Saved a' }).waitFor();
});

test('jobs run between requests, and moving the date runs those that come due', options, async () => {
    const { page } = await site.open('/lightning/n/Workbench');
    await page.getByRole('button', { name: 'Create' }).click();
    const heard = page.locator('[data-id=heard]', { hasText: /^a\w{17}$/ });
    await heard.waitFor();
    const id = await heard.innerText();
    await page.getByRole('button', { name: 'Count days' }).click();
    await page.getByRole('button', { name: 'Schedule days' }).click();
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: /Org date/ }).click();
    await page.getByRole('menuitem', { name: '7 days' }).click();
    await page.getByText('The org date is now Jan 12, 2026').waitFor();
    await page.goto(`${site.server.url}/lightning/r/garden__Plant__c/${id}/view`);
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.locator('[data-field=garden__Days__c]', { hasText: '8' }).waitFor();
});
