/** Small behaviours that public tests show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged, evaluate, thrown } from './apex.js';

test('a UUID is a text in JSON', () => {
    // NebulaLogger, LogEntryEventHandler_Tests
    const id = '8c1f2d6e-1111-4222-8333-444455556666';
    assert.deepEqual(evaluate({}, `JSON.serialize(UUID.fromString('${id}'))`), [`"${id}"`]);
});

test('Type.forName finds an object before the class that shadows it', () => {
    // NebulaLogger, LoggerSObjectMetadata_Tests.it_should_return_schema_for_specified_sobject_api_name
    const block = `System.debug(((SObject) Type.forName('Account').newInstance()).getSObjectType());`;
    assert.deepEqual(debugged(block, { Account: 'public class Account {}' }), ['Account']);
});

test('code sees the message of an AuraHandledException only after setMessage', () => {
    // apex-recipes, AuraEnabledRecipes_Tests.testUpdateAccountNameNegativeInvalidName
    const block = `AuraHandledException e = new AuraHandledException('for the page');
        System.debug(e.getMessage());
        e.setMessage('for code');
        System.debug(e.getMessage());`;
    assert.deepEqual(debugged(block), ['Script-thrown exception', 'for code']);
});

test('Integer.valueOf of an object that is null is null', () => {
    // NebulaLogger, LogHandler_Tests.it_should_have_null_retention_details_when_no_retention_configured
    assert.deepEqual(debugged(`Decimal none; System.debug(Integer.valueOf(none));`), ['null']);
});

test('assertions compare moments to the second, and a day as its first moment', () => {
    // NebulaLogger, LogFlowExecutionErrorEventHandler_Tests.it_logs_when_enabled and LogEntryArchiveBuilder_Tests
    assert.equal(
        thrown(
            `Datetime t = Datetime.newInstance(1700000000123L); Assert.areEqual(Datetime.newInstance(1700000000000L), t);`
        ),
        'nothing thrown'
    );
    assert.throws(
        () => debugged(`Assert.areEqual(Datetime.newInstance(1700000000000L), Datetime.newInstance(1700000001000L));`),
        /System\.AssertException/
    );
    assert.equal(
        thrown(`Object day = Date.newInstance(2026, 1, 2); Assert.areEqual(day, Datetime.newInstanceGmt(2026, 1, 2));`),
        'nothing thrown'
    );
});

test('header keys come in the order of the alphabet', () => {
    // NebulaLogger, LogEntryEventBuilder_Tests.it_should_set_http_response_fields_when_storing_header_values_is_enabled
    const block = `HttpResponse r = new HttpResponse(); r.setHeader('someKey', 'a'); r.setHeader('anotherKey', 'b');
        System.debug(r.getHeaderKeys());`;
    assert.deepEqual(debugged(block), ['(anotherKey, someKey)']);
});

test('the object of an id whose prefix several objects share is not found', () => {
    // NebulaLogger, LogEntryEventBuilder_Tests.it_should_set_record_fields_for_recordId_when_template_standard_object
    assert.match(
        thrown(`Id.valueOf('00a000000000001AAA').getSobjectType();`),
        /^System\.SObjectException: Cannot locate Apex Type for ID/
    );
});

test('methods of Chatter refuse in tests, since these see no data', () => {
    // Apex Developer Guide, "Testing ConnectApi Code"; apex-recipes, OrgShape_Tests
    assert.match(
        thrown(`ConnectApi.ChatterUsers.getFollowings(null, UserInfo.getUserId());`),
        /^System\.UnsupportedOperationException: ConnectApi methods are not supported in data siloed tests/
    );
});
