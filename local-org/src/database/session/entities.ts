/**
 * Objects and fields as rows ("EntityDefinition" and "FieldDefinition", Object Reference). Their ids are their names, by which
 * metadata relationships are stored. There are thousands, so they are made when they are asked for.
 */
import type { Engine } from '../dml/engine.js';
import { addRow } from './seed.js';

/** Objects that only go with others, more than half of all: nothing looks for them as rows. */
const COMPANION = /(?:Share|History|Feed|ChangeEvent)$/;

/** Adds all objects that are not there yet. */
export function addEntities(engine: Engine): void {
    for (const name of engine.schema.objectNames()) {
        if (!COMPANION.test(name)) {
            addEntity(engine, name);
        }
    }
}

/** @returns the row's id, undefined when there is no such object */
export function addEntity(engine: Engine, name: string): string | undefined {
    const object = engine.schema.object(name);
    const definition = engine.schema.object('EntityDefinition');
    if (!object || !definition) {
        return undefined;
    }
    if (engine.store.table(definition).find(object.name) === undefined) {
        addRow(engine, 'EntityDefinition', {
            Id: object.name,
            DurableId: object.name,
            QualifiedApiName: object.name,
            DeveloperName: object.name.replace(/^\w+?__(?=\w+__)|__\w+$/g, ''),
            NamespacePrefix: null,
            KeyPrefix: engine.store.ids.prefixOf(object),
            Label: object.label,
            MasterLabel: object.label,
            PluralLabel: object.pluralLabel,
            IsCustomSetting: object.kind === 'listSetting' || object.kind === 'hierarchySetting'
        });
    }
    return object.name;
}

/** @returns the row's id, undefined when there is no such field */
export function addField(engine: Engine, entity: string, name: string): string | undefined {
    const object = engine.schema.object(entity);
    const field = object && engine.schema.field(object, name);
    const definition = engine.schema.object('FieldDefinition');
    if (!object || !field || !definition) {
        return undefined;
    }
    const id = `${object.name}.${field.name}`;
    if (engine.store.table(definition).find(id) === undefined) {
        addRow(engine, 'FieldDefinition', {
            Id: id,
            DurableId: id,
            QualifiedApiName: field.name,
            DeveloperName: field.name.replace(/__c$/, ''),
            EntityDefinitionId: object.name,
            Label: field.label,
            MasterLabel: field.label
        });
    }
    return id;
}
