/**
 * What an end-to-end test needs. A topic is a file `e2e/<topic>.e2e.test.ts`:
 *
 *     onTheApp('The portfolio', (app) => {
 *         it('lists my customers', async () => {
 *             const { page } = await app().visit('/lightning/n/Portfolio', { user: users.manager });
 *             ...
 *             await assertAccessible(page, 'portfolio');
 *         });
 *     });
 *
 * Each topic runs twice, as it is and inside the Lightning Web Security sandbox, each time on its own copy of the org.
 * Tests of a topic share this copy, so a test that changes records chooses records of its own.
 */
import { after, before, describe } from 'node:test';
import { runQuery } from '../../local-org/src/cli/query.js';
import { jsonText } from '../../local-org/src/cli/queryJson.js';
import { skipWithoutChrome } from '../../local-org/test/lightning/browser.js';
import { startApp, type App, type Mode } from './site.js';

export { assertAccessible } from './axe.js';
export { accounts, NOW, users } from './seed.js';
export type { App, Visit, Visited } from './site.js';

const MODES: readonly { readonly mode: Mode; readonly suffix: string }[] = [
    { mode: 'plain', suffix: '' },
    { mode: 'sandbox', suffix: ', in Lightning Web Security' }
];

/**
 * Declares the tests of a topic for both modes.
 *
 * @param declare gets the running app, which is there once tests run
 */
export function onTheApp(topic: string, declare: (app: () => App) => void): void {
    for (const { mode, suffix } of MODES) {
        describe(topic + suffix, { skip: skipWithoutChrome }, () => {
            let app: App | undefined;
            before(async () => {
                app = await startApp(mode);
            });
            after(() => app?.close());
            declare(() => {
                if (!app) {
                    throw new Error('The app has not started.');
                }
                return app;
            });
        });
    }
}

/** The id of a record, by a query as the administrator. */
export function idOf(app: App, objectName: string, name: string): string {
    const query = runQuery(app.server.workspace, `SELECT Id FROM ${objectName} WHERE Name = '${name}' LIMIT 1`);
    const { records } = JSON.parse(jsonText(query)) as { records: readonly { readonly Id: string }[] };
    const [record] = records;
    if (!record) {
        throw new Error(`There is no ${objectName} ${name}.`);
    }
    return record.Id;
}
