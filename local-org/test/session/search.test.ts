/** SOSL in tests ("Adding SOSL Queries to Unit Tests", Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg } from '../dml/org.js';

const org = makeOrg();

const FIXED = `Account a = new Account(Name = 'where it is'); insert a;
    Test.setFixedSearchResults(new List<Id>{ a.Id });`;

describe('a search in a test', () => {
    it('finds the fixed results', () => {
        const found = org.run(`${FIXED}
            System.debug([FIND 'where' IN ALL FIELDS RETURNING Account(Name)][0].size());`);
        assert.deepEqual(found, ['1']);
    });

    it('finds nothing where no results were fixed, whatever its clauses say', () => {
        assert.deepEqual(
            org.run("System.debug([FIND 'x' RETURNING Account(Name WHERE Name = 'y' LIMIT 1)][0].size());"),
            ['0']
        );
    });

    it('says that a condition on fixed results is not supported', () => {
        assert.match(
            org.failure(`${FIXED} System.debug([FIND 'x' RETURNING Account(Name WHERE Name = 'y')]);`),
            /UNSUPPORTED SOSL WHERE on fixed search results/
        );
    });
});
