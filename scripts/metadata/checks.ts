/** Which checks a metadata type has beyond its structure. */
import { checkField } from './fields/field.js';
import { checkFieldFormula, checkValidationRule } from './fields/formulas.js';
import { checkObject, checkRecordType } from './fields/object.js';
import { checkRelationshipField } from './fields/relationships.js';
import { checkGlobalValueSet, checkPicklistField } from './fields/valueSet.js';
import { checkLayout } from './references/layout.js';
import {
    checkCompactLayout,
    checkDashboard,
    checkFieldSet,
    checkListView,
    checkQuickAction,
    checkReport,
    checkReportType
} from './references/lists.js';
import { checkApp, checkFlexiPage, checkTab } from './references/pages.js';
import { checkPermissions } from './references/permissions.js';
import { checkMetadataRecord } from './references/records.js';
import { checkFieldTranslation, checkObjectTranslation, checkTranslations } from './references/translations.js';
import type { FileCheck } from './world.js';

export const checksByType: Readonly<Record<string, readonly FileCheck[]>> = {
    CompactLayout: [checkCompactLayout],
    CustomApplication: [checkApp],
    CustomField: [checkField, checkPicklistField, checkRelationshipField, checkFieldFormula],
    CustomFieldTranslation: [checkFieldTranslation],
    CustomMetadata: [checkMetadataRecord],
    CustomObject: [checkObject],
    CustomObjectTranslation: [checkObjectTranslation],
    CustomTab: [checkTab],
    Dashboard: [checkDashboard],
    FieldSet: [checkFieldSet],
    FlexiPage: [checkFlexiPage],
    GlobalValueSet: [checkGlobalValueSet],
    Layout: [checkLayout],
    ListView: [checkListView],
    PermissionSet: [checkPermissions],
    Profile: [checkPermissions],
    QuickAction: [checkQuickAction],
    RecordType: [checkRecordType],
    Report: [checkReport],
    ReportType: [checkReportType],
    Translations: [checkTranslations],
    ValidationRule: [checkValidationRule]
};
