import type { Literal } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import { nullType, primitive } from '../../types.js';
import { place } from '../context.js';

/** Binds a literal. A number with a point is a Decimal, with the suffix `d` a Double; that it is in range the parser has seen to. */
export function bindLiteral(literal: Literal): BoundExpression {
    const at = place(literal);
    const text = literal.value;
    switch (literal.type) {
        case 'null':
            return { kind: 'Null', type: nullType, ...at };
        case 'Boolean':
            return { kind: 'Boolean', value: text.toLowerCase() === 'true', type: primitive('Boolean'), ...at };
        case 'String':
            return { kind: 'String', value: text, type: primitive('String'), ...at };
        case 'Integer':
            return { kind: 'Integer', value: Number(text), type: primitive('Integer'), ...at };
        case 'Long':
            return { kind: 'Long', text, type: primitive('Long'), ...at };
        case 'Double':
            return literal.isDouble === true
                ? { kind: 'Double', text, type: primitive('Double'), ...at }
                : { kind: 'Decimal', text, type: primitive('Decimal'), ...at };
    }
}
