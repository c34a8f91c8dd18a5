/** `Schema.DescribeSObjectResult` and what it leads to: Apex Reference Guide. */
import { ListValue, MapValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { accessOf, recordTypesFor, supports } from '../../schema/access.js';
import {
    ChildRelationshipDescribe,
    FieldsDescribe,
    FieldSetsDescribe,
    ObjectDescribe,
    RecordTypeInfo
} from '../../schema/describe.js';
import type { ChildRelationship, FieldSchema, ObjectKind, ObjectSchema } from '../../schema/model.js';
import { localName } from '../../schema/names.js';
import { MASTER, recordTypeId, recordTypesOf } from '../../schema/recordTypes.js';
import { fieldToken, objectToken } from '../../schema/tokens.js';
import type { ObjectTranslation } from '../../schema/translations.js';
import type { LibraryType } from '../registry.js';
import { languageOf } from '../system/userInfo.js';
import { getters } from './getters.js';

type Table = Readonly<Record<string, (self: ObjectDescribe) => ApexValue>>;

export const objectDescribeLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Schema.DescribeSObjectResult',
        prototype: ObjectDescribe.prototype,
        ...getters({ ...names(runtime), ...parts(runtime), ...recordTypes(runtime), ...traits(), ...access() })
    },
    {
        name: 'Schema.ChildRelationship',
        prototype: ChildRelationshipDescribe.prototype,
        ...getters<ChildRelationshipDescribe>({
            getRelationshipName: (self) => self.relationship.name,
            getChildSObject: (self) => objectToken(self.child),
            getField: (self) => fieldToken(self.child, self.field),
            isCascadeDelete: ({ field }) => field.isMasterDetail || field.deleteConstraint === 'Cascade',
            isRestrictedDelete: ({ field }) => field.deleteConstraint === 'Restrict',
            isDeprecatedAndHidden: () => false
        })
    },
    {
        name: 'Schema.RecordTypeInfo',
        prototype: RecordTypeInfo.prototype,
        ...getters<RecordTypeInfo>({
            getDeveloperName: (self) => self.recordType.name,
            getName: (self) => recordTypeLabel(runtime, self),
            getRecordTypeId: (self) => recordTypeId(self.schema, self.recordType),
            isActive: (self) => self.recordType.isActive,
            isAvailable: ({ schema, recordType }) =>
                recordType.isActive && (recordTypesFor(schema)?.isAvailable(recordType) ?? true),
            isMaster: (self) => self.recordType === MASTER,
            isDefaultRecordTypeMapping: (self) => isDefault(self)
        })
    }
];

/** Which one of several is the default depends on the user's profile. */
function isDefault({ schema, recordType }: RecordTypeInfo): boolean {
    const own = schema.recordTypes.size > 0 ? recordTypesFor(schema) : undefined;
    return own ? own.isDefault(recordType) : recordType === MASTER;
}

/** What the project says of an object in the user's language. */
function translation(runtime: Runtime, schema: ObjectSchema): ObjectTranslation | undefined {
    return runtime.schema.translations?.object(schema, languageOf(runtime.transaction));
}

function recordTypeLabel(runtime: Runtime, { schema, recordType }: RecordTypeInfo): string {
    return translation(runtime, schema)?.recordTypes.get(recordType.name.toLowerCase()) ?? recordType.label;
}

function names(runtime: Runtime): Table {
    const translated = ({ schema }: ObjectDescribe): ObjectTranslation | undefined => translation(runtime, schema);
    return {
        getName: ({ schema }) => schema.name,
        getLocalName: ({ schema }) => localName(schema.name),
        getLabel: (self) => translated(self)?.label ?? self.schema.label,
        getLabelPlural: (self) => translated(self)?.pluralLabel ?? self.schema.pluralLabel,
        getKeyPrefix: ({ schema }) => schema.keyPrefix ?? null,
        getSObjectType: ({ schema }) => objectToken(schema),
        getAssociateEntityType: ({ schema }) => ASSOCIATES[schema.kind] ?? null,
        getAssociateParentEntity: ({ schema }) => (ASSOCIATES[schema.kind] ? parentNameOf(schema.name) : null)
    };
}

