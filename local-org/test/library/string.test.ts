/** Apex Reference Guide, "String Class": examples of its methods, and those of Apache Commons Lang 3 that they follow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ListValue, MapValue, SetValue } from '../../src/language/collections.js';
import { date, decimal, double, gmt, library, throwsApex } from './support.js';

const { on, call } = library();

function texts(...items: (string | null)[]): ListValue {
    return new ListValue(items, 'List<String>');
}

/** Each line: receiver, key, arguments, result. */
type Row = readonly [string, string, readonly unknown[], unknown];

function table(title: string, rows: readonly Row[]): void {
    for (const [self, key, values, expected] of rows) {
        test(`${title}: '${self}'.${key} with ${JSON.stringify(values)}`, () => {
            const result = on(self, 'String', key, ...values);
            assert.deepEqual(result instanceof ListValue ? result.items : result, expected);
        });
    }
}

table('width', [
    ['Hello Maximillian', 'abbreviate(Integer)', [8], 'Hello...'],
    ['Hello Max', 'abbreviate(Integer)', [9], 'Hello Max'],
    ['Hello Maximillian', 'abbreviate(Integer,Integer)', [9, 6], '...Max...'],
    ['hello', 'center(Integer)', [9], '  hello  '],
    ['hello', 'center(Integer,String)', [10, '-'], '--hello---'],
    ['ab', 'leftPad(Integer)', [5], '   ab'],
    ['ab', 'leftPad(Integer,String)', [7, 'xy'], 'xyxyxab'],
    ['ab', 'rightPad(Integer,String)', [5, 'xy'], 'abxyx'],
    ['SFDC', 'repeat(Integer)', [2], 'SFDCSFDC'],
    ['a', 'repeat(String,Integer)', ['-', 3], 'a-a-a'],
    ['abcdef', 'overlay(String,Integer,Integer)', ['zz', 2, 4], 'abzzef'],
    ['abc', 'reverse()', [], 'cba']
]);

table('parts', [
    ['hamburger', 'substring(Integer)', [2], 'mburger'],
    ['hamburger', 'substring(Integer,Integer)', [4, 8], 'urge'],
    ['Salesforce.com', 'substringAfter(String)', ['.'], 'com'],
    ['Salesforce.com', 'substringAfter(String)', ['x'], ''],
    ['a.b.c', 'substringAfterLast(String)', ['.'], 'c'],
    ['a.b.c', 'substringBefore(String)', ['.'], 'a'],
    ['a.b.c', 'substringBeforeLast(String)', ['.'], 'a.b'],
    ['tagYellowtag', 'substringBetween(String)', ['tag'], 'Yellow'],
    ['xYellowy', 'substringBetween(String,String)', ['x', 'y'], 'Yellow'],
    ['abc', 'substringBetween(String,String)', ['x', 'y'], null],
    ['abcd', 'left(Integer)', [2], 'ab'],
    ['abcd', 'right(Integer)', [2], 'cd'],
    ['abcd', 'right(Integer)', [9], 'abcd'],
    ['abcd', 'right(Integer)', [0], ''],
    ['abcde', 'mid(Integer,Integer)', [2, 2], 'cd'],
    ['Hello Jane', 'difference(String)', ['Hello Max'], 'Max']
]);

table('search', [
    ['abcabc', 'indexOf(String)', ['c'], 2],
    ['abcabc', 'indexOf(String,Integer)', ['c', 3], 5],
    ['abcabc', 'lastIndexOf(String,Integer)', ['c', 4], 2],
    ['abc', 'lastIndexOf(String,Integer)', ['a', -1], -1],
    ['abcd', 'indexOfAny(String)', ['xc'], 2],
    ['abcd', 'indexOfAnyBut(String)', ['xa'], 1],
    ['abCd', 'indexOfIgnoreCase(String)', ['CD'], 2],
    ['abcde', 'indexOfDifference(String)', ['abxyz'], 2],
    ['abc', 'indexOfDifference(String)', ['abc'], -1],
    ['Hello Jane', 'countMatches(String)', ['e'], 2],
    ['kitten', 'getLevenshteinDistance(String)', ['sitting'], 3],
    ['kitten', 'getLevenshteinDistance(String,Integer)', ['sitting', 2], -1],
    ['abc', 'charAt(Integer)', [1], 98],
    ['a😀b', 'codePointAt(Integer)', [1], 0x1f600],
    ['a😀b', 'codePointBefore(Integer)', [3], 0x1f600],
    ['a😀b', 'codePointCount(Integer,Integer)', [0, 4], 3],
    ['a😀b', 'offsetByCodePoints(Integer,Integer)', [0, 2], 3],
    ['ab', 'getChars()', [], [97, 98]],
    ['Hi', 'indexOfChar(Integer)', [105], 1]
]);

