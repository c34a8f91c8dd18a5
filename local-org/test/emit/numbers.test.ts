/** Integer and Long: Apex Developer Guide, "Primitive Data Types" (32 and 64 bits) and "Expression Operators". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, run } from './support.js';

void describe('whole numbers', () => {
    void it('wrap around at 32 bits when added', () => {
        assert.equal(run('Integer a = 2147483647; return a + 1;'), -2147483648);
    });
    void it('wrap around at 32 bits when multiplied', () => {
        assert.equal(run('Integer a = 65537; return a * 65537;'), 131073);
    });
    void it('wrap around at 64 bits', () => {
        assert.equal(run('Long a = 9223372036854775807L; return a + 1;'), -9223372036854775808n);
    });
    void it('are cut off towards zero when divided', () => {
        assert.equal(run('Integer a = -7; return a / 2;'), -3);
    });
    void it('refuse a division by zero', () => {
        const { type, message } = failure('Integer a = 0; return 1 / a;');
        assert.deepEqual([type, message], ['System.MathException', 'Divide by 0']);
    });
    void it('refuse a division of Decimals by zero', () => {
        const { type, message } = failure('Decimal a = 0; return 1.5 / a;');
        assert.deepEqual([type, message], ['System.MathException', 'Divide by 0']);
    });
    void it('are widened to Long', () => {
        assert.equal(run('Integer a = 5; Long b = a; return b * 2;'), 10n);
    });
    void it('shift without sign', () => {
        assert.equal(run('Integer a = -1; return a >>> 28;'), 15);
    });
    void it('give the old value for a postfix increment', () => {
        assert.equal(run("Integer a = 5; Integer b = a++; return a + ',' + b;"), '6,5');
    });
    void it('give the new value for a prefix decrement', () => {
        assert.equal(run("Integer a = 5; Integer b = --a; return a + ',' + b;"), '4,4');
    });
    void it('are updated in place in lists, with the index evaluated once', () => {
        const members = 'static Integer calls = 0; static Integer at() { calls++; return 1; }';
        const statements = "List<Integer> xs = new List<Integer>{ 1, 2 }; xs[at()] += 40; return xs[1] + ',' + calls;";
        assert.equal(run(statements, members), '42,1');
    });
    void it('are updated in place in fields, with the receiver evaluated once', () => {
        const members =
            'Integer n = 1; static Integer calls = 0; static T it = new T(); static T get() { calls++; return it; }';
        assert.equal(run("Integer old = get().n++; return old + ',' + it.n + ',' + calls;", members), '1,2,1');
    });
});
