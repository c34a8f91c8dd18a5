/** A custom field's XML -> the field; also standard fields that a project states anew. */
import type { FieldKind, FieldSchema, PicklistValue, SummarySchema } from '../model.js';
import { makeField } from '../fieldShape.js';
import { isCustomName, qualify, qualifyPath, relationshipOf } from '../names.js';
import { elements, child, flag, integer, text, texts, type XmlElement } from './xml.js';

export interface FieldContext {
    readonly namespace: string | undefined;
    /** The object that the field belongs to, canonical. */
    readonly object: string;
    /** Values of a global value set. */
    globalValues(name: string): readonly PicklistValue[] | undefined;
}

/** What became of a field's XML. */
export interface FieldOutcome {
    /** A geolocation gives three fields, anything else one. */
    readonly fields: readonly FieldSchema[];
    /** Name under which the parent finds these children: `Milestones__r`. */
    readonly childRelationship: string | undefined;
    readonly problems: readonly string[];
}

const KINDS: Readonly<Record<string, FieldKind>> = {
    AutoNumber: 'STRING',
    Checkbox: 'BOOLEAN',
    Currency: 'CURRENCY',
    Date: 'DATE',
    DateTime: 'DATETIME',
    Email: 'EMAIL',
    EncryptedText: 'ENCRYPTEDSTRING',
    ExternalLookup: 'STRING',
    Hierarchy: 'REFERENCE',
    Html: 'TEXTAREA',
    IndirectLookup: 'STRING',
    Location: 'LOCATION',
    LongTextArea: 'TEXTAREA',
    Lookup: 'REFERENCE',
    MasterDetail: 'REFERENCE',
    MetadataRelationship: 'REFERENCE',
    MultiselectPicklist: 'MULTIPICKLIST',
    Number: 'DOUBLE',
    Percent: 'PERCENT',
    Phone: 'PHONE',
    Picklist: 'PICKLIST',
    Summary: 'DOUBLE',
    Text: 'STRING',
    TextArea: 'TEXTAREA',
    Time: 'TIME',
    Url: 'URL'
};

/** Lengths that the metadata does not state ("Custom Field Types", Salesforce Help). */
const FIXED_LENGTHS: Readonly<Record<string, number>> = {
    AutoNumber: 30,
    Email: 80,
    Lookup: 18,
    MasterDetail: 18,
    Hierarchy: 18,
    MetadataRelationship: 18,
    MultiselectPicklist: 4099,
    Phone: 40,
    Picklist: 255,
    TextArea: 255,
    Url: 255
};

/**
 * Targets of metadata relationships that are stored by API name, not by Id
 * ("Custom Metadata Relationships", Salesforce Help).
 */
const NAMED_TARGETS = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);

/**
 * Reads a field.
 *
 * @param xml the `CustomField` element, or a `fields` element of an object in Metadata API format
 * @param name the field's name by its file, when the element has none
 */
export function readField(xml: XmlElement, name: string, context: FieldContext): FieldOutcome {
    const apiName = qualify(text(xml, 'fullName') ?? name, context.namespace);
    const type = text(xml, 'type') ?? '';
    const kind = KINDS[type] ?? (isCustomName(apiName) ? undefined : restatedKind(xml));
    if (kind === undefined) {
        const problem =
            type === '' ? `Field ${apiName} has no <type>` : `Field ${apiName} has the unknown type '${type}'`;
        return { fields: [], childRelationship: undefined, problems: [problem] };
    }
    const field = makeField(apiName, kind, { ...commonFacts(xml, type), ...typeFacts(xml, type, apiName, context) });
    const problems = [...problemsOf(field, type, xml), ...unknownValueSet(xml, context)];
    return { fields: withComponents(field), childRelationship: childRelationship(xml, context), problems };
}

/** Standard fields that a project states anew need no type: the platform knows it. */
function restatedKind(xml: XmlElement): FieldKind | undefined {
    return text(xml, 'type') === undefined ? 'STRING' : undefined;
}

function childRelationship(xml: XmlElement, context: FieldContext): string | undefined {
    const name = text(xml, 'relationshipName');
    return name ? qualify(`${name}__r`, context.namespace) : undefined;
}

