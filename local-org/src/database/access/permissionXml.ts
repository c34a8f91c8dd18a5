/** Profiles, permission sets and muting permission sets: XML -> what they grant ("Profile", "PermissionSet", Metadata API). */
import { elements, flag, text, texts, type XmlElement } from '../../schema/metadata/xml.js';
import { qualify, qualifyPath } from '../../schema/names.js';
import { FIELD, GrantSum, OBJECT, TAB } from './grants.js';

const OBJECT_FLAGS: readonly (readonly [string, number])[] = [
    ['allowRead', OBJECT.read],
    ['allowCreate', OBJECT.create],
    ['allowEdit', OBJECT.edit],
    ['allowDelete', OBJECT.delete],
    ['viewAllRecords', OBJECT.viewAll],
    ['modifyAllRecords', OBJECT.modifyAll],
    ['viewAllFields', OBJECT.viewAllFields]
];

/** @param namespace of the project: its own names may stand without prefix */
export function readGrants(xml: XmlElement, namespace: string | undefined): GrantSum {
    const grants = new GrantSum();
    for (const item of elements(xml, 'objectPermissions')) {
        const bits = OBJECT_FLAGS.reduce((sum, [name, bit]) => (flag(item, name) ? sum | bit : sum), 0);
        grants.addObject(qualify(text(item, 'object') ?? '', namespace), bits);
    }
    for (const item of elements(xml, 'fieldPermissions')) {
        const bits = (flag(item, 'readable') ? FIELD.read : 0) | (flag(item, 'editable') ? FIELD.edit : 0);
        grants.addField(qualifyPath(text(item, 'field') ?? '', namespace), bits);
    }
    // who may read the records of a custom metadata type or custom setting
    for (const kind of ['customMetadataTypeAccesses', 'customSettingAccesses']) {
        for (const item of elements(xml, kind)) {
            if (flag(item, 'enabled')) {
                grants.addObject(qualify(text(item, 'name') ?? '', namespace), OBJECT.read);
            }
        }
    }
    for (const item of elements(xml, 'userPermissions')) {
        if (flag(item, 'enabled')) {
            grants.permissions.add((text(item, 'name') ?? '').toLowerCase());
        }
    }
    for (const item of elements(xml, 'customPermissions')) {
        if (flag(item, 'enabled')) {
            grants.custom.add(customPermissionKey(text(item, 'name') ?? '', namespace));
        }
    }
    for (const item of elements(xml, 'classAccesses')) {
        if (flag(item, 'enabled')) {
            grants.classes.add(classKey(text(item, 'apexClass') ?? ''));
        }
    }
    readVisibilities(xml, namespace, grants);
    return grants;
}

/** Canonical key of a class: lower case, without a namespace prefix. */
export function classKey(name: string): string {
    return name.toLowerCase().replace(/^\w+?__/, '');
}

/** Profiles and permission sets have words of their own for tabs. */
const TABS: Readonly<Record<string, number>> = {
    Available: TAB.available,
    Visible: TAB.visible,
    DefaultOff: TAB.available,
    DefaultOn: TAB.visible
};

function readVisibilities(xml: XmlElement, namespace: string | undefined, grants: GrantSum): void {
    for (const item of elements(xml, 'applicationVisibilities')) {
        if (flag(item, 'visible')) {
            grants.applications.add((text(item, 'application') ?? '').toLowerCase());
        }
    }
    for (const item of [...elements(xml, 'tabSettings'), ...elements(xml, 'tabVisibilities')]) {
        const visibility = TABS[text(item, 'visibility') ?? ''];
        if (visibility !== undefined) {
            grants.addTab(qualify(text(item, 'tab') ?? '', namespace), visibility);
        }
    }
    for (const item of elements(xml, 'recordTypeVisibilities')) {
        const [object = '', name = ''] = (text(item, 'recordType') ?? '').split('.');
        if (flag(item, 'visible')) {
            grants.recordTypes.add(`${qualify(object, namespace)}.${name}`.toLowerCase());
        }
    }
}

/** Canonical key of a custom permission: lower case, with the namespace prefix when there is one. */
export function customPermissionKey(name: string, namespace: string | undefined): string {
    const lower = name.toLowerCase();
    return !namespace || lower.includes('__') ? lower : `${namespace.toLowerCase()}__${lower}`;
}

/** The record type that new records of an object get, by lower-case object name: those marked as default. */
export function readDefaultRecordTypes(xml: XmlElement, namespace: string | undefined): ReadonlyMap<string, string> {
    const defaults = new Map<string, string>();
    for (const item of elements(xml, 'recordTypeVisibilities')) {
        const [object = '', name = ''] = (text(item, 'recordType') ?? '').split('.');
        if (flag(item, 'default') && name !== '') {
            defaults.set(qualify(object, namespace).toLowerCase(), name);
        }
    }
    return defaults;
}

/** Names of the members of a permission set group. */
export function readGroup(xml: XmlElement): { readonly sets: readonly string[]; readonly muting: readonly string[] } {
    return { sets: texts(xml, 'permissionSets'), muting: texts(xml, 'mutingPermissionSets') };
}
