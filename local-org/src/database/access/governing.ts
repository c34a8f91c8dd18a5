/** Which object's permissions and sharing an object goes by. */
import type { ObjectSchema, Schema } from '../../schema/model.js';

/** Standard objects with permissions of their own ("ObjectPermissions", Object Reference). */
export const PERMISSIONED_OBJECTS: ReadonlySet<string> = new Set([
    'Account',
    'Asset',
    'AuthorizationForm',
    'Campaign',
    'Case',
    'Contact',
    'Contract',
    'Document',
    'Entitlement',
    'Idea',
    'Individual',
    'Lead',
    'Opportunity',
    'Order',
    'Pricebook2',
    'Product2',
    'Quote',
    'ServiceAppointment',
    'ServiceContract',
    'Solution',
    'WorkOrder'
]);

/** Standard objects that go by others (their pages in the Object Reference, "Special Access Rules"). */
const BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
    AccountContactRelation: ['Account'],
    AccountContactRole: ['Account'],
    AccountPartner: ['Account'],
    AccountTeamMember: ['Account'],
    AssetRelationship: ['Asset'],
    CampaignMember: ['Campaign'],
    CampaignMemberStatus: ['Campaign'],
    CaseComment: ['Case'],
    CaseContactRole: ['Case'],
    CaseTeamMember: ['Case'],
    ContractContactRole: ['Contract'],
    ContractLineItem: ['ServiceContract'],
    OpportunityCompetitor: ['Opportunity'],
    OpportunityContactRole: ['Opportunity'],
    OpportunityLineItem: ['Opportunity'],
    OpportunityPartner: ['Opportunity'],
    OpportunityTeamMember: ['Opportunity'],
    OrderItem: ['Order'],
    PricebookEntry: ['Pricebook2', 'Product2'],
    QuoteDocument: ['Quote'],
    QuoteLineItem: ['Quote'],
    WorkOrderLineItem: ['WorkOrder']
};

/** Objects that every user may read and write; sharing alone decides (public issue octoberswimmer/aer-dist#198). */
const ANYONE: ReadonlySet<string> = new Set([
    'AggregateResult',
    'Attachment',
    'ContentDocument',
    'ContentDocumentLink',
    'ContentVersion',
    'EmailMessage',
    'FeedItem',
    'FeedComment',
    'Name',
    'Note',
    'Topic',
    'TopicAssignment'
]);

/**
 * The objects whose permissions a user needs, all of them; `everybody`: all may read and administrators may write;
 * `anyone`: all may read and write.
 */
export type Governing = readonly string[] | 'everybody' | 'anyone';

export function governingObjects(object: ObjectSchema): Governing {
    if (object.kind !== 'standard' || PERMISSIONED_OBJECTS.has(object.name)) {
        return [object.name];
    }
    return BY_OTHERS[object.name] ?? (ANYONE.has(object.name) ? 'anyone' : 'everybody');
}

/** The object that share rows, history, feed or change events are about; undefined for other objects. */
export function companionParent(schema: Schema, object: ObjectSchema): ObjectSchema | undefined {
    switch (object.kind) {
        case 'share':
        case 'history':
        case 'feed':
        case 'changeEvent': {
            const custom = /__(?:Share|History|Feed|ChangeEvent)$/;
            const standard = /(?:Share|FieldHistory|History|Feed|ChangeEvent)$/;
            const name = custom.test(object.name)
                ? object.name.replace(custom, '__c')
                : object.name.replace(standard, '');
            return schema.object(name);
        }
        default:
            return undefined;
    }
}
