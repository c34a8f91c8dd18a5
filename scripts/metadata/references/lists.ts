/** Checks list views, compact layouts, field sets, quick actions, report types, reports and dashboards. */
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, descendantsOf, textOf } from '../xmlTree.js';
import { checkNamed, checkObjectName, checkPath, fieldOf } from './lookup.js';

function checkFields(nodes: readonly XmlNode[], object: string, world: World, report: Report): void {
    const seen = new Set<string>();
    for (const node of nodes) {
        const path = node.text.trim();
        checkPath(object, node, path, world, report);
        if (seen.has(path.toLowerCase())) {
            report('twice', `${path} is in the list already.`, node);
        }
        seen.add(path.toLowerCase());
    }
}

/** Columns have names of their own (`NAME`, `OWNER.ALIAS`); only fields of the project can be told. */
export const checkListView: FileCheck = ({ root, object = '' }, world, report) => {
    checkFields(childrenOf(root, 'columns'), object, world, report);
    for (const filter of childrenOf(root, 'filters')) {
        const field = childOf(filter, 'field');
        if (field !== undefined) {
            checkPath(object, field, field.text.trim(), world, report);
        }
    }
};

export const checkCompactLayout: FileCheck = ({ root, object = '' }, world, report) => {
    const fields = childrenOf(root, 'fields');
    checkFields(fields, object, world, report);
    // "Compact Layouts", Salesforce Help: up to ten fields.
    if (fields.length > 10) {
        report('compact-layout', 'A compact layout has ten fields at most.', fields[10] ?? root);
    }
};

export const checkFieldSet: FileCheck = ({ root, object = '' }, world, report) => {
    const fields = [...childrenOf(root, 'displayedFields'), ...childrenOf(root, 'availableFields')];
    checkFields(
        fields.flatMap((entry) => childrenOf(entry, 'field')),
        object,
        world,
        report
    );
};

export const checkQuickAction: FileCheck = ({ root, name }, world, report) => {
    const [home = ''] = name.includes('.') ? name.split('.') : [''];
    const target = textOf(root, 'targetObject') ?? home;
    checkObjectName(childOf(root, 'targetObject'), world, report);
    checkNamed('LightningComponentBundle', childOf(root, 'lightningWebComponent'), world, report);
    checkNamed('AuraDefinitionBundle', childOf(root, 'lightningComponent'), world, report);
    checkNamed('ApexPage', childOf(root, 'page'), world, report);
    checkNamed('Flow', childOf(root, 'flowDefinition'), world, report);
    for (const field of [...descendantsOf(root, 'quickActionLayoutItems'), ...childrenOf(root, 'fieldOverrides')]) {
        const node = childOf(field, 'field');
        if (node !== undefined && target !== '') {
            checkPath(target, node, node.text.trim(), world, report);
        }
    }
};

export const checkReportType: FileCheck = ({ root }, world, report) => {
    checkObjectName(childOf(root, 'baseObject'), world, report);
    const base = textOf(root, 'baseObject') ?? '';
    for (const column of descendantsOf(root, 'columns')) {
        const field = childOf(column, 'field');
        if (field !== undefined && textOf(column, 'table') === base) {
            checkPath(base, field, field.text.trim(), world, report);
        }
    }
};

/** Columns are `Object__c.Field__c`, `Object__c$Field__c`, or names of standard reports that only the platform knows. */
export const checkReport: FileCheck = ({ root }, world, report) => {
    for (const element of ['field', 'column']) {
        for (const node of descendantsOf(root, element)) {
            const match = /^(?:\w+\.)*(\w+__c)[.$](\w+__c)$/i.exec(node.text.trim());
            if (match === null) {
                continue;
            }
            const path = `${match[1] ?? ''}.${match[2] ?? ''}`;
            if (!world.isForeign(path) && isTold(path, world)) {
                report('reference', `There is no field ${path}.`, node);
            }
        }
    }
};

/** `Parent__c.Lookup__c` may also be a lookup's path, so the first part has to be an object. */
function isTold(path: string, world: World): boolean {
    const [object = ''] = path.split('.');
    return world.schema.object(object) !== undefined && fieldOf(path, world) === 'unknown';
}

export const checkDashboard: FileCheck = ({ root }, world, report) => {
    for (const node of descendantsOf(root, 'report')) {
        const name = node.text.trim().split('/').at(-1) ?? '';
        if (world.find('Report', name) === undefined && !world.isForeign(name)) {
            report('reference', `There is no report ${name}.`, node);
        }
    }
};
