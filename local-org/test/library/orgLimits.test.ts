/** Apex Reference Guide, "OrgLimits Class" and "OrgLimit Class". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged } from './apex.js';

test('limits of the org are found by name', () => {
    const block = `OrgLimit single = OrgLimits.getMap().get('SingleEmail');
        System.debug(single.getName() + ' ' + (single.getValue() < single.getLimit()));
        System.debug(OrgLimits.getAll().size() == OrgLimits.getMap().size());`;
    assert.deepEqual(debugged(block), ['SingleEmail true', 'true']);
});
