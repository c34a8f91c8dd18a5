/** `Schema.DescribeFieldResult` and `Schema.PicklistEntry`: Apex Reference Guide. */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { accessOf } from '../../schema/access.js';
import { FieldDescribe, PicklistEntry } from '../../schema/describe.js';
import {
    digitsOf,
    isAggregatable,
    isDefaultedOnCreate,
    isFilterable,
    isGroupable,
    isIdLookup,
    isNamePointing,
    isNillable,
    isPermissionable,
    isSortable,
    lengthOf,
    relationshipOrderOf,
    soapTypeOf,
    targetsOf
} from '../../schema/fieldFacts.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { localName } from '../../schema/names.js';
import { fieldToken, objectToken } from '../../schema/tokens.js';
import type { FieldTranslation } from '../../schema/translations.js';
import type { LibraryType } from '../registry.js';
import { languageOf } from '../system/userInfo.js';
import { getters } from './getters.js';

type Table = Readonly<Record<string, (self: FieldDescribe) => ApexValue>>;

export const fieldDescribeLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Schema.DescribeFieldResult',
        prototype: FieldDescribe.prototype,
        ...describeMembers(runtime)
    },
    {
        name: 'Schema.PicklistEntry',
        prototype: PicklistEntry.prototype,
        ...getters<PicklistEntry>({
            getLabel: ({ schema, field, entry }) =>
                translation(runtime, schema, field)?.values.get(entry.label) ?? entry.label,
            getValue: (self) => self.entry.value,
            isActive: (self) => self.entry.isActive,
            isDefaultValue: (self) => self.entry.isDefault
        })
    }
];

function describeMembers(runtime: Runtime): Pick<LibraryType, 'methods' | 'fields'> {
    const table = { ...names(runtime), ...types(runtime), ...values(runtime), ...traits(), ...uses(), ...access() };
    const { methods, fields } = getters(table);
    const owner = ({ schema }: FieldDescribe): ApexValue => objectToken(schema);
    return { methods: { ...methods, 'getSObjectType()': owner }, fields };
}

function names(runtime: Runtime): Table {
    return {
        getName: ({ field }) => field.name,
        getLocalName: ({ field }) => localName(field.name),
        getLabel: ({ schema, field }) => fieldLabel(runtime, schema, field),
        getInlineHelpText: ({ schema, field }) =>
            translation(runtime, schema, field)?.help ?? field.inlineHelpText ?? null,
        getCompoundFieldName: ({ field }) => field.compoundName ?? null,
        getSobjectField: ({ schema, field }) => fieldToken(schema, field)
    };
}

/** What the project says of a field in the user's language. */
function translation(runtime: Runtime, schema: ObjectSchema, field: FieldSchema): FieldTranslation | undefined {
    return runtime.schema.translations?.field(schema, field, languageOf(runtime.transaction));
}

/** The label of a field as the running user sees it. */
export function fieldLabel(runtime: Runtime, schema: ObjectSchema, field: FieldSchema): string {
    return translation(runtime, schema, field)?.label ?? field.label;
}

function types(runtime: Runtime): Table {
    const constant = (type: string, name: string): ApexValue => {
        const found = runtime.enumType(type)?.find(name);
        if (!found) {
            throw new Unsupported(`${type}.${name}`);
        }
        return found;
    };
    return {
        getType: ({ field }) => constant('Schema.DisplayType', field.kind),
        getSoapType: ({ field }) => constant('Schema.SoapType', soapTypeOf(field)),
        getLength: ({ field }) => lengthOf(field),
        getByteLength: ({ field }) => lengthOf(field) * (field.apexType === 'String' ? 3 : 1),
        getPrecision: ({ field }) => field.precision ?? 0,
        getScale: ({ field }) => field.scale ?? 0,
        getDigits: ({ field }) => digitsOf(field),
        getReferenceTo: ({ schema, field }) => {
            const targets = targetsOf(runtime.schema, field);
            if (targets === undefined) {
                throw new Unsupported(`Schema.DescribeFieldResult.getReferenceTo() of ${schema.name}.${field.name}`);
            }
            return new ListValue(targets.map(objectToken), 'List<Schema.SObjectType>');
        },
        getReferenceTargetField: () => null,
        getRelationshipName: ({ field }) => field.relationshipName ?? null,
        getRelationshipOrder: ({ schema, field }) => relationshipOrderOf(schema, field) ?? null
    };
}

function values(runtime: Runtime): Table {
    return {
        getPicklistValues: ({ schema, field }) =>
            new ListValue(
                field.picklistValues.map((entry) => new PicklistEntry(schema, field, entry)),
                'List<Schema.PicklistEntry>'
            ),
        getDefaultValue: ({ field }) =>
            field.kind === 'BOOLEAN' ? field.defaultValue?.toLowerCase() === 'true' : null,
        getDefaultValueFormula: ({ field }) =>
            field.kind === 'BOOLEAN' || field.picklistValues.length > 0 ? null : (field.defaultValue ?? null),
        getCalculatedFormula: ({ field }) => field.formula ?? null,
        getController: ({ schema, field }) => {
            const controller = field.controllingField && runtime.schema.field(schema, field.controllingField);
            return controller ? fieldToken(schema, controller) : null;
        }
    };
}

function traits(): Table {
    return {
        isAiPredictionField: () => false,
        isAutoNumber: ({ field }) => field.isAutoNumber,
        isCalculated: ({ field }) => field.formula !== undefined || field.summary !== undefined,
        isCascadeDelete: ({ field }) => field.isMasterDetail || field.deleteConstraint === 'Cascade',
        isCaseSensitive: ({ field }) => field.isCaseSensitive,
        isCustom: ({ field }) => field.isCustom,
        isDefaultedOnCreate: ({ schema, field }) => isDefaultedOnCreate(schema, field),
        isDependentPicklist: ({ field }) => field.controllingField !== undefined,
        isDeprecatedAndHidden: () => false,
        isEncrypted: ({ field }) => field.kind === 'ENCRYPTEDSTRING',
        isExternalId: ({ field }) => field.isExternalId,
        isFormulaTreatNullNumberAsZero: ({ field }) => field.formula !== undefined && field.isBlankAsZero,
        isHtmlFormatted: ({ field }) => field.isHtml,
        isNameField: ({ field }) => field.isNameField,
        isNamePointing: ({ field }) => isNamePointing(field),
        isNillable: ({ schema, field }) => isNillable(schema, field),
        isRestrictedDelete: ({ field }) => field.deleteConstraint === 'Restrict',
        isRestrictedPicklist: ({ field }) => field.isRestrictedPicklist,
        isUnique: ({ field }) => field.isUnique,
        isWriteRequiresMasterRead: ({ field }) => field.needsMasterReadOnly
    };
}

function uses(): Table {
    return {
        isAggregatable: ({ field }) => isAggregatable(field),
        isFilterable: ({ field }) => isFilterable(field),
        isGroupable: ({ field }) => isGroupable(field),
        isIdLookup: ({ field }) => isIdLookup(field),
        isPermissionable: ({ schema, field }) => isPermissionable(schema, field),
        isQueryByDistance: ({ field }) => field.kind === 'LOCATION',
        isSortable: ({ field }) => isSortable(field)
    };
}

function access(): Table {
    return {
        isAccessible: ({ schema, field }) => accessOf(schema, field, 'read'),
        isCreateable: ({ schema, field }) => accessOf(schema, field, 'create'),
        isUpdateable: ({ schema, field }) => accessOf(schema, field, 'update')
    };
}
