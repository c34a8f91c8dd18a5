/** Inline queries: the tree as data, the binds as values in the order of the tree. */
import type { BoundExpression } from '../bound.js';
import { typeName } from '../types.js';
import type { FunctionContext } from './functionContext.js';

type Text = (expression: BoundExpression) => string;

export function queryText(ctx: FunctionContext, node: Extract<BoundExpression, { kind: 'Query' }>, text: Text): string {
    const { query } = node;
    const spec = data({
        query: query.query,
        object: query.object?.name,
        shape: query.shape,
        access: query.access,
        isAccessStated: query.isAccessStated,
        type: typeName(node.type),
        isLocator: node.isLocator
    });
    return `${ctx.unit.hook('query')}(${ctx.unit.constant('q', spec)}, [${query.binds.map(text).join(', ')}])`;
}

export function searchText(
    ctx: FunctionContext,
    node: Extract<BoundExpression, { kind: 'Search' }>,
    text: Text
): string {
    return `${ctx.unit.hook('search')}(${ctx.unit.constant('q', data({ query: node.query, access: node.access }))}, [${node.binds.map(text).join(', ')}])`;
}

/** The trees of binds are left out: their values are computed by the code. */
function data(value: unknown): string {
    return JSON.stringify(value, (key, member: unknown) =>
        key === 'expression' || key === 'binds' ? undefined : member
    );
}
