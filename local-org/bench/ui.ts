/**
 * `npm run bench -- ui [account [org file] | portfolio]`: what people wait for in a real browser, on the production build. An account page with all components
 * next to the same page with one empty card, and the portfolio of 1,000 accounts next to `lightning-datatable` on the same rows.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { simulate, simulationStart } from '../../scripts/portfolio/simulate.js';
import { startServer, type RunningServer } from '../src/lightning/index.js';
import { openScriptedOrg } from '../src/org/scripting.js';
import { launch, skipWithoutChrome } from '../test/lightning/browser.js';
import { measureText, type Comparison } from './measure.js';
import { ACCOUNT_COMPONENTS, FULL_APP, HOST_APP, writeUiProject } from './uiProject.js';

const ACCOUNTS = 1000;
const RUNS = 5;
const WARM_UPS = 1;
const VIEWPORT = { width: 1280, height: 900 };
const GIVE_UP = 60_000;

/** An expression of the page: whether everything that is waited for is there. */
type Predicate = string;

export async function benchUi(args: readonly string[]): Promise<void> {
    if (skipWithoutChrome !== false) {
        process.stdout.write(`ui: left out, ${skipWithoutChrome}\n`);
        return;
    }
    const [part, made] = args;
    const project = writeUiProject();
    const folder = mkdtempSync(join(tmpdir(), 'local-org-bench-org-'));
    const browser = await launch();
    try {
        if (part === undefined || part === 'account') {
            await benchAccount(project, customers(project, join(folder, 'customers'), made), browser);
        }
        if (part === undefined || part === 'portfolio') {
            await benchPortfolio(project, join(folder, 'accounts'), browser);
        }
    } finally {
        await browser.close();
        rmSync(project, { recursive: true, force: true });
        rmSync(folder, { recursive: true, force: true });
    }
}

/** The org with 40 customers: lived through, which takes minutes, or a copy of one that was made already. */
function customers(project: string, file: string, made: string | undefined): string {
    if (made !== undefined) {
        cpSync(made, file, { recursive: true });
        return file;
    }
    const now = Date.now();
    const org = openScriptedOrg(project, { file, now: simulationStart(now), isDraft: true });
    simulate(org, now, () => undefined);
    org.workspace.keepClock();
    org.close();
    return file;
}

async function benchAccount(project: string, file: string, browser: Browser): Promise<void> {
    const org = openScriptedOrg(project, { file, now: undefined });
    const [account] = org.query(
        'SELECT Id, Name FROM Account WHERE HealthScore__c != null AND LifecycleStage__c != null ORDER BY Arr__c DESC LIMIT 1'
    );
    org.close();
    const server = await startServer({ project, org: file });
    try {
        printSizes(server);
        const path = `/lightning/r/Account/${String(account?.Id)}/view`;
        const host = await appContext(browser, server, HOST_APP);
        const full = await appContext(browser, server, FULL_APP);
        const isHostShown = `${isThere('one-highlights h1')} && ${isThere('c-bench-card lightning-card')}`;
        const all = ACCOUNT_COMPONENTS.map((name) => isThere(tagOf(name))).join(' && ');
        const isAllShown = `${isThere('one-highlights h1')} && ${all} && !globalThis.findAnywhere('c-skeleton, lightning-spinner')`;
        const result = await alternate(
            () => open(full, server.url + path, isAllShown),
            () => open(host, server.url + path, isHostShown)
        );
        print('account page with 5 components, to the same page with an empty card', result);
        process.stdout.write(`    bar: at most 2.5 times; ${String(account?.Name)}\n`);
        await printRequests('with an empty card', host, server.url + path, isHostShown);
        await printRequests('with 5 components', full, server.url + path, isAllShown);
    } finally {
        await server.close();
    }
}

