/**
 * Writes the pictures of `docs/images` from the running app: `npm run screenshots`, or `npm run screenshots -- portfolio` for
 * those whose name contains one of the words. Each page and state is taken wide and narrow, in English and Japanese, from a
 * copy of the sample portfolio that `npm start` makes.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { visitApp } from '../e2e/harness/site.js';
import { PROJECT } from '../e2e/harness/org.js';
import { startServer } from '../local-org/src/lightning/index.js';
import { launch, skipWithoutChrome } from '../local-org/test/lightning/browser.js';
import { people, type Person } from './portfolio/people.js';
import { orgFile } from './start/orgFiles.js';

const FOLDER = resolve('docs', 'images');
const WIDTHS = [
    { name: 'wide', width: 1440 },
    { name: 'narrow', width: 320 }
] as const;
const LANGUAGES = [
    { name: 'en', language: 'en_US' },
    { name: 'ja', language: 'ja' }
] as const;

interface Picture {
    readonly name: string;
    readonly person: Person;
    readonly path: string;
    /** What is there when the page is complete. */
    readonly ready: string;
    /** Brings the page into the state of the picture. */
    readonly prepare?: (page: Page) => Promise<void>;
}

const [manager] = people.managers;

const pictures: readonly Picture[] = [
    { name: 'home', person: manager, path: '/lightning/page/home', ready: 'c-portfolio-summary dl, c-today-queue li' },
    { name: 'today', person: manager, path: '/lightning/n/Today', ready: 'c-today-queue li' },
    { name: 'today-empty', person: people.viewer, path: '/lightning/n/Today', ready: 'c-today-queue c-empty-state p' },
    { name: 'portfolio', person: manager, path: '/lightning/n/Portfolio', ready: 'c-portfolio tbody tr' },
    {
        name: 'portfolio-no-match',
        person: manager,
        path: '/lightning/n/Portfolio',
        ready: 'c-portfolio tbody tr',
        prepare: async (page) => {
            await page.locator('c-portfolio input[type=search]').fill('zzz');
            await page.locator('c-portfolio c-empty-state p').first().waitFor();
        }
    },
    {
        name: 'portfolio-empty',
        person: people.viewer,
        path: '/lightning/n/Portfolio',
        ready: 'c-portfolio c-empty-state p'
    },
    {
        name: 'renewals-board',
        person: people.renewalManager,
        path: '/lightning/n/RenewalsBoard',
        ready: 'c-renewals-board li'
    }
];

const words = process.argv.slice(2);
const chosen = pictures.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const sample = orgFile('portfolio');

if (skipWithoutChrome !== false) {
    process.stderr.write(`${skipWithoutChrome}\n`);
    process.exitCode = 1;
} else if (!existsSync(sample)) {
    process.stderr.write('There is no sample portfolio yet: run npm start once.\n');
    process.exitCode = 1;
} else {
    await takeAll();
}

async function takeAll(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'perennial-screenshots-'));
    const org = join(folder, 'org');
    cpSync(sample, org, { recursive: true });
    mkdirSync(FOLDER, { recursive: true });
    const server = await startServer({ project: PROJECT, org });
    const browser = await launch();
    try {
        for (const picture of chosen) {
            for (const { name: tongue, language } of LANGUAGES) {
                for (const { name: size, width } of WIDTHS) {
                    const user = `${picture.person.firstName} ${picture.person.lastName}`;
                    const visit = { user, language, width };
                    const { page, close } = await visitApp(server, browser, picture.path, visit);
                    await take(page, picture, `${picture.name}-${size}-${tongue}.png`);
                    await close();
                }
            }
        }
    } finally {
        await browser.close();
        await server.close();
        rmSync(folder, { recursive: true, force: true });
    }
}

async function take(page: Page, { ready, prepare }: Picture, file: string): Promise<void> {
    await page.locator(ready).first().waitFor();
    await prepare?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, file), fullPage: true, animations: 'disabled' });
    process.stdout.write(`${file}\n`);
}
