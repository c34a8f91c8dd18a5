/** Null in operators and as receiver: Apex Developer Guide, "Expression Operators" and "NullPointerException". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, run } from './support.js';

const NPE = { type: 'System.NullPointerException', message: 'Attempt to de-reference a null object' };

function isNullPointer(statements: string, members = ''): void {
    const { type, message } = failure(statements, members);
    assert.deepEqual({ type, message }, NPE);
}

void describe('null', () => {
    void it('is refused by Integer addition', () => {
        isNullPointer('Integer a; return a + 1;');
    });
    void it('is refused by Integer division', () => {
        isNullPointer('Integer a; return 4 / a;');
    });
    void it('is refused by increments', () => {
        isNullPointer('Integer a; a++; return a;');
    });
    void it('is refused by Long multiplication', () => {
        isNullPointer('Long a; return a * 2;');
    });
    void it('is refused by Decimal addition', () => {
        isNullPointer('Decimal a; return a + 1;');
    });
    void it('is refused as a condition', () => {
        isNullPointer('Boolean b; if (b) { return 1; } return 2;');
    });
    void it('is refused by negation of a Boolean', () => {
        isNullPointer('Boolean b; return !b;');
    });
    void it('makes every comparison of Integers false', () => {
        assert.equal(run("Integer a; return (a < 1) + ',' + (a >= 1) + ',' + (1 > a);"), 'false,false,false');
    });
    void it('is less than every String', () => {
        assert.equal(run("String a; return a < 'a';"), true);
    });
    void it('equals null only', () => {
        assert.equal(
            run("Integer a; Integer b; return (a == b) + ',' + (a == 0) + ',' + (a != null);"),
            'true,false,false'
        );
    });
    void it('is refused as the receiver of a method of a user class', () => {
        isNullPointer('T t; return t.go();', 'Integer go() { return 1; }');
    });
    void it('is refused as the receiver of a library method', () => {
        isNullPointer('String s; return s.length();');
    });
    void it('is refused as the holder of a field that is read', () => {
        isNullPointer('T t; return t.x;', 'Integer x;');
    });
    void it('is refused as the holder of a field that is written', () => {
        isNullPointer('T t; t.x = 1; return null;', 'Integer x;');
    });
    void it('is refused as the list of a loop', () => {
        isNullPointer('List<Integer> xs; for (Integer x : xs) { } return null;');
    });
    void it('is refused as an index', () => {
        isNullPointer('List<Integer> xs = new List<Integer>{ 1 }; Integer i; return xs[i];');
    });
    void it('is refused by throw', () => {
        isNullPointer('Exception e; throw e;');
    });
    void it('shows as the word null in texts', () => {
        assert.equal(run("String a; Integer b; return a + 'x' + b;"), 'nullxnull');
    });
    void it('ends a safe navigation with null', () => {
        assert.equal(run('T t; return t?.next?.x;', 'T next; Integer x;'), null);
    });
    void it('is replaced by ??', () => {
        assert.equal(run('Integer a; return a ?? 7;'), 7);
    });
    void it('is caught as NullPointerException', () => {
        assert.equal(
            run(
                "T t; try { t.x = 1; } catch (NullPointerException e) { return 'caught'; } return 'not';",
                'Integer x;'
            ),
            'caught'
        );
    });
});
