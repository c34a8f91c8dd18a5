/** The renewals board. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accounts, assertAccessible, onTheApp, users } from './harness/index.js';

const PATH = '/lightning/n/RenewalsBoard';

onTheApp('The renewals board', (app) => {
    it('shows overdue renewals on top, and months with what is due and expected', async () => {
        const { page, errors } = await app().visit(PATH, { user: users.manager });
        const columns = page.locator('c-renewals-board section');
        await columns.first().waitFor();
        assert.equal(await columns.first().getAttribute('data-column'), 'overdue');
        assert.match(await columns.first().innerText(), new RegExp(accounts.falling));
        assert.match(await columns.first().locator('[data-total=due]').innerText(), /120,000/);
        assert.equal(await columns.count(), 7);
        const may = page.locator('c-renewals-board section[data-column="2026-05"]');
        await may.getByRole('link', { name: new RegExp(accounts.healthy) }).waitFor();
        await assertAccessible(page, 'renewals board');
        assert.deepEqual(errors, []);
    });

    it('shows all renewals to a renewal manager, and those of one manager', async () => {
        const { page } = await app().visit(PATH, { user: users.renewalManager });
        await page.getByRole('link', { name: new RegExp(accounts.other) }).waitFor();
        await page.getByRole('combobox', { name: 'Manager' }).click();
        await page.getByRole('option', { name: users.renewalManager }).click();
        await page.getByRole('link', { name: new RegExp(accounts.other) }).waitFor();
    });

    it('opens a renewal from its card', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        await page
            .locator('c-renewals-board')
            .getByRole('link', { name: new RegExp(accounts.healthy) })
            .click();
        await page.waitForURL(/\/lightning\/r\/\w+\/view$|Renewal__c/);
    });

    it('says what to do when there are none', async () => {
        const { page } = await app().visit(PATH, { user: users.viewer });
        await page.getByText('No renewals in these months').waitFor();
        await assertAccessible(page, 'empty renewals board');
    });

    it('fits a window of 320 pixels', async () => {
        const { page } = await app().visit(PATH, { user: users.manager, width: 320 });
        const card = page.locator('c-renewals-board li').first();
        await card.waitFor();
        const box = await card.boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
        await assertAccessible(page, 'narrow renewals board');
    });
});
