/**
 * A record at run time. Small, since there may be millions: a plain object of values under canonical field names, and
 * everything rare (relationships, errors, options) only where it is used.
 */
import type { ComparedByContent } from '../language/equality.js';
import { equalsValue, hashOf } from '../language/equality.js';
import { ListValue } from '../language/collections.js';
import type { PlatformObject } from '../language/platformObject.js';
import { displayText } from '../language/text.js';
import type { ApexValue } from '../language/values.js';
import type { FieldSchema, ObjectSchema } from './model.js';
import { notQueried, readOnlyRecord } from './recordErrors.js';

/** An error that code put on a record; `field` is canonical, undefined for the record as a whole. */
export interface RecordError {
    readonly message: string;
    readonly field: string | undefined;
    /** Whether HTML in the message is shown as text. */
    readonly isEscaped: boolean;
}

/** What few records have. */
export interface RecordExtra {
    errors: RecordError[];
    isClone: boolean;
    cloneSourceId: string | null;
    isReadOnly: boolean;
    /** `Database.DMLOptions` */
    options: PlatformObject | null;
}

/** The flags of `SObject.clone`. */
export interface CloneFlags {
    readonly keepId: boolean;
    readonly isDeep: boolean;
    readonly keepTimestamps: boolean;
    readonly keepAutoNumbers: boolean;
}

export type Relation = RecordValue | ListValue | null;

const READ_ONLY_STAMPS = new Set([
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp'
]);

export class RecordValue implements ComparedByContent {
    /** By canonical field name; absent: never set. Aggregate results: by alias. */
    values: Record<string, ApexValue> = {};
    /** Parents and lists of children by canonical relationship name. */
    relations: Record<string, Relation> | undefined = undefined;
    /**
     * The fields and relationships that a query asked for, one set for all its rows; undefined for records that code made.
     */
    queried: ReadonlySet<string> | undefined = undefined;
    extra: RecordExtra | undefined = undefined;

    constructor(readonly schema: ObjectSchema) {}

    /**
     * Reads a field.
     *
     * @param name canonical
     * @returns null when it was never set, false for checkboxes
     * @throws SObjectException when a query fetched the record without the field
     */
    static getField(record: RecordValue, name: string): ApexValue {
        const value = record.values[name];
        if (value !== undefined) {
            return value;
        }
        if (record.queried !== undefined && name !== 'Id' && !record.queried.has(name)) {
            throw notQueried(record.schema.name, name);
        }
        return emptyValue(record.schema, name);
    }

    /**
     * Writes a field.
     *
     * @param name canonical
     * @param value of the field's type already
     * @throws FinalException when the record is read-only
     */
    static setField(record: RecordValue, name: string, value: ApexValue): ApexValue {
        if (record.extra?.isReadOnly) {
            throw readOnlyRecord();
        }
        record.values[name] = value;
        return value;
    }

    /** Reads a parent record; null when there is none or none was fetched for a record that code made. */
    static getParent(record: RecordValue, relationship: string): RecordValue | null {
        const parent = record.relations?.[relationship];
        if (parent === undefined && record.queried !== undefined && !record.queried.has(relationship)) {
            throw notQueried(record.schema.name, relationship);
        }
        return parent instanceof RecordValue ? parent : null;
    }

    /** Sets a parent record; the lookup field keeps its value, as on the platform. */
    static setParent(record: RecordValue, relationship: string, parent: RecordValue | null): RecordValue | null {
        if (record.extra?.isReadOnly) {
            throw readOnlyRecord();
        }
        record.setRelation(relationship, parent);
        return parent;
    }

    /** Reads child records; an empty list for a record that code made. */
    static getChildren(record: RecordValue, relationship: string): ListValue {
        const children = record.relations?.[relationship];
        if (children instanceof ListValue) {
            return children;
        }
        if (record.queried !== undefined && !record.queried.has(relationship)) {
            throw notQueried(record.schema.name, relationship);
        }
        const child = record.schema.children.get(relationship.toLowerCase());
        return new ListValue([], `List<${child?.childObject ?? 'SObject'}>`);
    }

