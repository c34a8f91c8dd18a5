/** Partial success ("Bulk DML Exception Handling", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg } from './org.js';

const LIST = "new List<Account>{ new Account(Name = 'good'), new Account(), new Account(Name = 'bad') }";

describe('Database.insert without all or none', () => {
    it('writes what can be written and tells of the rest', () => {
        const output = makeOrg().run(`
            List<Database.SaveResult> results = Database.insert(${LIST}, false);
            for (Database.SaveResult r : results) {
                System.debug(r.isSuccess() + ' ' + (r.getId() != null) + ' ' + (r.getErrors().isEmpty() ? null : r.getErrors()[0].getStatusCode().name()));
            }
            System.debug([SELECT COUNT() FROM Account]);`);
        assert.deepEqual(output, ['true true null', 'false false REQUIRED_FIELD_MISSING', 'true true null', '2']);
    });

    it('runs triggers anew for the records that are left, what they did before being undone', () => {
        const org = makeOrg({
            triggers: {
                T: `trigger T on Account (before insert, after insert) {
                        System.debug(Trigger.operationType + ' ' + Trigger.size);
                        if (Trigger.isBefore) { for (Account a : Trigger.new) { if (a.Name == 'bad') { a.addError('no'); } } }
                        else { insert new Contact(LastName = 'of ' + Trigger.size); }
                    }`
            }
        });
        const output = org.run(`
            Database.insert(${LIST}, false);
            System.debug([SELECT LastName FROM Contact].LastName + ' ' + Limits.getDmlStatements());`);
        assert.deepEqual(output, ['BEFORE_INSERT 3', 'AFTER_INSERT 1', 'BEFORE_INSERT 1', 'AFTER_INSERT 1', 'of 1 2']);
    });

    it('gives up after three attempts', () => {
        const org = makeOrg({
            triggers: { T: "trigger T on Account (after insert) { Trigger.new[0].addError('never'); }" }
        });
        const output = org.run(`
            List<Account> all = new List<Account>();
            for (Integer i = 0; i < 5; i++) { all.add(new Account(Name = 'A' + i)); }
            for (Database.SaveResult r : Database.insert(all, false)) { System.debug(r.getErrors()[0].getMessage()); }
            System.debug([SELECT COUNT() FROM Account]);`);
        const retries = 'Too many batch retries in the presence of Apex triggers and partial failures.';
        assert.deepEqual(output, ['never', 'never', 'never', retries, retries, '0']);
    });

    it('makes every record fail whose trigger throws', () => {
        const org = makeOrg({ triggers: { T: 'trigger T on Account (before insert) { Integer i = 1 / 0; }' } });
        const output = org.run(`
            for (Database.SaveResult r : Database.insert(new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') }, false)) {
                System.debug(r.getErrors()[0].getMessage().contains('System.MathException: Divide by 0'));
            }`);
        assert.deepEqual(output, ['true', 'true']);
    });
});
