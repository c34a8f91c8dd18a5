/** Math functions: Salesforce Help, "Formula Operators and Functions by Context" (Math Functions). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, fails, refusal } from './support.js';

test('ABS drops the sign', () => {
    facts({ 'ABS(-3.5)': '3.5', 'ABS(3.5)': '3.5' });
});

test('CEILING goes away from zero and FLOOR towards it', () => {
    facts({
        'CEILING(1.3)': '2',
        'CEILING(-1.3)': '-2',
        'CEILING(2)': '2',
        'FLOOR(1.7)': '1',
        'FLOOR(-1.7)': '-1',
        'FLOOR(-0.07)': '0'
    });
});

test('MCEILING goes up and MFLOOR down', () => {
    facts({
        'MCEILING(1.3)': '2',
        'MCEILING(-1.7)': '-1',
        'MFLOOR(1.7)': '1',
        'MFLOOR(-1.3)': '-2',
        'MFLOOR(-0.07)': '-1'
    });
});

test('ROUND rounds half up, away from zero, also before the point', () => {
    facts({
        'ROUND(1.5, 0)': '2',
        'ROUND(1.2345, 0)': '1',
        'ROUND(-1.5, 0)': '-2',
        'ROUND(225.49823, 2)': '225.5',
        'ROUND(1.17, 1)': '1.2',
        'ROUND(-0.0006, 3)': '-0.001',
        'ROUND(-123456.3335, -2)': '-123500',
        'ROUND(0, -2)': '0'
    });
});

test('TRUNC cuts off', () => {
    facts({ 'TRUNC(1.789, 1)': '1.7', 'TRUNC(-1.789, 1)': '-1.7', 'TRUNC(1989.7, -2)': '1900' });
});

test('MOD has the sign of the number', () => {
    facts({
        'MOD(3, 3)': '0',
        'MOD(4, 3)': '1',
        'MOD(123, 100)': '23',
        'MOD(-101, 10)': '-1',
        'MOD(100.5, -10)': '0.5'
    });
    fails('MOD(1, 0)');
});

test('MAX and MIN take any number of values', () => {
    facts({ 'MAX(100, -10, 1000)': '1000', 'MIN(100.5, -10)': '-10', 'MAX(7)': '7', 'MAX(100*5, -10)': '500' });
});

test('SQRT, EXP, LN and LOG are of floating-point precision', () => {
    facts({
        'SQRT(16)': '4',
        'ROUND(EXP(3), 2)': '20.09',
        'ROUND(LN(10), 2)': '2.3',
        'LOG(100)': '2',
        'ROUND(LN(EXP(3)), 9)': '3'
    });
});

test('a result that is no real number is an error', () => {
    fails('SQRT(-1)');
    fails('LN(0)');
    fails('LOG(-5)');
    fails('ASIN(2)');
});

test('trigonometry is in radians', () => {
    facts({
        'ROUND(PI(), 7)': '3.1415927',
        'SIN(0)': '0',
        'COS(0)': '1',
        'ROUND(TAN(PI() / 4), 9)': '1',
        'ROUND(ASIN(1) * 2, 9)': '3.141592654',
        'ROUND(ACOS(-1), 9)': '3.141592654',
        'ROUND(ATAN(1) * 4, 9)': '3.141592654',
        'ROUND(ATAN2(1, -1), 6)': '2.356194'
    });
});

test('CHR and ASCII know all characters', () => {
    facts({ 'CHR(65)': 'A', 'CHR(9729)': '\u2601', 'CHR(129525)': '\u{1f9f5}', 'CHR(0)': null, 'CHR(-32)': null });
    facts({ 'ASCII("A")': '65', 'ASCII("abc")': '97', 'ASCII("\u{1f9f5}")': '129525', 'ASCII("")': null });
});

// salesforce/formula-engine, DistanceUnit: 6371.009 km
test('DISTANCE is the way along the surface', () => {
    const places = 'GEOLOCATION(37.775, -122.418), GEOLOCATION(40.714, -74.006)';
    facts({ [`ROUND(DISTANCE(${places}, "mi"), 0)`]: '2566', [`ROUND(DISTANCE(${places}, "km"), 0)`]: '4129' });
    facts({ 'DISTANCE(GEOLOCATION(1, 2), GEOLOCATION(1, 2), "km")': '0' });
});

test('DISTANCE reads a geolocation field by its parts and is blank without them', () => {
    const text = 'ROUND(DISTANCE(Place__c, GEOLOCATION(0, 0), "km"), 1)';
    facts({ [text]: '111.2' }, { record: { Place__Latitude__s: 1, Place__Longitude__s: 0 } });
    facts({ [text]: null });
});

test('places have limits and DISTANCE two units', () => {
    fails('DISTANCE(GEOLOCATION(91, 0), GEOLOCATION(0, 0), "km")');
    assert.equal(
        refusal('DISTANCE(Place__c, Place__c, "m")'),
        "Incorrect parameter value for function 'DISTANCE()'. Expected 'mi'/'km', received Text"
    );
    assert.equal(
        refusal('DISTANCE(1, Place__c, "km")'),
        "Incorrect parameter type for function 'DISTANCE()'. Expected Geolocation, received Number"
    );
});

test('counts and types are checked', () => {
    assert.equal(refusal('ROUND(1)'), "Incorrect number of parameters for function 'ROUND()'. Expected 2, received 1");
    assert.equal(refusal('PI(1)'), "Incorrect number of parameters for function 'PI()'. Expected 0, received 1");
    assert.equal(refusal('ABS("a")'), "Incorrect parameter type for function 'ABS()'. Expected Number, received Text");
    assert.equal(
        refusal('MAX(1, "a")'),
        "Incorrect parameter type for function 'MAX()'. Expected Number, received Text"
    );
});
