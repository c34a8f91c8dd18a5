import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ListValue } from '../../src/language/collections.js';
import { DateValue } from '../../src/language/dates.js';
import { decimalFromText } from '../../src/language/decimal.js';
import { equalsValue, hashOf } from '../../src/language/equality.js';
import { to18 } from '../../src/schema/ids.js';
import { RecordValue } from '../../src/schema/record.js';
import { fieldToken } from '../../src/schema/tokens.js';
import { fieldOf, load, machine, objectOf, PLANS, recordOf, throwsApex } from './support.js';

const { schema } = load(PLANS);
const run = machine(schema);
const ID = '001000000000001AAA';

const call = (record: RecordValue, key: string, ...values: readonly unknown[]): unknown =>
    run.natives.method('SObject', key)(record, ...values);

describe('reading a field', () => {
    it('gives null when it was never set', () => {
        assert.equal(RecordValue.getField(recordOf(schema, 'Account'), 'Name'), null);
    });

    it('gives false for a checkbox that was never set', () => {
        assert.equal(RecordValue.getField(recordOf(schema, 'Plan__c'), 'Active__c'), false);
    });

    // Apex Developer Guide, "Understanding Dynamic SOQL"; text as in fflib_SObjectUnitOfWorkTest and many others
    it('throws when a query fetched the record without it', () => {
        const record = recordOf(schema, 'Account');
        record.queried = new Set(['Id', 'Name']);
        assert.equal(RecordValue.getField(record, 'Name'), null);
        throwsApex(
            () => RecordValue.getField(record, 'Industry'),
            'SObjectException',
            'SObject row was retrieved via SOQL without querying the requested field: Account.Industry'
        );
    });

    it('gives what code wrote to a queried record', () => {
        const record = recordOf(schema, 'Account');
        record.queried = new Set(['Id']);
        RecordValue.setField(record, 'Name', 'Acme');
        assert.equal(RecordValue.getField(record, 'Name'), 'Acme');
    });
});

describe('relationships', () => {
    it('keep the lookup field as it is when a parent is set', () => {
        const contact = recordOf(schema, 'Contact', { LastName: 'Day' });
        const account = recordOf(schema, 'Account', { Id: ID });
        call(contact, 'putSObject(String,SObject)', 'account', account);
        assert.equal(RecordValue.getParent(contact, 'Account'), account);
        assert.equal(RecordValue.getField(contact, 'AccountId'), null);
    });

    it('refuse a parent of another object', () => {
        throwsApex(
            () => call(recordOf(schema, 'Contact'), 'putSObject(String,SObject)', 'Account', recordOf(schema, 'Lead')),
            'SObjectException',
            'Illegal assignment from Lead to Account'
        );
    });

    it('give no children for a record that code made', () => {
        assert.deepEqual(RecordValue.getChildren(recordOf(schema, 'Account'), 'Contacts').items, []);
        assert.equal(call(recordOf(schema, 'Account'), 'getSObjects(String)', 'Contacts'), null);
    });

    it('give the children that a query fetched', () => {
        const account = recordOf(schema, 'Account');
        const children = new ListValue([recordOf(schema, 'Contact')], 'List<Contact>');
        account.setRelation('Contacts', children);
        assert.equal(call(account, 'getSObjects(String)', 'contacts'), children);
    });

    it('throw for names that are none', () => {
        const record = recordOf(schema, 'Account');
        throwsApex(
            () => call(record, 'getSObject(String)', 'Nope'),
            'SObjectException',
            'Invalid relationship Nope for Account'
        );
        throwsApex(
            () => call(record, 'getSObjects(String)', 'Nope'),
            'SObjectException',
            'Invalid aggregate relationship Nope for Account'
        );
    });
});

// Apex Reference Guide, "SObject Class"
describe('get and put', () => {
    it('take names in any case and tokens', () => {
        const record = recordOf(schema, 'Account');
        assert.equal(call(record, 'put(String,Object)', 'nAME', 'Acme'), null);
        const token = fieldToken(record.schema, fieldOf(schema, 'Account', 'Name'));
        assert.equal(call(record, 'get(Schema.SObjectField)', token), 'Acme');
        assert.equal(call(record, 'put(Schema.SObjectField,Object)', token, 'Other'), 'Acme');
    });

    it('throw for fields that the object lacks', () => {
        throwsApex(
            () => call(recordOf(schema, 'Account'), 'get(String)', 'Foo__c'),
            'SObjectException',
            'Invalid field Foo__c for Account'
        );
    });

    it('throw for tokens of another object', () => {
        const token = fieldToken(objectOf(schema, 'Contact'), fieldOf(schema, 'Contact', 'LastName'));
        throwsApex(
            () => call(recordOf(schema, 'Account'), 'get(Schema.SObjectField)', token),
            'SObjectException',
            'Contact.LastName does not belong to SObject type Account'
        );
    });

    it('throw for values of a wrong type', () => {
        throwsApex(
            () => call(recordOf(schema, 'Account'), 'put(String,Object)', 'AnnualRevenue', 'much'),
            'SObjectException',
            'Illegal assignment from String to Decimal'
        );
    });

    it('take texts that are no ids', () => {
        // public test NebulaLogger, LoggerFieldMapper_Tests.it_safely_skips_field_mappings_for_incompatible_field_mappings
        const account = recordOf(schema, 'Account');
        call(account, 'put(String,Object)', 'ParentId', 'much');
        assert.equal(call(account, 'get(String)', 'ParentId'), 'much');
    });

    it('throw for fields that the platform writes', () => {
        throwsApex(
            () => call(recordOf(schema, 'Account'), 'put(String,Object)', 'CreatedDate', null),
            'SObjectException',
            'Field CreatedDate is not editable'
        );
    });

    it('widen numbers and ids', () => {
        const record = recordOf(schema, 'Account');
        call(record, 'put(String,Object)', 'AnnualRevenue', 5);
        call(record, 'put(String,Object)', 'ParentId', '001000000000001');
        assert.deepEqual(record.values, { AnnualRevenue: decimalFromText('5'), ParentId: ID });
    });

    it('know which fields are set', () => {
        const record = recordOf(schema, 'Account', { Name: null });
        assert.deepEqual(
            ['Name', 'Industry'].map((name) => call(record, 'isSet(String)', name)),
            [true, false]
        );
    });

    it('read aggregate results by alias', () => {
        const result = recordOf(schema, 'AggregateResult', { expr0: 5 });
        assert.equal(call(result, 'get(String)', 'EXPR0'), 5);
        throwsApex(() => call(result, 'get(String)', 'n'), 'SObjectException', 'Invalid field n for AggregateResult');
    });
});

