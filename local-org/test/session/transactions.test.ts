/** Transactions: savepoints, limits, mixed DML, users ("Transaction Control", "Execution Governors and Limits", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg } from '../dml/org.js';

const org = makeOrg();

const NEW_USER = `User u = new User(Username = 'ada@perennial.example', LastName = 'Ada', FirstName = 'A.', Email = 'ada@perennial.example', Alias = 'ada',
    ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id, TimeZoneSidKey = 'Europe/Berlin',
    LocaleSidKey = 'de_DE', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'de');`;

describe('savepoints', () => {
    it('take back what was written behind them, but no ids', () => {
        const output = org.run(`
            Savepoint s = Database.setSavepoint();
            Account a = new Account(Name = 'sp'); insert a;
            Database.rollback(s);
            System.debug((a.Id != null) + ' ' + [SELECT COUNT() FROM Account WHERE Name = 'sp']);`);
        assert.deepEqual(output, ['true 0']);
    });

    it('are void behind one that was rolled back to', () => {
        assert.match(
            org.failure(
                'Savepoint a = Database.setSavepoint(); Savepoint b = Database.setSavepoint(); Database.rollback(a); Database.rollback(b);'
            ),
            /Savepoint is no longer valid/
        );
    });

    it('count as DML statements, and so do rollbacks', () => {
        assert.deepEqual(
            org.run(
                'Savepoint s = Database.setSavepoint(); Database.rollback(s); System.debug(Limits.getDmlStatements());'
            ),
            ['2']
        );
    });
});

describe('governor limits', () => {
    it('count statements, rows, queries and their rows', () => {
        const output = org.run(`
            insert new List<Account>{ new Account(Name = 'lim'), new Account(Name = 'lim') };
            List<Account> found = [SELECT Id FROM Account WHERE Name = 'lim'];
            insert new List<Account>();
            System.debug(Limits.getDmlStatements() + ' ' + Limits.getDmlRows() + ' ' + Limits.getQueries() + ' ' + Limits.getQueryRows());`);
        assert.deepEqual(output, ['1 2 1 2']);
    });

    it('end the transaction where they are passed', () => {
        assert.equal(
            org.failure(
                "Account a = new Account(Name = 'A'); insert a; for (Integer i = 0; i < 150; i++) { update a; }"
            ),
            'System.LimitException: Too many DML statements: 151'
        );
        assert.equal(
            org.failure(
                "List<Account> all = new List<Account>(); for (Integer i = 0; i < 10001; i++) { all.add(new Account(Name = 'A')); } insert all;"
            ),
            'System.LimitException: Too many DML rows: 10001'
        );
    });
});

describe('setup objects', () => {
    it('are not written along with others', () => {
        assert.match(
            org.failure("insert new Account(Name = 'A'); insert new UserRole(Name = 'Boss');"),
            /MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object \(or vice versa\): UserRole, original object: Account: \[\]$/
        );
    });

    it('are when one of them is within System.runAs', () => {
        assert.equal(
            org.failure(
                `insert new Account(Name = 'A');
                System.runAs(new User(Id = UserInfo.getUserId())) { insert new UserRole(Name = 'Boss'); }
                insert new Account(Name = 'B');`
            ),
            'nothing thrown'
        );
    });
});

describe('System.runAs', () => {
    it('makes another user the running one, with time zone and locale', () => {
        const output = makeOrg().run(`${NEW_USER} insert u; Id admin = UserInfo.getUserId();
            System.runAs(u) {
                System.debug((UserInfo.getUserId() == u.Id) + ' ' + UserInfo.getLastName() + ' ' + UserInfo.getTimeZone().getID() + ' ' + UserInfo.getLocale());
                Account a = new Account(Name = 'A'); insert a;
                System.debug([SELECT OwnerId FROM Account WHERE Id = :a.Id].OwnerId == u.Id);
            }
            System.debug(UserInfo.getUserId() == admin);`);
        assert.deepEqual(output, ['true Ada Europe/Berlin de_DE', 'true', 'true']);
    });

    it('inserts a user that is none yet', () => {
        const output = makeOrg().run(
            `${NEW_USER} System.runAs(u) { System.debug([SELECT COUNT() FROM User WHERE Username = 'ada@perennial.example']); }`
        );
        assert.deepEqual(output, ['1']);
    });
});

describe('query text', () => {
    it('names locals, fields and members of the caller', () => {
        const classes = {
            Finder: `public class Finder {
                public String wanted = 'A'; static String other = 'B';
                public class Filter { public String name = 'C'; }
                public Integer count() { return Database.countQuery('SELECT COUNT() FROM Account WHERE Name = :wanted'); }
                public static Integer countOther() { return Database.countQuery('SELECT COUNT() FROM Account WHERE Name = :other'); }
                public static Integer countIn(Set<String> names) { Filter f = new Filter(); names.add('x');
                    return Database.query('SELECT Id FROM Account WHERE Name IN :names OR Name = :f.name').size(); }
            }`
        };
        const output = makeOrg({ classes }).run(`
            insert new List<Account>{ new Account(Name = 'A'), new Account(Name = 'B'), new Account(Name = 'C'), new Account(Name = 'C') };
            System.debug(new Finder().count() + ' ' + Finder.countOther() + ' ' + Finder.countIn(new Set<String>{ 'A', 'B' }));`);
        assert.deepEqual(output, ['1 1 4']);
    });

    it('names nothing that is not there', () => {
        assert.equal(
            org.failure("List<Account> a = Database.query('SELECT Id FROM Account WHERE Name = :nothing');"),
            'System.QueryException: Variable does not exist: nothing'
        );
    });

    it('takes binds from a map', () => {
        assert.deepEqual(
            org.run(`insert new Account(Name = 'map');
                System.debug(Database.queryWithBinds('SELECT Id FROM Account WHERE Name = :n', new Map<String, Object>{ 'n' => 'map' }, AccessLevel.USER_MODE).size());`),
            ['1']
        );
    });
});