table('tests', [
    ['hello', 'containsAny(String)', ['xo'], true],
    ['abcde', 'containsNone(String)', ['fg'], true],
    ['abba', 'containsOnly(String)', ['abcd'], true],
    ['Hello', 'containsIgnoreCase(String)', ['ELL'], true],
    ['a b', 'containsWhitespace()', [], true],
    ['abc', 'equals(Object)', ['ABC'], false],
    ['abc', 'equalsIgnoreCase(String)', ['ABC'], true],
    ['abc', 'equalsIgnoreCase(String)', [null], false],
    ['abcd', 'isAlpha()', [], true],
    ['ab1', 'isAlpha()', [], false],
    ['', 'isAlpha()', [], false],
    ['AA', 'isAllUpperCase()', [], true],
    ['123', 'isNumeric()', [], true],
    ['1.2', 'isNumeric()', [], false],
    ['1 2', 'isNumericSpace()', [], true],
    ['\t ', 'isWhitespace()', [], true],
    ['abc', 'compareTo(String)', ['abd'], -1],
    ['abc', 'hashCode()', [], 96354]
]);

table('changes', [
    [' a  b\t c ', 'normalizeSpace()', [], 'a b c'],
    [' a b ', 'deleteWhitespace()', [], 'ab'],
    ['Hey Jane', 'swapCase()', [], 'hEY jANE'],
    ['hello max', 'capitalize()', [], 'Hello max'],
    ['Hello', 'uncapitalize()', [], 'hello'],
    ['a.b.c', 'replace(String,String)', ['.', '$&'], 'a$&b$&c'],
    ['abc', 'remove(String)', ['b'], 'ac'],
    ['Salesforce.com', 'removeEndIgnoreCase(String)', ['.COM'], 'Salesforce'],
    ['www.sf.com', 'removeStart(String)', ['www.'], 'sf.com'],
    ['\u0001 a ', 'trim()', [], 'a']
]);

table('split', [
    ['boo:and:foo', 'split(String)', [':'], ['boo', 'and', 'foo']],
    ['boo:and:foo', 'split(String,Integer)', [':', 2], ['boo', 'and:foo']],
    ['boo:and:foo', 'split(String)', ['o'], ['b', '', ':and:f']],
    ['boo:and:foo', 'split(String,Integer)', ['o', -1], ['b', '', ':and:f', '', '']],
    ['a1b22c', 'split(String)', ['[0-9]+'], ['a', 'b', 'c']],
    ['abc', 'split(String)', [''], ['a', 'b', 'c']],
    ['a|b', 'split(String)', ['\\|'], ['a', 'b']],
    ['', 'split(String)', [','], ['']],
    [',', 'split(String)', [','], []],
    ['Lightning.platform', 'splitByCharacterType()', [], ['L', 'ightning', '.', 'platform']],
    ['Lightning.platform', 'splitByCharacterTypeCamelCase()', [], ['Lightning', '.', 'platform']],
    ['fooBAR200', 'splitByCharacterTypeCamelCase()', [], ['foo', 'BAR', '200']]
]);

table('escapes', [
    ['Max1, "Max2"', 'escapeCsv()', [], '"Max1, ""Max2"""'],
    ['"Max1, ""Max2"""', 'unescapeCsv()', [], 'Max1, "Max2"'],
    ['"grade": 3.9/4.0', 'escapeEcmaScript()', [], '\\"grade\\": 3.9\\/4.0'],
    ['"<Black&White>"', 'escapeHtml3()', [], '&quot;&lt;Black&amp;White&gt;&quot;'],
    ['é…€', 'escapeHtml4()', [], '&eacute;&hellip;&euro;'],
    ['é…€', 'escapeHtml3()', [], '&eacute;…€'],
    ['&lt;&eacute;&#233;&#xE9;&nope;', 'unescapeHtml4()', [], '<ééé&nope;'],
    ["a'b", 'escapeXml()', [], 'a&apos;b'],
    ['De onde você é?', 'escapeUnicode()', [], 'De onde voc\\u00EA \\u00E9?'],
    ['De onde voc\\u00EA', 'unescapeUnicode()', [], 'De onde você'],
    ['Company: "Salesforce.com"\n', 'escapeJava()', [], 'Company: \\"Salesforce.com\\"\\n'],
    ['\\"a\\"\\t\\u0041', 'unescapeJava()', [], '"a"\tA'],
    ['<b>hello world</b>', 'stripHtmlTags()', [], 'hello world']
]);

