import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged } from '../apex.js';

// Apex Reference Guide, "StandardSetController Class"

const MAKE = `List<Account> all = new List<Account>();
    for (Integer i = 0; i < 45; i++) { all.add(new Account(Name = 'A' + i)); }
    ApexPages.StandardSetController c = new ApexPages.StandardSetController(all);`;

test('a page has 20 records, and pages are turned', () => {
    const block = `${MAKE}
        System.debug(c.getResultSize() + ' ' + c.getRecords().size() + ' ' + c.getHasPrevious() + ' ' + c.getHasNext());
        c.last();
        System.debug(c.getPageNumber() + ' ' + c.getRecords().size() + ' ' + c.getHasPrevious() + ' ' + c.getHasNext());
        c.next();
        System.debug(c.getPageNumber());`;
    assert.deepEqual(debugged(block), ['45 20 false true', '3 5 true false', '3']);
});

test('the selection is what was set', () => {
    const block = `${MAKE}
        System.debug(c.getSelected().size());
        c.setSelected(new List<Account>{ all[3] });
        System.debug(c.getSelected().size() + ' ' + ((Account) c.getSelected()[0]).Name);`;
    assert.deepEqual(debugged(block), ['0', '1 A3']);
});
