/** Apex Developer Guide, "Expression Operators", "Rules of Conversion", "Safe Navigation Operator", "Null Coalescing Operator". */
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { typeName } from '../../src/compiler/types.js';
import { messageOf, problemsOf, statementsOf, valueOf } from './support.js';

test('two Integers are divided as Integers', () => {
    const value = valueOf('Integer', '7 / 2');
    assert.ok(value.kind === 'Binary' && value.operation.kind === 'arithmetic');
    assert.equal(value.operation.on, 'Integer');
});

test('the narrower operand is widened to the other', () => {
    const value = valueOf('Decimal', '7 / 2.0');
    assert.ok(value.kind === 'Binary' && value.left.kind === 'Convert');
    assert.equal(value.left.conversion, 'IntegerToDecimal');
});

test('Double with Decimal gives Decimal', () => {
    assert.equal(typeName(valueOf('Object', '1.5d * 2.5').type), 'Decimal');
});

test('a number with a point is a Decimal, with d behind it a Double', () => {
    assert.equal(typeName(valueOf('Object', '1.5').type), 'Decimal');
    assert.equal(typeName(valueOf('Object', '1.5d').type), 'Double');
});

test('a number with a minus sign is a literal', () => {
    const value = valueOf('Integer', '-5');
    assert.ok(value.kind === 'Integer');
    assert.equal(value.value, -5);
});

test('plus with a text on either side concatenates', () => {
    const value = valueOf('String', "1 + 2 + 'a' + null + record");
    assert.ok(value.kind === 'Binary');
    assert.equal(value.operation.kind, 'concat');
});

test('a sum of a text and a call without a result is refused', () => {
    assert.deepEqual(problemsOf("text = 'a' + System.debug('x');"), ['1:8 arithmetic-void']);
});

test('arithmetic needs numbers', () => {
    assert.deepEqual(problemsOf('count = true * 2;'), ['1:9 arithmetic-types']);
});

test('days are added to a Date as Integers', () => {
    const value = valueOf('Date', 'Date.today() + 3');
    assert.ok(value.kind === 'Binary' && value.operation.kind === 'date');
    assert.deepEqual([value.operation.on, value.operation.amount], ['Date', 'Integer']);
});

test('days are added to a Datetime as Decimals', () => {
    const value = valueOf('Datetime', 'Datetime.now() - 1');
    assert.ok(value.kind === 'Binary' && value.operation.kind === 'date' && value.right.kind === 'Convert');
    assert.equal(value.right.conversion, 'IntegerToDecimal');
});

test('a Decimal cannot be added to a Date', () => {
    assert.deepEqual(problemsOf('Date d = Date.today() + 1.5;'), ['1:10 date-operand']);
});

test('a Date cannot be subtracted from a Date', () => {
    assert.deepEqual(problemsOf('count = Date.today() - Date.today();'), ['1:9 date-operand']);
});

test('a text cannot be added to a Datetime or a Time as an amount', () => {
    assert.deepEqual(problemsOf('Datetime d = Datetime.now() - true; Time t = Time.newInstance(1, 1, 1, 1) + 1.5;'), [
        '1:14 datetime-operand',
        '1:46 time-operand'
    ]);
});

test('numbers and texts cannot be compared', () => {
    assert.equal(messageOf("Boolean b = 1 == 'a';"), 'Comparison arguments must be compatible types: Integer, String');
});

test('an Id can be compared with a text', () => {
    const value = valueOf('Boolean', 'key == text');
    assert.ok(value.kind === 'Compare');
    assert.equal(value.on, 'Id');
});

test('numbers of two kinds are compared as the wider one', () => {
    const value = valueOf('Boolean', '1 < 2L');
    assert.ok(value.kind === 'Compare' && value.left.kind === 'Convert');
    assert.deepEqual([value.on, value.left.conversion], ['Long', 'IntegerToLong']);
});

test('a Date against a Datetime is compared as a Datetime', () => {
    const value = valueOf('Boolean', 'Date.today() < Datetime.now()');
    assert.ok(value.kind === 'Compare');
    assert.equal(value.on, 'Datetime');
});

test('everything can be compared with null', () => {
    assert.deepEqual(problemsOf('Boolean b = count == null || null != record || text == null;'), []);
});

test('there is no order of Booleans', () => {
    assert.deepEqual(problemsOf('Boolean b = true < false;'), ['1:13 inequality-type']);
});

