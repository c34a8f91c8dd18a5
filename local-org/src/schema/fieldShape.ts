/** Making field schemas: every property has a default, a maker states what differs. */
import type { FieldKind, FieldSchema } from './model.js';
import { isCustomName, labelFromName, relationshipOf } from './names.js';

const APEX_TYPES: Readonly<Record<FieldKind, string>> = {
    ID: 'Id',
    STRING: 'String',
    TEXTAREA: 'String',
    ENCRYPTEDSTRING: 'String',
    BOOLEAN: 'Boolean',
    INTEGER: 'Integer',
    LONG: 'Long',
    DOUBLE: 'Decimal',
    CURRENCY: 'Decimal',
    PERCENT: 'Decimal',
    DATE: 'Date',
    DATETIME: 'Datetime',
    TIME: 'Time',
    PICKLIST: 'String',
    MULTIPICKLIST: 'String',
    COMBOBOX: 'String',
    REFERENCE: 'Id',
    EMAIL: 'String',
    PHONE: 'String',
    URL: 'String',
    BASE64: 'Blob',
    ADDRESS: 'Address',
    LOCATION: 'Location',
    ANYTYPE: 'Object'
};

/**
 * Makes a field.
 *
 * @param name canonical API name
 * @param overrides whatever differs from a plain optional field that code may write
 */
export function makeField(name: string, kind: FieldKind, overrides: Partial<FieldSchema> = {}): FieldSchema {
    return {
        name,
        label: labelFromName(name),
        kind,
        apexType: APEX_TYPES[kind],
        isCustom: isCustomName(name),
        referenceTo: [],
        relationshipName: undefined,
        isMasterDetail: false,
        length: undefined,
        precision: undefined,
        scale: undefined,
        isRequired: false,
        isUnique: false,
        isExternalId: false,
        isNameField: false,
        isAutoNumber: false,
        formula: undefined,
        defaultValue: undefined,
        picklistValues: [],
        isRestrictedPicklist: false,
        inlineHelpText: undefined,
        description: undefined,
        isCreateable: true,
        isUpdateable: true,
        isCaseSensitive: false,
        isHtml: false,
        compoundName: undefined,
        controllingField: undefined,
        deleteConstraint: undefined,
        displayFormat: undefined,
        summary: undefined,
        isBlankAsZero: false,
        isReparentable: false,
        isTracked: false,
        needsMasterReadOnly: false,
        ...overrides
    };
}

/** A field that the platform writes. */
export function readOnlyField(name: string, kind: FieldKind, overrides: Partial<FieldSchema> = {}): FieldSchema {
    return makeField(name, kind, { isCreateable: false, isUpdateable: false, ...overrides });
}

/** A lookup; `relationshipName` is the field's name without `Id`, or with `__r`. */
export function lookupField(
    name: string,
    referenceTo: readonly string[],
    overrides: Partial<FieldSchema> = {}
): FieldSchema {
    const relationshipName = isCustomName(name) ? relationshipOf(name) : name.replace(/Id$/, '');
    return makeField(name, 'REFERENCE', { referenceTo, relationshipName, length: 18, ...overrides });
}

/** A lookup that the platform writes. */
export function readOnlyLookup(name: string, ...referenceTo: readonly string[]): FieldSchema {
    return lookupField(name, referenceTo, { isCreateable: false, isUpdateable: false });
}
