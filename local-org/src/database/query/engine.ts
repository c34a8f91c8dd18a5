/**
 * The query engine: SOQL over the store. Inline queries, `Database.query` and its kin, and whatever else reads records
 * goes through it.
 */
import { parseQuery } from '../../compiler/parse/index.js';
import type { SoqlQuery } from '../../compiler/soqlAst.js';
import { ListValue } from '../../language/collections.js';
import { weigh } from '../../language/heapGuard.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ObjectSchema } from '../../schema/model.js';
import { idOf, type Row } from '../store/row.js';
import type { BindSource } from './binds.js';
import { checkAccess } from './checkAccess.js';
import { wantedValues, withComputedRows } from './computedRows.js';
import { queryException } from './errors.js';
import { matchRows } from './filter.js';
import { planQuery, type AggregatePlan, type CountPlan, type QueryPlan, type RowsPlan } from './plan.js';
import type { Run, Session } from './run.js';
import type { QueryOptions, QuerySurroundings, RowTest } from './seams.js';

/** The rows of a query, to be made records of piece by piece: query locators and cursors. */
export interface QueryCursor {
    readonly object: ObjectSchema;
    readonly size: number;
    /**
     * Records from one place up to but not with another, as they are now: a cursor keeps ids ("Apex Cursors", Apex Developer
     * Guide). Deleted ones are left out.
     */
    records(from: number, to: number): ListValue;
    /** Whether the record at a place is still there. */
    isThere(place: number): boolean;
}

export interface QueryEngine {
    /**
     * Query text to a tree; the same text gives the same tree.
     *
     * @throws QueryException
     */
    parse(text: string): SoqlQuery;
    /**
     * Runs a query.
     *
     * @returns `List<X>` of records, `List<AggregateResult>`, or for `SELECT COUNT()` a number
     * @throws QueryException, LimitException by the counters, Unsupported
     */
    run(query: SoqlQuery, binds: BindSource, options: QueryOptions): ListValue | number;
    /** How many rows a query has: `Database.countQuery`; of one that is not `SELECT COUNT()` the rows of its result. */
    count(query: SoqlQuery, binds: BindSource, options: QueryOptions): number;
    /** `Database.getQueryLocator` and `Database.getCursor`. Counting its rows is left to the caller: the limits differ. */
    open(query: SoqlQuery, binds: BindSource, options: QueryOptions): QueryCursor;
}

/** How many texts are kept with their trees. */
const KEPT_TEXTS = 1000;

