import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SoqlQuery } from '../../src/compiler/soqlAst.js';
import { parseQuery } from '../../src/compiler/parse/index.js';
import { bare, complaints, expressionOf, shape, unitOf } from './support.js';

function query(text: string): SoqlQuery {
    return unitOf(parseQuery(text));
}

function where(condition: string): unknown {
    return bare(query(`SELECT Id FROM A WHERE ${condition}`).where);
}

function value(text: string): unknown {
    const condition = where(`a = ${text}`) as { value: unknown };
    return condition.value;
}

const field = (...path: string[]): unknown => ({ kind: 'FieldOperand', path });
const number = (text: string): unknown => ({ kind: 'Number', text });

describe('SELECT', () => {
    const select = (list: string): unknown => bare(query(`SELECT ${list} FROM A`).select);

    test('fields over relationships, with alias', () => {
        assert.deepEqual(select('Id, Owner.Profile.Name n'), [
            { kind: 'Field', path: ['Id'] },
            { kind: 'Field', path: ['Owner', 'Profile', 'Name'], alias: 'n' }
        ]);
    });

    test('functions', () => {
        const call = (name: string, ...list: unknown[]): unknown => ({ kind: 'Call', name, arguments: list });
        const path = (...names: string[]): unknown => ({ kind: 'Path', path: names });
        assert.deepEqual(select('COUNT(), count(Id) n, FORMAT(MIN(a.b)), CALENDAR_YEAR(convertTimezone(c))'), [
            { kind: 'Function', call: call('COUNT') },
            { kind: 'Function', call: call('count', path('Id')), alias: 'n' },
            { kind: 'Function', call: call('FORMAT', call('MIN', path('a', 'b'))) },
            { kind: 'Function', call: call('CALENDAR_YEAR', call('convertTimezone', path('c'))) }
        ]);
    });

    test('sets of fields', () => {
        assert.deepEqual(select('FIELDS(ALL)'), [{ kind: 'Fields', set: 'ALL' }]);
        assert.deepEqual(select('fields(custom), Fields(Standard)'), [
            { kind: 'Fields', set: 'CUSTOM' },
            { kind: 'Fields', set: 'STANDARD' }
        ]);
    });

    test('child records', () => {
        const [item] = query('SELECT (SELECT Id FROM Bs WHERE c = 1 ORDER BY d LIMIT 2 FOR VIEW) FROM A').select;
        assert.equal(item?.kind, 'SubQuery');
        assert.deepEqual(bare(item.query), {
            kind: 'SoqlQuery',
            select: [{ kind: 'Field', path: ['Id'] }],
            from: [{ path: ['Bs'] }],
            where: { kind: 'Comparison', operand: field('c'), operator: '=', value: number('1') },
            orderBy: [{ operand: field('d'), direction: 'ASC' }],
            limit: number('2'),
            allRows: false,
            for: ['VIEW'],
            text: 'SELECT Id FROM Bs WHERE c = 1 ORDER BY d LIMIT 2 FOR VIEW'
        });
    });

    test('TYPEOF', () => {
        assert.deepEqual(select('TYPEOF What WHEN B THEN c, d.e WHEN F THEN g ELSE h END'), [
            {
                kind: 'Typeof',
                field: ['What'],
                whens: [
                    { object: 'B', fields: [['c'], ['d', 'e']] },
                    { object: 'F', fields: [['g']] }
                ],
                else: [['h']]
            }
        ]);
    });

    test('an alias of child records is refused, the tree having no room for it', () => {
        assert.deepEqual(complaints(parseQuery('SELECT (SELECT Id FROM Bs) c FROM A')), ["1:28 unexpected token: 'c'"]);
    });
});

describe('FROM', () => {
    test('has aliases', () => {
        assert.deepEqual(bare(query('SELECT Id FROM Contact c, c.Account a').from), [
            { path: ['Contact'], alias: 'c' },
            { path: ['c', 'Account'], alias: 'a' }
        ]);
    });

    test('does not take the word of a missing clause for an alias', () => {
        assert.deepEqual(complaints(parseQuery('SELECT Id FROM A WHERE')), ["1:23 unexpected token: '<EOF>'"]);
        assert.deepEqual(complaints(parseQuery('SELECT Id FROM A LIMIT x')), ["1:24 unexpected token: 'x'"]);
    });

    test('may name objects like keywords', () => {
        assert.deepEqual(bare(query('SELECT Id FROM Order').from), [{ path: ['Order'] }]);
        assert.deepEqual(bare(query('SELECT Id FROM Group').from), [{ path: ['Group'] }]);
    });

    test('has a scope', () => {
        assert.equal(query('SELECT Id FROM A USING SCOPE Mine').usingScope, 'Mine');
    });
});

