import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SoslQuery } from '../../src/compiler/soqlAst.js';
import { parseSearch } from '../../src/compiler/parse/index.js';
import { complaints, expressionOf, shape, unitOf } from './support.js';

function inline(text: string): SoslQuery {
    const node = expressionOf(text);
    assert.equal(node.kind, 'Sosl');
    return node.query;
}

describe('searches in Apex', () => {
    test('keep their text without brackets', () => {
        assert.equal(
            inline("[FIND 'a  b*' IN ALL FIELDS\n    RETURNING Account]").text,
            "FIND 'a  b*' IN ALL FIELDS RETURNING Account"
        );
    });

    test('list what they return', () => {
        const query = inline("[FIND 'a' RETURNING Account(Id, toLabel(Name) x, Owner.Name ORDER BY Id), Contact]");
        assert.deepEqual(
            query.returning.map(({ object, fields }) => [object, fields]),
            [
                ['Account', ['Id', 'toLabel(Name) x', 'Owner.Name']],
                ['Contact', []]
            ]
        );
        assert.deepEqual(
            query.returning.map((part) => [part.query.select.map((item) => item.kind), part.query.orderBy.length]),
            [
                [['Field', 'Function', 'Field'], 1],
                [['Field'], 0]
            ]
        );
    });

    test('list their binds in the order of the text', () => {
        const query = inline(
            '[FIND :a.b() RETURNING C(d WHERE e = :f AND (g IN (:h, 1) OR (NOT i = :j)) LIMIT :k OFFSET :l) ' +
                'WITH DIVISION = :m LIMIT :n]'
        );
        assert.deepEqual(query.binds.map(shape), ['a.b()', 'f', 'h', 'j', 'k', 'l', 'm', 'n']);
    });
});

describe('the clauses of a search', () => {
    test('are there apart', () => {
        const query = unitOf(
            parseSearch(
                "FIND 'a\\-b' IN NAME FIELDS RETURNING Account(Name WHERE Name = :x USING ListView=Mine LIMIT :y), Contact " +
                    "WITH SPELL_CORRECTION = false WITH DIVISION = 'x' LIMIT 5 UPDATE TRACKING"
            )
        );
        assert.equal(query.find, 'a\\-b');
        assert.equal(query.group, 'NAME');
        assert.deepEqual(
            query.returning.map(({ bindCount, listView }) => [bindCount, listView]),
            [
                [2, 'Mine'],
                [0, undefined]
            ]
        );
        assert.deepEqual(query.with, [
            { name: 'SPELL_CORRECTION', text: 'SPELL_CORRECTION = false' },
            { name: 'DIVISION', text: "DIVISION = 'x'" }
        ]);
        assert.equal(query.limit?.kind === 'Number' && query.limit.text, '5');
        assert.equal(query.update, 'TRACKING');
    });

    test('leave the text to a bind', () => {
        const query = unitOf(parseSearch('FIND :a IN EMAIL FIELDS RETURNING B'));
        assert.deepEqual(
            [query.find, query.group, query.limit, query.update],
            [undefined, 'EMAIL', undefined, undefined]
        );
    });
});

describe('searches given at run time', () => {
    test('take their text in quotes, in braces or from a bind', () => {
        assert.equal(unitOf(parseSearch("FIND 'a' RETURNING B")).text, "FIND 'a' RETURNING B");
        assert.equal(unitOf(parseSearch('FIND {a*} RETURNING B')).returning[0]?.object, 'B');
        assert.equal(unitOf(parseSearch('FIND :a')).binds.length, 1);
    });

    test('say where they are wrong', () => {
        assert.deepEqual(complaints(parseSearch("FIND 'a' b")), ["1:10 unexpected token: 'b'"]);
        assert.deepEqual(complaints(parseSearch("FIND 'a")), [
            "1:6 line 1:7 mismatched character '<EOF>' expecting '''"
        ]);
    });
});
