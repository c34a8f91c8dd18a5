import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { UsageError } from '../../src/cli/usageError.js';
import { BlobValue } from '../../src/language/blob.js';
import { DateValue, DatetimeValue, TimeValue } from '../../src/language/dates.js';
import { DecimalValue } from '../../src/language/decimal.js';
import { DoubleValue } from '../../src/language/double.js';
import type { ApexValue } from '../../src/language/values.js';
import { openOrg } from '../../src/org/org.js';
import { fieldFile, objectFile, objectOf } from '../schema/support.js';
import { addItem, itemSchema, NAMED, namesIn, orgFile, rowsOf, withOrg } from './support.js';

/** Fields of which the schema knows nothing take values of any type. */
const VALUES: Readonly<Record<string, ApexValue>> = {
    text: 'plain',
    empty: '',
    lines: 'a\r\nb "quoted" \u2028 é 漢 😀 \u0000',
    loneSurrogate: '\ud83d',
    yes: true,
    no: false,
    integer: -2147483648,
    long: 9223372036854775807n,
    double: new DoubleValue(0.1),
    negativeZero: new DoubleValue(-0),
    infinity: new DoubleValue(Infinity),
    decimal: new DecimalValue(1250, 2),
    zeroWithScale: new DecimalValue(0, 2),
    negativeScale: new DecimalValue(5, -3),
    wide: new DecimalValue(12345678901234567890123456789n, 10),
    date: new DateValue(-719162),
    datetime: new DatetimeValue(1700000000123),
    time: new TimeValue(86399999),
    blob: new BlobValue(new Uint8Array([0, 255, 128]))
};

for (const [name, value] of Object.entries(VALUES)) {
    test(`a value comes back from the file as it was: ${name}`, (context) => {
        const file = orgFile(context);
        withOrg(file, itemSchema(), ({ store }) => addItem(store, { Name: 'One', Any__c: value }));
        const [row] = withOrg(file, itemSchema(), ({ store }) => rowsOf(store));
        assert.deepEqual(row?.Any__c, value);
        assert.ok(Object.is((row.Any__c as { value?: number }).value, (value as { value?: number }).value));
    });
}

test('decimals of one column keep a scale of their own each', (context) => {
    const file = orgFile(context);
    const prices = [new DecimalValue(1, 0), new DecimalValue(10, 1), new DecimalValue(100, 2)];
    withOrg(file, itemSchema(), ({ store }) => {
        prices.forEach((price) => store.insert(objectOf(store.schema, 'Item__c'), { Price__c: price }));
        store.commit();
    });
    const read = withOrg(file, itemSchema(), ({ store }) => rowsOf(store).map((row) => row.Price__c));
    assert.deepEqual(read, prices);
});

test('rows come back in the order in which they were inserted, with their last values', (context) => {
    const file = orgFile(context);
    withOrg(file, itemSchema(), ({ store }) => {
        const first = addItem(store, { Name: 'First', Text__c: 'old' });
        addItem(store, { Name: 'Second' });
        store.update(objectOf(store.schema, 'Item__c'), first, { Text__c: null, Active__c: true });
        store.commit();
    });
    const rows = withOrg(file, itemSchema(), ({ store }) => rowsOf(store));
    assert.deepEqual(
        rows.map(({ Name, Text__c, Active__c }) => [Name, Text__c, Active__c]),
        [
            ['First', undefined, true],
            ['Second', undefined, undefined]
        ]
    );
});

test('what was rolled back is not in the file', (context) => {
    const file = orgFile(context);
    withOrg(file, itemSchema(), ({ store }) => {
        const mark = store.mark();
        store.insert(objectOf(store.schema, 'Item__c'), { Name: 'Gone' });
        store.rollbackTo(mark);
        addItem(store, { Name: 'Kept' });
    });
    assert.deepEqual(namesIn(file), ['Kept']);
});

