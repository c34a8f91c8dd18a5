/** What a person does in the app around the components, in a real browser. */
import assert from 'node:assert/strict';
import { after, before, test, type TestOptions } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { launch, skipWithoutChrome, startSite, type TestSite } from './browser.js';
import { PEOPLE, PLANTS } from './data.js';

const options: TestOptions = { skip: skipWithoutChrome };
const LIST = '/lightning/o/garden__Plant__c/list?filterName=All';

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

async function openPlant(name: string): Promise<Page> {
    const { page } = await site.open(LIST);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByText('This plant').waitFor();
    return page;
}

async function become(page: Page, name: RegExp): Promise<void> {
    await page.getByRole('button', { name: /Local Admin/ }).click();
    await page.getByRole('menuitemcheckbox', { name }).or(page.getByRole('menuitem', { name })).click();
    await page.getByRole('button', { name }).waitFor();
}

function cellTexts(page: Page, field: string): Promise<readonly string[]> {
    return page.locator(`td[data-field=${field}]`).allInnerTexts();
}

test('the app shows its tabs, and the current one is marked', options, async () => {
    const { page } = await site.open('/');
    const tabs = page.getByRole('navigation').getByRole('link');
    await tabs.first().waitFor();
    assert.deepEqual(await tabs.allInnerTexts(), ['Home', 'Accounts', 'Plants', 'Workbench', 'Reports']);
    await page.getByRole('link', { name: 'Plants' }).click();
    await page.getByRole('link', { name: 'Oak' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Plants' }).getAttribute('aria-current'), 'page');
});

test('a list view shows its columns in order and filters as its metadata says', options, async () => {
    const { page } = await site.open('/lightning/o/garden__Plant__c/list?filterName=Trees');
    await page.getByRole('link', { name: 'Oak' }).waitFor();
    assert.deepEqual(await page.getByRole('columnheader').allInnerTexts(), ['Plant Name', 'Height']);
    assert.deepEqual(await cellTexts(page, 'Name'), ['Oak', 'Yew']);
});

test('a list view is sorted by a column, both ways', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('button', { name: 'Height' }).click();
    await page.locator('th[aria-sort=ascending]', { hasText: 'Height' }).waitFor();
    assert.deepEqual(await cellTexts(page, 'Name'), ['Box', 'Yew', 'Oak']);
    await page.getByRole('button', { name: 'Height' }).click();
    await page.locator('th[aria-sort=descending]', { hasText: 'Height' }).waitFor();
    assert.deepEqual(await cellTexts(page, 'Name'), ['Oak', 'Yew', 'Box']);
});

test('a list view is searched, and says when nothing is found', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('link', { name: 'Oak' }).waitFor();
    await page.getByPlaceholder('Search this list...').fill('ye');
    await page.getByText('1 items').waitFor();
    assert.deepEqual(await cellTexts(page, 'Name'), ['Yew']);
    await page.getByPlaceholder('Search this list...').fill('zzz');
    await page.getByText('No item contains what you typed.').waitFor();
});

test('another list view is chosen, and the address says so', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('button', { name: 'Select a list view' }).click();
    await page
        .getByRole('menuitemcheckbox', { name: 'Trees' })
        .or(page.getByRole('menuitem', { name: 'Trees' }))
        .click();
    await page.waitForURL(/filterName=Trees$/);
    await page.getByText('2 items').waitFor();
    await page.goBack();
    await page.getByText('3 items').waitFor();
});

test('a record page is laid out from its Lightning page', options, async () => {
    const page = await openPlant('Oak');
    await page.getByRole('heading', { name: 'Oak' }).waitFor();
    await page.getByRole('tab', { name: 'Related' }).waitFor();
    await page.getByRole('heading', { name: 'Waterings (1)' }).waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.locator('[data-field=garden__PlantedOn__c]', { hasText: '5/1/2020' }).waitFor();
    await page.locator('[data-field=garden__Value__c]', { hasText: '$1,500.00' }).waitFor();
});

