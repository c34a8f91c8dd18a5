/** The running app for tests: the production build on a copy of the seeded org, and pages of its users. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../local-org/src/lightning/index.js';
import { launch } from '../../local-org/test/lightning/browser.js';
import { copyOfOrg, PROJECT } from './org.js';
import { NOW } from './seed.js';

export type Language = 'en_US' | 'ja';

/** How components run: as the page's own scripts, or inside the Lightning Web Security sandbox. */
export type Mode = 'plain' | 'sandbox';

export interface Visit {
    /** Name of the user, one of `users`; default: the administrator of the org. */
    readonly user?: string;
    /** Default: that of the user. */
    readonly language?: Language;
    /** Width of the window in pixels; default: 1280. */
    readonly width?: number;
}

export interface Visited {
    readonly page: Page;
    /** Errors that the page threw or wrote to the console. */
    readonly errors: readonly string[];
    /** Goes to another address of the app, as the same user. */
    readonly goto: (path: string) => Promise<void>;
    readonly close: () => Promise<void>;
}

export interface App {
    readonly server: RunningServer;
    readonly browser: Browser;
    /** Opens a page with a session of its own. */
    visit(path: string, visit?: Visit): Promise<Visited>;
    close(): Promise<void>;
}

const HEIGHT = 900;
const WIDTH = 1280;
/** Machines that build are slow. */
const TIMEOUT = 30_000;

export async function startApp(mode: Mode = 'plain'): Promise<App> {
    const org = copyOfOrg();
    const server = await startServer({ project: PROJECT, org: org.file, now: NOW, isSandboxed: mode === 'sandbox' });
    const browser = await launch();
    return {
        server,
        browser,
        visit: (path, visit = {}) => visitApp(server, browser, path, visit),
        async close() {
            await browser.close();
            await server.close();
            org.discard();
        }
    };
}

/** Opens a page of a running app with a session of its own. */
export async function visitApp(server: RunningServer, browser: Browser, path: string, visit: Visit): Promise<Visited> {
    const context = await browser.newContext({ viewport: { width: visit.width ?? WIDTH, height: HEIGHT } });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
        if (message.type() === 'error') {
            errors.push(message.text());
        }
    });
    await become(server, context, visit);
    await page.goto(server.url + path);
    return {
        page,
        errors,
        goto: async (next) => {
            await page.goto(server.url + next);
        },
        close: () => context.close()
    };
}

/** As the menus of the app do it, without waiting for them. */
async function become({ url }: RunningServer, context: BrowserContext, { user, language }: Visit): Promise<void> {
    const script = await (await context.request.get(`${url}/lightning/page.js`)).text();
    const token = /"token":"([^"]+)"/.exec(script)?.[1] ?? '';
    const act = async (kind: string, params: object): Promise<unknown> => {
        const response = await context.request.post(`${url}/lightning/actions`, {
            headers: { 'x-local-org': token, origin: url },
            data: { actions: [{ kind, params }] }
        });
        const { results } = (await response.json()) as { results: readonly { ok: boolean; value: unknown }[] };
        if (results[0]?.ok !== true) {
            throw new Error(`The app refused ${kind}: ${JSON.stringify(results)}`);
        }
        return results[0].value;
    };
    if (user !== undefined) {
        const known = (await act('users', {})) as readonly { id: string; name: string }[];
        const found = known.find(({ name }) => name === user);
        if (!found) {
            throw new Error(`There is no user ${user}: ${known.map(({ name }) => name).join(', ')}`);
        }
        await act('switchUser', { userId: found.id });
    }
    if (language !== undefined) {
        await act('switchLanguage', { language });
    }
}
