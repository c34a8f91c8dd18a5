/** Triggers ("Triggers", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

/** An org with one trigger on accounts. */
function withTrigger(events: string, body: string, classes: Readonly<Record<string, string>> = {}) {
    return makeOrg({ classes, triggers: { T: `trigger T on Account (${events}) { ${body} }` } });
}

describe('trigger context variables', () => {
    it('are those of a trigger that runs before insert', () => {
        const org = withTrigger(
            'before insert',
            `System.debug(Trigger.isExecuting + ' ' + Trigger.isBefore + ' ' + Trigger.isInsert + ' ' + Trigger.isAfter);
             System.debug(Trigger.size + ' ' + Trigger.operationType + ' ' + Trigger.new[0].Name + ' ' + Trigger.new[0].Id);
             System.debug(Trigger.newMap == null && Trigger.old == null && Trigger.oldMap == null);`
        );
        assert.deepEqual(org.run("insert new Account(Name = 'Acme');"), [
            'true true true false',
            '1 BEFORE_INSERT Acme null',
            'true'
        ]);
    });

    it('have ids and maps after insert', () => {
        const org = withTrigger(
            'after insert',
            'System.debug(Trigger.newMap.containsKey(Trigger.new[0].Id)); System.debug(Trigger.new[0].OwnerId == UserInfo.getUserId());'
        );
        assert.deepEqual(org.run("insert new Account(Name = 'Acme');"), ['true', 'true']);
    });

    it('have all fields of the record before and after an update', () => {
        const org = withTrigger(
            'before update, after update',
            "System.debug(Trigger.operationType + ' ' + Trigger.old[0].Name + ' ' + Trigger.new[0].Name + ' ' + Trigger.oldMap.get(Trigger.new[0].Id).Phone + ' ' + Trigger.new[0].Phone);"
        );
        const output = org.run(
            "Account a = new Account(Name = 'A', Phone = '1'); insert a; update new Account(Id = a.Id, Name = 'B');"
        );
        assert.deepEqual(output, ['BEFORE_UPDATE A B 1 1', 'AFTER_UPDATE A B 1 1']);
    });

    it('have only old records when records are deleted, and only new ones when they come back', () => {
        const org = withTrigger(
            'before delete, after delete, after undelete',
            "System.debug(Trigger.operationType + ' ' + (Trigger.new == null) + ' ' + (Trigger.old == null) + ' ' + Trigger.size);"
        );
        const output = org.run("Account a = new Account(Name = 'A'); insert a; delete a; undelete a;");
        assert.deepEqual(output, [
            'BEFORE_DELETE true false 1',
            'AFTER_DELETE true false 1',
            'AFTER_UNDELETE false true 1'
        ]);
    });

    it('are not there outside of triggers', () => {
        assert.deepEqual(makeOrg().run('System.debug(Trigger.isExecuting); System.debug(Trigger.new);'), [
            'false',
            'null'
        ]);
    });
});

describe('records of triggers', () => {
    it('change what is written when they are changed before the write', () => {
        const org = withTrigger('before insert, before update', "Trigger.new[0].Phone = Trigger.isInsert ? '1' : '2';");
        const output = org.run(`
            Account a = new Account(Name = 'A'); insert a;
            System.debug(a.Phone + ' ' + [SELECT Phone FROM Account WHERE Id = :a.Id].Phone);
            update a; System.debug([SELECT Phone FROM Account WHERE Id = :a.Id].Phone);`);
        assert.deepEqual(output, ['null 1', '2']);
    });

    it('are read-only after the write, and old ones always', () => {
        const after = withTrigger(
            'after insert',
            "try { Trigger.new[0].Name = 'x'; } catch (FinalException e) { System.debug(e.getMessage()); }"
        );
        assert.deepEqual(after.run("insert new Account(Name = 'A');"), ['Record is read-only']);
        const old = withTrigger(
            'before update',
            "try { Trigger.old[0].Name = 'x'; } catch (FinalException e) { System.debug(e.getMessage()); }"
        );
        assert.deepEqual(old.run("Account a = new Account(Name = 'A'); insert a; update a;"), ['Record is read-only']);
    });

    it('cannot be written by the trigger', () => {
        const org = withTrigger('after insert', 'update Trigger.new;');
        assert.match(
            org.failure("insert new Account(Name = 'A');"),
            /caused by: System\.SObjectException: DML statement cannot operate on trigger\.new or trigger\.old/
        );
    });

    it('have their formula fields', () => {
        const org = makeOrg({
            files: objectFiles('Account', { Shout__c: ['Text', '<formula>UPPER(Name)</formula>'] }),
            triggers: {
                T: 'trigger T on Account (before insert, after insert) { System.debug(Trigger.new[0].Shout__c); }'
            }
        });
        assert.deepEqual(org.run("insert new Account(Name = 'acme');"), ['ACME', 'ACME']);
    });
});

