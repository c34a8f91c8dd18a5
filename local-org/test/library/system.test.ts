/** Apex Reference Guide, "System Class", "Assert Class", "Limits Class", "UserInfo Class", "Request Class", "URL Class", "Version Class". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ListValue, MapValue, SetValue } from '../../src/language/collections.js';
import { EnumValue } from '../../src/language/enum.js';
import { displayText } from '../../src/language/text.js';
import type { ApexValue } from '../../src/language/values.js';
import { date, decimal, double, gmt, library, throwsApex } from './support.js';

const { on, call, make, debugged } = library();

function fails(run: () => unknown, message: string): void {
    throwsApex(run, 'AssertException', message);
}

test('assertEquals shows both values, after the message', () => {
    fails(() => call('System', 'assertEquals(Object,Object)', 1, 2), 'Assertion Failed: Expected: 1, Actual: 2');
    fails(
        () => call('Assert', 'areEqual(Object,Object,String)', 'a', null, 'Oops'),
        'Assertion Failed: Oops: Expected: a, Actual: null'
    );
});

test('assertNotEquals shows the value', () => {
    fails(() => call('System', 'assertNotEquals(Object,Object)', 1, 1), 'Assertion Failed: Same value: 1');
    fails(
        () => call('Assert', 'areNotEqual(Object,Object,String)', 1, 1, 'Oops'),
        'Assertion Failed: Oops: Same value: 1'
    );
});

test('assert and fail show the message only', () => {
    fails(() => call('System', 'assert(Boolean)', false), 'Assertion Failed');
    fails(() => call('System', 'assert(Boolean,Object)', null, 'Oops'), 'Assertion Failed: Oops');
    fails(() => call('Assert', 'isFalse(Boolean,String)', true, 'Oops'), 'Assertion Failed: Oops');
    fails(() => call('Assert', 'fail(String)', 'Oops'), 'Assertion Failed: Oops');
    fails(() => call('Assert', 'fail()'), 'Assertion Failed');
});

test('assertions that hold say nothing', () => {
    call('System', 'assertEquals(Object,Object)', 1, 1);
    call('System', 'assert(Boolean)', true);
    call('Assert', 'isNull(Object)', null);
    call('Assert', 'isNotNull(Object)', 0);
    call('Assert', 'isFalse(Boolean)', false);
    fails(() => call('Assert', 'isNull(Object)', 5), 'Assertion Failed: Expected: null, Actual: 5');
    fails(() => call('Assert', 'isNotNull(Object)', null), 'Assertion Failed: Same value: null');
});

test('assertions compare numbers by value and texts with case', () => {
    call('System', 'assertEquals(Object,Object)', 1, decimal('1.00'));
    call('System', 'assertEquals(Object,Object)', 1n, double(1));
    fails(() => call('System', 'assertEquals(Object,Object)', 'a', 'A'), 'Assertion Failed: Expected: a, Actual: A');
});

test('debug writes the level and the text', () => {
    call('System', 'debug(Object)', new ListValue([1, 'a', null], 'List<Object>'));
    call('System', 'debug(LoggingLevel,Object)', new EnumValue('LoggingLevel', 'ERROR', 0), 'x');
    assert.deepEqual(debugged, ['DEBUG|(1, a, null)', 'ERROR|x']);
});

test('values are shown as in debug logs', () => {
    const map = new MapValue('Map<String,Object>');
    map.set('a', 1);
    const set = new SetValue('Set<Object>');
    set.add(decimal('1.50'));
    map.set('self', map);
    const rows: readonly (readonly [ApexValue, string])[] = [
        [null, 'null'],
        [date(2024, 5, 1), '2024-05-01 00:00:00'],
        [gmt(2024, 5, 1, 12), '2024-05-01 12:00:00'],
        [double(5), '5.0'],
        [set, '{1.50}'],
        [map, '{a=1, self=(already output)}'],
        [
            new ListValue(
                Array.from({ length: 12 }, (_, index) => index),
                'List<Integer>'
            ),
            '(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...)'
        ]
    ];
    for (const [value, text] of rows) {
        assert.equal(displayText(value), text);
    }
});

test('now, today and currentTimeMillis read one clock', () => {
    assert.equal(displayText(call('System', 'now()') as ApexValue), '2024-05-01 12:30:00');
    assert.equal(displayText(call('System', 'today()') as ApexValue), '2024-05-01 00:00:00');
    assert.equal(call('System', 'currentTimeMillis()'), 1714566600000n);
});

test('equals ignores case, hashCode is that of the text', () => {
    assert.equal(call('System', 'equals(Object,Object)', 'a', 'A'), true);
    assert.equal(call('System', 'hashCode(Object)', 'abc'), 96354);
});

test('Limits reads the counters of the transaction', () => {
    const counted = library({
        counters: new Map([
            ['Queries', 7],
            ['DmlStatements', 3]
        ])
    });
    assert.equal(counted.call('Limits', 'getQueries()'), 7);
    assert.equal(counted.call('Limits', 'getSavepoints()'), 3);
    assert.equal(counted.call('Limits', 'getDmlRows()'), 0);
    assert.equal(counted.call('Limits', 'getLimitQueries()'), 100);
});

test('asynchronous transactions have other limits', () => {
    const future = library({ quiddity: 'FUTURE' });
    assert.equal(future.call('Limits', 'getLimitQueries()'), 200);
    assert.equal(future.call('Limits', 'getLimitCpuTime()'), 60_000);
    assert.equal(future.call('System', 'isFuture()'), true);
    assert.equal(future.call('System', 'isBatch()'), false);
});

test('UserInfo reads the transaction', () => {
    assert.equal(call('UserInfo', 'getUserId()'), '005000000000001AAA');
    assert.equal(call('UserInfo', 'getLocale()'), 'en_US');
    assert.equal(displayText(call('UserInfo', 'getTimeZone()') as ApexValue), 'America/Los_Angeles');
});

test('Request has one id per transaction and its quiddity', () => {
    const id = on(call('Request', 'getCurrent()'), 'Request', 'getRequestId()');
    assert.equal(id, on(call('Request', 'getCurrent()'), 'Request', 'getRequestId()'));
    assert.notEqual(id, library().on(library().call('Request', 'getCurrent()'), 'Request', 'getRequestId()'));
    assert.equal(String(on(call('Request', 'getCurrent()'), 'Request', 'getQuiddity()')), 'RUNTEST_SYNC');
});

test('Url takes an address apart', () => {
    const url = make('Url', '(String)', 'https://me@example.com:8443/path/doc.html?name=a#part');
    const part = (key: string): unknown => on(url, 'Url', key);
    assert.deepEqual(
        ['getProtocol()', 'getHost()', 'getPort()', 'getPath()', 'getQuery()', 'getRef()', 'getUserInfo()'].map(part),
        ['https', 'example.com', 8443, '/path/doc.html', 'name=a', 'part', 'me']
    );
    assert.equal(part('getFile()'), '/path/doc.html?name=a');
    assert.equal(part('getAuthority()'), 'me@example.com:8443');
    assert.equal(part('toExternalForm()'), 'https://me@example.com:8443/path/doc.html?name=a#part');
});

test('Url knows default ports and the same file', () => {
    const plain = make('Url', '(String,String,String)', 'HTTP', 'example.com', '/a');
    assert.equal(on(plain, 'Url', 'getPort()'), -1);
    assert.equal(on(plain, 'Url', 'getDefaultPort()'), 80);
    const other = make('Url', '(String)', 'http://EXAMPLE.com:80/a#x');
    assert.equal(on(plain, 'Url', 'sameFile(Url)', other), true);
    throwsApex(() => make('Url', '(String)', 'abc'), 'StringException', 'no protocol: abc');
});

test('Version compares part by part', () => {
    const first = make('Version', '(Integer,Integer)', 1, 0);
    const second = make('Version', '(Integer,Integer,Integer)', 1, 0, 5);
    assert.equal(on(first, 'Version', 'compareTo(Version)', second), -1);
    assert.equal(on(first, 'Version', 'patch()'), null);
});

test('Collator sorts as the locale does', () => {
    const collator = call('Collator', 'getInstance()');
    const words = ['Zebra', 'äpfel', 'apple', 'Apple'];
    words.sort((left, right) => on(collator, 'Collator', 'compare(String,String)', left, right) as number);
    assert.deepEqual(words, ['äpfel', 'apple', 'Apple', 'Zebra'].toSorted(new Intl.Collator('en-US').compare));
});
