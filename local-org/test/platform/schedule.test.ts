import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advanceTo, listJobs, runPending } from '../../src/platform/jobs/background.js';
import { START, startOrg } from './support.js';

// Apex Developer Guide, "Apex Scheduler"

const NIGHTLY = `public class Nightly implements Schedulable {
    public void execute(SchedulableContext context) {
        System.debug(Datetime.now().formatGmt('yyyy-MM-dd HH:mm') + ' ' + System.isScheduled() + ' ' + (context.getTriggerId() != null));
    }
}`;
const DAY = 86_400_000;

test('a job fires at each of its times as the clock moves, in the time zone of the user', () => {
    const org = startOrg({ 'Nightly.cls': NIGHTLY });
    org.run(`System.schedule('nightly', '0 30 1 * * ?', new Nightly());`);
    const [trigger] = org.rows('CronTrigger');
    assert.deepEqual(
        [trigger?.State, trigger?.CronExpression, trigger?.TimesTriggered],
        ['WAITING', '0 30 1 * * ?', 0]
    );
    assert.deepEqual(runPending(org.services).ran, []);
    advanceTo(org.services, START + 2 * DAY);
    // Los Angeles is eight hours behind
    assert.deepEqual(org.debugged(), ['2026-01-06 09:30 true true', '2026-01-07 09:30 true true']);
    assert.equal(org.rows('CronTrigger')[0]?.TimesTriggered, 2);
    assert.equal(org.clock.now(), START + 2 * DAY);
});

test('a job of one time is done after it', () => {
    const org = startOrg({ 'Nightly.cls': NIGHTLY });
    org.run(`System.schedule('once', '0 0 12 6 1 ? 2026', new Nightly());`);
    advanceTo(org.services, START + 3 * DAY);
    assert.equal(org.debugged().length, 1);
    assert.equal(org.rows('CronTrigger')[0]?.State, 'DELETED');
    assert.equal(org.rows('AsyncApexJob')[0]?.Status, 'Completed');
    org.run(`System.schedule('once', '0 0 12 9 1 ? 2026', new Nightly());`);
});

test('names are taken once, times lie ahead, expressions make sense', () => {
    const org = startOrg({ 'Nightly.cls': NIGHTLY });
    org.run(`System.schedule('n', '0 0 1 * * ?', new Nightly());`);
    assert.equal(
        org.failure(`System.schedule('n', '0 0 1 * * ?', new Nightly());`),
        'System.AsyncException: The Apex job named "n" is already scheduled for execution.'
    );
    assert.equal(
        org.failure(`System.schedule('m', '0 0 1 1 1 ? 2020', new Nightly());`),
        "System.AsyncException: Based on configured schedule, the given trigger '0 0 1 1 1 ? 2020' will never fire."
    );
    assert.match(org.failure(`System.schedule('m', 'never', new Nightly());`), /^System\.StringException: /);
});

test('abortJob takes a scheduled job and a waiting one off the list', () => {
    const org = startOrg({
        'Nightly.cls': NIGHTLY,
        'Leaf.cls':
            'public class Leaf implements Queueable { public void execute(QueueableContext c) { System.debug(1); } }'
    });
    org.run(
        `System.abortJob(System.schedule('n', '0 0 1 * * ?', new Nightly())); System.abortJob(System.enqueueJob(new Leaf()));`
    );
    advanceTo(org.services, START + 2 * DAY);
    assert.deepEqual(org.debugged(), []);
    assert.deepEqual(
        listJobs(org.services).map(({ status }) => status),
        ['Aborted']
    );
});

test('scheduleBatch starts a batch once', () => {
    const org = startOrg({
        'Work.cls': `public class Work implements Database.Batchable<String> {
            public Iterable<String> start(Database.BatchableContext c) { return new List<String>{ 'a', 'b' }; }
            public void execute(Database.BatchableContext c, List<String> scope) { System.debug(scope); }
            public void finish(Database.BatchableContext c) {}
        }`
    });
    org.run(`System.scheduleBatch(new Work(), 'soon', 10, 1);`);
    advanceTo(org.services, START + 5 * 60_000);
    assert.deepEqual(org.debugged(), []);
    advanceTo(org.services, START + 3 * DAY);
    assert.deepEqual(org.debugged(), ['(a)', '(b)']);
});

// Apex Reference Guide, "System Class": pauseJobById, pauseJobByName, resumeJobById, resumeJobByName
test('a paused job does not fire until it is resumed, and makes up for nothing', () => {
    const org = startOrg({ 'Nightly.cls': NIGHTLY });
    org.run(`System.schedule('nightly', '0 30 1 * * ?', new Nightly()); System.pauseJobByName('nightly');`);
    assert.equal(org.rows('CronTrigger')[0]?.State, 'PAUSED');
    assert.equal(listJobs(org.services)[0]?.dueAt, undefined);
    advanceTo(org.services, START + 2 * DAY);
    assert.deepEqual(org.debugged(), []);
    org.run(`System.resumeJobById([SELECT Id FROM CronTrigger].Id);`);
    assert.deepEqual(runPending(org.services).ran, []);
    advanceTo(org.services, START + 3 * DAY);
    assert.deepEqual(org.debugged(), ['2026-01-08 09:30 true true']);
});

test('only a job that waits is paused, and only a paused one resumed', () => {
    const org = startOrg({ 'Nightly.cls': NIGHTLY });
    org.run(`System.schedule('nightly', '0 30 1 * * ?', new Nightly());`);
    assert.match(org.failure(`System.resumeJobByName('nightly');`), /AsyncException: .* cannot be resumed: .*WAITING/);
    org.run(`System.pauseJobById([SELECT Id FROM CronTrigger].Id);`);
    assert.match(org.failure(`System.pauseJobByName('nightly');`), /AsyncException: .* cannot be paused: .*PAUSED/);
    assert.match(org.failure(`System.pauseJobByName('weekly');`), /AsyncException: .* no such scheduled job/);
});
