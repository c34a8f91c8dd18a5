import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advanceTo, runPending } from '../../src/platform/jobs/background.js';
import { START, startOrg } from './support.js';

// Apex Developer Guide, "Queueable Apex" and "Transaction Finalizers"

const ADD = `public class Add implements Queueable {
    private String name;
    public static Integer runs = 0;
    public Add(String name) { this.name = name; }
    public void rename(String other) { this.name = other; }
    public void execute(QueueableContext context) {
        runs++;
        System.debug(System.isQueueable() + ' ' + Limits.getLimitQueries() + ' ' + (context.getJobId() != null));
        insert new Account(Name = name);
    }
}`;

test('a job waits until it is run, and its row tells of it', () => {
    const org = startOrg({ 'Add.cls': ADD });
    org.run(`System.enqueueJob(new Add('Acme'));`);
    const [before] = org.rows('AsyncApexJob');
    assert.deepEqual(
        [before?.JobType, before?.Status, before?.MethodName, org.rows('Account').length],
        ['Queueable', 'Queued', undefined, 0]
    );
    runPending(org.services);
    const [after] = org.rows('AsyncApexJob');
    assert.deepEqual([after?.Status, org.rows('Account').map(({ Name }) => Name)], ['Completed', ['Acme']]);
    // asynchronous limits: 200 queries
    assert.deepEqual(org.debugged(), ['true 200 true']);
});

test('a job works on a copy of what was queued', () => {
    const org = startOrg({ 'Add.cls': ADD });
    org.run(`Add job = new Add('before'); System.enqueueJob(job); job.rename('after');`);
    runPending(org.services);
    assert.deepEqual(
        org.rows('Account').map(({ Name }) => Name),
        ['before']
    );
});

test('a transaction that is rolled back has queued nothing', () => {
    // "If an Apex transaction rolls back, any queueable jobs queued for execution by the transaction aren't processed."
    const org = startOrg({ 'Add.cls': ADD });
    assert.match(org.failure(`System.enqueueJob(new Add('x')); throw new IllegalArgumentException('no');`), /no$/);
    org.run(`Savepoint s = Database.setSavepoint(); System.enqueueJob(new Add('x')); Database.rollback(s);`);
    assert.deepEqual(runPending(org.services).ran, []);
    assert.equal(org.rows('Account').length, 0);
});

test('a job that fails is recorded, undone, and stops no other', () => {
    const org = startOrg({
        'Add.cls': ADD,
        'Broken.cls': `public class Broken implements Queueable {
            public void execute(QueueableContext c) { insert new Account(Name = 'x'); Integer i = 1 / 0; }
        }`
    });
    org.run(`System.enqueueJob(new Broken()); System.enqueueJob(new Add('y'));`);
    const { ran } = runPending(org.services);
    assert.deepEqual(
        ran.map(({ error }) => error),
        ['System.MathException: Divide by 0', undefined]
    );
    assert.deepEqual(
        org.rows('Account').map(({ Name }) => Name),
        ['y']
    );
    assert.deepEqual(
        org
            .rows('AsyncApexJob')
            .map(({ Status, ExtendedStatus, NumberOfErrors }) => [Status, ExtendedStatus, NumberOfErrors]),
        [
            ['Failed', 'First error: Divide by 0', 1],
            ['Completed', undefined, 0]
        ]
    );
});

test('a job is delayed by the minutes that it is queued with', () => {
    const org = startOrg({ 'Add.cls': ADD });
    org.run(`System.enqueueJob(new Add('later'), 5); System.enqueueJob(new Add('now'));`);
    runPending(org.services);
    assert.deepEqual(
        org.rows('Account').map(({ Name }) => Name),
        ['now']
    );
    org.clock.moveTo(org.clock.now() + 5 * 60_000);
    runPending(org.services);
    assert.equal(org.rows('Account').length, 2);
});

