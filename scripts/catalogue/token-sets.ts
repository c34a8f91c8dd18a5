import type { StandardObject } from '../../local-org/src/compiler/platform/model.js';
import type { TokenSet } from './write-sobjects.js';
import { writeChild, writeField } from './write-sobjects.js';

const AUDIT = 'CreatedById>User CreatedDate:t LastModifiedById>User LastModifiedDate:t';

/** Groups of fields, then of child relationships, that the platform adds to many objects; bigger ones come first. */
const SETS: readonly TokenSet[] = [
    set('@feed', [
        'BestCommentId>FeedComment Body CommentCount:i CreatedById>User CreatedDate:t Id:I InsertedById>User IsDeleted:b',
        'IsRichText:b LastModifiedDate:t LikeCount:i LinkUrl RelatedRecordId>Name SystemModstamp:t Title Type'
    ]),
    set('@history', ['CreatedById>User CreatedDate:t DataType Field Id:I IsDeleted:b NewValue:o OldValue:o']),
    set('@share', [
        'AccessLevel Id:I IsDeleted:b LastModifiedById>User LastModifiedDate:t RowCause UserOrGroupId>Group|User'
    ]),
    set('@change', [`ChangeEventHeader:h Id:I ReplayId ${AUDIT}`]),
    set('@system', [`Id:I IsDeleted:b SystemModstamp:t ${AUDIT}`]),
    set('@setup', [`Id:I SystemModstamp:t ${AUDIT}`]),
    set('@owned', ['LastReferencedDate:t LastViewedDate:t OwnerId>Group|User']),
    set('@viewed', ['LastReferencedDate:t LastViewedDate:t']),
    set('@named', ['CurrencyIsoCode Name']),
    set('@activities', [
        'ActivityHistories=ActivityHistory.WhatId Event.WhatId EventRelation.RelationId OpenActivities=OpenActivity.WhatId',
        'Task.WhatId TaskRelation.RelationId Emails=EmailMessage.RelatedToId'
    ]),
    set('@approvals', [
        'ApprovalSubmission.RelatedRecordId ApprovalWorkItem.RelatedRecordId',
        'FlowOrchestrationWorkItem.RelatedRecordId ProcessInstance.TargetObjectId',
        'ProcessSteps=ProcessInstanceHistory.TargetObjectId'
    ]),
    set('@files', [
        'AttachedContentDocument.LinkedEntityId CombinedAttachment.ParentId ContentDocumentLink.LinkedEntityId'
    ]),
    set('@notes', ['Attachment.ParentId Note.ParentId NotesAndAttachments=NoteAndAttachment.ParentId']),
    set('@contexts', [
        'AdvAcctForecastSetUseForecastContext=AdvAcctForecastSetUse.ForecastContextId',
        'ContentDocumentContext=AssessmentTaskContentDocument.ContentContextId',
        'GVTaskContexts=GenericVisitTaskContext.ContextId'
    ]),
    set('@documents', [
        'DocEnvelopeRefObjects=DocumentEnvelope.ReferenceObjectId',
        'GeneratedDocRefObjects=GeneratedDocument.ReferenceObjectId'
    ]),
    set('@feedParts', [
        'FeedAttachment.FeedEntityId FeedComment.FeedItemId FeedLike.FeedItemId FeedSignal.FeedItemId',
        'FeedTrackedChange.FeedItemId'
    ]),
    set('@followed', ['FeedSubscriptionsForEntity=EntitySubscription.ParentId'])
];

function set(name: string, lines: readonly string[]): TokenSet {
    return { name, tokens: lines.flatMap((line) => line.split(' ')) };
}

/**
 * The sets that shorten sobjects.txt.
 *
 * @throws Error when a set is not used at all, so that a change of the jar does not leave dead ones behind
 */
export function sharedSets(objects: readonly StandardObject[]): readonly TokenSet[] {
    const tokenLists = objects.flatMap((object) => [
        new Set(object.fields.map(writeField)),
        new Set(object.childRelationships.map(writeChild))
    ]);
    for (const { name, tokens } of SETS) {
        if (!tokenLists.some((list) => tokens.every((token) => list.has(token)))) {
            throw new Error(`No object has all tokens of ${name}`);
        }
    }
    return SETS;
}
