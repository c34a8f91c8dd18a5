import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventFiles, startOrg } from './support.js';

// Platform Events Developer Guide

const EVENTS = {
    ...eventFiles('Late__e', 'PublishAfterCommit', 'Text__c', 'Required__c'),
    ...eventFiles('Soon__e', 'PublishImmediately', 'Text__c')
};
const ON_LATE = `trigger OnLate on Late__e (after insert) {
    for (Late__e e : Trigger.new) {
        System.debug(e.Text__c + ' ' + (e.EventUuid != null) + ' ' + UserInfo.getName() + ' ' + Limits.getDmlStatements());
        insert as system new Account(Name = e.Text__c);
    }
}`;
const PUBLISH = `EventBus.publish(new Late__e(Text__c = 'a', Required__c = 'r'));`;

test('an event is delivered after its transaction, to triggers of the automated process', () => {
    const org = startOrg({ ...EVENTS, 'OnLate.trigger': ON_LATE });
    org.run(`${PUBLISH} System.debug('end');`);
    assert.deepEqual(org.debugged(), ['end', 'a true Automated Process 0']);
    assert.equal(org.rows('Account').length, 1);
});

test('what is published after commit is not published when the transaction fails; what is immediate is', () => {
    // "Publish After Commit" and "Publish Immediately"
    const org = startOrg({
        ...EVENTS,
        'OnLate.trigger': ON_LATE,
        'OnSoon.trigger': `trigger OnSoon on Soon__e (after insert) { System.debug('soon ' + Trigger.new.size()); }`
    });
    org.failure(`${PUBLISH} EventBus.publish(new Soon__e(Text__c = 'b')); throw new IllegalArgumentException();`);
    assert.deepEqual(org.debugged(), ['soon 1']);
    org.run(`Savepoint s = Database.setSavepoint(); ${PUBLISH} Database.rollback(s);`);
    assert.deepEqual(org.debugged(), []);
});

test('publish tells of required fields that are missing', () => {
    const org = startOrg(EVENTS);
    org.run(`Database.SaveResult r = EventBus.publish(new Late__e(Text__c = 'a'));
        System.debug(r.isSuccess() + ' ' + r.getErrors()[0].getStatusCode() + ' ' + r.getErrors()[0].getFields());`);
    assert.deepEqual(org.debugged(), ['false REQUIRED_FIELD_MISSING (Required__c)']);
});

test('each kind of event has its own limit', () => {
    // "Platform Event Allocations": publish immediately counts on a limit of its own
    const org = startOrg(EVENTS);
    org.run(`${PUBLISH} EventBus.publish(new Soon__e());
        System.debug(Limits.getDmlStatements() + ' ' + Limits.getPublishImmediateDML());`);
    assert.deepEqual(org.debugged(), ['1 1']);
});

test('a trigger is retried with RetryableException up to nine times', () => {
    // "Retry Event Triggers with EventBus.RetryableException"
    const org = startOrg({
        ...EVENTS,
        'OnSoon.trigger': `trigger OnSoon on Soon__e (after insert) {
            EventBus.TriggerContext context = EventBus.TriggerContext.currentContext();
            insert as system new Account(Name = 'attempt');
            if (context.retries < 3) { throw new EventBus.RetryableException('again'); }
            System.debug(context.retries + ' ' + context.lastError);
        }`
    });
    org.run('EventBus.publish(new Soon__e());');
    assert.deepEqual(org.debugged(), ['3 again']);
    assert.equal(org.rows('Account').length, 1);
});

test('a trigger resumes behind its checkpoint', () => {
    // "Resume a Platform Event Apex Trigger After an Uncaught Exception"
    const org = startOrg({
        ...EVENTS,
        'OnSoon.trigger': `trigger OnSoon on Soon__e (after insert) {
            System.debug(Trigger.new.size());
            EventBus.TriggerContext.currentContext().setResumeCheckpoint(Trigger.new[0].ReplayId);
        }`
    });
    org.run('EventBus.publish(new List<Soon__e>{ new Soon__e(), new Soon__e(), new Soon__e() });');
    assert.deepEqual(org.debugged(), ['3', '2', '1']);
});

