/**
 * The schema: objects and fields as the compiler and the run time need them, merged from the catalogue of standard
 * objects and the project's own metadata. Maps are keyed in lower case; lookups fold case and accept the namespace prefix.
 */
import type { Translations } from './translations.js';

/** Describe's `DisplayType` in the platform's own upper case. */
export type FieldKind =
    | 'ID'
    | 'STRING'
    | 'TEXTAREA'
    | 'ENCRYPTEDSTRING'
    | 'BOOLEAN'
    | 'INTEGER'
    | 'LONG'
    | 'DOUBLE'
    | 'CURRENCY'
    | 'PERCENT'
    | 'DATE'
    | 'DATETIME'
    | 'TIME'
    | 'PICKLIST'
    | 'MULTIPICKLIST'
    | 'COMBOBOX'
    | 'REFERENCE'
    | 'EMAIL'
    | 'PHONE'
    | 'URL'
    | 'BASE64'
    | 'ADDRESS'
    | 'LOCATION'
    | 'ANYTYPE';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly isDefault: boolean;
}

export interface FieldSchema {
    /** Canonical API name, with the namespace prefix when the project has one and is run with it. */
    readonly name: string;
    readonly label: string;
    readonly kind: FieldKind;
    /**
     * Apex type: `String`, `Id`, `Decimal`, `Integer`, `Boolean`, `Date`, `Datetime`, `Time`, `Blob`, `Object`, `Double`, `Long`,
     * or a platform type as the catalogue names it, System without prefix: `Address`, `Location`, `List<String>`.
     */
    readonly apexType: string;
    readonly isCustom: boolean;
    /** Reference fields. */
    readonly referenceTo: readonly string[];
    /** Name of the parent relationship: `Owner`, `Plan__r`. */
    readonly relationshipName: string | undefined;
    readonly isMasterDetail: boolean;
    readonly length: number | undefined;
    readonly precision: number | undefined;
    readonly scale: number | undefined;
    readonly isRequired: boolean;
    readonly isUnique: boolean;
    readonly isExternalId: boolean;
    readonly isNameField: boolean;
    readonly isAutoNumber: boolean;
    /** Formula text of formula fields. */
    readonly formula: string | undefined;
    readonly defaultValue: string | undefined;
    readonly picklistValues: readonly PicklistValue[];
    readonly isRestrictedPicklist: boolean;
    /** The global value set that the values are of. */
    readonly valueSet?: string;
    readonly inlineHelpText: string | undefined;
    readonly description: string | undefined;
    /** Whether code may give a value at insert and at update; false for formulas, roll-ups, auto numbers and system fields. */
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    /** Unique and external id fields: whether case counts. */
    readonly isCaseSensitive: boolean;
    /** Rich text. */
    readonly isHtml: boolean;
    /** The compound field that this one is a part of: `BillingAddress`, `Place__c`. */
    readonly compoundName: string | undefined;
    /** The picklist or checkbox that decides which values are valid. */
    readonly controllingField: string | undefined;
    /** What deleting the parent does to a lookup; master-detail is always `Cascade`. */
    readonly deleteConstraint: 'SetNull' | 'Restrict' | 'Cascade' | undefined;
    /** Auto number: `M-{0000}`. */
    readonly displayFormat: string | undefined;
    readonly summary: SummarySchema | undefined;
    /** Formula fields: whether blank numbers count as zero. */
    readonly isBlankAsZero: boolean;
    /** Master-detail: whether the child may move to another parent. */
    readonly isReparentable: boolean;
    /** Whether changes are written down in the object's history (metadata type CustomField, `trackHistory`). */
    readonly isTracked: boolean;
    /** Master-detail: whether read access to the master is enough to write the detail. */
    readonly needsMasterReadOnly: boolean;
}

/** A roll-up summary field. */
export interface SummarySchema {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly childObject: string;
    /** The master-detail field of the child. */
    readonly childField: string;
    /** undefined for count */
    readonly summarizedField: string | undefined;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface ChildRelationship {
    /** `Contacts`, `Milestones__r` */
    readonly name: string;
    readonly childObject: string;
    readonly childField: string | undefined;
}

export interface FieldSetSchema {
    readonly name: string;
    readonly label: string;
    /** Field paths (`Name`, `Account.Industry`) as the metadata has them. */
    readonly fields: readonly string[];
    readonly description: string | undefined;
    /** The paths that the field set marks as required. */
    readonly required: ReadonlySet<string>;
}

export interface RecordTypeSchema {
    readonly name: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly description: string | undefined;
}

export type ObjectKind =
    | 'standard'
    | 'custom'
    | 'customMetadata'
    | 'listSetting'
    | 'hierarchySetting'
    | 'platformEvent'
    | 'bigObject'
    | 'share'
    | 'history'
    | 'feed'
    | 'changeEvent';

export interface ObjectSchema {
    /** Canonical API name, with prefix as for fields. */
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    /** Three characters; undefined where the object has none or it is not known. */
    readonly keyPrefix: string | undefined;
    readonly kind: ObjectKind;
    readonly isCustom: boolean;
    /** By lower-case name. */
    readonly fields: ReadonlyMap<string, FieldSchema>;
    /** Parent relationships: the reference field, by lower-case relationship name. */
    readonly parents: ReadonlyMap<string, FieldSchema>;
    /** By lower-case relationship name. */
    readonly children: ReadonlyMap<string, ChildRelationship>;
    readonly fieldSets: ReadonlyMap<string, FieldSetSchema>;
    readonly recordTypes: ReadonlyMap<string, RecordTypeSchema>;
    readonly description?: string | undefined;
    /** As in the metadata: `Private`, `Read`, `ReadWrite`, `ControlledByParent`; undefined when not stated. */
    readonly sharingModel?: string | undefined;
    readonly isFeedEnabled?: boolean;
    readonly isHistoryTracked?: boolean;
    readonly hasActivities?: boolean;
    /** Platform events: whether they are published even when the transaction is rolled back. */
    readonly isPublishedImmediately?: boolean;
}

export interface LabelSchema {
    readonly name: string;
    readonly value: string;
}

export interface Schema {
    /** @param name API name in any case, with or without the project's namespace prefix. */
    object(name: string): ObjectSchema | undefined;
    /** Canonical API names of all objects, standard ones included. */
    objectNames(): readonly string[];
    /** @param namespace '' or `c` or the project's own */
    label(namespace: string, name: string): LabelSchema | undefined;
    /** Namespaces (own one included) in which labels are known; others cannot be checked. */
    readonly namespace: string | undefined;
    /** Labels in other languages; absent: there are none. */
    readonly translations?: Translations;
    /** Finds a field in an object by API name in any case, with or without prefix. */
    field(object: ObjectSchema, name: string): FieldSchema | undefined;
    parent(object: ObjectSchema, relationship: string): FieldSchema | undefined;
    child(object: ObjectSchema, relationship: string): ChildRelationship | undefined;
}
