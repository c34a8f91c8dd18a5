/** Apex Reference Guide, "Decimal Class" and "RoundingMode Enum"; texts and scales as java.math.BigDecimal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecimalValue } from '../../src/language/decimal.js';
import {
    decimalAdd,
    decimalCompare,
    decimalDisplay,
    decimalDivide,
    decimalFromLong,
    decimalMultiply,
    decimalSubtract,
    decimalToInteger,
    decimalToNumber,
    DivisionByZero
} from '../../src/language/decimal.js';
import { decimalFromDouble, doubleDisplay } from '../../src/language/double.js';
import { decimal, double, library, rounding, throwsApex } from './support.js';

const { on, call } = library();

function quotient(left: string, right: string): string {
    return decimalDisplay(decimalDivide(decimal(left), decimal(right)));
}

test('a sum has the larger scale', () => {
    assert.equal(decimalDisplay(decimalAdd(decimal('1.10'), decimal('2.3'))), '3.40');
});

test('a difference is exact where doubles are not', () => {
    assert.equal(decimalDisplay(decimalSubtract(decimal('0.3'), decimal('0.1'))), '0.2');
});

test('a product has the sum of the scales', () => {
    assert.equal(decimalDisplay(decimalMultiply(decimal('1.50'), decimal('2.0'))), '3.000');
});

test('arithmetic goes on exactly beyond 53 bits', () => {
    const large = decimal('9007199254740993.01');
    assert.equal(decimalDisplay(decimalAdd(large, decimal('0.01'))), '9007199254740993.02');
    assert.equal(
        decimalDisplay(decimalMultiply(decimal('9007199254740993'), decimal('9007199254740993'))),
        '81129638414606699710187514626049'
    );
});

test('1 divided by 31 is what a real org shows (octoberswimmer/aer-dist#345)', () => {
    assert.equal(quotient('1', '31'), '0.0322580645161290322580645161290323');
    assert.equal(decimalDivide(decimal('1'), decimal('31')).scale, 34);
});

test('an inexact quotient has at most 34 digits', () => {
    assert.equal(quotient('1', '3'), `0.${'3'.repeat(34)}`);
    assert.equal(quotient('10', '3'), `3.${'3'.repeat(33)}`);
    assert.equal(quotient('200', '3'), `66.${'6'.repeat(31)}7`);
    assert.equal(quotient('-2', '3'), `-0.${'6'.repeat(33)}7`);
});

test('an exact quotient keeps the scale of the dividend', () => {
    assert.equal(quotient('6.00', '2'), '3.00');
    assert.equal(quotient('1', '4'), '0.25');
    assert.equal(quotient('10', '4'), '2.5');
    assert.equal(quotient('100', '10'), '10');
    assert.equal(quotient('0.00', '7'), '0.00');
});

test('division by zero is told apart', () => {
    assert.throws(() => decimalDivide(decimal('1'), decimal('0.0')), DivisionByZero);
});

test('comparison ignores the scale', () => {
    assert.equal(decimalCompare(decimal('1.0'), decimal('1.000')), 0);
    assert.ok(decimalCompare(decimal('-1.01'), decimal('-1.001')) < 0);
});

test('the text is scientific for small numbers and negative scales only', () => {
    const text = (value: string): string => decimalDisplay(decimal(value));
    assert.equal(text('0.000001'), '0.000001');
    assert.equal(text('0.0000001'), '1E-7');
    assert.equal(text('1E+3'), '1E+3');
    assert.equal(text('-12.50'), '-12.50');
    assert.equal(text('0.000'), '0.000');
    assert.equal(on(decimal('1E+3'), 'Decimal', 'toPlainString()'), '1000');
    assert.equal(on(decimal('0.0000001'), 'Decimal', 'toPlainString()'), '0.0000001');
});

test('a Decimal made from a Double has the scale of its text', () => {
    assert.equal(decimalDisplay(decimalFromDouble(double(5))), '5.0');
    assert.equal(decimalDisplay(decimalFromDouble(double(0.1))), '0.1');
});

test('conversion to Integer cuts and keeps 32 bits', () => {
    assert.equal(decimalToInteger(decimal('-3.99')), -3);
    assert.equal(decimalToInteger(decimalFromLong(4294967297n)), 1);
    assert.equal(decimalToNumber(decimal('0.1')), 0.1);
});

const SETTING: readonly (readonly [string, readonly string[]])[] = [
    ['CEILING', ['6', '3', '2', '2', '-1', '-1', '-2', '-5']],
    ['DOWN', ['5', '2', '1', '1', '-1', '-1', '-2', '-5']],
    ['FLOOR', ['5', '2', '1', '1', '-2', '-2', '-3', '-6']],
    ['HALF_DOWN', ['5', '2', '2', '1', '-1', '-2', '-2', '-5']],
    ['HALF_EVEN', ['6', '2', '2', '1', '-1', '-2', '-2', '-6']],
    ['HALF_UP', ['6', '3', '2', '1', '-1', '-2', '-3', '-6']],
    ['UP', ['6', '3', '2', '2', '-2', '-2', '-3', '-6']]
];
// the inputs of the table in the description of java.math.RoundingMode, in this order
const INPUTS = ['5.5', '2.5', '1.6', '1.1', '-1.1', '-1.6', '-2.5', '-5.5'];
for (const [mode, expected] of SETTING) {
    test(`setScale rounds ${mode} as the table of java.math.RoundingMode says`, () => {
        const results = INPUTS.map((input) =>
            String(on(decimal(input), 'Decimal', 'setScale(Integer,RoundingMode)', 0, rounding(mode)))
        );
        assert.deepEqual(results, expected);
    });
}

test('rounding that must not be necessary is an exception when it is', () => {
    const set = (text: string): unknown =>
        on(decimal(text), 'Decimal', 'setScale(Integer,RoundingMode)', 1, rounding('UNNECESSARY'));
    assert.equal(String(set('2.50')), '2.5');
    throwsApex(() => set('2.51'), 'MathException', 'Rounding necessary');
});

test('setScale without a mode rounds half even (issacc.com, something about rounding)', () => {
    const set = (text: string): string => String(on(decimal(text), 'Decimal', 'setScale(Integer)', 2));
    assert.deepEqual(['5.205', '5.215', '5.235', '5.245', '5.2'].map(set), ['5.20', '5.22', '5.24', '5.24', '5.20']);
});

test('divide takes the scale', () => {
    const five = decimal('5');
    assert.equal(String(on(five, 'Decimal', 'divide(Decimal,Integer)', decimal('3'), 30)), `1.${'6'.repeat(29)}7`);
    const key = 'divide(Decimal,Integer,RoundingMode)';
    assert.equal(String(on(five, 'Decimal', key, decimal('3'), 2, rounding('DOWN'))), '1.66');
});

test('round gives a Long, half even', () => {
    assert.deepEqual(
        ['4.5', '5.5', '-4.5'].map((text) => on(decimal(text), 'Decimal', 'round()')),
        [4n, 6n, -4n]
    );
});

test('precision and scale count digits', () => {
    assert.equal(on(decimal('123.4500'), 'Decimal', 'precision()'), 7);
    assert.equal(on(decimal('123.4500'), 'Decimal', 'scale()'), 4);
});

test('stripTrailingZeros may give a negative scale', () => {
    const strip = (text: string): DecimalValue => on(decimal(text), 'Decimal', 'stripTrailingZeros()') as DecimalValue;
    assert.equal(decimalDisplay(strip('1.500')), '1.5');
    assert.equal(strip('100').scale, -2);
});

test('pow multiplies exactly', () => {
    assert.equal(String(on(decimal('1.1'), 'Decimal', 'pow(Integer)', 3)), '1.331');
    assert.equal(String(on(decimal('4.12'), 'Decimal', 'pow(Integer)', 0)), '1');
});

test('format groups digits and shows at most three places', () => {
    const format = (text: string): unknown => on(decimal(text), 'Decimal', 'format()');
    assert.deepEqual(['1234567.8', '1000.00', '0.1235', '-1234'].map(format), [
        '1,234,567.8',
        '1,000',
        '0.124',
        '-1,234'
    ]);
});

test('format follows the locale', () => {
    assert.equal(library({ locale: 'de_DE' }).on(decimal('1234.5'), 'Decimal', 'format()'), '1.234,5');
});

test('valueOf reads a text or says that it is none', () => {
    assert.equal(String(call('Decimal', 'valueOf(String)', '12.4567')), '12.4567');
    throwsApex(() => call('Decimal', 'valueOf(String)', '1,5'), 'TypeException', 'Invalid decimal: 1,5');
    throwsApex(() => call('Decimal', 'valueOf(String)', null), 'NullPointerException', 'Argument cannot be null.');
});

test('a Double is shown as Java shows it', () => {
    const numbers = [1, 0.5, 1e7, 1234567.5, 0.001, 0.00012, 1e21, -2.5, 123456789];
    const texts = ['1.0', '0.5', '1.0E7', '1234567.5', '0.001', '1.2E-4', '1.0E21', '-2.5', '1.23456789E8'];
    assert.deepEqual(numbers.map(doubleDisplay), texts);
});
