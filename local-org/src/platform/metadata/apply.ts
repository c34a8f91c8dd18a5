/** Writes records of custom metadata as a deployment does ("Metadata Namespace", Apex Reference Guide). */
import { ApexException } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import { toFieldValue } from '../../schema/fieldValue.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { findRow, text, type Values } from '../jobs/rows.js';
import type { Services } from '../services.js';

/** A `Metadata.CustomMetadata` without its object. */
export interface MetadataItem {
    /** `Type.Record`, with or without namespace and `__mdt`. */
    readonly fullName: string;
    readonly label: string | null;
    readonly values: readonly { readonly field: string; readonly value: ApexValue }[];
}

export interface AppliedItem {
    readonly fullName: string;
    readonly id: string | null;
    readonly isNew: boolean;
    /** undefined: applied */
    readonly problem: string | undefined;
}

/** Why an item cannot be deployed. */
class ItemFault extends Error {}

export function applyItem(services: Services, item: MetadataItem): AppliedItem {
    try {
        return apply(services, item);
    } catch (error) {
        const isKnown = error instanceof ItemFault || error instanceof ApexException;
        if (!isKnown) {
            throw error;
        }
        return { fullName: item.fullName, id: null, isNew: false, problem: String(error.message) };
    }
}

function apply(services: Services, item: MetadataItem): AppliedItem {
    const { store } = services.org;
    const { object, name } = targetOf(services, item.fullName);
    const known = recordNamed(services, object, name);
    const changes: Record<string, ApexValue> = {};
    if (item.label !== null) {
        changes.MasterLabel = item.label;
        changes.Label = item.label;
    } else if (!known) {
        throw new ItemFault('Required fields are missing: [MasterLabel]');
    }
    for (const { field, value } of item.values) {
        const schema = fieldOf(services, object, field);
        changes[schema.name] = storedValue(services, schema, value);
    }
    if (known) {
        store.update(object, text(known.Id), changes);
        return { fullName: item.fullName, id: text(known.Id), isNew: false, problem: undefined };
    }
    const id = store.insert(object, { ...newRecord(services, object, name), ...changes });
    return { fullName: item.fullName, id, isNew: true, problem: undefined };
}

function targetOf({ org }: Services, fullName: string): { readonly object: ObjectSchema; readonly name: string } {
    const [type = '', name = '', ...rest] = fullName.split('.');
    const object = org.store.schema.object(/__mdt$/i.test(type) ? type : `${type}__mdt`);
    if (name === '' || rest.length > 0) {
        throw new ItemFault(`The full name '${fullName}' is not of the form Type.Record`);
    }
    if (object?.kind !== 'customMetadata') {
        throw new ItemFault(`The custom metadata type '${type}' does not exist`);
    }
    return { object, name };
}

function newRecord({ org }: Services, object: ObjectSchema, name: string): Values {
    const { namespace } = org.store.schema;
    const flags = [...object.fields.values()].filter(({ kind, isCustom }) => kind === 'BOOLEAN' && isCustom);
    return {
        DeveloperName: name,
        Language: 'en_US',
        NamespacePrefix: namespace ?? null,
        QualifiedApiName: namespace === undefined ? name : `${namespace}__${name}`,
        ...Object.fromEntries(flags.map((field) => [field.name, false]))
    };
}

function fieldOf({ org }: Services, object: ObjectSchema, name: string): FieldSchema {
    const field = org.store.schema.field(object, name);
    if (!field) {
        throw new ItemFault(`The field '${name}' of '${object.name}' does not exist`);
    }
    return field;
}

/** Lookups to other records are given by name. */
function storedValue(services: Services, field: FieldSchema, value: ApexValue): ApexValue {
    const target =
        field.kind === 'REFERENCE' ? services.org.store.schema.object(field.referenceTo[0] ?? '') : undefined;
    if (target?.kind !== 'customMetadata' || typeof value !== 'string') {
        return toFieldValue(value, field);
    }
    const row = recordNamed(services, target, value.replace(/^.*\./, ''));
    if (!row) {
        throw new ItemFault(`The record '${value}' of '${target.name}' does not exist`);
    }
    return text(row.Id);
}

/** @returns the row of a record of a custom metadata type */
export function recordNamed(services: Services, object: ObjectSchema, name: string): Values | undefined {
    return (
        findRow(services, object.name, 'DeveloperName', name.replace(/^[A-Za-z]\w*?__(?=\w)/, '')) ??
        findRow(services, object.name, 'QualifiedApiName', name)
    );
}
