import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { valuesOf } from '../../src/database/store/row.js';
import { createStore, type Change, type Store } from '../../src/database/store/store.js';
import { idSuffix } from '../../src/schema/ids.js';
import { loadSchema } from '../../src/schema/load.js';
import type { FieldSchema, ObjectSchema } from '../../src/schema/model.js';

const { schema } = loadSchema({ root: '', namespace: undefined, files: [], read: () => '' }, openCatalogue());

function object(name: string): ObjectSchema {
    const found = schema.object(name);
    assert.ok(found);
    return found;
}

function field(name: string, of: ObjectSchema): FieldSchema {
    const found = schema.field(of, name);
    assert.ok(found);
    return found;
}

const account = object('Account');
const contact = object('Contact');

function names(store: Store): unknown[] {
    const table = store.table(account);
    return [...table.all()].map((row) => table.value(row, 'Name'));
}

test('ids have the key prefix of the object, 18 characters and a right check of the case', () => {
    const store = createStore(schema);
    const id = store.insert(account, { Name: 'A' });
    assert.match(id, /^001[0-9A-Za-z]{15}$/);
    assert.equal(id.slice(15), idSuffix(id.slice(0, 15)));
});

test('later ids sort behind earlier ones', () => {
    const store = createStore(schema);
    const ids = Array.from({ length: 200 }, () => store.insert(account, { Name: 'A' }));
    assert.deepEqual(
        ids,
        [...ids].sort((left, right) => (left < right ? -1 : 1))
    );
    assert.equal(new Set(ids).size, 200);
});

test('an id from elsewhere is not given again', () => {
    const store = createStore(schema);
    store.insert(account, { Id: '001000000000005AAA', Name: 'A' });
    assert.equal(store.insert(account, { Name: 'B' }), '001000000000006AAA');
});

test('a second row of the same id is refused', () => {
    const store = createStore(schema);
    const id = store.insert(account, { Name: 'A' });
    assert.throws(() => store.insert(account, { Id: id, Name: 'B' }), RangeError);
});

test('a row has the values that were given and no others', () => {
    const store = createStore(schema);
    const id = store.insert(account, { Name: 'A', Industry: null, Phone: '1' });
    const table = store.table(account);
    const row = table.find(id);
    assert.ok(row);
    assert.deepEqual(valuesOf(table.layout, row), { Id: id, Name: 'A', Phone: '1' });
});

test('an update gives the row as it was, which stays so', () => {
    const store = createStore(schema);
    const id = store.insert(account, { Name: 'A', Phone: '1' });
    const before = store.update(account, id, { Name: 'B', Phone: null });
    const table = store.table(account);
    assert.equal(table.value(before, 'Name'), 'A');
    assert.equal(names(store)[0], 'B');
    assert.equal(table.value(table.find(id) ?? [], 'Phone'), null);
});

test('rows in the recycle bin are found by those who look there only', () => {
    const store = createStore(schema);
    const id = store.insert(account, { Name: 'A' });
    store.recycle(account, id);
    const table = store.table(account);
    assert.deepEqual(names(store), []);
    assert.equal(table.live(id), undefined);
    assert.ok(table.find(id));
    assert.deepEqual([table.size, table.deletedSize], [0, 1]);
    store.restore(account, id);
    assert.deepEqual(names(store), ['A']);
    assert.deepEqual([table.size, table.deletedSize], [1, 0]);
});

test('an erased row is gone and the others keep their order', () => {
    const store = createStore(schema);
    const ids = ['A', 'B', 'C'].map((Name) => store.insert(account, { Name }));
    store.erase(account, ids[1] ?? '');
    assert.deepEqual(names(store), ['A', 'C']);
    assert.equal(store.table(account).find(ids[1] ?? ''), undefined);
});

