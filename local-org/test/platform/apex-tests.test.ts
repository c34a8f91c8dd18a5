import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOrg } from './support.js';

// Apex Developer Guide, "Using Limits, startTest, and stopTest"; public tests of trailheadapps/apex-recipes

const JOB = `public class Job implements Queueable {
    public static Integer runs = 0;
    @TestVisible private static Boolean fails = false;
    public Integer own = 0;
    public void execute(QueueableContext c) {
        runs++; own++;
        insert new Account(Name = 'job');
        if (fails) { throw new IllegalArgumentException('job failed'); }
    }
}`;

function testClass(...methods: readonly string[]): string {
    return `@IsTest private class JobTest { ${methods.map((method) => `@IsTest static void ${method}`).join('\n')} }`;
}

test('stopTest runs what was queued since startTest; statics are shared, objects are copies', () => {
    // apex-recipes, QueueableWithCalloutRecipes_Tests and AtFutureRecipes_Tests: statics; BatchApexRecipes_Tests
    const org = startOrg({
        'Job.cls': JOB,
        'JobTest.cls': testClass(`runs() {
            Job job = new Job();
            Test.startTest();
            Id id = System.enqueueJob(job);
            Assert.areEqual(0, Job.runs);
            Assert.areEqual('Queued', [SELECT Status FROM AsyncApexJob WHERE Id = :id].Status);
            Test.stopTest();
            Assert.areEqual(1, Job.runs);
            Assert.areEqual(0, job.own);
            Assert.areEqual(1, [SELECT COUNT() FROM Account]);
            AsyncApexJob row = [SELECT Status, JobType, ApexClass.Name, CreatedById FROM AsyncApexJob WHERE Id = :id];
            Assert.areEqual('Completed', row.Status);
            Assert.areEqual('Job', row.ApexClass.Name);
            Assert.areEqual(UserInfo.getUserId(), row.CreatedById);
        }`)
    });
    assert.deepEqual(org.test('JobTest'), { runs: 'passed' });
    assert.equal(org.rows('AsyncApexJob').length, 0);
});

test('an exception of a job comes out of stopTest, after its finalizer', () => {
    // NebulaLogger, LogFinalizer_Tests
    const org = startOrg({
        'Job.cls': JOB,
        'JobTest.cls': testClass(`fails() {
            Job.fails = true;
            try { Test.startTest(); System.enqueueJob(new Job()); Test.stopTest(); Assert.fail('no exception'); }
            catch (IllegalArgumentException e) { Assert.areEqual('job failed', e.getMessage()); }
            Assert.areEqual(0, [SELECT COUNT() FROM Account]);
            Assert.areEqual('Failed', [SELECT Status FROM AsyncApexJob].Status);
        }`)
    });
    assert.deepEqual(org.test('JobTest'), { fails: 'passed' });
});

test('jobs are not chained in a test', () => {
    // "You can't chain queueable jobs in an Apex test."
    const org = startOrg({
        'Chain.cls': `public class Chain implements Queueable { public void execute(QueueableContext c) { System.enqueueJob(new Chain()); } }`,
        'JobTest.cls': testClass(`chains() {
            Test.startTest(); System.enqueueJob(new Chain()); Test.stopTest();
        }`)
    });
    assert.deepEqual(org.test('JobTest'), { chains: 'System.AsyncException: Maximum stack depth has been reached.' });
});

test('a job that was queued outside of startTest and stopTest runs at the end', () => {
    const org = startOrg({
        'Job.cls': JOB,
        'JobTest.cls': testClass(
            `quiet() { System.enqueueJob(new Job()); Assert.areEqual(0, Job.runs); }`,
            `loud() { Job.fails = true; System.enqueueJob(new Job()); }`
        )
    });
    assert.deepEqual(org.test('JobTest'), { quiet: 'passed', loud: 'System.IllegalArgumentException: job failed' });
});

