/** One step of the bench of a million rows, in a process of its own: its figures go to standard output as JSON. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { loadProgram } from '../src/compiler/program.js';
import { bindsByName } from '../src/database/query/binds.js';
import { createQueryEngine } from '../src/database/query/engine.js';
import { idOf } from '../src/database/store/row.js';
import type { Store } from '../src/database/store/store.js';
import { ListValue } from '../src/language/collections.js';
import { DateValue, DatetimeValue } from '../src/language/dates.js';
import { DecimalValue } from '../src/language/decimal.js';
import { openOrg, type Org } from '../src/org/org.js';
import type { ObjectSchema } from '../src/schema/model.js';

export const MILLION = 1_000_000;

/** Figures with their units, by name. */
export type MillionFigures = Readonly<Record<string, string>>;

const PARENTS = 10_000;
/** Rows of one transaction, the most that the platform lets one write. */
const TRANSACTION = 10_000;
const LOOKUPS = 1000;

const [folder, step] = process.argv.slice(2);
if (folder !== undefined && (step === 'write' || step === 'read')) {
    const figures = step === 'write' ? write(folder) : read(folder);
    process.stdout.write(JSON.stringify(figures));
}

function write(directory: string): MillionFigures {
    const org = open(directory);
    const { store } = org;
    const [time] = timed(() => {
        const parents = addParents(store);
        addRows(store, parents);
        org.close();
    });
    return {
        'written in transactions of 10,000': seconds(time),
        'size of the file': megabytes(statSync(fileIn(directory)).size),
        'peak memory of writing': peakMemory()
    };
}

function addParents(store: Store): readonly string[] {
    const account = objectNamed(store, 'Account');
    const ids = Array.from({ length: PARENTS }, (_, at) => store.insert(account, { Name: `Account ${at}` }));
    store.commit();
    return ids;
}

function addRows(store: Store, parents: readonly string[]): void {
    const object = objectNamed(store, 'Row__c');
    const owner = '005000000000001AAA';
    for (let number = 0; number < MILLION; number++) {
        const time = new DatetimeValue(1_750_000_000_000 + Math.floor(number / TRANSACTION) * 1000);
        store.insert(object, {
            Name: `Row ${number}`,
            OwnerId: owner,
            Account__c: parents[(number * 7919) % PARENTS] ?? null,
            Amount__c: new DecimalValue((number * 37) % 1_000_000, 2),
            Category__c: `C${number % 20}`,
            Day__c: new DateValue(20_000 + (number % 1000)),
            Key__c: `KEY-${(number * 48271) % 2147483647}-${number}`,
            CreatedDate: time,
            CreatedById: owner,
            LastModifiedDate: time,
            LastModifiedById: owner,
            SystemModstamp: time
        });
        if ((number + 1) % TRANSACTION === 0) {
            store.commit();
        }
    }
}

function read(directory: string): MillionFigures {
    const [loading, org] = timed(() => open(directory));
    const { store } = org;
    const queries = createQueryEngine({
        schema: store.schema,
        store,
        transaction: () => ({
            now: Date.now,
            timeZone: 'America/Los_Angeles',
            locale: 'en_US',
            userId: '005000000000001AAA'
        })
    });
    const run = (text: string): number => {
        const result = queries.run(
            queries.parse(text),
            bindsByName(() => undefined),
            { access: 'system' }
        );
        return result instanceof ListValue ? result.items.length : result;
    };
    const parents = [...store.table(objectNamed(store, 'Account')).all()].map(idOf);
    const byLookup = (parent: string): string =>
        `SELECT Id, Name, Amount__c FROM Row__c WHERE Account__c = '${parent}'`;
    const [first, found] = timed(() => run(byLookup(parents[0] ?? '')));
    const [more] = timed(() => parents.slice(1, 1 + LOOKUPS).forEach((parent) => run(byLookup(parent))));
    const [grouping, groups] = timed(() =>
        run('SELECT Category__c, COUNT(Id), SUM(Amount__c) FROM Row__c GROUP BY Category__c')
    );
    org.close();
    return {
        'load time': seconds(loading),
        [`query by lookup, the first`]: `${seconds(first)} (${found} rows; makes the index)`,
        [`query by lookup, each further`]: `${(more / LOOKUPS).toFixed(3)} ms`,
        'COUNT and SUM by category': `${seconds(grouping)} (${groups} groups)`,
        'peak memory of reading': peakMemory()
    };
}

function open(directory: string): Org {
    const program = loadProgram({ directory, namespace: undefined, cache: 'none' });
    return openOrg(fileIn(directory), program.schema);
}

function fileIn(directory: string): string {
    return join(directory, '.local-org', 'org');
}

function objectNamed(store: Store, name: string): ObjectSchema {
    const object = store.schema.object(name);
    if (!object) {
        throw new Error(`There is no object ${name}`);
    }
    return object;
}

function timed<T>(work: () => T): [number, T] {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
}

function seconds(milliseconds: number): string {
    return `${(milliseconds / 1000).toFixed(2)} s`;
}

function megabytes(bytes: number): string {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Of the whole process, as the operating system counts it. */
function peakMemory(): string {
    return megabytes(process.resourceUsage().maxRSS * 1024);
}
