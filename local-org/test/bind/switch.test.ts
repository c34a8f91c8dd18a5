/** Apex Developer Guide, "Switch Statements". */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { messageOf, problemsOf, statementsOf } from './support.js';

const colour = 'public enum Colour { RED, GREEN }';

test('a value must have the type of the subject', () => {
    assert.deepEqual(problemsOf("switch on count { when 'a' { } }"), ['1:24 switch-value-type']);
});

test('a value occurs once', () => {
    assert.equal(
        messageOf('switch on count { when 1, 2 { } when 2 { } }'),
        '2 occurs as more than one when branch for this switch statement'
    );
});

test('null occurs once', () => {
    assert.deepEqual(problemsOf('switch on count { when null { } when null { } }'), ['1:38 switch-duplicate']);
});

test('a constant of the enum stands without its name or with it', () => {
    assert.deepEqual(problemsOf('Colour c; switch on c { when RED { } when Colour.GREEN { } }', colour), []);
});

test('an unknown constant of an enum is refused', () => {
    assert.deepEqual(problemsOf('Colour c; switch on c { when BLUE { } }', colour), ['1:30 switch-enum-value']);
});

test('a Boolean cannot be switched on', () => {
    assert.equal(messageOf('switch on true { when null { } }'), 'Boolean is not a valid switch expression type');
});

test('a record is switched on by type or null', () => {
    const [, statement] = statementsOf(
        'SObject s; switch on s { when Account a { count = a.NumberOfEmployees; } when null { } }'
    );
    assert.ok(statement?.kind === 'Switch');
    assert.deepEqual(
        statement.cases.map((one) => one.kind),
        ['type', 'values']
    );
});

test('a record is not switched on by value', () => {
    assert.deepEqual(problemsOf('SObject s; switch on s { when 1 { } }'), ['1:31 switch-value-on-record']);
});

test('a type needs a record to be switched on', () => {
    assert.deepEqual(problemsOf('switch on count { when Account a { } }'), ['1:24 switch-type-case']);
});

test('an Integer is converted to the Long that is switched on', () => {
    const [, statement] = statementsOf('Long l; switch on l { when -1 { } }');
    assert.ok(statement?.kind === 'Switch');
    const [first] = statement.cases;
    assert.ok(first?.kind === 'values');
    assert.equal(first.values[0]?.kind, 'Convert');
});