const ASSOCIATES: Partial<Record<ObjectKind, string>> = {
    share: 'Share',
    history: 'History',
    feed: 'Feed',
    changeEvent: 'ChangeEvent'
};

/** `Plan__Share` -> `Plan__c`, `AccountShare` -> `Account` */
function parentNameOf(name: string): string {
    const suffix = /(__)?(?:Share|FieldHistory|History|Feed|ChangeEvent)$/.exec(name);
    const base = suffix ? name.slice(0, suffix.index) : name;
    return suffix?.[1] === undefined ? base : `${base}__c`;
}

function parts(runtime: Runtime): Table {
    return {
        getFields: ({ schema }) => new FieldsDescribe(schema),
        getFieldSets: ({ schema }) => new FieldSetsDescribe(schema),
        getChildRelationships: (self) => childRelationships(runtime, self)
    };
}

function childRelationships(runtime: Runtime, self: ObjectDescribe): ListValue {
    const all = [...self.schema.children.values()].flatMap((relationship) => {
        const child = runtime.schema.object(relationship.childObject);
        const field = child && relationship.childField && runtime.schema.field(child, relationship.childField);
        return child && field ? describeOf(relationship, child, field) : [];
    });
    return new ListValue(all, 'List<Schema.ChildRelationship>');
}

const describes = new WeakMap<ChildRelationship, ChildRelationshipDescribe>();

/** One object per relationship: code uses them as keys of maps, whichever describe call gave them. */
function describeOf(
    relationship: ChildRelationship,
    child: ObjectSchema,
    field: FieldSchema
): ChildRelationshipDescribe {
    let describe = describes.get(relationship);
    if (!describe) {
        describe = new ChildRelationshipDescribe(relationship, child, field);
        describes.set(relationship, describe);
    }
    return describe;
}

function recordTypes(runtime: Runtime): Table {
    const infos = (self: ObjectDescribe): RecordTypeInfo[] =>
        recordTypesOf(self.schema).map((type) => new RecordTypeInfo(self.schema, type));
    const byKey = (keyType: string, keyOf: (info: RecordTypeInfo) => string) => (self: ObjectDescribe) => {
        const map = new MapValue(`Map<${keyType},Schema.RecordTypeInfo>`);
        infos(self).forEach((info) => map.set(keyOf(info), info));
        return map;
    };
    return {
        getRecordTypeInfos: (self) => new ListValue(infos(self), 'List<Schema.RecordTypeInfo>'),
        getRecordTypeInfosByDeveloperName: byKey('String', (info) => info.recordType.name),
        getRecordTypeInfosByName: byKey('String', (info) => recordTypeLabel(runtime, info)),
        getRecordTypeInfosById: byKey('Id', (info) => recordTypeId(info.schema, info.recordType))
    };
}

/** Objects whose records can be merged (Apex Developer Guide, "Merging Records"). */
const MERGEABLE = new Set(['Account', 'Case', 'Contact', 'Individual', 'Lead']);

function traits(): Table {
    return {
        isCustom: ({ schema }) => schema.isCustom,
        isCustomSetting: ({ schema }) => schema.kind === 'hierarchySetting' || schema.kind === 'listSetting',
        isDeprecatedAndHidden: () => false,
        isFeedEnabled: ({ schema }) => schema.isFeedEnabled ?? false,
        isMergeable: ({ schema }) => MERGEABLE.has(schema.name),
        isQueryable: ({ schema }) =>
            schema.kind !== 'platformEvent' && schema.kind !== 'changeEvent' && accessOf(schema, undefined, 'read'),
        getDefaultImplementation: () => null,
        getImplementedBy: () => null,
        getImplementsInterfaces: () => null,
        getIsInterface: () => false,
        getIsSubtype: () => false,
        getHasSubtypes: () => false
    };
}

function access(): Table {
    return {
        isAccessible: ({ schema }) => accessOf(schema, undefined, 'read'),
        isCreateable: ({ schema }) => accessOf(schema, undefined, 'create'),
        isUpdateable: ({ schema }) => accessOf(schema, undefined, 'update'),
        isDeletable: ({ schema }) => accessOf(schema, undefined, 'delete'),
        isUndeletable: ({ schema }) => supports(schema, 'undelete') && accessOf(schema, undefined, 'undelete')
    };
}
