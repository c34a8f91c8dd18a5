/** Checks lookups, master-details and roll-up summaries, and that each relationship name is unique at its parent. */
import type { Finding, Report } from '../finding.js';
import { reportInto } from '../finding.js';
import type { MetadataFile } from '../files.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, isTrue, textOf } from '../xmlTree.js';
import { checkName } from './names.js';

const LOOKUPS = new Set(['Lookup', 'MasterDetail', 'MetadataRelationship', 'Hierarchy']);
/** Targets of metadata relationships beside custom metadata types ("Custom Metadata Relationships", Salesforce Help). */
const METADATA_TARGETS = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);
const MOST_MASTERS = 2;

export const checkRelationshipField: FileCheck = ({ root, name, object = '' }, world, report) => {
    const type = textOf(root, 'type') ?? '';
    if (!/__c$/i.test(name)) {
        return;
    }
    if (LOOKUPS.has(type)) {
        checkTarget(type, root, world, report);
        const relationship = childOf(root, 'relationshipName');
        if (relationship !== undefined) {
            checkName(relationship.text.trim(), relationship, report);
        }
    }
    if (type === 'Lookup') {
        checkDeleteConstraint(root, report);
    }
    if (type === 'MasterDetail') {
        checkMasterDetail(root, object, world, report);
    }
    if (type === 'MetadataRelationship') {
        checkMetadataRelationship(root, report);
    }
    if (type === 'Summary') {
        checkSummary(root, object, world, report);
    }
};

function checkTarget(type: string, root: XmlNode, world: World, report: Report): void {
    const target = childOf(root, 'referenceTo');
    const name = target?.text.trim() ?? '';
    const isKnown = METADATA_TARGETS.has(name) || world.schema.object(name) !== undefined || world.isForeign(name);
    if (target !== undefined && !isKnown) {
        report('reference', `There is no object ${name}.`, target);
    }
    if ((type === 'Lookup' || type === 'MasterDetail') && /__(?:mdt|e)$/i.test(name)) {
        report('field-type', `A ${type} field cannot lead to ${name}.`, target ?? root);
    }
}

function checkDeleteConstraint(root: XmlNode, report: Report): void {
    const constraint = textOf(root, 'deleteConstraint') ?? 'SetNull';
    if (isTrue(root, 'required') && constraint === 'SetNull') {
        const message = 'A required lookup cannot be emptied: state <deleteConstraint> Restrict or Cascade.';
        report('delete-constraint', message, childOf(root, 'deleteConstraint') ?? root);
    }
}

function checkMasterDetail(root: XmlNode, object: string, world: World, report: Report): void {
    const constraint = childOf(root, 'deleteConstraint');
    if (constraint !== undefined) {
        report('delete-constraint', 'Details always go with their master: leave <deleteConstraint> out.', constraint);
    }
    const owner = world.find('CustomObject', object);
    const model = owner === undefined ? undefined : textOf(owner.root, 'sharingModel');
    if (model !== undefined && model !== 'ControlledByParent') {
        report('sharing-model', `${object} has a master, so its <sharingModel> is ControlledByParent.`, root);
    }
    const order = childOf(root, 'relationshipOrder');
    if (order !== undefined && !/^[01]$/.test(order.text.trim())) {
        report('field-shape', '<relationshipOrder> is 0 for the first master and 1 for the second.', order);
    }
}

function checkMetadataRelationship(root: XmlNode, report: Report): void {
    const target = textOf(root, 'referenceTo') ?? '';
    if (!METADATA_TARGETS.has(target) && !/__mdt$/i.test(target)) {
        report('reference', `A metadata relationship leads to a custom metadata type, not to ${target}.`, root);
    }
    const needsController = target === 'FieldDefinition' || target === 'EntityParticle';
    if (needsController && childOf(root, 'metadataRelationshipControllingField') === undefined) {
        const message = `A relationship to ${target} needs <metadataRelationshipControllingField>.`;
        report('field-shape', message, root);
    }
}

function checkSummary(root: XmlNode, object: string, world: World, report: Report): void {
    const operation = textOf(root, 'summaryOperation');
    const summarized = childOf(root, 'summarizedField');
    if (operation !== undefined && (operation === 'count') !== (summarized === undefined)) {
        report('field-shape', 'A summary has <summarizedField> unless it counts.', summarized ?? root);
    }
    for (const element of ['summaryForeignKey', 'summarizedField']) {
        const node = childOf(root, element);
        const [child = '', field = ''] = (node?.text.trim() ?? '').split('.');
        const schema = world.schema.object(child);
        const found = schema === undefined ? undefined : world.schema.field(schema, field);
        if (node === undefined || world.isForeign(`${child}.${field}`)) {
            continue;
        }
        if (found === undefined) {
            report('reference', `There is no field ${child}.${field}.`, node);
        } else if (element === 'summaryForeignKey' && isOwnField(field) && !found.isMasterDetail) {
            report('reference', `${child}.${field} is no master-detail field to ${object}.`, node);
        }
    }
}

function isOwnField(name: string): boolean {
    return /__c$/i.test(name);
}

/** Checks what only all fields together show: masters of an object, and relationship names at a parent. */
export function checkRelationships(world: World, findings: Finding[]): void {
    const fields = world.ofType('CustomField').filter(({ root }) => LOOKUPS.has(textOf(root, 'type') ?? ''));
    const children = new Map<string, MetadataFile>();
    const masters = new Map<string, MetadataFile[]>();
    for (const field of fields) {
        const report = reportInto(findings, field.file);
        checkUnique(field, children, report);
        if (textOf(field.root, 'type') === 'MasterDetail') {
            const known = masters.get(field.object ?? '') ?? [];
            masters.set(field.object ?? '', [...known, field]);
            checkMasters(field, known, report);
        }
    }
    for (const { file, name, root } of world.ofType('CustomObject')) {
        if (textOf(root, 'sharingModel') === 'ControlledByParent' && /__c$/i.test(name) && !masters.has(name)) {
            const message = `${name} has no master-detail field, so nothing controls its sharing.`;
            reportInto(findings, file)('sharing-model', message, childOf(root, 'sharingModel') ?? root);
        }
    }
}

function checkUnique(field: MetadataFile, children: Map<string, MetadataFile>, report: Report): void {
    const relationship = childOf(field.root, 'relationshipName');
    if (relationship === undefined) {
        return;
    }
    const parent = textOf(field.root, 'referenceTo') ?? '';
    const key = `${parent}.${relationship.text.trim()}`.toLowerCase();
    const first = children.get(key);
    if (first !== undefined && first.name + (first.object ?? '') !== field.name + (field.object ?? '')) {
        const message = `${first.object ?? ''}.${first.name} has this relationship name at ${parent} already.`;
        report('relationship-name', message, relationship);
    }
    children.set(key, first ?? field);
}

function checkMasters(field: MetadataFile, known: readonly MetadataFile[], report: Report): void {
    if (known.length >= MOST_MASTERS) {
        report('master-detail', `An object has ${MOST_MASTERS} masters at most.`, field.root);
    }
    const order = textOf(field.root, 'relationshipOrder');
    if (known.some(({ root }) => textOf(root, 'relationshipOrder') === order)) {
        report('master-detail', `Another master has <relationshipOrder> ${order ?? ''} already.`, field.root);
    }
}
