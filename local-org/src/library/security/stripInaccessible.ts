/**
 * `Security.stripInaccessible` (Apex Reference Guide, "Security Class" and "SObjectAccessDecision Class"; Apex Developer
 * Guide, "Enforce Security with the stripInaccessible Method").
 */
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import type { EnumValue } from '../../language/enum.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import type { FieldOperation } from '../../schema/access.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { RecordValue, type Relation } from '../../schema/record.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import type { SecurityAnswers } from './securityAnswers.js';

/** `SObjectAccessDecision` */
class Decision extends PlatformObject {
    readonly apexType = 'SObjectAccessDecision';

    constructor(
        readonly records: ListValue,
        readonly modified: readonly number[],
        /** Field names by object name. */
        readonly removed: ReadonlyMap<string, ReadonlySet<string>>
    ) {
        super();
    }
}

/** What fields of a record must allow, by the access type. */
type Wanted = (record: RecordValue) => readonly FieldOperation[];

const WANTED: Readonly<Record<string, Wanted>> = {
    READABLE: () => ['read'],
    CREATABLE: () => ['create'],
    UPDATABLE: () => ['update'],
    // an upsert creates or updates: what is done to a record must be allowed
    UPSERTABLE: () => ['create', 'update']
};

export function stripLibrary(runtime: Runtime, security: SecurityAnswers): readonly LibraryType[] {
    const notNull = argumentGuard(runtime);
    const strip = (type: EnumValue | null, records: ListValue | null, enforce: boolean | null): Decision =>
        stripRecords(runtime, security, notNull(type).name, notNull(records), enforce ?? true);
    const stripWith = (
        type: EnumValue | null,
        records: ListValue | null,
        enforce: boolean | null,
        permissionSet: string | null
    ): Decision =>
        permissionSet === null
            ? strip(type, records, enforce)
            : security.withPermissionSet(permissionSet, () => strip(type, records, enforce));
    return [
        {
            name: 'Security',
            statics: {
                'stripInaccessible(AccessType,List<SObject>)': (type: EnumValue | null, records: ListValue | null) =>
                    strip(type, records, true),
                'stripInaccessible(AccessType,List<SObject>,Boolean)': strip,
                'stripInaccessible(AccessType,List<SObject>,Id)': (
                    type: EnumValue | null,
                    records: ListValue | null,
                    permissionSet: string | null
                ) => stripWith(type, records, true, permissionSet),
                'stripInaccessible(AccessType,List<SObject>,Boolean,Id)': stripWith
            }
        },
        {
            name: 'SObjectAccessDecision',
            prototype: Decision.prototype,
            methods: {
                'getRecords()': (self: Decision) => self.records,
                'getModifiedIndexes()': (self: Decision) => indexSet(self.modified),
                'getRemovedFields()': (self: Decision) => removedFields(self.removed)
            }
        }
    ];
}

function indexSet(indexes: readonly number[]): SetValue {
    const set = new SetValue('Set<Integer>');
    indexes.forEach((index) => set.add(index));
    return set;
}

function removedFields(removed: Decision['removed']): MapValue {
    const map = new MapValue('Map<String,Set<String>>');
    removed.forEach((names, object) => {
        const set = new SetValue('Set<String>');
        names.forEach((name) => set.add(name));
        map.set(object, set);
    });
    return map;
}

/** @throws NoAccessException when object permissions count and the user lacks them */
function stripRecords(
    runtime: Runtime,
    security: SecurityAnswers,
    type: string,
    records: ListValue,
    enforcesRoot: boolean
): Decision {
    const wanted = WANTED[type] ?? WANTED.READABLE;
    const stripper = new Stripper(runtime.schema, security, wanted ?? (() => ['read']));
    const roots = rootObjects(runtime.schema, records);
    for (const object of enforcesRoot ? roots : []) {
        if (!stripper.mayUse(object)) {
            throw runtime.exception('NoAccessException', `No access to entity: ${object.name}`);
        }
    }
    const modified: number[] = [];
    const items = records.items.map((item, index) => {
        if (!(item instanceof RecordValue)) {
            return item;
        }
        const { record, isModified } = stripper.strip(item);
        if (isModified) {
            modified.push(index);
        }
        return record;
    });
    return new Decision(new ListValue(items, records.type), modified, stripper.removed);
}

/** The objects of the records; of an empty list, the one of its type. */
function rootObjects(schema: Schema, records: ListValue): readonly ObjectSchema[] {
    const objects = new Set(records.items.flatMap((item) => (item instanceof RecordValue ? item.schema : [])));
    if (objects.size > 0) {
        return [...objects];
    }
    const name = /^List<(\w+)>$/.exec(records.type)?.[1];
    const object = name === undefined || name === 'SObject' ? undefined : schema.object(name);
    return object ? [object] : [];
}

