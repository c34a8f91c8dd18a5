/** Checks inline queries: every name, every type, what is grouped, and in whose name it runs. */
import type { Expression } from '../../ast.js';
import type { BoundExpression, BoundQuery } from '../../bound.js';
import type { SoqlQuery } from '../../soqlAst.js';
import type { Reporter, Scope, World } from '../../world.js';
import type { ObjectSchema } from '../../../schema/model.js';
import { defaultAccess } from '../statements/dml.js';
import { checkCondition } from './conditions.js';
import { checkGroupBy, checkOrder, shapeOf } from './grouping.js';
import { queryReport } from './messages.js';
import { bindsOf } from './queryBinds.js';
import { makeScope, resolveField, type QueryScope } from './queryScope.js';
import { childLevels, childOffsets, excessOf, newReach } from './relationships.js';
import { checkSelect } from './select.js';
import { checkCount, holdsIds } from './values.js';

export { bindsOf } from './queryBinds.js';

export interface QueryContext {
    readonly world: World;
    readonly scope: Scope;
    readonly reporter: Reporter;
    bindExpression(expression: Expression): BoundExpression;
}

/** From this version on queries run in the name of the user unless they say otherwise (Apex Developer Guide, "Enforce User Mode"). */
const USER_MODE_VERSION = 67;

type Checker = Omit<QueryScope, 'object' | 'aliases'>;

/** Checks a query and binds the expressions in it. */
export function bindQuery(query: SoqlQuery, context: QueryContext): BoundQuery {
    const bound = new Map<Expression, BoundExpression>();
    const bind = (expression: Expression): BoundExpression => {
        const known = bound.get(expression) ?? context.bindExpression(expression);
        bound.set(expression, known);
        return known;
    };
    const checker: Checker = {
        schema: context.world.schema,
        report: queryReport(query, context.reporter),
        bind,
        reach: newReach(),
        place: '',
        childLevels: childLevels(context.scope.apiVersion)
    };
    const object = findObject(checker, query);
    if (object) {
        checkQuery(makeScope(checker, object, query), query);
        checkReach(checker, query);
    }
    return {
        query,
        object,
        shape: shapeOf(query),
        binds: bindsOf(query).map(bind),
        ...accessOf(checker, query, context.scope)
    };
}

function findObject(checker: Checker, query: SoqlQuery): ObjectSchema | undefined {
    const [from] = query.from;
    const name = from?.path.join('.') ?? '';
    const object = checker.schema.object(name);
    if (!object) {
        checker.report(from ?? query, 'soql-unknown-object', name);
    }
    return object;
}

/** Reports too many relationships in a whole query. */
function checkReach(checker: Checker, query: SoqlQuery): void {
    const excess = excessOf(checker.reach);
    if (excess) {
        checker.report(query, excess.code, String(excess.count), String(excess.most));
    }
}

function checkQuery(scope: QueryScope, query: SoqlQuery): void {
    const shape = shapeOf(query);
    const groups = checkGroupBy(scope, query);
    const checkSemiJoin = (inner: SoqlQuery): void => semiJoin(scope, inner);
    checkSelect(scope, query, groups, shape, childQuery);
    childOffsets(query).forEach((child) => scope.report(child, 'soql-child-offset'));
    if (query.where) {
        checkCondition(scope, query.where, checkSemiJoin);
    }
    if (query.having) {
        checkCondition(scope, query.having, checkSemiJoin);
    }
    query.orderBy.forEach((item) => checkOrder(scope, item, groups, shape));
    checkCount(scope, query.limit);
    checkCount(scope, query.offset);
}

/** `(SELECT Id FROM Contacts)`, also `FROM Account.Contacts` and `FROM a.Contacts` */
function childQuery(parent: QueryScope, query: SoqlQuery): void {
    const [from] = query.from;
    const name = from?.path.at(-1) ?? '';
    const child = parent.schema.child(parent.object, name);
    const object = child && parent.schema.object(child.childObject);
    if (!object) {
        parent.report(from ?? query, 'soql-unknown-child', name);
        return;
    }
    parent.reach.children++;
    const place = `${parent.place}/${name}`;
    if (place.split('/').length - 1 > parent.childLevels) {
        parent.report(query, 'soql-child-levels', String(parent.childLevels));
        return;
    }
    checkQuery(makeScope({ ...parent, place }, object, query), query);
}

/** `Id IN (SELECT AccountId FROM Contact)` */
function semiJoin(outer: QueryScope, query: SoqlQuery): void {
    const object = findObject(outer, query);
    if (!object) {
        return;
    }
    const scope = makeScope({ ...outer, reach: newReach(), place: '' }, object, query);
    const [only, ...others] = query.select;
    if (others.length > 0 || only?.kind !== 'Field') {
        outer.report(query, 'soql-semi-join-one-field');
    } else {
        const selected = resolveField(scope, only.path, only);
        if (selected && !holdsIds(selected.field.kind)) {
            outer.report(only, 'soql-semi-join-field', selected.field.name);
        }
    }
    if (query.offset) {
        outer.report(query, 'soql-child-offset');
    }
    if (query.where) {
        checkCondition(scope, query.where, (inner) => semiJoin(scope, inner));
    }
    checkReach(scope, query);
}

function accessOf(checker: Checker, query: SoqlQuery, scope: Scope): Pick<BoundQuery, 'access' | 'isAccessStated'> {
    const { with: clause } = query;
    const isNew = scope.apiVersion >= USER_MODE_VERSION;
    switch (clause?.mode) {
        case 'USER_MODE':
            return { access: 'user', isAccessStated: true };
        case 'SYSTEM_MODE':
            return { access: 'system', isAccessStated: true };
        case 'SECURITY_ENFORCED':
            if (isNew) {
                checker.report(clause, 'soql-access-mode');
            }
            return { access: 'system', isAccessStated: true };
        default:
            return { access: defaultAccess(scope), isAccessStated: false };
    }
}
