/** What the running user may do with objects and fields: one place to ask, answered by the security engine when there is one. */
import type { FieldSchema, ObjectSchema, RecordTypeSchema, Schema } from './model.js';

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

/** Answers for the running user of the org that a schema belongs to. */
export interface AccessAnswers {
    /** Permissions alone: that the object and the field allow the operation at all was looked at before. */
    mayUse(object: ObjectSchema, field: FieldSchema | undefined, operation: ObjectOperation): boolean;
    /** The user's record types of an object. */
    recordTypes(object: ObjectSchema): RecordTypeAccess;
}

/** Which record types a user may give to records ("recordTypeVisibilities", Profile, Metadata API Developer Guide). */
export interface RecordTypeAccess {
    isAvailable(type: RecordTypeSchema): boolean;
    isDefault(type: RecordTypeSchema): boolean;
}

interface Registration {
    readonly schema: WeakRef<Schema>;
    readonly answers: WeakRef<AccessAnswers>;
}

const answersOfSchema = new WeakMap<Schema, AccessAnswers>();
let registered: Registration[] = [];
let answersOfObject = new WeakMap<ObjectSchema, AccessAnswers>();

/** Makes describe answer for the users of an org. The last one of a schema is asked. */
export function answerAccess(schema: Schema, answers: AccessAnswers): void {
    answersOfSchema.set(schema, answers);
    const others = registered.filter((each) => each.schema.deref() !== undefined && each.schema.deref() !== schema);
    registered = [...others, { schema: new WeakRef(schema), answers: new WeakRef(answers) }];
    answersOfObject = new WeakMap();
}

function answersFor(object: ObjectSchema): AccessAnswers | undefined {
    const known = answersOfObject.get(object);
    if (known) {
        return known;
    }
    const found = registered.find(({ schema }) => schema.deref()?.object(object.name) === object)?.answers.deref();
    if (found) {
        answersOfObject.set(object, found);
    }
    return found;
}

/**
 * Whether the running user may do something with an object, or with a field of it: whether the object and the field allow it,
 * and what the org's security says. Without an org everybody may do everything.
 */
export function accessOf(object: ObjectSchema, field: FieldSchema | undefined, operation: ObjectOperation): boolean {
    return supports(object, operation) && isWritable(field, operation) && mayUse(object, field, operation);
}

function isWritable(field: FieldSchema | undefined, operation: ObjectOperation): boolean {
    switch (operation) {
        case 'create':
            return field?.isCreateable ?? true;
        case 'update':
            return field?.isUpdateable ?? true;
        default:
            return true;
    }
}

function mayUse(object: ObjectSchema, field: FieldSchema | undefined, operation: ObjectOperation): boolean {
    return answersFor(object)?.mayUse(object, field, operation) ?? true;
}

/** The running user's record types of an object; undefined without an org. */
export function recordTypesFor(object: ObjectSchema): RecordTypeAccess | undefined {
    return answersFor(object)?.recordTypes(object);
}
