/** Queries of children in SELECT: `(SELECT Id FROM Contacts)`. One pass for all parents, by the index of the lookup. */
import { childLevels } from '../../compiler/bind/soql/relationships.js';
import type { SoqlQuery } from '../../compiler/soqlAst.js';
import { ListValue } from '../../language/collections.js';
import { Unsupported } from '../../language/unsupported.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { RecordValue } from '../../schema/record.js';
import type { Row } from '../store/row.js';
import { queryError } from './errors.js';
import { matchAt, planFilter, rowTest, type Filter } from './filter.js';
import { planLimit, type Limit } from './limits.js';
import { planOrder, type Sorter } from './ordering.js';
import { columnOf } from './columns.js';
import { makeScope, startOf, type PlanScope } from './planning.js';
import { Projection } from './projection.js';
import type { Constants, Run } from './run.js';
import { planSelect } from './select.js';

/** Of the current version: what a class of an older one must not do, its compiler has refused. */
const CHILD_LEVELS = childLevels(Infinity);

export class ChildPlan {
    constructor(
        /** Canonical: `Contacts`. */
        readonly relationship: string,
        readonly object: ObjectSchema,
        private readonly lookup: FieldSchema,
        private readonly filter: Filter,
        private readonly sort: Sorter<Row>,
        private readonly limit: Limit,
        private readonly projection: Projection,
        private readonly constants: Constants
    ) {}

    /** How many child queries there are in it, with itself. */
    get queries(): number {
        return this.projection.children.reduce((sum, child) => sum + child.queries, 1);
    }

    /** Gives each parent its children; parents without any get no list, so that the record says so itself. */
    addTo(parents: readonly RecordValue[], outer: Run): void {
        const run = this.constants.begin(outer.session);
        const index = this.filter.table.index(this.lookup);
        const test = rowTest(this.filter, run, undefined);
        const all: RecordValue[] = [];
        for (const parent of parents) {
            const id = parent.id;
            const rows = id === null ? [] : matchAt(this.filter, index.positions(id), test);
            if (rows.length > 0) {
                this.sort(rows, run);
                const records = this.limit
                    .apply(rows, run)
                    .map((row) => this.projection.project(row, run, this.object));
                all.push(...records);
                if (records.length > 0) {
                    parent.setRelation(this.relationship, new ListValue(records, this.projection.listType()));
                }
            }
        }
        outer.session.countRows(all.length, this.object);
        for (const child of this.projection.children) {
            child.addTo(all, run);
        }
    }
}

/** @throws QueryException for an unknown relationship */
export function planChildren(parent: PlanScope, query: SoqlQuery): ChildPlan {
    const { relationship, object, lookup } = resolveRelationship(parent, query);
    if (query.for.length > 0) {
        throw new Unsupported(`SOQL FOR ${query.for.join(', ')} in a child query`);
    }
    parent.reach.children++;
    const place = `${parent.place}/${relationship}`;
    if (place.split('/').length - 1 > CHILD_LEVELS) {
        throw queryError('soql-child-levels', String(CHILD_LEVELS));
    }
    const scope = makeScope({ ...parent, place }, object, query);
    const projection = new Projection(scope, object, false);
    planSelect(scope, query, projection);
    parent.uses.add(object, lookup);
    return new ChildPlan(
        relationship,
        object,
        lookup,
        planFilter(scope, query.where),
        planOrder(query.orderBy, (item) => columnOf(scope, item.operand)),
        planLimit(scope, query),
        projection,
        scope.constants
    );
}

function resolveRelationship(
    parent: PlanScope,
    query: SoqlQuery
): { readonly relationship: string; readonly object: ObjectSchema; readonly lookup: FieldSchema } {
    const [from] = query.from;
    const { steps, names } = startOf(parent, from?.path ?? []);
    const [name = '', ...rest] = names;
    const child = steps.length > 0 || rest.length > 0 ? undefined : parent.schema.child(parent.object, name);
    const object = child && parent.schema.object(child.childObject);
    if (!child || !object) {
        throw queryError('soql-unknown-child', from?.path.join('.') ?? '');
    }
    const lookup = child.childField === undefined ? undefined : parent.schema.field(object, child.childField);
    if (!lookup) {
        throw new Unsupported(`SOQL of the child relationship ${parent.object.name}.${child.name}`);
    }
    return { relationship: child.name, object, lookup };
}
