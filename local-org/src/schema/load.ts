/** Loads the schema of a project: its metadata over the catalogue of standard objects. */
import type { Diagnostic } from '../compiler/diagnostics.js';
import type { Catalogue } from '../compiler/platform/catalogue.js';
import { customObject } from './customObject.js';
import {
    collectMetadata,
    reporterInto,
    type ObjectSource,
    type ProjectFiles,
    type ProjectMetadata,
    type Report
} from './metadata/collect.js';
import { readLabel, readValueSet } from './metadata/partsXml.js';
import type { LabelSchema, ObjectSchema, PicklistValue, Schema } from './model.js';
import { isCustomName } from './names.js';
import { fieldsOf, readAllFields, type AllProjectFields } from './projectFields.js';
import { makeSchema } from './schema.js';
import { standardValueSetOf } from './standard/facts.js';
import { createTranslations } from './translations.js';
import { isObjectLeftOut } from './standard/features.js';
import { standardObject, type StandardAdditions } from './standardObject.js';
import { madeUpPrefixes } from './standardPrefixes.js';

export type { ProjectFiles } from './metadata/collect.js';

export interface LoadedSchema {
    readonly schema: Schema;
    /** What could not be read; everything else is in the schema. */
    readonly diagnostics: readonly Diagnostic[];
}

interface Loading {
    readonly project: ProjectFiles;
    readonly catalogue: Catalogue;
    readonly metadata: ProjectMetadata;
    readonly fields: AllProjectFields;
    readonly makers: Map<string, () => ObjectSchema>;
    readonly names: string[];
    readonly report: Report;
}

/**
 * @param project its files, of which only metadata is read
 * @param catalogue the platform's standard objects
 */
export function loadSchema(project: ProjectFiles, catalogue: Catalogue): LoadedSchema {
    const diagnostics: Diagnostic[] = [];
    const report = reporterInto(diagnostics);
    const metadata = collectMetadata(project, report);
    const fields = readAllFields(metadata, project.namespace, report);
    const loading: Loading = { project, catalogue, metadata, fields, makers: new Map(), names: [], report };
    addStandardObjects(loading);
    addCustomObjects(loading);
    reportUnknownTargets(loading);
    const labels = new Map<string, LabelSchema>(
        metadata.labels.map(readLabel).map((label) => [label.name.toLowerCase(), label])
    );
    const translations = createTranslations(project);
    return { schema: makeSchema(loading.makers, loading.names, labels, project.namespace, translations), diagnostics };
}

function add(loading: Loading, name: string, make: () => ObjectSchema): void {
    loading.names.push(name);
    loading.makers.set(name.toLowerCase(), make);
}

function addStandardObjects(loading: Loading): void {
    const { catalogue, fields, metadata, project } = loading;
    const all = catalogue.sobjects().filter((name) => !isObjectLeftOut(name));
    const names = new Set(all.map((name) => name.toLowerCase()));
    const valueSet = valueSets(metadata);
    const prefixes = madeUpPrefixes(all);
    for (const name of all) {
        const key = name.toLowerCase();
        add(loading, name, () => {
            const additions: StandardAdditions = {
                source: metadata.objects.get(key),
                fields: fieldsOf(fields, name).fields,
                children: fields.children.get(key) ?? [],
                namespace: project.namespace,
                valueSet,
                names,
                keyPrefix: prefixes.get(name)
            };
            return standardObject(catalogue, name, additions);
        });
    }
}

function valueSets(metadata: ProjectMetadata): StandardAdditions['valueSet'] {
    const values = new Map<string, readonly PicklistValue[]>(
        metadata.standardValueSets.map((part) => [part.name.toLowerCase(), readValueSet(part)])
    );
    return (object, field) => values.get(standardValueSetOf(object, field)?.toLowerCase() ?? '');
}

function addCustomObjects(loading: Loading): void {
    const { fields, metadata, project } = loading;
    const own = [...metadata.objects.values()].filter((source) => isCustomName(source.name));
    own.forEach((source, index) => {
        reportUndefined(loading, source);
        const children = (): readonly { name: string; childObject: string; childField: string | undefined }[] =>
            fields.children.get(source.name.toLowerCase()) ?? [];
        const object = customObject(
            source,
            fieldsOf(fields, source.name),
            keyPrefix(source.name, index),
            children,
            project.namespace
        );
        add(loading, object.name, object.make);
        object.companions.forEach((companion) => add(loading, companion.name, companion.make));
    });
}

/** Key prefixes of custom things start with these characters, the rest counts up in base 36. */
function keyPrefix(name: string, index: number): string {
    const lead = /__mdt$/i.test(name) ? 'm' : /__e$/i.test(name) ? 'e' : /__b$/i.test(name) ? 'I' : 'a';
    return lead + index.toString(36).padStart(2, '0');
}

/** Fields of a custom object that nobody defines: the object is of another package, or forgotten. */
function reportUndefined(loading: Loading, source: ObjectSource): void {
    const [field] = source.fields;
    if (source.definition === undefined && field) {
        loading.report(field.file, `The object ${source.name} of field ${field.name} has no object-meta.xml`);
    }
}

function reportUnknownTargets(loading: Loading): void {
    for (const source of loading.metadata.objects.values()) {
        for (const field of fieldsOf(loading.fields, source.name).fields) {
            for (const target of field.referenceTo) {
                if (!loading.makers.has(target.toLowerCase())) {
                    const file = source.fields.find((part) => field.name.endsWith(part.name))?.file;
                    loading.report(
                        file ?? loading.project.root,
                        `Field ${field.name}: no object named ${target} found`
                    );
                }
            }
        }
    }
}
