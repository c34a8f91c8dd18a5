import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCatalogue } from '../../../src/compiler/platform/catalogue.js';
import { makeBag } from '../../../src/library/platform/bagTypes.js';
import { debugged, evaluate } from '../apex.js';

test('an e-mail keeps what it is given', () => {
    // Apex Reference Guide, "SingleEmailMessage Class"
    assert.deepEqual(
        debugged(`
            Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage();
            m.setToAddresses(new List<String>{'a@example.com'});
            m.setSubject('Hi');
            m.setPlainTextBody('text');
            System.debug(m.getToAddresses());
            System.debug(m.getSubject() + ' ' + m.getPlainTextBody());
            System.debug(m.getHtmlBody());`),
        ['(a@example.com)', 'Hi text', 'null']
    );
});

test('custom metadata is built field by field', () => {
    // Apex Developer Guide, "Metadata": values is there from the start
    assert.deepEqual(
        debugged(`
            Metadata.CustomMetadata m = new Metadata.CustomMetadata();
            m.fullName = 'Setting__mdt.One';
            m.label = 'One';
            Metadata.CustomMetadataValue v = new Metadata.CustomMetadataValue();
            v.field = 'Size__c';
            v.value = 3;
            m.values.add(v);
            System.debug(m.fullName + ' ' + m.values[0].field + ' ' + m.values[0].value);`),
        ['Setting__mdt.One Size__c 3']
    );
});

test('DML options have their parts from the start', () => {
    // Apex Developer Guide, "Setting DML Options"
    assert.deepEqual(
        debugged(`
            Database.DMLOptions o = new Database.DMLOptions();
            o.DuplicateRuleHeader.AllowSave = true;
            o.OptAllOrNone = false;
            System.debug(o.DuplicateRuleHeader.AllowSave);
            System.debug(o.OptAllOrNone);
            System.debug(o.AllowFieldTruncation);`),
        ['true', 'false', 'null']
    );
});

test('the engine makes results with values', () => {
    const result = makeBag('Database.UpsertResult', { id: '001000000000001AAA', success: true });
    assert.deepEqual(
        [result.read('Id'), result.read('Success'), result.read('Created')],
        ['001000000000001AAA', true, false]
    );
});

test('every bag is a type of the catalogue', () => {
    assert.ok(openCatalogue().type('Database', 'SaveResult'));
    assert.throws(() => makeBag('Database.Nothing'), /no property bag/);
});

test('access levels are two values', () => {
    assert.deepEqual(
        evaluate(
            {},
            'AccessLevel.USER_MODE == AccessLevel.USER_MODE',
            'AccessLevel.USER_MODE == AccessLevel.SYSTEM_MODE'
        ),
        ['true', 'false']
    );
});

test('a signature is built of parts', () => {
    // Apex Reference Guide, "QueueableDuplicateSignature.Builder Class"
    assert.deepEqual(evaluate({}, `QueueableDuplicateSignature.builder().addInteger(7).addString('x').getSize()`), [
        '2'
    ]);
});
