/** Finds fields by the names that metadata gives them. */
import type { FieldSchema, ObjectSchema } from '../../../local-org/src/schema/model.js';
import type { Report } from '../finding.js';
import type { World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';

/** Activities share their fields: a custom field of `Activity` is one of tasks and of events. */
const SHARED: Readonly<Record<string, string>> = { task: 'Activity', event: 'Activity' };

/** @param path `Object.Field` */
export function fieldOf(path: string, world: World): FieldSchema | 'unknown' | 'foreign' {
    const dot = path.indexOf('.');
    return fieldOfObject(path.slice(0, dot), path.slice(dot + 1), world);
}

/**
 * @returns `foreign` also for standard fields: which of them exist depends on the org's features, and metadata has names for
 *     them that the API does not
 */
export function fieldOfObject(objectName: string, name: string, world: World): FieldSchema | 'unknown' | 'foreign' {
    if (world.isForeign(objectName) || world.isForeign(name)) {
        return 'foreign';
    }
    const object = world.schema.object(objectName);
    const found = object === undefined ? undefined : world.schema.field(object, name);
    if (found !== undefined) {
        return found;
    }
    const shared = world.schema.object(SHARED[objectName.toLowerCase()] ?? '');
    const inShared = shared === undefined ? undefined : world.schema.field(shared, name);
    // The schema has no `Activity`, only tasks and events with its fields.
    if (inShared === undefined && world.find('CustomField', `${objectName}.${name}`) !== undefined) {
        return 'foreign';
    }
    return inShared ?? (isOwn(name) || (object === undefined && isOwn(objectName)) ? 'unknown' : 'foreign');
}

/** Whether the project has to define what has this name. */
export function isOwn(name: string): boolean {
    return /__(?:c|r|mdt|e|b|pc|s)$/i.test(name);
}

/**
 * Follows a path such as `Account__r.Owner.Name` or `Account.Tier__c` from an object.
 *
 * @returns false only when a step that the project defines does not exist
 */
export function pathExists(objectName: string, path: string, world: World): boolean {
    let object: ObjectSchema | undefined = world.schema.object(objectName);
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    for (const step of steps) {
        if (object === undefined || world.isForeign(step)) {
            return true;
        }
        const parent: FieldSchema | undefined =
            world.schema.parent(object, step) ?? world.schema.field(object, step.replace(/__r$/i, '__c'));
        if (parent === undefined) {
            return !isOwn(step);
        }
        object = parent.referenceTo.length === 1 ? world.schema.object(parent.referenceTo[0] ?? '') : undefined;
    }
    return object === undefined || fieldOfObject(object.name, last, world) !== 'unknown';
}

/** Reports a field path that does not exist. */
export function checkPath(objectName: string, node: XmlNode, path: string, world: World, report: Report): void {
    if (path !== '' && !pathExists(objectName, path, world)) {
        report('reference', `${objectName} has no field ${path}.`, node);
    }
}

/** Reports something of a metadata type that does not exist in the project and is not another package's. */
export function checkNamed(type: string, node: XmlNode | undefined, world: World, report: Report): void {
    const name = node?.text.trim() ?? '';
    if (node !== undefined && name !== '' && !world.isForeign(name) && world.find(type, name) === undefined) {
        report('reference', `There is no ${type} ${name}.`, node);
    }
}

/** Reports an object that should be in the project and is not. */
export function checkObjectName(node: XmlNode | undefined, world: World, report: Report): void {
    const name = node?.text.trim() ?? '';
    if (node !== undefined && isOwn(name) && !world.isForeign(name) && world.schema.object(name) === undefined) {
        report('reference', `There is no object ${name}.`, node);
    }
}
