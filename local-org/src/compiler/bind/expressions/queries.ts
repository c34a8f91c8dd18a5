import type { SoqlExpression, SoslExpression } from '../../ast.js';
import type { BoundExpression, BoundQuery } from '../../bound.js';
import type { SoslQuery } from '../../soqlAst.js';
import type { Type } from '../../types.js';
import { anySObject, errorType, primitive, sobjectType } from '../../types.js';
import type { BodyContext } from '../context.js';
import { place } from '../context.js';
import { bindExpression } from '../expression.js';
import { bindQuery } from '../soql/index.js';
import { defaultAccess } from '../statements/dml.js';

/** `[SELECT ...]` */
export function bindSoql(ctx: BodyContext, expression: SoqlExpression): BoundExpression {
    const before = ctx.reporter.errorCount();
    const query = bindQuery(expression.query, {
        world: ctx.world,
        scope: ctx.scope,
        reporter: ctx.reporter,
        bindExpression: (bind) => bindExpression(ctx, bind)
    });
    const type = ctx.reporter.errorCount() > before && !query.object ? errorType : queryType(ctx, query);
    return { kind: 'Query', query, type, ...place(expression) };
}

function queryType(ctx: BodyContext, query: BoundQuery): Type {
    switch (query.shape) {
        case 'count':
            return primitive('Integer');
        case 'aggregate': {
            const schema = ctx.world.schema.object('AggregateResult');
            return ctx.world.platform('List', schema ? sobjectType(schema) : anySObject);
        }
        case 'rows':
            return ctx.world.platform('List', query.object ? sobjectType(query.object) : anySObject);
    }
}

/** `[FIND ...]`: a list of lists, one per object that is returned. */
export function bindSosl(ctx: BodyContext, expression: SoslExpression): BoundExpression {
    const binds = expression.query.binds.map((bind) => bindExpression(ctx, bind));
    const type = ctx.world.platform('List', ctx.world.platform('List', anySObject));
    return {
        kind: 'Search',
        query: expression.query,
        access: searchAccess(expression.query) ?? defaultAccess(ctx.scope),
        binds,
        type,
        ...place(expression)
    };
}

/** `WITH USER_MODE`, `WITH SYSTEM_MODE` */
export function searchAccess(query: SoslQuery): 'user' | 'system' | undefined {
    const names = query.with.map(({ name }) => name);
    return names.includes('USER_MODE') ? 'user' : names.includes('SYSTEM_MODE') ? 'system' : undefined;
}
