/** `Messaging` (Apex Reference Guide, "Messaging Class"). */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import { sendEmail } from '../../platform/mail/send.js';
import { servicesOf } from '../../platform/services.js';
import { argumentGuard } from '../arguments.js';
import { PropertyBag } from '../platform/propertyBag.js';
import type { LibraryType } from '../registry.js';

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
    // the org's daily limit is never reached here, so that there is always enough to reserve
    const reserve = (count: number | null): void => {
        notNull(count, 1);
    };
    return [
        {
            name: 'Messaging',
            statics: {
                'sendEmail(List<Messaging.Email>)': send,
                'sendEmail(List<Messaging.Email>,Boolean)': send,
                'reserveSingleEmailCapacity(Integer)': reserve,
                'reserveMassEmailCapacity(Integer)': reserve
            }
        }
    ];
};
