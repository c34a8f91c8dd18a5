/** Checks permission sets and profiles: what they name exists, and no field permission that the platform refuses. */
import type { FieldSchema } from '../../../local-org/src/schema/model.js';
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, isTrue, textOf } from '../xmlTree.js';
import { fieldOf } from './lookup.js';

/** Section, the element that names something, and the metadata type of what it names. */
const SECTIONS: readonly (readonly [section: string, element: string, type: string])[] = [
    ['applicationVisibilities', 'application', 'CustomApplication'],
    ['classAccesses', 'apexClass', 'ApexClass'],
    ['customPermissions', 'name', 'CustomPermission'],
    ['customMetadataTypeAccesses', 'name', 'CustomObject'],
    ['customSettingAccesses', 'name', 'CustomObject'],
    ['flowAccesses', 'flow', 'Flow'],
    ['pageAccesses', 'apexPage', 'ApexPage'],
    ['recordTypeVisibilities', 'recordType', 'RecordType'],
    ['tabSettings', 'tab', 'CustomTab'],
    ['tabVisibilities', 'tab', 'CustomTab']
];

/** Each permission needs the one on its right (Salesforce Help, "Object Permissions"). */
const IMPLIED: readonly (readonly [string, string])[] = [
    ['allowCreate', 'allowRead'],
    ['allowEdit', 'allowRead'],
    ['allowDelete', 'allowEdit'],
    ['viewAllRecords', 'allowRead'],
    ['modifyAllRecords', 'allowDelete'],
    ['modifyAllRecords', 'viewAllRecords']
];

export const checkPermissions: FileCheck = ({ root }, world, report) => {
    for (const [section, element, type] of SECTIONS) {
        checkSection(childrenOf(root, section), element, type, world, report);
    }
    checkTwice(childrenOf(root, 'fieldPermissions'), 'field', report);
    checkTwice(childrenOf(root, 'objectPermissions'), 'object', report);
    childrenOf(root, 'fieldPermissions').forEach((entry) => checkFieldPermission(entry, world, report));
    childrenOf(root, 'objectPermissions').forEach((entry) => checkObjectPermission(entry, world, report));
};

function checkSection(entries: readonly XmlNode[], element: string, type: string, world: World, report: Report): void {
    checkTwice(entries, element, report);
    for (const entry of entries) {
        const name = textOf(entry, element) ?? '';
        // Standard tabs, apps and the like are the platform's; only custom tabs of objects can be told by their names.
        const isPlatform = /^standard[-_]/.test(name);
        if (!isPlatform && !world.isForeign(name) && world.find(type, name) === undefined) {
            report('reference', `There is no ${type} ${name}.`, childOf(entry, element) ?? entry);
        }
    }
}

function checkTwice(entries: readonly XmlNode[], element: string, report: Report): void {
    const seen = new Set<string>();
    for (const entry of entries) {
        const name = (textOf(entry, element) ?? '').toLowerCase();
        if (seen.has(name)) {
            report('twice', `${textOf(entry, element) ?? ''} has an entry already.`, entry);
        }
        seen.add(name);
    }
}

function checkFieldPermission(entry: XmlNode, world: World, report: Report): void {
    const at = childOf(entry, 'field') ?? entry;
    const path = at.text.trim();
    const found = fieldOf(path, world);
    if (found === 'unknown') {
        report('reference', `There is no field ${path}.`, at);
    } else if (found !== 'foreign' && found.isCustom) {
        const reason = refusal(found, isTrue(entry, 'editable'));
        if (reason !== undefined) {
            report('field-permission', `${path} is ${reason}`, at);
        }
    }
    if (isTrue(entry, 'editable') && textOf(entry, 'readable') === 'false') {
        report('field-permission', `${path} cannot be editable and not readable.`, at);
    }
}

/** Why the platform refuses the permission ("PermissionSet", Metadata API Developer Guide; Salesforce Help, "Field Permissions"). */
function refusal(field: FieldSchema, isEditable: boolean): string | undefined {
    if (field.isMasterDetail) {
        return 'a master-detail field: everybody who sees the record sees it. Leave the entry out.';
    }
    if (field.isRequired && field.kind !== 'BOOLEAN' && field.isCreateable) {
        return 'required: everybody who sees the record sees it. Leave the entry out.';
    }
    const isComputed = field.formula !== undefined || field.summary !== undefined || field.isAutoNumber;
    return isEditable && isComputed ? 'computed: nobody can edit it.' : undefined;
}

function checkObjectPermission(entry: XmlNode, world: World, report: Report): void {
    const at = childOf(entry, 'object') ?? entry;
    const name = at.text.trim();
    if (world.schema.object(name) === undefined && !world.isForeign(name) && /__\w+$/.test(name)) {
        report('reference', `There is no object ${name}.`, at);
    }
    for (const [permission, needed] of IMPLIED) {
        // Big objects have no edit.
        if (!/__b$/i.test(name) && isTrue(entry, permission) && textOf(entry, needed) === 'false') {
            report(
                'object-permission',
                `${permission} of ${name} needs ${needed}.`,
                childOf(entry, permission) ?? entry
            );
        }
    }
}