describe('WHERE', () => {
    const comparison = (name: string, operator: string, right: unknown): unknown => ({
        kind: 'Comparison',
        operand: field(name),
        operator,
        value: right
    });

    test('joins conditions of one kind in one list', () => {
        assert.deepEqual(where('a = 1 AND b = 2 and c = 3'), {
            kind: 'And',
            conditions: ['a', 'b', 'c'].map((name, index) => comparison(name, '=', number(String(index + 1))))
        });
    });

    test('mixes AND and OR in brackets only', () => {
        assert.deepEqual(where('(a = 1 OR b = 2) AND (NOT c = 3)'), {
            kind: 'And',
            conditions: [
                { kind: 'Or', conditions: [comparison('a', '=', number('1')), comparison('b', '=', number('2'))] },
                { kind: 'Not', condition: comparison('c', '=', number('3')) }
            ]
        });
        assert.deepEqual(complaints(parseQuery('SELECT Id FROM A WHERE a = 1 AND b = 2 OR c = 3')), [
            "1:40 unexpected token: 'OR'"
        ]);
    });

    test('has the operators of SOQL', () => {
        for (const operator of ['=', '!=', '<', '<=', '>', '>=']) {
            assert.deepEqual(where(`a ${operator} 1`), comparison('a', operator, number('1')));
        }
        assert.deepEqual(where('a <> 1'), comparison('a', '!=', number('1')));
        assert.deepEqual(where("a like 'b'"), comparison('a', 'LIKE', { kind: 'String', value: 'b' }));
        assert.deepEqual(
            where('a in (1, 2)'),
            comparison('a', 'IN', { kind: 'List', values: [number('1'), number('2')] })
        );
        assert.deepEqual(where('a not  in (1)'), comparison('a', 'NOT IN', { kind: 'List', values: [number('1')] }));
        const list = { kind: 'List', values: [{ kind: 'String', value: 'b;c' }] };
        assert.deepEqual(where("a includes ('b;c')"), comparison('a', 'INCLUDES', list));
        assert.deepEqual(where("a excludes ('b;c')"), comparison('a', 'EXCLUDES', list));
    });

    test('has semi-joins', () => {
        const condition = where('a NOT IN (SELECT b FROM C WHERE d = :e)') as {
            value: { kind: string; query: SoqlQuery };
        };
        assert.equal(condition.value.kind, 'SubQuery');
        assert.deepEqual(condition.value.query.from, [{ path: ['C'] }]);
    });

    test('has functions', () => {
        assert.deepEqual(where("DISTANCE(a, GEOLOCATION(:b, -2.5), 'mi') < 3"), {
            kind: 'Comparison',
            operand: {
                kind: 'Call',
                name: 'DISTANCE',
                arguments: [
                    { kind: 'Path', path: ['a'] },
                    {
                        kind: 'Call',
                        name: 'GEOLOCATION',
                        arguments: [
                            { kind: 'Value', value: { kind: 'Bind', expression: { kind: 'Name', name: 'b' } } },
                            { kind: 'Value', value: number('-2.5') }
                        ]
                    },
                    { kind: 'Value', value: { kind: 'String', value: 'mi' } }
                ]
            },
            operator: '<',
            value: number('3')
        });
    });
});

describe('values', () => {
    const cases: readonly (readonly [string, unknown])[] = [
        ['-1.5', number('-1.5')],
        ['+2', number('2')],
        ['TRUE', { kind: 'Boolean', value: true }],
        ['null', { kind: 'Null' }],
        ['2026-01-31', { kind: 'Date', text: '2026-01-31' }],
        ['2026-01-31T10:00:00Z', { kind: 'Datetime', text: '2026-01-31T10:00:00Z' }],
        ['2026-01-31T10:00:00.000+01:00', { kind: 'Datetime', text: '2026-01-31T10:00:00.000+01:00' }],
        ['10:00:00Z', { kind: 'Time', text: '10:00:00Z' }],
        ['usd5000', { kind: 'Currency', isoCode: 'USD', text: '5000' }],
        ['today', { kind: 'DateLiteral', name: 'TODAY' }],
        ['Last_N_Days:30', { kind: 'DateLiteral', name: 'LAST_N_DAYS', n: 30 }],
        [String.raw`'it\'s \u0041'`, { kind: 'String', value: "it's A" }],
        // Wildcards of LIKE that are none keep their backslash.
        [String.raw`'50\% a\_b'`, { kind: 'String', value: String.raw`50\% a\_b` }]
    ];
    for (const [text, expected] of cases) {
        test(text, () => assert.deepEqual(value(text), expected));
    }

    test('a number has no suffix', () => {
        assert.deepEqual(complaints(parseQuery('SELECT Id FROM A WHERE a = 1.5d')), ["1:28 unexpected token: '1.5d'"]);
    });
});