export function createQueryEngine(surroundings: QuerySurroundings): QueryEngine {
    const { access, counters } = surroundings;
    const plans = new WeakMap<SoqlQuery, QueryPlan>();
    const trees = new Map<string, SoqlQuery>();

    function planOf(query: SoqlQuery): QueryPlan {
        let plan = plans.get(query);
        if (!plan) {
            plans.set(query, (plan = planQuery(surroundings, query)));
        }
        return plan;
    }

    /** Checks permissions and counts the query. */
    function begin(query: SoqlQuery, binds: BindSource, given: QueryOptions): { plan: QueryPlan; run: Run } {
        const plan = planOf(query);
        if (given.isUncounted !== true) {
            counters?.query(plan.object);
        }
        const options: QueryOptions =
            plan.mode === 'user' || plan.mode === 'system' ? { ...given, access: plan.mode } : given;
        checkAccess(plan, options, access);
        for (const [used] of plan.uses.entries()) {
            access?.beforeReading?.(used);
        }
        const run = plan.constants.begin(makeSession(plan, binds, options));
        surroundings.prepare?.({
            object: plan.object,
            uses: () => plan.uses.entries(),
            wanted: (column) => wantedValues(plan.filter, run, column),
            objectNames: () => surroundings.schema.objectNames()
        });
        return { plan, run };
    }

    function countRows(count: number, object: ObjectSchema, { isUncounted }: QueryOptions): void {
        if (isUncounted !== true) {
            counters?.rows(count, object);
        }
    }

    function makeSession(plan: QueryPlan, binds: BindSource, options: QueryOptions): Session {
        const transaction = surroundings.transaction();
        const isShared = options.isShared ?? (options.access === 'user' || (access?.enforcesSharing?.() ?? false));
        const visible = new Map<ObjectSchema, RowTest | undefined>();
        return {
            transaction,
            now: transaction.now(),
            binds,
            options,
            includesDeleted: plan.includesDeleted,
            visible(object) {
                if (isShared && access && !visible.has(object)) {
                    visible.set(object, access.visibleRows(object));
                }
                return visible.get(object);
            },
            countRows: (count, object) => {
                countRows(count, object, options);
            }
        };
    }

    function find(plan: QueryPlan, run: Run, most: number): Row[] {
        return withComputedRows(surroundings, plan.filter, run, () =>
            matchRows(plan.filter, run, most, plan.usingScope?.(run, access))
        );
    }

    function rowsOf(plan: RowsPlan, run: Run): readonly Row[] {
        const rows = find(plan, run, plan.sort ? Infinity : plan.limit.most(run));
        plan.sort?.(rows, run);
        return plan.limit.apply(rows, run);
    }

    function runRows(plan: RowsPlan, run: Run): ListValue {
        const rows = rowsOf(plan, run);
        countRows(rows.length, plan.object, run.session.options);
        runEffects(plan, rows);
        countChildQueries(plan);
        const list = plan.projection.toList(rows, run);
        weigh(list);
        return list;
    }

    function countChildQueries(plan: RowsPlan): void {
        const queries = plan.projection.children.reduce((sum, child) => sum + child.queries, 0);
        if (queries > 0) {
            counters?.childQueries(queries);
        }
    }

    function runCount(plan: CountPlan, run: Run): number {
        const rows = plan.limit.apply(find(plan, run, plan.limit.most(run)), run);
        // a query that gives a number counts as one row (Winter '19 Release Notes: COUNT() does not count as much)
        countRows(1, plan.object, run.session.options);
        return rows.length;
    }

    function runAggregate(plan: AggregatePlan, run: Run): ListValue {
        const rows = find(plan, run, Infinity);
        const results = plan.groups.run(rows, run);
        // the same: COUNT(field) counts its results as rows, all other aggregates what they read
        const count = plan.groups.countsOnly ? results.items.length : rows.length;
        countRows(count, plan.object, run.session.options);
        return results;
    }

    function runEffects(plan: QueryPlan, rows: readonly Row[]): void {
        const { locks, touches } = plan.effects;
        const { effects } = surroundings;
        if (touches.length > 0 && !effects) {
            throw new Unsupported(`SOQL FOR ${touches.join(', ')}`);
        }
        if (rows.length === 0 || !effects) {
            return;
        }
        if (locks) {
            effects.lock(plan.object, rows.map(idOf));
        }
        touches.forEach((how) => effects.touch(how, plan.object, rows.map(idOf)));
    }

    function parse(text: string): SoqlQuery {
        const known = trees.get(text);
        if (known) {
            return known;
        }
        const { unit, diagnostics } = parseQuery(text);
        const [problem] = diagnostics;
        if (!unit || problem) {
            throw queryException(problem?.message ?? `unexpected token: '${text}'`);
        }
        if (trees.size >= KEPT_TEXTS) {
            trees.clear();
        }
        trees.set(text, unit);
        return unit;
    }

    function openCursor(plan: RowsPlan, run: Run, ids: readonly string[]): QueryCursor {
        const { table } = plan.filter;
        const now = (id: string): Row | undefined => (plan.includesDeleted ? table.find(id) : table.live(id));
        return {
            object: plan.object,
            size: ids.length,
            records(from, to) {
                const wanted = ids
                    .slice(from, to)
                    .map(now)
                    .filter((row) => row !== undefined);
                return plan.projection.toList(wanted, run);
            },
            isThere(place) {
                const id = ids[place];
                return id !== undefined && now(id) !== undefined;
            }
        };
    }

    function execute(query: SoqlQuery, binds: BindSource, options: QueryOptions): ListValue | number {
        const { plan, run } = begin(query, binds, options);
        switch (plan.kind) {
            case 'rows':
                return runRows(plan, run);
            case 'count':
                return runCount(plan, run);
            case 'aggregate':
                return runAggregate(plan, run);
        }
    }

    return {
        parse,
        run: execute,
        count(query, binds, options) {
            const result = execute(query, binds, options);
            return typeof result === 'number' ? result : result.items.length;
        },
        open(query, binds, options) {
            const { plan, run } = begin(query, binds, options);
            if (plan.kind !== 'rows') {
                const items = plan.kind === 'aggregate' ? runAggregate(plan, run) : undefined;
                if (!items) {
                    throw new Unsupported('Database.getQueryLocator of SELECT COUNT()');
                }
                return fixedCursor(plan.object, items);
            }
            const rows = rowsOf(plan, run);
            runEffects(plan, rows);
            countChildQueries(plan);
            return openCursor(plan, run, rows.map(idOf));
        }
    };
}

/** A cursor over records that there are already. */
export function fixedCursor(object: ObjectSchema, { items, type }: ListValue): QueryCursor {
    return {
        object,
        size: items.length,
        records: (from, to) => new ListValue(items.slice(from, to), type),
        isThere: (place) => place < items.length
    };
}
