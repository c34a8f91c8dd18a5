import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from '../../src/platform/jobs/rows.js';
import { runPending } from '../../src/platform/jobs/background.js';
import { startOrg } from './support.js';

// Apex Developer Guide, "Using Batch Apex"

function batchOf(interfaces: string, execute: string): Record<string, string> {
    return {
        'Work.cls': `public class Work implements Database.Batchable<SObject>${interfaces} {
            public Integer count = 0;
            public static Integer statics = 0;
            public Database.QueryLocator start(Database.BatchableContext c) {
                return Database.getQueryLocator('SELECT Id, Name FROM Account ORDER BY Name');
            }
            public void execute(Database.BatchableContext c, List<Account> scope) { ${execute} }
            public void finish(Database.BatchableContext c) { System.debug('finish ' + count + ' ' + statics); }
        }`
    };
}

const INSERT = `List<Account> all = new List<Account>();
    for (Integer i = 0; i < 5; i++) { all.add(new Account(Name = 'A' + i)); } insert all;`;
const COUNT = `count += scope.size(); statics += scope.size(); System.debug(scope.size() + ' ' + Limits.getQueries());`;

test('each chunk is a transaction with new statics and instance state', () => {
    const org = startOrg(batchOf('', COUNT));
    org.run(`${INSERT} Database.executeBatch(new Work(), 2);`);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['2 0', '2 0', '1 0', 'finish 0 0']);
    const [job] = org.rows('AsyncApexJob');
    assert.deepEqual(
        [job?.JobType, job?.Status, job?.TotalJobItems, job?.JobItemsProcessed, job?.NumberOfErrors],
        ['BatchApex', 'Completed', 3, 3, 0]
    );
});

test('Database.Stateful keeps instance state, not statics', () => {
    const org = startOrg(batchOf(', Database.Stateful', COUNT));
    org.run(`${INSERT} Database.executeBatch(new Work(), 2);`);
    runPending(org.services);
    assert.equal(org.debugged().at(-1), 'finish 5 0');
});

test('a chunk that fails is counted and undone; the others and finish run', () => {
    const org = startOrg(
        batchOf(
            '',
            `scope[0].Site = 'seen'; update scope; if (scope[0].Name == 'A2') { throw new IllegalArgumentException('bad chunk'); }`
        )
    );
    org.run(`${INSERT} Database.executeBatch(new Work(), 2);`);
    runPending(org.services);
    const [job] = org.rows('AsyncApexJob');
    assert.deepEqual(
        [job?.Status, job?.NumberOfErrors, job?.ExtendedStatus],
        ['Completed', 1, 'First error: bad chunk']
    );
    assert.deepEqual(
        org.rows('Account').flatMap(({ Name, Site }) => (Site === undefined ? [] : [Name])),
        ['A0', 'A4']
    );
    assert.deepEqual(org.debugged(), ['finish 0 0']);
});

test('an iterable may give anything', () => {
    const org = startOrg({
        'Words.cls': `public class Words implements Database.Batchable<String>, Iterable<String>, Iterator<String> {
            private Integer at = 0;
            public Iterable<String> start(Database.BatchableContext c) { return this; }
            public Iterator<String> iterator() { return this; }
            public Boolean hasNext() { return at < 3; }
            public String next() { return 'w' + at++; }
            public void execute(Database.BatchableContext c, List<String> scope) { System.debug(scope); }
            public void finish(Database.BatchableContext c) {}
        }`
    });
    org.run('Database.executeBatch(new Words(), 2);');
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['(w0, w1)', '(w2)']);
});

test('records are read when their chunk runs', () => {
    const org = startOrg(
        batchOf(
            '',
            `System.debug(scope[0].Site); Account last = [SELECT Id FROM Account ORDER BY Name DESC LIMIT 1]; last.Name = 'renamed'; update last;
            System.debug(scope[0].Name);`
        )
    );
    org.run(`insert new List<Account>{ new Account(Name = 'A'), new Account(Name = 'B') };
        Database.executeBatch(new Work(), 1);`);
    runPending(org.services);
    assert.match(
        text(org.rows('AsyncApexJob')[0]?.ExtendedStatus),
        /without querying the requested field: Account\.Site/
    );
});

test('a failing batch that raises events publishes BatchApexErrorEvent', () => {
    // Platform Events Developer Guide, "Firing Platform Events from Batch Apex"
    const org = startOrg({
        ...batchOf(', Database.RaisesPlatformEvents', `throw new IllegalArgumentException('bad');`),
        'OnError.trigger': `trigger OnError on BatchApexErrorEvent (after insert) {
            for (BatchApexErrorEvent e : Trigger.new) {
                System.debug(e.Phase + ' ' + e.ExceptionType + ' ' + e.Message + ' ' + e.JobScope.length() + ' ' + e.DoesExceedJobScopeMaxLength);
            }
        }`
    });
    org.run(`${INSERT} Database.executeBatch(new Work());`);
    runPending(org.services);
    const scope = String(5 * 18 + 4);
    assert.ok(org.debugged().includes(`EXECUTE System.IllegalArgumentException bad ${scope} false`));
});

test('a batch is not started from execute, but from finish', () => {
    const org = startOrg({
        ...batchOf('', 'Database.executeBatch(new Work());'),
        'Next.cls': `public class Next implements Database.Batchable<SObject> {
            public Iterable<SObject> start(Database.BatchableContext c) { return new List<SObject>(); }
            public void execute(Database.BatchableContext c, List<SObject> scope) {}
            public void finish(Database.BatchableContext c) { Database.executeBatch(new Work()); }
        }`
    });
    org.run(`${INSERT} Database.executeBatch(new Next());`);
    const { ran } = runPending(org.services);
    assert.deepEqual(
        ran.map(({ error }) => error),
        [
            undefined,
            'System.AsyncException: Database.executeBatch cannot be called from a batch start, batch execute, or future method.'
        ]
    );
});

test('of two execute methods the one runs that the interface asks for, and a batch that finish starts runs in stopTest too', () => {
    // public test NebulaLogger, LogBatchPurger_Tests
    const org = startOrg({
        'Purge.cls': `public class Purge implements Database.Batchable<SObject> {
            Integer left = 2;
            public Database.QueryLocator start(Database.BatchableContext c) {
                return Database.getQueryLocator([SELECT Id FROM Account LIMIT 1]);
            }
            public void execute(Database.BatchableContext c, List<Account> rows) { System.debug('wrong one'); }
            public void execute(Database.BatchableContext c, List<SObject> rows) { delete as system rows; }
            public void finish(Database.BatchableContext c) {
                Purge next = new Purge();
                next.left = left - 1;
                if (next.left > 0) { Database.executeBatch(next); }
            }
        }`,
        'PurgeTest.cls': `@IsTest private class PurgeTest {
            @IsTest static void chain() {
                insert as system new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b'), new Account(Name = 'c') };
                Test.startTest();
                Database.executeBatch(new Purge());
                Test.stopTest();
                Assert.areEqual(1, [SELECT COUNT() FROM Account]);
            }
        }`
    });
    assert.deepEqual(org.test('PurgeTest'), { chain: 'passed' });
});
