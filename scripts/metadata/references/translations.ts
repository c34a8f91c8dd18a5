/** Checks that translations name what exists. What should be translated and is not is a rule of this repository. */
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, textOf } from '../xmlTree.js';
import { fieldOfObject } from './lookup.js';

/** Section of a translation, and the metadata type of what its `name` names. */
const SECTIONS: readonly (readonly [section: string, type: string])[] = [
    ['customApplications', 'CustomApplication'],
    ['customTabs', 'CustomTab'],
    ['quickActions', 'QuickAction'],
    ['reportTypes', 'ReportType'],
    ['flowDefinitions', 'Flow']
];

/** Part of an object, the element that names it, and its metadata type. */
const PARTS: readonly (readonly [section: string, type: string])[] = [
    ['fieldSets', 'FieldSet'],
    ['recordTypes', 'RecordType'],
    ['validationRules', 'ValidationRule'],
    ['webLinks', 'WebLink']
];

export const checkTranslations: FileCheck = ({ root }, world, report) => {
    for (const label of childrenOf(root, 'customLabels')) {
        const name = textOf(label, 'name') ?? '';
        if (world.schema.label('', name) === undefined && !world.isForeign(name)) {
            report('reference', `There is no label ${name}.`, label);
        }
    }
    for (const [section, type] of SECTIONS) {
        childrenOf(root, section).forEach((entry) =>
            checkEntry(entry, type, textOf(entry, 'name') ?? '', world, report)
        );
    }
};

function checkEntry(entry: XmlNode, type: string, name: string, world: World, report: Report): void {
    if (!world.isForeign(name) && world.find(type, name) === undefined && !isPlatform(type, name)) {
        report('reference', `There is no ${type} ${name}.`, entry);
    }
}

/** Standard apps, and the global actions that every org has. */
function isPlatform(type: string, name: string): boolean {
    return name.startsWith('standard__') || (type === 'QuickAction' && /^(?:New|Log|Send|Update)[A-Z]\w*$/.test(name));
}

/** `Plan__c-ja`: the object, and the language. */
function objectOf(name: string): string {
    return name.slice(0, name.lastIndexOf('-'));
}

export const checkObjectTranslation: FileCheck = ({ root, name }, world, report) => {
    const object = objectOf(name);
    if (world.schema.object(object) === undefined && object !== 'Activity' && !world.isForeign(object)) {
        report('reference', `There is no object ${object}.`, root);
        return;
    }
    for (const [section, type] of PARTS) {
        for (const entry of childrenOf(root, section)) {
            checkEntry(entry, type, `${object}.${textOf(entry, 'name') ?? ''}`, world, report);
        }
    }
    for (const layout of childrenOf(root, 'layouts')) {
        checkEntry(layout, 'Layout', `${object}-${textOf(layout, 'layout') ?? ''}`, world, report);
    }
    childrenOf(root, 'fields').forEach((field) => checkField(field, object, world, report));
};

export const checkFieldTranslation: FileCheck = ({ root, object = '' }, world, report) => {
    checkField(root, objectOf(object), world, report);
};

function checkField(node: XmlNode, object: string, world: World, report: Report): void {
    const name = textOf(node, 'name') ?? '';
    const field = fieldOfObject(object, name, world);
    if (field === 'unknown') {
        report('reference', `${object} has no field ${name}.`, node);
    }
    if (typeof field === 'string' || field.picklistValues.length === 0) {
        return;
    }
    for (const value of childrenOf(node, 'picklistValues')) {
        const label = textOf(value, 'masterLabel') ?? '';
        if (field.picklistValues.every((known) => known.label !== label && known.value !== label)) {
            report('reference', `${object}.${name} has no value ${label}.`, childOf(value, 'masterLabel') ?? value);
        }
    }
}
