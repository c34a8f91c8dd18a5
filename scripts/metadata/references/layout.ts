/** Checks page layouts: object, fields, related lists, buttons, actions; no field twice, no required field forgotten. */
import type { ObjectSchema } from '../../../local-org/src/schema/model.js';
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, descendantsOf } from '../xmlTree.js';
import { checkNamed, checkPath, fieldOfObject } from './lookup.js';

export const checkLayout: FileCheck = ({ root, name }, world, report) => {
    const objectName = name.slice(0, name.indexOf('-'));
    const object = world.schema.object(objectName);
    if (object === undefined) {
        if (!world.isForeign(objectName) && /__\w+$/.test(objectName)) {
            report('reference', `There is no object ${objectName}. A layout's file is named Object-Name.`, root);
        }
        return;
    }
    const fields = itemFields(root);
    const seen = new Set<string>();
    for (const field of fields) {
        const fieldName = field.text.trim();
        checkPath(objectName, field, fieldName, world, report);
        if (seen.has(fieldName.toLowerCase())) {
            report('twice', `${fieldName} is in the layout already.`, field);
        }
        seen.add(fieldName.toLowerCase());
    }
    checkRequired(object, seen, root, report);
    childrenOf(root, 'relatedLists').forEach((list) => checkRelatedList(list, objectName, world, report));
    childrenOf(root, 'customButtons').forEach((button) => checkButton(objectName, button, world, report));
    descendantsOf(root, 'quickActionName').forEach((action) => checkAction(action, world, report));
    descendantsOf(root, 'platformActionListItems').forEach((item) => {
        const isQuickAction = childOf(item, 'actionType')?.text.trim() === 'QuickAction';
        const action = childOf(item, 'actionName');
        if (isQuickAction && action !== undefined) {
            checkAction(action, world, report);
        }
    });
};

function itemFields(root: XmlNode): readonly XmlNode[] {
    return childrenOf(root, 'layoutSections')
        .flatMap((section) => childrenOf(section, 'layoutColumns'))
        .flatMap((column) => childrenOf(column, 'layoutItems'))
        .flatMap((item) => childrenOf(item, 'field'));
}

/** A deploy fails with "Layout must contain an item for required layout field". */
function checkRequired(object: ObjectSchema, seen: ReadonlySet<string>, root: XmlNode, report: Report): void {
    if (object.kind !== 'custom') {
        return;
    }
    const local = new Set([...seen].map((name) => name.replace(/^[a-z]\w*?__(?=\w+__c$)/, '')));
    for (const field of object.fields.values()) {
        const isDemanded =
            field.isMasterDetail ||
            (field.isCustom && field.isRequired && field.isCreateable && field.kind !== 'BOOLEAN') ||
            (field.isNameField && !field.isAutoNumber);
        const name = field.name.toLowerCase();
        if (isDemanded && !seen.has(name) && !local.has(name.replace(/^[a-z]\w*?__(?=\w+__c$)/, ''))) {
            report('layout-field', `The layout lacks the required field ${field.name}.`, root);
        }
    }
}

function checkRelatedList(list: XmlNode, objectName: string, world: World, report: Report): void {
    const node = childOf(list, 'relatedList');
    const [child = '', lookup = ''] = (node?.text.trim() ?? '').split('.');
    if (node === undefined || !/__c$/i.test(lookup) || world.isForeign(child) || world.isForeign(lookup)) {
        return;
    }
    const field = fieldOfObject(child, lookup, world);
    if (field === 'foreign') {
        return;
    }
    if (field === 'unknown') {
        report('reference', `There is no field ${child}.${lookup}.`, node);
        return;
    }
    const target = world.schema.object(objectName)?.name ?? objectName;
    if (field.referenceTo.every((each) => each.toLowerCase() !== target.toLowerCase())) {
        report('reference', `${child}.${lookup} does not lead to ${objectName}.`, node);
    }
    // Columns of parents begin with the name of their object, which need not be that of the lookup.
    for (const column of childrenOf(list, 'fields').filter(({ text }) => !text.includes('.'))) {
        checkPath(child, column, column.text.trim(), world, report);
    }
    childrenOf(list, 'customButtons').forEach((button) => checkButton(child, button, world, report));
}

function checkButton(objectName: string, node: XmlNode, world: World, report: Report): void {
    const name = node.text.trim();
    const isKnown = world.find('WebLink', `${objectName}.${name}`) ?? (world.isForeign(name) ? true : undefined);
    if (isKnown === undefined && /__c$/i.test(objectName)) {
        report('reference', `${objectName} has no button ${name}.`, node);
    }
}

/** Global and standard actions (`NewTask`, `FeedItem.TextPost`) are the platform's; those of our objects are ours. */
function checkAction(node: XmlNode, world: World, report: Report): void {
    if (/__c\./i.test(node.text)) {
        checkNamed('QuickAction', node, world, report);
    }
}
