/** Checks the file of an object of ours (Metadata API Developer Guide, "CustomObject"), and record types. */
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import { valueOf } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, descendantsOf, textOf } from '../xmlTree.js';
import { checkName, checkText } from './names.js';

const OWN_OBJECT = /__(?:c|mdt|e|b)$/i;
const CUSTOM_OBJECT_NEEDS = ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'];
const EVENT_NEEDS = ['label', 'pluralLabel', 'eventType', 'publishBehavior'];

export const checkObject: FileCheck = ({ root, name }, world, report) => {
    if (!OWN_OBJECT.test(name)) {
        return;
    }
    checkName(name.replace(OWN_OBJECT, ''), root, report);
    checkText(root, 'label', 40, report);
    checkText(root, 'pluralLabel', 40, report);
    checkText(root, 'description', 1000, report);
    const isSetting = childOf(root, 'customSettingsType') !== undefined;
    const needs = /__e$/i.test(name)
        ? EVENT_NEEDS
        : /__c$/i.test(name) && !isSetting
          ? CUSTOM_OBJECT_NEEDS
          : /__mdt$/i.test(name)
            ? ['label', 'pluralLabel']
            : ['label'];
    for (const element of needs.filter((each) => childOf(root, each) === undefined)) {
        report('object-shape', `${name} needs <${element}>.`, root);
    }
    checkNameField(childOf(root, 'nameField'), report);
    checkCompactLayout(root, name, world, report);
};

function checkNameField(node: XmlNode | undefined, report: Report): void {
    if (node === undefined) {
        return;
    }
    checkText(node, 'label', 80, report);
    const type = textOf(node, 'type');
    if (type !== 'Text' && type !== 'AutoNumber') {
        report('object-shape', 'The name of a record is Text or AutoNumber.', node);
    }
    if (type === 'AutoNumber' && !/\{0+\}/.test(textOf(node, 'displayFormat') ?? '')) {
        report('object-shape', 'An automatic name needs a <displayFormat> such as P-{0000}.', node);
    }
}

function checkCompactLayout(root: XmlNode, object: string, world: World, report: Report): void {
    const node = childOf(root, 'compactLayoutAssignment');
    const name = node?.text.trim() ?? '';
    if (node !== undefined && name !== 'SYSTEM' && world.find('CompactLayout', `${object}.${name}`) === undefined) {
        report('reference', `${object} has no compact layout ${name}.`, node);
    }
}

export const checkRecordType: FileCheck = ({ root, object: objectName = '' }, world, report) => {
    checkText(root, 'label', 80, report);
    checkCompactLayout(root, objectName, world, report);
    const object = world.schema.object(objectName);
    for (const entry of childrenOf(root, 'picklistValues')) {
        const picklist = textOf(entry, 'picklist') ?? '';
        const field = object === undefined ? undefined : world.schema.field(object, picklist);
        if (field === undefined || !/__c$/i.test(picklist)) {
            if (/__c$/i.test(picklist) && !world.isForeign(picklist)) {
                report('reference', `${objectName} has no field ${picklist}.`, entry);
            }
            continue;
        }
        const known = new Set(field.picklistValues.map(({ value }) => value));
        for (const value of descendantsOf(entry, 'fullName')) {
            const name = decodeURIComponent(valueOf(value));
            if (known.size > 0 && !known.has(name)) {
                report('reference', `${picklist} has no value ${name}.`, value);
            }
        }
    }
};