class Stripper {
    readonly removed = new Map<string, Set<string>>();

    constructor(
        private readonly schema: Schema,
        private readonly security: SecurityAnswers,
        private readonly wanted: Wanted
    ) {}

    mayUse(object: ObjectSchema): boolean {
        const operations = this.wanted(new RecordValue(object));
        return operations.every((operation) => this.security.canUseObject(object, operation));
    }

    /** A copy of the record without what may not be used; its id always stays. */
    strip(record: RecordValue): { readonly record: RecordValue; readonly isModified: boolean } {
        const { schema } = record;
        const copy = new RecordValue(schema);
        const gone = new Set<string>();
        const operations = this.wanted(record);
        for (const [name, value] of Object.entries(record.values)) {
            const field = schema.fields.get(name.toLowerCase());
            if (!field || this.isKept(schema, field, operations)) {
                copy.values[name] = value;
            } else {
                gone.add(field.name);
                this.note(schema, field.name);
            }
        }
        // fields that a query found empty are no values, yet they can be read
        for (const name of record.queried ?? []) {
            const field = name in record.values ? undefined : schema.fields.get(name.toLowerCase());
            if (field && !this.isKept(schema, field, operations)) {
                gone.add(field.name);
                this.note(schema, field.name);
            }
        }
        let isModified = gone.size > 0;
        for (const [name, relation] of Object.entries(record.relations ?? {})) {
            const stripped = this.stripRelation(schema, name, relation, gone);
            isModified ||= stripped.isModified;
            if (stripped.isKept) {
                copy.setRelation(name, stripped.relation);
            } else {
                gone.add(name);
            }
        }
        // reading what was taken away fails as if no query had asked for it
        copy.queried =
            record.queried && gone.size > 0
                ? new Set([...record.queried].filter((name) => !gone.has(name)))
                : record.queried;
        return { record: copy, isModified };
    }

    private isKept(object: ObjectSchema, field: FieldSchema, operations: readonly FieldOperation[]): boolean {
        return field.kind === 'ID' || operations.every((operation) => this.mayUseField(object, field, operation));
    }

    private mayUseField(object: ObjectSchema, field: FieldSchema, operation: FieldOperation): boolean {
        const isPossible = operation === 'read' || (operation === 'create' ? field.isCreateable : field.isUpdateable);
        return isPossible && this.security.canUseField(object, field, operation);
    }

    private note(object: ObjectSchema, field: string): void {
        const names = this.removed.get(object.name) ?? new Set();
        this.removed.set(object.name, names.add(field));
    }

    private stripRelation(
        object: ObjectSchema,
        name: string,
        relation: Relation,
        gone: ReadonlySet<string>
    ): { readonly relation: Relation; readonly isModified: boolean; readonly isKept: boolean } {
        if (relation instanceof RecordValue) {
            const lookup = this.schema.parent(object, name);
            const isHidden = lookup !== undefined && gone.has(lookup.name);
            if (isHidden || !this.mayRead(object, lookup) || !this.security.canUseObject(relation.schema, 'read')) {
                this.note(object, name);
                return { relation: null, isModified: true, isKept: false };
            }
            const { record, isModified } = this.strip(relation);
            return { relation: record, isModified, isKept: true };
        }
        if (relation instanceof ListValue) {
            return this.stripChildren(object, name, relation);
        }
        return { relation, isModified: false, isKept: true };
    }

    /** The lookup behind a parent relationship. */
    private mayRead(object: ObjectSchema, lookup: FieldSchema | undefined): boolean {
        return lookup === undefined || this.security.canUseField(object, lookup, 'read');
    }

    private stripChildren(
        object: ObjectSchema,
        name: string,
        children: ListValue
    ): { readonly relation: Relation; readonly isModified: boolean; readonly isKept: boolean } {
        const child = this.schema.object(this.schema.child(object, name)?.childObject ?? '');
        if (child && !this.security.canUseObject(child, 'read')) {
            this.note(object, name);
            return { relation: null, isModified: true, isKept: false };
        }
        let isModified = false;
        const items = children.items.map((item) => {
            if (!(item instanceof RecordValue)) {
                return item;
            }
            const stripped = this.strip(item);
            isModified ||= stripped.isModified;
            return stripped.record;
        });
        return { relation: new ListValue(items, children.type), isModified, isKept: true };
    }
}
