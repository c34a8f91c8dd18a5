import { describe, it } from 'node:test';
import { accepts, refuses } from './support.js';

const where = (condition: string, object = 'Plan__c'): string => `SELECT Id FROM ${object} WHERE ${condition}`;

// Apex Developer Guide, "Using Apex Variables in SOQL and SOSL Queries"
describe('binds', () => {
    it('may have the type of the column or one that widens to it', () => {
        accepts(
            where('Budget__c > :n AND Budget__c < :d'),
            where('Name = :s AND Active__c = :flag AND Start__c = :day'),
            where('CreatedDate > :moment AND CreatedDate > :day'),
            where('Id = :id AND Account__c = :account AND OwnerId = :s'),
            where('Account__c IN :accounts AND Id IN :ids AND Name IN :names AND Account__c IN :byId.keySet()'),
            where('Name = :value AND Budget__c = :value')
        );
    });

    it('may be expressions', () => {
        accepts(where('Name = :s.trim() AND Budget__c > :(n + 1)'), `${where('Name = null')} LIMIT :n OFFSET :n`);
    });

    it('are refused when their type does not fit', () => {
        refuses(
            where('Start__c = :s'),
            'soql-bind-type: Invalid bind expression type of String for column of type Date'
        );
        refuses(
            where('Start__c = :moment'),
            'soql-bind-type: Invalid bind expression type of Datetime for column of type Date'
        );
        refuses(
            where('Name = :n'),
            'soql-bind-type: Invalid bind expression type of Integer for column of type String'
        );
        refuses(
            where('Budget__c = :s'),
            'soql-bind-type: Invalid bind expression type of String for column of type Decimal'
        );
        refuses(
            where('Active__c = :s'),
            'soql-bind-type: Invalid bind expression type of String for column of type Boolean'
        );
        refuses(
            where('Name = :account'),
            'soql-bind-type: Invalid bind expression type of Account for column of type String'
        );
        refuses(
            where('Start__c IN :names'),
            'soql-bind-type: Invalid bind expression type of List<String> for column of type Date'
        );
        refuses(
            `${where('Name = null')} LIMIT :s`,
            'soql-bind-type: Invalid bind expression type of String for column of type Integer'
        );
    });

    it('after IN are collections', () => {
        refuses(where('Name IN :s'), 'soql-bind-iterable: In operator must be used with an iterable expression');
        refuses(where('Id NOT IN :byId'), 'soql-bind-iterable: In operator must be used with an iterable expression');
    });
});

// SOQL and SOSL Reference, "Comparison Operators" and "Date Formats and Date Literals in WHERE"
describe('literals', () => {
    it('have the type of the column', () => {
        accepts(
            where("Name = 'x' AND Budget__c > 5.5 AND Active__c = true AND Status__c != null"),
            where('Start__c = 2026-01-31 AND Start__c < LAST_N_DAYS:30 AND CreatedDate > 2026-01-31T10:00:00Z'),
            where("Name LIKE 'x%' AND Topics__c INCLUDES ('Price;Support', 'Price') AND Id IN ('a00000000000001')")
        );
    });

    it('are refused when they have another', () => {
        refuses(
            where('Name = 5'),
            "soql-value-unquoted: value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes"
        );
        refuses(
            where("Budget__c = '5'"),
            "soql-value-quoted: value of filter criterion for field 'Budget__c' must be of type double and should not be enclosed in quotes"
        );
        refuses(
            where("Start__c = '2026-01-31'"),
            "soql-value-quoted: value of filter criterion for field 'Start__c' must be of type date and should not be enclosed in quotes"
        );
        refuses(
            where('CreatedDate = 2026-01-31'),
            "soql-value-type: value of filter criterion for field 'CreatedDate' must be of type dateTime"
        );
        refuses(where("Budget__c IN (1, '2')"), 'soql-value-quoted: ');
    });
});

describe('operators', () => {
    it('fit the column', () => {
        refuses(where("Budget__c LIKE '5%'"), 'soql-like: invalid operator on currency field');
        refuses(
            where("Status__c INCLUDES ('Open')"),
            'soql-includes: includes or excludes operator only valid on multipicklist field'
        );
    });

    it('cannot filter long text', () => {
        refuses(where("Notes__c = 'x'"), "soql-filter-field: field 'Notes__c' can not be filtered in a query call");
        refuses(
            'SELECT Id FROM Plan__c ORDER BY Notes__c',
            "soql-sort-field: field 'Notes__c' can not be sorted in a query call"
        );
    });
});

// SOQL and SOSL Reference, "Semi-Joins with IN and Anti-Joins with NOT IN"
describe('semi-joins', () => {
    it('compare ids', () => {
        accepts(
            where('Account__c IN (SELECT Id FROM Account WHERE Industry = :s)'),
            where('Id NOT IN (SELECT Plan__c FROM Milestone__c WHERE Cost__c > :d)')
        );
    });

    it('are refused for anything else', () => {
        refuses(where('Name IN (SELECT Id FROM Account)'), 'soql-semi-join-left: ');
        refuses(where('Id IN (SELECT Name FROM Milestone__c)'), 'soql-semi-join-field: ');
        refuses(where('Id IN (SELECT Id, Plan__c FROM Milestone__c)'), 'soql-semi-join-one-field: ');
    });
});
