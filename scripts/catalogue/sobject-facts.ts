/**
 * What the jar does not say about standard objects, from the Object Reference for the Salesforce Platform
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/).
 */

const UNKNOWN_TARGETS = ['Name'];
const OWNERS = ['Group', 'User'];
const PEOPLE = ['Contact', 'Lead'];

/** Standard objects that most editions let an activity be about; objects with custom activities come from the project. */
const ACTIVITY_SUBJECTS = [
    'Account',
    'Asset',
    'Campaign',
    'Case',
    'Contract',
    'ContractLineItem',
    'Entitlement',
    'Image',
    'ListEmail',
    'Opportunity',
    'Order',
    'Product2',
    'Quote',
    'ServiceAppointment',
    'ServiceContract',
    'Solution',
    'WorkOrder',
    'WorkOrderLineItem'
];

/** Targets of polymorphic lookups that mean the same wherever they occur. */
const TARGETS_BY_FIELD: Readonly<Record<string, readonly string[]>> = {
    OwnerId: OWNERS,
    UserOrGroupId: OWNERS,
    WhoId: PEOPLE,
    PrimaryWhoId: PEOPLE,
    WhatId: ACTIVITY_SUBJECTS
};

/** Targets of polymorphic lookups of one object. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
    'GroupMember.UserOrGroupId': OWNERS,
    'ProcessInstanceHistory.ActorId': OWNERS,
    'ProcessInstanceHistory.OriginalActorId': OWNERS,
    'ProcessInstanceStep.ActorId': OWNERS,
    'ProcessInstanceStep.OriginalActorId': OWNERS,
    'ProcessInstanceWorkitem.ActorId': OWNERS,
    'ProcessInstanceWorkitem.OriginalActorId': OWNERS,
    'QueueSobject.QueueId': ['Group'],
    'FlowOrchestrationWorkItem.AssigneeId': OWNERS,
    'RecordAlert.WhatId': UNKNOWN_TARGETS
};

/**
 * The objects that a polymorphic lookup may point to.
 *
 * @returns object names, or `['Name']` when they are not known
 */
export function polymorphicTargets(object: string, field: string): readonly string[] {
    return TARGETS[`${object}.${field}`] ?? TARGETS_BY_FIELD[field] ?? UNKNOWN_TARGETS;
}

/** The lookup by which records of these objects hang on a record of any kind; they have other polymorphic lookups too. */
const FIELD_TO_ANY_PARENT: Readonly<Record<string, string>> = {
    ActionPlan: 'TargetId',
    ActivityHistory: 'WhatId',
    AdvAcctForecastSetUse: 'ForecastContextId',
    ApprovalSubmission: 'RelatedRecordId',
    ApprovalWorkItem: 'RelatedRecordId',
    Attachment: 'ParentId',
    DocumentEnvelope: 'ReferenceObjectId',
    EmailMessage: 'RelatedToId',
    Event: 'WhatId',
    FeedAttachment: 'FeedEntityId',
    FeedComment: 'FeedItemId',
    FeedLike: 'FeedItemId',
    FeedSignal: 'FeedItemId',
    FlowOrchestrationWorkItem: 'RelatedRecordId',
    GeneratedDocument: 'ReferenceObjectId',
    GenericVisitTaskContext: 'ContextId',
    Identifier: 'ParentRecordId',
    NetworkActivityAudit: 'ParentEntityId',
    OpenActivity: 'WhatId',
    ProcessInstanceHistory: 'TargetObjectId',
    SurveySubject: 'SubjectId',
    Task: 'WhatId',
    UserDefinedLabelAssignment: 'ItemId'
};

/** Lists of activities: the subject (WhatId) unless the parent is a person. */
const ACTIVITY_LISTS = new Set(['ActivityHistory', 'Event', 'OpenActivity', 'Task']);

