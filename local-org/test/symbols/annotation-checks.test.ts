import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { accepts, problemsWith, refuses } from './project.js';

const inClass = (member: string): string => `public class Foo { ${member} }`;
const inTest = (member: string): string => `@IsTest private class FooTest { ${member} }`;

// Apex Developer Guide, "Annotations"
describe('annotations', () => {
    it('are known', () => {
        refuses(
            'unknown-annotation: Annotation does not exist: Auraenable',
            inClass('@Auraenable public static void run() {}')
        );
    });

    it('stand where they may, once', () => {
        refuses('annotation-not-allowed: Future is not allowed on types', '@Future public class Foo {}');
        refuses(
            'annotation-not-allowed: RestResource is not allowed on methods',
            inClass("@RestResource(urlMapping='/a') void run() {}")
        );
        refuses(
            'duplicate-modifier: Duplicate modifier: TestVisible',
            inClass('@TestVisible @TestVisible private Integer a;')
        );
    });

    it('say what they may', () => {
        refuses(
            'annotation-property-unknown: No such property, cachable, defined on this annotation: AuraEnabled',
            inClass('@AuraEnabled(cachable=true) public static void run() {}')
        );
        refuses(
            'annotation-property-value: Invalid value for property callout expected type Boolean',
            inClass("@Future(callout='maybe') static void run() {}")
        );
        refuses(
            'json-access-empty: At least one JSON serialization control parameter must be specified',
            '@JsonAccess public class Foo {}'
        );
    });

    it('may suppress any warnings', () => {
        accepts("@SuppressWarnings('PMD') public class Foo { @SuppressWarnings('PMD') void run() {} }");
    });
});

// Apex Developer Guide, "AuraEnabled Annotation"
describe('@AuraEnabled', () => {
    it('accepts static methods, getters and instance fields', () => {
        accepts(
            inClass(
                '@AuraEnabled(cacheable=true) public static void run(String a) {} @AuraEnabled public Integer a; ' +
                    '@AuraEnabled public String getName() { return null; } @AuraEnabled public Integer b { get; set; }'
            )
        );
    });

    it('refuses instance methods that are no getters', () => {
        refuses(
            'aura-method-parameters: Non static AuraEnabled methods may not have parameters',
            inClass('@AuraEnabled public void getIt(String a) {}')
        );
        refuses(
            "aura-method-name: Non static AuraEnabled methods must be named with a prefix 'get'",
            inClass('@AuraEnabled public void run() {}')
        );
    });

    it('refuses hidden methods and static fields', () => {
        refuses(
            'requires-one-of: AuraEnabled methods require at least one of the following global, public',
            inClass('@AuraEnabled static void run() {}')
        );
        refuses(
            'modifier-conflict: AuraEnabled fields cannot be static',
            inClass('@AuraEnabled public static Integer a;')
        );
    });

    it('refuses overloads since version 55.0', () => {
        const source = inClass(
            '@AuraEnabled public static void run() {} @AuraEnabled public static void run(String a) {}'
        );
        assert.deepEqual(problemsWith({ apiVersion: 54 }, source), []);
        refuses(
            'aura-overload: Overload of AuraEnabled method: void Foo.run(String) overload is not permitted',
            source
        );
    });
});

// Apex Developer Guide, "InvocableMethod Annotation"
describe('@InvocableMethod', () => {
    const annotation = "@InvocableMethod(label='Run')";

    it('accepts a static method from lists to lists', () => {
        accepts(inClass(`${annotation} public static List<String> run(List<Account> records) { return null; }`));
    });

    it('is static, public and on one method of a top-level class', () => {
        refuses(
            'declared-as: InvocableMethod methods must be declared as static',
            inClass(`${annotation} public void run(List<Id> ids) {}`)
        );
        refuses(
            'requires-one-of: InvocableMethod methods require at least one of the following global, public',
            inClass(`${annotation} static void run(List<Id> ids) {}`)
        );
        refuses(
            'one-method-per-type: Only one method per type can be defined with: InvocableMethod',
            inClass(`${annotation} public static void a() {} ${annotation} public static void b() {}`)
        );
    });

    it('takes one list and returns a list', () => {
        refuses(
            'invocable-parameter-type: Unsupported parameter type Id. Valid invocable parameters must be List types like List<T> where T is a supported type',
            inClass(`${annotation} public static void run(Id one) {}`)
        );
        refuses(
            'invocable-parameter-count: Only one parameter is supported on methods with @Invocable annotation',
            inClass(`${annotation} public static void run(List<Id> one, List<Id> two) {}`)
        );
        refuses(
            'unsupported-return-type: InvocableMethod methods do not support return type of Integer',
            inClass(`${annotation} public static Integer run() { return 1; }`)
        );
    });

    it('stands alone', () => {
        refuses(
            'invocable-other-annotations: The only annotation that can be used with InvocableMethod is Deprecated',
            inClass(`@AuraEnabled ${annotation} public static void run() {}`)
        );
    });

    it('has variables that are not static', () => {
        refuses(
            'modifier-conflict: InvocableVariable fields cannot be static',
            inClass('@InvocableVariable public static Integer a;')
        );
    });
});

