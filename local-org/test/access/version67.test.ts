import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, USERS } from './support.js';

const COUNT = `public virtual Integer count() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; }`;
/** How statements run that say nothing: the user has no permission on deals. */
const MODES = (prefix: string): string => `
    ${prefix} String inlineQuery() { try { Integer n = [SELECT COUNT() FROM Deal__c]; return 'system'; } catch (QueryException e) { return 'user'; } }
    ${prefix} String dynamicQuery() { try { List<SObject> l = Database.query('SELECT Id FROM Deal__c'); return 'system'; } catch (QueryException e) { return 'user'; } }
    ${prefix} String statement() { try { insert new Deal__c(Name = 'N'); return 'system'; } catch (SecurityException e) { return 'user'; } }
    ${prefix} String method() { try { Database.insert(new Deal__c(Name = 'N')); return 'system'; } catch (SecurityException e) { return 'user'; } }
    ${prefix} String all() { return inlineQuery() + ' ' + dynamicQuery() + ' ' + statement() + ' ' + method(); }`;

const USER = 'user user user user';
const SYSTEM = 'system system system system';

const FILES = {
    'classes/Users.cls': USERS,
    'objects/Deal__c/Deal__c.object-meta.xml': objectXml({ sharingModel: 'Private', label: 'Deal' }),
    'objects/Log__c/Log__c.object-meta.xml': objectXml({ sharingModel: 'ReadWrite', label: 'Log' }),
    'objects/Trace__c/Trace__c.object-meta.xml': objectXml({ sharingModel: 'ReadWrite', label: 'Trace' }),
    'classes/Modern.cls': `public class Modern { ${MODES('public static')} public class Inside { ${MODES('public')} } }`,
    'classes/Old.cls': `public class Old { ${MODES('public static')} }`,
    'classes/OldBase.cls': `public virtual class OldBase { ${COUNT} }`,
    'classes/ModernBase.cls': `public virtual class ModernBase { ${COUNT} }`,
    'classes/OldChild.cls': `public class OldChild extends ModernBase { public override Integer count() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; } }`,
    'classes/ModernChild.cls': `public class ModernChild extends FreeBase { public override Integer count() { return [SELECT COUNT() FROM Deal__c WITH SYSTEM_MODE]; } }`,
    'classes/FreeBase.cls': `public virtual without sharing class FreeBase { ${COUNT} }`,
    'classes/Caller.cls': `public without sharing class Caller { public static Integer count(OldBase b) { return b.count(); }
        public static Integer count(ModernBase b) { return b.count(); } }`,
    'triggers/LogTrigger.trigger': `trigger LogTrigger on Log__c (before insert) {
        for (Log__c l : Trigger.new) { l.Name = [SELECT COUNT() FROM Deal__c] + ' ' + Database.countQuery('SELECT COUNT() FROM Deal__c');
            insert new Trace__c(Name = 'T'); Database.insert(new Trace__c(Name = 'T')); } }`,
    'triggers/LogTrigger.trigger-meta.xml': '<ApexTrigger><apiVersion>67.0</apiVersion></ApexTrigger>'
};

const org = makeOrg(FILES, { versions: { Modern: 67, ModernBase: 67, ModernChild: 67 } });

/** What code shows that a user without rights runs; there is one deal of somebody else. */
function seen(block: string): readonly string[] {
    return org.run(
        `User u = Users.make('Standard User'); insert as system new Deal__c(Name = 'A'); System.runAs(u) { ${block} }`
    );
}

/** "Apex Versioned Behavior Changes", Apex Reference Guide, version 67.0: Database Operations in User Mode by Default. */
describe('database operations that state no mode', () => {
    test('run in user mode in a class of version 67, in its inner classes too', () => {
        assert.deepEqual(seen('System.debug(Modern.all()); System.debug(new Modern.Inside().all());'), [USER, USER]);
    });

    test('run in system mode in older classes', () => {
        assert.deepEqual(seen('System.debug(Old.all());'), [SYSTEM]);
    });

    // "Anonymous Blocks", Apex Developer Guide: the block has the API version of who runs it
    test('run in user mode in an anonymous block of version 67', () => {
        const block = MODES('').replaceAll(/ String (\w+)\(\)/g, 'String $1()');
        const text = `${block} User u = Users.make('Standard User'); insert as system new Deal__c(Name = 'A'); System.runAs(u) { System.debug(all()); }`;
        assert.deepEqual(org.run(text), [USER]);
    });

    test('run in user mode in the statements of such a block', () => {
        const block = `try { List<SObject> l = Database.query('SELECT Id FROM Deal__c'); System.debug('system'); } catch (QueryException e) { System.debug('user'); }
            try { Database.insert(new Deal__c(Name = 'N')); System.debug('system'); } catch (SecurityException e) { System.debug('user'); }`;
        assert.deepEqual(seen(block), ['user', 'user']);
    });

    // Summer '26 Release Notes, "Database Operations Run in User Mode by Default": triggers are always in system mode
    test('run in system mode in triggers of version 67', () => {
        const block = `Log__c l = new Log__c(Name = 'x'); insert as system l; System.debug([SELECT Name FROM Log__c WHERE Id = :l.Id WITH SYSTEM_MODE].Name);`;
        assert.deepEqual(seen(block), ['1 1']);
    });
});

/** "Use the with sharing, without sharing, and inherited sharing Keywords", Apex Developer Guide, Versioned Behavior Changes. */
describe('classes that state no sharing', () => {
    test('are with sharing in version 67, whoever calls', () => {
        assert.deepEqual(seen('System.debug(Caller.count(new ModernBase()));'), ['0']);
    });

    test('are as their caller in older versions', () => {
        assert.deepEqual(seen('System.debug(Caller.count(new OldBase()));'), ['1']);
    });

    test('are with sharing when a class above them is of version 67', () => {
        assert.deepEqual(seen('System.debug(Caller.count(new OldChild()));'), ['0']);
    });

    test('are as the class above them states', () => {
        assert.deepEqual(seen('System.debug(new ModernChild().count());'), ['1']);
    });
});