describe('running triggers', () => {
    it('takes 200 records at a time', () => {
        const org = withTrigger('before insert', 'System.debug(Trigger.size);');
        const output = org.run(`
            List<Account> all = new List<Account>();
            for (Integer i = 0; i < 450; i++) { all.add(new Account(Name = 'A' + i)); }
            insert all; System.debug(Limits.getDmlStatements() + ' ' + Limits.getDmlRows());`);
        assert.deepEqual(output, ['200', '200', '50', '1 450']);
    });

    it('takes the triggers of an event by name, so that runs are alike', () => {
        const say = (name: string): string => `trigger ${name} on Account (before insert) { System.debug('${name}'); }`;
        const org = makeOrg({ triggers: { Zeta: say('Zeta'), Alpha: say('Alpha'), Mid: say('Mid') } });
        assert.deepEqual(org.run("insert new Account(Name = 'A');"), ['Alpha', 'Mid', 'Zeta']);
    });

    it('leaves inactive triggers out', () => {
        const org = makeOrg({
            triggers: { T: "trigger T on Account (before insert) { System.debug('ran'); }" },
            files: { 'triggers/T.trigger-meta.xml': '<ApexTrigger><status>Inactive</status></ApexTrigger>' }
        });
        assert.deepEqual(org.run("insert new Account(Name = 'A');"), []);
    });

    it('fires triggers of records that triggers write', () => {
        const org = makeOrg({
            triggers: {
                A: "trigger A on Account (after insert) { insert new Contact(LastName = 'c', AccountId = Trigger.new[0].Id); }",
                C: 'trigger C on Contact (before insert) { System.debug(Trigger.new[0].LastName); }'
            }
        });
        assert.deepEqual(org.run("insert new Account(Name = 'A'); System.debug([SELECT COUNT() FROM Contact]);"), [
            'c',
            '1'
        ]);
    });

    it('stops a trigger that fires itself after 16 levels', () => {
        const org = withTrigger('after update', 'List<Account> all = Trigger.new.deepClone(true); update all;');
        const message = org.failure("Account a = new Account(Name = 'A'); insert a; update a;");
        assert.match(message, /maximum trigger depth exceeded\nAccount trigger event AfterUpdate/);
        assert.equal(message.split('execution of AfterUpdate').length - 1, 16);
    });

    it('does not let a trigger write the records that it runs before', () => {
        const org = withTrigger('before update', "update new Account(Id = Trigger.new[0].Id, Name = 'x');");
        assert.match(
            org.failure("Account a = new Account(Name = 'A'); insert a; update a;"),
            /SELF_REFERENCE_FROM_TRIGGER, Object \(id = \w{15}\) is currently in trigger T, therefore it cannot recursively update itself/
        );
    });
});

describe('errors in triggers', () => {
    it('are those that code adds, to records and to fields', () => {
        const org = withTrigger(
            'before insert',
            "Trigger.new[0].addError('no'); Trigger.new[0].Phone.addError('bad phone');"
        );
        assert.equal(
            org.failure("insert new Account(Name = 'A');"),
            'System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, no: []'
        );
        const output = org.run(`
            try { insert new Account(Name = 'A'); }
            catch (DmlException e) { System.debug(e.getDmlMessage(1) + ' ' + e.getDmlFieldNames(1)); }`);
        assert.deepEqual(output, ['bad phone (Phone)']);
    });

    it('keep a record from being deleted', () => {
        const org = withTrigger('before delete', "Trigger.old[0].addError('stays');");
        assert.match(
            org.failure("Account a = new Account(Name = 'A'); insert a; delete a;"),
            /Delete failed.*FIELD_CUSTOM_VALIDATION_EXCEPTION, stays/
        );
    });

    it('are exceptions too, told with the trigger and the place', () => {
        const org = withTrigger('before insert', '\n String s;\n s.length();');
        assert.equal(
            org.failure("insert new Account(Name = 'A');"),
            'System.DmlException: Insert failed. First exception on row 0; first error: CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, T: execution of BeforeInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object\n\nTrigger.T: line 3, column 1: []'
        );
    });

    it('leave limits that no code can catch as they are', () => {
        const org = withTrigger(
            'before insert',
            'for (Integer i = 0; i < 200; i++) { List<Account> a = [SELECT Id FROM Account]; }'
        );
        assert.equal(
            org.failure("try { insert new Account(Name = 'A'); } catch (Exception e) { System.debug('caught'); }"),
            'System.LimitException: Too many SOQL queries: 101'
        );
    });
});
