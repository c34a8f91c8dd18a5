/**
 * Objects and fields as rows ("EntityDefinition", "FieldDefinition" and "EntityParticle", Object Reference). Their ids are
 * their names, by which metadata relationships are stored. There are thousands, so they are made when they are asked for.
 */
import { Unsupported } from '../../language/unsupported.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { Engine } from '../dml/engine.js';
import type { Values } from '../dml/rows.js';
import { typeInApi, typeInSetup } from './fieldTypes.js';
import { addRow } from './seed.js';

/** Objects that only go with others, more than half of all: nothing looks for them as rows. */
const COMPANION = /(?:Share|History|Feed|ChangeEvent)$/;

/** The objects whose rows are made here. */
export type EntityObject = 'EntityDefinition' | 'FieldDefinition' | 'EntityParticle';

/** Fields that are never filled on the platform when a query in Apex asks for them, or hold nothing here. */
const AUDIT = ['LastModifiedById', 'LastModifiedDate'];

/** What rows have values in; queries on other fields would find nothing and be wrong. */
const FILLED: Readonly<Record<EntityObject, ReadonlySet<string>>> = {
    EntityDefinition: new Set([
        ...['Id', 'DurableId', 'QualifiedApiName', 'DeveloperName', 'NamespacePrefix', 'KeyPrefix', 'Label'],
        ...['MasterLabel', 'PluralLabel', 'IsCustomSetting', 'IsIdEnabled', 'IsQueryable', 'IsRetrieveable'],
        ...AUDIT
    ]),
    FieldDefinition: new Set([
        ...['Id', 'DurableId', 'QualifiedApiName', 'DeveloperName', 'EntityDefinitionId', 'NamespacePrefix', 'Label'],
        ...['MasterLabel', 'DataType', 'Description', 'ExtraTypeInfo', 'IsCalculated', 'IsCompound', 'IsHtmlFormatted'],
        ...['IsNameField', 'IsNillable', 'IsPolymorphicForeignKey', 'Length', 'Precision', 'Scale', 'RelationshipName'],
        ...AUDIT
    ]),
    EntityParticle: new Set([
        ...['Id', 'DurableId', 'QualifiedApiName', 'DeveloperName', 'EntityDefinitionId', 'FieldDefinitionId'],
        ...[
            'NamespacePrefix',
            'Label',
            'MasterLabel',
            'Name',
            'DataType',
            'InlineHelpText',
            'IsAutonumber',
            'IsCalculated'
        ],
        ...[
            'IsCaseSensitive',
            'IsCompound',
            'IsComponent',
            'IsCreatable',
            'IsUpdatable',
            'IsHtmlFormatted',
            'IsNameField'
        ],
        ...['IsNamePointing', 'IsNillable', 'IsUnique', 'IsDependentPicklist', 'Length', 'Precision', 'Scale'],
        ...['RelationshipName']
    ])
};

/** @throws Unsupported for a field that the rows have no values in */
export function checkFilled(object: EntityObject, fields: Iterable<string>): void {
    for (const field of fields) {
        if (!FILLED[object].has(field)) {
            throw new Unsupported(`SOQL on ${object}.${field}`);
        }
    }
}

/** Adds all objects that are not there yet. */
export function addEntities(engine: Engine): void {
    const definition = engine.schema.object('EntityDefinition');
    const names = entityNames(engine);
    // a row of one alone may be there for custom metadata; that of the last is there when all are
    const last = names.at(-1);
    if (definition && last !== undefined && engine.store.table(definition).find(last) === undefined) {
        names.forEach((name) => addEntity(engine, name));
    }
}

export function entityNames(engine: Engine): readonly string[] {
    return engine.schema.objectNames().filter((name) => !COMPANION.test(name));
}

/** @returns the row's id, undefined when there is no such object */
export function addEntity(engine: Engine, name: string): string | undefined {
    const object = engine.schema.object(name);
    if (!object) {
        return undefined;
    }
    addOnce(engine, 'EntityDefinition', object.name, () => ({
        DurableId: object.name,
        QualifiedApiName: object.name,
        DeveloperName: localName(object.name),
        NamespacePrefix: namespaceOf(engine, object),
        KeyPrefix: engine.store.ids.prefixOf(object),
        Label: object.label,
        MasterLabel: object.label,
        PluralLabel: object.pluralLabel,
        IsCustomSetting: object.kind === 'listSetting' || object.kind === 'hierarchySetting',
        IsIdEnabled: object.fields.has('id'),
        IsQueryable: object.kind !== 'platformEvent' && object.kind !== 'changeEvent',
        IsRetrieveable: object.kind !== 'platformEvent' && object.kind !== 'changeEvent'
    }));
    return object.name;
}

