/** Collections and equality: Apex Developer Guide, "Collections", "Using Custom Types in Map Keys and Sets". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ListValue, MapValue, SetValue, typeArguments } from '../../src/language/collections.js';
import { decimalFromText } from '../../src/language/decimal.js';
import { equalsOperator, equalsValue } from '../../src/language/equality.js';
import { UserObject } from '../../src/language/userObject.js';
import type { ApexValue } from '../../src/language/values.js';

/** Like a generated class with `equals` and `hashCode`. */
class Point extends UserObject {
    constructor(public x: number) {
        super();
    }

    'equals(Object)'(other: ApexValue): boolean {
        return other instanceof Point && other.x === this.x;
    }

    'hashCode()'(): number {
        return this.x % 2;
    }
}

class Plain extends UserObject {}

function list(...items: ApexValue[]): ListValue {
    return new ListValue(items, 'List<Object>');
}

void describe('sets', () => {
    void it('keep the order of insertion', () => {
        const set = new SetValue('Set<String>');
        ['b', 'a', 'b'].forEach((text) => set.add(text));
        assert.deepEqual(set.values(), ['b', 'a']);
    });
    void it('tell texts apart by case', () => {
        const set = new SetValue('Set<String>');
        set.add('a');
        assert.equal(set.has('A'), false);
    });
    void it('tell numbers from texts', () => {
        const set = new SetValue('Set<Object>');
        set.add(1);
        assert.equal(set.has('1'), false);
    });
    void it('find objects by their own equals and hashCode', () => {
        const set = new SetValue('Set<Point>');
        assert.equal(set.add(new Point(1)), true);
        assert.equal(set.add(new Point(1)), false);
        assert.equal(set.add(new Point(3)), true);
        assert.equal(set.delete(new Point(1)), true);
        assert.equal(set.size, 1);
    });
    void it('find other objects by identity', () => {
        const set = new SetValue('Set<Plain>');
        const plain = new Plain();
        set.add(plain);
        assert.deepEqual([set.has(plain), set.has(new Plain())], [true, false]);
    });
    void it('find Decimals by value', () => {
        const set = new SetValue('Set<Decimal>');
        set.add(decimalFromText('1.50'));
        assert.equal(set.has(decimalFromText('1.5')), true);
    });
    void it('lose an object that changes while it is in them', () => {
        const set = new SetValue('Set<Point>');
        const point = new Point(1);
        set.add(point);
        point.x = 2;
        assert.equal(set.has(point), false);
    });
    void it('find lists by content', () => {
        const set = new SetValue('Set<List<Object>>');
        set.add(list('a', new Point(1)));
        assert.equal(set.has(list('a', new Point(1))), true);
    });
    void it('refuse changes while a loop runs over them', () => {
        const set = new SetValue('Set<String>');
        set.table.loops++;
        assert.throws(() => set.add('x'), { message: 'Cannot modify a collection while it is being iterated.' });
    });
});

void describe('maps', () => {
    void it('hold null under a key', () => {
        const map = new MapValue('Map<String,Object>');
        map.set('a', null);
        assert.deepEqual([map.has('a'), map.get('a'), map.has('b')], [true, null, false]);
    });
    void it('give back what a key held before', () => {
        const map = new MapValue('Map<String,Integer>');
        assert.equal(map.set('a', 1), null);
        assert.equal(map.set('a', 2), 1);
        assert.equal(map.delete('a'), 2);
    });
    void it('lose the keys that are removed from their key set', () => {
        const map = new MapValue('Map<String,Integer>');
        map.set('a', 1);
        map.keySet().delete('a');
        assert.equal(map.size, 0);
    });
    void it('have key sets of their key type', () => {
        assert.equal(new MapValue('Map<Id,List<Account>>').keySet().type, 'Set<Id>');
    });
});

void describe('equality', () => {
    void it('of lists goes by elements and order', () => {
        assert.equal(equalsValue(list(1, 2), list(1, 2)), true);
        assert.equal(equalsValue(list(1, 2), list(2, 1)), false);
    });
    void it('of sets does not go by order', () => {
        const [left, right] = [new SetValue('Set<Integer>'), new SetValue('Set<Integer>')];
        [1, 2].forEach((item) => left.add(item));
        [2, 1].forEach((item) => right.add(item));
        assert.equal(equalsValue(left, right), true);
    });
    void it('of maps goes by keys and values', () => {
        const [left, right] = [new MapValue('Map<String,Integer>'), new MapValue('Map<String,Integer>')];
        left.set('a', 1);
        right.set('a', 2);
        assert.equal(equalsValue(left, right), false);
    });
    void it('by operator does not go by the case of texts', () => {
        assert.deepEqual([equalsOperator('a', 'A'), equalsValue('a', 'A')], [true, false]);
    });
    void it('by operator does not go by the types of numbers', () => {
        assert.equal(equalsOperator(1, decimalFromText('1.0')), true);
    });
});

void describe('type arguments', () => {
    void it('are read from nested names', () => {
        assert.deepEqual(typeArguments('Map<String,Map<Id,List<Account>>>'), ['String', 'Map<Id,List<Account>>']);
    });
});
