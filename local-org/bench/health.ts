/**
 * Health of many customers: the package's nightly job against the same arithmetic in plain TypeScript over arrays. Both have to
 * give the same scores.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { measure } from './measure.js';
import { customers, type Customer } from './healthData.js';
import { plainScore, type PlainModel, type PlainScore } from './healthPlain.js';
import { call, loadCustomers, openHealthOrg, storedAccounts } from './healthProject.js';
import { profile } from './profile.js';
import type { Workspace } from '../src/org/workspace.js';
import { runPending } from '../src/platform/jobs/background.js';

const CUSTOMERS = 7043;
const PARTS = 12;

/** @param args number of customers; folder of the product */
export async function benchHealth([count, product]: readonly string[]): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-health-'));
    try {
        const source = product ?? fileURLToPath(new URL('../..', import.meta.url));
        const org = openHealthOrg(source, folder);
        try {
            await run(org, customers(Number(count ?? CUSTOMERS)));
        } finally {
            org.close();
        }
    } finally {
        rmSync(folder, { recursive: true });
    }
}

async function run(org: Workspace, portfolio: readonly Customer[]): Promise<void> {
    const loading = performance.now();
    const rows = loadCustomers(org, portfolio);
    print(`${portfolio.length} customers with ${rows} rows loaded`, seconds(performance.now() - loading));
    const model = JSON.parse(call(org, 'BenchLoader', 'model')) as PlainModel;

    let first = 0;
    const shares = await profile(() => {
        const start = performance.now();
        runJob(org);
        first = performance.now() - start;
    }, partOf);
    print('Health job, every score new', seconds(first));
    const start = performance.now();
    runJob(org);
    const second = performance.now() - start;
    print('Health job again, nothing to write', seconds(second));

    let scores: readonly PlainScore[] = [];
    const plain = await measure(5, 2, () => {
        scores = portfolio.map((customer) => plainScore(model, customer));
    });
    print('The arithmetic in plain TypeScript', seconds(plain.median));
    print(
        'Ratio, first run and again',
        `${(first / plain.median).toFixed(0)} and ${(second / plain.median).toFixed(0)}`
    );
    compareScores(org, portfolio, scores);
    process.stdout.write('Where the first run spends its time (profiled)\n');
    for (const [part, share] of shares.slice(0, PARTS)) {
        print(part, `${(100 * share).toFixed(1)} %`);
    }
}

function runJob(org: Workspace): void {
    call(org, 'JobService', 'runNow', 'HealthJob');
    runPending(org.services);
    const [run] = JSON.parse(call(org, 'BenchLoader', 'run')) as readonly Record<string, unknown>[];
    const figures = Object.entries(run ?? {}).flatMap(([name, value]) =>
        /(?:Status|Processed|Changed|Failed|ErrorSample)__c$/.test(name) ? [`${name}: ${String(value)}`] : []
    );
    print('Job run', figures.join(', ').replace(/\w+__(?=\w+__c)|__c/g, ''));
}

function compareScores(org: Workspace, portfolio: readonly Customer[], scores: readonly PlainScore[]): void {
    const stored = storedAccounts(org);
    const different = portfolio.filter(({ name }, at) => {
        const [, score, coverage] = stored[name] ?? ['', NaN, NaN];
        return (score ?? undefined) !== scores[at]?.score || coverage !== scores[at]?.coverage;
    });
    const notScored = scores.filter(({ score }) => score === undefined).length;
    print(
        'Same score and coverage',
        `${portfolio.length - different.length} of ${portfolio.length}, ${notScored} not scored`
    );
    for (const { name } of different.slice(0, 3)) {
        print(
            `  ${name}`,
            `${String(stored[name])} instead of ${JSON.stringify(scores[portfolio.findIndex((one) => one.name === name)])}`
        );
    }
    if (different.length > 0) {
        process.exitCode = 1;
    }
}

/** The folder of the local org that code belongs to, or the class of the product. */
function partOf(address: string): string {
    const own = /local-org\/src\/(.*)\/[^/]+$/.exec(address)?.[1];
    if (own !== undefined) {
        return `local org: ${own.split('/').slice(0, 2).join('/')}`;
    }
    return address.startsWith('node:') || address.startsWith('(')
        ? `node: ${address.replace(/\/.*/, '')}`
        : 'Apex of the product';
}

function print(title: string, text: string): void {
    process.stdout.write(`  ${title.padEnd(42)} ${text}\n`);
}

function seconds(milliseconds: number): string {
    return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