test('a job queues one more, not two', () => {
    // "you can add only one job from an executing job"
    const org = startOrg({
        'Twice.cls': `public class Twice implements Queueable {
            public void execute(QueueableContext c) { System.enqueueJob(new Leaf()); System.enqueueJob(new Leaf()); }
            public class Leaf implements Queueable { public void execute(QueueableContext c) {} }
        }`
    });
    org.run('System.enqueueJob(new Twice());');
    assert.deepEqual(
        runPending(org.services).ran.map(({ error }) => error),
        ['System.LimitException: Too many queueable jobs added to the queue: 2']
    );
});

test('a chain ends at the depth that its first job was given', () => {
    // "AsyncOptions Class", "AsyncInfo Class"
    const org = startOrg({
        'Chain.cls': `public class Chain implements Queueable {
            public void execute(QueueableContext c) {
                System.debug(AsyncInfo.getCurrentQueueableStackDepth() + ' of ' + AsyncInfo.getMaximumQueueableStackDepth());
                System.enqueueJob(new Chain());
            }
        }`
    });
    org.run(
        'AsyncOptions o = new AsyncOptions(); o.MaximumQueueableStackDepth = 2; System.enqueueJob(new Chain(), o);'
    );
    assert.deepEqual(
        runPending(org.services).ran.map(({ error }) => error),
        [undefined, 'System.AsyncException: Maximum stack depth has been reached.']
    );
    assert.deepEqual(org.debugged(), ['1 of 2', '2 of 2']);
});

test('a job of a signature that waits already is refused', () => {
    // "Detect Duplicate Queueable Jobs"
    const org = startOrg({ 'Add.cls': ADD });
    const block = `AsyncOptions o = new AsyncOptions();
        o.DuplicateSignature = QueueableDuplicateSignature.builder().addString('a').build();
        System.enqueueJob(new Add('x'), o);`;
    org.run(block);
    assert.match(org.failure(block), /^System\.DuplicateMessageException: /);
    runPending(org.services);
    org.run(block);
});

const FINALIZED = {
    'Work.cls': `public class Work implements Queueable, Finalizer {
        private Boolean fails;
        private List<String> seen = new List<String>();
        public Work(Boolean fails) { this.fails = fails; }
        public void execute(QueueableContext c) {
            System.attachFinalizer(this);
            seen.add('executed');
            insert new Account(Name = 'of the job');
            if (fails) { throw new IllegalArgumentException('broken'); }
        }
        public void execute(FinalizerContext c) {
            insert new Account(Name = c.getResult() + ' ' + c.getException()?.getMessage() + ' ' + seen);
        }
    }`
};

test('a finalizer runs after success and after failure, in a transaction of its own', () => {
    const org = startOrg(FINALIZED);
    org.run('System.enqueueJob(new Work(false)); System.enqueueJob(new Work(true));');
    runPending(org.services);
    assert.deepEqual(
        org.rows('Account').map(({ Name }) => Name),
        ['of the job', 'SUCCESS null (executed)', 'UNHANDLED_EXCEPTION broken (executed)']
    );
});

test('a job has one finalizer only', () => {
    const org = startOrg({
        'Two.cls': `public class Two implements Queueable, Finalizer {
            public void execute(QueueableContext c) { System.attachFinalizer(this); System.attachFinalizer(this); }
            public void execute(FinalizerContext c) {}
        }`
    });
    org.run('System.enqueueJob(new Two());');
    assert.match(String(runPending(org.services).ran[0]?.error), /More than one Finalizer cannot be attached/);
});

test('a finalizer queues a failing job again five times in a row', () => {
    // "A Queueable job that failed due to an unhandled exception can be successively re-enqueued five times"
    const org = startOrg({
        'Stubborn.cls': `public class Stubborn implements Queueable, Finalizer {
            public void execute(QueueableContext c) { System.attachFinalizer(this); Integer i = 1 / 0; }
            public void execute(FinalizerContext c) { System.enqueueJob(new Stubborn()); }
        }`
    });
    org.run('System.enqueueJob(new Stubborn());');
    assert.equal(runPending(org.services).ran.length, 6);
});

