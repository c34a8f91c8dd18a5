/** What the engine lacks ends the test or transaction, and nothing in a query is passed over in silence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SoqlQuery } from '../../src/compiler/soqlAst.js';
import { bindsByPosition } from '../../src/database/query/binds.js';
import { track } from '../../src/database/query/track.js';
import { Unsupported } from '../../src/language/unsupported.js';
import { makeOrg } from './support.js';

const CASES: readonly (readonly [query: string, what: RegExp])[] = [
    ['SELECT Id FROM Account WHERE AnnualRevenue > EUR5000', /currency literal \(EUR5000\)/],
    ["SELECT Id FROM Account WHERE FORMULA('AnnualRevenue - 1') > 5", /FORMULA/],
    ['SELECT convertCurrency(AnnualRevenue) FROM Account', /convertCurrency/],
    ['SELECT Id FROM Account USING SCOPE team', /USING SCOPE team/],
    ['SELECT Id FROM Account FOR VIEW', /FOR VIEW/],
    ['SELECT Id FROM Account UPDATE TRACKING', /UPDATE TRACKING/],
    ['SELECT Title FROM Account WITH DATA CATEGORY Geography__c AT usa__c', /WITH DATA CATEGORY/i]
];

for (const [query, what] of CASES) {
    test(query, () => {
        assert.match(makeOrg().unsupported(query), what);
    });
}

test('a formula field without a formula engine is not supported', () => {
    const org = makeOrg();
    const { engine } = makeOrg({ formulas: undefined } as never);
    assert.throws(
        () => engine.run(org.engine.parse('SELECT Double__c FROM Plan__c'), bindsByPosition([]), { access: 'system' }),
        Unsupported
    );
});

/** A tree with a clause where the engine looks for none: a sub-query that is grouped. */
function withClause(query: SoqlQuery, clause: Partial<SoqlQuery>): SoqlQuery {
    const select = query.select.map((item) =>
        item.kind === 'SubQuery' ? { ...item, query: { ...item.query, ...clause } } : item
    );
    return { ...query, select };
}

test('a clause that planning did not look at ends the query', () => {
    const org = makeOrg();
    const query = org.engine.parse('SELECT Id, (SELECT Id FROM Contacts) FROM Account');
    const scoped = withClause(query, { usingScope: 'mine' });
    assert.throws(() => org.engine.run(scoped, bindsByPosition([]), { access: 'system' }), {
        message: /no use was made of select\[1\]\.query\.usingScope/
    });
    const grouped = withClause(query, {
        groupBy: { kind: 'X', mode: 'PLAIN', items: [], line: 1, column: 1 } as never
    });
    assert.throws(() => org.engine.run(grouped, bindsByPosition([]), { access: 'system' }), {
        message: /query\.groupBy/
    });
});

test('each part of a query that is not read is named, whatever the part', () => {
    const org = makeOrg();
    const query = org.engine.parse(
        "SELECT Name FROM Account a USING SCOPE mine WHERE Name LIKE 'x' AND (Type = 'y' OR Phone IN ('1', '2')) WITH USER_MODE GROUP BY ROLLUP(Name) HAVING COUNT(Id) > 1 ORDER BY Name DESC NULLS LAST LIMIT 5 OFFSET 2 FOR UPDATE"
    );
    const tracked = track(query);
    const unread = tracked.unread();
    for (const part of [
        'select[0].path',
        'from[0].alias',
        'usingScope',
        'where.conditions[0].operator',
        'where.conditions[1].conditions[1].value.values[1].value',
        'with.mode',
        'groupBy.mode',
        'having.operand.arguments[0].path',
        'orderBy[0].nulls',
        'limit.text',
        'offset',
        'for'
    ]) {
        assert.ok(unread.includes(part), part);
    }
});

test('reading a part takes it off the list, its own parts stay', () => {
    const query = makeOrg().engine.parse("SELECT Name FROM Account WHERE Name = 'x'");
    const tracked = track(query);
    assert.equal(tracked.tree.where?.kind, 'Comparison');
    const unread = tracked.unread();
    assert.ok(!unread.includes('where'));
    assert.ok(unread.includes('where.operator'));
});

test('places and the text of the query need not be read', () => {
    const tracked = track(makeOrg().engine.parse('SELECT Name FROM Account'));
    assert.deepEqual(
        [tracked.tree.select[0]?.kind === 'Field' && tracked.tree.select[0].path, tracked.tree.from[0]?.path],
        [['Name'], ['Account']]
    );
    assert.deepEqual(tracked.unread(), []);
});