// Apex Reference Guide, "clone(preserveId, isDeepClone, preserveReadonlyTimestamps, preserveAutonumber)"
describe('a clone', () => {
    const original = recordOf(schema, 'Milestone__c', {
        Id: ID,
        Name: 'M-0001',
        CreatedById: '005000000000001AAA',
        Cost__c: null
    });
    original.setRelation('Plan__r', recordOf(schema, 'Plan__c', { Name: 'Onboarding' }));

    it('has no id, no time stamps and no auto number unless asked', () => {
        const copy = call(original, 'clone()') as RecordValue;
        assert.deepEqual(Object.keys(copy.values), ['Cost__c']);
    });

    it('has them when asked', () => {
        const copy = call(original, 'clone(Boolean,Boolean,Boolean,Boolean)', true, false, true, true) as RecordValue;
        assert.deepEqual(Object.keys(copy.values), ['Id', 'Name', 'CreatedById', 'Cost__c']);
    });

    it('shares its parent unless it is deep', () => {
        const parentOf = (copy: unknown): unknown => RecordValue.getParent(copy as RecordValue, 'Plan__r');
        assert.equal(parentOf(call(original, 'clone(Boolean,Boolean)', false, false)), original.relations?.Plan__r);
        assert.notEqual(parentOf(call(original, 'clone(Boolean,Boolean)', false, true)), original.relations?.Plan__r);
    });

    it('knows what it is a clone of', () => {
        const copy = call(original, 'clone()') as RecordValue;
        assert.deepEqual([call(copy, 'isClone()'), call(copy, 'getCloneSourceId()')], [true, ID]);
        assert.equal(call(original, 'isClone()'), false);
    });
});

describe('records', () => {
    it('are equal when their fields are', () => {
        const left = recordOf(schema, 'Account', { Name: 'Acme', AnnualRevenue: decimalFromText('5') });
        const right = recordOf(schema, 'Account', { AnnualRevenue: decimalFromText('5.0'), Name: 'Acme' });
        assert.ok(equalsValue(left, right));
        assert.equal(hashOf(left), hashOf(right));
        right.values.Name = 'Other';
        assert.ok(!equalsValue(left, right));
    });

    it('of different objects are different', () => {
        assert.ok(!equalsValue(recordOf(schema, 'Account'), recordOf(schema, 'Contact')));
    });

    it('print as in debug logs', () => {
        const record = recordOf(schema, 'Opportunity', {
            Name: 'Deal',
            CloseDate: new DateValue(0),
            Id: '006000000000001AAA'
        });
        assert.equal(
            record.toString(),
            'Opportunity:{Name=Deal, CloseDate=1970-01-01 00:00:00, Id=006000000000001AAA}'
        );
    });

    it('that are read-only throw when written', () => {
        const record = recordOf(schema, 'Account');
        record.extras().isReadOnly = true;
        throwsApex(() => RecordValue.setField(record, 'Name', 'x'), 'FinalException', 'Record is read-only');
    });

    it('keep the errors that code puts on them', () => {
        const record = recordOf(schema, 'Account');
        assert.equal(call(record, 'hasErrors()'), false);
        call(record, 'addError(String)', 'No');
        call(record, 'addError(String,String)', 'name', 'Bad name');
        assert.deepEqual(record.extra?.errors, [
            { message: 'No', field: undefined, isEscaped: true },
            { message: 'Bad name', field: 'Name', isEscaped: true }
        ]);
        const errors = call(record, 'getErrors()') as ListValue;
        assert.equal(run.natives.method('Database.Error', 'getMessage()')(errors.items[1]), 'Bad name');
    });

    it('tell which fields they have', () => {
        const record = recordOf(schema, 'Account', { Name: null, Industry: 'Energy' });
        const map = call(record, 'getPopulatedFieldsAsMap()') as { keys(): unknown[] };
        assert.deepEqual(map.keys(), ['Name', 'Industry']);
    });
});

// Salesforce Help, "What is the 18 character Salesforce ID"
describe('an id', () => {
    it('gets the characters that stand for its case', () => {
        assert.equal(to18('001A0000006Vm9r'), '001A0000006Vm9rIAC');
        assert.equal(to18('00130000000000a'), '00130000000000aAAA');
    });

    it('has 15 or 18 characters', () => {
        assert.equal(to18('00130000000000'), undefined);
        assert.equal(to18('001300000000000A'), undefined);
    });
});