test('the recycle bin and erased rows are as they were', (context) => {
    const file = orgFile(context);
    const ids = withOrg(file, itemSchema(), ({ store }) => {
        const object = objectOf(store.schema, 'Item__c');
        const made = ['Binned', 'Erased', 'Restored'].map((Name) => addItem(store, { Name }));
        const [binned = '', erased = '', restored = ''] = made;
        store.recycle(object, binned);
        store.recycle(object, restored);
        store.commit();
        store.erase(object, erased);
        store.restore(object, restored);
        store.commit();
        return made;
    });
    withOrg(file, itemSchema(), ({ store }) => {
        const table = store.table(objectOf(store.schema, 'Item__c'));
        assert.deepEqual([table.size, table.deletedSize], [1, 1]);
        assert.equal(table.find(ids[1] ?? ''), undefined);
        assert.ok(table.live(ids[2] ?? ''));
    });
});

test('ids and auto numbers go on where they were, those of erased rows and rolled-back ones included', (context) => {
    const file = orgFile(context);
    const last = withOrg(file, itemSchema(), ({ store }) => {
        const object = objectOf(store.schema, 'Item__c');
        addItem(store, { Name: 'One' });
        const id = addItem(store, { Name: 'Two' });
        store.erase(object, id);
        store.commit();
        store.counters.next('auto:Item__c.Number__c');
        return id;
    });
    withOrg(file, itemSchema(), ({ store }) => {
        assert.ok(addItem(store, { Name: 'Three' }) > last);
        assert.equal(store.counters.next('auto:Item__c.Number__c'), 2);
    });
});

test('what was to be remembered is recalled', (context) => {
    const file = orgFile(context);
    withOrg(file, itemSchema(), (org) => {
        assert.equal(org.recall('clock'), undefined);
        org.remember('clock', { offset: 5 });
    });
    withOrg(file, itemSchema(), (org) => assert.deepEqual(org.recall('clock'), { offset: 5 }));
});

test('ids keep the object that they belong to when another object comes before it', (context) => {
    const file = orgFile(context);
    const id = withOrg(file, itemSchema(), ({ store }) => addItem(store, { Name: 'One' }));
    const schema = itemSchema(objectFile('Aardvark__c', NAMED));
    withOrg(file, schema, ({ store }) => {
        assert.equal(store.tableOf(id)?.object.name, 'Item__c');
        const aardvark = store.insert(objectOf(schema, 'Aardvark__c'), {});
        assert.notEqual(aardvark.slice(0, 3), id.slice(0, 3));
    });
});

test('ids of objects without a key prefix of their own keep their object when others are written first', (context) => {
    const file = orgFile(context);
    const history = (name: string): string => `${name}History`;
    const write = (name: string): string =>
        withOrg(file, itemSchema(), ({ store }) => {
            const id = store.insert(objectOf(store.schema, history(name)), {});
            store.commit();
            return id;
        });
    const first = write('Contact');
    const second = write('Account');
    withOrg(file, itemSchema(), ({ store }) => {
        assert.equal(store.tableOf(first)?.object.name, history('Contact'));
        assert.equal(store.tableOf(second)?.object.name, history('Account'));
    });
});

test('rows of an object that the project lost are kept, reported, and there again with the object', (context) => {
    const file = orgFile(context);
    const other = objectFile('Other__c', NAMED);
    withOrg(file, itemSchema(other), ({ store }) => {
        store.insert(objectOf(store.schema, 'Other__c'), { Name: 'Lost' });
        store.commit();
    });
    withOrg(file, itemSchema(), (org) => {
        assert.deepEqual(org.notices, ["Kept, though the project's metadata has no place for it: 1 row of Other__c."]);
        addItem(org.store, { Name: 'New' });
    });
    withOrg(file, itemSchema(other), (org) => {
        assert.deepEqual(org.notices, []);
        assert.deepEqual(
            rowsOf(org.store, 'Other__c').map(({ Name }) => Name),
            ['Lost']
        );
    });
});

