import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexDoc } from './apexDoc.js';
import { asserts } from './asserts.js';
import { classSize } from './classSize.js';
import { dmlMode } from './dmlMode.js';
import { globalsRule } from './globals.js';
import { loops } from './loops.js';
import { queryMode } from './queryMode.js';
import { seeAllData } from './seeAllData.js';
import { sharing } from './sharing.js';
import { findingsOf, inClass, inMethod } from './testPackage.js';
import { triggers } from './triggers.js';

test('sharing: a class says what it shares, an inner class when it touches records', () => {
    assert.deepEqual(inClass(sharing, 'public class A {}'), [
        '1 sharing A states no sharing: add with, without or inherited sharing.'
    ]);
    assert.deepEqual(inClass(sharing, 'public with sharing class A { class B { Integer n; } }'), []);
    assert.equal(
        inClass(sharing, 'public with sharing class A { class B { void f() { delete as user x; } } }').length,
        1
    );
});

test('sharing: without sharing needs its reason in the ApexDoc', () => {
    const text = 'public without sharing class A {}';

    assert.equal(inClass(sharing, '/** @description Adds up. */', text).length, 1);
    assert.deepEqual(
        inClass(sharing, '/** @description Adds up. Without sharing, because sums count all. */', text),
        []
    );
});

test('query-mode: inline queries state their mode', () => {
    assert.deepEqual(inMethod(queryMode, 'Integer n = [SELECT COUNT() FROM Account];'), [
        '3 query-mode State the mode of this query: WITH USER_MODE or WITH SYSTEM_MODE.'
    ]);
    assert.deepEqual(inMethod(queryMode, 'Integer n = [SELECT COUNT() FROM Account WITH SYSTEM_MODE];'), []);
    assert.equal(inMethod(queryMode, 'Integer n = [SELECT COUNT() FROM Account WITH SECURITY_ENFORCED];').length, 1);
});

test('query-mode: dynamic queries have an access level, as a constant, a parameter or a variable', () => {
    assert.deepEqual(inMethod(queryMode, "Database.query('SELECT Id FROM Account');"), [
        '3 query-mode Give query an AccessLevel.'
    ]);
    assert.deepEqual(inMethod(queryMode, "Database.query('x', AccessLevel.USER_MODE);"), []);
    assert.deepEqual(inMethod(queryMode, "Database.countQuery('x', System.AccessLevel.SYSTEM_MODE);"), []);
    assert.deepEqual(inMethod(queryMode, "Database.queryWithBinds('x', binds, level);"), []);
    assert.equal(inMethod(queryMode, "Database.queryWithBinds('x', binds, other);").length, 1);
});

test('query-mode: a locator of an inline query takes the mode of the query', () => {
    assert.deepEqual(inMethod(queryMode, 'Database.getQueryLocator([SELECT Id FROM Account WITH USER_MODE]);'), []);
    assert.equal(inMethod(queryMode, 'Database.getQueryLocator([SELECT Id FROM Account]);').length, 1);
});

test('dml-mode: statements and methods state their mode', () => {
    assert.deepEqual(inMethod(dmlMode, 'insert as user records;', 'Database.update(records, false, level);'), []);
    assert.deepEqual(inMethod(dmlMode, 'insert records;', 'Database.update(records, false);'), [
        '3 dml-mode State the mode of this write: insert as user, or insert as system.',
        '4 dml-mode Give Database.update an AccessLevel.'
    ]);
});

test('query-in-loop: what is repeated is found, what runs once is not', () => {
    const query = '[SELECT Id FROM Account WITH USER_MODE]';

    assert.deepEqual(inMethod(loops, `for (Account each : ${query}) {`, 'n++;', '}'), []);
    assert.deepEqual(inMethod(loops, `for (Account each : accounts) {`, `List<Account> a = ${query};`, '}'), [
        '4 query-in-loop A query in a loop: collect first, then do it once for all.'
    ]);
    assert.equal(inMethod(loops, 'while (isOpen) {', 'update as user x;', '}').length, 1);
    assert.equal(inMethod(loops, `for (Account each : ${query}) {`, 'Database.delete(each, level);', '}').length, 1);
    assert.deepEqual(inMethod(loops, `for (List<Account> all = ${query}; i < 1; i++) {`, 'n++;', '}'), []);
});