test('a record without a Lightning page has highlights, details and related lists', options, async () => {
    const page = await openPlant('Oak');
    await page.getByRole('link', { name: 'Botanic' }).first().click();
    await page.waitForURL(/\/lightning\/r\/Account\/001\w+\/view$/);
    await page.getByRole('heading', { name: /Account\s+Botanic/ }).waitFor();
    await page.getByRole('heading', { name: /Plants \(\d\)/ }).waitFor();
});

test(
    'a Lightning page has sections to open, with fields in columns, and says where reports are shown',
    options,
    async () => {
        const page = await openPlant('Oak');
        await page.getByRole('tab', { name: 'More' }).click();
        const section = page.locator('one-field-section');
        await section.getByRole('heading', { name: 'Growth' }).waitFor();
        await section.locator('[data-field=garden__Height__c]', { hasText: '12.5' }).waitFor();
        await page.getByRole('button', { name: 'Plants & trees' }).waitFor();
        await page.getByRole('button', { name: 'Report' }).click();
        await page.getByText('The report "Plants_by_Kind" is shown in an org only').waitFor();
    }
);

test('tasks of a record are planned and completed on its page', options, async () => {
    const page = await openPlant('Box');
    const panel = page.locator('one-activities');
    await panel.getByText('No open tasks.').waitFor();
    await panel.getByRole('button', { name: 'New task' }).click();
    const dialog = page.getByRole('dialog', { name: 'New Task' });
    await dialog.getByLabel('Subject').fill('Trim the box');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await panel.locator('[data-list=open]').getByRole('link', { name: 'Trim the box' }).waitFor();
    await panel.getByRole('button', { name: 'Mark "Trim the box" as completed' }).click();
    await panel.locator('[data-list=past]').getByRole('link', { name: 'Trim the box' }).waitFor();
    await panel.getByText('No open tasks.').waitFor();
});

test('without a layout empty related lists are shown when asked for', options, async () => {
    const page = await openPlant('Oak');
    await page.getByRole('link', { name: 'Botanic' }).first().click();
    await page.getByRole('heading', { name: /Plants \(\d\)/ }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Contacts (0)' }).count(), 0);
    await page.getByRole('button', { name: /Show \d+ empty lists/ }).click();
    await page.getByRole('heading', { name: 'Contacts (0)' }).waitFor();
});

test('people see labels of fields, not those of ids', options, async () => {
    const page = await openPlant('Oak');
    await page.getByRole('link', { name: 'Botanic' }).first().click();
    const details = page.locator('one-details');
    await details.getByText('Account Owner').waitFor();
    await details.getByText('Parent Account', { exact: true }).waitFor();
    await details.getByText('Created By').waitFor();
    assert.equal(await details.getByText(/ ID$/).count(), 0);
});

test('a contact is asked for in the parts of a name', options, async () => {
    const { page } = await site.open('/lightning/o/Contact/new');
    const dialog = page.getByRole('dialog', { name: 'New Contact' });
    await dialog.getByLabel('First Name').fill('Ada');
    await dialog.getByLabel('Last Name').fill('Green');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Contact "Ada Green" was created.').waitFor();
});

test('a new record is made by its layout, with its defaults, and opened', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('button', { name: 'New' }).click();
    const dialog = page.getByRole('dialog', { name: 'New Plant' });
    await dialog.getByLabel('Plant Name').fill('Ash');
    await dialog
        .getByRole('combobox', { name: 'Kind' })
        .getByText('Tree')
        .or(dialog.getByRole('combobox', { name: 'Kind' }))
        .first()
        .waitFor();
    await dialog.getByRole('combobox', { name: 'Account' }).fill('Bot');
    await dialog.getByRole('option', { name: 'Botanic' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Plant "Ash" was created.').waitFor();
    await page.waitForURL(/\/view$/);
    await page
        .getByRole('heading', { name: /Plant\s+Ash/ })
        .first()
        .waitFor();
    await page.locator('dl.one-highlights', { hasText: 'Botanic' }).waitFor();
    await page.locator('dl.one-highlights', { hasText: 'Tree' }).waitFor();
});

test('a required field that is empty is asked for in place', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('button', { name: 'New' }).click();
    const dialog = page.getByRole('dialog', { name: 'New Plant' });
    await dialog.getByLabel('Plant Name').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Review the following fields: Plant Name').waitFor();
    await dialog.getByText('Complete this field.').waitFor();
});

test('an edit shows errors of a field at the field, and keeps what was typed', options, async () => {
    const page = await openPlant('Box');
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Plant' });
    const height = dialog.getByLabel('Height');
    await height.click();
    await page.keyboard.press('Control+A');
    await height.pressSequentially('-2');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('[data-field=garden__Height__c]').getByText('A plant has no negative height.').waitFor();
    assert.equal(Number(await height.inputValue()), -2);
    await height.click();
    await page.keyboard.press('Control+A');
    await height.pressSequentially('2');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Plant "Box" was saved.').waitFor();
    await page.locator('dl.one-highlights', { hasText: '2.0' }).waitFor();
});

test('an edit shows errors of the page above the fields', options, async () => {
    const page = await openPlant('Yew');
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Plant' });
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Fern' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('[data-page-errors]').getByText('Ferns stay indoors.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
});

test('an edit that comes after that of somebody else is refused, and what was typed is kept', options, async () => {
    const page = await openPlant('Yew');
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Plant' });
    await dialog.getByLabel('Plant Name').fill('Old yew');
    site.server.workspace.clock.moveTo(site.server.workspace.clock.now() + 60_000);
    site.apex("Plant__c yew = [SELECT Id FROM Plant__c WHERE Name = 'Yew']; yew.Notes__c = 'changed'; update yew;");
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/Somebody else changed this record/).waitFor();
    await dialog.getByRole('button', { name: 'Reload' }).click();
    assert.equal(await dialog.getByLabel('Plant Name').inputValue(), 'Old yew');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Plant "Old yew" was saved.').waitFor();
    site.apex("Plant__c yew = [SELECT Id FROM Plant__c WHERE Name = 'Old yew']; yew.Name = 'Yew'; update yew;");
});

