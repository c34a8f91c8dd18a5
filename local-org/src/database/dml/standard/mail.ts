/** E-mail messages ("EmailMessage" and "EmailMessageRelation", Object Reference). */
import { ListValue } from '../../../language/collections.js';
import type { DmlRow } from '../rows.js';
import type { Behaviour, BehaviourContext } from './behaviour.js';

/** Lists of the ids of users, contacts and leads, and what each stands for. */
const RECIPIENTS: Readonly<Record<string, string>> = {
    ToIds: 'ToAddress',
    CcIds: 'CcAddress',
    BccIds: 'BccAddress'
};

/** The name repeats the subject; the lists become relations. */
function deriveMessage({ values }: DmlRow): void {
    values.Name = typeof values.Subject === 'string' ? values.Subject.slice(0, 255) : null;
    for (const list of Object.keys(RECIPIENTS)) {
        Reflect.deleteProperty(values, list);
    }
}

/** Public test apex-recipes, InboundEmailHandlerRecipes_Tests.integrationTestPositive: only those with ids. */
function messageStored({ id, given, before }: DmlRow, context: BehaviourContext): void {
    for (const [list, type] of before === undefined ? Object.entries(RECIPIENTS) : []) {
        const ids = given.values[list];
        for (const recipient of ids instanceof ListValue ? ids.items : []) {
            if (typeof recipient === 'string') {
                context.write('EmailMessageRelation', {
                    EmailMessageId: id,
                    RelationId: recipient,
                    RelationType: type,
                    RelationObjectType: context.surroundings.store.tableOf(recipient)?.object.name ?? null
                });
            }
        }
    }
}

export const mailBehaviours: Readonly<Record<string, Behaviour>> = {
    EmailMessage: { derived: ['Name'], derive: deriveMessage, stored: messageStored }
};