function commonFacts(xml: XmlElement, type: string): Partial<FieldSchema> {
    const formula = text(xml, 'formula');
    const isComputed = formula !== undefined || type === 'Summary' || type === 'AutoNumber';
    const label = text(xml, 'label');
    return {
        ...(label !== undefined && { label }),
        formula,
        isRequired: !isComputed && (flag(xml, 'required') || type === 'MasterDetail'),
        isUnique: flag(xml, 'unique') || type === 'AutoNumber',
        isExternalId: flag(xml, 'externalId'),
        isCaseSensitive: flag(xml, 'caseSensitive'),
        isAutoNumber: type === 'AutoNumber',
        isHtml: type === 'Html',
        displayFormat: text(xml, 'displayFormat'),
        defaultValue: text(xml, 'defaultValue') ?? (type === 'Checkbox' && !isComputed ? 'false' : undefined),
        inlineHelpText: text(xml, 'inlineHelpText'),
        description: text(xml, 'description'),
        isBlankAsZero: text(xml, 'formulaTreatBlanksAs') !== 'BlankAsBlank',
        isCreateable: !isComputed,
        isUpdateable: !isComputed && (type !== 'MasterDetail' || flag(xml, 'reparentableMasterDetail')),
        isReparentable: flag(xml, 'reparentableMasterDetail'),
        isTracked: flag(xml, 'trackHistory'),
        needsMasterReadOnly: flag(xml, 'writeRequiresMasterRead'),
        length: integer(xml, 'length') ?? FIXED_LENGTHS[type] ?? formulaLength(type, formula),
        precision: integer(xml, 'precision'),
        scale: integer(xml, 'scale')
    };
}

/** Describe gives text formulas 1,300 characters ("Formula Field Limits", Salesforce Help: 3,900 in the formula, 1,300 in the result). */
function formulaLength(type: string, formula: string | undefined): number | undefined {
    return type === 'Text' ? (formula === undefined ? 255 : 1300) : undefined;
}

function typeFacts(xml: XmlElement, type: string, name: string, context: FieldContext): Partial<FieldSchema> {
    switch (type) {
        case 'Lookup':
        case 'MasterDetail':
        case 'Hierarchy':
        case 'MetadataRelationship':
            return referenceFacts(xml, type, name, context);
        case 'Picklist':
        case 'MultiselectPicklist':
            return picklistFacts(xml, context);
        case 'Summary':
            return { summary: readSummary(xml, context) };
        default:
            return {};
    }
}

function referenceFacts(xml: XmlElement, type: string, name: string, context: FieldContext): Partial<FieldSchema> {
    const stated = texts(xml, 'referenceTo').map((target) => qualify(target, context.namespace));
    const referenceTo = stated.length === 0 && type === 'Hierarchy' ? [context.object] : stated;
    const isNamed = referenceTo.some((target) => NAMED_TARGETS.has(target));
    return {
        referenceTo,
        relationshipName: /__c$/i.test(name) ? relationshipOf(name) : name.replace(/Id$/, ''),
        isMasterDetail: type === 'MasterDetail',
        deleteConstraint: type === 'MasterDetail' ? 'Cascade' : deleteConstraint(xml),
        ...(isNamed && { apexType: 'String', length: 255 })
    };
}

function deleteConstraint(xml: XmlElement): 'SetNull' | 'Restrict' | 'Cascade' {
    const stated = text(xml, 'deleteConstraint');
    return stated === 'Restrict' || stated === 'Cascade' ? stated : 'SetNull';
}

function picklistFacts(xml: XmlElement, context: FieldContext): Partial<FieldSchema> {
    const valueSet = child(xml, 'valueSet');
    const setName = text(valueSet ?? {}, 'valueSetName');
    const picklistValues = inlineValues(xml) ?? context.globalValues(setName ?? '') ?? [];
    const controlling =
        text(valueSet ?? {}, 'controllingField') ?? text(child(xml, 'picklist') ?? {}, 'controllingField');
    return {
        picklistValues,
        defaultValue: picklistValues.find((value) => value.isDefault)?.value,
        isRestrictedPicklist: valueSet !== undefined && (flag(valueSet, 'restricted') || setName !== undefined),
        ...(setName === undefined ? {} : { valueSet: setName }),
        controllingField: controlling === undefined ? undefined : qualify(controlling, context.namespace)
    };
}

