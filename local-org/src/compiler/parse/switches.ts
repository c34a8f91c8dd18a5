import type {
    QualifiedNameContext,
    SwitchStatementContext,
    WhenLiteralContext,
    WhenValueContext
} from '@apexdevtools/apex-parser';
import type { Block, Expression, SwitchCase, SwitchStatement, UnaryExpression } from '../ast.js';
import { optional, placeOf, unknownSyntax, type Conversion, type RuleNode, type Terminal } from './conversion.js';
import { convertExpression } from './expressions.js';
import { literalFromToken } from './literals.js';
import { convertName, convertQualifiedName, convertType } from './names.js';
import { convertBlock } from './statements.js';

export function convertSwitch(conversion: Conversion, context: SwitchStatementContext): SwitchStatement {
    const cases: SwitchCase[] = [];
    let otherwise: Block | undefined;
    for (const control of context.whenControl_list()) {
        if (otherwise !== undefined) {
            conversion.report(placeOf(control.start), 'when-else-not-last', "'when else' must be the last when block");
        }
        const value = control.whenValue();
        const body = convertBlock(conversion, control.block());
        if (optional(value.ELSE()) !== undefined) {
            otherwise = body;
        } else {
            cases.push({ when: convertWhen(conversion, value), body, ...placeOf(control.start) });
        }
    }
    return {
        kind: 'Switch',
        subject: convertExpression(conversion, context.expression()),
        cases,
        else: otherwise,
        ...placeOf(context.start)
    };
}

function convertWhen(conversion: Conversion, context: WhenValueContext): SwitchCase['when'] {
    const type = optional(context.typeRef());
    if (type !== undefined) {
        return {
            kind: 'Type',
            type: convertType(conversion, type),
            name: convertName(conversion, context.id())
        };
    }
    const literals = context.whenLiteral_list();
    if (literals.length === 0) {
        return unknownSyntax(context);
    }
    return { kind: 'Values', values: literals.map((literal) => convertWhenLiteral(conversion, literal)) };
}

/** Signs before numbers, names of constants, and brackets around either. */
function convertWhenLiteral(conversion: Conversion, context: WhenLiteralContext): Expression {
    const inner = optional(context.whenLiteral());
    if (inner !== undefined) {
        return convertWhenLiteral(conversion, inner);
    }
    const name = optional(context.qualifiedName());
    if (name !== undefined) {
        return convertConstantName(conversion, name);
    }
    const children = context.children as Terminal[];
    const token = children.at(-1)?.symbol ?? unknownSyntax(context);
    const literal = literalFromToken(conversion, token) ?? unknownSyntax(context);
    return signed(conversion, context, children.slice(0, -1), literal);
}

function signed(conversion: Conversion, context: RuleNode, signs: readonly Terminal[], value: Expression): Expression {
    return signs.reduceRight<Expression>((operand, sign) => {
        const operator = conversion.text(sign.symbol);
        if (operator !== '-' && operator !== '+') {
            return unknownSyntax(context);
        }
        return { kind: 'Unary', operator, operand, ...placeOf(sign.symbol) } satisfies UnaryExpression;
    }, value);
}

function convertConstantName(conversion: Conversion, context: QualifiedNameContext): Expression {
    const [first, ...rest] = convertQualifiedName(conversion, context);
    const place = placeOf(context.start);
    const start: Expression = { kind: 'Name', name: first?.text ?? unknownSyntax(context), ...place };
    return rest.reduce<Expression>(
        (target, name) => ({ kind: 'Member', target, name, isSafe: false, ...place }),
        start
    );
}
