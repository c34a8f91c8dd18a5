import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { parseTrigger } from '../../src/compiler/parse/index.js';
import { checkTrigger } from '../../src/compiler/symbols/checks/index.js';
import { createReporter } from '../../src/compiler/symbols/reporter.js';
import { accepts, problems, refuses, schema } from './project.js';

describe('duplicates', () => {
    it('finds fields and properties of a name in another case', () => {
        refuses(
            'duplicate-field: Duplicate field: NAME',
            'public class Foo { String name; Integer NAME { get; set; } }'
        );
        refuses('duplicate-field: Duplicate field: b', 'public class Foo { Integer a, B, b; }');
    });

    it('finds methods and constructors of the same signature', () => {
        refuses(
            'duplicate-method: Method already defined: RUN void Foo.RUN(String) from the type Foo',
            'public class Foo { void run(String a) {} void RUN(string b) {} void run(Integer c) {} }'
        );
        refuses(
            'duplicate-method: Method already defined: <init> Foo.<Constructor>() from the type Foo',
            'public class Foo { Foo() {} public Foo() {} }'
        );
    });

    it('finds parameters, enum constants and inner types', () => {
        refuses('duplicate-variable: Duplicate variable: A', 'public class Foo { void run(String a, String A) {} }');
        refuses('duplicate-field: Duplicate field: red', 'public enum Colour { RED, red }');
        refuses('duplicate-type: Type name already in use: in1', 'public class Foo { class In1 {} interface in1 {} }');
        refuses('duplicate-type: Type name already in use: Foo', 'public class Foo { class Foo {} }');
    });

    it('finds a second top-level type of a name', () => {
        refuses('duplicate-type: Type name already in use: FOO', 'public class Foo {}', 'public class FOO {}');
    });
});

// Apex Developer Guide, "Reserved Keywords"
describe('identifiers', () => {
    it('refuses reserved words for variables and types', () => {
        refuses('identifier-reserved: Identifier name is reserved: number', 'public class Foo { Integer number; }');
        refuses(
            'identifier-reserved: Identifier name is reserved: limit',
            'public class Foo { void run(Integer limit) {} }'
        );
        refuses('identifier-reserved: Identifier name is reserved: Package', 'public class Package {}');
        refuses('identifier-reserved: Identifier name is reserved: end', 'public enum Edge { start, end }');
    });

    // NebulaLogger, Logger.exception; fflib_ApexMocks.when; apex-fp, DecimalCollection.of
    it('lets methods be named by words that only variables may not be named by', () => {
        accepts('public class Foo { void exception() {} void when() {} void of() {} void sort() {} }');
        refuses('identifier-reserved: Identifier name is reserved: select', 'public class Foo { void select() {} }');
    });

    it('lets words with a meaning in queries be used that are not reserved', () => {
        accepts('public class Foo { Integer count; Integer order; Date first; String type; String label; }');
    });

    it('refuses underscores at the start, doubled and at the end', () => {
        for (const name of ['a__b', 'a_']) {
            refuses(
                `identifier-characters: Invalid character in identifier: ${name}`,
                `public class Foo { Integer ${name}; }`
            );
        }
        accepts('public class Foo { Integer a_b_1; }');
    });

    it('refuses long names', () => {
        const long = 'a'.repeat(256);
        refuses(`identifier-too-long: Identifier name is too long: ${long}`, `public class Foo { Integer ${long}; }`);
        accepts(`public class ${'A'.repeat(40)} {}`);
        const type = 'A'.repeat(41);
        refuses(`identifier-too-long: Identifier name is too long: ${type}`, `public class ${type} {}`);
    });
});

describe('modifiers', () => {
    it('wants a top-level type to be public or global unless it is a test', () => {
        refuses('top-level-access: Top-level type must have public or global visibility', 'class Foo {}');
        refuses('top-level-access: Top-level type must have public or global visibility', 'private class Foo {}');
        accepts('@IsTest class FooTest {}');
    });

    it('refuses two access modifiers and a modifier twice', () => {
        refuses(
            'multiple-scopes: Declarations can only have one scope',
            'public class Foo { public private Integer a; }'
        );
        refuses('duplicate-modifier: Duplicate modifier: static', 'public class Foo { static static Integer a; }');
    });

    it('refuses modifiers that exclude each other', () => {
        refuses(
            'modifier-conflict: virtual methods cannot be static',
            'public virtual class Foo { public virtual static void run() {} }'
        );
        refuses(
            'modifier-conflict: abstract methods cannot be final',
            'public abstract class Foo { public abstract final void run(); }'
        );
    });

    it('refuses modifiers out of place', () => {
        refuses(
            'modifier-not-allowed: transient is not allowed on methods',
            'public class Foo { transient void run() {} }'
        );
        refuses('modifier-not-allowed: static is not allowed on constructors', 'public class Foo { static Foo() {} }');
        refuses('modifier-not-allowed: abstract is not allowed on fields', 'public class Foo { abstract Integer a; }');
    });

    it('refuses static members and blocks and further types in inner types', () => {
        const within = (member: string): string => `public class Foo { class Part { ${member} } }`;
        refuses(
            'top-level-member: static can only be used on methods of a top level type',
            within('static void run() {}')
        );
        refuses('top-level-member: static can only be used on fields of a top level type', within('static Integer a;'));
        refuses('inner-static-block: Inner types are not allowed to have static blocks', within('static { }'));
        refuses('inner-type-in-inner-type: Inner types are not allowed to have inner types', within('class Deep {}'));
    });

    it('refuses an accessor that is more visible than its property', () => {
        refuses(
            'accessor-wider: Cannot declare public accessor on private property',
            'public class Foo { private Integer a { get; public set; } }'
        );
        accepts('public class Foo { public Integer a { get; private set; } }');
    });
});

