import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thrown } from '../apex.js';

function fault(text: string): string {
    return thrown(`JSON.deserializeUntyped('${text}');`).replace('System.JSONException: ', '');
}

const VALUE = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";

/** Texts and places of Jackson 1, as the platform's messages show them; reports of some are named beside them. */
const FAULTS: readonly (readonly [text: string, message: string])[] = [
    ['', 'No content to map to Object due to end of input'],
    // seen in public error logs: ... at input location [1,2]
    ['s', `Unexpected character ('s' (code 115)): ${VALUE} at input location [1,2]`],
    // octoberswimmer/aer-dist#176 and life-improver.com (Unrecognized token 'NULL')
    ['not', `Unrecognized token 'not': was expecting 'null', 'true', 'false' or NaN at input location [1,7]`],
    // https://salesforce.stackexchange.com/questions/301508
    [
        '{r:1}',
        `Unexpected character ('r' (code 114)): was expecting double-quote to start field name at [line:1, column:3]`
    ],
    [
        '{"a" j}',
        `Unexpected character ('j' (code 106)): was expecting a colon to separate field name and value at [line:1, column:7]`
    ],
    [
        '{"a":1 "b"}',
        `Unexpected character ('"' (code 34)): was expecting comma to separate OBJECT entries at [line:1, column:9]`
    ],
    ['[1,]', `Unexpected character (']' (code 93)): expected a value at [line:1, column:5]`],
    ['[01]', 'Invalid numeric value: Leading zeroes not allowed at [line:1, column:3]'],
    ['{"a":', 'Unexpected end-of-input within/between OBJECT entries at [line:1, column:11]'],
    ['["a', 'Unexpected end-of-input: was expecting closing quote for a string value at [line:1, column:7]'],
    // glade-sh/glade, TestCB118JSONUntypedNumberErrorUsesFieldBoundaryLocation
    [
        '{"whole":12,"big":9223372036854775808,"ratio":1.25}',
        'For input string: "9223372036854775808" at [line:1, column:12]'
    ]
];

for (const [text, message] of FAULTS) {
    test(`${text === '' ? 'an empty text' : text} is refused with its place`, () => {
        assert.equal(fault(text), message);
    });
}

test('an object that is left open says so', () => {
    assert.match(
        fault('{"a":1'),
        /^Unexpected end-of-input: expected close marker for OBJECT \(from \[line:1, column:\d+\]$/
    );
});

test('lines are counted', () => {
    assert.match(fault('{\\n"a":1\\n"b"}'), / at \[line:3, column:2\]$/);
});