// Apex Developer Guide, "Future Methods"
describe('@Future', () => {
    it('accepts primitives and collections of primitives', () => {
        accepts(
            inClass(
                '@Future(callout=true) static void run(Id one, Set<Id> ids, Map<String, Decimal> amounts, String[] names) {}'
            )
        );
    });

    it('is static and void', () => {
        refuses('declared-as: Future methods must be declared as static', inClass('@Future void run() {}'));
        refuses(
            'unsupported-return-type: Future methods do not support return type of Integer',
            inClass('@Future static Integer run() { return 1; }')
        );
    });

    it('takes neither records nor objects', () => {
        refuses(
            'unsupported-parameter-type: Future methods do not support parameter type of List<Account>',
            inClass('@Future static void run(List<Account> records) {}')
        );
        refuses(
            'unsupported-parameter-type: Future methods do not support parameter type of Object',
            inClass('@Future static void run(Object value) {}')
        );
    });
});

// Apex Developer Guide, "IsTest Annotation", "TestSetup Annotation"
describe('@IsTest and @TestSetup', () => {
    it('marks top-level classes, not inner ones, interfaces or exceptions', () => {
        const message = 'test-class-kind: Only top-level non-exception class types can be marked as tests';
        refuses(message, inTest('@IsTest class Part {}'));
        refuses(message, '@IsTest private interface Foo {}');
        refuses(message, '@IsTest private class FooException extends Exception {}');
    });

    it('marks static void methods without parameters in test classes', () => {
        accepts(inTest('@IsTest static void works() {} static testMethod void worksToo() {}'));
        refuses('declared-as: testMethod methods must be declared as static', inTest('@IsTest void works() {}'));
        refuses(
            'test-method-parameters: Test methods must have no arguments',
            inTest('@IsTest static void works(Integer a) {}')
        );
        refuses(
            'unsupported-return-type: testMethod methods do not support return type of Integer',
            inTest('@IsTest static Integer works() { return 1; }')
        );
        refuses(
            'declared-as: Defining type for testMethod methods must be declared as IsTest',
            inClass('@IsTest static void works() {}')
        );
    });

    it('has one setup method', () => {
        refuses(
            'one-method-per-type: Only one method per type can be defined with: TestSetup',
            inTest('@TestSetup static void a() {} @TestSetup static void b() {}')
        );
        refuses(
            'setup-returns-void: Test setup method must return void',
            inTest('@TestSetup static Integer a() { return 1; }')
        );
        refuses(
            'test-setup-see-all-data: Test class cannot be annotated with @isTest(SeeAllData=true)',
            '@IsTest(SeeAllData=true) private class FooTest { @TestSetup static void a() {} }'
        );
    });

    it('cannot be parallel and see all data', () => {
        refuses(
            'test-parallel-see-all-data: Test class annotated with @isTest(IsParallel=true) cannot also be annotated with @isTest(SeeAllData=true)',
            '@IsTest(IsParallel=true SeeAllData=true) private class FooTest {}'
        );
    });
});

// Apex Developer Guide, "REST Annotations"
describe('@RestResource', () => {
    const resource = (url: string, member = ''): string =>
        `@RestResource(urlMapping='${url}') global class Foo { ${member} }`;

    it('accepts a global class with a global static method per verb', () => {
        accepts(
            resource(
                '/plans/*',
                '@HttpGet global static String a() { return null; } @HttpPost global static void b() {}'
            )
        );
    });

    it('wants a global class and a proper address', () => {
        refuses(
            'declared-as: RestResource types must be declared as global',
            "@RestResource(urlMapping='/plans') public class Foo {}"
        );
        refuses(
            'annotation-property-missing: Required property is missing: urlMapping',
            '@RestResource global class Foo {}'
        );
        refuses("rest-url: Rest Resource url must begin with a forward slash, '/'", resource('plans'));
        refuses(
            "rest-url: Rest Resource url wildcard, '*', must be preceded by a forward slash, '/'",
            resource('/plans*')
        );
        refuses(
            "rest-url: Rest Resource url wildcard, '*', must be followed by a forward slash, '/', or be the last character",
            resource('/*plans')
        );
    });

    it('has each verb once, global static', () => {
        refuses(
            'one-method-per-type: Only one method per type can be defined with: HttpGet',
            resource('/a', '@HttpGet global static void a() {} @HttpGet global static void b() {}')
        );
        refuses(
            'declared-as: HttpGet methods must be declared as global static',
            resource('/a', '@HttpGet public static void a() {}')
        );
    });

    it('is where the verbs belong', () => {
        refuses(
            'declared-as: Defining type for HttpGet methods must be declared as RestResource',
            'global class Foo { @HttpGet global static void a() {} }'
        );
    });
});

// Apex Developer Guide, "WebService Methods", "RemoteAction Annotation"
describe('web services and remote actions', () => {
    it('accepts static methods of a global class', () => {
        accepts('global class Foo { webservice static void run() {} @RemoteAction global static void go() {} }');
    });

    it('refuses a web service in a class that is not global, or twice', () => {
        refuses(
            'duplicate-web-service: Web Service does not support two web service methods with the same name: run',
            'global class Foo { webservice static void run() {} webservice static void run(Integer a) {} }'
        );
        refuses(
            'declared-as: Defining type for global methods must be declared as global',
            inClass('webservice static void run() {}')
        );
    });

    it('refuses two remote actions of a name and as many parameters', () => {
        refuses(
            'duplicate-remote-action: Remote Action does not support two remote action methods with the same name and same number of parameters',
            inClass(
                '@RemoteAction public static void go(String a) {} @RemoteAction public static void go(Integer a) {}'
            )
        );
    });
});
