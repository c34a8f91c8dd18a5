/**
 * Rows: inserts through an empty trigger, queries by id and grouping as ratios to the same work on plain JavaScript maps, and
 * an org file with a million rows of one object.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compare, measureText } from './measure.js';
import { idOf } from '../src/database/store/row.js';
import { ListValue } from '../src/language/collections.js';
import { MILLION, type MillionFigures } from './rowsMillion.js';
import { openRowsProject, ROWS_PROJECT, type RowsProject } from './rowsProject.js';

const ROWS = 10_000;
/** Governor limits of a transaction, which the work is cut to fit. */
const QUERIES = 100;
const GROUPINGS = 5;

const million = fileURLToPath(new URL('./rowsMillion.ts', import.meta.url));

/** What a row holds in both engines. */
interface PlainRow {
    Id: string;
    Name: string;
    Category__c: string;
    Amount__c: number;
}

/** Prints times and ratios. */
export async function benchRows(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-rows-'));
    try {
        writeProject(folder);
        const project = openRowsProject(folder);
        await benchInsert(project);
        await benchPointQueries(project);
        await benchGroupBy(project);
        benchMillion(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function writeProject(folder: string): void {
    for (const [path, text] of Object.entries(ROWS_PROJECT)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
}

async function benchInsert(project: RowsProject): Promise<void> {
    const { machine, store } = project;
    const apex = (): void => {
        machine.begin();
        const mark = store.mark();
        machine.invokeStatic('Rows', 'insertMany(Integer)', ROWS);
        store.rollbackTo(mark);
    };
    print(
        `${ROWS} rows inserted through an empty trigger`,
        await compare(7, 2, apex, () => plainRows(() => undefined))
    );
}

async function benchPointQueries(project: RowsProject): Promise<void> {
    const { machine, store } = project;
    machine.begin();
    machine.invokeStatic('Rows', 'insertMany(Integer)', ROWS);
    store.commit();
    const object = store.schema.object('Row__c');
    const stored = object ? [...store.table(object).all()].map(idOf) : [];
    if (stored.length !== ROWS) {
        throw new Error(`${stored.length} rows were inserted instead of ${ROWS}`);
    }
    const lists = Array.from(
        { length: ROWS / QUERIES },
        (_, at) => new ListValue(stored.slice(at * QUERIES, (at + 1) * QUERIES), 'List<Id>')
    );
    const rows = plainRows(() => undefined);
    const ids = [...rows.keys()];
    const apex = (): void => {
        for (const list of lists) {
            machine.begin();
            machine.invokeStatic('Rows', 'queryEach(List<Id>)', list);
        }
    };
    const plain = (): number => {
        let found = 0;
        for (const id of ids) {
            const row = rows.get(id);
            found += row ? { Id: row.Id, Name: row.Name }.Name.length : 0;
        }
        return found;
    };
    print(`${ROWS} queries by id`, await compare(7, 2, apex, plain));
}

async function benchGroupBy({ machine }: RowsProject): Promise<void> {
    const rows = plainRows(() => undefined);
    const apex = (): void => {
        for (let count = 0; count < 100; count += GROUPINGS) {
            machine.begin();
            machine.invokeStatic('Rows', 'groupTimes(Integer)', GROUPINGS);
        }
    };
    const plain = (): number => {
        let groups = 0;
        for (let count = 0; count < 100; count++) {
            const sums = new Map<string, { count: number; sum: number }>();
            for (const { Category__c, Amount__c } of rows.values()) {
                const group = sums.get(Category__c);
                if (group) {
                    group.count++;
                    group.sum += Amount__c;
                } else {
                    sums.set(Category__c, { count: 1, sum: Amount__c });
                }
            }
            groups += sums.size;
        }
        return groups;
    };
    print(`GROUP BY over ${ROWS} rows, 100 times`, await compare(7, 2, apex, plain));
}

/** The same rows as `Rows.insertMany` makes, in chunks through a function that does nothing. */
function plainRows(trigger: (rows: readonly PlainRow[]) => void): Map<string, PlainRow> {
    const all: PlainRow[] = [];
    for (let number = 0; number < ROWS; number++) {
        all.push({
            Id: `a00${String(number).padStart(12, '0')}AAA`,
            Name: `Row ${number}`,
            Category__c: `C${number % 20}`,
            Amount__c: number
        });
    }
    const rows = new Map<string, PlainRow>();
    for (let start = 0; start < ROWS; start += 200) {
        const chunk = all.slice(start, start + 200);
        trigger(chunk);
        chunk.forEach((row) => rows.set(row.Id, row));
        trigger(chunk);
    }
    return rows;
}

function print(title: string, { first, second, ratio }: Awaited<ReturnType<typeof compare>>): void {
    process.stdout.write(`${title}\n`);
    process.stdout.write(`  Apex               ${measureText(first)}\n`);
    process.stdout.write(`  plain JavaScript   ${measureText(second)}\n`);
    process.stdout.write(`  ratio              ${ratio.toFixed(1)}\n`);
}

/** Each step in a process of its own, so that its memory is its own. */
function benchMillion(folder: string): void {
    const written = runMillion(folder, 'write');
    const read = runMillion(folder, 'read');
    process.stdout.write(`${MILLION} rows of one object in an org file\n`);
    for (const [name, figure] of [...Object.entries(written), ...Object.entries(read)]) {
        process.stdout.write(`  ${name.padEnd(34)} ${figure}\n`);
    }
}

function runMillion(folder: string, step: 'write' | 'read'): MillionFigures {
    const child = spawnSync(process.execPath, ['--max-old-space-size=4096', '--import', 'tsx', million, folder, step], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit']
    });
    if (child.status !== 0) {
        throw new Error(`The bench of a million rows failed at '${step}'`);
    }
    return JSON.parse(child.stdout) as MillionFigures;
}
