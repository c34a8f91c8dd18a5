/** A public data set with 7,043 customers of a telecom company and their known outcome, imported and scored. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discard, makeWhole, orgFile } from './orgFiles.js';
import { showOverview } from './overview.js';
import { StartError } from './startError.js';
import { csvLine } from '../../local-org/src/cli/csvLine.js';
import { csvRows, type CsvFile } from '../../local-org/src/cli/import/csvFile.js';
import { importFile, survey } from '../../local-org/src/cli/import/importFile.js';
import { openScriptedOrg, type ScriptedOrg } from '../../local-org/src/org/scripting.js';
import { dayOf } from '../portfolio/days.js';
import { COLUMNS, customerOf, type TelcoCustomer, type TelcoRow } from '../telco/mapping.js';

/** Objects in the order in which they are imported, and the part of a customer that goes there. */
const PARTS = [
    { object: 'Account', part: 'account', operation: 'upsert', externalId: 'TelcoCustomerId__c' },
    // Before the subscriptions, which would start plans themselves for those that have just begun.
    { object: 'SuccessPlan__c', part: 'plan', operation: 'insert', externalId: undefined },
    { object: 'Subscription__c', part: 'subscription', operation: 'upsert', externalId: 'ExternalId__c' },
    { object: 'UsageSnapshot__c', part: 'usage', operation: 'upsert', externalId: 'ExternalId__c' }
] as const;

/**
 * Opens the org of the data set, and makes it first where there is none.
 *
 * @param path of the CSV file
 * @param isFresh makes it anew
 * @returns the path of the org file
 * @throws StartError when the file is another one
 */
export async function startTelco(path: string, isFresh: boolean): Promise<string> {
    const file = orgFile('telco');
    if (isFresh) {
        discard(file);
    }
    if (!existsSync(file)) {
        await makeWhole(file, (draft) => makeTelco(path, draft));
    }
    const org = openScriptedOrg('.', { file, now: undefined });
    try {
        org.settle();
        showOverview(org, file);
    } finally {
        org.close();
    }
    return file;
}

/**
 * Makes the org: imports the customers, then runs the nightly jobs.
 *
 * @param path of the CSV file
 * @param file path of the org file
 */
export async function makeTelco(path: string, file: string): Promise<void> {
    const started = performance.now();
    const customers = await readCustomers(path, Date.now());
    process.stdout.write(`Importing ${customers.length} customers.\n`);
    const org = openScriptedOrg('.', { file, now: undefined, isDraft: true });
    try {
        await importCustomers(org, customers);
        step('Jobs that the import queued', () => org.settle());
        step('Nightly jobs', () => {
            org.run('JobChain.start(NightlyChain.jobs());');
            org.settle();
        });
        org.run('NightlySchedule.ensure();');
    } finally {
        org.close();
    }
    process.stdout.write(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.\n\n`);
}

/** Reads the data set. @param now milliseconds since 1970: its as-of day */
export async function readCustomers(path: string, now: number): Promise<readonly TelcoCustomer[]> {
    let header: readonly string[] | undefined;
    const customers: TelcoCustomer[] = [];
    for await (const { cells } of csvRows(csvFile(path))) {
        if (header === undefined) {
            header = cells;
            checkHeader(path, header);
            continue;
        }
        const row: TelcoRow = Object.fromEntries(header.map((column, at) => [column, cells[at] ?? '']));
        customers.push(customerOf(row, dayOf(now)));
    }
    return customers;
}

function checkHeader(path: string, header: readonly string[]): void {
    const missing = COLUMNS.filter((column) => !header.includes(column));
    if (missing.length > 0) {
        throw new StartError(
            `${path} is not the Telco Customer Churn data set: it has no ${missing.join(', ')}.`,
            'README.md says where to get it.'
        );
    }
}

async function importCustomers(org: ScriptedOrg, customers: readonly TelcoCustomer[]): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'telco-'));
    try {
        for (const { object, part, operation, externalId } of PARTS) {
            const started = performance.now();
            const rows = customers.map((customer) => customer[part]);
            const file = csvFile(join(folder, `${object}.csv`));
            writeFileSync(file.path, csvOf(rows));
            const results = join(folder, `${object}.results.csv`);
            const request = { file, object, operation, externalId, mapping: new Map(), results } as const;
            const totals = await importFile(org.workspace, request, await survey(file));
            const seconds = ((performance.now() - started) / 1000).toFixed(1);
            process.stdout.write(`  ${object}: ${totals.created} created, ${totals.failed} failed, ${seconds} s\n`);
            if (totals.failed > 0) {
                throw new StartError(
                    `${totals.failed} rows of ${object} were refused.`,
                    'This is a defect: please report it.'
                );
            }
        }
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
    const header = Object.keys(rows[0] ?? {});
    return [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]
        .map((cells) => csvLine(cells))
        .join('');
}

function csvFile(path: string): CsvFile {
    return { path, delimiter: ',', encoding: 'utf-8' };
}

function step(name: string, work: () => void): void {
    const started = performance.now();
    work();
    process.stdout.write(`  ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
