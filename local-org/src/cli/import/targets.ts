/** Where the columns of a file go: fields of the object, or of the parent that a lookup is to find. */
import type { Mapping } from './mapping.js';
import { UsageError } from '../usageError.js';
import { isIndexed } from '../../database/store/keys.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';

export type Operation = 'insert' | 'update' | 'upsert';

export interface FieldTarget {
    readonly kind: 'field';
    readonly column: string;
    readonly field: FieldSchema;
}

/** `Account.Key__c`: the lookup is set to the record whose field has the value. */
export interface ParentTarget {
    readonly kind: 'parent';
    readonly column: string;
    readonly lookup: FieldSchema;
    readonly parent: ObjectSchema;
    readonly key: FieldSchema;
}

export type Target = FieldTarget | ParentTarget | undefined;

export interface ImportPlan {
    readonly schema: Schema;
    readonly object: ObjectSchema;
    readonly operation: Operation;
    /** Upsert: the field by which records are found. */
    readonly key: FieldSchema | undefined;
    readonly header: readonly string[];
    /** One for each column; undefined: left out. */
    readonly targets: readonly Target[];
}

const KINDS_WITHOUT_VALUE = new Set(['ADDRESS', 'LOCATION', 'ANYTYPE']);

/**
 * @param externalId name of the field for upsert
 * @throws UsageError naming everything that is wrong with the columns
 */
export function planImport(
    schema: Schema,
    objectName: string,
    operation: Operation,
    externalId: string | undefined,
    header: readonly string[],
    mapping: Mapping
): ImportPlan {
    const object = schema.object(objectName);
    if (!object) {
        throw new UsageError(`There is no object '${objectName}'.`, 'Give --object by its API name: Account, Plan__c.');
    }
    const key = keyOf(schema, object, operation, externalId);
    checkMapping(header, mapping);
    const problems: string[] = [];
    const targets = header.map((column): Target => {
        const name = mapping.get(column) ?? column;
        const target = name === '' ? undefined : targetOf(schema, object, column, name);
        if (name !== '') {
            problems.push(...problemsOf(object, operation, target, column, name));
        }
        return target;
    });
    problems.push(...repeated(targets), ...missing(targets, operation, key));
    if (problems.length > 0) {
        const hint = header.length === 1 ? ' If columns are not separated by commas, give --delimiter.' : '';
        throw new UsageError(
            `The columns do not fit ${object.name}: ${problems.join('; ')}.`,
            `Map a column with --map "Column=Field", or leave it out with --map "Column=".${hint} Nothing was imported.`
        );
    }
    return { schema, object, operation, key, header, targets };
}

function keyOf(
    schema: Schema,
    object: ObjectSchema,
    operation: Operation,
    name: string | undefined
): FieldSchema | undefined {
    if (operation !== 'upsert') {
        if (name !== undefined) {
            throw new UsageError(`--external-id has no meaning for ${operation}.`, 'Give --operation upsert.');
        }
        return undefined;
    }
    if (name === undefined) {
        throw new UsageError('An upsert needs a field by which records are found.', 'Give --external-id <field>.');
    }
    const field = schema.field(object, name);
    if (!field || !(field.kind === 'ID' || field.isExternalId || isIndexed(field))) {
        throw new UsageError(
            field ? `${object.name}.${field.name} is no external id.` : `${object.name} has no field '${name}'.`,
            'Give --external-id an external id field, or Id.'
        );
    }
    return field;
}

/** A misspelt column in a mapping would silently leave data out. */
function checkMapping(header: readonly string[], mapping: Mapping): void {
    const unknown = [...mapping.keys()].filter((column) => !header.includes(column));
    if (unknown.length > 0) {
        throw new UsageError(
            `The mapping names columns that the file does not have: ${unknown.join(', ')}.`,
            `Its columns are: ${header.join(', ')}. Nothing was imported.`
        );
    }
}

function targetOf(schema: Schema, object: ObjectSchema, column: string, name: string): Target {
    const [first = '', second, ...rest] = name.split('.');
    if (second === undefined) {
        const field = schema.field(object, first);
        return field && !KINDS_WITHOUT_VALUE.has(field.kind) ? { kind: 'field', column, field } : undefined;
    }
    // `Account:What.Key__c`: the object that a lookup of several is to lead to ("Relationship Fields in a Header Row", Bulk API)
    const [type, relationship] = splitType(first);
    const lookup = rest.length === 0 ? schema.parent(object, relationship) : undefined;
    const names = type === undefined ? (lookup?.referenceTo ?? []) : [type];
    for (const parentName of names) {
        const parent = schema.object(parentName);
        const key = parent && schema.field(parent, second);
        if (lookup && parent && key && (key.isExternalId || isIndexed(key))) {
            return { kind: 'parent', column, lookup, parent, key };
        }
    }
    return undefined;
}

function splitType(text: string): readonly [string | undefined, string] {
    const at = text.indexOf(':');
    return at < 0 ? [undefined, text] : [text.slice(0, at), text.slice(at + 1)];
}

function problemsOf(
    object: ObjectSchema,
    operation: Operation,
    target: Target,
    column: string,
    name: string
): readonly string[] {
    const shown = column === name ? `'${column}'` : `'${column}' (mapped to ${name})`;
    if (!target) {
        return [name.includes('.') ? `${shown} names no parent's external id` : `${shown} is no field`];
    }
    const field = target.kind === 'field' ? target.field : target.lookup;
    if (field.kind === 'ID') {
        return operation === 'insert' ? [`${shown} cannot be given at insert`] : [];
    }
    const isWriteable =
        operation === 'insert'
            ? field.isCreateable
            : operation === 'update'
              ? field.isUpdateable
              : field.isCreateable || field.isUpdateable;
    return isWriteable ? [] : [`${shown}: ${object.name}.${field.name} cannot be written by ${operation}`];
}

function repeated(targets: readonly Target[]): readonly string[] {
    const columns = new Map<string, string[]>();
    for (const target of targets) {
        if (target) {
            const { name } = target.kind === 'field' ? target.field : target.lookup;
            columns.set(name, [...(columns.get(name) ?? []), target.column]);
        }
    }
    return [...columns].flatMap(([name, own]) => (own.length > 1 ? [`${own.join(' and ')} both go into ${name}`] : []));
}

function missing(targets: readonly Target[], operation: Operation, key: FieldSchema | undefined): readonly string[] {
    const needed = operation === 'update' ? 'Id' : key?.name;
    const isThere = targets.some((target) => target?.kind === 'field' && target.field.name === needed);
    return needed === undefined || isThere ? [] : [`no column goes into ${needed}`];
}
