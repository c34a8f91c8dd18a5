/** The work queue and the home page. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { accounts, assertAccessible, onTheApp, users } from './harness/index.js';

const PATH = '/lightning/n/Today';

async function kinds(page: Page): Promise<readonly (string | null)[]> {
    const sections = await page.locator('c-today-queue section').all();
    return Promise.all(sections.map((section) => section.getAttribute('data-kind')));
}

onTheApp('The work queue', (app) => {
    it('puts the expired renewal on top, then the urgent call to action, and says why', async () => {
        const { page, errors } = await app().visit(PATH, { user: users.manager });
        await page.getByRole('heading', { name: /Overdue renewals \(1\)/ }).waitFor();
        const [first, second] = await kinds(page);
        assert.deepEqual([first, second], ['OverdueRenewal', 'CallToAction']);
        await page.getByText(/Expired \d+ days ago and not decided; .*120,000 due/).waitFor();
        const calls = page.locator('c-today-queue section[data-kind=CallToAction] li');
        assert.match(await calls.first().innerText(), /Urgent priority/);
        assert.match(await calls.first().innerText(), /Due today/);
        await assertAccessible(page, 'work queue');
        assert.deepEqual(errors, []);
    });

    it('lists overdue milestones, planned touchpoints and customers whose health fell', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        await page.getByRole('heading', { name: /Milestones due/ }).waitFor();
        await page.getByRole('heading', { name: /Touchpoints planned/ }).waitFor();
        const drops = page.locator('c-today-queue section[data-kind=HealthDrop]');
        await drops.getByRole('link', { name: accounts.falling }).waitFor();
        await drops.getByText(/Fell by \d+ points since last week/).waitFor();
    });

    it('explains its order', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        await page.getByRole('button', { name: 'How this list is ordered' }).click();
        await page.getByText('What can be lost first comes first').waitFor();
        await assertAccessible(page, 'work queue with its explanation');
    });

    it('closes a call to action, and takes it back', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        const call = page.locator('c-today-queue li', { hasText: 'Asked for training' });
        await call.getByRole('button', { name: /Done/ }).click();
        await page.getByText('"Asked for training" is done.').waitFor();
        await call.waitFor({ state: 'detached' });
        await assertAccessible(page, 'work queue after closing');
        await page.getByRole('button', { name: 'Undo' }).click();
        await call.waitFor();
    });

    it('snoozes a call to action, which then is missing and counted', async () => {
        const { page, goto } = await app().visit(PATH, { user: users.manager });
        const call = page.locator('c-today-queue li', { hasText: 'Asked for training' });
        await call.getByRole('button', { name: /Snooze/ }).click();
        await page.getByRole('menuitem', { name: 'For a week' }).click();
        await page.getByText(/"Asked for training" comes back on/).waitFor();
        await call.waitFor({ state: 'detached' });
        await goto(PATH);
        await page.getByText('1 snoozed').waitFor();
    });

    it('opens the record and the customer', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        await page.locator('c-today-queue section[data-kind=OverdueRenewal] a').first().click();
        await page.waitForURL(/\/lightning\/r\/\w+\/view$|Renewal__c/);
    });

    it('is friendly when there is nothing to do', async () => {
        const { page } = await app().visit(PATH, { user: users.viewer });
        await page.getByText('All done for today').waitFor();
        await assertAccessible(page, 'empty work queue');
    });

    it('puts a call to action back when it cannot be saved', async () => {
        const { page } = await app().visit(PATH, { user: users.manager });
        const call = page.locator('c-today-queue li', { hasText: 'Sponsor left' });
        await call.waitFor();
        await page.route('**/lightning/actions', (route) => route.abort());
        await call.getByRole('button', { name: /Done/ }).click();
        await page.getByRole('alert').first().waitFor();
        await call.waitFor();
        await assertAccessible(page, 'work queue with an error', 'c-today-queue');
    });
});

onTheApp('The home page', (app) => {
    it('begins with the work queue, and shows the own customers at a glance', async () => {
        const { page, errors } = await app().visit('/lightning/page/home', { user: users.manager });
        await page.getByRole('heading', { name: 'Today' }).waitFor();
        await page.getByRole('heading', { name: 'My customers' }).waitFor();
        await page.locator('c-portfolio-summary').getByRole('link', { name: accounts.falling }).waitFor();
        await assertAccessible(page, 'home');
        await page.getByRole('button', { name: 'Open portfolio' }).waitFor();
        assert.deepEqual(errors, []);
    });

    it('fits a window of 320 pixels', async () => {
        const { page } = await app().visit('/lightning/page/home', { user: users.manager, width: 320 });
        const queue = page.locator('c-today-queue');
        await queue.getByRole('heading', { name: /Overdue renewals/ }).waitFor();
        const box = await queue.boundingBox();
        assert.ok(box !== null && box.x + box.width <= 320, JSON.stringify(box));
        await assertAccessible(page, 'narrow home');
    });
});
