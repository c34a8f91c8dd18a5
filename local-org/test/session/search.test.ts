/** SOSL: the SOQL and SOSL Reference, and "Adding SOSL Queries to Unit Tests" (Apex Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles, type TestOrg } from '../dml/org.js';

const org = makeOrg();

const FIXED = `Account a = new Account(Name = 'where it is'); insert a; Account b = new Account(Name = 'other'); insert b;
    Test.setFixedSearchResults(new List<Id>{ b.Id, a.Id });`;

describe('a search in a test', () => {
    it('finds the fixed results', () => {
        const found = org.run(`${FIXED}
            System.debug([FIND 'where' IN ALL FIELDS RETURNING Account(Name)][0].size());`);
        assert.deepEqual(found, ['2']);
    });

    it('finds nothing where no results were fixed, whatever its clauses say', () => {
        assert.deepEqual(
            org.run("System.debug([FIND 'xx' RETURNING Account(Name WHERE Name = 'y' LIMIT 1)][0].size());"),
            ['0']
        );
    });

    it('applies conditions, order and limits to the fixed results', () => {
        assert.deepEqual(
            org.run(`${FIXED} String name = 'other';
                System.debug([FIND 'xx' RETURNING Account(Name WHERE Name = :name)][0].size());
                System.debug([FIND 'xx' RETURNING Account(Name ORDER BY Name DESC LIMIT 1)][0][0].get('Name'));
                System.debug([FIND 'xx' RETURNING Account(Name LIMIT 1)][0][0].get('Name'));
                System.debug([FIND 'xx' RETURNING Account(Name LIMIT 1 OFFSET 1)][0][0].get('Name'));`),
            ['1', 'where it is', 'other', 'where it is']
        );
    });

    it('takes search text, with variables of the caller', () => {
        assert.deepEqual(
            org.run(`${FIXED} String name = 'other'; String text = 'xx';
                List<List<SObject>> found = Search.query('FIND :text RETURNING Account(Name WHERE Name = :name), Contact');
                System.debug(found.size() + ' ' + found[0].size() + ' ' + found[1].size());
                Search.SearchResults results = Search.find('FIND {xx} RETURNING Account(Name)');
                System.debug(results.get('Account')[0].getSObject().get('Name'));`),
            ['2 1 0', 'other']
        );
    });

    it('counts searches, and no rows of queries', () => {
        assert.deepEqual(
            org.run(`${FIXED} Integer rows = Limits.getQueryRows();
                List<List<SObject>> found = [FIND 'xx' RETURNING Account];
                System.debug(Limits.getSoslQueries() + ' ' + (Limits.getQueryRows() - rows));`),
            ['1 0']
        );
    });
});

/** Rows to search, outside of tests. */
function customers(): TestOrg {
    const made = makeOrg({
        files: objectFiles('Plan__c', {
            Notes__c: ['LongTextArea', '<length>1000</length><visibleLines>3</visibleLines>']
        })
    });
    made.run(
        `insert new List<Account>{
            new Account(Name = 'Acme Corp', BillingCity = 'New York', Phone = '(415) 555-1212'),
            new Account(Name = 'Globex', Description = 'Sells to Acme.'),
            new Account(Name = 'Initech', BillingCity = 'York'),
            new Account(Name = 'Café Zürich', Website = 'https://cafe.example.com')
        };
        insert new List<Contact>{
            new Contact(FirstName = 'Joe', LastName = 'Smith', Email = 'joe.smith@acme.com'),
            new Contact(FirstName = 'Smith', LastName = 'Joe', Email = 'other@x.com')
        };
        insert new Plan__c(Name = 'P', Notes__c = 'Call Joe about the renewal');`,
        { isTest: false }
    );
    return made;
}

const shared = customers();

/** Names found of accounts, as `FIND` gives them. */
function find(text: string, rest = 'IN ALL FIELDS RETURNING Account(Name)'): readonly string[] {
    const [found = ''] = shared.run(
        `List<String> names = new List<String>();
        for (SObject each : Search.query('FIND \\'${text}\\' ${rest}')[0]) { names.add((String) each.get('Name')); }
        System.debug(String.join(names, ', '));`,
        { isTest: false }
    );
    return found === '' ? [] : found.split(', ');
}

