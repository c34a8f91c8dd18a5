/** Picklists: Salesforce Help, "Tips for Working with Picklist and Multi-Select Picklist Values in Formulas". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, refusal } from './support.js';

const OPEN = { record: { Status__c: 'Open', Regions__c: 'North;West' } };

test('ISPICKVAL compares with a value, the empty text with none', () => {
    facts(
        {
            'ISPICKVAL(Status__c, "Open")': true,
            'ISPICKVAL(Status__c, "Closed Won")': false,
            'ISPICKVAL(Status__c, "")': false
        },
        OPEN
    );
    facts({ 'ISPICKVAL(Status__c, "")': true });
});

test('CASE and TEXT take picklists', () => {
    facts(
        {
            'CASE(Status__c, "Open", 1, "Closed Won", 2, 3)': '1',
            'TEXT(Status__c)': 'Open',
            'TEXT(Status__c) = "Open"': true
        },
        OPEN
    );
    facts({ 'CASE(Status__c, "", "none", "some")': 'none', 'TEXT(Status__c)': null, 'ISBLANK(TEXT(Status__c))': true });
});

// salesforce/formula-engine, FunctionText.optimize
test('TEXT of a picklist can be null, unlike other texts', () => {
    facts({ 'ISNULL(TEXT(Status__c))': true, 'NULLVALUE(TEXT(Status__c), "none")': 'none' });
});

test('INCLUDES, PICKLISTCOUNT, ISBLANK and ISNULL take multi-select picklists', () => {
    facts(
        {
            'INCLUDES(Regions__c, "North")': true,
            'INCLUDES(Regions__c, "South")': false,
            'PICKLISTCOUNT(Regions__c)': '2',
            'ISBLANK(Regions__c)': false,
            'ISNULL(Regions__c)': false
        },
        OPEN
    );
    facts({
        'INCLUDES(Regions__c, "North")': false,
        'PICKLISTCOUNT(Regions__c)': '0',
        'ISBLANK(Regions__c)': true,
        'ISNULL(Regions__c)': true
    });
});

test('other functions and operators refuse picklists', () => {
    const message =
        'Field Status__c is a picklist field. Picklist fields are only supported in certain functions. Tell me more';
    for (const text of [
        'Status__c = "Open"',
        'ISBLANK(Status__c)',
        'Status__c',
        'UPPER(Status__c)',
        'IF(true, Status__c, "a")',
        'CASE(1, 1, Status__c, "a")'
    ]) {
        assert.equal(refusal(text), message, text);
    }
});

test('and multi-select picklists', () => {
    const message =
        'Field Regions__c is a multi-select picklist field. ' +
        'Multi-select picklist fields are only supported in certain functions. Tell me more';
    for (const text of [
        'Regions__c = "North"',
        'TEXT(Regions__c)',
        'CASE(Regions__c, "North", 1, 2)',
        'CONTAINS(Regions__c, "N")'
    ]) {
        assert.equal(refusal(text), message, text);
    }
});

test('picklist functions refuse other fields and values that are not literal', () => {
    assert.equal(
        refusal('ISPICKVAL(Name, "a")'),
        "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text"
    );
    assert.equal(
        refusal('ISPICKVAL(Status__c, Name)'),
        "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received Text"
    );
    assert.equal(
        refusal('INCLUDES(Status__c, "Open")'),
        "Incorrect parameter type for function 'INCLUDES()'. Expected Multi-Select Picklist, received Picklist"
    );
    assert.equal(
        refusal('CASE(Status__c, Name, 1, 2)'),
        "Incorrect parameter type for function 'CASE()'. Expected Text Literal, received Text"
    );
});

// salesforce/formula-engine, FunctionIncludesWrongArgumentException
test('INCLUDES wants a value that the picklist has', () => {
    assert.equal(
        refusal('INCLUDES(Regions__c, "East")'),
        'Incorrect parameter for function INCLUDES(). Text Literal must be a valid value for this multi-select picklist field.'
    );
});
