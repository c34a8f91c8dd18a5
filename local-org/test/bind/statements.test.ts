/** Apex Developer Guide, "Control Flow Statements", "Exception Statements", "Apex DML Statements", "Using the runAs Method". */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { messageOf, problemsOf, problemsOfClass, statementsOf } from './support.js';

test('a condition must be Boolean', () => {
    assert.equal(messageOf('if (count) { }'), 'Condition expression must be of type Boolean: Integer');
    assert.deepEqual(problemsOf("while ('a') { } do { } while (1); for (Integer i = 0; i; i++) { }"), [
        '1:8 condition-type',
        '1:31 condition-type',
        '1:55 condition-type'
    ]);
});

test('break and continue belong in loops', () => {
    assert.deepEqual(problemsOf('if (true) { break; } if (true) { continue; }'), [
        '1:13 break-outside-loop',
        '1:34 continue-outside-loop'
    ]);
    assert.deepEqual(problemsOf('while (true) { if (count == 1) { break; } continue; }'), []);
});

test('a statement after a return is unreachable', () => {
    assert.deepEqual(problemsOf('return; count = 1; count = 2;'), ['1:9 unreachable-statement']);
});

test('a statement after a throw, a break or a continue is unreachable', () => {
    assert.deepEqual(
        problemsOf(
            "while (count > 0) { break; count = 1; } while (count > 0) { continue; count = 2; } throw new DmlException('x'); count = 3;"
        ),
        ['1:28 unreachable-statement', '1:71 unreachable-statement', '1:113 unreachable-statement']
    );
});

test('a method with a result must return on every path', () => {
    assert.deepEqual(problemsOfClass('class A { Integer f(Boolean b) {\nif (b) { return 1; }\n} }'), [
        '3:1 missing-return'
    ]);
});

test('branches that all return are enough', () => {
    assert.deepEqual(
        problemsOfClass(
            "class A { Integer f(Boolean b) { if (b) { return 1; } else { throw new DmlException('x'); } } Integer g(Integer i) { switch on i { when 1 { return 1; } when else { return 2; } } } Integer h() { try { return 1; } catch (Exception e) { throw e; } } Integer i() { while (true) { } } }"
        ),
        []
    );
});

test('a switch without else is not enough', () => {
    assert.deepEqual(problemsOfClass('class A { Integer g(Integer i) { switch on i { when 1 { return 1; } } } }'), [
        '1:71 missing-return'
    ]);
});

test('a getter must return a value', () => {
    assert.deepEqual(problemsOfClass('class A { Integer n { get { } } }'), ['1:29 missing-return']);
});

test('a loop runs over a collection', () => {
    assert.deepEqual(problemsOf('for (Integer i : count) { }'), ['1:18 for-each-iterable']);
});

test('the variable of a loop must hold the elements', () => {
    assert.equal(
        messageOf('for (Integer i : new List<String>()) { }'),
        'Invalid loop variable type expected String was Integer'
    );
});

test('elements of a loop are converted to its variable', () => {
    const [statement] = statementsOf('for (Decimal d : new Set<Integer>()) { }');
    assert.ok(statement?.kind === 'ForEach');
    assert.deepEqual([statement.over, statement.conversion], ['set', 'IntegerToDecimal']);
});

test('a loop over a query runs by record or by list', () => {
    const [one, many] = statementsOf(
        'for (Account a : [SELECT Id FROM Account WITH USER_MODE]) { } for (List<Account> a : [SELECT Id FROM Account WITH USER_MODE]) { }'
    );
    assert.ok(one?.kind === 'ForEach' && many?.kind === 'ForEach');
    assert.deepEqual([one.over, many.over], ['query', 'queryList']);
});

test('a loop runs over anything iterable', () => {
    const own =
        'public class Own implements Iterable<Integer> { public Iterator<Integer> iterator() { return null; } }';
    const [statement] = statementsOf('for (Integer i : new Own()) { }', 67, own);
    assert.ok(statement?.kind === 'ForEach');
    assert.equal(statement.over, 'iterable');
});

test('only exceptions are thrown', () => {
    assert.deepEqual(problemsOf("throw 'oops';"), ['1:7 throw-type']);
});

test('only exceptions are caught', () => {
    assert.deepEqual(problemsOf('try { } catch (String e) { }'), ['1:16 catch-type']);
});

test('an exception that is caught already is not caught again', () => {
    assert.equal(
        messageOf('try { } catch (Exception e) { } catch (DmlException d) { }'),
        'Exception type already caught: DmlException'
    );
});

test('a final field is assigned where it is made alone', () => {
    assert.deepEqual(problemsOfClass('class A { final Integer n; { n = 1; } A() { n = 2; } void f() { n = 3; } }'), [
        '1:65 final-assignment'
    ]);
});

test('a static final field may be set in an instance initialiser but not in a constructor', () => {
    assert.deepEqual(problemsOfClass('class A { static final Integer n; { n = 1; } A() { n = 2; } }'), [
        '1:52 final-assignment'
    ]);
});

test('a final local that is assigned again gives a warning', () => {
    assert.deepEqual(problemsOf('final Integer n = 1; n = 2;'), ['1:22 final-local-assignment']);
    assert.deepEqual(problemsOf('final Integer n; n = 2;'), []);
});

test('DML needs records', () => {
    assert.equal(messageOf('insert text;'), 'DML requires SObject or SObject list type: String');
    assert.deepEqual(problemsOf('update new List<Id>(); delete [SELECT Id FROM Account WITH USER_MODE];'), [
        '1:8 dml-type'
    ]);
});

test('DML runs in user mode by default from version 67 on', () => {
    const accessOf = (version: number): unknown => {
        const [statement] = statementsOf('insert record;', version);
        return statement?.kind === 'Dml' && [statement.access, statement.isAccessStated];
    };
    assert.deepEqual(accessOf(67), ['user', false]);
    assert.deepEqual(accessOf(66), ['system', false]);
});

test('the key of an upsert is an external id', () => {
    assert.deepEqual(
        problemsOf('upsert new Plan__c() Key__c; upsert new Plan__c() Score__c; upsert new List<SObject>() Key__c;'),
        ['1:51 upsert-field', '1:88 upsert-concrete-type']
    );
});

test('a merge takes two or three records of one of four objects', () => {
    assert.deepEqual(
        problemsOf('merge record new Account(); merge record key; merge new Plan__c() key; merge record count;'),
        ['1:53 merge-type', '1:85 merge-duplicates']
    );
});

test('runAs takes a user', () => {
    assert.deepEqual(problemsOf('System.runAs(record) { } System.runAs(new User()) { }'), ['1:1 run-as-argument']);
});

test('a body of a loop is a scope of its own', () => {
    assert.deepEqual(problemsOf('for (Integer i = 0; i < 1; i++) { Integer n = i; } Integer n = 1;'), []);
});
