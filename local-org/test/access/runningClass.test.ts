import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { idOf } from '../../src/database/store/row.js';
import { dispatchAura } from '../../src/platform/dispatch/aura.js';
import { makeOrg, objectXml, permissionSetXml, USERS } from './support.js';

const COUNT = `public static Integer count() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; }`;

const FILES = {
    'classes/Users.cls': USERS,
    'objects/Deal__c/Deal__c.object-meta.xml': objectXml({ sharingModel: 'Private', label: 'Deal' }),
    'objects/Log__c/Log__c.object-meta.xml': objectXml({ sharingModel: 'ReadWrite', label: 'Log' }),
    'classes/With.cls': `public with sharing class With { ${COUNT}
        public static Integer callPlain() { return Plain.count(); }
        public static Integer callInherited() { return Inherited.count(); }
        public static Integer callWithout() { return Without.count(); }
        public static Integer callDynamic() { return Dynamic.count(); }
        public class Inside { public Integer count() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; } }
        public static Integer fire() { Log__c l = new Log__c(Name = 'x'); insert as system l; return Integer.valueOf([SELECT Name FROM Log__c WHERE Id = :l.Id WITH SYSTEM_MODE].Name); }
    }`,
    'classes/Without.cls': `public without sharing class Without { ${COUNT}
        public static Integer callPlain() { return Plain.count(); }
        public static Integer callInherited() { return Inherited.count(); }
        public static Integer callWith() { return With.count(); }
        public static Integer callInner() { return new With.Inside().count(); }
    }`,
    'classes/Plain.cls': `public class Plain { ${COUNT} public static Integer callInherited() { return Inherited.count(); } }`,
    'classes/Inherited.cls': `public inherited sharing class Inherited { ${COUNT} }`,
    'classes/Dynamic.cls': `public inherited sharing class Dynamic {
        public static Integer count() { return Database.countQuery('SELECT COUNT() FROM Deal__c', AccessLevel.SYSTEM_MODE); } }`,
    'classes/Base.cls': `public virtual with sharing class Base { public virtual Integer own() { return 0; }
        public Integer base() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; } }`,
    'classes/Child.cls': `public class Child extends Base { public override Integer own() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; } }`,
    'classes/FreeChild.cls': `public without sharing class FreeChild extends Base { public override Integer own() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; } }`,
    'classes/Modern.cls': `public class Modern { ${COUNT}
        public static String mode() { try { Integer n = [SELECT COUNT() FROM Deal__c]; return 'system'; } catch (QueryException e) { return 'user'; } }
        public static String dynamicMode() { try { Integer n = Database.countQuery('SELECT COUNT() FROM Deal__c'); return 'system'; } catch (QueryException e) { return 'user'; } }
        public static String dmlMode() { try { insert new Deal__c(Name = 'N'); return 'system'; } catch (SecurityException e) { return 'user'; } }
        public static String methodMode() { try { Database.insert(new Deal__c(Name = 'N')); return 'system'; } catch (SecurityException e) { return 'user'; } }
    }`,
    'classes/Old.cls': `public class Old {
        public static String mode() { try { Integer n = [SELECT COUNT() FROM Deal__c]; return 'system'; } catch (QueryException e) { return 'user'; } }
        public static String dynamicMode() { try { Integer n = Database.countQuery('SELECT COUNT() FROM Deal__c'); return 'system'; } catch (QueryException e) { return 'user'; } }
    }`,
    'triggers/LogTrigger.trigger': `trigger LogTrigger on Log__c (before insert) { for (Log__c l : Trigger.new) l.Name = String.valueOf(Plain.count()); }`,
    // the test class is the entry point: its own sharing is what an undeclared class below it gets
    'classes/PlainTest.cls': `@IsTest public class PlainTest {
        public static User make() { User u = Users.make('Standard User'); insert new Deal__c(Name = 'A'); return u; }
        public static Integer helper() { return [SELECT COUNT() FROM Deal__c]; }
        public static void run() {
            User u = make();
            System.runAs(u) {
                System.debug('in the block ' + [SELECT COUNT() FROM Deal__c]);
                System.debug('helper of the test class ' + helper());
                System.debug('plain class ' + Plain.count());
                System.debug('without ' + Without.count());
                System.debug('inherited ' + Inherited.count());
                System.debug('dynamic ' + Dynamic.count());
                System.runAs(new User(Id = u.Id)) { System.debug('nested ' + [SELECT COUNT() FROM Deal__c]); }
                System.debug('after the nested block ' + [SELECT COUNT() FROM Deal__c]);
            }
            System.debug('after ' + [SELECT COUNT() FROM Deal__c]);
        } }`,
    'classes/PlainJob.cls': `public class PlainJob implements Queueable { public void execute(QueueableContext c) { System.debug('plain job ' + Plain.count()); } }`,
    'classes/InheritedJob.cls': `public inherited sharing class InheritedJob implements Queueable { public void execute(QueueableContext c) { System.debug('inherited job ' + Plain.count()); } }`,
    'classes/Starter.cls': `public with sharing class Starter { public static void start(Queueable job) { System.enqueueJob(job); } }`,
    'classes/JobTest.cls': `@IsTest public class JobTest { public static void run() {
        User u = PlainTest.make();
        System.runAs(u) { Test.startTest(); Starter.start(new PlainJob()); Test.stopTest(); }
    } }`,
    'classes/InheritedJobTest.cls': `@IsTest public class InheritedJobTest { public static void run() {
        User u = PlainTest.make();
        System.runAs(u) { Test.startTest(); Starter.start(new InheritedJob()); Test.stopTest(); }
    } }`,
    'classes/FreeTest.cls': `@IsTest public without sharing class FreeTest {
        public static Integer helper() { return [SELECT COUNT() FROM Deal__c]; }
        public static void run() {
            User u = PlainTest.make();
            System.runAs(u) {
                System.debug('in the block ' + [SELECT COUNT() FROM Deal__c]);
                System.debug('helper ' + helper());
            }
        } }`
};