describe('the other clauses', () => {
    test('WITH', () => {
        const mode = (clause: string): unknown => query(`SELECT Id FROM A WITH ${clause}`).with?.mode;
        assert.equal(mode('USER_MODE'), 'USER_MODE');
        assert.equal(mode('system_mode'), 'SYSTEM_MODE');
        assert.equal(mode('SECURITY_ENFORCED'), 'SECURITY_ENFORCED');
        assert.equal(mode('DATA CATEGORY Geo__c AT Usa__c'), 'OTHER');
        assert.equal(query('SELECT Id FROM A WITH\n  USER_MODE').with?.text, 'WITH USER_MODE');
    });

    test('GROUP BY and HAVING', () => {
        const grouped = query('SELECT a, COUNT(Id) FROM A GROUP BY a, CALENDAR_MONTH(b) HAVING COUNT(Id) > 1');
        assert.equal(grouped.groupBy?.mode, 'PLAIN');
        assert.deepEqual(bare(grouped.groupBy.items), [
            field('a'),
            { kind: 'Call', name: 'CALENDAR_MONTH', arguments: [{ kind: 'Path', path: ['b'] }] }
        ]);
        assert.equal(grouped.having?.kind, 'Comparison');
        assert.equal(query('SELECT a FROM A GROUP BY ROLLUP(a)').groupBy?.mode, 'ROLLUP');
        assert.equal(query('SELECT a FROM A GROUP BY CUBE(a, b)').groupBy?.mode, 'CUBE');
    });

    test('ORDER BY', () => {
        assert.deepEqual(
            bare(query('SELECT Id FROM A ORDER BY a, b.c DESC NULLS LAST, COUNT(d) nulls first').orderBy),
            [
                { operand: field('a'), direction: 'ASC' },
                { operand: field('b', 'c'), direction: 'DESC', nulls: 'LAST' },
                {
                    operand: { kind: 'Call', name: 'COUNT', arguments: [{ kind: 'Path', path: ['d'] }] },
                    direction: 'ASC',
                    nulls: 'FIRST'
                }
            ]
        );
    });

    test('LIMIT, OFFSET, ALL ROWS, FOR and UPDATE', () => {
        const all = query(
            'SELECT Id FROM A LIMIT :a OFFSET 5 ALL ROWS FOR VIEW FOR REFERENCE UPDATE TRACKING, VIEWSTAT'
        );
        assert.deepEqual(bare([all.limit, all.offset, all.allRows, all.for]), [
            { kind: 'Bind', expression: { kind: 'Name', name: 'a' } },
            number('5'),
            true,
            ['VIEW', 'REFERENCE', 'UPDATE TRACKING', 'UPDATE VIEWSTAT']
        ]);
        assert.deepEqual(query('SELECT Id FROM A FOR UPDATE').for, ['UPDATE']);
    });
});

describe('queries in Apex', () => {
    test('take any expression as a bind', () => {
        const node = expressionOf('[SELECT Id FROM A WHERE b IN :c.d().e AND f = :(g + 1)]');
        assert.equal(node.kind, 'Soql');
        assert.equal(node.query.where?.kind, 'And');
        const values = node.query.where.conditions.map((each) =>
            each.kind === 'Comparison' && each.value.kind === 'Bind' ? shape(each.value.expression) : ''
        );
        assert.deepEqual(values, ['c.d().e', '(g + 1)']);
    });

    test('keep their text on one line, strings untouched', () => {
        const node = expressionOf("[\n  SELECT Id\n  FROM   A WHERE b = 'c  d'\n]");
        assert.equal(node.kind === 'Soql' && node.query.text, "SELECT Id FROM A WHERE b = 'c  d'");
    });

    test('know where they stand', () => {
        const node = expressionOf('[\n  SELECT Id FROM A]');
        assert.equal(node.kind, 'Soql');
        assert.deepEqual([node.line, node.column, node.query.line, node.query.column], [2, 15, 3, 3]);
    });
});

describe('queries given at run time', () => {
    test('take dotted names as binds', () => {
        const condition = query('SELECT Id FROM A WHERE b IN :c AND d = :e.f').where;
        assert.equal(condition?.kind, 'And');
    });

    test('refuse other binds', () => {
        assert.deepEqual(complaints(parseQuery('SELECT Id FROM A WHERE b IN :c.keySet()')), [
            "1:38 unexpected token: '('"
        ]);
        assert.deepEqual(complaints(parseQuery('SELECT Id FROM A WHERE b = :c[0]')), [
            '1:28 Only variable references are allowed in dynamic SOQL/SOSL.'
        ]);
    });

    test('say what QueryException says', () => {
        const cases: readonly (readonly [string, string])[] = [
            ['', "1:1 unexpected token: '<EOF>'"],
            ['SELECT Id FROM', "1:15 unexpected token: '<EOF>'"],
            ['SELECT Id FROM A WHERE Name Equals Won', "1:29 unexpected token: 'Equals'"],
            ['SELECT Id FROM A WHERE b IN {c}', "1:29 unexpected token: '{'"],
            ["SELECT Id FROM A WHERE b = 'c", "1:28 line 1:29 mismatched character '<EOF>' expecting '''"],
            ['SELECT Id FROM A WHERE b = #', "1:28 line 1:27 no viable alternative at character '#'"],
            ['SELECT Id FROM A WHERE b = 1; DROP', "1:29 unexpected token: ';'"]
        ];
        for (const [text, expected] of cases) {
            assert.deepEqual(complaints(parseQuery(text)), [expected]);
        }
    });
});