test('a rollback undoes inserts, updates, deletes and erasures in any order', () => {
    const store = createStore(schema);
    const [first = '', second = ''] = ['A', 'B'].map((Name) => store.insert(account, { Name }));
    const mark = store.mark();
    store.update(account, first, { Name: 'X' });
    store.recycle(account, second);
    const third = store.insert(account, { Name: 'C' });
    store.erase(account, first);
    store.update(account, third, { Name: 'Y' });
    store.rollbackTo(mark);
    assert.deepEqual(names(store), ['A', 'B']);
    assert.equal(store.table(account).size, 2);
    assert.equal(store.table(account).rows.length, 2);
});

test('marks nest', () => {
    const store = createStore(schema);
    const outer = store.mark();
    store.insert(account, { Name: 'A' });
    const inner = store.mark();
    store.insert(account, { Name: 'B' });
    store.rollbackTo(inner);
    assert.deepEqual(names(store), ['A']);
    store.rollbackTo(outer);
    assert.deepEqual(names(store), []);
});

test('a mark that was rolled back or committed over is refused', () => {
    const store = createStore(schema);
    const outer = store.mark();
    store.insert(account, { Name: 'A' });
    const inner = store.mark();
    store.rollbackTo(outer);
    assert.throws(() => store.rollbackTo(inner), RangeError);
    store.insert(account, { Name: 'A' });
    store.commit();
    assert.throws(() => store.rollbackTo(outer), RangeError);
});

test('a rollback gives no id back, as on the platform', () => {
    const store = createStore(schema);
    const mark = store.mark();
    const first = store.insert(account, { Name: 'A' });
    store.rollbackTo(mark);
    assert.notEqual(store.insert(account, { Name: 'A' }), first);
});

test('an index is right whether it was built before or after the writes, and after a rollback', () => {
    const store = createStore(schema);
    const parents = ['A', 'B'].map((Name) => store.insert(account, { Name }));
    const [a = '', b = ''] = parents;
    const lookup = field('AccountId', contact);
    const of = (id: string): unknown[] => {
        const table = store.table(contact);
        return [...table.withValue(lookup, id)].map((row) => table.value(row, 'LastName'));
    };
    const first = store.insert(contact, { LastName: '1', AccountId: a });
    assert.deepEqual(of(a), ['1']);
    const mark = store.mark();
    store.insert(contact, { LastName: '2', AccountId: a });
    store.update(contact, first, { AccountId: b });
    assert.deepEqual([of(a), of(b)], [['2'], ['1']]);
    store.update(contact, first, { AccountId: a });
    assert.deepEqual(of(a), ['1', '2']);
    store.rollbackTo(mark);
    assert.deepEqual([of(a), of(b)], [['1'], []]);
});

test('a commit tells each row once, with what it was and what it is', () => {
    const store = createStore(schema);
    const heard: Change[] = [];
    store.onCommit((changes) => heard.push(...changes));
    const kept = store.insert(account, { Name: 'A' });
    store.commit();
    heard.length = 0;
    store.update(account, kept, { Name: 'B' });
    store.update(account, kept, { Name: 'C' });
    const passing = store.insert(account, { Name: 'P' });
    store.erase(account, passing);
    const added = store.insert(account, { Name: 'N' });
    store.commit();
    const table = store.table(account);
    assert.deepEqual(
        heard.map(({ id, before, after }) => [
            id,
            before && table.value(before, 'Name'),
            after && table.value(after, 'Name')
        ]),
        [
            [kept, 'A', 'C'],
            [added, undefined, 'N']
        ]
    );
});

test('a rollback of everything leaves a commit nothing to tell', () => {
    const store = createStore(schema);
    let commits = 0;
    store.onCommit(() => commits++);
    const mark = store.mark();
    store.insert(account, { Name: 'A' });
    store.rollbackTo(mark);
    store.commit();
    assert.equal(commits, 0);
});

test('a row is found by its id whatever its object', () => {
    const store = createStore(schema);
    const id = store.insert(contact, { LastName: 'A' });
    assert.equal(store.tableOf(id)?.object.name, 'Contact');
    assert.equal(store.tableOf('001000000000001AAA'), undefined);
});
