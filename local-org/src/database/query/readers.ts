/** Reading fields of rows and of their parents. */
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { FieldReference } from '../formula/environment.js';
import { isDeleted, type Row } from '../store/row.js';
import { compoundReader } from './compound.js';
import type { FieldPath, PlanContext } from './planning.js';
import type { RowReader, Run } from './run.js';
import { findParent, type Step } from './steps.js';

/** A reader for the field at the end of a path. */
export function pathReader(context: PlanContext, { steps, object, field }: FieldPath): RowReader {
    const [first, ...rest] = steps;
    if (!first) {
        return fieldReader(context, object, field);
    }
    return first.isPolymorphic
        ? polymorphicReader(context, first, rest, field)
        : parentReader(context, first, pathReader(context, { steps: rest, object, field }));
}

function parentReader(context: PlanContext, step: Step, read: RowReader): RowReader {
    const lookup = fieldReader(context, step.holder, step.lookup);
    const table = context.store.table(step.target);
    return (row, run) => {
        const id = lookup(row, run);
        const parent = typeof id === 'string' ? table.find(id) : undefined;
        return parent && (run.session.includesDeleted || !isDeleted(parent)) ? read(parent, run) : null;
    };
}

/** Which object the parent is of is known for each row only, so readers are made for each object that occurs. */
function polymorphicReader(context: PlanContext, step: Step, rest: readonly Step[], field: FieldSchema): RowReader {
    const lookup = fieldReader(context, step.holder, step.lookup);
    const readers = new Map<ObjectSchema, RowReader>();
    const names = [...rest.map(({ relationship }) => relationship), field.name];
    return (row, run) => {
        const place = findParent(context.store, lookup(row, run), run.session.includesDeleted);
        if (!place) {
            return null;
        }
        const { object } = place.table;
        let read = readers.get(object);
        if (!read) {
            readers.set(object, (read = readerByNames(context, object, names)));
        }
        return read(place.row, run);
    };
}

/** Reads what object `Name` has of any object: its type, its name, and fields of the same names ("Name", Object Reference). */
export function readerByNames(context: PlanContext, object: ObjectSchema, names: readonly string[]): RowReader {
    const [name = '', ...rest] = names;
    if (rest.length > 0) {
        const lookup = context.schema.parent(object, name);
        const target = lookup?.referenceTo[0];
        const parent = target === undefined ? undefined : context.schema.object(target);
        if (!lookup || !parent) {
            return () => null;
        }
        const step: Step = { holder: object, lookup, relationship: name, target: parent, isPolymorphic: false };
        return parentReader(context, step, readerByNames(context, parent, rest));
    }
    if (name === 'Type') {
        return () => object.name;
    }
    const field =
        name === 'Name'
            ? [...object.fields.values()].find(({ isNameField }) => isNameField)
            : context.schema.field(object, name);
    return field ? fieldReader(context, object, field) : () => null;
}

/** A reader for a field of the row itself. */
export function fieldReader(context: PlanContext, object: ObjectSchema, field: FieldSchema): RowReader {
    if (field.formula !== undefined) {
        return formulaReader(context, object, field);
    }
    const compound = compoundReader(object, field);
    if (compound) {
        return compoundFieldReader(context, object, compound);
    }
    const slot = context.store.table(object).layout.slot(field.name);
    return field.kind === 'BOOLEAN' ? (row) => row[slot] === true : (row) => row[slot] ?? null;
}

function compoundFieldReader(
    context: PlanContext,
    object: ObjectSchema,
    compound: NonNullable<ReturnType<typeof compoundReader>>
): RowReader {
    const readers = new Map<FieldSchema, RowReader>();
    const readerOf = (part: FieldSchema): RowReader => {
        let reader = readers.get(part);
        if (!reader) {
            readers.set(part, (reader = fieldReader(context, object, part)));
        }
        return reader;
    };
    return (row, run) => compound((part) => readerOf(part)(row, run));
}

function formulaReader(context: PlanContext, object: ObjectSchema, field: FieldSchema): RowReader {
    if (!context.formulas) {
        throw new Unsupported(`SOQL with the formula field ${object.name}.${field.name}`);
    }
    const compute = context.formulas.compile(object, field);
    const readers = new Map<FieldReference, RowReader>();
    const read = (reference: FieldReference, row: Row, run: Run): ApexValue => {
        let reader = readers.get(reference);
        if (!reader) {
            readers.set(reference, (reader = referenceReader(context, object, reference)));
        }
        return reader(row, run);
    };
    return (row, run) => compute((reference) => read(reference, row, run));
}

/** A field that a formula names, by the lookups on the way to it. */
function referenceReader(context: PlanContext, object: ObjectSchema, reference: FieldReference): RowReader {
    const { parents } = reference;
    let target = reference.object;
    let read = fieldReader(context, target, reference.field);
    for (let at = parents.length - 1; at >= 0; at--) {
        const lookup = parents[at];
        const before = parents[at - 1];
        const holder = before ? targetWith(context, before, lookup) : object;
        if (!lookup || !holder) {
            throw new Unsupported(`SOQL with a formula that reads ${reference.path}`);
        }
        const relationship = lookup.relationshipName ?? lookup.name;
        read = parentReader(context, { holder, lookup, relationship, target, isPolymorphic: false }, read);
        target = holder;
    }
    return read;
}

/** Of the objects that a lookup leads to, the one that has a field. */
function targetWith(
    context: PlanContext,
    lookup: FieldSchema,
    field: FieldSchema | undefined
): ObjectSchema | undefined {
    return lookup.referenceTo
        .map((name) => context.schema.object(name))
        .find((object) => field !== undefined && object?.fields.get(field.name.toLowerCase()) === field);
}
