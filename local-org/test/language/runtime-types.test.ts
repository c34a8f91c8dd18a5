/** Types at run time: Apex Developer Guide, "Classes and Casting", "Lists of sObjects", Apex Reference Guide, "Type Class". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ApexValue } from '../../src/language/values.js';
import { startClean } from '../emit/support.js';

const machine = startClean({
    'Shape.cls': `public abstract class Shape implements Comparable { public Integer compareTo(Object o) { return 0; }
        public interface Round { } public virtual class Circle extends Shape implements Round { }
        public class Ring extends Circle { } public class OopsException extends Exception { } public enum Kind { A, B }
        public class Words implements Iterable<String> { public Iterator<String> iterator() { return null; } } }`
});
const { types } = machine;

function type(name: string) {
    return types.find(name) ?? assert.fail(`no type ${name}`);
}

function isAssignable(to: string, from: string): boolean {
    return type(to).isAssignableFrom(type(from));
}

void describe('type names', () => {
    void it('are found in any case and with white space', () => {
        assert.equal(type('map< string ,LIST<account>>').name, 'Map<String,List<Account>>');
    });
    void it('stand for one object each', () => {
        assert.equal(types.find('shape.circle'), types.find('Shape.Circle'));
    });
    void it('of System are known with and without it', () => {
        assert.equal(type('System.Queueable').name, 'Queueable');
    });
    void it('of arrays stand for lists', () => {
        assert.equal(type('Integer[]').name, 'List<Integer>');
    });
    void it('that nobody declares are unknown', () => {
        assert.deepEqual([types.find('Nowhere'), types.find('List<Nowhere>')], [undefined, undefined]);
    });
    void it('of the user are known with the namespace', () => {
        const spaced = startClean({ 'A.cls': 'public class A { }' }, { namespace: 'ns' });
        assert.equal(spaced.types.find('ns.A')?.name, 'A');
    });
});

void describe('types', () => {
    void it('accept their sub classes and what implements them', () => {
        const pairs = [
            ['Shape', 'Shape.Ring'],
            ['Shape.Round', 'Shape.Ring'],
            ['Comparable', 'Shape.Ring'],
            ['Exception', 'Shape.OopsException'],
            ['Iterable<String>', 'Shape.Words'],
            ['Object', 'Integer']
        ] as const;
        assert.deepEqual(
            pairs.filter(([to, from]) => !isAssignable(to, from)),
            []
        );
    });
    void it('refuse their super classes', () => {
        assert.equal(isAssignable('Shape.Ring', 'Shape'), false);
    });
    void it('of lists follow their elements', () => {
        assert.equal(isAssignable('List<Shape>', 'List<Shape.Ring>'), true);
        assert.equal(isAssignable('List<Object>', 'List<String>'), true);
        assert.equal(isAssignable('List<String>', 'List<Object>'), false);
    });
    void it('of lists of records accept the generic list and the other way round', () => {
        assert.equal(isAssignable('List<Account>', 'List<SObject>'), true);
        assert.equal(isAssignable('List<SObject>', 'List<Account>'), true);
        assert.equal(isAssignable('List<Contact>', 'List<Account>'), false);
    });
    void it('of sets do not follow their elements', () => {
        assert.equal(isAssignable('Set<Object>', 'Set<String>'), false);
    });
    void it('of numbers accept narrower ones (public test fflib-apex-mocks, fflib_MatcherDefinitionsTest)', () => {
        const accepted = (value: ApexValue) =>
            ['Integer', 'Long', 'Double', 'Decimal'].filter((name) => type(name).isInstance(value));
        assert.deepEqual(accepted(9), ['Integer', 'Long', 'Double', 'Decimal']);
        assert.deepEqual(accepted(9n), ['Long', 'Double', 'Decimal']);
    });
    void it('of Ids accept texts that are Ids', () => {
        assert.deepEqual(
            ['001000000000001', 'abc'].map((text) => type('Id').isInstance(text)),
            [true, false]
        );
    });
    void it('of values are their own', () => {
        assert.deepEqual(
            [1, 1n, 'a', true].map((value) => types.of(value).name),
            ['Integer', 'Long', 'String', 'Boolean']
        );
    });
    void it('make objects', () => {
        const ring = machine.newInstance(type('Shape.Ring'));
        assert.equal(ring !== null && types.of(ring).name, 'Shape.Ring');
    });
    void it('make no objects of abstract classes', () => {
        assert.throws(() => machine.newInstance(type('Shape')), { apexType: 'TypeException' });
    });
    void it('of enums have their constants', () => {
        assert.deepEqual(
            machine.enumType('shape.kind')?.values.map(({ name }) => name),
            ['A', 'B']
        );
    });
});
