import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outbox } from '../../src/platform/mail/outbox.js';
import { startOrg } from './support.js';

// Apex Developer Guide, "Outbound Email"; Apex Reference Guide, "Messaging Class"

const MAIL = `Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage();
    m.setToAddresses(new List<String>{ 'ada@example.com' }); m.setSubject('Hello'); m.setPlainTextBody('Text');`;

test('e-mail is kept and counted, never sent on', () => {
    const org = startOrg({});
    org.run(`${MAIL} List<Messaging.SendEmailResult> r = Messaging.sendEmail(new List<Messaging.Email>{ m });
        System.debug(r[0].isSuccess() + ' ' + Limits.getEmailInvocations());`);
    assert.deepEqual(org.debugged(), ['true 1']);
    assert.deepEqual(
        outbox(org.services).map(({ to, subject, plainTextBody, htmlBody }) => [to, subject, plainTextBody, htmlBody]),
        [[['ada@example.com'], 'Hello', 'Text', null]]
    );
});

test('bad messages are refused, all of them or each for itself', () => {
    const org = startOrg({});
    const bad = `${MAIL} m.setToAddresses(new List<String>{ 'nobody' });`;
    assert.match(
        org.failure(`${bad} Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });`),
        /^System\.EmailException: SendEmail failed\. First exception on row 0; first error: INVALID_EMAIL_ADDRESS/
    );
    org.run(`${bad} Messaging.SendEmailResult r = Messaging.sendEmail(new List<Messaging.Email>{ m }, false)[0];
        System.debug(r.isSuccess() + ' ' + r.getErrors()[0].getStatusCode());`);
    assert.deepEqual(org.debugged(), ['false INVALID_EMAIL_ADDRESS']);
    assert.deepEqual(outbox(org.services), []);
});

test('ten calls are the most', () => {
    const org = startOrg({});
    assert.equal(
        org.failure(
            `${MAIL} for (Integer i = 0; i < 11; i++) { Messaging.sendEmail(new List<Messaging.Email>{ m }); }`
        ),
        'System.LimitException: Too many Email Invocations: 11'
    );
});

test('templates are not supported', () => {
    const org = startOrg({});
    assert.match(
        org.failure(
            `${MAIL} m.setTemplateId('00X000000000001AAA'); Messaging.sendEmail(new List<Messaging.Email>{ m });`
        ),
        /^UNSUPPORTED/
    );
});

test('no more e-mails can be reserved than the org may send in a day', () => {
    // public test NebulaLogger, LoggerEmailSender_Tests.it_should_indicate_email_deliverability_is_not_available_when_org_limits_exceeded
    const org = startOrg({});
    org.run(`Messaging.reserveSingleEmailCapacity(OrgLimits.getMap().get('SingleEmail').getLimit());`);
    assert.match(
        org.failure(`Integer most = OrgLimits.getMap().get('SingleEmail').getLimit();
            Messaging.reserveSingleEmailCapacity(most);
            Messaging.reserveSingleEmailCapacity(1);`),
        /^System\.HandledException: /
    );
});