/** Adds the fields of an object that are not there yet. */
export function addFields(engine: Engine, entity: string, as: 'FieldDefinition' | 'EntityParticle'): void {
    const object = engine.schema.object(entity);
    addEntity(engine, entity);
    for (const field of object?.fields.values() ?? []) {
        if (as === 'FieldDefinition') {
            addField(engine, entity, field.name);
        } else if (object) {
            addParticle(engine, object, field);
        }
    }
}

/** @returns the row's id, undefined when there is no such field */
export function addField(engine: Engine, entity: string, name: string): string | undefined {
    const object = engine.schema.object(entity);
    const field = object && engine.schema.field(object, name);
    if (!object || !field) {
        return undefined;
    }
    const id = `${object.name}.${field.name}`;
    addOnce(engine, 'FieldDefinition', id, () => ({
        ...commonValues(engine, object, field),
        DurableId: id,
        DataType: typeInSetup(object, field),
        Description: field.description ?? null,
        IsPolymorphicForeignKey: field.referenceTo.length > 1
    }));
    return id;
}

function addParticle(engine: Engine, object: ObjectSchema, field: FieldSchema): void {
    const id = `${object.name}.${field.name}`;
    addOnce(engine, 'EntityParticle', id, () => ({
        ...commonValues(engine, object, field),
        DurableId: id,
        FieldDefinitionId: id,
        Name: field.name,
        DataType: typeInApi(field),
        InlineHelpText: field.inlineHelpText ?? null,
        IsAutonumber: field.isAutoNumber,
        IsCaseSensitive: field.isCaseSensitive,
        IsComponent: field.compoundName !== undefined,
        IsCreatable: field.isCreateable,
        IsUpdatable: field.isUpdateable,
        IsNamePointing: field.referenceTo.length > 1,
        IsUnique: field.isUnique,
        IsDependentPicklist: field.kind === 'PICKLIST' && field.controllingField !== undefined
    }));
}

/** What the rows of a field have in common. */
function commonValues(engine: Engine, object: ObjectSchema, field: FieldSchema): Values {
    return {
        QualifiedApiName: field.name,
        // `AccountId` is known as `Account`, as in metadata of field sets and layouts
        DeveloperName:
            field.kind === 'REFERENCE' && !field.isCustom ? field.name.replace(/Id$/, '') : localName(field.name),
        NamespacePrefix: field.isCustom ? namespaceOf(engine, object) : null,
        EntityDefinitionId: object.name,
        Label: field.label,
        MasterLabel: field.label,
        ExtraTypeInfo: field.isHtml ? 'richtextarea' : null,
        IsCalculated: field.formula !== undefined || field.summary !== undefined,
        IsCompound: field.kind === 'ADDRESS' || field.kind === 'LOCATION',
        IsHtmlFormatted: field.isHtml,
        IsNameField: field.isNameField,
        IsNillable: !field.isRequired && field.kind !== 'BOOLEAN' && field.kind !== 'ID',
        Length: field.length ?? 0,
        Precision: field.precision ?? 0,
        Scale: field.scale ?? 0,
        RelationshipName: field.relationshipName ?? null
    };
}

function addOnce(engine: Engine, name: EntityObject, id: string, make: () => Values): void {
    const object = engine.schema.object(name);
    if (object && engine.store.table(object).find(id) === undefined) {
        addRow(engine, name, { Id: id, ...make() });
    }
}

/** `ns__Plan__c` to `Plan` */
function localName(name: string): string {
    return name.replace(/^\w+?__(?=\w+__)|__\w+$/g, '');
}

function namespaceOf(engine: Engine, object: ObjectSchema): string | null {
    const { namespace } = engine.schema;
    return namespace !== undefined && object.name.startsWith(`${namespace}__`) ? namespace : null;
}