test('values of a field that the project lost are kept through changes of their row', (context) => {
    const file = orgFile(context);
    const rank = fieldFile('Item__c', 'Rank__c', '<type>Date</type>');
    const id = withOrg(file, itemSchema(rank), ({ store }) => addItem(store, { Rank__c: new DateValue(3) }));
    withOrg(file, itemSchema(), ({ store, notices }) => {
        assert.match(notices.join(), /1 value of Item__c\.Rank__c\./);
        store.update(objectOf(store.schema, 'Item__c'), id, { Name: 'Changed' });
        store.commit();
    });
    const [row] = withOrg(file, itemSchema(rank), ({ store }) => rowsOf(store));
    assert.deepEqual([row?.Name, row?.Rank__c], ['Changed', new DateValue(3)]);
});

test('values of a field whose type changed are set aside until it changes back', (context) => {
    const file = orgFile(context);
    const asDate = fieldFile('Item__c', 'Rank__c', '<type>Date</type>');
    const asNumber = fieldFile('Item__c', 'Rank__c', '<type>Number</type><precision>3</precision><scale>0</scale>');
    withOrg(file, itemSchema(asDate), ({ store }) => addItem(store, { Rank__c: new DateValue(3) }));
    withOrg(file, itemSchema(asNumber), ({ store, notices }) => {
        assert.match(notices.join(), /1 value of Item__c\.Rank__c \(was date\)\./);
        assert.equal(rowsOf(store)[0]?.Rank__c, undefined);
        addItem(store, { Rank__c: new DecimalValue(7, 0) });
    });
    const rows = withOrg(file, itemSchema(asDate), ({ store }) => rowsOf(store));
    assert.deepEqual(
        rows.map((row) => row.Rank__c),
        [new DateValue(3), undefined]
    );
});

test('a file that is mostly of the past is written anew and says the same', (context) => {
    const file = orgFile(context);
    let grown = 0;
    withOrg(file, itemSchema(), (org) => {
        const { store } = org;
        const id = addItem(store, { Name: 'One' });
        addItem(store, { Name: 'Two' });
        org.remember('clock', 1);
        for (let count = 0; count < 5100; count++) {
            store.update(objectOf(store.schema, 'Item__c'), id, { Text__c: `text ${count}` });
            store.commit();
        }
        grown = statSync(file).size;
    });
    assert.ok(statSync(file).size < grown / 100, `${statSync(file).size} bytes of ${grown}`);
    withOrg(file, itemSchema(), (org) => {
        const { store } = org;
        const rows = rowsOf(store).map(({ Name, Text__c }) => [Name, Text__c]);
        assert.deepEqual(rows, [
            ['One', 'text 5099'],
            ['Two', undefined]
        ]);
        assert.deepEqual([org.recall('clock'), org.notices], [1, []]);
    });
});

test('a second process is told who has the org', (context) => {
    const file = orgFile(context);
    withOrg(file, itemSchema(), () => {
        assert.throws(
            () => openOrg(file, itemSchema()),
            (error: unknown) =>
                error instanceof UsageError && error.message.includes(`in use by process ${process.pid}`)
        );
    });
    assert.deepEqual(namesIn(file), []);
});

test('the lock of a process that is no more is taken over', (context) => {
    const file = orgFile(context);
    withOrg(file, itemSchema(), ({ store }) => addItem(store, { Name: 'One' }));
    withOrg(file, itemSchema(), () => {
        const lock = JSON.parse(readFileSync(`${file}.lock`, 'utf8')) as { pid: number };
        // no process has a number beyond 2 to the power of 22 on Linux, and 99,999 on macOS
        writeFileSync(`${file}.lock`, JSON.stringify({ ...lock, pid: 2 ** 30 }));
        assert.deepEqual(namesIn(file), ['One']);
    });
});

test('a file that is something else is refused and left as it is', (context) => {
    const file = orgFile(context);
    writeFileSync(file, 'Name,Industry\nAcme,Energy\n');
    assert.throws(() => openOrg(file, itemSchema()), /is not an org file/);
    assert.equal(readFileSync(file, 'utf8'), 'Name,Industry\nAcme,Energy\n');
});

test('the folder of the file is made', (context) => {
    const file = `${orgFile(context)}-folder/deep/org`;
    withOrg(file, itemSchema(), ({ store }) => addItem(store, { Name: 'One' }));
    assert.deepEqual(namesIn(file), ['One']);
});
