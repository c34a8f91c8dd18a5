import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openOrg } from '../../src/org/org.js';
import { addItem, itemSchema, namesIn, orgFile, rowsOf, withOrg } from './support.js';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** @returns the size of the file after each of three transactions of one row */
function threeTransactions(file: string): readonly number[] {
    return withOrg(file, itemSchema(), ({ store }) =>
        ['One', 'Two', 'Three'].map((Name) => {
            addItem(store, { Name });
            return statSync(file).size;
        })
    );
}

test('a file cut at any byte of its last record has everything before, and says so in one line', (context) => {
    const file = orgFile(context);
    const [, second = 0, third = 0] = threeTransactions(file);
    const schema = itemSchema();
    for (let size = second + 1; size < third; size++) {
        const copy = `${file}-${size}`;
        copyFileSync(file, copy);
        truncateSync(copy, size);
        withOrg(copy, schema, ({ store, notices }) => {
            assert.deepEqual(
                rowsOf(store).map(({ Name }) => Name),
                ['One', 'Two'],
                `cut at ${size}`
            );
            assert.match(notices.join('\n'), /^The last write to .* were cut off and kept in .*$/);
        });
        assert.ok(existsSync(`${copy}.cut-${second}`));
        assert.deepEqual(readFileSync(`${copy}.cut-${second}`), readFileSync(file).subarray(second, size));
    }
});

test('a file cut between two records is whole', (context) => {
    const file = orgFile(context);
    const [, second = 0] = threeTransactions(file);
    truncateSync(file, second);
    withOrg(file, itemSchema(), ({ store, notices }) => {
        assert.deepEqual([rowsOf(store).length, notices], [2, []]);
    });
});

test('after a cut the org goes on: what is written then is there at the next start', (context) => {
    const file = orgFile(context);
    const [, second = 0] = threeTransactions(file);
    truncateSync(file, second + 20);
    withOrg(file, itemSchema(), ({ store }) => addItem(store, { Name: 'Four' }));
    assert.deepEqual(namesIn(file), ['One', 'Two', 'Four']);
});

test('an end of zeros, as file systems leave after a loss of power, is cut off', (context) => {
    const file = orgFile(context);
    const [, second = 0, third = 0] = threeTransactions(file);
    const bytes = readFileSync(file);
    bytes.fill(0, second, third);
    writeFileSync(file, bytes);
    assert.deepEqual(namesIn(file), ['One', 'Two']);
});

test('a file cut within its first line is a new one', (context) => {
    const file = orgFile(context);
    threeTransactions(file);
    truncateSync(file, 5);
    assert.deepEqual(namesIn(file), []);
});

test('any changed byte before the last record is refused, and the file is left as it is', (context) => {
    const file = orgFile(context);
    const [first = 0, second = 0] = threeTransactions(file);
    const whole = readFileSync(file);
    const schema = itemSchema();
    for (let at = first; at < second; at++) {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
        writeFileSync(file, bytes);
        assert.throws(
            () => openOrg(file, schema),
            /is damaged at byte \d+ of \d+, and there is more behind it; it was left as it is/
        );
        assert.deepEqual(readFileSync(file), bytes, `byte ${at}`);
    }
});

test('what the message about damage says brings back everything before it', (context) => {
    const file = orgFile(context);
    const [first = 0] = threeTransactions(file);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(first + 20) ^ 0xff, first + 20);
    writeFileSync(file, bytes);
    let size = 0;
    assert.throws(
        () => openOrg(file, itemSchema()),
        (error: Error & { action?: string }) => {
            size = Number(/truncate --size=(\d+)/.exec(error.action ?? '')?.[1]);
            return true;
        }
    );
    truncateSync(file, size);
    assert.deepEqual(namesIn(file), ['One']);
});

test('a draft that a crash left while the file was written anew is removed', (context) => {
    const file = orgFile(context);
    threeTransactions(file);
    writeFileSync(`${file}.new`, 'half');
    assert.deepEqual(namesIn(file), ['One', 'Two', 'Three']);
    assert.ok(!existsSync(`${file}.new`));
});

for (const delay of [5, 20, 60]) {
    test(`a process killed while it writes loses no transaction it had committed: after ${delay} ms`, async (context) => {
        const file = orgFile(context);
        const child = spawn(process.execPath, ['--import', 'tsx', writer, file], {
            stdio: ['ignore', 'pipe', 'inherit']
        });
        let output = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
        await once(child.stdout, 'data');
        setTimeout(() => child.kill('SIGKILL'), delay);
        await once(child, 'close');
        const committed = Number(output.trimEnd().split('\n').at(-1));
        const names = namesIn(file);
        assert.ok(committed > 0);
        assert.ok(names.length === committed || names.length === committed + 1, `${names.length} of ${committed}`);
        assert.deepEqual(
            names,
            names.map((_, at) => `Row ${at + 1} ${'x'.repeat(2000)}`)
        );
        const left = readdirSync(dirname(file)).filter((name) => name !== basename(file) && !name.includes('.cut-'));
        assert.deepEqual(left, []);
    });
}

test(
    'a transaction that finds no room is not in the file, and no later one either',
    { skip: process.platform === 'win32' },
    (context) => {
        const file = orgFile(context);
        // the shell's limit on the size of files stands for a full disk
        const script = `ulimit -f 64; exec '${process.execPath}' --import tsx '${writer}' '${file}'`;
        const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
        const committed = Number(stdout.trimEnd().split('\n').at(-1));
        assert.ok(committed > 0 && status !== 0);
        assert.match(stderr, /The transaction could not be written to the org file: EFBIG/);
        assert.equal(namesIn(file).length, committed);
    }
);
