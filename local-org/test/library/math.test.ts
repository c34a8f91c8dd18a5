/** Apex Reference Guide, "Math Class", "Integer Class", "Long Class", "Double Class", "Boolean Class", "Id Class". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DoubleValue } from '../../src/language/double.js';
import { decimal, double, library, throwsApex } from './support.js';

const { on, call } = library();
const math = (key: string, ...values: readonly unknown[]): unknown => call('Math', key, ...values);

test('mod has the sign of the dividend', () => {
    assert.deepEqual([math('mod(Integer,Integer)', 12, 5), math('mod(Integer,Integer)', -7, 3)], [2, -1]);
    assert.equal(math('mod(Long,Long)', -7n, 3n), -1n);
    assert.ok(Object.is(math('mod(Integer,Integer)', -4, 2), 0));
});

test('mod by zero is an exception', () => {
    throwsApex(() => math('mod(Integer,Integer)', 1, 0), 'MathException', 'Divide by 0');
});

test('max and min keep the type of their overload', () => {
    assert.equal(math('max(Integer,Integer)', 3, 9), 9);
    assert.equal(math('min(Long,Long)', 3n, 9n), 3n);
    assert.equal(String(math('max(Decimal,Decimal)', decimal('1.50'), decimal('1.4'))), '1.50');
    assert.equal(String(math('min(Decimal,Double)', decimal('1.5'), double(0.25))), '0.25');
});

test('abs of the least Integer overflows as in Java', () => {
    assert.equal(math('abs(Integer)', -2147483648), -2147483648);
    assert.equal(math('abs(Long)', -5n), 5n);
    assert.equal(String(math('abs(Decimal)', decimal('-1.20'))), '1.20');
});

test('ceil, floor and rint of a Decimal have scale 0', () => {
    const of = (name: string, text: string): string => String(math(`${name}(Decimal)`, decimal(text)));
    assert.deepEqual(
        [of('ceil', '1.2'), of('ceil', '-1.2'), of('floor', '-1.2'), of('rint', '2.5')],
        ['2', '-1', '-2', '2']
    );
});

test('round of a Decimal is half even, and an error beyond the range of Integer', () => {
    assert.deepEqual(
        ['1.5', '2.5', '-1.5'].map((text) => math('round(Decimal)', decimal(text))),
        [2, 2, -2]
    );
    assert.equal(math('roundToLong(Decimal)', decimal('3000000000.4')), 3000000000n);
    throwsApex(() => math('round(Decimal)', decimal('3000000000')), 'MathException', 'Value out of range: 3000000000');
});

test('functions of a Decimal are computed as Double', () => {
    assert.equal(String(math('sqrt(Decimal)', decimal('2'))), '1.4142135623730951');
    assert.equal((math('pow(Double,Double)', double(2), double(10)) as DoubleValue).value, 1024);
    assert.throws(() => math('sqrt(Decimal)', decimal('-1')), { apexType: 'MathException' });
});

test('random is at least 0 and below 1', () => {
    const { value } = math('random()') as DoubleValue;
    assert.ok(value >= 0 && value < 1);
});

test('Integer.valueOf reads 32 bits and refuses anything else', () => {
    assert.equal(call('Integer', 'valueOf(String)', '-2147483648'), -2147483648);
    throwsApex(() => call('Integer', 'valueOf(String)', '2147483648'), 'TypeException', 'Invalid integer: 2147483648');
    throwsApex(() => call('Integer', 'valueOf(String)', '1.0'), 'TypeException', 'Invalid integer: 1.0');
    assert.equal(call('Integer', 'valueOf(Object)', decimal('5.9')), 5);
});

test('Long, Double and Boolean have valueOf too', () => {
    assert.equal(call('Long', 'valueOf(String)', '9223372036854775807'), 9223372036854775807n);
    throwsApex(() => call('Long', 'valueOf(String)', 'x'), 'TypeException', 'Invalid long: x');
    assert.equal((call('Double', 'valueOf(String)', '1e3') as DoubleValue).value, 1000);
    throwsApex(() => call('Double', 'valueOf(String)', 'x'), 'TypeException', 'Invalid double: x');
    assert.equal(call('Boolean', 'valueOf(Object)', 'TRUE'), true);
    assert.equal(call('Boolean', 'valueOf(Object)', 'yes'), false);
});

test('numbers are formatted in the locale', () => {
    assert.equal(on(1234567, 'Integer', 'format()'), '1,234,567');
    assert.equal(library({ locale: 'de_DE' }).on(1234567n, 'Long', 'format()'), '1.234.567');
    assert.equal(on(double(1234.5), 'Double', 'format()'), '1,234.5');
});

test('Double is cut, or rounded half up', () => {
    assert.equal(on(double(-2.7), 'Double', 'intValue()'), -2);
    assert.equal(on(double(2.5), 'Double', 'round()'), 3n);
    assert.equal(on(5000000000n, 'Long', 'intValue()'), 705032704);
});

// Salesforce Help, "What are the differences between 15 and 18 digit IDs?": suffix by capitals in blocks of five
test('Id.valueOf makes 18 characters of 15', () => {
    assert.equal(call('Id', 'valueOf(String)', '001D000000IRt53'), '001D000000IRt53IAD');
    assert.equal(on('001D000000IRt53IAD', 'Id', 'to15()'), '001D000000IRt53');
    throwsApex(() => call('Id', 'valueOf(String)', 'abc'), 'StringException', 'Invalid id: abc');
});

test('Id.valueOf restores lost capitals', () => {
    assert.equal(call('Id', 'valueOf(String,Boolean)', '001d000000irt53iad', true), '001D000000IRt53IAD');
});
