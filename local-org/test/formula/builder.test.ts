/** Apex Reference Guide, "FormulaEval Namespace"; public test apex-trigger-actions-framework, FormulaFilterTest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeOrg } from '../dml/org.js';

const CONTEXT = `global class Change {
    global Account record;
    global Integer times;
    global Account before { get { return new Account(Name = 'Old'); } }
    public String hidden;
}`;
const org = makeOrg({ classes: { Change: CONTEXT, Closed: 'public class Closed { public Integer x; }' } });

function built(formula: string, type: string, context: string, more = ''): string {
    return `Formula.builder().withFormula('${formula}').withReturnType(FormulaEval.FormulaReturnType.${type})
        .withType(${context})${more}.build()`;
}

test('a formula is evaluated for a record in memory', () => {
    const text = built('Name & "!" & Owner.LastName', 'STRING', 'Account.SObjectType');
    assert.deepEqual(
        org.run(`Account a = new Account(Name = 'Acme', Owner = new User(LastName = 'Lee'));
            System.debug(${text}.evaluate(a));`),
        ['Acme!Lee']
    );
});

test('a formula is evaluated for an object of a global class, by its fields and properties', () => {
    const text = built('record.Name = "New" && before.Name = "Old" && times > 1', 'BOOLEAN', 'Change.class');
    assert.deepEqual(
        org.run(`Change c = new Change(); c.record = new Account(Name = 'New'); c.times = 2;
            System.debug(${text}.evaluate(c)); c.times = 1; System.debug(${text}.evaluate(c));`),
        ['true', 'false']
    );
});

test('the result has the type that was asked for', () => {
    const text = built('times / 2', 'INTEGER', 'Change.class');
    assert.deepEqual(
        org.run(`Change c = new Change(); c.times = 5; System.debug(((Integer) ${text}.evaluate(c)) + 1);`),
        ['3']
    );
});

test('only classes that are global can be a context', () => {
    assert.match(org.failure(`${built('x > 1', 'BOOLEAN', 'Closed.class')};`), /^System\.FormulaValidationException/);
});

test('fields that are not global do not exist', () => {
    assert.match(
        org.failure(`${built('hidden', 'STRING', 'Change.class')};`),
        /^System\.FormulaValidationException: Field hidden does not exist/
    );
});

test('a formula with wrong syntax is refused', () => {
    assert.match(
        org.failure(`${built('This will not compile!!!', 'BOOLEAN', 'Change.class')};`),
        /^System\.FormulaValidationException/
    );
});

test('global variables are there when they are asked for', () => {
    const globals = '.withGlobalVariables(new List<FormulaEval.FormulaGlobal>{ FormulaEval.FormulaGlobal.USER })';
    const text = built('$User.Id = CASESAFEID($User.Id)', 'BOOLEAN', 'Change.class', globals);
    assert.deepEqual(org.run(`System.debug(${text} != null);`), ['true']);
    assert.match(
        org.failure(`${built('$User.LastName', 'STRING', 'Change.class')};`),
        /^System\.FormulaValidationException/
    );
});

test('a formula tells the fields that it reads', () => {
    const text = built('Name & Owner.LastName', 'STRING', 'Account.SObjectType');
    assert.deepEqual(org.run(`System.debug(${text}.getReferencedFields().contains('Owner.LastName'));`), ['true']);
});
