/** What each type of field demands and allows ("Custom Field Types", Salesforce Help; Metadata API Developer Guide, "CustomField"). */

export interface FieldTypeRule {
    /** Elements without which a field of the type cannot be deployed. */
    readonly needs: readonly string[];
    readonly length?: readonly [least: number, most: number];
    readonly visibleLines?: readonly [least: number, most: number];
    readonly hasDigits?: boolean;
    readonly canBeUnique?: boolean;
    readonly canBeExternalId?: boolean;
    readonly canBeRequired?: boolean;
    readonly canBeFormula?: boolean;
}

const DIGITS: FieldTypeRule = {
    needs: ['precision', 'scale'],
    hasDigits: true,
    canBeRequired: true,
    canBeFormula: true
};
const PLAIN: FieldTypeRule = { needs: [], canBeRequired: true };
const SIMPLE: FieldTypeRule = { needs: [], canBeRequired: true, canBeFormula: true };
const LONG: readonly [number, number] = [256, 131_072];

export const FIELD_TYPES: Readonly<Record<string, FieldTypeRule>> = {
    AutoNumber: { needs: ['displayFormat'], canBeExternalId: true },
    Checkbox: { needs: ['defaultValue'], canBeFormula: true },
    Currency: DIGITS,
    Date: SIMPLE,
    DateTime: SIMPLE,
    Email: { ...PLAIN, canBeUnique: true, canBeExternalId: true },
    EncryptedText: { needs: ['length', 'maskChar', 'maskType'], length: [1, 175], canBeRequired: true },
    ExternalLookup: { needs: ['referenceTo', 'length'], canBeRequired: true },
    Hierarchy: { needs: ['referenceTo'] },
    Html: { needs: ['length', 'visibleLines'], length: LONG, visibleLines: [10, 50] },
    IndirectLookup: { needs: ['referenceTo', 'referenceTargetField'], canBeRequired: true },
    Location: { needs: ['scale', 'displayLocationInDecimal'], canBeRequired: true },
    LongTextArea: { needs: ['length', 'visibleLines'], length: LONG, visibleLines: [2, 50] },
    Lookup: { needs: ['referenceTo'], canBeRequired: true },
    MasterDetail: { needs: ['referenceTo', 'relationshipOrder'] },
    MetadataRelationship: { needs: ['referenceTo'], canBeUnique: true, canBeRequired: true },
    MultiselectPicklist: { needs: ['valueSet', 'visibleLines'], visibleLines: [3, 10], canBeRequired: true },
    Number: { ...DIGITS, canBeUnique: true, canBeExternalId: true },
    Percent: DIGITS,
    Phone: PLAIN,
    Picklist: { needs: ['valueSet'], canBeRequired: true },
    Summary: { needs: ['summaryForeignKey', 'summaryOperation'] },
    Text: {
        needs: ['length'],
        length: [1, 255],
        canBeUnique: true,
        canBeExternalId: true,
        canBeRequired: true,
        canBeFormula: true
    },
    TextArea: PLAIN,
    Time: SIMPLE,
    Url: PLAIN
};

/** "Custom Metadata Types: Fields", Salesforce Help. */
export const METADATA_TYPE_FIELDS: ReadonlySet<string> = new Set([
    'Checkbox',
    'Date',
    'DateTime',
    'Email',
    'LongTextArea',
    'MetadataRelationship',
    'Number',
    'Percent',
    'Phone',
    'Picklist',
    'Text',
    'TextArea',
    'Url'
]);

/** "Platform Event Fields", Platform Events Developer Guide. */
export const EVENT_FIELDS: ReadonlySet<string> = new Set([
    'Checkbox',
    'Date',
    'DateTime',
    'LongTextArea',
    'Number',
    'Text'
]);

/** "Custom Settings Fields", Salesforce Help. */
export const SETTING_FIELDS: ReadonlySet<string> = new Set([
    'Checkbox',
    'Currency',
    'Date',
    'DateTime',
    'Email',
    'Number',
    'Percent',
    'Phone',
    'Text',
    'TextArea',
    'Url'
]);
