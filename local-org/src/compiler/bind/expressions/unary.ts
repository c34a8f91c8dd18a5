import type { UnaryExpression } from '../../ast.js';
import type { ArithmeticKind, BoundExpression } from '../../bound.js';
import { errorType, isPrimitive, typeName } from '../../types.js';
import { numericRank } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { errorExpression, failExpression, place } from '../context.js';
import { isBoolean } from '../conversions.js';
import { bindExpression } from '../expression.js';
import { bindLiteral } from './literals.js';

/** `!x`, `-x`, `+x`, `~x` */
export function bindUnary(ctx: BodyContext, expression: UnaryExpression): BoundExpression {
    if (expression.operator === '-' && expression.operand.kind === 'Literal' && isNumber(expression.operand.type)) {
        return negateLiteral(bindLiteral(expression.operand), expression);
    }
    const operand = bindExpression(ctx, expression.operand);
    if (operand.type === errorType) {
        return errorExpression(expression);
    }
    switch (expression.operator) {
        case '!':
            return isBoolean(operand.type)
                ? { kind: 'Not', operand, type: operand.type, ...place(expression) }
                : failExpression(ctx, expression, 'boolean-prefix', '!');
        case '~':
            return isPrimitive(operand.type, 'Integer', 'Long')
                ? {
                      kind: 'Complement',
                      on: operand.type.name === 'Long' ? 'Long' : 'Integer',
                      operand,
                      type: operand.type,
                      ...place(expression)
                  }
                : failExpression(ctx, expression, 'bitwise-complement', typeName(operand.type));
        case '-':
        case '+':
            return bindSign(ctx, expression, operand);
    }
}

function bindSign(ctx: BodyContext, expression: UnaryExpression, operand: BoundExpression): BoundExpression {
    if (expression.operator === '+' && isPrimitive(operand.type, 'String')) {
        // A stray plus in a concatenation is let pass: deployed public code has it (NPSP, CRLP_RollupCMT).
        return operand;
    }
    if (numericRank(operand.type) === undefined) {
        return failExpression(ctx, expression, 'negate-type');
    }
    if (expression.operator === '+') {
        return operand;
    }
    const on = typeName(operand.type) as ArithmeticKind;
    return { kind: 'Negate', on, operand, type: operand.type, ...place(expression) };
}

/** `-1` is a literal too, which `when` needs. */
function negateLiteral(literal: BoundExpression, at: UnaryExpression): BoundExpression {
    switch (literal.kind) {
        case 'Integer':
            return { ...literal, value: literal.value === 0 ? 0 : -literal.value, ...place(at) };
        case 'Long':
        case 'Double':
        case 'Decimal':
            return { ...literal, text: `-${literal.text}`, ...place(at) };
        default:
            return literal;
    }
}

function isNumber(type: string): boolean {
    return type === 'Integer' || type === 'Long' || type === 'Double';
}
