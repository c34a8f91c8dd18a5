/** Reads the fields that the project states for all objects, and which child relationships their lookups make. */
import { readField } from './metadata/fieldXml.js';
import type { ObjectSource, ProjectMetadata, Report } from './metadata/collect.js';
import { readValueSet } from './metadata/partsXml.js';
import type { ChildRelationship, FieldKind, FieldSchema, PicklistValue } from './model.js';

/** The fields that the project states for one object. */
export interface ProjectFields {
    readonly fields: readonly FieldSchema[];
}

export interface AllProjectFields {
    /** By lower-case object name; `Activity`'s are with `task` and `event`. */
    readonly byObject: ReadonlyMap<string, ProjectFields>;
    /** By lower-case name of the parent. */
    readonly children: ReadonlyMap<string, readonly ChildRelationship[]>;
}

const NONE: ProjectFields = { fields: [] };

/** @returns the fields of an object, none when the project states none. */
export function fieldsOf(all: AllProjectFields, object: string): ProjectFields {
    return all.byObject.get(object.toLowerCase()) ?? NONE;
}

export function readAllFields(
    metadata: ProjectMetadata,
    namespace: string | undefined,
    report: Report
): AllProjectFields {
    const valueSets = new Map<string, readonly PicklistValue[]>(
        metadata.globalValueSets.map((part) => [part.name.toLowerCase(), readValueSet(part)])
    );
    const globalValues = (name: string): readonly PicklistValue[] | undefined => valueSets.get(name.toLowerCase());
    const byObject = new Map<string, FieldSchema[]>();
    const children = new Map<string, ChildRelationship[]>();
    for (const source of metadata.objects.values()) {
        const context = { namespace, object: source.name, globalValues };
        for (const part of source.fields) {
            const outcome = readField(part.xml, part.name, context);
            outcome.problems.forEach((problem) => report(part.file, problem));
            for (const object of holdersOf(source)) {
                push(byObject, object, ...outcome.fields);
                const [field] = outcome.fields;
                if (field && outcome.childRelationship) {
                    const child = { name: outcome.childRelationship, childObject: object, childField: field.name };
                    field.referenceTo.forEach((parent) => push(children, parent, child));
                }
            }
        }
    }
    const resolved = new Map<string, ProjectFields>();
    for (const [object, fields] of byObject) {
        resolved.set(object, { fields: fields.map((field) => withSummaryKind(field, byObject)) });
    }
    return { byObject: resolved, children };
}

/** Fields of Activity are fields of Task and of Event ("Activity Custom Fields", Metadata API Developer Guide). */
function holdersOf(source: ObjectSource): readonly string[] {
    return source.name === 'Activity' ? ['Task', 'Event'] : [source.name];
}

function push<T>(map: Map<string, T[]>, name: string, ...items: readonly T[]): void {
    const key = name.toLowerCase();
    const known = map.get(key);
    if (known) {
        known.push(...items);
    } else {
        map.set(key, [...items]);
    }
}

/** A sum, minimum or maximum has the type of what it summarises; `Amount` of Opportunity and its like are currencies. */
function withSummaryKind(field: FieldSchema, byObject: ReadonlyMap<string, readonly FieldSchema[]>): FieldSchema {
    const { summary } = field;
    if (!summary || summary.operation === 'count' || summary.summarizedField === undefined) {
        return summary ? { ...field, precision: 18, scale: 0 } : field;
    }
    const wanted = summary.summarizedField.toLowerCase();
    const source = byObject.get(summary.childObject.toLowerCase())?.find((item) => item.name.toLowerCase() === wanted);
    const kind: FieldKind = source?.kind ?? 'CURRENCY';
    const apexType = source?.apexType ?? 'Decimal';
    return { ...field, kind, apexType, precision: source?.precision, scale: source?.scale };
}