const org = makeOrg(FILES, { versions: { Modern: 67 } });

/** What a user without rights sees of one private record of somebody else. */
function seen(expression: string): readonly string[] {
    return org.run(
        `User u = Users.make('Standard User'); insert new Deal__c(Name = 'A'); System.runAs(u) { System.debug(${expression}); }`
    );
}

/** Apex Developer Guide, "Use the with sharing, without sharing, and inherited sharing Keywords". */
describe('the class that runs decides on sharing in system mode', () => {
    test('with sharing', () => {
        assert.deepEqual(seen('With.count()'), ['0']);
    });

    test('without sharing', () => {
        assert.deepEqual(seen('Without.count()'), ['1']);
    });

    test('without sharing called from with sharing, and the other way round', () => {
        assert.deepEqual(seen(`With.callWithout() + ' ' + Without.callWith()`), ['1 0']);
    });

    test('inherited sharing is as the caller', () => {
        assert.deepEqual(seen(`With.callInherited() + ' ' + Without.callInherited()`), ['0 1']);
    });

    test('a class of an older API version that states nothing is as the caller', () => {
        assert.deepEqual(seen(`With.callPlain() + ' ' + Without.callPlain()`), ['0 1']);
    });

    // public issue octoberswimmer/aer-dist#131
    test('inherited sharing holds for database methods in system mode', () => {
        assert.deepEqual(seen('With.callDynamic()'), ['0']);
    });

    test('an inner class does not take the sharing of its outer class', () => {
        assert.deepEqual(seen('Without.callInner()'), ['1']);
    });

    test('a class takes the sharing of its super class, unless it states its own', () => {
        assert.deepEqual(seen(`new Child().own() + ' ' + new FreeChild().own()`), ['0 1']);
    });

    test('the class in which a method is defined counts, not the one of the object', () => {
        assert.deepEqual(seen('new FreeChild().base()'), ['0']);
    });

    test('triggers run without sharing, and what they call with them', () => {
        assert.deepEqual(seen('With.fire()'), ['1']);
    });

    // "Anonymous Blocks": always with the sharing rules of the user
    test('an anonymous block runs with sharing', () => {
        assert.deepEqual(seen('[SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]'), ['0']);
    });
});