async function benchPortfolio(project: string, file: string, browser: Browser): Promise<void> {
    const org = openScriptedOrg(project, { file, now: Date.UTC(2026, 0, 5, 12), isDraft: true });
    org.insert(
        'Account',
        Array.from({ length: ACCOUNTS }, (_, at) => accountRow(at))
    );
    org.close();
    const server = await startServer({ project, org: file });
    try {
        const context = await newContext(browser);
        const portfolio = `${server.url}/lightning/cmp/c__portfolio`;
        const table = `${server.url}/lightning/cmp/c__benchTable`;
        const portfolioRow = isThere('c-portfolio tbody tr');
        const tableRow = isThere('c-bench-table tbody tr');
        const paint = await alternate(
            () => open(context, table, tableRow),
            () => open(context, portfolio, portfolioRow)
        );
        print(`lightning-datatable of ${ACCOUNTS} accounts, to the portfolio: navigation to first paint`, paint);
        const rendering = await alternate(
            () => render(context, table, tableRow),
            () => render(context, portfolio, portfolioRow)
        );
        print('    of it from the answer with the rows to the paint', rendering);
        for (const [name, work] of [
            ['filter by a band', FILTER],
            ['sort by name', SORT]
        ] as const) {
            const result = await alternate(
                () => openAnd(context, table, tableRow, work.table),
                () => openAnd(context, portfolio, portfolioRow, work.portfolio)
            );
            print(`    ${name}`, result);
        }
        process.stdout.write('    bar: at least 3 times faster to first paint\n');
    } finally {
        await server.close();
    }
}

const BANDS = ['Healthy', 'Watch', 'AtRisk'];

function accountRow(at: number): Readonly<Record<string, string | number>> {
    const day = (offset: number): string =>
        new Date(Date.UTC(2026, 0, 5) + offset * 86_400_000).toISOString().slice(0, 10);
    return {
        Name: `Customer ${String((at * 37) % ACCOUNTS).padStart(4, '0')}`,
        Arr__c: 5000 + ((at * 7919) % 200_000),
        HealthBand__c: BANDS[at % BANDS.length] ?? '',
        HealthScore__c: (at * 13) % 101,
        HealthTrend__c: (at % 21) - 10,
        NextRenewalOn__c: day((at * 11) % 400),
        LastTouchpointOn__c: day(-((at * 5) % 120))
    };
}

/** Shadow roots hide from the document what they hold; the browser's own search, taken before that, still finds it. */
const FIND_ANYWHERE = 'globalThis.findAnywhere = Document.prototype.querySelector.bind(document);';

async function newContext(browser: Browser): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: VIEWPORT });
    await context.addInitScript(FIND_ANYWHERE);
    return context;
}

/** A browser that works in one of the apps. */
async function appContext(browser: Browser, server: RunningServer, app: string): Promise<BrowserContext> {
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.goto(`${server.url}/lightning/page/home`);
    await page.evaluate(
        `fetch('/lightning/actions', { method: 'POST', headers: { 'content-type': 'application/json', 'x-local-org': globalThis.localOrgPage.token }, body: JSON.stringify({ actions: [{ kind: 'switchApp', params: { app: '${app}' } }] }) })`
    );
    await page.close();
    return context;
}

/** Opens an address. @returns milliseconds from the start of the navigation until everything is there and painted */
async function open(context: BrowserContext, url: string, isShown: Predicate): Promise<number> {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const millis = await painted(page, isShown);
    await page.close();
    return millis;
}

async function painted(page: Page, isShown: Predicate): Promise<number> {
    const code = `new Promise((done, fail) => {
        const watch = () => {
            if (${isShown}) {
                requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
            } else if (performance.now() > ${GIVE_UP}) {
                fail(new Error('Not shown: ' + document.body.innerText.slice(0, 2000)));
            } else {
                requestAnimationFrame(watch);
            }
        };
        watch();
    })`;
    return Number(await page.evaluate(code));
}

/** Two kinds of work in turn, each of which says how long it took. */
async function alternate(first: () => Promise<number>, second: () => Promise<number>): Promise<Comparison> {
    const pairs: (readonly [number, number])[] = [];
    for (let turn = -WARM_UPS; turn < RUNS; turn++) {
        const pair = [await first(), await second()] as const;
        if (turn >= 0) {
            pairs.push(pair);
        }
    }
    const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
    const figures = (values: readonly number[]): Comparison['first'] => {
        const [least = NaN] = sorted(values);
        return { median: median(values), least, most: sorted(values).at(-1) ?? NaN, runs: values.length };
    };
    return {
        first: figures(pairs.map(([one]) => one)),
        second: figures(pairs.map(([, other]) => other)),
        ratio: median(pairs.map(([one, other]) => one / other))
    };
}

