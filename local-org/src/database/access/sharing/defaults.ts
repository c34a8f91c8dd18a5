/** Organisation-wide defaults, and which records take their access from a parent. */
import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.js';
import { companionParent } from '../governing.js';
import type { SecurityMetadata } from '../metadata.js';
import { LEVEL, type Level } from './levels.js';

/**
 * Defaults of a new org ("Default Organization-Wide Access Settings", Salesforce Help). A project says otherwise with
 * `sharingModel` in the object's metadata.
 */
const NEW_ORG: Readonly<Record<string, string>> = {
    Account: 'ReadWrite',
    Asset: 'ControlledByParent',
    Campaign: 'FullAccess',
    Case: 'ReadWriteTransfer',
    Contact: 'ControlledByParent',
    Contract: 'ReadWrite',
    EmailMessage: 'ControlledByParent',
    Event: 'Private',
    Individual: 'ReadWrite',
    Lead: 'ReadWriteTransfer',
    Opportunity: 'Read',
    Order: 'ControlledByParent',
    Quote: 'ControlledByParent',
    ServiceContract: 'Private',
    Task: 'Private',
    WorkOrder: 'Private'
};

/** The lookups to parents of objects that are, or can be, controlled by them (Object Reference, their pages). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
    AccountContactRole: ['AccountId'],
    AccountContactRelation: ['AccountId'],
    Asset: ['AccountId'],
    Attachment: ['ParentId'],
    CampaignMember: ['CampaignId'],
    CaseComment: ['ParentId'],
    Contact: ['AccountId'],
    ContractContactRole: ['ContractId'],
    EmailMessage: ['ParentId', 'RelatedToId'],
    Note: ['ParentId'],
    OpportunityContactRole: ['OpportunityId'],
    OpportunityLineItem: ['OpportunityId'],
    OpportunityTeamMember: ['OpportunityId'],
    Order: ['AccountId'],
    OrderItem: ['OrderId'],
    Quote: ['OpportunityId'],
    QuoteLineItem: ['QuoteId'],
    WorkOrderLineItem: ['WorkOrderId']
};

/** How the records of an object are shared. */
export type SharingKind =
    /** Everybody has everything: setup objects, objects without owner. */
    | { readonly kind: 'open' }
    /** By owner, hierarchy and share rows, above a level that all have. */
    | { readonly kind: 'owned'; readonly base: Level; readonly canTransfer: boolean }
    /** As the parents are; `masters`: details of a master-detail relationship. */
    | { readonly kind: 'parents'; readonly fields: readonly FieldSchema[]; readonly isDetail: boolean }
    /** Task and Event: the owner's, and readable by who may read a related record ("Activities: Private"). */
    | { readonly kind: 'activity'; readonly fields: readonly FieldSchema[] }
    /** Files: the owner's, and of those with whom or with whose records they are linked. */
    | { readonly kind: 'file' };

const FILES: ReadonlySet<string> = new Set(['ContentDocument', 'ContentVersion', 'ContentDocumentLink']);

/** @returns how each object is shared, worked out once */
export function createSharingKinds(schema: Schema, metadata: SecurityMetadata): (object: ObjectSchema) => SharingKind {
    const known = new Map<ObjectSchema, SharingKind>();
    return (object) => {
        let kind = known.get(object);
        if (!kind) {
            known.set(object, (kind = kindOf(schema, metadata, object)));
        }
        return kind;
    };
}

function kindOf(schema: Schema, metadata: SecurityMetadata, object: ObjectSchema): SharingKind {
    if (companionParent(schema, object)) {
        return byParents(shareParentFields(object), false);
    }
    if (FILES.has(object.name)) {
        return { kind: 'file' };
    }
    const masters = [...object.fields.values()].filter(({ isMasterDetail }) => isMasterDetail);
    if (object.kind === 'custom' && masters.length > 0) {
        return byParents(masters, true);
    }
    const model = modelOf(metadata, object);
    const parents = lookups(object, PARENTS[object.name] ?? []);
    const hasOwner = object.fields.has('ownerid');
    if (parents.length > 0 && (model === 'ControlledByParent' || !hasOwner || model === undefined)) {
        return byParents(parents, !hasOwner);
    }
    if (object.name === 'Task' || object.name === 'Event') {
        return model === 'ControlledByParent' || model === 'Private'
            ? { kind: 'activity', fields: lookups(object, ['WhatId', 'WhoId']) }
            : owned(model);
    }
    return hasOwner && isShared(object) ? owned(model) : { kind: 'open' };
}

/** Objects of the setup have owners too, but no sharing. */
function isShared(object: ObjectSchema): boolean {
    return object.kind === 'custom' || object.name in NEW_ORG;
}

function modelOf(metadata: SecurityMetadata, object: ObjectSchema): string | undefined {
    return object.sharingModel ?? metadata.sharingModels.get(object.name.toLowerCase()) ?? NEW_ORG[object.name];
}

function byParents(fields: readonly FieldSchema[], isDetail: boolean): SharingKind {
    return fields.length === 0 ? { kind: 'open' } : { kind: 'parents', fields, isDetail };
}

/** Custom objects whose metadata states nothing are Public Read/Write. */
function owned(model: string | undefined): SharingKind {
    switch (model) {
        case 'Private':
            return { kind: 'owned', base: LEVEL.none, canTransfer: false };
        case 'Read':
            return { kind: 'owned', base: LEVEL.read, canTransfer: false };
        case 'FullAccess':
            return { kind: 'owned', base: LEVEL.all, canTransfer: true };
        default:
            return { kind: 'owned', base: LEVEL.edit, canTransfer: model === 'ReadWriteTransfer' };
    }
}

function lookups(object: ObjectSchema, names: readonly string[]): readonly FieldSchema[] {
    return names.flatMap((name) => object.fields.get(name.toLowerCase()) ?? []);
}

/** `ParentId` of custom objects' companions, `AccountId` of AccountShare. */
function shareParentFields(object: ObjectSchema): readonly FieldSchema[] {
    const parent = object.fields.get('parentid');
    if (parent) {
        return [parent];
    }
    const name = object.name.replace(/(?:Share|FieldHistory|History|Feed|ChangeEvent)$/, '');
    return lookups(object, [`${name}Id`]);
}
