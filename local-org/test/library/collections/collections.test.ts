import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged, evaluate, thrown } from '../apex.js';

const THING = `public class Thing implements Comparable {
    public Integer size;
    public Thing(Integer size) { this.size = size; }
    public Integer compareTo(Object other) { return size - ((Thing) other).size; }
    public override String toString() { return 'T' + size; }
}`;
const DOWN = `public class Down implements Comparator<Integer> {
    public Integer compare(Integer a, Integer b) { return b - a; }
}`;
const TWICE = `public class Twice implements Iterable<Integer>, Iterator<Integer> {
    private Integer left = 2;
    public Iterator<Integer> iterator() { return this; }
    public Boolean hasNext() { return left > 0; }
    public Integer next() { left--; return left; }
}`;

// Apex Reference Guide, "List Class"

test('lists insert, replace and remove by index', () => {
    assert.deepEqual(
        debugged(`
            List<String> l = new List<String>{'a', 'b'};
            l.add(1, 'x');
            l.set(0, 'y');
            System.debug(l.remove(2));
            System.debug(l);
            System.debug(l.indexOf('x'));
            System.debug(l.contains('b'));`),
        ['b', '(y, x)', '1', 'false']
    );
});

test('an index outside of a list is refused', () => {
    assert.equal(
        thrown(`List<String> l = new List<String>(); l.get(0);`),
        'System.ListException: List index out of bounds: 0'
    );
});

test('a list is sorted in natural order with null first', () => {
    assert.deepEqual(debugged(`List<Integer> l = new List<Integer>{3, null, 1}; l.sort(); System.debug(l);`), [
        '(null, 1, 3)'
    ]);
});

test('texts are sorted with case', () => {
    assert.deepEqual(debugged(`List<String> l = new List<String>{'b', 'a', 'B'}; l.sort(); System.debug(l);`), [
        '(B, a, b)'
    ]);
});

test('objects are sorted by compareTo', () => {
    assert.deepEqual(
        debugged(`List<Thing> l = new List<Thing>{new Thing(2), new Thing(1)}; l.sort(); System.debug(l);`, {
            Thing: THING
        }),
        ['(T1, T2)']
    );
});

test('a list is sorted by a comparator', () => {
    assert.deepEqual(
        debugged(`List<Integer> l = new List<Integer>{1, 3, 2}; l.sort(new Down()); System.debug(l);`, { Down: DOWN }),
        ['(3, 2, 1)']
    );
});

test('a list cannot change while a loop runs over it', () => {
    // Apex Developer Guide, "Iterating Collections"
    assert.equal(
        thrown(`List<Integer> l = new List<Integer>{1, 2}; for (Integer i : l) { l.add(3); }`),
        'System.FinalException: Cannot modify a collection while it is being iterated.'
    );
});

test('a deep clone copies records and drops their ids unless told otherwise', () => {
    assert.deepEqual(
        debugged(`
            List<Account> l = new List<Account>{new Account(Id = '001000000000001AAA', Name = 'A')};
            List<Account> copy = l.deepClone();
            copy[0].Name = 'B';
            System.debug(l[0].Name);
            System.debug(copy[0].Id);
            System.debug(l.deepClone(true)[0].Id);`),
        ['A', 'null', '001000000000001AAA']
    );
});

test('lists are equal by content', () => {
    assert.deepEqual(evaluate({}, `new List<Integer>{1, 2} == new List<Integer>{1, 2}`), ['true']);
});

test('an iterator walks over a list', () => {
    assert.deepEqual(
        debugged(`
            Iterator<String> i = new List<String>{'a', 'b'}.iterator();
            while (i.hasNext()) { System.debug(i.next()); }`),
        ['a', 'b']
    );
});

test('an iterator past its end is refused', () => {
    assert.match(
        thrown(`Iterator<String> i = new List<String>().iterator(); i.next();`),
        /^System\.NoSuchElementException: /
    );
});

test('a loop runs over an iterable of the user', () => {
    assert.deepEqual(debugged(`for (Integer i : new Twice()) { System.debug(i); }`, { Twice: TWICE }), ['1', '0']);
});

// Apex Reference Guide, "Set Class"

test('sets keep the order of insertion and each element once', () => {
    assert.deepEqual(evaluate({}, `new Set<String>{'b', 'a', 'b'}`), ['{b, a}']);
});

test('changing a set tells whether it changed', () => {
    assert.deepEqual(
        debugged(`
            Set<Integer> s = new Set<Integer>{1, 2, 3};
            System.debug(s.add(1));
            System.debug(s.retainAll(new Set<Integer>{1, 2}));
            System.debug(s.removeAll(new List<Integer>{9}));
            System.debug(s.containsAll(new List<Integer>{1, 2}));
            System.debug(s);`),
        ['false', 'true', 'false', 'true', '{1, 2}']
    );
});

test('elements of a set are told apart with case', () => {
    assert.deepEqual(evaluate({}, `new Set<String>{'a'}.contains('A')`), ['false']);
});

// Apex Reference Guide, "Map Class"

test('maps give the value that was there before', () => {
    assert.deepEqual(
        debugged(`
            Map<String, Integer> m = new Map<String, Integer>{'a' => 1};
            System.debug(m.put('a', 2));
            System.debug(m.remove('a'));
            System.debug(m.get('a'));`),
        ['1', '2', 'null']
    );
});

test('a map is made from records by their ids', () => {
    assert.deepEqual(
        evaluate(
            {},
            `new Map<Id, Account>(new List<Account>{new Account(Id = '001000000000001AAA', Name = 'A')}).keySet()`
        ),
        ['{001000000000001AAA}']
    );
});

test('a record without id is no entry of a map', () => {
    assert.equal(
        thrown(`Map<Id, Account> m = new Map<Id, Account>(new List<Account>{new Account(Name = 'A')});`),
        'System.ListException: Row with null Id at index: 0'
    );
});

test('the object type of a collection is that of its declaration', () => {
    assert.deepEqual(evaluate({}, `new List<Account>().getSObjectType()`, `new List<SObject>().getSObjectType()`), [
        'Account',
        'null'
    ]);
});

test('an Id of 15 characters is the same key as that of 18', () => {
    assert.deepEqual(
        debugged(`
            Map<Id, Integer> m = new Map<Id, Integer>();
            m.put('001000000000001', 1);
            System.debug(m.get('001000000000001AAA'));`),
        ['1']
    );
});