test('a record is made from a related list, with its parent filled in', options, async () => {
    const page = await openPlant('Oak');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'New Watering' });
    const litres = dialog.getByLabel('Litres');
    await litres.click();
    await litres.pressSequentially('2.5');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Waterings (2)' }).waitFor();
});

test('a record is deleted after a question', options, async () => {
    site.apex("insert new Plant__c(Name = 'Weed', Kind__c = 'Shrub');");
    const page = await openPlant('Weed');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Are you sure you want to delete "Weed"?').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByText('Plant "Weed" was deleted.').waitFor();
    await page.waitForURL(/\/lightning\/o\//);
    await page.getByRole('link', { name: 'Oak' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Weed' }).count(), 0);
});

test('records are found over all objects, grouped by object', options, async () => {
    const { page } = await site.open('/');
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('bo');
    await search.press('Enter');
    await page.waitForURL(/\/lightning\/search\?term=bo$/);
    await page.getByRole('heading', { name: 'Accounts (1)' }).waitFor();
    const plants = page.locator('lightning-card[data-object=garden__Plant__c]');
    await plants.getByRole('columnheader', { name: 'Kind' }).waitFor();
    await plants.getByRole('link', { name: 'Box' }).waitFor();
    await page.getByRole('link', { name: 'Botanic' }).click();
    await page.waitForURL(/\/lightning\/r\/Account\//);
});

test('a search shows the first records of each object and the way to all', options, async () => {
    const names = Array.from({ length: 7 }, (_, at) => `new Plant__c(Name = 'Maple ${at}', Kind__c = 'Tree')`);
    site.apex(`insert new List<Plant__c>{ ${names.join(', ')} };`);
    const { page } = await site.open('/lightning/search?term=maple');
    await page.getByRole('heading', { name: 'Plants (5+)' }).waitFor();
    await page.getByRole('link', { name: 'More Plants' }).click();
    await page.getByRole('heading', { name: 'Plants (7)' }).waitFor();
    await page.goto(`${site.server.url}/lightning/search?term=m`);
    await page.getByText('Type at least two letters').waitFor();
    site.apex("delete [SELECT Id FROM Plant__c WHERE Name LIKE 'Maple%'];");
});

test('addresses of the platform open what they name', options, async () => {
    const { page } = await site.open('/lightning/n/Workbench');
    await page.getByText('Workbench').first().waitFor();
    await page.goto(`${site.server.url}/lightning/o/Account/home`);
    await page.getByRole('link', { name: 'Botanic' }).waitFor();
    await page.goto(`${site.server.url}/lightning/o/garden__Plant__c/new`);
    await page.getByRole('dialog', { name: 'New Plant' }).waitFor();
    await page.goto(`${site.server.url}/lightning/r/Account/001000000000999AAA/view`);
    await page.getByText(/not available/).waitFor();
    await page.goto(`${site.server.url}/lightning/nothing`);
    await page.getByText(/not available/).waitFor();
});

test('a user with permissions sees what they grant', options, async () => {
    const { page } = await site.open('/');
    await become(page, /Test Green/);
    await page.goto(site.server.url + LIST);
    await page.getByRole('link', { name: 'Oak' }).click();
    await page.getByRole('button', { name: 'Grow' }).waitFor();
    await page.getByText('For gardeners.').waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.locator('[data-field=garden__Height__c]').waitFor();
    assert.equal(await page.locator('[data-field=garden__Value__c]').count(), 0, 'Value is not granted');
});

test('a modal of a component gives its result', options, async () => {
    site.apex("insert new Plant__c(Name = 'Ivy', Kind__c = 'Shrub', Height__c = 2);");
    const { page } = await site.open('/');
    await become(page, /Test Green/);
    await page.goto(site.server.url + LIST);
    await page.getByRole('link', { name: 'Ivy' }).click();
    await page.getByRole('button', { name: 'Grow' }).click();
    await page.getByRole('dialog', { name: 'Grow' }).getByRole('button', { name: 'Done' }).click();
    await page.locator('[data-id=height]', { hasText: '4.0' }).waitFor();
});

test('a user who may only read gets no buttons to write', options, async () => {
    const { page } = await site.open('/');
    await become(page, /Test Visitor/);
    await page.goto(site.server.url + LIST);
    await page.getByRole('link', { name: 'Oak' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'New' }).count(), 0);
    assert.deepEqual(await page.getByRole('columnheader').allInnerTexts(), [
        'Plant Name',
        'Kind',
        'Height',
        'Planted On'
    ]);
    await page.getByRole('link', { name: 'Oak' }).click();
    await page.getByText('This plant').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Edit' }).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Delete' }).count(), 0);
});