test('exact equality is not for primitives', () => {
    assert.deepEqual(problemsOf('Boolean b = count === 1;'), ['1:13 exact-equality-type']);
});

test('exact equality of records is the same reference', () => {
    assert.equal(valueOf('Boolean', 'record !== record').kind, 'Identity');
});

test('logical operators need Booleans', () => {
    assert.deepEqual(problemsOf('Boolean b = true && 1;'), ['1:21 logical-type']);
});

test('not needs a Boolean', () => {
    assert.deepEqual(problemsOf('Boolean b = !1;'), ['1:13 boolean-prefix']);
});

test('minus needs a number', () => {
    assert.deepEqual(problemsOf("count = -'1';"), ['1:9 negate-type']);
});

test('the complement needs an Integer or a Long', () => {
    assert.deepEqual(problemsOf('count = ~1.5;'), ['1:9 bitwise-complement']);
});

test('bits are combined of Integers, Longs or Booleans', () => {
    assert.deepEqual(problemsOf('count = 1 & 2; Boolean b = true ^ false; count = 1 | true;'), ['1:50 bitwise-types']);
});

test('only Integers and Longs are shifted', () => {
    assert.deepEqual(problemsOf('count = 1 << 2; count = 1.5 >> 1;'), ['1:25 shift-types']);
});

test('increments need a number', () => {
    assert.equal(
        messageOf('text++;'),
        'Unary postfix increment/decrement can only be applied to numeric expressions: String'
    );
});

test('a postfix increment yields the old value', () => {
    const value = valueOf('Integer', 'count++');
    assert.ok(value.kind === 'Update');
    assert.equal(value.result, 'old');
});

test('a compound assignment computes in the wider type and converts back', () => {
    const [, statement] = statementsOf('Double d = 1; d += 2.5;');
    assert.ok(statement?.kind === 'Expression' && statement.expression.kind === 'Update');
    assert.deepEqual([statement.expression.read, statement.expression.write], ['DoubleToDecimal', 'DecimalToDouble']);
});

test('a compound assignment does not narrow', () => {
    assert.deepEqual(problemsOf('count += 1.5;'), ['1:1 assignment-type']);
});

test('a text grows by anything', () => {
    assert.deepEqual(problemsOf('text += 12; text += record;'), []);
});

test('the branches of a condition must have a common type', () => {
    assert.equal(messageOf("Object o = true ? 1 : 'a';"), 'Incompatible types in ternary operator: Integer, String');
});

test('branches of two sub classes have the super class as their type', () => {
    const others = ['public virtual class P { }', 'public class A extends P { }', 'public class B extends P { }'];
    assert.equal(typeName(valueOf('P', 'true ? new A() : new B()', ...others).type), 'P');
});

test('a null branch takes the type of the other', () => {
    assert.equal(typeName(valueOf('Object', 'true ? null : 1').type), 'Integer');
});

test('null coalescing needs a common type', () => {
    assert.deepEqual(problemsOf('text = text ?? false;'), ['1:8 null-coalescing-types']);
});

test('a query falls back to a single record', () => {
    const value = valueOf('Account', '[SELECT Id FROM Account WITH USER_MODE] ?? record');
    assert.ok(value.kind === 'Coalesce' && value.left.kind === 'Convert');
    assert.equal(value.left.conversion, 'QueryToSObject');
});

test('safe navigation skips the whole rest of the chain', () => {
    const value = valueOf('Integer', 'record?.Name.trim().length()');
    assert.ok(value.kind === 'SafeNavigation' && value.rest.kind === 'Call');
    assert.equal(value.receiver.kind, 'Local');
    assert.equal(value.rest.method.name, 'length');
});

test('safe navigation in an argument leaves the outer call alone', () => {
    const value = valueOf('String', 'String.valueOf(record?.Name)');
    assert.ok(value.kind === 'Call');
    assert.equal(value.arguments[0]?.kind, 'SafeNavigation');
});

test('each safe navigation of a chain guards what follows it', () => {
    const value = valueOf('String', 'record?.Owner?.Name');
    assert.ok(value.kind === 'SafeNavigation');
    assert.equal(value.rest.kind, 'SafeNavigation');
});

test('safe navigation is not for types', () => {
    assert.deepEqual(problemsOf('count = Other?.n;', 'class Other { public static Integer n; }'), [
        '1:9 safe-navigation-of-type'
    ]);
});

test('what is reached by safe navigation cannot be assigned', () => {
    assert.deepEqual(problemsOf("record?.Name = 'x';"), ['1:1 assignment-target']);
});
