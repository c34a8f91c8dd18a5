/** Exceptions of queries whose text is given at run time, in the platform's words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeOrg } from './support.js';

const REFERENCE = 'Please reference your WSDL or the describe call for the appropriate names.';

const CASES: readonly (readonly [query: string, message: string])[] = [
    // public issues forcedotcom/soql-tooling#86 and jamessimone/apex-rollup#273
    [
        'SELECT Id, Body FROM Account',
        `\nSELECT Id, Body FROM Account\n           ^\nERROR at Row:1:Column:12\nNo such column 'Body' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFERENCE}`
    ],
    [
        'SELECT Id FROM Nope__c',
        `\nSELECT Id FROM Nope__c\n               ^\nERROR at Row:1:Column:16\nsObject type 'Nope__c' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFERENCE}`
    ],
    [
        'SELECT Nope.Name FROM Contact',
        `\nSELECT Nope.Name FROM Contact\n       ^\nERROR at Row:1:Column:8\nDidn't understand relationship 'Nope' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`
    ],
    [
        'SELECT (SELECT Id FROM Nopes) FROM Contact',
        `\nSELECT (SELECT Id FROM Nopes) FROM Contact\n                       ^\nERROR at Row:1:Column:24\nDidn't understand relationship 'Nopes' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`
    ],
    // public issues octoberswimmer/aer-dist#81 and jongpie/NebulaLogger#131
    ['SELECT Id FROM Account WHERE', "unexpected token: '<EOF>'"],
    ['SELECT Id FROM Account WHERE Id = :Network.getNetworkId()', "unexpected token: '('"],
    ["SELECT Id FROM Account WHERE Id = 'x'", 'invalid ID field: x'],
    ["SELECT Id FROM Account WHERE Id IN ('001')", 'invalid ID field: 001'],
    [
        "SELECT Id FROM Account WHERE NumberOfEmployees = '5'",
        "value of filter criterion for field 'NumberOfEmployees' must be of type double and should not be enclosed in quotes"
    ],
    [
        'SELECT Id FROM Account WHERE Name = 5',
        "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes"
    ],
    [
        'SELECT Id FROM Account WHERE CreatedDate = 2026-01-01',
        "value of filter criterion for field 'CreatedDate' must be of type dateTime"
    ],
    ["SELECT Id FROM Plan__c WHERE Notes__c = 'x'", "field 'Notes__c' can not be filtered in a query call"],
    [
        'SELECT COUNT(Id), Notes__c FROM Plan__c GROUP BY Notes__c',
        "field 'Notes__c' can not be grouped in a query call"
    ],
    ['SELECT Name, COUNT(Id) FROM Account', 'Field must be grouped or aggregated: Name'],
    ['SELECT Type, Name FROM Account GROUP BY Type', 'Field must be grouped or aggregated: Name'],
    ['SELECT Type FROM Account GROUP BY Type ORDER BY Name', 'Field must be grouped or aggregated: Name'],
    ['SELECT Type, COUNT(Id) Type FROM Account GROUP BY Type', 'duplicate alias: Type'],
    ['SELECT Name, Name FROM Account', 'duplicate field selected: Name'],
    ['SELECT Name n FROM Account', 'only aggregate expressions use field aliasing'],
    ['SELECT SUM(Name) FROM Account', 'aggregate function SUM does not support the field Name of type string'],
    ["SELECT Id FROM Account WHERE NumberOfEmployees LIKE '5%'", 'invalid operator on integer field'],
    [
        "SELECT Id FROM Account WHERE Type INCLUDES ('a')",
        'includes or excludes operator only valid on multipicklist field'
    ],
    [
        'SELECT Id FROM Account WHERE CALENDAR_YEAR(Name) = 2026',
        'function CALENDAR_YEAR does not support the field Name of type string'
    ],
    ['SELECT CALENDAR_YEAR(CreatedDate), Name FROM Account', 'Field must be grouped or aggregated: CALENDAR_YEAR'],
    ['SELECT FIELDS(ALL) FROM Account', 'The SOQL FIELDS function must have a LIMIT of at most 200'],
    ['SELECT FIELDS(CUSTOM) FROM Account LIMIT 201', 'The SOQL FIELDS function must have a LIMIT of at most 200']
];

for (const [query, message] of CASES) {
    test(query, () => {
        assert.equal(makeOrg().failure(query), message);
    });
}

test('a variable that is missing from the map is named', () => {
    assert.equal(
        makeOrg().failure('SELECT Id FROM Account WHERE Name = :name', {}),
        "Key 'name' does not exist in the bindMap"
    );
});

test('a bind of a wrong type is refused', () => {
    assert.equal(
        makeOrg().failure('SELECT Id FROM Account WHERE Name = :name', { name: 5 }),
        'Invalid bind expression type of Integer for column of type String'
    );
    assert.equal(
        makeOrg().failure('SELECT Id FROM Account WHERE Name IN :name', { name: 'x' }),
        'In operator must be used with an iterable expression'
    );
});

test('FOR UPDATE takes no ORDER BY', () => {
    assert.match(makeOrg().failure('SELECT Id FROM Account ORDER BY Name FOR UPDATE'), /ORDER BY/);
});
