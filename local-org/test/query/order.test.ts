/** Which parts of a condition are tested first: what they cost, not where they stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal, makeOrg, type Org } from './support.js';

/** An org that counts how often formulas are computed. */
function countingOrg(): { readonly org: Org; computed: () => number } {
    let count = 0;
    const org = makeOrg({
        formulas: {
            compile: () => () => {
                count++;
                return decimal('4');
            }
        }
    });
    for (let at = 0; at < 10; at++) {
        org.insert('Plan__c', { Name: `plan ${at}`, Stage__c: at < 2 ? 'Done' : 'New' });
    }
    return {
        org,
        computed: () => {
            const now = count;
            count = 0;
            return now;
        }
    };
}

test('a formula is computed for rows only that stored fields have not excluded, wherever it stands', () => {
    const { org, computed } = countingOrg();
    const names = ['plan 0', 'plan 1'];
    assert.deepEqual(org.column("SELECT Name FROM Plan__c WHERE Double__c = 4 AND Stage__c = 'Done'"), names);
    assert.equal(computed(), 2);
    assert.deepEqual(org.column("SELECT Name FROM Plan__c WHERE Stage__c = 'Done' AND Double__c = 4"), names);
    assert.equal(computed(), 2);
    assert.deepEqual(
        org.column("SELECT Name FROM Plan__c WHERE (Double__c = 4 OR Stage__c = 'New') AND Stage__c = 'Done'"),
        names
    );
    assert.equal(computed(), 2);
});

test('what an OR has found with stored fields needs no formula', () => {
    const { org, computed } = countingOrg();
    org.column("SELECT Name FROM Plan__c WHERE Double__c = 5 OR Stage__c = 'New'");
    assert.equal(computed(), 2);
});

test('a formula that is not selected is not computed, a selected one for the rows of the result', () => {
    const { org, computed } = countingOrg();
    org.column("SELECT Name FROM Plan__c WHERE Stage__c = 'Done'");
    assert.equal(computed(), 0);
    org.column('SELECT Name, Double__c FROM Plan__c ORDER BY Name LIMIT 3');
    assert.equal(computed(), 3);
});
