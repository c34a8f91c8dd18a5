import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accepts, bound, refuses } from './support.js';
import { defaultAccess } from '../../src/compiler/bind/statements/dml.js';
import { project } from '../symbols/project.js';

// SOQL and SOSL Reference, "GROUP BY" and "Aggregate Functions"
describe('grouped queries', () => {
    it('select groups and aggregates', () => {
        accepts(
            'SELECT Status__c, SUM(Budget__c) total, MAX(Start__c) FROM Plan__c GROUP BY Status__c',
            'SELECT Account__r.Name, COUNT_DISTINCT(OwnerId) FROM Plan__c GROUP BY Account__r.Name',
            'SELECT CALENDAR_YEAR(CreatedDate), COUNT(Id) FROM Plan__c GROUP BY CALENDAR_YEAR(CreatedDate)',
            'SELECT HOUR_IN_DAY(convertTimezone(CreatedDate)), COUNT(Id) FROM Plan__c GROUP BY HOUR_IN_DAY(convertTimezone(CreatedDate))',
            'SELECT Status__c, GROUPING(Status__c), COUNT(Id) FROM Plan__c GROUP BY ROLLUP(Status__c)',
            'SELECT toLabel(Status__c), COUNT(Id) FROM Plan__c GROUP BY Status__c',
            'SELECT COUNT(Id) FROM Plan__c',
            'SELECT FORMAT(SUM(Budget__c)) FROM Plan__c'
        );
    });

    it('refuse anything else', () => {
        refuses('SELECT Name, COUNT(Id) FROM Plan__c', 'soql-not-grouped: Field must be grouped or aggregated: Name');
        refuses(
            'SELECT Name, COUNT(Id) FROM Plan__c GROUP BY Status__c',
            'soql-not-grouped: Field must be grouped or aggregated: Name'
        );
        refuses(
            'SELECT COUNT(Id) FROM Plan__c GROUP BY Status__c ORDER BY Name',
            'soql-not-grouped: Field must be grouped or aggregated: Name'
        );
    });

    it('cannot group long text', () => {
        refuses(
            'SELECT COUNT(Id) FROM Plan__c GROUP BY Notes__c',
            "soql-group-field: field 'Notes__c' can not be grouped in a query call"
        );
    });

    it('have each alias once', () => {
        refuses('SELECT COUNT(Id) n, SUM(Budget__c) N FROM Plan__c', 'soql-duplicate-alias: duplicate alias: N');
    });
});

describe('functions', () => {
    it('take fields of the right type', () => {
        refuses('SELECT SUM(Name) FROM Plan__c', 'soql-aggregate-field: ');
        refuses('SELECT Id FROM Plan__c WHERE CALENDAR_YEAR(Name) = 2026', 'soql-function-argument: ');
        refuses(
            'SELECT Id FROM Plan__c WHERE CALENDAR_YEAR(Start__c) = :s',
            'soql-bind-type: Invalid bind expression type of String for column of type Integer'
        );
    });

    it('may filter and sort by distance', () => {
        accepts(
            "SELECT Id FROM Plan__c WHERE DISTANCE(Place__c, GEOLOCATION(37.7, :d), 'mi') < 20 ORDER BY DISTANCE(Place__c, GEOLOCATION(37.7, -122.4), 'km')"
        );
    });
});

describe('the shape of a query', () => {
    it('follows from what it selects', () => {
        assert.equal(bound('SELECT Id FROM Account').shape, 'rows');
        assert.equal(bound('SELECT COUNT() FROM Account').shape, 'count');
        assert.equal(bound('SELECT COUNT(Id) FROM Account').shape, 'aggregate');
        assert.equal(bound('SELECT Name FROM Account GROUP BY Name').shape, 'aggregate');
    });
});

describe('binds', () => {
    it('are listed as they stand in the tree', () => {
        const query = bound(
            'SELECT Id, (SELECT Id FROM Contacts WHERE Name = :a) FROM Account WHERE Name = :b AND Id IN (SELECT AccountId FROM Contact WHERE Name = :c) LIMIT :d'
        );
        const columns = query.binds.map((bind) => bind.column);
        assert.equal(columns.length, 4);
        assert.deepEqual(
            columns,
            [...columns].sort((left, right) => left - right)
        );
    });
});

// Apex Developer Guide, "Set an Access Mode for Database Operations"
describe('access', () => {
    const accessOf = (text: string, version: number): unknown => {
        const { access, isAccessStated } = bound(text, version);
        return [access, isAccessStated];
    };

    it('is what the query states', () => {
        assert.deepEqual(accessOf('SELECT Id FROM Account WITH USER_MODE', 60), ['user', true]);
        assert.deepEqual(accessOf('SELECT Id FROM Account WITH SYSTEM_MODE', 67), ['system', true]);
    });

    // Summer '26 Release Notes, "Database Operations Run in User Mode by Default"
    it('is by default the default of the version in a class, and the system outside of one', () => {
        const owner = project(['public class Owner {}']).type('Owner');
        assert.deepEqual(
            [defaultAccess({ apiVersion: 66, owner }), defaultAccess({ apiVersion: 67, owner })],
            ['system', 'user']
        );
        assert.deepEqual(accessOf('SELECT Id FROM Account', 67), ['system', false]);
    });

    it('cannot be WITH SECURITY_ENFORCED any more', () => {
        refuses('SELECT Id FROM Account WITH SECURITY_ENFORCED', 'soql-access-mode: ');
    });
});
