/** "Heap Limits", "Execution Governors and Limits" (Apex Developer Guide): 6 MB, in asynchronous Apex 12 MB. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runPending } from '../../src/platform/jobs/background.js';
import { startOrg } from './support.js';

const TOO_LARGE = /^System\.LimitException: Apex heap size too large: \d{7,8}$/;

describe('the heap limit', () => {
    const org = startOrg({});

    it('ends code that collects too many records', () => {
        assert.match(
            org.failure(`List<Account> all = new List<Account>();
                for (Integer i = 0; i < 200000; i++) { all.add(new Account(Name = 'Account ' + i)); }`),
            TOO_LARGE
        );
    });

    it('ends code that fills a map or a set', () => {
        assert.match(
            org.failure(`Map<Integer, String> all = new Map<Integer, String>();
                for (Integer i = 0; i < 1000000; i++) { all.put(i, 'some text ' + i); }`),
            TOO_LARGE
        );
        assert.match(
            org.failure(`Set<String> all = new Set<String>();
                for (Integer i = 0; i < 1000000; i++) { all.add('some text ' + i); }`),
            TOO_LARGE
        );
    });

    it('ends code that puts a text together, and cannot be caught', () => {
        assert.match(
            org.failure(`String text = '0123456789';
                try { while (true) { text += text; } } catch (Exception e) { System.debug(e); }`),
            TOO_LARGE
        );
        assert.match(org.failure(`String text = 'x'.repeat(7000000);`), TOO_LARGE);
    });

    it('ends code that holds a few large texts', () => {
        assert.match(
            org.failure(`List<String> all = new List<String>();
                for (Integer i = 0; i < 10; i++) { all.add('x'.repeat(1000000) + i); }`),
            TOO_LARGE
        );
    });

    it('counts static fields as well', () => {
        const made = startOrg({ 'Kept.cls': 'public class Kept { public static String text; }' });
        assert.match(made.failure(`Kept.text = 'x'.repeat(4000000); String other = 'y'.repeat(3000000);`), TOO_LARGE);
    });

    it('lets code go on that gives up what it had', () => {
        org.run(`for (Integer i = 0; i < 20; i++) {
                String text = 'x'.repeat(2000000);
                List<Account> some = new List<Account>();
                for (Integer j = 0; j < 5000; j++) { some.add(new Account(Name = 'n')); }
            }
            System.debug('done');`);
        assert.deepEqual(org.debugged(), ['done']);
    });

    it('ends a query whose rows are too much', () => {
        const made = startOrg({});
        const account = made.machine.schema.object('Account');
        assert.ok(account);
        for (let at = 0; at < 3000; at++) {
            made.session.store.insert(account, { Name: `A ${at}`, Description: `${at} `.repeat(600) });
        }
        made.session.store.commit();
        assert.match(made.failure('List<Account> all = [SELECT Name, Description FROM Account];'), TOO_LARGE);
        made.run('System.debug([SELECT Name FROM Account].size());');
        assert.deepEqual(made.debugged(), ['3000']);
    });

    it('is twice as much in asynchronous Apex', () => {
        const made = startOrg({
            'Work.cls': `public class Work implements Queueable {
                Integer size;
                public Work(Integer size) { this.size = size; }
                public void execute(QueueableContext context) {
                    String text = 'x'.repeat(size);
                    System.debug(text.length());
                }
            }`
        });
        made.run('System.enqueueJob(new Work(9000000)); System.enqueueJob(new Work(13000000));');
        runPending(made.services);
        assert.deepEqual(made.debugged(), ['9000000']);
        const failed = made.rows('AsyncApexJob').map(({ ExtendedStatus }) => ExtendedStatus ?? null);
        assert.match(JSON.stringify(failed), /Apex heap size too large/);
    });
});

describe('two machines of one process', () => {
    it('each have their own org behind the methods of values', () => {
        const [first, second] = [
            startOrg({ 'X.cls': "public class X { public static String n = 'first'; }" }),
            startOrg({})
        ];
        first.run(`Test.getEventBus(); insert new Account(Name = 'A'); System.debug([SELECT Id FROM Account].size());`);
        second.run(`Savepoint s = Database.setSavepoint(); System.debug([SELECT Id FROM Account].size());`);
        first.run(
            `Cache.OrgPartition p = Cache.Org.getPartition('local.p'); p.put('k', X.n); System.debug(p.get('k'));`
        );
        second.run(`Cache.OrgPartition p = Cache.Org.getPartition('local.p'); System.debug(p.get('k'));`);
        first.run(
            `Database.QueryLocatorIterator i = Database.getQueryLocator('SELECT Name FROM Account').iterator(); System.debug(i.next().get('Name'));`
        );
        assert.deepEqual(
            [first.debugged(), second.debugged()],
            [
                ['1', 'first', 'A'],
                ['0', 'null']
            ]
        );
    });
});