describe('methods', () => {
    it('have a body unless they are abstract', () => {
        refuses('method-body-missing: Method must have a body', 'public class Foo { void run(); }');
        refuses(
            'abstract-method-body: Abstract methods cannot have a body',
            'public abstract class Foo { abstract void run() {} }'
        );
    });

    it('are abstract in abstract classes only', () => {
        refuses(
            'abstract-method-in-concrete-class: Abstract methods can only be declared in an abstract class: void Foo.run()',
            'public virtual class Foo { abstract void run(); }'
        );
    });

    it('without a return type are constructors, named as their class', () => {
        refuses('constructor-name: Invalid constructor name: Bar', 'public class Foo { public Bar() {} }');
        accepts('public class Foo { public FOO() {} }');
    });
});

// ISVforce Guide, "About API and Dynamic Apex Access in Packages": what is global is the package's interface
describe('global members', () => {
    const hidden = 'public class Hidden {}';

    it('are in global classes', () => {
        refuses(
            'declared-as: Defining type for global methods must be declared as global',
            'public class Foo { global void run() {} }'
        );
        refuses(
            'declared-as: Defining type for global types must be declared as global',
            'public class Foo { global class Part {} }'
        );
    });

    it('do not return, take or hold types that are not global', () => {
        refuses(
            'return-type-not-visible: Method return type Hidden is not visible for: List<Hidden> Foo.run()',
            hidden,
            'global class Foo { global List<Hidden> run() { return null; } }'
        );
        refuses(
            'parameter-type-not-visible: Method parameter type Hidden is not visible for: void Foo.run(Hidden)',
            hidden,
            'global class Foo { global void run(Hidden item) {} }'
        );
        refuses(
            'parameter-type-not-visible: Method parameter type Hidden is not visible for: Foo.<Constructor>(Hidden)',
            hidden,
            'global class Foo { global Foo(Hidden item) {} }'
        );
        refuses(
            'property-type-not-visible: Property type Hidden is not visible for: Foo.item',
            hidden,
            'global class Foo { global Hidden item { get; set; } }'
        );
    });

    it('may use global and platform types', () => {
        accepts(
            'global class Foo { global Map<String, Foo> run(Account record, Database.SaveResult result) { return null; } }'
        );
    });
});

describe('triggers', () => {
    const check = (source: string): string[] => {
        const reporter = createReporter('Foo.trigger');
        const { unit } = parseTrigger('Foo.trigger', source);
        assert.ok(unit);
        checkTrigger(schema, unit, reporter);
        return reporter.diagnostics.map(({ code }) => code);
    };

    it('accepts all events of an object', () => {
        const events =
            'before insert, before update, before delete, after insert, after update, after delete, after undelete';
        assert.deepEqual(check(`trigger Foo on Account (${events}) {}`), []);
    });

    it('refuses an unknown object, an event twice and before undelete', () => {
        assert.deepEqual(check('trigger Foo on Nope__c (before insert) {}'), ['invalid-type']);
        assert.deepEqual(check('trigger Foo on Account (before insert, before insert) {}'), [
            'duplicate-trigger-event'
        ]);
        assert.deepEqual(check('trigger Foo on Account (before undelete) {}'), ['trigger-event-before-undelete']);
    });

    // Platform Events Developer Guide, "Subscribe to Platform Event Messages with Apex Triggers"
    it('runs after insert only for platform events, and never for custom metadata', () => {
        assert.deepEqual(check('trigger Foo on Signal__e (before insert) {}'), ['trigger-platform-event']);
        assert.deepEqual(check('trigger Foo on Signal__e (after insert) {}'), []);
        assert.deepEqual(check('trigger Foo on Rule__mdt (after insert) {}'), ['trigger-unsupported']);
    });
});

describe('robustness', () => {
    it('checks a class whose neighbour is broken', () => {
        assert.deepEqual(
            problems('public class Foo extends Nope { Nope a; }', 'public class Bar { Foo foo; Integer Foo; }'),
            [
                'invalid-type: Invalid type: Nope',
                'invalid-type: Invalid type: Nope',
                'duplicate-field: Duplicate field: Foo'
            ]
        );
    });
});
