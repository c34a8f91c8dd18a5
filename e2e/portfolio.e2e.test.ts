/** The book of business, as success managers, leads and viewers use it. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { accounts, assertAccessible, onTheApp, users } from './harness/index.js';

const PATH = '/lightning/n/Portfolio';

function names(page: Page): Promise<readonly string[]> {
    return page.locator('c-portfolio tbody th a').allInnerTexts();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
}

onTheApp('The portfolio', (app) => {
    it('lists the own customers, those with most ARR first, with totals on top', async () => {
        const { page, errors } = await app().visit(PATH, { user: users.manager });
        await page.getByRole('link', { name: accounts.falling }).waitFor();
        assert.deepEqual(await names(page), [accounts.falling, accounts.healthy, accounts.bare, accounts.empty]);
        assert.equal(await page.locator('c-portfolio [data-figure=count]').innerText(), '4');
        assert.match(await page.locator('c-portfolio [data-figure=arr]').innerText(), /230,000/);
        await assertAccessible(page, 'portfolio with customers');
        assert.deepEqual(errors, []);
    });

    it('opens a customer from its row', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        await page.getByRole('link', { name: accounts.healthy }).click();
        await page.waitForURL(/\/lightning\/r\/(?:Account\/)?001\w+\/view$/);
        await page
            .getByRole('heading', { name: new RegExp(accounts.healthy) })
            .first()
            .waitFor();
    });

    it('is filtered by a band of the bar, by stage and by a word, and keeps that for the next visit', async () => {
        const { page, goto } = await app().visit(PATH, { user: users.manager });
        await page.getByRole('button', { name: /Healthy/ }).click();
        await page.getByText('1 of 4 customers').waitFor();
        assert.deepEqual(await names(page), [accounts.healthy]);
        await goto('/lightning/page/home');
        await goto(PATH);
        await page.getByText('1 of 4 customers').waitFor();
        await page.getByRole('button', { name: 'Clear filters' }).click();
        await page.getByText('4 of 4 customers').waitFor();
        await page.getByLabel('Search customers').fill('cedar');
        await page.getByText('1 of 4 customers').waitFor();
        assert.deepEqual(await names(page), [accounts.bare]);
        await page.getByLabel('Search customers').fill('nobody');
        await page.getByText('No customer matches').waitFor();
        await assertAccessible(page, 'portfolio without a match');
    });

    it('is filtered by the month of the renewal', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        await choose(page, 'Renewal', 'Overdue');
        await page.getByText('1 of 4 customers').waitFor();
        assert.deepEqual(await names(page), [accounts.falling]);
    });

    it('is sorted by a column, both ways, from the keyboard', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        const header = page.getByRole('columnheader', { name: 'Customer' });
        await header.getByRole('button').focus();
        await page.keyboard.press('Enter');
        await page.locator('th[aria-sort=ascending]', { hasText: 'Customer' }).waitFor();
        assert.equal((await names(page))[0], accounts.falling);
        await page.keyboard.press('Enter');
        await page.locator('th[aria-sort=descending]', { hasText: 'Customer' }).waitFor();
        assert.equal((await names(page))[0], accounts.empty);
    });

    it('shows a lead the customers of the team', async () => {
        const { page } = await app().visit(PATH, { user: users.lead });
        await choose(page, 'Whose customers', "My team's");
        await page.getByRole('link', { name: accounts.other }).waitFor();
        assert.equal((await names(page)).length, 6);
        await page.getByRole('columnheader', { name: 'Manager' }).waitFor();
        await assertAccessible(page, 'portfolio of a team');
    });

    it('says what to do when there are no customers', async () => {
        const { page } = await app().visit(PATH, { user: users.viewer });
        await page.getByText('No customers here yet').waitFor();
        await assertAccessible(page, 'empty portfolio');
    });

    it('says what went wrong when the network is gone, and tries again', async () => {
        const { page } = await app().visit('/lightning/n/Today', { user: users.manager });
        await page.getByRole('heading', { name: /Overdue renewals/ }).waitFor();
        await page.route('**/lightning/actions', (route) =>
            route.request().postData()?.includes('PortfolioController') === true ? route.abort() : route.continue()
        );
        await page.getByRole('navigation').getByRole('link', { name: 'Portfolio' }).click();
        await page.locator('c-portfolio').getByRole('alert').waitFor();
        await assertAccessible(page, 'portfolio without network');
        await page.unroute('**/lightning/actions');
        await page.locator('c-portfolio').getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('link', { name: accounts.falling }).waitFor();
    });

    it('says so to somebody without rights', async () => {
        const { page } = await app().visit(PATH, { user: users.stranger });
        await page.getByRole('alert').first().waitFor();
        await assertAccessible(page, 'portfolio without rights');
    });

    it('fits a window of 320 pixels', async () => {
        const { page } = await app().visit(PATH, { user: users.manager, width: 320 });
        await page.getByRole('link', { name: accounts.falling }).waitFor();
        const table = await page.locator('c-portfolio table').boundingBox();
        assert.ok(table !== null && table.x >= 0 && table.x + table.width <= 320, JSON.stringify(table));
        await assertAccessible(page, 'narrow portfolio');
    });

    it('speaks Japanese', async () => {
        const { page } = await app().visit(PATH, { user: users.japanese });
        await page.getByRole('heading', { name: 'ポートフォリオ', level: 2 }).waitFor();
        await page.getByRole('link', { name: accounts.japanese }).waitFor();
    });
});
