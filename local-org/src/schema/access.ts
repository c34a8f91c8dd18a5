/** What the running user may do with objects and fields: one place to ask, answered by the security engine when there is one. */
import type { FieldSchema, ObjectSchema } from './model.js';

export type ObjectOperation = 'read' | 'create' | 'update' | 'delete' | 'undelete';
export type FieldOperation = 'read' | 'create' | 'update';

/** Kinds of object that take only some operations, whoever asks. */
const OPERATIONS: Partial<Record<ObjectSchema['kind'], readonly ObjectOperation[]>> = {
    customMetadata: ['read'],
    platformEvent: ['create', 'read'],
    bigObject: ['create', 'read', 'delete'],
    history: ['read'],
    changeEvent: ['read'],
    feed: ['read', 'delete', 'undelete'],
    share: ['read', 'create', 'update', 'delete']
};

/** Standard objects that code can only read (their pages in the Object Reference, "Supported Calls"). */
const READ_ONLY = new Set([
    'AggregateResult',
    'ApexClass',
    'ApexTrigger',
    'AsyncApexJob',
    'CronJobDetail',
    'CronTrigger',
    'EntityDefinition',
    'FieldDefinition',
    'LoginHistory',
    'Name',
    'OpportunityHistory',
    'UserLicense',
    'UserRecordAccess'
]);

/** Standard objects that cannot be deleted. */
const NOT_DELETABLE = new Set(['Organization', 'User']);

/** @returns whether the object takes the operation at all. */
export function supports(object: ObjectSchema, operation: ObjectOperation): boolean {
    if (READ_ONLY.has(object.name)) {
        return operation === 'read';
    }
    if (NOT_DELETABLE.has(object.name) && (operation === 'delete' || operation === 'undelete')) {
        return false;
    }
    return OPERATIONS[object.kind]?.includes(operation) ?? true;
}

/**
 * Whether the running user may do something with an object, or with a field of it.
 *
 * Everybody may do everything that the object and the field allow: there are no users with fewer rights yet.
 */
export function accessOf(object: ObjectSchema, field: FieldSchema | undefined, operation: ObjectOperation): boolean {
    if (!supports(object, operation)) {
        return false;
    }
    switch (operation) {
        case 'create':
            return field?.isCreateable ?? true;
        case 'update':
            return field?.isUpdateable ?? true;
        default:
            return true;
    }
}