describe('a search outside of tests', () => {
    it('finds words in any field, those in names first', () => {
        assert.deepEqual(find('acme'), ['Acme Corp', 'Globex']);
        assert.deepEqual(find('ACME corp'), ['Acme Corp']);
        assert.deepEqual(find('acm'), []);
    });

    it('knows no case, no accents and no punctuation', () => {
        assert.deepEqual(find('CAFE'), ['Café Zürich']);
        assert.deepEqual(find('zurich'), ['Café Zürich']);
        assert.deepEqual(find('555-1212'), ['Acme Corp']);
        assert.deepEqual(find('cafe.example'), ['Café Zürich']);
    });

    it('takes wildcards ("FIND {SearchQuery}")', () => {
        assert.deepEqual(find('acm*'), ['Acme Corp', 'Globex']);
        assert.deepEqual(find('ini?ech'), ['Initech']);
        assert.deepEqual(find('gl*ex'), ['Globex']);
        assert.deepEqual(find('*tech'), ['Initech']);
    });

    it('takes phrases, which stay within a field', () => {
        assert.deepEqual(find('"new york"'), ['Acme Corp']);
        assert.deepEqual(find('"corp new"'), []);
        assert.deepEqual(find('corp new'), ['Acme Corp']);
    });

    it('takes AND, OR, NOT and parentheses', () => {
        assert.deepEqual(find('york AND NOT new'), ['Initech']);
        assert.deepEqual(find('initech OR globex'), ['Globex', 'Initech']);
        assert.deepEqual(find('(initech OR globex) AND acme'), ['Globex']);
        assert.deepEqual(find('york AND (acme OR initech)'), ['Acme Corp', 'Initech']);
    });

    it('looks at the fields of the group only ("IN SearchGroup")', () => {
        assert.deepEqual(find('acme', 'IN NAME FIELDS RETURNING Account(Name)'), ['Acme Corp']);
        assert.deepEqual(find('joe', 'IN NAME FIELDS RETURNING Contact(Name)').length, 2);
        assert.deepEqual(find('acme', 'IN EMAIL FIELDS RETURNING Contact(Name)'), ['Joe Smith']);
        assert.deepEqual(find('415', 'IN PHONE FIELDS RETURNING Account(Name)'), ['Acme Corp']);
        assert.deepEqual(find('joe', 'RETURNING Plan__c(Name)'), ['P']);
    });

    it('applies WHERE, ORDER BY and LIMIT of each object, then the limit of all', () => {
        assert.deepEqual(find('acme', "RETURNING Account(Name WHERE Name != \\'Globex\\')"), ['Acme Corp']);
        assert.deepEqual(find('acme', 'RETURNING Account(Name ORDER BY Name DESC LIMIT 1)'), ['Globex']);
        assert.deepEqual(find('acme', 'RETURNING Account(Name LIMIT 1)'), ['Acme Corp']);
        const sizes = shared.run(
            `List<List<SObject>> found = [FIND 'acme OR joe' RETURNING Account(Name), Contact(Name) LIMIT 3];
            System.debug(found[0].size() + ' ' + found[1].size());`,
            { isTest: false }
        );
        assert.deepEqual(sizes, ['2 1']);
    });

    it('finds what was written just now, and not what was deleted', () => {
        const found = shared.run(
            `Account fresh = new Account(Name = 'Hooli'); insert fresh;
            System.debug([FIND 'hooli' RETURNING Account][0].size());
            fresh.Name = 'Pied Piper'; update fresh;
            System.debug([FIND 'hooli' RETURNING Account][0].size() + ' ' + [FIND 'piper' RETURNING Account][0].size());
            delete fresh;
            System.debug([FIND 'piper' RETURNING Account][0].size());`,
            { isTest: false }
        );
        assert.deepEqual(found, ['1', '0 1', '0']);
    });

    it('needs more than one character, and text that can be understood', () => {
        assert.match(
            shared.failure("Search.query('FIND {a*} RETURNING Account');"),
            /SearchException: search term must be longer/
        );
        assert.match(
            shared.failure("Search.query('FIND {(acme} RETURNING Account');"),
            /SearchException: the search text/
        );
        assert.match(shared.failure("Search.query('FIND {acme} RETURNING Nothing');"), /QueryException/);
    });

    it('says which clauses are not supported', () => {
        for (const [clause, what] of [
            ["WITH DIVISION = 'x'", 'WITH DIVISION'],
            ['WITH SNIPPET', 'WITH SNIPPET'],
            ['WITH HIGHLIGHT', 'WITH HIGHLIGHT'],
            ["WITH NETWORK = 'x'", 'WITH NETWORK'],
            ["WITH METADATA = 'LABELS'", 'WITH METADATA'],
            ['UPDATE TRACKING', 'UPDATE TRACKING']
        ] as const) {
            assert.match(
                shared.failure(`List<List<SObject>> f = [FIND 'acme' RETURNING Account ${clause}];`),
                new RegExp(`UNSUPPORTED SOSL ${what}`)
            );
        }
        assert.match(
            shared.failure("List<List<SObject>> f = [FIND 'acme' RETURNING Account(Id USING ListView=Mine)];"),
            /ListView/
        );
        assert.deepEqual(find('acme', 'RETURNING Account(Name) WITH SPELL_CORRECTION = false').length, 2);
    });

    it('is quick on thousands of accounts', () => {
        const many = makeOrg();
        const account = many.machine.schema.object('Account');
        assert.ok(account);
        for (let at = 0; at < 7000; at++) {
            many.session.store.insert(account, {
                Name: `Customer ${at} Holding`,
                Description: 'A customer of many words, of which none is the one that is looked for. '.repeat(3),
                BillingCity: 'Springfield',
                Website: 'https://customer.example.com'
            });
        }
        const search = (): number => {
            const start = performance.now();
            const found = many.run("System.debug([FIND 'custom* AND 42' RETURNING Account(Name)][0].size());", {
                isTest: false
            });
            assert.deepEqual(found, ['1']);
            return performance.now() - start;
        };
        const first = search();
        const next = Math.min(search(), search());
        // the bars are for a slow and busy computer; a quiet one takes about a tenth
        assert.ok(first < 2000, `first search: ${first} ms`);
        assert.ok(next < 200, `next search: ${next} ms`);
    });
});
