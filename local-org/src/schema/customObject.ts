/** A custom object of the project: its own metadata and what the platform adds. */
import { companionsOf, type Companion } from './companions.js';
import { impliedFields } from './implied.js';
import type { ProjectFields } from './projectFields.js';
import { readFieldSet, readRecordType } from './metadata/partsXml.js';
import type { ObjectSource } from './metadata/collect.js';
import { child, flag, text, type XmlElement } from './metadata/xml.js';
import type { ChildRelationship, FieldSchema, ObjectKind, ObjectSchema } from './model.js';
import { makeObject } from './objectShape.js';
import { mergeFields } from './restated.js';

/** A custom object, made when asked for. */
export interface CustomObject {
    readonly name: string;
    readonly companions: readonly Companion[];
    readonly make: () => ObjectSchema;
}

/**
 * @param source what the project says
 * @param read its fields, read
 * @param keyPrefix three characters, unique
 * @param childrenOf other objects' lookups to this one
 */
export function customObject(
    source: ObjectSource,
    read: ProjectFields,
    keyPrefix: string,
    childrenOf: () => readonly ChildRelationship[],
    namespace: string | undefined
): CustomObject {
    const xml = source.definition?.xml ?? {};
    const kind = kindOf(source.name, xml);
    const own = read.fields;
    const isDetail = own.some((field) => field.isMasterDetail);
    const label = text(xml, 'label') ?? source.name;
    const fields = (): readonly FieldSchema[] =>
        mergeFields(impliedFields(impliedFacts(source, xml, kind, isDetail)), own);
    const facts = {
        name: source.name,
        label,
        sharingModel: text(xml, 'sharingModel'),
        isDetail,
        isHistoryTracked: flag(xml, 'enableHistory'),
        isFeedEnabled: flag(xml, 'enableFeeds'),
        fields
    };
    const companions = kind === 'custom' ? companionsOf(facts) : [];
    const make = (): ObjectSchema =>
        makeObject({
            name: source.name,
            label,
            pluralLabel: text(xml, 'pluralLabel') ?? label,
            keyPrefix,
            kind,
            fields: fields(),
            children: [
                ...(kind === 'custom' ? builtInChildren(flag(xml, 'enableActivities')) : []),
                ...companions.flatMap((companion) => companion.childRelationship ?? []),
                ...childrenOf()
            ],
            fieldSets: source.fieldSets.map((part) => readFieldSet(part, namespace)),
            recordTypes: source.recordTypes.map((part) => readRecordType(part)),
            description: text(xml, 'description'),
            sharingModel: isDetail ? 'ControlledByParent' : facts.sharingModel,
            isFeedEnabled: facts.isFeedEnabled,
            isHistoryTracked: facts.isHistoryTracked,
            hasActivities: flag(xml, 'enableActivities'),
            // metadata type CustomObject, `publishBehavior`; events of old have none and are published immediately
            isPublishedImmediately: kind === 'platformEvent' && text(xml, 'publishBehavior') !== 'PublishAfterCommit'
        });
    return { name: source.name, companions, make };
}

function impliedFacts(
    source: ObjectSource,
    xml: XmlElement,
    kind: ObjectKind,
    isDetail: boolean
): Parameters<typeof impliedFields>[0] {
    const name = child(xml, 'nameField') ?? {};
    return {
        kind,
        nameLabel: text(name, 'label'),
        nameFormat: text(name, 'displayFormat'),
        isNameAutoNumber: text(name, 'type') === 'AutoNumber',
        isNameTracked: flag(name, 'trackHistory'),
        isDetail,
        hasRecordTypes: source.recordTypes.length > 0,
        hasActivities: flag(xml, 'enableActivities'),
        isSearchable: true
    };
}

function kindOf(name: string, xml: XmlElement): ObjectKind {
    const suffix = /__(mdt|e|b)$/i.exec(name)?.[1]?.toLowerCase();
    if (suffix === 'mdt') {
        return 'customMetadata';
    }
    if (suffix === 'e') {
        return 'platformEvent';
    }
    if (suffix === 'b') {
        return 'bigObject';
    }
    const settings = text(xml, 'customSettingsType');
    return settings === undefined ? 'custom' : settings === 'List' ? 'listSetting' : 'hierarchySetting';
}

/** Child relationships of every custom object, and those of objects with activities (Object Reference). */
function builtInChildren(hasActivities: boolean): readonly ChildRelationship[] {
    const always: readonly (readonly [string, string, string])[] = [
        ['AttachedContentDocuments', 'AttachedContentDocument', 'LinkedEntityId'],
        ['Attachments', 'Attachment', 'ParentId'],
        ['CombinedAttachments', 'CombinedAttachment', 'ParentId'],
        ['ContentDocumentLinks', 'ContentDocumentLink', 'LinkedEntityId'],
        ['DuplicateRecordItems', 'DuplicateRecordItem', 'RecordId'],
        ['FeedSubscriptionsForEntity', 'EntitySubscription', 'ParentId'],
        ['Notes', 'Note', 'ParentId'],
        ['NotesAndAttachments', 'NoteAndAttachment', 'ParentId'],
        ['ProcessInstances', 'ProcessInstance', 'TargetObjectId'],
        ['ProcessSteps', 'ProcessInstanceHistory', 'TargetObjectId'],
        ['TopicAssignments', 'TopicAssignment', 'EntityId']
    ];
    const activities: readonly (readonly [string, string, string])[] = [
        ['ActivityHistories', 'ActivityHistory', 'WhatId'],
        ['Emails', 'EmailMessage', 'RelatedToId'],
        ['Events', 'Event', 'WhatId'],
        ['OpenActivities', 'OpenActivity', 'WhatId'],
        ['Tasks', 'Task', 'WhatId']
    ];
    return [...always, ...(hasActivities ? activities : [])].map(([name, childObject, childField]) => ({
        name,
        childObject,
        childField
    }));
}
