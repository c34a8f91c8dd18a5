/** Strings and Ids in operators: Apex Developer Guide, "Expression Operators". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, run } from './support.js';

void describe('texts', () => {
    void it('are equal without regard to case', () => {
        assert.equal(run("String a = 'Foo'; return a == 'fOO';"), true);
    });
    void it('are told apart by case in equals', () => {
        assert.equal(run("String a = 'Foo'; return a.equals('foo');"), false);
    });
    void it('are joined with anything', () => {
        assert.equal(run("return 'a' + 1 + true + 2L + 1.50 + new List<Integer>{ 1, 2 };"), 'a1true21.50(1, 2)');
    });
    void it('keep backslashes, quotes, backticks and dollar signs', () => {
        assert.equal(run("String a = 'x'; return a + '`${y}\\\\n\"\\'';"), 'x`${y}\\n"\'');
    });
    void it('are joined in place', () => {
        assert.equal(run("String a; a += 'b'; return a;"), 'nullb');
    });
    void it('become Ids of 18 characters', () => {
        assert.equal(run("Id a = '001000000000001'; return a;"), '001000000000001AAA');
    });
    void it('equal Ids of another length', () => {
        assert.equal(run("Id a = '001000000000001'; return a == '001000000000001AAA';"), true);
    });
    void it('that are no Ids are refused', () => {
        const { type, message } = failure("String s = 'abc'; Id a = s; return a;");
        assert.deepEqual([type, message], ['System.StringException', 'Invalid id: abc']);
    });
    void it('are compared with case by switch', () => {
        assert.equal(run("String a = 'A'; switch on a { when 'a' { return 1; } when 'A' { return 2; } } return 3;"), 2);
    });
});