function median(values: readonly number[]): number {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function isThere(selector: string): Predicate {
    return `Boolean(globalThis.findAnywhere(${JSON.stringify(selector)}))`;
}

function tagOf(name: string): string {
    return `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

const AFTER_PAINT = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))';

/** Code that does something in an open page and resolves with the milliseconds until it is painted. */
function timed(work: string): string {
    return `(async () => { const start = performance.now(); ${work}; await ${AFTER_PAINT}; return performance.now() - start; })()`;
}

const FILTER = {
    table: timed("globalThis.findAnywhere('c-bench-table').filterBand('AtRisk')"),
    portfolio: timed(
        "globalThis.findAnywhere('c-portfolio c-band-bar').dispatchEvent(new CustomEvent('band', { detail: 'AtRisk' }))"
    )
};

const SORT = {
    table: timed(
        "globalThis.findAnywhere('c-bench-table lightning-datatable').dispatchEvent(new CustomEvent('sort', { detail: { fieldName: 'name', sortDirection: 'asc' } }))"
    ),
    portfolio: timed("globalThis.findAnywhere('c-portfolio [data-field=name]').click()")
};

/** The end of the last answer of the org: until then the table and the portfolio do the same. */
const ANSWERED =
    "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/lightning/actions')).at(-1).responseEnd";

/** Opens a page, waits for its rows, then times something in it. */
async function openAnd(context: BrowserContext, url: string, isShown: Predicate, code: string): Promise<number> {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await painted(page, isShown);
    const millis = Number(await page.evaluate(code));
    // filters of the portfolio stay, which would be another start for the next run
    await page.evaluate('localStorage.clear(); sessionStorage.clear()');
    await page.close();
    return millis;
}

/** Opens a page. @returns milliseconds from the answer with the rows until they are painted */
async function render(context: BrowserContext, url: string, isShown: Predicate): Promise<number> {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const millis = await painted(page, isShown);
    const answered = Number(await page.evaluate(ANSWERED));
    await page.close();
    return millis - answered;
}

/** The requests of one visit, the actions in them and the time that the org took. */
async function printRequests(name: string, context: BrowserContext, url: string, isShown: Predicate): Promise<void> {
    const page = await context.newPage();
    const calls: { readonly kinds: readonly string[]; readonly millis: number }[] = [];
    let requests = 0;
    page.on('response', (response) => {
        requests++;
        if (response.url().endsWith('/lightning/actions')) {
            const { actions } = JSON.parse(response.request().postData() ?? '{"actions":[]}') as {
                actions: readonly { kind: string; params: { className?: string; methodName?: string } }[];
            };
            const [, millis = '0'] = /dur=([\d.]+)/.exec(response.headers()['server-timing'] ?? '') ?? [];
            const kinds = actions.map(({ kind, params }) =>
                kind === 'apex' ? `${params.className ?? ''}.${params.methodName ?? ''}` : kind
            );
            calls.push({ kinds, millis: Number(millis) });
        }
    });
    await page.goto(url, { waitUntil: 'commit' });
    await painted(page, isShown);
    await page.close();
    const time = calls.reduce((sum, { millis }) => sum + millis, 0);
    process.stdout.write(
        `    ${name}: ${requests} requests, ${calls.length} of them calls, ${time.toFixed(0)} ms in the org\n`
    );
    for (const { kinds, millis } of calls) {
        process.stdout.write(`        ${millis.toFixed(0)} ms: ${kinds.join(', ')}\n`);
    }
}

function printSizes({ site }: RunningServer): void {
    const { folder } = site.platform;
    const size = (file: string): number => statSync(join(folder, file)).size;
    const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
    const icons = readdirSync(folder).filter((file) => /^chunk-.*\.js$/.test(file));
    process.stdout.write(
        `ui: platform ${kilobytes(size('main.js') + size('synthetic-shadow.js'))} (${kilobytes(icons.reduce((sum, file) => sum + size(file), 0))} more when needed)\n`
    );
}

function print(what: string, { first, second, ratio }: Comparison): void {
    process.stdout.write(
        `ui: ${what}\n    ${measureText(first)} to ${measureText(second)}: ${ratio.toFixed(2)} times\n`
    );
}
