/** `Messaging` (Apex Reference Guide, "Messaging Class"). */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import { sendEmail } from '../../platform/mail/send.js';
import { servicesOf } from '../../platform/services.js';
import { argumentGuard } from '../arguments.js';
import { PropertyBag } from '../platform/propertyBag.js';
import type { LibraryType } from '../registry.js';
import { DAILY_MASS_EMAILS, DAILY_SINGLE_EMAILS } from '../system/orgLimits.js';

export const messagingLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const send = (messages: ListValue | null, isAllOrNothing: boolean | null = true): ListValue => {
        const bags = notNull(messages, 1).items.map((message) => {
            if (!(message instanceof PropertyBag)) {
                throw runtime.exception('NullPointerException', 'Argument 1 cannot be null');
            }
            return message;
        });
        return new ListValue(
            sendEmail(servicesOf(runtime), bags, isAllOrNothing !== false),
            'List<Messaging.SendEmailResult>'
        );
    };
    /** "Reserves email capacity to send ... when the current transaction is committed": nothing is sent today but what is reserved. */
    const reserve =
        (kind: string, daily: number) =>
        (count: number | null): void => {
            const { counters } = runtime.transaction;
            const reserved = (counters.get(kind) ?? 0) + notNull(count, 1);
            if (reserved > daily) {
                // public test NebulaLogger, LoggerEmailSender_Tests, names the type
                throw runtime.exception(
                    'HandledException',
                    'The daily limit for the org would be exceeded by this request'
                );
            }
            counters.set(kind, reserved);
        };
    return [
        {
            name: 'Messaging',
            statics: {
                'sendEmail(List<Messaging.Email>)': send,
                'sendEmail(List<Messaging.Email>,Boolean)': send,
                'reserveSingleEmailCapacity(Integer)': reserve('ReservedSingleEmails', DAILY_SINGLE_EMAILS),
                'reserveMassEmailCapacity(Integer)': reserve('ReservedMassEmails', DAILY_MASS_EMAILS)
            }
        }
    ];
};
