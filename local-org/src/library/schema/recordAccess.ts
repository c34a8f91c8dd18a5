/** Fields and relationships of records by names or tokens that are known at run time only. */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { toFieldValue } from '../../schema/fieldValue.js';
import type { FieldSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import {
    foreignField,
    illegalAssignment,
    invalidChildRelationship,
    invalidField,
    invalidRelationship,
    notEditable
} from '../../schema/recordErrors.js';
import { FieldToken } from '../../schema/tokens.js';

type NameOrToken = string | FieldToken;

const AGGREGATE = 'AggregateResult';

/** `record.get(field)` */
export function getByName(runtime: Runtime, record: RecordValue, field: NameOrToken): ApexValue {
    if (record.schema.name === AGGREGATE && typeof field === 'string') {
        return aggregateValue(record, field);
    }
    return RecordValue.getField(record, fieldOf(runtime, record, field).name);
}

/** The columns of an aggregate result are named by the query, not by the schema. */
function aggregateValue(record: RecordValue, alias: string): ApexValue {
    const wanted = alias.toLowerCase();
    const found = Object.entries(record.values).find(([name]) => name.toLowerCase() === wanted);
    if (!found) {
        throw invalidField(AGGREGATE, alias);
    }
    return found[1];
}

/**
 * `record.put(field, value)`
 *
 * @returns the value before
 */
export function putByName(runtime: Runtime, record: RecordValue, field: NameOrToken, value: ApexValue): ApexValue {
    const found = fieldOf(runtime, record, field);
    if (!isEditable(found)) {
        throw notEditable(found.name);
    }
    const before = record.values[found.name] ?? null;
    RecordValue.setField(record, found.name, toFieldValue(value, found));
    return before;
}

/** Code may set the id, and fields that can be written at insert or at update. */
function isEditable(field: FieldSchema): boolean {
    return field.kind === 'ID' || field.isCreateable || field.isUpdateable;
}

/** `record.isSet(field)` */
export function isSet(runtime: Runtime, record: RecordValue, field: NameOrToken): boolean {
    return record.values[fieldOf(runtime, record, field).name] !== undefined;
}

/** `record.getSObject(relationship)`; a token is that of the lookup field. */
export function parentOf(runtime: Runtime, record: RecordValue, relationship: NameOrToken): RecordValue | null {
    return RecordValue.getParent(record, relationshipOf(runtime, record, relationship).relationship);
}

/** `record.putSObject(relationship, parent)` */
export function putParent(
    runtime: Runtime,
    record: RecordValue,
    relationship: NameOrToken,
    parent: RecordValue | null
): RecordValue | null {
    const { lookup, relationship: name } = relationshipOf(runtime, record, relationship);
    const before = record.relations?.[name];
    if (parent !== null && !acceptsParent(lookup, parent)) {
        throw illegalAssignment(parent.schema.name, lookup.referenceTo.join(', '));
    }
    RecordValue.setParent(record, name, parent);
    return before instanceof RecordValue ? before : null;
}

function acceptsParent(lookup: FieldSchema, parent: RecordValue): boolean {
    return lookup.referenceTo.includes(parent.schema.name) || lookup.referenceTo.includes('Name');
}

/** `record.getSObjects(relationship)`; null when the query fetched no child. */
export function childrenOf(runtime: Runtime, record: RecordValue, relationship: NameOrToken): ListValue | null {
    const name = typeof relationship === 'string' ? relationship : relationship.field.name;
    const child = runtime.schema.child(record.schema, name);
    if (!child) {
        throw invalidChildRelationship(record.schema.name, name);
    }
    const children = RecordValue.getChildren(record, child.name);
    return children.items.length === 0 ? null : children;
}

/** The field of `record.addError(field, message)`, canonical. */
export function resolveErrorField(runtime: Runtime, record: RecordValue, field: NameOrToken): string {
    return fieldOf(runtime, record, field).name;
}

function fieldOf(runtime: Runtime, record: RecordValue, field: NameOrToken): FieldSchema {
    const { schema } = record;
    if (typeof field !== 'string') {
        if (field.schema !== schema) {
            throw foreignField(schema.name, field.field.name, field.schema.name);
        }
        return field.field;
    }
    const found = runtime.schema.field(schema, field);
    if (!found) {
        throw invalidField(schema.name, field);
    }
    return found;
}

function relationshipOf(
    runtime: Runtime,
    record: RecordValue,
    relationship: NameOrToken
): { readonly lookup: FieldSchema; readonly relationship: string } {
    const lookup =
        typeof relationship === 'string'
            ? runtime.schema.parent(record.schema, relationship)
            : fieldOf(runtime, record, relationship);
    if (lookup?.relationshipName === undefined) {
        const name = typeof relationship === 'string' ? relationship : relationship.field.name;
        throw invalidRelationship(record.schema.name, name);
    }
    return { lookup, relationship: lookup.relationshipName };
}
