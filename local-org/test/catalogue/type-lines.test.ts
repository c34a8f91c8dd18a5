import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatTypeName, parseType } from '../../src/compiler/platform/type-lines.js';
import { methodText, methodTexts } from './text.js';

describe('a type entry', () => {
    it('gives namespace, name and kind', () => {
        const type = parseType('Messaging.InboundEmail.Header class');
        assert.equal(type.namespace, 'Messaging');
        assert.equal(type.name, 'InboundEmail.Header');
        assert.equal(type.kind, 'class');
        assert.equal(type.isAbstract, false);
    });

    it('gives type parameters, super type and interfaces', () => {
        const type = parseType('Acme.Pair<K,V> class extends .Base implements System.Iterable<Map<K,V>>,.Marker');
        assert.deepEqual(type.typeParameters, ['K', 'V']);
        assert.equal(type.superType && formatTypeName(type.superType), 'Acme.Base');
        assert.deepEqual(
            type.interfaces.map((name) => formatTypeName(name)),
            ['System.Iterable<Map<K,V>>', 'Acme.Marker']
        );
    });

    it('tells abstract classes and their abstract methods', () => {
        const type = parseType('Acme.Shape abstract\t~area():Decimal\tname():String');
        assert.equal(type.kind, 'class');
        assert.equal(type.isAbstract, true);
        assert.deepEqual(
            type.methods.map((method) => method.isAbstract ?? false),
            [true, false]
        );
    });

    it('parses constructors with named and unnamed parameters', () => {
        const type = parseType('Acme.Thing class\t()\t(String name,Integer)');
        assert.deepEqual(
            type.constructors.map((constructor) => constructor.parameters.map((parameter) => parameter.name)),
            [[], ['name', 'param2']]
        );
    });

    it('parses methods, static ones and ones that return nothing', () => {
        const type = parseType('Acme.Thing class\trun(Map<Id,List<.Thing>> input)\t+of(String):.Thing');
        assert.deepEqual(methodTexts(type), [
            'run(Map<Id,List<Acme.Thing>> input):void',
            'static of(String param1):Acme.Thing'
        ]);
    });

    it('parses fields, static ones and ones that are read only', () => {
        const type = parseType('Acme.Thing class\tsize:Integer\t+LIMITS:Map<String,Integer>!');
        assert.deepEqual(
            type.fields.map((field) => [field.name, field.isStatic, formatTypeName(field.type), field.readOnly]),
            [
                ['size', false, 'Integer', undefined],
                ['LIMITS', true, 'Map<String,Integer>', true]
            ]
        );
    });

    it('goes on over lines that start with a tab', () => {
        assert.deepEqual(parseType('Acme.Color enum\n\tRED\tGREEN\n\tBLUE').enumConstants, ['RED', 'GREEN', 'BLUE']);
    });

    it('gives every enum the methods of enums', () => {
        assert.deepEqual(methodTexts(parseType('Acme.Color enum\tRED')), [
            'name():String',
            'ordinal():Integer',
            'static values():List<Acme.Color>',
            'static valueOf(String name):Acme.Color'
        ]);
    });

    it('is refused when malformed', () => {
        assert.throws(() => parseType('Acme.Thing klass'), /malformed entry 'Acme.Thing klass'/);
        assert.throws(() => parseType('Thing class'), /malformed entry/);
        assert.throws(() => parseType('Acme.Thing class\tCONSTANT'), /malformed member 'CONSTANT'/);
        assert.throws(() => parseType('Acme.Thing class\tsize:List<Integer'), /malformed type 'List<Integer'/);
    });
});

describe('an amendment of a type entry', () => {
    const entry = 'Acme.Thing class\tsize:Integer\trun(String a):String\trun(Integer a)';

    it('adds members', () => {
        const type = parseType(entry, ['Acme.Thing more\tstop()\tlabel:String\t(String)']);
        assert.deepEqual(
            type.fields.map((field) => field.name),
            ['size', 'label']
        );
        assert.equal(type.methods.length, 3);
        assert.equal(type.constructors.length, 1);
    });

    it('replaces the method of the same name and parameter types, whatever the case', () => {
        const type = parseType(entry, ['Acme.Thing more\tRUN(String text):Integer']);
        assert.deepEqual(methodTexts(type), ['run(Integer a):void', 'RUN(String text):Integer']);
    });

    it('removes all members of a name, or one overload', () => {
        assert.deepEqual(methodTexts(parseType(entry, ['Acme.Thing more\t-run'])), []);
        assert.deepEqual(methodTexts(parseType(entry, ['Acme.Thing more\t-run(Integer)'])), ['run(String a):String']);
    });

    it('is refused when it removes what is not there', () => {
        assert.throws(() => parseType(entry, ['Acme.Thing more\t-walk']), /Acme.Thing has no member 'walk' to remove/);
    });

    it('adds a super type and interfaces', () => {
        const type = parseType(entry, ['Acme.Thing more extends .Base implements System.Comparable']);
        assert.equal(type.superType?.name, 'Acme.Base');
        assert.equal(type.interfaces[0]?.name, 'System.Comparable');
    });

    it('adds constants to an enum before its methods are made', () => {
        const type = parseType('Acme.Color enum\tRED', ['Acme.Color more\tGREEN']);
        assert.deepEqual(type.enumConstants, ['RED', 'GREEN']);
        assert.equal(type.methods.map(methodText)[0], 'name():String');
    });
});
