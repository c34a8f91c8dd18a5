import type { AssignExpression, Expression, IncrementExpression, Located } from '../../ast.js';
import type { BinaryOperation, BoundExpression, BoundTarget } from '../../bound.js';
import { messageText } from '../../messages.js';
import { errorType, primitive, typeName } from '../../types.js';
import { isAssignable, numericRank } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { applyConversion, convert, primitiveConversion } from '../conversions.js';
import { bindExpression } from '../expression.js';
import { planOperation } from './binary.js';
import { checkReadable, checkWritable } from './fields.js';
import { bindMemberTarget, bindNameTarget } from './names.js';

/** `target = value`, `target += value`, ... */
export function bindAssignment(ctx: BodyContext, expression: AssignExpression): BoundExpression {
    const target = bindTarget(ctx, expression.target, expression.operator !== '=');
    const value = bindExpression(ctx, expression.value);
    if (!target || value.type === errorType) {
        return errorExpression(expression);
    }
    if (expression.operator !== '=') {
        return bindCompound(ctx, expression, target, value);
    }
    const converted = convert(ctx, value, target.type, expression);
    return converted.type === errorType
        ? errorExpression(expression)
        : { kind: 'Assign', target, value: converted, type: target.type, ...place(expression) };
}

type CompoundOperator = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';

function bindCompound(
    ctx: BodyContext,
    expression: AssignExpression,
    target: BoundTarget,
    value: BoundExpression
): BoundExpression {
    const operator = expression.operator.slice(0, -1) as CompoundOperator;
    const plan = planOperation(operator, target.type, value.type);
    if ('error' in plan) {
        return failExpression(ctx, expression, plan.error, operator);
    }
    if (!isAssignable(ctx.world, target.type, plan.result)) {
        return failExpression(ctx, expression, 'assignment-type', typeName(plan.result), typeName(target.type));
    }
    return {
        kind: 'Update',
        target,
        operation: plan.operation,
        read: primitiveConversion(target.type, plan.left),
        value: applyConversion(value, plan.right),
        write: primitiveConversion(plan.result, target.type),
        result: 'new',
        type: target.type,
        ...place(expression)
    };
}

/** `x++`, `--x`, ... */
export function bindIncrement(ctx: BodyContext, expression: IncrementExpression): BoundExpression {
    const target = bindTarget(ctx, expression.operand, true);
    if (!target) {
        return errorExpression(expression);
    }
    if (numericRank(target.type) === undefined) {
        const kind = expression.operator === '++' ? 'increment' : 'decrement';
        const form = expression.isPrefix ? `prefix ${kind}` : 'postfix increment/decrement';
        return failExpression(ctx, expression, 'increment-type', form, typeName(target.type));
    }
    const on = typeName(target.type) as 'Integer' | 'Long' | 'Double' | 'Decimal';
    const operation: BinaryOperation = { kind: 'arithmetic', operator: expression.operator === '++' ? '+' : '-', on };
    const one: BoundExpression = { kind: 'Integer', value: 1, type: primitive('Integer'), ...place(expression) };
    return {
        kind: 'Update',
        target,
        operation,
        read: undefined,
        value: applyConversion(one, target.type),
        write: undefined,
        result: expression.isPrefix ? 'new' : 'old',
        type: target.type,
        ...place(expression)
    };
}

/** Binds what is assigned to; undefined (and reported) when it cannot be. */
function bindTarget(ctx: BodyContext, expression: Expression, isRead: boolean): BoundTarget | undefined {
    const target = bindTargetExpression(ctx, expression);
    const at = expression.kind === 'Member' ? expression.name : expression;
    if (target.type === errorType) {
        return undefined;
    }
    switch (target.kind) {
        case 'Local':
            if (target.local.isFinal && ctx.locals.hasValue(target.local)) {
                reportFinalLocal(ctx, expression, target.local.name);
            }
            return target;
        case 'Field':
            return checkWritable(ctx, at, target) && (!isRead || checkReadable(ctx, at, target)) ? target : undefined;
        case 'RecordField':
            if (target.access === 'children') {
                break;
            }
            return target;
        case 'Index':
            return target;
        default:
            break;
    }
    fail(ctx, expression, 'assignment-target');
    return undefined;
}

function bindTargetExpression(ctx: BodyContext, expression: Expression): BoundExpression {
    if (expression.kind === 'Name') {
        return bindNameTarget(ctx, expression);
    }
    return expression.kind === 'Member' && !expression.isSafe
        ? bindMemberTarget(ctx, expression)
        : bindExpression(ctx, expression);
}

/**
 * The platform compiles this and throws System.FinalException when the variable has a value other than null already:
 * https://github.com/apex-dev-tools/apex-ls/issues/124. So it is a warning.
 */
function reportFinalLocal(ctx: BodyContext, at: Located, name: string): void {
    ctx.reporter.warning(at, 'final-local-assignment', messageText('final-local-assignment', name));
}
