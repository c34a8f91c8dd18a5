/** Finds and reads the metadata files of a project that the schema is made of. */
import type { Diagnostic } from '../../compiler/diagnostics.js';
import { qualify } from '../names.js';
import { elements, parseXml, text, type XmlElement } from './xml.js';

export interface ProjectFiles {
    /** Absolute path of the project. */
    readonly root: string;
    readonly namespace: string | undefined;
    /** All files of the project, relative paths with `/`, sorted. */
    readonly files: readonly string[];
    /** @returns the text of one of `files` */
    read(file: string): string;
}

/** An element with the name that its file gives it, and where it stands. */
export interface Part {
    readonly name: string;
    readonly xml: XmlElement;
    readonly file: string;
}

/** Everything that the project says about one object, from however many folders. */
export interface ObjectSource {
    /** Canonical name. */
    readonly name: string;
    /** The object's own file; undefined when the project only adds to the object. */
    readonly definition: Part | undefined;
    readonly fields: readonly Part[];
    readonly fieldSets: readonly Part[];
    readonly recordTypes: readonly Part[];
}

export interface ProjectMetadata {
    /** By lower-case canonical name. */
    readonly objects: ReadonlyMap<string, ObjectSource>;
    readonly globalValueSets: readonly Part[];
    readonly standardValueSets: readonly Part[];
    readonly labels: readonly Part[];
}

/** Adds a diagnostic at a place in a metadata file. */
export type Report = (file: string, message: string, line?: number, column?: number) => void;

interface MutableSource extends ObjectSource {
    definition: Part | undefined;
    readonly fields: Part[];
    readonly fieldSets: Part[];
    readonly recordTypes: Part[];
}

const DECOMPOSED = /(?:^|\/)([^/]+)\/(fields|fieldSets|recordTypes)\/([^/]+)\.(field|fieldSet|recordType)-meta\.xml$/;
const OBJECT = /(?:^|\/)([^/]+)\.(?:object-meta\.xml|object)$/;
const LABELS = /\.(?:labels-meta\.xml|labels)$/;
const LABEL = /(?:^|\/)([^/]+)\.label-meta\.xml$/;
const VALUE_SET = /(?:^|\/)([^/]+)\.(globalValueSet|standardValueSet)(?:-meta\.xml)?$/;

/** Root element and place in the source of each kind of decomposed part. */
const PARTS = {
    fields: 'CustomField',
    fieldSets: 'FieldSet',
    recordTypes: 'RecordType'
} as const;

/** Elements of an object's file that only matter to pages; cut away before parsing, since they are most of the text. */
const IRRELEVANT = /<(actionOverrides|webLinks|listViews|searchLayouts|compactLayouts)>[\s\S]*?<\/\1>/g;

/**
 * Reads all metadata that the schema needs; files that cannot be read are reported and left out.
 *
 * @param project the project's files
 * @param report where problems go
 */
export function collectMetadata(project: ProjectFiles, report: Report): ProjectMetadata {
    const objects = new Map<string, MutableSource>();
    const globalValueSets: Part[] = [];
    const standardValueSets: Part[] = [];
    const labels: Part[] = [];
    const open = (file: string, root: string): XmlElement | undefined => openXml(project, file, root, report);
    for (const file of project.files) {
        const part = DECOMPOSED.exec(file);
        if (part) {
            const [, object = '', folder = '', name = ''] = part;
            const key = folder as keyof typeof PARTS;
            const xml = open(file, PARTS[key]);
            if (xml) {
                sourceOf(objects, object, project.namespace)[key].push({ name, xml, file });
            }
            continue;
        }
        const object = OBJECT.exec(file);
        if (object) {
            const xml = open(file, 'CustomObject');
            if (xml) {
                addObject(sourceOf(objects, object[1] ?? '', project.namespace), { name: object[1] ?? '', xml, file });
            }
            continue;
        }
        const valueSet = VALUE_SET.exec(file);
        if (valueSet) {
            const [, name = '', kind] = valueSet;
            const xml = open(file, kind === 'globalValueSet' ? 'GlobalValueSet' : 'StandardValueSet');
            if (xml) {
                (kind === 'globalValueSet' ? globalValueSets : standardValueSets).push({ name, xml, file });
            }
        } else if (LABELS.test(file)) {
            const xml = open(file, 'CustomLabels');
            labels.push(...(xml ? partsIn(xml, 'labels', file) : []));
        } else if (LABEL.test(file)) {
            const xml = open(file, 'CustomLabel');
            labels.push(...(xml ? [{ name: LABEL.exec(file)?.[1] ?? '', xml, file }] : []));
        }
    }
    return { objects, globalValueSets, standardValueSets, labels };
}

function openXml(project: ProjectFiles, file: string, root: string, report: Report): XmlElement | undefined {
    let source: string;
    try {
        source = project.read(file);
    } catch (error) {
        report(file, `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
    const relevant = root === 'CustomObject' ? source.replace(IRRELEVANT, blank) : source;
    const outcome = parseXml(relevant, root);
    if ('problem' in outcome) {
        report(file, outcome.problem.message, outcome.problem.line, outcome.problem.column);
        return undefined;
    }
    return outcome.root;
}

/** Keeps the line breaks, so that places in messages stay right. */
function blank(removed: string): string {
    return removed.replace(/[^\n]+/g, '');
}

function sourceOf(objects: Map<string, MutableSource>, name: string, namespace: string | undefined): MutableSource {
    const canonical = qualify(name, namespace);
    const key = canonical.toLowerCase();
    const known = objects.get(key);
    if (known) {
        return known;
    }
    const made: MutableSource = { name: canonical, definition: undefined, fields: [], fieldSets: [], recordTypes: [] };
    objects.set(key, made);
    return made;
}

/** Takes the object's own elements; in Metadata API format its parts are inside. */
function addObject(source: MutableSource, part: Part): void {
    const isBetter = source.definition === undefined || text(source.definition.xml, 'label') === undefined;
    source.definition = isBetter ? part : source.definition;
    source.fields.push(...partsIn(part.xml, 'fields', part.file));
    source.fieldSets.push(...partsIn(part.xml, 'fieldSets', part.file));
    source.recordTypes.push(...partsIn(part.xml, 'recordTypes', part.file));
}

function partsIn(xml: XmlElement, element: string, file: string): readonly Part[] {
    return elements(xml, element).map((item) => ({ name: text(item, 'fullName') ?? '', xml: item, file }));
}

/** @returns a function that makes metadata errors of what it is told. */
export function reporterInto(diagnostics: Diagnostic[]): Report {
    return (file, message, line = 1, column = 1) => {
        diagnostics.push({ file, line, column, severity: 'error', code: 'metadata', message });
    };
}