/** Apex Developer Guide, version 67.0, "Set an Access Mode for Database Operations", Versioned Behavior Changes. */
describe('a class of API version 67', () => {
    test('is with sharing when it states nothing', () => {
        assert.deepEqual(seen('Modern.count()'), ['0']);
    });

    test('queries and writes in user mode when a statement says nothing', () => {
        assert.deepEqual(seen(`Modern.mode() + ' ' + Modern.dmlMode()`), ['user user']);
    });

    test('does the same in database methods', () => {
        assert.deepEqual(seen(`Modern.dynamicMode() + ' ' + Modern.methodMode()`), ['user user']);
    });

    test('differs in that from older ones', () => {
        assert.deepEqual(seen(`Old.mode() + ' ' + Old.dynamicMode()`), ['system system']);
    });
});

/** Apex Developer Guide, "Using the runAs Method". */
describe('runAs and sharing', () => {
    test('a block is shared whatever the test class states, and the methods it calls are as their classes', () => {
        assert.deepEqual(org.call('PlainTest'), [
            'in the block 0',
            'helper of the test class 0',
            'plain class 0',
            'without 1',
            // public issue octoberswimmer/aer-dist#197
            'inherited 0',
            'dynamic 0',
            'nested 0',
            'after the nested block 0',
            'after 1'
        ]);
    });

    test('a method of a test class without sharing is without it', () => {
        assert.deepEqual(org.call('FreeTest'), ['in the block 0', 'helper 1']);
    });
});

/** The same page: `inherited sharing` at "any other entry point to an Apex transaction" is with sharing. */
describe('a job is an entry point', () => {
    test('of an older API version without sharing when it states nothing, whoever started it', () => {
        assert.deepEqual(org.call('JobTest'), ['plain job 1']);
    });

    test('with sharing when it inherits', () => {
        assert.deepEqual(org.call('InheritedJobTest'), ['inherited job 0']);
    });
});

/** "Secure Apex Classes", Lightning Web Components Developer Guide. */
test('a class that states nothing is with sharing when a component calls it, whatever its version', () => {
    const own = makeOrg({
        ...FILES,
        'classes/Controller.cls': `public class Controller { @AuraEnabled public static Integer plain() { return Plain.count(); }
            @AuraEnabled public static Integer free() { return Without.count(); } }`,
        'permissionsets/Calls.permissionset-meta.xml': permissionSetXml(
            {},
            {},
            '<classAccesses><apexClass>Controller</apexClass><enabled>true</enabled></classAccesses>'
        )
    });
    const answers: unknown[] = [];
    own.run(`Users.give(Users.make('Standard User'), 'Calls'); insert new Deal__c(Name = 'A');`, () => {
        const users = own.session.store.table(own.session.dml.schema.object('User') ?? assert.fail());
        const last = [...users.all()].at(-1) ?? assert.fail();
        for (const methodName of ['plain', 'free']) {
            const userId = idOf(last);
            answers.push(dispatchAura(own.services, { className: 'Controller', methodName, parameters: '{}', userId }));
        }
    });
    assert.deepEqual(answers, [
        { ok: true, value: 0 },
        { ok: true, value: 1 }
    ]);
});

test('frames of a namespaced project are recognised', () => {
    const spaced = makeOrg(FILES, { namespace: 'perennial', versions: { Modern: 67 } });
    const block = `User u = Users.make('Standard User'); insert new Deal__c(Name = 'A');
        System.runAs(u) { System.debug(Without.count() + ' ' + With.callPlain() + ' ' + Without.callInner()); }`;
    assert.deepEqual(spaced.run(block), ['1 0 1']);
});
