/** Insert ("insert Statement" and "Triggers and Order of Execution", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from './org.js';

const org = makeOrg({
    files: {
        ...objectFiles('Plan__c', {
            Code__c: ['Text', '<length>5</length><unique>true</unique><externalId>true</externalId>'],
            Needed__c: ['Checkbox', '<defaultValue>true</defaultValue>'],
            Level__c: [
                'Picklist',
                '<valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Low</fullName><default>true</default></value><value><fullName>High</fullName></value></valueSetDefinition></valueSet>'
            ],
            Due__c: ['Date', '<defaultValue>DATE(2026, 1, 31)</defaultValue>'],
            Amount__c: ['Number', '<precision>5</precision><scale>2</scale>'],
            Mail__c: ['Email'],
            Boss__c: ['Lookup', '<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>'],
            Number__c: ['AutoNumber', '<displayFormat>P-{0000}</displayFormat>'],
            Twice__c: ['Number', '<formula>Amount__c * 2</formula><precision>18</precision><scale>1</scale>']
        })
    }
});

describe('insert', () => {
    it('gives the record its id, on the instance that was inserted', () => {
        const [id] = org.run("Account a = new Account(Name = 'Acme'); insert a; System.debug(a.Id);");
        assert.match(id ?? '', /^001\w{15}$/);
    });

    it('writes system fields and the owner', () => {
        const output = org.run(`
            Account a = new Account(Name = 'Acme'); insert a;
            a = [SELECT OwnerId, CreatedById, IsDeleted, CreatedDate, LastModifiedDate FROM Account WHERE Id = :a.Id];
            System.debug(a.OwnerId == UserInfo.getUserId() && a.CreatedById == UserInfo.getUserId());
            System.debug(a.IsDeleted); System.debug(a.CreatedDate == a.LastModifiedDate);`);
        assert.deepEqual(output, ['true', 'false', 'true']);
    });

    it('fills defaults: constants, picklist values and formulas', () => {
        const output = org.run(`
            Plan__c p = new Plan__c(); insert p;
            p = [SELECT Needed__c, Level__c, Due__c FROM Plan__c WHERE Id = :p.Id];
            System.debug(p.Needed__c + ' ' + p.Level__c + ' ' + p.Due__c.format());`);
        assert.deepEqual(output, ['true Low 1/31/2026']);
    });

    it('leaves a field alone that code set to null', () => {
        const output = org.run(`
            Plan__c p = new Plan__c(Level__c = null); insert p;
            System.debug([SELECT Level__c FROM Plan__c WHERE Id = :p.Id].Level__c);`);
        assert.deepEqual(output, ['null']);
    });

    it('gives a record of a custom object without a name its id for one', () => {
        const output = org.run(`
            Plan__c p = new Plan__c(); insert p;
            System.debug([SELECT Name FROM Plan__c WHERE Id = :p.Id].Name == (String) p.Id);`);
        assert.deepEqual(output, ['true']);
    });

    it('counts auto numbers up', () => {
        const output = makeOrg({
            files: objectFiles('Plan__c', { Number__c: ['AutoNumber', '<displayFormat>P-{0000}</displayFormat>'] })
        }).run(`
            insert new List<Plan__c>{ new Plan__c(), new Plan__c() };
            for (Plan__c p : [SELECT Number__c FROM Plan__c ORDER BY Number__c]) { System.debug(p.Number__c); }`);
        assert.deepEqual(output, ['P-0001', 'P-0002']);
    });

    it('refuses a record that has an id', () => {
        assert.equal(
            org.failure("Account a = new Account(Name = 'A'); insert a; insert a;"),
            'System.DmlException: Insert failed. First exception on row 0; first error: INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]'
        );
    });

    it('wants required fields, all named in one error', () => {
        const prefix =
            'System.DmlException: Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING';
        assert.equal(org.failure('insert new Account();'), `${prefix}, Required fields are missing: [Name]: [Name]`);
        const [, first = '', second = ''] =
            /Required fields are missing: \[(\w+), (\w+)\]: \[\1, \2\]$/.exec(
                org.failure("insert new Opportunity(Name = 'x');")
            ) ?? [];
        assert.deepEqual([first, second].sort(), ['CloseDate', 'StageName']);
    });

    it('refuses texts that are too long', () => {
        assert.equal(
            org.failure("insert new Plan__c(Code__c = 'abcdef');"),
            'System.DmlException: Insert failed. First exception on row 0; first error: STRING_TOO_LONG, Code: data value too large: abcdef (max length=5): [Code__c]'
        );
    });

    it('cuts texts that are too long when DMLOptions say so', () => {
        const output = org.run(`
            Database.DMLOptions options = new Database.DMLOptions(); options.allowFieldTruncation = true;
            Plan__c p = new Plan__c(Code__c = 'ghijklm');
            Database.insert(p, options);
            System.debug([SELECT Code__c FROM Plan__c WHERE Id = :p.Id].Code__c);`);
        assert.deepEqual(output, ['ghijk']);
    });

    it('refuses values that a restricted picklist lacks', () => {
        assert.equal(
            org.failure("insert new Plan__c(Level__c = 'Huge');"),
            'System.DmlException: Insert failed. First exception on row 0; first error: INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Level: bad value for restricted picklist field: Huge: [Level__c]'
        );
    });

    it('refuses what is no e-mail address', () => {
        assert.equal(
            org.failure("insert new Plan__c(Mail__c = 'nobody');"),
            'System.DmlException: Insert failed. First exception on row 0; first error: INVALID_EMAIL_ADDRESS, Mail: invalid email address: nobody: [Mail__c]'
        );
    });

    it('refuses numbers with more digits than the field has', () => {
        assert.equal(
            org.failure('insert new Plan__c(Amount__c = 1000);'),
            'System.DmlException: Insert failed. First exception on row 0; first error: NUMBER_OUTSIDE_VALID_RANGE, Amount: value outside of valid range on numeric field: 1000: [Amount__c]'
        );
    });

    it('refuses lookups to records that do not exist', () => {
        assert.match(
            org.failure("insert new Plan__c(Boss__c = '001000000000999AAA');"),
            /INVALID_CROSS_REFERENCE_KEY, invalid cross reference id/
        );
    });

    it('refuses lookups to records of another object', () => {
        assert.match(
            org.failure("Contact c = new Contact(LastName = 'x'); insert c; insert new Plan__c(Boss__c = c.Id);"),
            /FIELD_INTEGRITY_EXCEPTION, Boss: id value of incorrect type: 003\w{15}: \[Boss__c\]/
        );
    });

    it('refuses a value that another record has in a unique field, case aside', () => {
        assert.match(
            org.failure("insert new Plan__c(Code__c = 'u1'); insert new Plan__c(Code__c = 'U1');"),
            /DUPLICATE_VALUE, duplicate value found: Code__c duplicates value on record with id: \w{15}: \[\]/
        );
    });

    it('refuses a value that stands twice in one list', () => {
        assert.match(
            org.failure("insert new List<Plan__c>{ new Plan__c(Code__c = 'v1'), new Plan__c(Code__c = 'v1') };"),
            /First exception on row 1; first error: DUPLICATE_VALUE, duplicate value found: <unknown> duplicates value on record with id: <unknown>/
        );
    });

    it('refuses the same instance twice', () => {
        assert.equal(
            org.failure("Account a = new Account(Name = 'A'); insert new List<Account>{ a, a };"),
            'System.ListException: Before Insert or Upsert list must not have two identically equal elements'
        );
    });

    it('undoes everything when one record fails', () => {
        const output = org.run(`
            Integer n = [SELECT COUNT() FROM Account];
            Account good = new Account(Name = 'A');
            try { insert new List<Account>{ good, new Account() }; } catch (DmlException e) { System.debug(e.getDmlIndex(0)); }
            System.debug([SELECT COUNT() FROM Account] - n); System.debug(good.Id);`);
        assert.deepEqual(output, ['1', '0', 'null']);
    });

    it('relates to a parent by its external id', () => {
        const output = makeOrg({
            files: objectFiles('Account', { Key__c: ['Text', '<length>9</length><externalId>true</externalId>'] })
        }).run(`
            insert new Account(Name = 'Acme', Key__c = 'k1');
            insert new Contact(LastName = 'Ada', Account = new Account(Key__c = 'K1'));
            System.debug([SELECT Account.Name FROM Contact].Account.Name);`);
        assert.deepEqual(output, ['Acme']);
    });

    it('takes records of up to ten runs of types', () => {
        const output = org.run(`
            List<SObject> mixed = new List<SObject>{ new Account(Name = 'm'), new Contact(LastName = 'm') };
            insert mixed; System.debug(mixed[1].Id.getSObjectType());`);
        assert.deepEqual(output, ['Contact']);
        assert.match(
            org.failure(`List<SObject> mixed = new List<SObject>();
                for (Integer i = 0; i < 6; i++) { mixed.add(new Account(Name = 'm')); mixed.add(new Contact(LastName = 'm')); }
                insert mixed;`),
            /^System\.TypeException: Cannot have more than 10 chunks in a single operation/
        );
    });

    it('tells of every row that failed', () => {
        const output = org.run(`
            try { insert new List<Account>{ new Account(), new Account(Name = 'x'), new Account() }; }
            catch (DmlException e) {
                System.debug(e.getNumDml() + ' ' + e.getDmlIndex(1) + ' ' + e.getDmlFieldNames(1) + ' ' + e.getDmlType(0));
                System.debug(e.getDmlMessage(0));
            }`);
        assert.deepEqual(output, ['2 2 (Name) REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]']);
    });

    it('refuses null in a list and null instead of one', () => {
        assert.match(
            org.failure('insert new List<Account>{ null };'),
            /DML statement found null SObject at position 0/
        );
        assert.match(org.failure('Account a; insert a;'), /^System\.NullPointerException/);
    });
});