test('see-all-data: neither on the class nor on a method', () => {
    assert.equal(inClass(seeAllData, '@IsTest(SeeAllData=true)', 'private with sharing class A {}').length, 1);
    const method = ['@IsTest', 'private with sharing class A {', '@IsTest(SeeAllData=true)', 'static void f() {}', '}'];
    assert.deepEqual(inClass(seeAllData, ...method), [
        '3 see-all-data A test makes its own data. Take SeeAllData out.'
    ]);
    assert.deepEqual(inClass(seeAllData, '@IsTest(SeeAllData=false)', 'private with sharing class A {}'), []);
});

test('assert-message: assertions have a message and come from Assert', () => {
    assert.deepEqual(inMethod(asserts, "Assert.areEqual(1, n, 'One');", "Assert.fail('No');"), []);
    assert.deepEqual(inMethod(asserts, 'Assert.areEqual(1, n);', 'System.assertEquals(1, n);'), [
        '3 assert-message Give Assert.areEqual a message that says what it proves.',
        '4 assert-message Use the class Assert instead of System.assertEquals.'
    ]);
});

test('apex-doc: public methods have a description, their parameters and their result', () => {
    const doc = '/** @description A. */';
    const method = 'public Integer f(String text) { return 1; }';

    assert.deepEqual(inClass(apexDoc, doc, 'public with sharing class A {', method, '}'), [
        '3 apex-doc Say above f what it does, after @description.'
    ]);
    assert.deepEqual(inClass(apexDoc, doc, 'public with sharing class A {', '/** @description F. */', method, '}'), [
        '4 apex-doc Say what f gives: @return ...',
        '4 apex-doc Say what text is: @param text ...'
    ]);
    const full = ['/**', ' * @description F.', ' * @param text a word', ' * @return one', ' */', '@TestVisible'];
    assert.deepEqual(inClass(apexDoc, doc, 'public with sharing class A {', ...full, method, '}'), []);
});

test('apex-doc: tests, private and overriding methods need none', () => {
    assert.deepEqual(inClass(apexDoc, '@IsTest', 'public with sharing class A { public void f() {} }'), []);
    const override = [
        '/** @description A. */',
        'public with sharing class A extends B {',
        'public override void f() {}',
        'void g() {}',
        '}'
    ];
    assert.deepEqual(inClass(apexDoc, ...override), []);
});

test('class-size: names have 36 characters, files 400 lines', () => {
    const name = 'A'.repeat(37);
    const text = `public with sharing class ${name} {}`;

    assert.deepEqual(findingsOf(classSize, { [`core/classes/${name}.cls`]: text }), [
        `1 class-size ${name} has 37 characters. 36 is the most.`
    ]);
    assert.equal(
        inClass(classSize, 'public with sharing class A {', ...Array<string>(400).fill(''), '}', '').length,
        1
    );
    assert.deepEqual(inClass(classSize, 'public with sharing class A {', ...Array<string>(398).fill(''), '}', ''), []);
});

test('trigger-statement: a trigger is one statement', () => {
    const trigger = (body: string): string[] =>
        findingsOf(triggers, { 'core/triggers/T.trigger': `trigger T on Account(before insert) { ${body} }` });

    assert.deepEqual(trigger('new H().run();'), []);
    assert.equal(trigger('H h = new H(); h.run();').length, 1);
});

test('global: only in classes that are listed', () => {
    const rule = globalsRule(new Set(['B']));

    assert.equal(inClass(rule, 'global with sharing class A {', 'global void f() {}', '}').length, 2);
    assert.deepEqual(findingsOf(rule, { 'core/classes/B.cls': 'global with sharing class B {}' }), []);
});

test('A suppression with a reason suppresses, on the line or above; without one or without use it is a finding', () => {
    assert.deepEqual(inMethod(dmlMode, 'insert records; // dml-mode: a sandbox of its own'), []);
    assert.deepEqual(inMethod(dmlMode, '// dml-mode: a sandbox of its own', 'insert records;'), []);
    assert.deepEqual(inMethod(dmlMode, 'insert records; // dml-mode:'), [
        '3 dml-mode State the mode of this write: insert as user, or insert as system.',
        '3 suppression Say why dml-mode does not apply here, after the colon.'
    ]);
    assert.deepEqual(inMethod(dmlMode, '// dml-mode: long gone'), [
        '3 suppression It suppresses no finding of dml-mode. Take it out.'
    ]);
});