test('a batch runs whole, with one chunk', () => {
    // "you can test only one execution of the execute method"
    const org = startOrg({
        'Work.cls': `public class Work implements Database.Batchable<SObject>, Database.Stateful {
            public static String result; private Integer seen = 0;
            public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator([SELECT Id FROM Account]); }
            public void execute(Database.BatchableContext c, List<Account> scope) { seen += scope.size(); delete scope; }
            public void finish(Database.BatchableContext c) {
                result = seen + ' ' + [SELECT Status, TotalJobItems, JobItemsProcessed FROM AsyncApexJob WHERE Id = :c.getJobId()].JobItemsProcessed;
            }
        }`,
        'JobTest.cls': testClass(
            `whole() {
                insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') };
                Test.startTest(); Database.executeBatch(new Work()); Test.stopTest();
                Assert.areEqual('2 1', Work.result);
                Assert.areEqual(0, [SELECT COUNT() FROM Account]);
            }`,
            `tooMany() {
                insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') };
                Test.startTest(); Database.executeBatch(new Work(), 1); Test.stopTest();
            }`
        )
    });
    const { whole, tooMany } = org.test('JobTest');
    assert.equal(whole, 'passed');
    assert.match(String(tooMany), /^System\.UnexpectedException: No more than one executeBatch can be called/);
});

test('a scheduled job runs once and its trigger keeps its next time', () => {
    // apex-recipes, ScheduledApexRecipes_Tests
    const org = startOrg({
        'Nightly.cls': `public class Nightly implements Schedulable {
            public static Integer runs = 0;
            public void execute(SchedulableContext c) { runs++; }
        }`,
        'JobTest.cls': testClass(`schedules() {
            Test.startTest();
            String id = System.schedule('n', '0 0 0 28 5 ? 2099', new Nightly());
            Test.stopTest();
            Assert.areEqual(1, Nightly.runs);
            CronTrigger t = [SELECT CronExpression, TimesTriggered, NextFireTime, CronJobDetail.Name FROM CronTrigger WHERE Id = :id];
            Assert.areEqual(0, t.TimesTriggered);
            Assert.areEqual('2099-05-28 00:00:00', String.valueOf(t.NextFireTime));
            Assert.areEqual('n', t.CronJobDetail.Name);
        }`)
    });
    assert.deepEqual(org.test('JobTest'), { schedules: 'passed' });
});

test('startTest gives a new set of limits, and jobs have their own', () => {
    const org = startOrg({
        'Job.cls': JOB,
        'JobTest.cls': testClass(`limits() {
            insert new Account(Name = 'x');
            Test.startTest();
            Assert.areEqual(0, Limits.getDmlStatements());
            System.enqueueJob(new Job());
            Assert.areEqual(1, Limits.getQueueableJobs());
            Test.stopTest();
            Assert.areEqual(1, Limits.getDmlStatements());
            Assert.areEqual(0, Limits.getQueueableJobs());
        }`)
    });
    assert.deepEqual(org.test('JobTest'), { limits: 'passed' });
    // what a test report shows has all of it: the test's own row and the one of its job
    assert.deepEqual(
        org.results('JobTest').map(({ usage }) => [usage?.dmlRows, usage?.dmlStatements]),
        [[2, 2]]
    );
});

test('a callout after DML is refused, and allowed again after startTest', () => {
    // "Callout Limits and Limitations"; "Testing HTTP Callouts", "Performing DML Operations and Mock Callouts"
    const org = startOrg({
        'Mock.cls': `@IsTest public class Mock implements HttpCalloutMock {
            public HttpResponse respond(HttpRequest r) { HttpResponse p = new HttpResponse(); p.setStatusCode(201); return p; }
        }`,
        'JobTest.cls': testClass(
            `refused() { Test.setMock(HttpCalloutMock.class, new Mock()); insert new Account(Name = 'x'); send(); }`,
            `allowed() {
                Test.setMock(HttpCalloutMock.class, new Mock()); insert new Account(Name = 'x');
                Test.startTest(); Assert.areEqual(201, send()); Test.stopTest();
            }
            static Integer send() {
                HttpRequest r = new HttpRequest(); r.setEndpoint('callout:Erp/orders'); r.setMethod('POST');
                return new Http().send(r).getStatusCode();
            }`,
            `tooMany() { Test.setMock(HttpCalloutMock.class, new Mock()); for (Integer i = 0; i < 101; i++) { send(); } }`
        )
    });
    assert.deepEqual(org.test('JobTest'), {
        refused:
            'System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out',
        allowed: 'passed',
        tooMany: 'System.LimitException: Too many callouts: 101'
    });
});
