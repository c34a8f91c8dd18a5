/** E-mail that code has sent: it is kept, never sent on. */
import { testState } from '../../library/testing/testState.js';
import type { PropertyBag } from '../../library/platform/propertyBag.js';
import type { Services } from '../services.js';

export interface SentEmail {
    readonly kind: 'single' | 'mass';
    /** Milliseconds since 1970. */
    readonly sentAt: number;
    readonly userId: string;
    readonly to: readonly string[];
    readonly subject: string | null;
    readonly plainTextBody: string | null;
    readonly htmlBody: string | null;
    readonly targetObjectIds: readonly string[];
    /** The message as code made it. */
    readonly message: PropertyBag;
}

const outboxes = new WeakMap<object, SentEmail[]>();

/** Sent by the running test; outside of tests by the org since it was opened. */
export function outbox({ machine }: Services): SentEmail[] {
    const key = machine.transaction.isTest ? testState(machine) : machine;
    let mails = outboxes.get(key);
    if (!mails) {
        mails = [];
        outboxes.set(key, mails);
    }
    return mails;
}
