/** Custom settings and custom metadata types in code (Apex Reference Guide, "Custom Settings Methods", "Custom Metadata Type Methods"). */
import { MapValue } from '../../language/collections.js';
import type { ApexValue } from '../../language/values.js';
import type { LibraryType } from '../../library/registry.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import type { ObjectToken } from '../../schema/tokens.js';
import type { Engine } from '../dml/engine.js';
import { idOf, valuesOf, type Row } from '../store/row.js';
import { firstWith, plainText } from '../dml/values.js';

/** System fields are not among what these methods give: such a record can be inserted again under another owner. */
const STAMPS = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp', 'IsDeleted'];

function recordOf(engine: Engine, object: ObjectSchema, row: Row): RecordValue {
    const record = new RecordValue(object);
    const stored = Object.entries(valuesOf(engine.store.table(object).layout, row));
    record.values = Object.fromEntries(stored.filter(([name]) => !STAMPS.includes(name)));
    for (const field of object.fields.values()) {
        if (field.formula !== undefined) {
            record.values[field.name] = engine.formulas.fieldValue(field, {
                object,
                values: record.values,
                before: undefined,
                isClone: false
            });
        }
    }
    return record;
}

/** The record of one level: of the org, a profile or a user. */
function levelRow(engine: Engine, object: ObjectSchema, owner: string): Row | undefined {
    const field = object.fields.get('setupownerid');
    return field && firstWith(engine.store.table(object), field, owner);
}

function levels(engine: Engine, userOrProfile: string): readonly string[] {
    const { organizationId } = engine;
    const user = engine.schema.object('User');
    const values = user && engine.storedValues(user, userOrProfile);
    return values ? [organizationId, plainText(values.ProfileId), userOrProfile] : [organizationId, userOrProfile];
}

/** Org, profile and user, each over the one before; a record without an id when there is none. */
function hierarchyRecord(engine: Engine, object: ObjectSchema, ids: readonly string[]): RecordValue {
    const merged = new RecordValue(object);
    for (const id of ids) {
        const row = levelRow(engine, object, id);
        if (!row) {
            continue;
        }
        const { values } = recordOf(engine, object, row);
        for (const [name, value] of Object.entries(values)) {
            if (value !== null) {
                merged.values[name] = value;
            }
        }
    }
    return merged;
}

/** `$Setup.X__c.Y__c` */
export function settingValue(engine: Engine, object: ObjectSchema, field: FieldSchema): ApexValue {
    const record = hierarchyRecord(engine, object, levels(engine, engine.transaction().userId));
    return record.values[field.name] ?? null;
}

function byField(engine: Engine, object: ObjectSchema, name: string, value: string): RecordValue | null {
    const field = object.fields.get(name);
    const row = field && firstWith(engine.store.table(object), field, value);
    return row ? recordOf(engine, object, row) : null;
}

function allBy(engine: Engine, object: ObjectSchema, name: string): MapValue {
    const map = new MapValue(`Map<String,${object.name}>`);
    const table = engine.store.table(object);
    for (const row of table.all()) {
        map.set(table.value(row, name) ?? idOf(row), recordOf(engine, object, row));
    }
    return map;
}

export function settingsLibrary(engine: Engine): readonly LibraryType[] {
    const currentLevels = (): readonly string[] => levels(engine, engine.transaction().userId);
    const listRecord = ({ schema }: ObjectToken, name: string | null): RecordValue | null =>
        name === null ? null : byField(engine, schema, 'name', name);
    return [
        {
            name: 'SObject.HierarchySetting',
            statics: {
                'getInstance()': ({ schema }: ObjectToken) => hierarchyRecord(engine, schema, currentLevels()),
                'getInstance(Id)': ({ schema }: ObjectToken, id: string | null) =>
                    hierarchyRecord(engine, schema, id === null ? currentLevels() : levels(engine, id)),
                'getOrgDefaults()': ({ schema }: ObjectToken) =>
                    hierarchyRecord(engine, schema, [engine.organizationId]),
                'getValues(Id)': ({ schema }: ObjectToken, id: string | null) => {
                    const row = id === null ? undefined : levelRow(engine, schema, id);
                    return row ? recordOf(engine, schema, row) : null;
                }
            }
        },
        {
            name: 'SObject.ListSetting',
            statics: {
                'getAll()': ({ schema }: ObjectToken) => allBy(engine, schema, 'Name'),
                'getInstance(String)': listRecord,
                'getValues(String)': listRecord
            }
        },
        {
            name: 'SObject.MetadataType',
            statics: {
                'getAll()': ({ schema }: ObjectToken) => allBy(engine, schema, 'DeveloperName'),
                'getInstance(String)': ({ schema }: ObjectToken, key: string | null) =>
                    key === null ? null : metadataRecord(engine, schema, key)
            }
        }
    ];
}

/** By id, developer name or qualified name. */
function metadataRecord(engine: Engine, object: ObjectSchema, key: string): RecordValue | null {
    const table = engine.store.table(object);
    const row = table.live(key.length === 15 || key.length === 18 ? key : '');
    return row
        ? recordOf(engine, object, row)
        : (byField(engine, object, 'developername', key) ?? byField(engine, object, 'qualifiedapiname', key));
}
