/** Query locators of inline queries and Apex cursors ("Using Batch Apex" and "Apex Cursors", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runPending } from '../../src/platform/jobs/background.js';
import { startOrg } from './support.js';

const ROWS = `List<Account> rows = new List<Account>();
    for (Integer i = 0; i < 5; i++) { rows.add(new Account(Name = 'A' + i)); }
    insert rows;`;

describe('a locator of an inline query', () => {
    it('counts its rows as those of a locator, not as those of a query', () => {
        const org = startOrg({});
        org.run(`${ROWS}
            Integer before = Limits.getQueryRows();
            Database.QueryLocator all = Database.getQueryLocator([SELECT Name FROM Account ORDER BY Name]);
            System.debug((Limits.getQueryRows() - before) + ' ' + Limits.getQueryLocatorRows());
            Database.QueryLocatorIterator each = all.iterator();
            List<String> names = new List<String>();
            while (each.hasNext()) { names.add((String) each.next().get('Name')); }
            System.debug(names);`);
        assert.deepEqual(org.debugged(), ['0 5', '(A0, A1, A2, A3, A4)']);
    });

    it('goes over 50,000 rows in a batch, as no query does', () => {
        const org = startOrg({
            'Work.cls': `public class Work implements Database.Batchable<SObject> {
                public Database.QueryLocator start(Database.BatchableContext context) {
                    return Database.getQueryLocator([SELECT Id FROM Account]);
                }
                public void execute(Database.BatchableContext context, List<Account> scope) {}
                public void finish(Database.BatchableContext context) { System.debug('finished'); }
            }`
        });
        const account = org.machine.schema.object('Account');
        assert.ok(account);
        for (let at = 0; at < 50_001; at++) {
            org.session.store.insert(account, { Name: 'x' });
        }
        org.session.store.commit();
        org.run('Database.executeBatch(new Work(), 2000);');
        runPending(org.services);
        assert.deepEqual(org.debugged(), ['finished']);
        assert.match(org.failure('List<Account> all = [SELECT Id FROM Account];'), /Too many query rows: 50001/);
    });
});

describe('a cursor', () => {
    it('fetches rows from any place and counts queries, rows and fetches', () => {
        const org = startOrg({});
        org.run(`${ROWS}
            Database.Cursor cursor = Database.getCursor('SELECT Name FROM Account ORDER BY Name');
            Integer queries = Limits.getQueries();
            Integer found = Limits.getQueryRows();
            List<Account> last = cursor.fetch(3, 2);
            System.debug(cursor.getNumRecords() + ' ' + last[1].Name + ' ' + cursor.fetch(4, 10).size());
            System.debug((Limits.getQueries() - queries) + ' ' + (Limits.getQueryRows() - found));
            System.debug(Limits.getFetchCallsOnApexCursor() + ' ' + Limits.getApexCursorRows());`);
        assert.deepEqual(org.debugged(), ['5 A4 1', '2 3', '2 5']);
    });

    it('reads the variables of the caller', () => {
        const org = startOrg({});
        org.run(`${ROWS}
            String wanted = 'A2';
            System.debug(Database.getCursor('SELECT Id FROM Account WHERE Name = :wanted').getNumRecords());
            Map<String, Object> binds = new Map<String, Object>{ 'name' => 'A3' };
            System.debug(Database.getCursorWithBinds(
                'SELECT Id FROM Account WHERE Name != :name', binds, AccessLevel.SYSTEM_MODE).getNumRecords());`);
        assert.deepEqual(org.debugged(), ['1', '4']);
    });

    it('keeps ids: what is deleted is not fetched', () => {
        const org = startOrg({});
        org.run(`${ROWS}
            Database.Cursor cursor = Database.getCursor('SELECT Name FROM Account ORDER BY Name');
            delete rows[0];
            rows[1].Name = 'changed';
            update rows[1];
            List<Account> found = cursor.fetch(0, 2);
            System.debug(found.size() + ' ' + found[0].Name + ' ' + cursor.getNumRecords());`);
        assert.deepEqual(org.debugged(), ['1 changed 5']);
    });

    it('refuses a place outside of it', () => {
        const org = startOrg({});
        assert.match(
            org.failure("Database.getCursor('SELECT Id FROM Account').fetch(-1, 5);"),
            /FatalCursorException: The cursor has 0 rows/
        );
    });

    it('survives in the state of a queueable job', () => {
        const org = startOrg({
            'Chunks.cls': `public class Chunks implements Queueable {
                Database.Cursor cursor = Database.getCursor('SELECT Id FROM Account', AccessLevel.SYSTEM_MODE);
                Integer position = 0;
                public void execute(QueueableContext context) {
                    List<Account> scope = cursor.fetch(position, 2);
                    position += scope.size();
                    System.debug(position);
                    if (position < cursor.getNumRecords()) { System.enqueueJob(this); }
                }
            }`
        });
        org.run(`${ROWS} System.enqueueJob(new Chunks());`);
        runPending(org.services);
        assert.deepEqual(org.debugged(), ['2', '4', '5']);
    });
});

describe('a pagination cursor', () => {
    it('fills up its pages and says where the next one begins', () => {
        const org = startOrg({});
        org.run(`${ROWS}
            Database.PaginationCursor cursor = Database.getPaginationCursor('SELECT Name FROM Account ORDER BY Name');
            delete rows[1];
            Database.CursorFetchResult page = cursor.fetchPage(0, 2);
            List<Account> found = page.getRecords();
            System.debug(found[1].Name + ' ' + page.getNextIndex() + ' ' + page.getNumDeletedRecords() + ' ' + page.isDone());
            Database.CursorFetchResult rest = cursor.fetchPage(page.getNextIndex(), 10);
            System.debug(rest.getRecords().size() + ' ' + rest.isDone());`);
        assert.deepEqual(org.debugged(), ['A2 3 1 false', '2 true']);
    });
});
