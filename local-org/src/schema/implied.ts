/** The fields that the platform gives to every object of a kind ("System Fields", Object Reference). */
import { lookupField, makeField, readOnlyField, readOnlyLookup } from './fieldShape.js';
import type { FieldSchema, ObjectKind } from './model.js';

/** What the object's own metadata says that its implied fields depend on. */
export interface ImpliedFacts {
    readonly kind: ObjectKind;
    readonly nameLabel: string | undefined;
    /** Display format when the name is an auto number. */
    readonly nameFormat: string | undefined;
    readonly isNameAutoNumber: boolean;
    readonly isNameTracked?: boolean;
    readonly isDetail: boolean;
    readonly hasRecordTypes: boolean;
    readonly hasActivities: boolean;
    readonly isSearchable: boolean;
}

/** @returns the fields in describe's order: Id first. */
export function impliedFields(facts: ImpliedFacts): readonly FieldSchema[] {
    switch (facts.kind) {
        case 'customMetadata':
            return metadataFields();
        case 'platformEvent':
            return eventFields();
        case 'bigObject':
            return [idField(), readOnlyField('CreatedDate', 'DATETIME'), createdBy(), modstamp()];
        case 'hierarchySetting':
        case 'listSetting':
            return settingFields(facts);
        default:
            return customObjectFields(facts);
    }
}

/** `Id` */
export function idField(): FieldSchema {
    return readOnlyField('Id', 'ID', { label: 'Record ID', length: 18 });
}

export function createdBy(): FieldSchema {
    return readOnlyLookup('CreatedById', 'User');
}

function modstamp(): FieldSchema {
    return readOnlyField('SystemModstamp', 'DATETIME', { label: 'System Modstamp' });
}

/** Created and modified: when and by whom. */
export function auditFields(): readonly FieldSchema[] {
    return [
        readOnlyField('CreatedDate', 'DATETIME'),
        createdBy(),
        readOnlyField('LastModifiedDate', 'DATETIME'),
        readOnlyLookup('LastModifiedById', 'User'),
        modstamp()
    ];
}

export function deletedField(): FieldSchema {
    return readOnlyField('IsDeleted', 'BOOLEAN', { label: 'Deleted' });
}

function nameField(facts: ImpliedFacts): FieldSchema {
    const label = facts.nameLabel ?? 'Name';
    return facts.isNameAutoNumber
        ? readOnlyField('Name', 'STRING', {
              label,
              length: 80,
              isNameField: true,
              isAutoNumber: true,
              isUnique: false,
              displayFormat: facts.nameFormat
          })
        : makeField('Name', 'STRING', {
              label,
              length: 80,
              isNameField: true,
              isTracked: facts.isNameTracked ?? false
          });
}

function customObjectFields(facts: ImpliedFacts): readonly FieldSchema[] {
    const recordType = lookupField('RecordTypeId', ['RecordType'], { label: 'Record Type ID' });
    const lastActivity = readOnlyField('LastActivityDate', 'DATE');
    const viewed = [readOnlyField('LastViewedDate', 'DATETIME'), readOnlyField('LastReferencedDate', 'DATETIME')];
    return [
        idField(),
        ...(facts.isDetail ? [] : [lookupField('OwnerId', ['Group', 'User'])]),
        deletedField(),
        nameField(facts),
        ...(facts.hasRecordTypes ? [recordType] : []),
        ...auditFields(),
        ...(facts.hasActivities ? [lastActivity] : []),
        ...(facts.isSearchable ? viewed : [])
    ];
}

function settingFields(facts: ImpliedFacts): readonly FieldSchema[] {
    const owner = lookupField('SetupOwnerId', ['Organization', 'Profile', 'User'], { label: 'Location' });
    const name = makeField('Name', 'STRING', { length: facts.kind === 'listSetting' ? 38 : 80, isNameField: true });
    return [idField(), deletedField(), name, owner, ...auditFields()];
}

/** "Custom Metadata Types (CustomObject)", Metadata API Developer Guide, and Object Reference `CustomMetadataType__mdt`. */
function metadataFields(): readonly FieldSchema[] {
    return [
        idField(),
        makeField('DeveloperName', 'STRING', { label: 'Custom Metadata Record Name', length: 40 }),
        makeField('MasterLabel', 'STRING', { label: 'Label', length: 40, isNameField: true }),
        makeField('Language', 'PICKLIST', { label: 'Master Language', length: 40 }),
        makeField('NamespacePrefix', 'STRING', { label: 'Namespace', length: 15 }),
        makeField('Label', 'STRING', { length: 40 }),
        makeField('QualifiedApiName', 'STRING', { label: 'Qualified API Name', length: 70 }),
        modstamp()
    ];
}

/** "Platform Event Fields", Platform Events Developer Guide. */
function eventFields(): readonly FieldSchema[] {
    return [
        readOnlyField('ReplayId', 'STRING', { label: 'Replay ID', length: 1000 }),
        readOnlyField('CreatedDate', 'DATETIME'),
        createdBy(),
        readOnlyField('EventUuid', 'STRING', { label: 'Event UUID', length: 36 })
    ];
}
