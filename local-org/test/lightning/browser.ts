/** Chromium for tests, and a server on a copy of a project. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium, type Browser, type Page } from 'playwright-core';

import { compileBlock } from '../../src/cli/runAnonymous.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/lightning/index.js';

/** Noon in Greenwich, a Monday. */
export const START = Date.UTC(2026, 0, 5, 12);

const PLACES = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** The program of Chrome or Chromium on this machine; `PERENNIAL_CHROME` overrides; undefined: there is none. */
export function findChrome(environment: NodeJS.ProcessEnv = process.env): string | undefined {
    const given = environment.PERENNIAL_CHROME;
    return given !== undefined && given !== '' ? given : PLACES.find((path) => existsSync(path));
}

const chrome = findChrome();

/** For `test`: `false`, or the one line that says why tests in a browser do not run. */
export const skipWithoutChrome =
    chrome === undefined ? 'no Chrome or Chromium found: install one, or set PERENNIAL_CHROME to its path' : false;

/** What slows a start down or talks to the network is off. */
const FLAGS = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

export function launch(): Promise<Browser> {
    return chromium.launch({ ...(chrome === undefined ? {} : { executablePath: chrome }), args: FLAGS });
}

export interface TestSite {
    readonly server: RunningServer;
    /** A copy of the project, whose files a test may change. */
    readonly folder: string;
    /** Runs anonymous Apex as the administrator. */
    apex(block: string): void;
    /** A new page with its own session. Errors of the page are collected. */
    open(path: string): Promise<OpenPage>;
    close(): Promise<void>;
}

export interface OpenPage {
    readonly page: Page;
    /** Errors that the page threw or wrote to the console. */
    readonly errors: readonly string[];
}

/** Starts the fixture project `name` with an empty org. */
export async function startSite(
    name: string,
    browser: Browser,
    options: Partial<ServerOptions> = {}
): Promise<TestSite> {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-site-'));
    cpSync(fileURLToPath(new URL(`projects/${name}`, import.meta.url)), folder, { recursive: true });
    const server = await startServer({ project: folder, org: join(folder, 'org.db'), now: START, ...options });
    return {
        server,
        folder,
        apex(block) {
            const { workspace } = server;
            const { unit, diagnostics } = compileBlock(workspace.program, block);
            if (!unit) {
                throw new Error(diagnostics.map(({ message }) => message).join('\n'));
            }
            workspace.machine.add(unit);
            workspace.machine.begin({ userId: '005000000000001AAA', isTest: false });
            workspace.transact('ANONYMOUS', () => workspace.machine.run(unit));
        },
        async open(path) {
            const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
            const page = await context.newPage();
            page.setDefaultTimeout(20_000);
            const errors: string[] = [];
            page.on('pageerror', (error) => errors.push(error.message));
            page.on('console', (message) => {
                if (message.type() === 'error') {
                    errors.push(message.text());
                }
            });
            await page.goto(server.url + path);
            return { page, errors };
        },
        async close() {
            await server.close();
            rmSync(folder, { recursive: true, force: true });
        }
    };
}