/** Child relationships whose field neither the jar's types nor the relationship's name tell. */
const CHILD_FIELDS: Readonly<Record<string, string>> = {
    'Account.ActivityHistories': 'AccountId',
    'Account.ChildAccounts': 'ParentId',
    'Account.OpenActivities': 'AccountId',
    'Account.PersonActivityHistories': 'WhoId',
    'Account.PersonEvents': 'WhoId',
    'Account.PersonOpenActivities': 'WhoId',
    'Account.PersonTasks': 'WhoId',
    'Account.Assets': 'AccountId',
    'Account.ProvidedAssets': 'AssetProvidedById',
    'Account.ServicedAssets': 'AssetServicedById',
    'Asset.ChildAssets': 'ParentId',
    'Campaign.ChildCampaigns': 'ParentId',
    'Case.Cases': 'ParentId',
    'Contact.ActivityHistories': 'WhoId',
    'Contact.Events': 'WhoId',
    'Contact.OpenActivities': 'WhoId',
    'Contact.Tasks': 'WhoId',
    'Lead.ActivityHistories': 'WhoId',
    'Lead.Events': 'WhoId',
    'Lead.OpenActivities': 'WhoId',
    'Lead.Tasks': 'WhoId',
    'User.ContractsSigned': 'CompanySignedId',
    'User.DelegatedUsers': 'DelegatedApproverId',
    'Account.AccountPartnersFrom': 'AccountFromId',
    'Account.AccountPartnersTo': 'AccountToId',
    'Account.EventRelations': 'RelationId',
    'Account.PartnersFrom': 'AccountFromId',
    'Account.PartnersTo': 'AccountToId',
    'Account.TaskRelations': 'RelationId',
    'Case.Emails': 'RelatedToId',
    'Contact.AcceptedEventRelations': 'RelationId',
    'Event.RecurringEvents': 'RecurrenceActivityId',
    'Group.AssignedWorkItems': 'AssignedToId',
    'Group.DelegatedUsers': 'DelegatedApproverId',
    'Task.RecurringTasks': 'RecurrenceActivityId',
    'User.AssignedWorkItems': 'AssignedToId',
    'User.ReviewedWorkItems': 'ReviewedById',
    'User.Feeds': 'ParentId',
    'User.FeedSubscriptions': 'SubscriberId',
    'User.FeedSubscriptionsForEntity': 'ParentId',
    'User.ManagedUsers': 'ManagerId',
    'User.Shares': 'UserId'
};

/**
 * The lookup field behind a child relationship that cannot be inferred.
 *
 * @param parent the object that has the relationship
 * @param relationship name of the relationship
 * @param child the object it lists
 * @param hasOwnLookup whether the child has a lookup that names this parent
 */
export function knownChildField(
    parent: string,
    relationship: string,
    child: string,
    hasOwnLookup: boolean
): string | undefined {
    const known = CHILD_FIELDS[`${parent}.${relationship}`];
    if (known !== undefined || (hasOwnLookup && !ACTIVITY_LISTS.has(child))) {
        return known;
    }
    return FIELD_TO_ANY_PARENT[child];
}

/** A relationship whose lookup is a text field, so that the jar does not know it for one. */
interface MissingRelationship {
    readonly object: string;
    readonly field: string;
    readonly relationship: string;
    readonly target: string;
    readonly children?: string;
}

/** Relationships to the objects that describe metadata, whose keys are text (Object Reference and Tooling API guide). */
export const MISSING_RELATIONSHIPS: readonly MissingRelationship[] = [
    {
        object: 'FieldDefinition',
        field: 'EntityDefinitionId',
        relationship: 'EntityDefinition',
        target: 'EntityDefinition',
        children: 'Fields'
    },
    {
        object: 'FlowDefinitionView',
        field: 'TriggerObjectOrEventId',
        relationship: 'TriggerObjectOrEvent',
        target: 'EntityDefinition'
    },
    {
        object: 'FlowVersionView',
        field: 'FlowDefinitionViewId',
        relationship: 'FlowDefinitionView',
        target: 'FlowDefinitionView',
        children: 'Versions'
    }
];