const CALLBACK = `public class Callback implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback {
    public static List<String> heard = new List<String>();
    public void onSuccess(EventBus.SuccessResult r) { heard.add('success ' + r.getEventUuids().size()); }
    public void onFailure(EventBus.FailureResult r) { heard.add('failure ' + r.getEventUuids().size()); }
}`;

test('in a test, deliver and stopTest deliver; fail makes publishing fail', () => {
    // "Test Your Platform Event in Apex"; apex-recipes, PlatformEventRecipes_Tests
    const org = startOrg({
        ...EVENTS,
        'OnLate.trigger': ON_LATE,
        'Callback.cls': CALLBACK,
        'EventTest.cls': `@IsTest private class EventTest {
            @IsTest static void delivers() {
                ${PUBLISH}
                Assert.areEqual(0, [SELECT COUNT() FROM Account]);
                Test.getEventBus().deliver();
                Assert.areEqual(1, [SELECT COUNT() FROM Account]);
                Test.startTest();
                ${PUBLISH}
                Test.stopTest();
                Assert.areEqual(2, [SELECT COUNT() FROM Account]);
            }
            @IsTest static void succeeds() {
                EventBus.publish(new Late__e(Text__c = 'a', Required__c = 'r'), new Callback());
                Test.getEventBus().deliver();
                Assert.areEqual(new List<String>{ 'success 1' }, Callback.heard);
            }
            @IsTest static void fails() {
                EventBus.publish(new Late__e(Text__c = 'a', Required__c = 'r'), new Callback());
                Test.getEventBus().fail();
                Test.getEventBus().deliver();
                Assert.areEqual(new List<String>{ 'failure 1' }, Callback.heard);
                Assert.areEqual(0, [SELECT COUNT() FROM Account]);
            }
        }`
    });
    assert.deepEqual(org.test('EventTest'), { delivers: 'passed', succeeds: 'passed', fails: 'passed' });
});

test('inserting events publishes them', () => {
    // "Publish Event Messages Using Apex": events are published with EventBus.publish or by inserting them
    const org = startOrg({ ...EVENTS, 'OnLate.trigger': ON_LATE });
    org.run(
        `insert as system new Late__e(Text__c = 'inserted', Required__c = 'r'); System.debug(Limits.getDmlStatements());`
    );
    assert.deepEqual(org.debugged(), ['1', 'inserted true Automated Process 0']);
    assert.equal(org.rows('Late__e').length, 0);
});

test('only platform events are published', () => {
    const org = startOrg(EVENTS);
    assert.match(org.failure(`EventBus.publish(new Account(Name = 'x'));`), /^System\.TypeException: /);
});

test('newSObject with defaults gives an event its id, with which it is published', () => {
    // public test apex-recipes, PlatformEventRecipes_Tests.testEventPublishCallbackSuccess
    const org = startOrg(EVENTS);
    org.run(`Soon__e e = (Soon__e) Soon__e.SObjectType.newSObject(null, true);
        System.debug((e.EventUuid != null) + ' ' + EventBus.publish(e).isSuccess() + ' ' + (new Soon__e().EventUuid == null));`);
    assert.deepEqual(org.debugged(), ['true true true']);
});

// "publishWithAccessLevel", Apex Reference Guide, "EventBus Class"
test('an event published in user mode needs permission to create it', () => {
    const org = startOrg({
        ...EVENTS,
        'ModeTest.cls': `@IsTest private class ModeTest {
            @IsTest static void asUser() {
                Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
                User u = new User(Username = 'a@b.test', LastName = 'A', Email = 'a@b.test', Alias = 'a', ProfileId = p.Id,
                    TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
                System.runAs(u) {
                    Soon__e e = new Soon__e(Text__c = 'x');
                    Assert.isTrue(EventBus.publishWithAccessLevel(e, AccessLevel.SYSTEM_MODE).isSuccess());
                    try {
                        EventBus.publishWithAccessLevel(new List<SObject>{ e }, AccessLevel.USER_MODE);
                        Assert.fail('refused');
                    } catch (SecurityException x) {
                        System.debug(x.getMessage());
                    }
                }
            }
        }`
    });
    assert.deepEqual(org.test('ModeTest'), { asUser: 'passed' });
});