test('a user without permissions sees no tab of the object and no records', options, async () => {
    const { page } = await site.open('/');
    await become(page, /Test Stranger/);
    await page.getByRole('link', { name: 'Home' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Plants' }).count(), 0);
    await page.goto(site.server.url + LIST);
    await page.getByText(/have access to garden__Plant__c/).waitFor();
});

test('the app speaks Japanese to users who chose it', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('button', { name: 'English' }).click();
    await page
        .getByRole('menuitemcheckbox', { name: '日本語' })
        .or(page.getByRole('menuitem', { name: '日本語' }))
        .click();
    await page.getByRole('columnheader', { name: '種類' }).waitFor();
    await page.getByRole('cell', { name: '木' }).first().waitFor();
    await page.getByText('庭園').waitFor();
    assert.equal(await page.getAttribute('html', 'lang'), 'ja');
    await page
        .getByRole('link', { name: 'ホーム' })
        .or(page.getByRole('link', { name: 'Home' }))
        .click();
    await page.getByRole('heading', { name: '植物と樹木' }).waitFor();
    await page.getByRole('button', { name: '日本語' }).click();
    await page
        .getByRole('menuitemcheckbox', { name: 'English' })
        .or(page.getByRole('menuitem', { name: 'English' }))
        .click();
    await page.getByRole('heading', { name: 'Plants & trees' }).waitFor();
});

test('the app is worked with the keyboard alone', options, async () => {
    const { page } = await site.open(LIST);
    await page.getByRole('link', { name: 'Oak' }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('a:focus').innerText(), 'Skip to the content');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'New' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New Plant' });
    await dialog.getByLabel('Plant Name').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
});

test('a narrow window shows everything without scrolling sideways', options, async () => {
    const page = await openPlant('Oak');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.waitForTimeout(300);
    const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
    assert.ok(width <= 320, `${width} pixels wide`);
});