test('a range outside of the text is an exception with the platform’s words', () => {
    const substring = (...range: number[]): unknown => on('abc', 'String', 'substring(Integer,Integer)', ...range);
    throwsApex(() => substring(0, 10), 'StringException', 'Ending position out of bounds: 10');
    throwsApex(() => substring(-1, 2), 'StringException', 'Starting position out of bounds: -1');
});

test('a null argument is an exception', () => {
    throwsApex(
        () => on('abc', 'String', 'contains(String)', null),
        'NullPointerException',
        'Argument 1 cannot be null'
    );
});

test('isBlank and isEmpty know null', () => {
    const inputs = [null, '', ' \t', 'a'];
    assert.deepEqual(
        inputs.map((text) => call('String', 'isBlank(String)', text)),
        [true, true, true, false]
    );
    assert.deepEqual(
        inputs.map((text) => call('String', 'isEmpty(String)', text)),
        [true, true, false, false]
    );
    assert.deepEqual(
        inputs.map((text) => call('String', 'isNotBlank(String)', text)),
        [false, false, false, true]
    );
});

test('join takes lists and sets of anything', () => {
    const join = (values: unknown, separator: string): unknown =>
        call('String', 'join(Object,String)', values, separator);
    const set = new SetValue('Set<Integer>');
    set.add(1);
    set.add(2);
    assert.equal(join(texts('a', 'b', null), ','), 'a,b,');
    assert.equal(join(set, '/'), '1/2');
});

function format(pattern: string, ...values: unknown[]): unknown {
    return call('String', 'format(String,List<Object>)', pattern, new ListValue(values as never[], 'List<Object>'));
}

test('format puts arguments into their places', () => {
    assert.equal(format('{0} and {1}, {0}', 'a', 5), 'a and 5, a');
    assert.equal(format('{0}', 1234567), '1234567');
});

test('format reads quotes as java.text.MessageFormat does', () => {
    assert.equal(format("It''s '{0}' {0}", 'x'), "It's {0} x");
    assert.equal(format("don't {0}", 'x'), 'dont {0}');
});

test('format leaves places without argument and shows null as text', () => {
    assert.equal(format('{0} {1}', null), 'null {1}');
});

test('format refuses a malformed place', () => {
    throwsApex(() => format('{a}', 'x'), 'StringException', "can't parse argument number: a");
});

test('valueOf keeps null, and shows a Datetime in the user’s time zone', () => {
    assert.equal(call('String', 'valueOf(Object)', null), null);
    assert.equal(call('String', 'valueOf(Date)', date(2024, 5, 1)), '2024-05-01');
    // https://albasfdc.com/2016/03/28/working-with-datetimes/
    assert.equal(call('String', 'valueOf(Datetime)', gmt(2024, 5, 1, 12)), '2024-05-01 05:00:00');
    assert.equal(call('String', 'valueOfGmt(Datetime)', gmt(2024, 5, 1, 12)), '2024-05-01 12:00:00');
    assert.equal(call('String', 'valueOf(Decimal)', decimal('1.50')), '1.50');
    assert.equal(call('String', 'valueOf(Double)', double(2)), '2.0');
});

test('escapeSingleQuotes puts a backslash before apostrophes', () => {
    assert.equal(call('String', 'escapeSingleQuotes(String)', "O'Neil"), "O\\'Neil");
});

test('fromCharArray and getCommonPrefix read lists', () => {
    assert.equal(call('String', 'fromCharArray(List<Integer>)', new ListValue([74, 0x1f600], 'List<Integer>')), 'J😀');
    assert.equal(call('String', 'getCommonPrefix(List<String>)', texts('SFDCApex', 'SFDCVF')), 'SFDC');
});

test('template fills in named values', () => {
    const values = new MapValue('Map<String,Object>');
    values.set('name', 'Ada');
    assert.equal(on('Hello ${name}!', 'String', 'template(Map<String,Object>)', values), 'Hello Ada!');
    assert.throws(() => on('${other}', 'String', 'template(Map<String,Object>)', values), /^Unsupported: UNSUPPORTED/);
});
