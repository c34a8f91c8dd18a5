/** A query, planned: names resolved, conditions compiled, nothing of the text left to look at. */
import type { SoqlQuery } from '../../compiler/soqlAst.js';
import { shapeOf } from '../../compiler/bind/soql/grouping.js';
import { excessOf, newReach } from '../../compiler/bind/soql/relationships.js';
import { ApexException } from '../../language/exceptions.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { Row } from '../store/row.js';
import { numberBinds } from './binds.js';
import { columnOf } from './columns.js';
import { addExcerpt, queryError, queryErrors } from './errors.js';
import { planFilter, planUsingScope, type Filter } from './filter.js';
import { planGroups, type GroupPlan } from './groups.js';
import { planLimit, type Limit } from './limits.js';
import { planOrder, type Sorter } from './ordering.js';
import { bindPosition, makeScope, Uses, type PlanContext, type PlanScope } from './planning.js';
import { Projection } from './projection.js';
import type { Constants } from './run.js';
import { planSelect } from './select.js';
import { defaultOrg, type QuerySurroundings } from './seams.js';
import { track } from './track.js';

/** Clauses behind the query that have an effect beyond its result. */
export interface Effects {
    readonly locks: boolean;
    readonly touches: readonly ('VIEW' | 'REFERENCE')[];
}

interface CommonPlan {
    readonly object: ObjectSchema;
    readonly filter: Filter;
    readonly usingScope: ReturnType<typeof planUsingScope>;
    readonly constants: Constants;
    /** What user mode must check. */
    readonly uses: Uses;
    /** What of it stands in SELECT and FROM. */
    readonly selected: Uses;
    readonly includesDeleted: boolean;
    /** What the WITH clause says. */
    readonly mode: 'user' | 'system' | 'securityEnforced' | undefined;
    readonly effects: Effects;
}

export interface RowsPlan extends CommonPlan {
    readonly kind: 'rows';
    readonly sort: Sorter<Row> | undefined;
    readonly limit: Limit;
    readonly projection: Projection;
}

export interface CountPlan extends CommonPlan {
    readonly kind: 'count';
    readonly limit: Limit;
}

export interface AggregatePlan extends CommonPlan {
    readonly kind: 'aggregate';
    readonly groups: GroupPlan;
}

export type QueryPlan = RowsPlan | CountPlan | AggregatePlan;

/**
 * @throws QueryException for what the platform refuses, Unsupported for what this engine lacks; nothing in the query is
 *     passed over in silence
 */
export function planQuery(surroundings: QuerySurroundings, query: SoqlQuery): QueryPlan {
    const tracked = track(query);
    const positions = numberBinds(query);
    const context: PlanContext = {
        schema: surroundings.schema,
        store: surroundings.store,
        formulas: surroundings.formulas,
        org: surroundings.org ?? defaultOrg,
        uses: new Uses(),
        selected: new Uses(),
        reach: newReach(),
        place: '',
        bindPosition: (node) => bindPosition(positions, node)
    };
    const plan = planWithExcerpt(context, tracked.tree, query.text);
    const excess = excessOf(context.reach);
    if (excess) {
        throw queryError(excess.code, String(excess.count), String(excess.most));
    }
    const overlooked = tracked.unread();
    if (overlooked.length > 0) {
        throw new Unsupported(`SOQL: no use was made of ${overlooked.join(', ')} in ${query.text}`);
    }
    return plan;
}

function planWithExcerpt(context: PlanContext, tree: SoqlQuery, text: string): QueryPlan {
    try {
        return planTree(context, tree);
    } catch (error) {
        if (error instanceof ApexException) {
            addExcerpt(error, text);
        }
        throw error;
    }
}

function planTree(context: PlanContext, query: SoqlQuery): QueryPlan {
    const scope = makeScope(context, findObject(context, query), query);
    const common: CommonPlan = {
        object: scope.object,
        filter: planFilter(scope, query.where),
        usingScope: planUsingScope(scope, query),
        constants: scope.constants,
        uses: context.uses,
        selected: context.selected,
        includesDeleted: query.allRows,
        mode: modeOf(query),
        effects: effectsOf(query)
    };
    switch (shapeOf(query)) {
        case 'rows':
            return planRows(scope, query, common);
        case 'count':
            return planCount(scope, query, common);
        case 'aggregate':
            return { ...common, kind: 'aggregate', groups: planGroups(scope, query) };
    }
}

function findObject(context: PlanContext, query: SoqlQuery): ObjectSchema {
    const name = query.from[0]?.path.join('.') ?? '';
    const object = context.schema.object(name);
    if (!object) {
        throw queryError('soql-unknown-object', name);
    }
    return object;
}

function planRows(scope: PlanScope, query: SoqlQuery, common: CommonPlan): RowsPlan {
    if (query.having) {
        throw queryError('soql-not-grouped', 'HAVING');
    }
    const projection = new Projection(scope, scope.object, false);
    scope.uses.whileSelecting(scope.selected, () => planSelect(scope, query, projection));
    const { orderBy } = query;
    return {
        ...common,
        kind: 'rows',
        sort: orderBy.length === 0 ? undefined : planOrder(orderBy, (item) => columnOf(scope, item.operand)),
        limit: planLimit(scope, query),
        projection
    };
}

/** `SELECT COUNT() FROM X`: the item itself says no more than that. */
function planCount(scope: PlanScope, query: SoqlQuery, common: CommonPlan): CountPlan {
    const [first] = query.orderBy;
    if (first) {
        throw queryErrors.orderedCount(columnOf(scope, first.operand).text);
    }
    const [item] = query.select;
    if (item?.kind === 'Function' && item.alias !== undefined) {
        throw queryErrors.alias();
    }
    if (query.having) {
        throw queryError('soql-not-grouped', 'HAVING');
    }
    return { ...common, kind: 'count', limit: planLimit(scope, query) };
}

function modeOf({ with: clause }: SoqlQuery): CommonPlan['mode'] {
    switch (clause?.mode) {
        case undefined:
            return undefined;
        case 'USER_MODE':
            return 'user';
        case 'SYSTEM_MODE':
            return 'system';
        case 'SECURITY_ENFORCED':
            return 'securityEnforced';
        case 'OTHER':
            throw new Unsupported(`SOQL WITH ${clause.text}`);
    }
}

function effectsOf(query: SoqlQuery): Effects {
    let locks = false;
    const touches: ('VIEW' | 'REFERENCE')[] = [];
    for (const clause of query.for) {
        switch (clause) {
            case 'UPDATE':
                locks = true;
                break;
            case 'VIEW':
            case 'REFERENCE':
                touches.push(clause);
                break;
            default:
                throw new Unsupported(`SOQL ${clause}`);
        }
    }
    if (locks && query.orderBy.length > 0) {
        throw queryErrors.orderedLock();
    }
    return { locks, touches };
}
