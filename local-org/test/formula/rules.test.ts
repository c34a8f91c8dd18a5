/** Functions about the change of a record: Salesforce Help, ISCHANGED, ISCLONE, ISNEW, PRIORVALUE, REGEX, VLOOKUP. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, facts, fails, number, refusal } from './support.js';

test('ISCHANGED compares with the value before', () => {
    const given = {
        record: { Amount__c: number('10.0'), Name: 'b', Note__c: 'x', Start__c: day(2024, 1, 1), Status__c: 'Open' },
        prior: {
            Amount__c: number('10.00'),
            Name: 'a',
            Start__c: day(2024, 1, 1),
            Status__c: 'Closed Won',
            Cost__c: number('1')
        }
    };
    facts(
        {
            'ISCHANGED(Amount__c)': false,
            'ISCHANGED(Name)': true,
            'ISCHANGED(Note__c)': true,
            'ISCHANGED(Start__c)': false,
            'ISCHANGED(Status__c)': true,
            'ISCHANGED(Cost__c)': true,
            'ISCHANGED(Count__c)': false
        },
        given
    );
});

// salesforce/formula-engine, TemplateFunctionsTest: CR+LF should be treated as just LF
test('ISCHANGED takes line ends for the same however they are written', () => {
    facts({ 'ISCHANGED(Story__c)': false }, { record: { Story__c: 'a\r\nb' }, prior: { Story__c: 'a\nb' } });
});

// Help, ISCHANGED: "This function returns FALSE when evaluating any field on a newly created record"
test('nothing has changed in a new record', () => {
    facts({ 'ISCHANGED(Name)': false, 'ISNEW()': true }, { isNew: true, record: { Name: 'a' } });
});

// Help, PRIORVALUE: for a new record it returns the value of the field
test('PRIORVALUE is the value before, and of a new record its own', () => {
    facts(
        { 'PRIORVALUE(Amount__c)': '5', 'PRIORVALUE(Name)': null },
        {
            record: { Amount__c: number('9'), Name: 'b' },
            prior: { Amount__c: number('5') }
        }
    );
    facts({ 'PRIORVALUE(Name)': 'Acme' }, { isNew: true, record: { Name: 'Acme' } });
});

test('picklist functions take the prior value', () => {
    facts(
        {
            'ISPICKVAL(PRIORVALUE(Status__c), "Open")': true,
            'TEXT(PRIORVALUE(Status__c)) & ">" & TEXT(Status__c)': 'Open>Closed Won',
            'CASE(PRIORVALUE(Status__c), "Open", 1, 2)': '1',
            'INCLUDES(PRIORVALUE(Regions__c), "North")': true
        },
        { record: { Status__c: 'Closed Won' }, prior: { Status__c: 'Open', Regions__c: 'North' } }
    );
});

// "Useful Validation Formulas": a closed opportunity may not be opened again
test('a rule that keeps a status from going back', () => {
    const rule = 'AND(NOT(ISNEW()), ISCHANGED(Status__c), ISPICKVAL(PRIORVALUE(Status__c), "Closed Won"))';
    const before = { Status__c: 'Closed Won' };
    facts({ [rule]: true }, { record: { Status__c: 'Open' }, prior: before }, { resultType: 'BOOLEAN' });
    facts({ [rule]: false }, { record: { Status__c: 'Closed Won' }, prior: before }, { resultType: 'BOOLEAN' });
    facts({ [rule]: false }, { record: { Status__c: 'Open' }, isNew: true }, { resultType: 'BOOLEAN' });
});

test('a rule on a growing discount', () => {
    const rule = 'Discount__c > PRIORVALUE(Discount__c) + 0.1';
    facts({ [rule]: true }, { record: { Discount__c: number('31') }, prior: { Discount__c: number('20') } });
    facts({ [rule]: false }, { record: { Discount__c: number('30') }, prior: { Discount__c: number('20') } });
});

test('ISCLONE says whether the record is a copy', () => {
    facts({ 'ISCLONE()': true }, { isClone: true });
    facts({ 'ISCLONE()': false });
});

test('REGEX matches the whole text by Java rules', () => {
    facts({
        'REGEX("867-5309", "[0-9]{3}-[0-9]{4}")': true,
        'REGEX("x867-5309", "[0-9]{3}-[0-9]{4}")': false,
        'REGEX("94105-1234", "\\\\d{5}(-\\\\d{4})?")': true,
        'REGEX(Note__c, "")': true
    });
    fails('REGEX("a", "(")');
});

test('VLOOKUP finds a value in another object by name', () => {
    const lookUp = (search: { readonly result: { readonly name: string } }, key: unknown): string | null =>
        search.result.name === 'City__c' && key === '10115' ? 'Berlin' : null;
    const text = 'VLOOKUP($ObjectType.Zip__c.Fields.City__c, $ObjectType.Zip__c.Fields.Name, Name)';
    facts({ [`${text} <> "Berlin"`]: false }, { record: { Name: '10115' }, lookUp });
    facts({ [text]: null }, { record: { Name: '1' }, lookUp });
    assert.equal(
        refusal('VLOOKUP($ObjectType.Zip__c.Fields.No__c, $ObjectType.Zip__c.Fields.Name, Name)'),
        'Field $ObjectType.Zip__c.Fields.No__c does not exist. Check spelling.'
    );
});

test('what is about a change is not for formula fields and defaults', () => {
    const text = {
        'ISCHANGED(Name)': 'ISCHANGED',
        'ISNEW()': 'ISNEW',
        'PRIORVALUE(Name) = "a"': 'PRIORVALUE',
        'ISCLONE()': 'ISCLONE'
    };
    for (const [formula, name] of Object.entries(text)) {
        const message = `Function ${name} may not be used in this type of formula`;
        assert.equal(refusal(formula, { context: 'field' }), message);
        assert.equal(refusal(formula, { context: 'default' }), message);
    }
    assert.equal(
        refusal('REGEX(Name, "a")', { context: 'field' }),
        'Function REGEX may not be used in this type of formula'
    );
    assert.equal(refusal('HYPERLINK("a", "b") = ""'), 'Function HYPERLINK may not be used in this type of formula');
});

test('ISCHANGED and PRIORVALUE want a field of the record itself', () => {
    assert.equal(refusal('ISCHANGED(1)'), "Incorrect argument type for function 'ISCHANGED()'.");
    assert.equal(
        refusal('ISCHANGED(Account__r.Name)'),
        'The ISCHANGED function cannot reference the Account__r.Name field.'
    );
    assert.equal(
        refusal('PRIORVALUE(Account__r.Name) = ""'),
        'The PRIORVALUE function cannot reference the Account__r.Name field.'
    );
    assert.equal(refusal('ISNEW(1)'), "Incorrect number of parameters for function 'ISNEW()'. Expected 0, received 1");
});