function inlineValues(xml: XmlElement): readonly PicklistValue[] | undefined {
    const definition = child(child(xml, 'valueSet') ?? {}, 'valueSetDefinition');
    if (definition !== undefined) {
        return readValues(elements(definition, 'value'));
    }
    const picklist = child(xml, 'picklist');
    return picklist === undefined ? undefined : readValues(elements(picklist, 'picklistValues'));
}

/** @param values elements with `fullName`, `label`, `default`, `isActive` */
export function readValues(values: readonly XmlElement[]): readonly PicklistValue[] {
    return values.map((value) => {
        const name = text(value, 'fullName') ?? '';
        const label = text(value, 'label') ?? '';
        return {
            value: name,
            label: label === '' ? name : label,
            isActive: text(value, 'isActive') !== 'false',
            isDefault: flag(value, 'default')
        };
    });
}

function readSummary(xml: XmlElement, context: FieldContext): SummarySchema {
    const [childObject, childField] = splitOnce(qualifyPath(text(xml, 'summaryForeignKey') ?? '', context.namespace));
    const summarized = text(xml, 'summarizedField');
    return {
        operation: summaryOperation(text(xml, 'summaryOperation')),
        childObject,
        childField,
        summarizedField:
            summarized === undefined ? undefined : splitOnce(qualifyPath(summarized, context.namespace))[1],
        filters: elements(xml, 'summaryFilterItems').map((item) => ({
            field: splitOnce(qualifyPath(text(item, 'field') ?? '', context.namespace))[1],
            operation: text(item, 'operation') ?? 'equals',
            value: text(item, 'value') ?? ''
        }))
    };
}

function summaryOperation(stated: string | undefined): SummarySchema['operation'] {
    return stated === 'sum' || stated === 'min' || stated === 'max' ? stated : 'count';
}

function splitOnce(path: string): readonly [string, string] {
    const dot = path.indexOf('.');
    return dot < 0 ? ['', path] : [path.slice(0, dot), path.slice(dot + 1)];
}

function problemsOf(field: FieldSchema, type: string, xml: XmlElement): readonly string[] {
    if (field.kind === 'REFERENCE' && field.referenceTo.length === 0 && field.name.endsWith('__c')) {
        return [`Field ${field.name} of type ${type} has no <referenceTo>`];
    }
    if (type === 'Summary' && (field.summary?.childObject === '' || field.summary?.childField === '')) {
        return [`Field ${field.name} of type Summary has no <summaryForeignKey> of the form Child__c.Parent__c`];
    }
    if ((type === 'Text' || type === 'LongTextArea') && field.formula === undefined && !integer(xml, 'length')) {
        return field.isCustom ? [`Field ${field.name} of type ${type} has no <length>`] : [];
    }
    return [];
}

function unknownValueSet(xml: XmlElement, context: FieldContext): readonly string[] {
    const name = text(child(xml, 'valueSet') ?? {}, 'valueSetName');
    const isKnown = name === undefined || context.globalValues(name) !== undefined;
    return isKnown ? [] : [`The global value set '${name}' does not exist`];
}

/** A geolocation has its coordinates as fields of their own: `Place__Latitude__s`, `Place__Longitude__s`. */
function withComponents(field: FieldSchema): readonly FieldSchema[] {
    if (field.kind !== 'LOCATION') {
        return [field];
    }
    const base = field.name.replace(/__c$/i, '');
    const part = (name: string): FieldSchema =>
        makeField(`${base}__${name}__s`, 'DOUBLE', {
            label: `${field.label} (${name})`,
            isCustom: true,
            precision: 15,
            scale: field.scale,
            compoundName: field.name
        });
    return [{ ...field, isCreateable: false, isUpdateable: false }, part('Latitude'), part('Longitude')];
}