test('state keeps its shape through the queue: shared objects, maps, decimals, no transient fields', () => {
    const org = startOrg({
        'Stateful.cls': `public class Stateful implements Queueable {
            public List<Decimal> numbers = new List<Decimal>{ 1.50, 2 };
            public List<Decimal> same;
            public Map<Date, Set<Id>> ids = new Map<Date, Set<Id>>();
            public transient String gone = 'gone';
            public Exception error = new IllegalArgumentException('kept');
            public Account account = new Account(Name = 'A', AnnualRevenue = 10);
            public Stateful self;
            public SObjectType type = Account.SObjectType;
            public Stateful() { same = numbers; self = this; ids.put(Date.newInstance(2026, 1, 2), new Set<Id>{ UserInfo.getUserId() }); }
            public void execute(QueueableContext c) {
                numbers.add(3);
                System.debug(same + ' ' + gone + ' ' + error.getMessage() + ' ' + account.AnnualRevenue + ' ' + (self === this));
                System.debug(ids.get(Date.newInstance(2026, 1, 2)).contains(UserInfo.getUserId()) + ' ' + (type == Account.SObjectType));
            }
        }`
    });
    org.run('System.enqueueJob(new Stateful());');
    assert.equal(runPending(org.services).ran[0]?.error, undefined);
    assert.deepEqual(org.debugged(), ['(1.50, 2, 3) null kept 10 true', 'true true']);
});

test('static initialisers run in the transaction of the job', () => {
    // "Static variables are only static within the scope of the Apex transaction"
    const org = startOrg({
        'Work.cls': `public class Work implements Queueable {
            private static Integer accounts = [SELECT COUNT() FROM Account];
            public void execute(QueueableContext c) { System.debug(accounts + ' ' + Limits.getQueries()); }
        }`
    });
    org.run(`System.enqueueJob(new Work()); insert as system new Account(Name = 'x');`);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['1 1']);
});

test('a queued job counts as an asynchronous call, and its row has no method', () => {
    // public tests NebulaLogger, LogEntryArchivePlugin_Tests and LogManagementDataSelector_Tests
    const org = startOrg({
        'Quiet.cls': 'public class Quiet implements Queueable { public void execute(QueueableContext c) {} }'
    });
    org.run(`System.enqueueJob(new Quiet());
        System.debug(Limits.getAsyncCalls() + ' ' + [SELECT MethodName FROM AsyncApexJob].MethodName);`);
    assert.deepEqual(org.debugged(), ['1 null']);
});

test('AsyncOptions delay a job by up to ten minutes', () => {
    // "AsyncOptions Class": MinimumQueueableDelayInMinutes
    const org = startOrg({ 'Add.cls': ADD });
    const block = (minutes: number): string =>
        `AsyncOptions o = new AsyncOptions(); o.MinimumQueueableDelayInMinutes = ${minutes}; System.enqueueJob(new Add('x'), o);`;
    org.run(block(10));
    assert.deepEqual(runPending(org.services).ran, []);
    assert.equal(advanceTo(org.services, START + 10 * 60_000).ran.length, 1);
    assert.match(org.failure(block(11)), /from 0 to 10 minutes/);
    assert.match(
        org.failure(
            `AsyncOptions o = new AsyncOptions(); o.MaximumQueueableStackDepth = 0; System.enqueueJob(new Add('x'), o);`
        ),
        /at least 1/
    );
});

test('signatures that differ are different jobs, and a signature has up to 240 bytes', () => {
    // "QueueableDuplicateSignature.Builder Class"
    const org = startOrg({ 'Add.cls': ADD });
    const block = (parts: string): string => `AsyncOptions o = new AsyncOptions();
        o.DuplicateSignature = QueueableDuplicateSignature.builder()${parts}.build(); System.enqueueJob(new Add('x'), o);`;
    org.run(block(`.addId(UserInfo.getUserId()).addInteger(1)`));
    org.run(block(`.addId(UserInfo.getUserId()).addInteger(2)`));
    assert.match(org.failure(block(`.addId(UserInfo.getUserId()).addInteger(2)`)), /DuplicateMessageException/);
    assert.match(org.failure(block(`.addString('a'.repeat(241))`)), /240 bytes/);
});
