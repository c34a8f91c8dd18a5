/** `Messaging.sendEmail` ("Outbound Email", Apex Developer Guide). */
import { ListValue } from '../../language/collections.js';
import type { ApexValue } from '../../language/values.js';
import type { PropertyBag } from '../../library/platform/propertyBag.js';
import { makeBag } from '../../library/platform/bagTypes.js';
import { Unsupported } from '../../language/unsupported.js';
import { countService } from '../governor/count.js';
import { rowOf } from '../jobs/rows.js';
import type { Services } from '../services.js';
import { outbox, type SentEmail } from './outbox.js';

interface MailError {
    readonly statusCode: string;
    readonly message: string;
}

/** "You can send up to 100 To and 25 CC and BCC addresses" ("SingleEmailMessage Class"). */
const MAX_TO = 100;
const MAX_COPIES = 25;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/;

/**
 * @param isAllOrNothing whether one bad message keeps all from being sent
 * @returns a `Messaging.SendEmailResult` for each message
 * @throws EmailException when messages are bad and it is all or nothing
 */
export function sendEmail(
    services: Services,
    messages: readonly PropertyBag[],
    isAllOrNothing: boolean
): PropertyBag[] {
    const { machine } = services;
    countService(machine.transaction, 'EmailInvocations');
    const checked = messages.map((message) => ({ message, error: problemOf(services, message) }));
    const index = checked.findIndex(({ error }) => error !== undefined);
    const first = checked[index]?.error;
    if (isAllOrNothing && first) {
        throw machine.exception(
            'EmailException',
            `SendEmail failed. First exception on row ${index}; first error: ${first.statusCode}, ${first.message}: []`
        );
    }
    return checked.map(({ message, error }) => {
        if (!error) {
            outbox(services).push(sent(services, message));
        }
        return result(services, error);
    });
}

function result({ machine }: Services, error: MailError | undefined): PropertyBag {
    const errors = error
        ? [
              makeBag('Messaging.SendEmailError', {
                  message: error.message,
                  statusCode: machine.enumType('StatusCode')?.find(error.statusCode) ?? null
              })
          ]
        : [];
    return makeBag('Messaging.SendEmailResult', {
        success: error === undefined,
        errors: new ListValue(errors, 'List<Messaging.SendEmailError>')
    });
}

function texts(value: ApexValue): readonly string[] {
    return value instanceof ListValue ? value.items.filter((item) => typeof item === 'string') : [];
}

function textOf(value: ApexValue): string | null {
    return typeof value === 'string' ? value : null;
}

function problemOf(services: Services, message: PropertyBag): MailError | undefined {
    if (message.apexType !== 'Messaging.SingleEmailMessage') {
        return problemOfMass(message);
    }
    if (message.read('templateId') !== null) {
        throw new Unsupported('e-mail templates');
    }
    const to = texts(message.read('toAddresses'));
    const copies = [message.read('ccAddresses'), message.read('bccAddresses')].map(texts);
    const target = textOf(message.read('targetObjectId'));
    if (target !== null && !rowOf(services, target)) {
        return { statusCode: 'INVALID_ID_FIELD', message: 'Invalid targetObjectId' };
    }
    if (to.length === 0 && target === null && copies.every((each) => each.length === 0)) {
        return { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Add a recipient to send an email.' };
    }
    if (to.length > MAX_TO || copies.some((each) => each.length > MAX_COPIES)) {
        return { statusCode: 'LIMIT_EXCEEDED', message: 'Too many recipients' };
    }
    const bad = [...to, ...copies.flat()].find((address) => !isRecipient(services, address));
    if (bad !== undefined) {
        return { statusCode: 'INVALID_EMAIL_ADDRESS', message: `Email address is invalid: ${bad}` };
    }
    return textOf(message.read('plainTextBody')) === null && textOf(message.read('htmlBody')) === null
        ? { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Missing body, need at least one of html or plainText' }
        : undefined;
}

/** An address, or the id of a contact, lead or user. */
function isRecipient(services: Services, address: string): boolean {
    return (
        ADDRESS.test(address) || (/^(?:003|00Q|005)\w{12,15}$/.test(address) && rowOf(services, address) !== undefined)
    );
}

function problemOfMass(message: PropertyBag): MailError | undefined {
    if (message.read('templateId') !== null) {
        throw new Unsupported('e-mail templates');
    }
    return { statusCode: 'REQUIRED_FIELD_MISSING', message: 'A template is required' };
}

function sent({ machine }: Services, message: PropertyBag): SentEmail {
    const isSingle = message.apexType === 'Messaging.SingleEmailMessage';
    const target = textOf(message.read('targetObjectId'));
    return {
        kind: isSingle ? 'single' : 'mass',
        sentAt: machine.transaction.now(),
        userId: machine.transaction.userId,
        to: texts(message.read('toAddresses')),
        subject: textOf(message.read('subject')),
        plainTextBody: textOf(message.read('plainTextBody')),
        htmlBody: textOf(message.read('htmlBody')),
        targetObjectIds: target === null ? texts(message.read('targetObjectIds')) : [target],
        message
    };
}