    /** Puts a parent or children there without any check; for queries and JSON. */
    setRelation(relationship: string, relation: Relation): void {
        this.relations ??= {};
        this.relations[relationship] = relation;
    }

    get id(): string | null {
        const value = this.values.Id;
        return typeof value === 'string' ? value : null;
    }

    /** Fields that were set or fetched with a value, then relationships, each in the order in which they came. */
    populated(): [string, ApexValue][] {
        const fields = Object.entries(this.values);
        return this.relations === undefined ? fields : [...fields, ...Object.entries(this.relations)];
    }

    /** The rarely used part, made on first use. */
    extras(): RecordExtra {
        this.extra ??= { errors: [], isClone: false, cloneSourceId: null, isReadOnly: false, options: null };
        return this.extra;
    }

    /** @param field canonical; undefined: the record as a whole */
    addError(message: string, field: string | undefined, isEscaped: boolean): void {
        this.extras().errors.push({ message, field, isEscaped });
    }

    /** `SObject.clone` (Apex Reference Guide, "SObject Class"). */
    clone(flags: CloneFlags): RecordValue {
        const copy = new RecordValue(this.schema);
        for (const [name, value] of Object.entries(this.values)) {
            if (isKept(this.schema.fields.get(name.toLowerCase()), name, flags)) {
                copy.values[name] = value;
            }
        }
        copy.queried = this.queried;
        if (this.relations !== undefined) {
            copy.relations = flags.isDeep ? cloneRelations(this.relations, flags) : { ...this.relations };
        }
        const extras = copy.extras();
        extras.isClone = true;
        extras.cloneSourceId = this.id;
        return copy;
    }

    /** Records are equal when their objects and all their fields are; a null field is like one never set. */
    equalsValue(other: ApexValue): boolean {
        if (this === other) {
            return true;
        }
        if (!(other instanceof RecordValue) || other.schema !== this.schema) {
            return false;
        }
        const names = new Set([...Object.keys(this.values), ...Object.keys(other.values)]);
        for (const name of names) {
            if (!equalsValue(this.values[name] ?? null, other.values[name] ?? null)) {
                return false;
            }
        }
        return true;
    }

    hashKey(): string {
        const parts = Object.entries(this.values)
            .filter(([, value]) => value !== null)
            .map(([name, value]) => `${name}=${hashOf(value)}`);
        return `R${this.schema.name}{${parts.sort().join()}}`;
    }

    /** `Account:{Name=Acme, Id=001...}` as in debug logs. */
    toString(): string {
        const fields = Object.entries(this.values).map(([name, value]) => `${name}=${displayText(value)}`);
        return `${this.schema.name}:{${fields.join(', ')}}`;
    }

    toDisplay(): string {
        return this.toString();
    }
}

function emptyValue(schema: ObjectSchema, name: string): ApexValue {
    return schema.fields.get(name.toLowerCase())?.kind === 'BOOLEAN' ? false : null;
}

function isKept(field: FieldSchema | undefined, name: string, flags: CloneFlags): boolean {
    if (name === 'Id') {
        return flags.keepId;
    }
    if (READ_ONLY_STAMPS.has(name)) {
        return flags.keepTimestamps;
    }
    return !field?.isAutoNumber || flags.keepAutoNumbers;
}

function cloneRelations(relations: Record<string, Relation>, flags: CloneFlags): Record<string, Relation> {
    const copies: Record<string, Relation> = {};
    for (const [name, relation] of Object.entries(relations)) {
        copies[name] = cloneRelation(relation, flags);
    }
    return copies;
}

function cloneRelation(relation: Relation, flags: CloneFlags): Relation {
    if (relation instanceof RecordValue) {
        return relation.clone(flags);
    }
    if (relation instanceof ListValue) {
        const items = relation.items.map((item) => (item instanceof RecordValue ? item.clone(flags) : item));
        return new ListValue(items, relation.type);
    }
    return null;
}
