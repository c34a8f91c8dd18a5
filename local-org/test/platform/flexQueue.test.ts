/** "FlexQueue Class" and "Test Class", Apex Reference Guide; "Holding Batch Jobs in the Apex Flex Queue", Apex Developer Guide. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listJobs, runPending } from '../../src/platform/jobs/background.js';
import { startOrg, type SmallOrg } from './support.js';

const NOTED = `public class Noted implements Database.Batchable<Integer> {
    private String name;
    public Noted(String name) { this.name = name; }
    public Iterable<Integer> start(Database.BatchableContext c) { return new List<Integer>{ 1 }; }
    public void execute(Database.BatchableContext c, List<Integer> scope) { System.debug(name); }
    public void finish(Database.BatchableContext c) {}
}`;

function withBatches(count: number): SmallOrg {
    const org = startOrg({ 'Noted.cls': NOTED });
    org.run(`for (Integer i = 1; i <= ${count}; i++) { Database.executeBatch(new Noted('b' + i)); }`);
    return org;
}

const statuses = (org: SmallOrg): readonly unknown[] => org.rows('AsyncApexJob').map(({ Status }) => Status);
const HELD = `List<AsyncApexJob> held = [SELECT Id FROM AsyncApexJob WHERE Status = 'Holding' ORDER BY CreatedDate, Id];`;

test('beyond five that are queued or run, batches hold, and go on as others end', () => {
    const org = withBatches(7);
    assert.deepEqual(statuses(org), [...Array<string>(5).fill('Queued'), 'Holding', 'Holding']);
    assert.equal(listJobs(org.services).filter(({ status, dueAt }) => status === 'Holding' && !dueAt).length, 2);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7']);
    assert.deepEqual(statuses(org), Array<string>(7).fill('Completed'));
    assert.deepEqual(org.rows('FlexQueueItem'), []);
});

test('held jobs are moved to the front, to the end and next to others', () => {
    const org = withBatches(9);
    org.run(`${HELD}
        System.debug(FlexQueue.moveJobToFront(held[3].Id) + ' ' + FlexQueue.moveJobToFront(held[3].Id));
        System.debug(FlexQueue.moveJobToEnd(held[0].Id));
        System.debug(FlexQueue.moveBeforeJob(held[2].Id, held[1].Id));
        System.debug(FlexQueue.moveAfterJob(held[2].Id, held[3].Id));
        System.debug(FlexQueue.moveAfterJob(held[3].Id, held[1].Id));
        System.debug([SELECT COUNT() FROM FlexQueueItem WHERE JobType = 'BatchApex' AND AsyncApexJobId = :held[2].Id AND JobPosition = 1]);`);
    assert.deepEqual(org.debugged(), ['true false', 'true', 'true', 'false', 'true', '1']);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['b1', 'b2', 'b3', 'b4', 'b5', 'b8', 'b7', 'b9', 'b6']);
});

test('a job that is not in the queue cannot be moved', () => {
    const org = withBatches(6);
    assert.match(
        org.failure(`FlexQueue.moveJobToFront([SELECT Id FROM AsyncApexJob WHERE Status = 'Queued' LIMIT 1].Id);`),
        /^System\.NoSuchElementException: /
    );
});

test('a held job that is aborted leaves the queue, and one that was queued makes room', () => {
    const org = withBatches(8);
    org.run(`${HELD} System.abortJob(held[0].Id);`);
    assert.deepEqual(
        org.rows('FlexQueueItem').map(({ JobPosition }) => JobPosition),
        [1, 2]
    );
    org.run(`System.abortJob([SELECT Id FROM AsyncApexJob WHERE Status = 'Queued' LIMIT 1].Id);`);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['b2', 'b3', 'b4', 'b5', 'b7', 'b8']);
});

test('a rollback takes jobs out of the queue', () => {
    const org = withBatches(6);
    org.failure(`Database.executeBatch(new Noted('gone')); throw new IllegalArgumentException();`);
    assert.equal(org.rows('FlexQueueItem').length, 1);
});

test('a hundred may hold', () => {
    // http://salesforcexytools.com/Salesforce/sfdc-apex-flex-queue-limit.html
    const org = startOrg({ 'Noted.cls': NOTED });
    assert.match(
        org.failure(`for (Integer i = 0; i < 106; i++) { Database.executeBatch(new Noted('b')); }`),
        /^System\.AsyncException: You've exceeded the limit of 100 jobs in the flex queue for org /
    );
});

test('tests fill the queue with jobs that do nothing and see its order', () => {
    const org = startOrg({
        'QueueTest.cls': `@IsTest private class QueueTest {
            @IsTest static void moves() {
                List<Id> ids = Test.enqueueBatchJobs(8);
                Assert.areEqual(new List<Id>{ ids[5], ids[6], ids[7] }, Test.getFlexQueueOrder());
                Assert.isTrue(FlexQueue.moveJobToFront(ids[7]));
                Assert.areEqual(new List<Id>{ ids[7], ids[5], ids[6] }, Test.getFlexQueueOrder());
                Assert.areEqual(3, [SELECT COUNT() FROM AsyncApexJob WHERE Status = 'Holding']);
            }
        }`
    });
    assert.deepEqual(org.test('QueueTest'), { moves: 'passed' });
    assert.deepEqual(org.rows('FlexQueueItem'), []);
});

test('a batch that holds in a test runs at stopTest', () => {
    const org = startOrg({
        'Noted.cls': NOTED,
        'HeldTest.cls': `@IsTest private class HeldTest {
            @IsTest static void runs() {
                Test.enqueueBatchJobs(5);
                Test.startTest();
                Id job = Database.executeBatch(new Noted('held'));
                Assert.areEqual('Holding', [SELECT Status FROM AsyncApexJob WHERE Id = :job].Status);
                Test.stopTest();
                Assert.areEqual('Completed', [SELECT Status FROM AsyncApexJob WHERE Id = :job].Status);
            }
        }`
    });
    assert.deepEqual(org.test('HeldTest'), { runs: 'passed' });
});
