import type { IndexExpression } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import { elementType, errorType, isCollection, isPrimitive, typeName } from '../../types.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { bindExpression, bindReceiver } from '../expression.js';

/** `list[i]` */
export function bindIndex(ctx: BodyContext, expression: IndexExpression): BoundExpression {
    const target = bindReceiver(ctx, expression.target);
    const index = bindExpression(ctx, expression.index);
    if (target.type === errorType || index.type === errorType) {
        return errorExpression(expression);
    }
    const type = isCollection(target.type, 'List') ? elementType(target.type) : undefined;
    if (!type) {
        return failExpression(ctx, expression.target, 'index-list', typeName(target.type));
    }
    if (!isPrimitive(index.type, 'Integer')) {
        fail(ctx, expression.index, 'index-type', typeName(index.type));
    }
    return { kind: 'Index', target, index, type, ...place(expression) };
}
