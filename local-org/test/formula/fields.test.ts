/** Fields of the record and its parents, and globals (Salesforce Help, "Understanding Global Variables"). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unsupported } from '../../src/language/unsupported.js';
import type { GlobalReference } from '../../src/database/formula/environment.js';
import { compiled, day, evaluated, facts, number, refusal } from './support.js';

test('a path goes through lookups', () => {
    const record = { Name: 'Ada', 'Account__r.Name': 'Acme', 'Account__r.Owner.Name': 'Grace' };
    facts({ 'Account__r.Name & " " & account__R.owner.NAME': 'Acme Grace', Name: 'Ada' }, { record });
});

test('a lookup to several objects names the one that is meant', () => {
    const record = {
        'Owner.Username': 'ada@example.com',
        'Owner.Profile.Name': 'Standard',
        'Owner.DeveloperName': 'Queue1'
    };
    facts(
        {
            'Owner:User.Username': 'ada@example.com',
            'Owner:User.Profile.Name': 'Standard',
            'Owner:Queue.DeveloperName': 'Queue1'
        },
        { record }
    );
    assert.equal(
        refusal('Owner:Account.Name'),
        'Account is an invalid object type for the Owner field. Check spelling.'
    );
});

test('every field that is read is listed once with its canonical path', () => {
    const { references } = compiled(
        'amount__c + Amount__c > account__r.annualrevenue && DISTANCE(Place__c, Place__c, "km") < 1'
    );
    assert.deepEqual(
        references.map(({ path }) => path),
        ['Amount__c', 'Account__r.AnnualRevenue', 'Place__Latitude__s', 'Place__Longitude__s']
    );
    const [, revenue] = references;
    assert.deepEqual(
        revenue?.parents.map(({ name }) => name),
        ['Account__c']
    );
    assert.equal(revenue.object.name, 'Account');
});

test('an unknown field is named as it is written', () => {
    assert.equal(refusal('Nothing__c = 1'), 'Field Nothing__c does not exist. Check spelling.');
    assert.equal(refusal('Account__r.Nothing'), 'Field Account__r.Nothing does not exist. Check spelling.');
    assert.equal(refusal('Account__c.Name'), 'Field Account__c.Name does not exist. Check spelling.');
    assert.equal(refusal('Account__r'), 'Field Account__r does not exist. Check spelling.');
});

test('an unknown function is named as it is written', () => {
    assert.equal(refusal('Minimum(1, 2)'), 'Unknown function Minimum. Check spelling.');
    assert.equal(refusal('IFERROR(1, 2)'), 'Unknown function IFERROR. Check spelling.');
});

test('whole numbers of every kind are numbers', () => {
    facts({ 'Count__c + 1': '8' }, { record: { Count__c: 7 } });
    facts({ 'Count__c + 1': '9007199254740994' }, { record: { Count__c: 9007199254740993n } });
});

// Trailhead, "Use Numbers, Currency, and Percentages in Formulas": 100% is 1
test('a percentage is a fraction in a formula', () => {
    facts(
        { 'Discount__c = 0.25': true, 'Amount__c * Discount__c': '50' },
        { record: { Discount__c: number('25'), Amount__c: number('200') } }
    );
});

test('the result for a percent field is as stored', () => {
    facts(
        { '0.1': '10', 'Discount__c * 2': '50', 'Cost__c / Amount__c': null },
        { record: { Discount__c: number('25') } },
        { resultType: 'PERCENT' }
    );
});

// Help, CASESAFEID: formulas work with ids of 15 characters
test('ids have 15 characters', () => {
    facts(
        {
            Account__c: '001000000000001',
            '"/" & Id': '/a00000000000001',
            'CASESAFEID(Account__c)': '001000000000001AAA'
        },
        {
            record: { Account__c: '001000000000001AAA', Id: 'a00000000000001AAA' }
        }
    );
});

test('the user is found in his record, with 15 characters of id', () => {
    const global = (reference: GlobalReference): string =>
        reference.kind === 'User' && reference.reference.path === 'Id' ? '005000000000001AAA' : 'Standard User';
    facts(
        { '$User.Id = OwnerId': true, '$User.Profile.Name': 'Standard User', '$Profile.Name = "Standard User"': true },
        {
            record: { OwnerId: '005000000000001AAA' },
            global
        }
    );
});

test('labels, custom metadata, settings and permissions are asked of the surroundings', () => {
    const asked: string[] = [];
    const global = (reference: GlobalReference): ReturnType<typeof evaluated> => {
        asked.push(reference.kind);
        switch (reference.kind) {
            case 'label':
                return `${reference.name}!`;
            case 'customMetadata':
                return reference.record === 'Standard' ? number('19') : null;
            case 'setting':
                return number('5');
            case 'permission':
                return reference.name === 'Bypass';
            default:
                return null;
        }
    };
    facts(
        {
            '$Label.greeting': 'Greeting!',
            '$Label.c.Greeting': 'Greeting!',
            '100 * $CustomMetadata.Rate__mdt.Standard.Value__c': '19',
            '$Setup.Limits__c.Most__c + 1': '6',
            '$Permission.Bypass': true,
            'NOT($Permission.Other)': true
        },
        { global }
    );
    assert.deepEqual(asked, ['label', 'label', 'customMetadata', 'setting', 'permission', 'permission']);
});

test('$System.OriginDateTime is the beginning of 1900', () => {
    facts({ '$System.OriginDateTime': '1900-01-01T00:00:00.000Z' });
});

test('globals that do not exist are refused', () => {
    for (const name of [
        '$User.Nothing',
        '$Label.Nothing',
        '$CustomMetadata.Rate__mdt.Standard.No__c',
        '$Setup.Deal__c.Name',
        '$System.Now'
    ]) {
        assert.equal(refusal(name), `Field ${name} does not exist. Check spelling.`);
    }
});

test('what the engine lacks is said when a formula is compiled', () => {
    assert.throws(() => compiled('CURRENCYRATE("EUR")'), Unsupported);
    assert.throws(() => compiled('GETSESSIONID()'), Unsupported);
    assert.throws(() => compiled('$ObjectType.Deal__c'), Unsupported);
    assert.throws(() => compiled('$Label.other.Name'), Unsupported);
});

test('long texts are for rules and not for formula fields', () => {
    assert.equal(refusal('Story__c = "a"'), 'accepted');
    assert.equal(
        refusal('Story__c', { context: 'field' }),
        'You referenced an unsupported field type called "Long Text Area" using the following field: Story__c'
    );
    assert.equal(
        refusal('File__c'),
        'You referenced an unsupported field type called "File" using the following field: File__c'
    );
});

test('the result must be of the type of the field', () => {
    assert.equal(
        refusal('"a"', { resultType: 'DOUBLE' }),
        'Formula result is data type (Text), incompatible with expected data type (Number).'
    );
    assert.equal(
        refusal('1', { resultType: 'BOOLEAN' }),
        'Formula result is data type (Number), incompatible with expected data type (true or false).'
    );
    assert.equal(
        refusal('NOW()', { resultType: 'DATE', context: 'default' }),
        'Formula result is data type (DateTime), incompatible with expected data type (Date).'
    );
    assert.equal(refusal('null', { resultType: 'DATE' }), 'accepted');
    assert.equal(refusal('"Open"', { resultType: 'PICKLIST', context: 'default' }), 'accepted');
});

test('defaults are formulas', () => {
    const setting = { context: 'default' } as const;
    facts({ 'TODAY() + 7': '2024-03-22', "'Delete'": 'Delete', '14': '14' }, {}, setting);
    facts({ true: true }, {}, { ...setting, resultType: 'BOOLEAN' });
});

test('a wrong value from the surroundings is an error, not a blank', () => {
    assert.throws(() => evaluated('Amount__c + 1', { record: { Amount__c: 'ten' } }), TypeError);
    assert.throws(() => evaluated('Note__c & "a"', { record: { Note__c: number('1') } }), TypeError);
    facts({ 'Start__c + 1': '2024-05-02' }, { record: { Start__c: day(2024, 5, 1) } });
});
