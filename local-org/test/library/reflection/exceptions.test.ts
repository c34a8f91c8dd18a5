import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged, evaluate, thrown } from '../apex.js';

// Apex Reference Guide, "Exception Class and Built-In Exceptions"

test('platform exceptions are made and thrown by Apex', () => {
    assert.equal(thrown(`if (true) { throw new QueryException('gone'); }`), 'System.QueryException: gone');
});

test('an exception without message has the platform one', () => {
    assert.deepEqual(evaluate({}, 'new IllegalArgumentException().getMessage()'), ['Script-thrown exception']);
});

test('message and cause can be set', () => {
    assert.deepEqual(
        debugged(`
            Exception e = new QueryException('a');
            e.setMessage('b');
            e.initCause(new DmlException('c'));
            System.debug(e);
            System.debug(e.getCause().getMessage());
            System.debug(e.getTypeName());`),
        ['System.QueryException: b', 'c', 'System.QueryException']
    );
});

test('a DmlException that Apex made has no rows', () => {
    assert.deepEqual(evaluate({}, `new DmlException('x').getNumDml()`), ['0']);
    assert.match(thrown(`DmlException e = new DmlException('x'); e.getDmlMessage(0);`), /^System\.ListException: /);
});

test('a QueryException that Apex made names no fields', () => {
    // glade-sh/glade, TestCB118QueryExceptionConstructionCapturesLineAndCause
    assert.deepEqual(evaluate({}, `new QueryException('x').getInaccessibleFields().size()`), ['0']);
});

test('an exception of the user may override getMessage', () => {
    assert.equal(
        thrown('throw new LoudException();'.replace('throw', 'if (true) throw'), {
            LoudException: `public class LoudException extends Exception { public override String getMessage() { return 'LOUD'; } }`
        }),
        'LoudException: LOUD'
    );
});
