import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPending } from '../../src/platform/jobs/background.js';
import { startOrg } from './support.js';

// Apex Developer Guide, "Execution Governors and Limits"

test('CPU time is counted by statements and begins anew for each job', () => {
    const org = startOrg({
        'Work.cls': `public class Work implements Queueable {
            public static void spin(Integer times) { Integer sum = 0; for (Integer i = 0; i < times; i++) { sum += i; } }
            public void execute(QueueableContext c) { System.debug(Limits.getCpuTime() < 5); System.debug(Limits.getLimitCpuTime()); }
        }`
    });
    org.run(`Work.spin(1000000); System.debug(Limits.getCpuTime() > 10); System.debug(Limits.getLimitCpuTime());
        System.enqueueJob(new Work());`);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['true', '10000', 'true', '60000']);
});

test('the CPU time of a job is not that of the test that waits for it', () => {
    const org = startOrg({
        'Work.cls': `public class Work implements Queueable {
            public void execute(QueueableContext c) { Integer sum = 0; for (Integer i = 0; i < 1000000; i++) { sum += i; } }
        }`,
        'WorkTest.cls': `@IsTest private class WorkTest {
            @IsTest static void waits() {
                Test.startTest(); System.enqueueJob(new Work()); Test.stopTest();
                Assert.isTrue(Limits.getCpuTime() < 10, String.valueOf(Limits.getCpuTime()));
            }
        }`
    });
    assert.deepEqual(org.test('WorkTest'), { waits: 'passed' });
});

test('the heap is estimated by what static fields hold', () => {
    const org = startOrg({
        'Store.cls': 'public class Store { public static List<String> texts = new List<String>(); }'
    });
    org.run(`Integer before = Limits.getHeapSize(); Store.texts.add('x'.repeat(1000));
        System.debug(Limits.getHeapSize() - before >= 1000);`);
    assert.deepEqual(org.debugged(), ['true']);
});

test('a batch may go through 50 million rows, a query locator elsewhere 10,000', () => {
    const org = startOrg({
        'Work.cls': `public class Work implements Database.Batchable<SObject> {
            public Database.QueryLocator start(Database.BatchableContext c) {
                System.debug(Limits.getLimitQueryLocatorRows());
                return Database.getQueryLocator('SELECT Id FROM Account');
            }
            public void execute(Database.BatchableContext c, List<SObject> scope) {}
            public void finish(Database.BatchableContext c) {}
        }`
    });
    org.run('System.debug(Limits.getLimitQueryLocatorRows()); Database.executeBatch(new Work());');
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['10000', '50000000']);
});
