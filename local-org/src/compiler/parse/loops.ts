import type { ForControlContext, ForInitContext, ForStatementContext } from '@apexdevtools/apex-parser';
import type { Expression, ForEachStatement, ForStatement, Statement } from '../ast.js';
import { optional, placeOf, terminalAt, unknownSyntax, type Conversion } from './conversion.js';
import { convertExpression, convertExpressions } from './expressions.js';
import { convertName, convertType } from './names.js';
import { convertLocalVariable, convertStatement, requireStatement } from './statements.js';

export function convertFor(conversion: Conversion, context: ForStatementContext): ForStatement | ForEachStatement {
    const control = context.forControl();
    const statement = optional(context.statement());
    const body = statement === undefined ? undefined : convertStatement(conversion, statement);
    const each = optional(control.enhancedForControl());
    if (each === undefined) {
        return convertCounting(conversion, context, control, body);
    }
    return {
        kind: 'ForEach',
        type: convertType(conversion, each.typeRef()),
        name: convertName(conversion, each.id()),
        iterable: convertExpression(conversion, each.expression()),
        body,
        ...placeOf(context.start)
    };
}

function convertCounting(
    conversion: Conversion,
    context: ForStatementContext,
    control: ForControlContext,
    body: Statement | undefined
): ForStatement {
    const condition = optional(control.expression());
    return {
        kind: 'For',
        initializer: convertInitializer(conversion, optional(control.forInit())),
        condition: condition === undefined ? undefined : convertExpression(conversion, condition),
        update: convertUpdate(conversion, control),
        body,
        ...placeOf(context.start)
    };
}

function convertInitializer(conversion: Conversion, context: ForInitContext | undefined): ForStatement['initializer'] {
    if (context === undefined) {
        return undefined;
    }
    const declaration = optional(context.localVariableDeclaration());
    if (declaration !== undefined) {
        return convertLocalVariable(conversion, declaration);
    }
    const list = optional(context.expressionList());
    const expressions = list === undefined ? unknownSyntax(context) : convertExpressions(conversion, list);
    expressions.filter((each) => each.kind !== 'Name').forEach((each) => requireStatement(conversion, each));
    return expressions;
}

/** The platform takes a single expression here: `i++, j--` is refused. */
function convertUpdate(conversion: Conversion, control: ForControlContext): readonly Expression[] {
    const list = optional(control.forUpdate())?.expressionList();
    if (list !== undefined && list.getChildCount() > 1) {
        const comma = terminalAt(list, 1);
        conversion.report(placeOf(comma), 'expected-token', "Expecting ')' but was: ','");
    }
    const expressions = convertExpressions(conversion, list);
    expressions.forEach((each) => requireStatement(conversion, each));
    return expressions;
}
