/** SELECT of queries that give records: what goes into each record, and into the records of its parents. */
import { ListValue } from '../../language/collections.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { idOf, isDeleted, type Row } from '../store/row.js';
import type { ChildPlan } from './children.js';
import { queryError } from './errors.js';
import type { PlanContext } from './planning.js';
import { fieldReader, readerByNames } from './readers.js';
import type { Run } from './run.js';
import { findParent, type Place, type Step } from './steps.js';

/** @param object the object that the row is of */
export type ValueReader = (row: Row, run: Run, object: ObjectSchema) => ApexValue;

/** A record to be made of a row. Built while SELECT is planned, then finished. */
export class Projection {
    private readonly values = new Map<string, ValueReader>();
    private readonly parents = new Map<string, ParentProjection>();
    readonly children: ChildPlan[] = [];
    private readonly queried = new Set<string>(['Id']);

    /**
     * @param schema of the records: object `Name` for parents of any type
     * @param isPolymorphic whether rows may be of any object
     */
    constructor(
        private readonly context: PlanContext,
        readonly schema: ObjectSchema,
        private readonly isPolymorphic: boolean
    ) {}

    /** Adds a field under its name. @throws QueryException when it is there already */
    addField(field: FieldSchema): void {
        this.addValue(field.name, this.reader(field.name, field));
    }

    /** Adds a value under a name. @throws QueryException when there is one */
    addValue(name: string, read: ValueReader): void {
        if (this.values.has(name)) {
            throw queryError('soql-duplicate-field', name);
        }
        this.values.set(name, read);
        this.queried.add(name);
    }

    hasValue(name: string): boolean {
        return this.values.has(name);
    }

    /** The projection of a parent; made on first use. */
    parent(step: Step): Projection {
        return this.parentOf(step).plain();
    }

    /** The projections of a parent by its type: TYPEOF. */
    parentOf(step: Step): ParentProjection {
        let parent = this.parents.get(step.relationship);
        if (!parent) {
            parent = new ParentProjection(this.context, step, this.reader(step.lookup.name, step.lookup));
            this.parents.set(step.relationship, parent);
            this.queried.add(step.relationship);
            this.queried.add(step.lookup.name);
        }
        return parent;
    }

    addChildren(plan: ChildPlan): void {
        this.children.push(plan);
        this.queried.add(plan.relationship);
    }

    private reader(name: string, field: FieldSchema): ValueReader {
        if (!this.isPolymorphic) {
            return fieldReader(this.context, this.schema, field);
        }
        const readers = new Map<ObjectSchema, ValueReader>();
        return (row, run, object) => {
            let read = readers.get(object);
            if (!read) {
                readers.set(object, (read = readerByNames(this.context, object, [name])));
            }
            return read(row, run, object);
        };
    }

    /**
     * Makes the record of a row. Null fields are not in it, as on the platform; the id and the lookups of the parents in it
     * always are.
     */
    project(row: Row, run: Run, object: ObjectSchema): RecordValue {
        const record = new RecordValue(this.schema);
        const { values } = record;
        record.queried = this.queried;
        for (const [name, read] of this.values) {
            const value = read(row, run, object);
            if (value !== null) {
                values[name] = value;
            }
        }
        for (const [name, parent] of this.parents) {
            parent.addTo(record, name, row, run, object);
        }
        values.Id ??= idOf(row);
        return record;
    }

    /** The records of some rows, children included. */
    projectAll(rows: readonly Row[], run: Run): RecordValue[] {
        const records = rows.map((row) => this.project(row, run, this.schema));
        for (const child of this.children) {
            child.addTo(records, run);
        }
        return records;
    }

    listType(): string {
        return `List<${this.schema.name}>`;
    }

    toList(rows: readonly Row[], run: Run): ListValue {
        return new ListValue(this.projectAll(rows, run), this.listType());
    }
}

/** What is selected of a parent: the same for all types of parent, or by type. */
class ParentProjection {
    private all: Projection | undefined;
    private readonly byType = new Map<ObjectSchema, Projection>();

    constructor(
        private readonly context: PlanContext,
        private readonly step: Step,
        private readonly lookup: ValueReader
    ) {}

    /** The projection for parents of all types that have none of their own. */
    plain(): Projection {
        this.all ??= new Projection(this.context, this.step.target, this.step.isPolymorphic);
        return this.all;
    }

    ofType(object: ObjectSchema): Projection {
        const projection = new Projection(this.context, object, false);
        this.byType.set(object, projection);
        return projection;
    }

    addTo(record: RecordValue, name: string, row: Row, run: Run, object: ObjectSchema): void {
        const id = this.lookup(row, run, object);
        if (id === null) {
            return;
        }
        record.values[this.step.lookup.name] ??= id;
        const place = this.find(id, run);
        const projection = place && (this.byType.get(place.table.object) ?? this.all);
        if (place && projection) {
            record.setRelation(name, projection.project(place.row, run, place.table.object));
        }
    }

    private find(id: ApexValue, run: Run): Place | undefined {
        const { includesDeleted } = run.session;
        if (this.step.isPolymorphic) {
            return findParent(this.context.store, id, includesDeleted);
        }
        const table = this.context.store.table(this.step.target);
        const row = typeof id === 'string' ? table.find(id) : undefined;
        return row && (includesDeleted || !isDeleted(row)) ? { table, row } : undefined;
    }
}
