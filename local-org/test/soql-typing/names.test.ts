import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accepts, diagnose, refuses } from './support.js';

// SOQL and SOSL Reference, "Relationship Queries"
describe('fields and relationships', () => {
    it('are found in every clause', () => {
        accepts(
            'SELECT Id, Name, Owner.Name, Account__r.Owner.Profile.Name FROM Plan__c WHERE Account__r.Industry = :s ORDER BY Account__r.Name NULLS LAST',
            'SELECT Id, (SELECT Name, Plan__r.Name FROM Milestones__r WHERE Cost__c > 5 ORDER BY Cost__c) FROM Plan__c',
            'SELECT COUNT(Id) n, Status__c FROM Plan__c GROUP BY Status__c HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC'
        );
    });

    it('may be written with an alias or the name of the object', () => {
        accepts(
            'SELECT a.Name, a.Owner.Name FROM Account a WHERE a.Name = :s',
            'SELECT Account.Name FROM Account',
            'SELECT c.Name, a.Name FROM Contact c, c.Account a WHERE a.Industry = :s'
        );
    });

    it('of polymorphic lookups are those that all targets share', () => {
        accepts('SELECT What.Name, Who.Name, Owner.Name, Owner.Type FROM Task', 'SELECT Owner.Name FROM Plan__c');
        refuses('SELECT What.Industry FROM Task', "soql-unknown-field: No such column 'Industry' on entity 'Name'.");
    });

    it('lead from custom metadata to the definition of an object', () => {
        accepts('SELECT Object__c, Object__r.QualifiedApiName, MasterLabel FROM Rule__mdt');
    });

    it('are refused when the object has no such field', () => {
        const message =
            "soql-unknown-field: No such column 'Foo__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";
        refuses('SELECT Foo__c FROM Account', message);
        refuses('SELECT Id FROM Account WHERE Foo__c = 1', message);
        refuses('SELECT Id FROM Account ORDER BY Foo__c', message);
        refuses('SELECT COUNT(Id) FROM Account GROUP BY Foo__c', message);
        refuses('SELECT COUNT(Foo__c) FROM Account', message);
        refuses('SELECT Name, COUNT(Id) FROM Account GROUP BY Name HAVING MAX(Foo__c) > 1', message);
        refuses('SELECT Account.Foo__c FROM Contact', message);
        refuses('SELECT Id FROM Contact WHERE AccountId IN (SELECT Foo__c FROM Account)', message);
        refuses('SELECT Id, (SELECT Foo__c FROM ChildAccounts) FROM Account', message);
        refuses('SELECT TYPEOF What WHEN Account THEN Foo__c END FROM Task', message);
    });

    it('are refused when the object has no such relationship', () => {
        refuses(
            'SELECT Nope__r.Name FROM Plan__c',
            "soql-unknown-relationship: Didn't understand relationship 'Nope__r' in field path."
        );
        refuses(
            'SELECT Id, (SELECT Id FROM Nope__r) FROM Plan__c',
            "soql-unknown-child: Didn't understand relationship 'Nope__r' in FROM part of query call."
        );
    });

    it('are shown within the query', () => {
        assert.equal(
            diagnose('SELECT Id, Foo__c FROM Account')[0]?.message.split('\n').slice(0, 3).join('|'),
            'SELECT Id, Foo__c FROM Account|           ^|ERROR at Row:1:Column:12'
        );
    });

    it('are placed in the file', () => {
        const [found] = diagnose('SELECT Id,\n  Foo__c\nFROM Account');
        assert.deepEqual([found?.line, found?.column], [2, 3]);
    });

    it('may not be selected twice', () => {
        refuses('SELECT Name, name FROM Account', 'soql-duplicate-field: duplicate field selected: Name');
        accepts('SELECT Name, Owner.Name FROM Account');
    });
});

describe('objects', () => {
    it('must exist', () => {
        refuses('SELECT Id FROM Nope__c', "soql-unknown-object: sObject type 'Nope__c' is not supported.");
        refuses(
            'SELECT TYPEOF What WHEN Nope THEN Id END FROM Task',
            "soql-unknown-object: sObject type 'Nope' is not supported."
        );
        refuses(
            'SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Nope)',
            "soql-unknown-object: sObject type 'Nope' is not supported."
        );
    });
});

// SOQL and SOSL Reference, "TYPEOF"
describe('TYPEOF', () => {
    it('is for polymorphic relationships', () => {
        accepts(
            'SELECT TYPEOF What WHEN Account THEN Phone, Industry WHEN Opportunity THEN Amount ELSE Name END FROM Task'
        );
        refuses('SELECT TYPEOF Account WHEN Account THEN Phone END FROM Contact', 'soql-not-polymorphic: ');
    });
});

// SOQL and SOSL Reference, "FIELDS()"
describe('FIELDS', () => {
    it('needs a limit unless it stands for the standard fields', () => {
        accepts('SELECT FIELDS(STANDARD) FROM Account', 'SELECT FIELDS(ALL) FROM Account LIMIT 200');
        refuses('SELECT FIELDS(ALL) FROM Account', 'soql-fields-limit: ');
        refuses('SELECT FIELDS(CUSTOM) FROM Account LIMIT 201', 'soql-fields-limit: ');
    });
});
