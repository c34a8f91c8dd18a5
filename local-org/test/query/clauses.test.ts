/**
 * Each clause of "SOQL SELECT Syntax" (SOQL and SOSL Reference), in the order of the reference: run, refused as the platform
 * does, or not supported. Nothing else may become of a query that parses.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../src/language/exceptions.js';
import { Unsupported } from '../../src/language/unsupported.js';
import { makeOrg, type Org } from './support.js';

type Outcome = 'runs' | 'refused' | 'unsupported';

const CLAUSES: readonly (readonly [query: string, outcome: Outcome])[] = [
    // SELECT
    ['SELECT Id, Name, Owner.Name FROM Account', 'runs'],
    ['SELECT Account.Name FROM Account', 'runs'],
    ['SELECT Name n FROM Account', 'refused'],
    ['SELECT FIELDS(STANDARD) FROM Account', 'runs'],
    ['SELECT FIELDS(ALL) FROM Account LIMIT 200', 'runs'],
    ['SELECT FIELDS(ALL) FROM Account', 'refused'],
    ['SELECT FIELDS(CUSTOM) FROM Plan__c LIMIT 201', 'refused'],
    ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', 'runs'],
    ['SELECT Id, (SELECT Id FROM Contacts WHERE Name != null ORDER BY Name LIMIT 1) FROM Account', 'runs'],
    // only below a parent with LIMIT 1 ("OFFSET"), which the grammar does not have either
    ['SELECT Id, (SELECT Id FROM Contacts LIMIT 1 OFFSET 1) FROM Account', 'refused'],
    ['SELECT Id, (SELECT Id FROM Contacts FOR UPDATE) FROM Account', 'unsupported'],
    ['SELECT Id, (SELECT COUNT(Id) FROM Contacts) FROM Account', 'refused'],
    ['SELECT toLabel(Stage__c), FORMAT(Budget__c) budget FROM Plan__c', 'runs'],
    ['SELECT convertCurrency(Budget__c) FROM Plan__c', 'unsupported'],
    ["SELECT DISTANCE(Place__c, GEOLOCATION(1, 2), 'km') FROM Plan__c", 'runs'],
    ['SELECT CALENDAR_YEAR(CreatedDate) FROM Account', 'refused'],
    // TYPEOF
    ['SELECT TYPEOF What WHEN Account THEN Phone WHEN Opportunity THEN Amount ELSE Name END FROM Task', 'runs'],
    ['SELECT TYPEOF Account WHEN Account THEN Phone END FROM Contact', 'refused'],
    // FROM
    ['SELECT a.Name FROM Account a', 'runs'],
    ["SELECT c.Name FROM Contact c, c.Account a WHERE a.Name = 'x'", 'runs'],
    ['SELECT Id FROM Contact c, c.Account', 'unsupported'],
    // USING SCOPE
    ['SELECT Id FROM Account USING SCOPE everything', 'runs'],
    ['SELECT Id FROM Account USING SCOPE mine', 'runs'],
    ['SELECT Id FROM Account USING SCOPE delegated', 'unsupported'],
    ['SELECT Id FROM Account USING SCOPE mine_and_my_groups', 'unsupported'],
    ['SELECT Id FROM Account USING SCOPE my_territory', 'unsupported'],
    ['SELECT Id FROM Account USING SCOPE my_team_territory', 'unsupported'],
    ['SELECT Id FROM Account USING SCOPE team', 'unsupported'],
    // WHERE
    ["SELECT Id FROM Account WHERE Name LIKE 'x%' AND (NOT (Name IN ('y', 'z') OR Name = null))", 'runs'],
    ["SELECT Id FROM Plan__c WHERE Topics__c INCLUDES ('Red;Green', 'Blue')", 'runs'],
    ['SELECT Id FROM Account WHERE CreatedDate > LAST_N_DAYS:3', 'runs'],
    ['SELECT Id FROM Account WHERE CreatedDate IN (TODAY, YESTERDAY)', 'runs'],
    ['SELECT Id FROM Account WHERE CALENDAR_YEAR(CreatedDate) = 2026', 'runs'],
    ['SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact)', 'runs'],
    ['SELECT Id FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact)', 'runs'],
    ['SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) OR Name = null', 'refused'],
    ["SELECT Id FROM Plan__c WHERE FORMULA('Budget__c - Weight__c') > 5", 'unsupported'],
    ['SELECT Id FROM Plan__c WHERE Budget__c > USD10', 'runs'],
    ['SELECT Id FROM Plan__c WHERE Budget__c > EUR10', 'unsupported'],
    ["SELECT Id FROM Plan__c WHERE Notes__c = 'x'", 'refused'],
    // WITH
    ['SELECT Id FROM Account WITH USER_MODE', 'runs'],
    ['SELECT Id FROM Account WITH SYSTEM_MODE', 'runs'],
    ['SELECT Id FROM Account WITH SECURITY_ENFORCED', 'runs'],
    ['SELECT Title FROM Account WITH DATA CATEGORY Geography__c AT usa__c', 'unsupported'],
    // GROUP BY, HAVING
    ['SELECT Name, COUNT(Id) n FROM Account GROUP BY Name HAVING COUNT(Id) > 1', 'runs'],
    ['SELECT Name, Type, COUNT(Id) FROM Account GROUP BY ROLLUP(Name, Type)', 'runs'],
    ['SELECT Name, Type, GROUPING(Name), COUNT(Id) FROM Account GROUP BY CUBE(Name, Type)', 'runs'],
    ['SELECT Name, COUNT(Id) FROM Account', 'refused'],
    ['SELECT Id FROM Account HAVING COUNT(Id) > 1', 'refused'],
    ['SELECT COUNT() FROM Account', 'runs'],
    ['SELECT COUNT() n FROM Account', 'refused'],
    ['SELECT COUNT_DISTINCT(Name), SUM(AnnualRevenue), AVG(AnnualRevenue), MIN(Name), MAX(Name) FROM Account', 'runs'],
    // ORDER BY, LIMIT, OFFSET
    ['SELECT Id FROM Account ORDER BY Name DESC NULLS LAST, CreatedDate LIMIT 1 OFFSET 2', 'runs'],
    ['SELECT Id FROM Account LIMIT 1 OFFSET 2001', 'refused'],
    ['SELECT Id FROM Plan__c ORDER BY Notes__c', 'refused'],
    // FOR and UPDATE
    ['SELECT Id FROM Account FOR VIEW', 'unsupported'],
    ['SELECT Id FROM Account FOR REFERENCE', 'unsupported'],
    ['SELECT Id FROM Account FOR UPDATE', 'runs'],
    ['SELECT Id FROM Account ORDER BY Name FOR UPDATE', 'refused'],
    ['SELECT Id FROM Account UPDATE TRACKING', 'unsupported'],
    ['SELECT Id FROM Account UPDATE VIEWSTAT', 'unsupported'],
    ['SELECT Id FROM Account ALL ROWS', 'runs']
];

function outcomeOf(org: Org, query: string): string {
    try {
        org.run(query);
        return 'runs';
    } catch (error) {
        if (error instanceof Unsupported) {
            return 'unsupported';
        }
        if (error instanceof ApexException && error.apexType === 'QueryException') {
            return 'refused';
        }
        throw error;
    }
}

for (const [query, outcome] of CLAUSES) {
    test(`${outcome}: ${query}`, () => {
        const org = makeOrg();
        org.insert('Account', { Name: 'A' });
        assert.equal(outcomeOf(org, query), outcome);
    });
}
