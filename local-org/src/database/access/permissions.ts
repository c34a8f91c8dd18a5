/** Object and field permissions of a user ("Object Permissions", "Field Permissions", Salesforce Help). */
import type { FieldOperation, ObjectOperation } from '../../schema/access.js';
import { isPermissionable } from '../../schema/fieldFacts.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { companionParent, governingObjects } from './governing.js';
import { bitOf, FIELD, OBJECT } from './grants.js';
import { fieldKey, type Rights } from './rights.js';

/** Whether the user may do something with an object. */
export function mayUseObject(
    schema: Schema,
    rights: Rights,
    object: ObjectSchema,
    operation: ObjectOperation
): boolean {
    if (rights.isAdministrator) {
        return true;
    }
    if (object.kind === 'customMetadata' || object.kind === 'listSetting' || object.kind === 'hierarchySetting') {
        return mayUseSetting(rights, object, operation);
    }
    if (object.name === 'Task' || object.name === 'Event') {
        return rights.has(operation === 'read' ? 'ActivitiesAccess' : `Edit${object.name}`);
    }
    const parent = companionParent(schema, object);
    if (parent) {
        // share rows, history and feed go with the records they are about
        return mayUseObject(schema, rights, parent, 'read');
    }
    const governing = governingObjects(object);
    if (CODE.has(object.name) && !CODE_READERS.some((permission) => rights.has(permission))) {
        return false;
    }
    if (governing === 'everybody') {
        return operation === 'read' || rights.has('ManageUsers') || rights.has('CustomizeApplication');
    }
    if (governing === 'anyone') {
        return true;
    }
    return governing.every((name) => holds(rights, name, bitOf(operation)));
}

/** Code is for those who see the setup: public test NebulaLogger, LogEntryMetadataViwrCtlr_Tests_Security. */
const CODE: ReadonlySet<string> = new Set(['ApexClass', 'ApexComponent', 'ApexPage', 'ApexTrigger']);
const CODE_READERS = ['AuthorApex', 'CustomizeApplication', 'ViewSetup'];

function holds(rights: Rights, object: string, bit: number): boolean {
    const bits = rights.grants.objects.get(object.toLowerCase()) ?? 0;
    if ((bits & bit) !== 0) {
        return true;
    }
    // "View All Data" and "Modify All Data" include the permissions on every object
    return rights.has('ModifyAllData') || (bit === OBJECT.read && rights.has('ViewAllData'));
}

/**
 * Custom metadata and custom settings can be read by those to whom a profile or permission set gives them ("Grant Access to
 * Custom Metadata Types", Salesforce Help), and are written by administrators.
 */
function mayUseSetting(rights: Rights, object: ObjectSchema, operation: ObjectOperation): boolean {
    if (rights.has('CustomizeApplication')) {
        return true;
    }
    return operation === 'read' && (rights.has('ViewAllCustomSettings') || holds(rights, object.name, OBJECT.read));
}

/**
 * Whether the user may do something with a field. Fields that every record needs go with the object: the name, required and
 * master-detail fields, system fields ("FieldPermissions", Object Reference, "Special Access Rules").
 */
export function mayUseField(
    schema: Schema,
    rights: Rights,
    object: ObjectSchema,
    field: FieldSchema,
    operation: FieldOperation
): boolean {
    if (rights.isAdministrator) {
        return true;
    }
    if (!mayUseObject(schema, rights, object, operation)) {
        return false;
    }
    const governed = permissionField(object, field);
    if (!governed) {
        return true;
    }
    const bits = rights.grants.fields.get(fieldKey(object, governed)) ?? 0;
    if (operation === 'read') {
        return (bits & FIELD.read) !== 0 || readsAllFields(rights, object) || isPlainStandard(rights, object, governed);
    }
    return (bits & FIELD.edit) !== 0 || isPlainStandard(rights, object, governed);
}

/** "View All Fields" of the object, or of all. */
function readsAllFields(rights: Rights, object: ObjectSchema): boolean {
    const bits = rights.grants.objects.get(object.name.toLowerCase()) ?? 0;
    return (bits & OBJECT.viewAllFields) !== 0 || rights.has('ViewAllFieldsGlobal');
}

/** Fields of companies' data that no profile has to begin with (public test apex-recipes, Safely_Tests: TradeStyle). */
const UNGRANTED: ReadonlySet<string> = new Set([
    'CleanStatus',
    'CompanyDunsNumber',
    'DandbCompanyId',
    'DunsNumber',
    'NaicsCode',
    'NaicsDesc',
    'Tradestyle',
    'YearStarted'
]);

/** A standard field of an object that comes with the profile. */
function isPlainStandard(rights: Rights, object: ObjectSchema, field: FieldSchema): boolean {
    const governing = governingObjects(object);
    const names = typeof governing === 'string' ? [object.name] : governing;
    return !field.isCustom && !UNGRANTED.has(field.name) && rights.hasStandardFields(names[0] ?? object.name);
}

/** The field whose permission counts: parts of addresses and places have that of the whole. */
function permissionField(object: ObjectSchema, field: FieldSchema): FieldSchema | undefined {
    if (object.kind !== 'standard' && object.kind !== 'custom') {
        return undefined;
    }
    const whole = wholeOf(object, field);
    if (whole) {
        return whole.isNameField ? undefined : whole;
    }
    if (field.kind === 'ADDRESS' || field.kind === 'LOCATION') {
        return field;
    }
    if (isReadOnlyValue(field)) {
        // an auto number of the user's own is a field like others; formulas and roll-ups are read with a permission
        return field.isNameField ? undefined : field;
    }
    const governing = governingObjects(object);
    const hasPermissions = field.isCustom || typeof governing !== 'string';
    return hasPermissions && isPermissionable(object, field) ? field : undefined;
}

const ADDRESS_PART =
    /^(\w*?)(?:Street|City|State|StateCode|PostalCode|Country|CountryCode|Latitude|Longitude|GeocodeAccuracy)$/;
const NAME_PART = /^(?:Salutation|FirstName|MiddleName|LastName|Suffix)$/;

/** The address, place or name that a field is a part of ("Compound Fields", Object Reference). */
function wholeOf(object: ObjectSchema, field: FieldSchema): FieldSchema | undefined {
    if (field.compoundName !== undefined) {
        return object.fields.get(field.compoundName.toLowerCase());
    }
    const prefix = field.isCustom ? undefined : ADDRESS_PART.exec(field.name)?.[1];
    const address = prefix === undefined ? undefined : object.fields.get(`${prefix}address`.toLowerCase());
    const name = NAME_PART.test(field.name) ? object.fields.get('name') : undefined;
    return address?.kind === 'ADDRESS' ? address : name?.isNameField ? name : undefined;
}

function isReadOnlyValue(field: FieldSchema): boolean {
    return field.isCustom && (field.formula !== undefined || field.summary !== undefined || field.isAutoNumber);
}

/** Whether the user may do everything with all records of an object, locked ones included ("Modify All Records"). */
export function mayModifyAll(rights: Rights, object: ObjectSchema): boolean {
    return rights.isAdministrator || holds(rights, object.name, OBJECT.modifyAll);
}
