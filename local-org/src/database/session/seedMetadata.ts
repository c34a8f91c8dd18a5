/** Records of custom metadata types in a project (metadata type CustomMetadata). */
import { DateValue, DatetimeValue } from '../../language/dates.js';
import { decimalParse } from '../../language/decimal.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { ProjectFiles } from '../../schema/load.js';
import { elements, parseXml, text, type XmlElement } from '../../schema/metadata/xml.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { qualify } from '../../schema/names.js';
import type { Engine } from '../dml/engine.js';
import type { Values } from '../dml/rows.js';
import { idOf } from '../store/row.js';
import { addEntity, addField } from './entities.js';
import { addRow } from './seed.js';
import { firstWith } from '../dml/values.js';

const FILE = /(?:^|\/)([^/.]+)\.([^/]+)\.md(?:-meta\.xml)?$/;

interface Found {
    readonly object: ObjectSchema;
    readonly name: string;
    readonly xml: XmlElement;
}

/** Records refer to each other by name, so lookups are filled once all are there. */
export function seedMetadataRecords(engine: Engine, project: ProjectFiles): void {
    const added = findRecords(engine, project).map((found) => ({ ...found, id: addRecord(engine, project, found) }));
    for (const { object, xml, id } of added) {
        const lookups: Values = {};
        for (const { field, value } of valuesOf(engine, object, xml)) {
            const target =
                field.kind === 'REFERENCE' && field.apexType === 'Id' ? referenceTo(engine, field, value) : null;
            if (target !== null) {
                lookups[field.name] = target;
            }
        }
        if (id !== undefined && Object.keys(lookups).length > 0) {
            engine.store.update(object, id, lookups);
        }
    }
}

function findRecords(engine: Engine, project: ProjectFiles): readonly Found[] {
    return project.files.flatMap((file) => {
        const [, type = '', name = ''] = FILE.exec(file) ?? [];
        const object = type === '' ? undefined : engine.schema.object(`${type}__mdt`);
        const outcome = object && parseXml(project.read(file), 'CustomMetadata');
        return object && outcome && 'root' in outcome
            ? [{ object, name: decodeURIComponent(name), xml: outcome.root }]
            : [];
    });
}

function addRecord(engine: Engine, project: ProjectFiles, { object, name, xml }: Found): string | undefined {
    const namespace = engine.schema.namespace;
    const label = text(xml, 'label') ?? name;
    const values: Values = {
        DeveloperName: name,
        MasterLabel: label,
        Label: label,
        Language: 'en_US',
        NamespacePrefix: namespace ?? null,
        QualifiedApiName: namespace === undefined ? name : `${namespace}__${name}`
    };
    for (const field of object.fields.values()) {
        if (field.kind === 'BOOLEAN' && field.isCustom) {
            values[field.name] = false;
        }
    }
    const stated = valuesOf(engine, object, xml);
    for (const { field, value } of stated) {
        if (field.kind !== 'REFERENCE' || field.apexType !== 'Id') {
            values[field.name] = convert(field, value);
        }
        if (field.referenceTo[0] === 'EntityDefinition') {
            values[field.name] = addEntity(engine, value) ?? value;
        }
    }
    for (const { field, value } of stated) {
        const entity =
            field.referenceTo[0] === 'FieldDefinition' ? values[controllingField(project, object, field)] : null;
        if (typeof entity === 'string') {
            values[field.name] = addField(engine, entity, value) ?? value;
        }
    }
    return addRow(engine, object.name, values);
}

/** The field of the record that says which object a metadata relationship to a field is about. */
function controllingField(project: ProjectFiles, object: ObjectSchema, field: FieldSchema): string {
    const end = `/${object.name}/fields/${field.name}.field-meta.xml`;
    const file = project.files.find((each) => `/${each}`.endsWith(end));
    const pattern = /<metadataRelationshipControllingField>\s*(?:\w+\.)?(\w+)\s*</;
    return (file === undefined ? undefined : pattern.exec(project.read(file))?.[1]) ?? '';
}

function valuesOf(
    engine: Engine,
    object: ObjectSchema,
    xml: XmlElement
): readonly { readonly field: FieldSchema; readonly value: string }[] {
    return elements(xml, 'values').flatMap((item) => {
        const name = text(item, 'field') ?? '';
        const field =
            engine.schema.field(object, qualify(name, engine.schema.namespace)) ?? engine.schema.field(object, name);
        const value = valueText(item);
        return field && value !== undefined ? [{ field, value }] : [];
    });
}

/** The text of `<value xsi:type="xsd:string">`, with or without its attributes; undefined for `xsi:nil`. */
function valueText(item: XmlElement): string | undefined {
    const plain = text(item, 'value');
    if (plain !== undefined) {
        return plain === '' ? undefined : plain;
    }
    const [inner] = elements(item, 'value');
    const content = inner ? text(inner, '#text') : undefined;
    return content === '' ? undefined : content;
}

function convert(field: FieldSchema, value: string): ApexValue {
    switch (field.apexType) {
        case 'Boolean':
            return value.toLowerCase() === 'true';
        case 'Integer':
            return Number(value);
        case 'Decimal':
        case 'Double':
            return decimalParse(value) ?? null;
        case 'Date':
            return new DateValue(Math.floor(Date.parse(value) / 86_400_000));
        case 'Datetime':
            return new DatetimeValue(Date.parse(value));
        case 'String':
            return value;
        default:
            throw new Unsupported(`custom metadata field ${field.name} of type ${field.apexType}`);
    }
}

function referenceTo(engine: Engine, field: FieldSchema, name: string): string | null {
    const object = engine.schema.object(field.referenceTo[0] ?? '');
    const key = object?.fields.get('developername');
    if (!object || !key) {
        return null;
    }
    const row = firstWith(engine.store.table(object), key, name.replace(/^.*\./, ''));
    return row ? idOf(row) : null;
}
