/** What refers to a row, and what its deletion does to that ("Delete behavior" of lookups; "Cascading", Object Reference). */
import type { FieldSchema, ObjectKind } from '../../schema/model.js';
import { idOf } from '../store/row.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';

/** Rows that refer to another one through a field. */
export interface Reference {
    readonly table: Table;
    readonly field: FieldSchema;
    readonly ids: readonly string[];
}

export type Constraint = 'Cascade' | 'Restrict' | 'SetNull' | 'Keep';

/** Standard lookups whose rows go with their parent. */
const CASCADES = new Set([
    'AccountContactRole.AccountId',
    'Asset.AccountId',
    'Attachment.ParentId',
    'CampaignMember.CampaignId',
    'CampaignMember.ContactId',
    'CampaignMember.LeadId',
    'CaseComment.ParentId',
    'Contact.AccountId',
    'ContentDocumentLink.ContentDocumentId',
    'ContentDocumentLink.LinkedEntityId',
    'ContentVersion.ContentDocumentId',
    'Contract.AccountId',
    'EmailMessage.ParentId',
    'Event.WhatId',
    'Event.WhoId',
    'FeedItem.ParentId',
    'FieldPermissions.ParentId',
    'GroupMember.GroupId',
    'Note.ParentId',
    'ObjectPermissions.ParentId',
    'Opportunity.AccountId',
    'OpportunityContactRole.ContactId',
    'OpportunityContactRole.OpportunityId',
    'OpportunityLineItem.OpportunityId',
    'OrderItem.OrderId',
    'PermissionSetAssignment.PermissionSetId',
    'PricebookEntry.Product2Id',
    'QueueSobject.QueueId',
    'QuoteLineItem.QuoteId',
    'SetupEntityAccess.ParentId',
    'Task.WhatId',
    'Task.WhoId'
]);

/** Standard lookups that keep their parent from being deleted. */
const RESTRICTS = new Set([
    'Case.AccountId',
    'Case.ContactId',
    'OpportunityLineItem.PricebookEntryId',
    'Order.AccountId'
]);

/** What belongs to one record goes with it. */
const ATTACHED: ReadonlySet<ObjectKind> = new Set<ObjectKind>(['share', 'feed', 'history']);

export function constraintOf(table: Table, field: FieldSchema): Constraint {
    if (field.isMasterDetail) {
        return 'Cascade';
    }
    const name = `${table.object.name}.${field.name}`;
    if (CASCADES.has(name) || ATTACHED.has(table.object.kind)) {
        return 'Cascade';
    }
    if (RESTRICTS.has(name)) {
        return 'Restrict';
    }
    if (!field.isCreateable && !field.isUpdateable) {
        return 'Keep';
    }
    return field.deleteConstraint ?? 'SetNull';
}

/** Standard lookups that undelete fills again ("Referential Integrity When Deleting and Restoring Records", Apex Developer Guide). */
const RESTORED = new Set([
    'Account.ParentId',
    'Asset.Product2Id',
    'Case.ParentId',
    'Contact.ReportsToId',
    'Quote.OpportunityId'
]);

/** Whether a lookup that was emptied by a deletion gets its value back with the row; all custom ones do. */
export function isRestored({ object }: Table, field: FieldSchema): boolean {
    return field.isCustom || RESTORED.has(`${object.name}.${field.name}`);
}

/** The master-detail fields of a table. */
export function masterFields(table: Table): readonly FieldSchema[] {
    return lookupsOf(table).filter(({ isMasterDetail }) => isMasterDetail);
}

const lookups = new WeakMap<Table, readonly FieldSchema[]>();

function lookupsOf(table: Table): readonly FieldSchema[] {
    let fields = lookups.get(table);
    if (!fields) {
        fields = [...table.object.fields.values()].filter(
            ({ kind, formula }) => kind === 'REFERENCE' && formula === undefined
        );
        lookups.set(table, fields);
    }
    return fields;
}

/** All live rows that refer to one, of the objects that have rows. */
export function referencesTo(store: Store, object: string, id: string): readonly Reference[] {
    return store.tables().flatMap((table) =>
        table.size === 0
            ? []
            : lookupsOf(table)
                  .filter((field) => mayRefer(field, object))
                  .map((field) => ({ table, field, ids: [...table.withValue(field, id)].map(idOf) }))
                  .filter(({ ids }) => ids.length > 0)
    );
}

/** Lookups with many targets may lead anywhere. */
function mayRefer({ name, referenceTo }: FieldSchema, object: string): boolean {
    const isOpen = referenceTo.length === 0 || referenceTo[0] === 'Name' || name === 'WhatId';
    return isOpen || referenceTo.includes(object);
}
