/** The objects that come with a custom object: share rows, field history, feed, change events. */
import { lookupField, makeField, readOnlyField, readOnlyLookup } from './fieldShape.js';
import { createdBy, deletedField, idField } from './implied.js';
import type { ChildRelationship, FieldSchema, ObjectKind, ObjectSchema } from './model.js';
import { companionName } from './names.js';
import { makeObject } from './objectShape.js';

/** A companion and the name under which its parent has it; change events are no children. */
export interface Companion {
    readonly name: string;
    readonly childRelationship: ChildRelationship | undefined;
    readonly make: () => ObjectSchema;
}

/** Facts about the custom object that decide which companions it has. */
export interface CompanionFacts {
    readonly name: string;
    readonly label: string;
    readonly sharingModel: string | undefined;
    readonly isDetail: boolean;
    readonly isHistoryTracked: boolean;
    readonly isFeedEnabled: boolean;
    /** Its fields, read when a change event is asked for. */
    fields(): readonly FieldSchema[];
}

/**
 * @returns the companions of a custom object. There are share rows only where somebody could lack access: neither for
 * details of a master nor where all may write ("Sharing a Record Using Apex", Apex Developer Guide).
 */
export function companionsOf(facts: CompanionFacts): readonly Companion[] {
    const hasShares = !facts.isDetail && (facts.sharingModel === 'Private' || facts.sharingModel === 'Read');
    return [
        ...(hasShares ? [companion(facts, 'Share', 'share', 'Shares', shareFields)] : []),
        ...(facts.isHistoryTracked ? [companion(facts, 'History', 'history', 'Histories', historyFields)] : []),
        ...(facts.isFeedEnabled ? [companion(facts, 'Feed', 'feed', 'Feeds', feedFields)] : []),
        companion(facts, 'ChangeEvent', 'changeEvent', undefined, () => changeEventFields(facts.fields()))
    ];
}

function companion(
    facts: CompanionFacts,
    suffix: string,
    kind: ObjectKind,
    relationship: string | undefined,
    fields: (parent: string) => readonly FieldSchema[]
): Companion {
    const name = companionName(facts.name, suffix);
    const label = suffix === 'ChangeEvent' ? `Change Event: ${facts.label}` : `${suffix}: ${facts.label}`;
    return {
        name,
        childRelationship:
            relationship === undefined ? undefined : { name: relationship, childObject: name, childField: 'ParentId' },
        make: () =>
            makeObject({ name, label, pluralLabel: label, keyPrefix: undefined, kind, fields: fields(facts.name) })
    };
}

function shareFields(parent: string): readonly FieldSchema[] {
    return [
        idField(),
        lookupField('ParentId', [parent], { isUpdateable: false, isRequired: true, deleteConstraint: 'Cascade' }),
        makeField('AccessLevel', 'PICKLIST', { length: 40, isRequired: true }),
        lookupField('UserOrGroupId', ['Group', 'User'], { isUpdateable: false, isRequired: true }),
        makeField('RowCause', 'PICKLIST', { length: 40, isUpdateable: false }),
        readOnlyField('LastModifiedDate', 'DATETIME'),
        readOnlyLookup('LastModifiedById', 'User'),
        deletedField()
    ];
}

function historyFields(parent: string): readonly FieldSchema[] {
    return [
        idField(),
        deletedField(),
        readOnlyLookup('ParentId', parent),
        createdBy(),
        readOnlyField('CreatedDate', 'DATETIME'),
        readOnlyField('Field', 'PICKLIST', { length: 255 }),
        readOnlyField('DataType', 'PICKLIST', { length: 255 }),
        readOnlyField('OldValue', 'ANYTYPE', { length: 255 }),
        readOnlyField('NewValue', 'ANYTYPE', { length: 255 })
    ];
}

function feedFields(parent: string): readonly FieldSchema[] {
    return [
        idField(),
        readOnlyLookup('ParentId', parent),
        readOnlyField('Type', 'PICKLIST', { length: 40 }),
        createdBy(),
        readOnlyField('CreatedDate', 'DATETIME'),
        deletedField(),
        readOnlyField('LastModifiedDate', 'DATETIME'),
        readOnlyField('SystemModstamp', 'DATETIME'),
        readOnlyField('CommentCount', 'INTEGER'),
        readOnlyField('LikeCount', 'INTEGER'),
        readOnlyField('Title', 'STRING', { length: 255 }),
        readOnlyField('Body', 'TEXTAREA', { length: 10000 }),
        readOnlyField('LinkUrl', 'URL', { length: 1000 }),
        readOnlyField('IsRichText', 'BOOLEAN'),
        lookupField('RelatedRecordId', ['Name'], { isCreateable: false, isUpdateable: false }),
        readOnlyLookup('InsertedById', 'User'),
        readOnlyLookup('BestCommentId', 'FeedComment')
    ];
}

/** "Change Event Fields", Change Data Capture Developer Guide. */
function changeEventFields(fields: readonly FieldSchema[]): readonly FieldSchema[] {
    const copied = fields.filter((field) => !['Id', 'IsDeleted', 'SystemModstamp'].includes(field.name));
    return [
        idField(),
        readOnlyField('ReplayId', 'STRING', { label: 'Replay ID', length: 1000 }),
        readOnlyField('ChangeEventHeader', 'ANYTYPE', { apexType: 'eventbus.ChangeEventHeader' }),
        ...copied.map((field) => ({ ...field, isCreateable: false, isUpdateable: false, isRequired: false }))
    ];
}
